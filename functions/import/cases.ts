// A register of cases checked as a whole before anything is written: which rows are new, which put a known case right,
// and everything the schema, the law and the numbers already taken have against it, each by row and column.
import { can } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { type CaseRow, readCases } from '#shared/directory/import/readers.ts';
import { type ImportTable, MOST_CASES_OF_OTHERS } from '#shared/directory/import/table.ts';
import type { Instant } from '#shared/time.ts';
import { importWords } from '#shared/words/import.ts';
import type { House } from '../house.ts';
import { abreast } from '../table/abreast.ts';
import { bodyOfRow } from './case-bodies.ts';
import { type Desk, deskFor } from './case-desk.ts';
import { type CaseMember, type Judged, knownCase, newCase } from './case-judging.ts';
import { channelOf, type MeantRow, placed, takenBy } from './case-places.ts';
import { repeated } from './check.ts';
import type { Checked, Located } from './checked.ts';

export type CheckedCases = Omit<Checked, 'members' | 'basis'> & { readonly members: readonly CaseMember[] };

/** The registrations that the rows ask for. A row that nobody could know again, or that names nobody, is left out with a word. */
function meantBy({ names, find }: Desk, records: readonly Located<CaseRow>[]): MeantRow[] {
  return records.flatMap(({ row, record }): MeantRow[] => {
    if (record.externalNumber === undefined && record.occurredAt === undefined) {
      find(row, 'occurredAt', importWords.withoutNumber);
      return [];
    }
    const person = record.firstAsked === undefined ? undefined : names.person(record.firstAsked);
    if (person && 'says' in person) {
      find(row, 'firstAsked', person.says, person.facts);
      return [];
    }
    return [{ row, record, body: bodyOfRow(names, record, person?.number) }];
  });
}

/** Checks a register that this person brings. What it finds and would do depend on the house at this moment. */
export async function checkCases(house: House, table: ImportTable, who: StaffWho, at: Instant): Promise<CheckedCases> {
  const { records, errors: unread, warnings: noted } = readCases(table);
  const [errors, warnings] = [[...unread], [...noted]];
  if (!can(who, 'directory.import').allowed && table.rows.length > MOST_CASES_OF_OTHERS)
    errors.push({ says: importWords.tooMany, facts: { most: MOST_CASES_OF_OTHERS } });
  const rows = records.map(({ record }) => record);
  const desk = await deskFor(house, table, rows, who, at, { errors, warnings });
  const meant = placed(house, meantBy(desk, records));
  const numbered = records.filter(({ record }) => record.externalNumber !== undefined);
  const identity = (record: CaseRow) => JSON.stringify([channelOf(record), record.externalNumber]);
  errors.push(...repeated(numbered, desk.heading('externalNumber'), identity));
  const taken = await takenBy(house, meant);
  const judged = await abreast(meant, async (one): Promise<Judged> => {
    const id = taken.get(one.place.pk);
    if (id === undefined) return newCase(desk, one.row, one.body, one.numbered ? undefined : one.place);
    return one.numbered ? knownCase(desk, one, id) : 'unchanged';
  });
  const members = judged.filter((one) => typeof one === 'object');
  const fresh = members.filter((one) => 'register' in one).length;
  const changes = members.flatMap((one) => ('change' in one ? [one.change] : []));
  const unchanged = judged.filter((one) => one === 'unchanged').length;
  return { members, fresh, changed: members.length - fresh, unchanged, changes, errors, warnings };
}
