// The rows of a list of offices or staff against the directory. Rows of one list may lean on each other: a leader further
// down the list is known too.
import type { Member } from '#shared/directory/batch/events.ts';
import { activeStaff } from '#shared/directory/directory.ts';
import type { OfficeColumn, StaffColumn } from '#shared/directory/import/columns.ts';
import type { OfficeRow, StaffRow } from '#shared/directory/import/readers.ts';
import type { Finding } from '#shared/directory/import/table.ts';
import type { OfficeFacts } from '#shared/directory/office/commands.ts';
import { sameFacts } from '#shared/directory/same-facts.ts';
import { plainType, wordedAs } from '#shared/directory/same-wording.ts';
import type { StaffFacts } from '#shared/directory/staff/commands.ts';
import { importWords } from '#shared/words/import.ts';
import type { Facts, Label } from '#shared/words/label.ts';
import type { Shelf } from '../table/directory-shelf.ts';
import type { Checked, Located } from './checked.ts';
import type { Columns } from './items.ts';
import { unsaid } from './unsaid.ts';

/** All members lie in one row until each record says so itself; a row of the table holds 400 KB. */
const MOST_BYTES = 300 * 1024;

/** What a record of the directory says now. */
type Named = { readonly name: string };

/** Sorts rows into new, changed and unchanged ones. */
export function counted(
  found: readonly { readonly row: number; readonly member: Member; readonly now: Named | undefined }[],
  errors: Finding[],
): Checked {
  const worded = found.map(({ row, member, now }) => {
    return { row, now, member: { ...member, facts: wordedAs(now, member.facts) } as Member };
  });
  const differing = worded.filter(({ member, now }) => !now || !sameFacts(now, member.facts));
  const fresh = differing.filter(({ now }) => !now).length;
  const members = differing.map(({ member }) => member);
  const changed = differing.length - fresh;
  if (Buffer.byteLength(JSON.stringify(members)) > MOST_BYTES) errors.push({ says: importWords.tooLarge });
  const basis = differing.map(({ now }) => now ?? null);
  const changes = differing.flatMap(({ row, member, now }) =>
    now ? [{ row, name: now.name, was: now, is: member.facts }] : [],
  );
  const unchanged = found.length - differing.length;
  return { members, basis, fresh, changed, unchanged, changes, errors, warnings: [] };
}

/** What the rows of an office list would do. */
export function officeMembers(
  { directory }: Shelf,
  records: readonly Located<OfficeRow>[],
  { heading, has }: Columns,
): Checked {
  const errors: Finding[] = [];
  const found = records.flatMap(({ row, record }) => {
    const { id: written, ...facts } = record;
    const fault = (key: OfficeColumn, says: Label, more: Facts = {}) =>
      errors.push({ row, column: heading(key), says, facts: more });
    const id =
      written ??
      [...directory.offices.values()].find((one) => one.open && plainType(one.name) === plainType(facts.name))?.id;
    if (facts.head !== undefined && !activeStaff(directory, facts.head))
      fault('head', importWords.headFirst, { staff: facts.head });
    if (id === undefined) {
      fault('id', importWords.newOfficeId);
      return [];
    }
    const office = directory.offices.get(id);
    const { id: _, open, ...now } = office ?? { id, open: false, name: '', functions: [] };
    const known = open ? now : undefined;
    const says = { ...facts, ...unsaid(known, (field) => !has(field)) } as OfficeFacts;
    return [{ row, member: { kind: 'offices' as const, id, facts: says }, now: known }];
  });
  return counted(found, errors);
}

/** What the rows of a staff list would do. Roles and accounts are never touched by a list. */
export function staffMembers(
  { directory }: Shelf,
  records: readonly Located<StaffRow>[],
  { heading, has }: Columns,
): Checked {
  const errors: Finding[] = [];
  const listed = new Set(records.map(({ record }) => record.number));
  const found = records.flatMap(({ row, record }) => {
    const { number, office: written, ...rest } = record;
    const fault = (key: StaffColumn, says: Label, more: Facts = {}) =>
      errors.push({ row, column: heading(key), says, facts: more });
    const office = [...directory.offices.values()].find(
      (one) =>
        one.open && (one.id === written || (written !== undefined && plainType(one.name) === plainType(written))),
    )?.id;
    if (written !== undefined && office === undefined) fault('office', importWords.noOffice, { office: written });
    const { leader } = rest;
    if (leader === number) fault('leader', importWords.ownLeader);
    else if (leader !== undefined && !listed.has(leader) && !activeStaff(directory, leader)) {
      fault('leader', importWords.noLeader, { staff: leader });
    }
    const person = directory.staff.get(number);
    if (person && !person.active) fault('number', importWords.left);
    const { number: _n, active: _a, roles: _r, ...now } = person ?? { ...rest, active: true, roles: [], number };
    const known = person ? now : undefined;
    const kept = unsaid(known, (field) => !has(field));
    const facts = { ...rest, ...(office === undefined ? {} : { office }), ...kept } as StaffFacts;
    return [{ row, member: { kind: 'staff' as const, id: number, facts }, now: known }];
  });
  return counted(found, errors);
}
