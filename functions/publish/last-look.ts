// The last look at words before they go out (DI-6): the scanner once more over every free text of the boards, and over the
// registry for identity numbers. What it finds passes only where the second person let it stand, with a reason, in the
// approval or the newest correction. Names, places and telephones are judged at the gate alone: what is publicly known of
// them changes with the directory, and a colleague who leaves must not hold up the site.

import type { Directory } from '#shared/directory/directory.ts';
import { BOARDS, type Board, TEXT_FIELDS, type Texts } from '#shared/disclosure/boards.ts';
import type { DisclosureEvent, Kept } from '#shared/disclosure/events.ts';
import { peopleText } from '#shared/disclosure/people.ts';
import { type PubliclyKnown, publiclyKnown } from '#shared/disclosure/publicly-known.ts';
import type { Hint, HintKind } from '#shared/disclosure/scan/hint.ts';
import { holdsIdNumber } from '#shared/disclosure/scan/identity.ts';
import { scan, scanText } from '#shared/disclosure/scan/scan.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { hintLabels } from '#shared/words/disclosure.ts';
import { eventsOf } from '../perform/load.ts';
import { publishedPartition } from '../table/keys.ts';
import type { Tables } from '../table/tables.ts';

const SURE: ReadonlySet<HintKind> = new Set(['idNumber', 'bankCard', 'plate', 'email', 'account']);

/** The free texts of a public record. The names of a list of persons are masked by then, its remarks are as they were written. */
const textsOf = (record: object): Texts =>
  Object.fromEntries(
    TEXT_FIELDS.flatMap((field) => {
      const text = (record as { readonly [name: string]: unknown })[field];
      if (Array.isArray(text)) return [[field, peopleText(text)]];
      return typeof text === 'string' ? [[field, text]] : [];
    }),
  );

const sure = (record: object, known: PubliclyKnown): Hint[] =>
  scan(textsOf(record), known).filter(({ kind }) => SURE.has(kind));

/** The hints that were let stand in what is public now. */
async function keptOn(tables: Tables, disclosure: string): Promise<ReadonlySet<string>> {
  const events = (await eventsOf(tables, 'disclosure', disclosure)) as unknown as DisclosureEvent[];
  const kept = events.reduce<readonly Kept[]>(
    (before, event) =>
      event.type === 'DisclosureApproved' || event.type === 'DisclosureCorrected' ? event.data.kept : before,
    [],
  );
  return new Set(kept.map(({ hint }) => hint));
}

/** What stands unanswered in the records of a board: kinds only, so that the message repeats nothing of it. */
async function unanswered(
  tables: Tables,
  board: Board,
  years: readonly string[],
  known: PubliclyKnown,
): Promise<{ readonly name: string; readonly kinds: readonly HintKind[] }[]> {
  const found = [];
  for (const year of years) {
    for (const row of await tables.all({ table: 'registry', pk: publishedPartition(board, year), consistent: true })) {
      if (row.gone) continue;
      const record = JSON.parse(String(row.body)) as { readonly number?: string; readonly id?: string };
      const hints = sure(record, known);
      if (hints.length === 0) continue;
      const kept = await keptOn(tables, row.sk);
      const open = hints.filter(({ id, kind }) => kind === 'idNumber' || !kept.has(id));
      if (open.length > 0)
        found.push({ name: record.number ?? record.id ?? board, kinds: open.map(({ kind }) => kind) });
    }
  }
  return found;
}

const listOf = ({ results, records, opinions }: Snapshot, board: Board): readonly object[] => {
  if (board === 'results') return results;
  return board === 'opinions' ? opinions : records.filter((record) => record.board === board);
};

/** Entries of the registry that hold an identity number: it is refused at every door, so this is what came before. */
function inRegistry({ items, commitments, catalogue, offices, staff, township }: Snapshot): string[] {
  const entries: [string, object][] = [
    ...items.map((one): [string, object] => [`items/${one.id}`, one]),
    ...commitments.map((one): [string, object] => [`commitments/${one.id}`, one]),
    ...catalogue.map((one): [string, object] => [`catalogue/${one.id}`, one]),
    ...offices.map((one): [string, object] => [`offices/${one.id}`, one]),
    ...staff.map((one): [string, object] => [`staff/${one.number}`, one]),
    ...township.villages.map((one): [string, object] => [`villages/${one.id}`, one]),
  ];
  return entries.flatMap(([name, says]) =>
    stringsIn(says).some(holdsIdNumber) ? [`${name}：${hintLabels.idNumber.zh}`] : [],
  );
}

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
};

/**
 * A published reason without what would lead to a person. It was looked through when it was written and nobody can write it
 * anew: what the scanner has learned to read since is masked and holds nothing up.
 */
export function quietReason<T extends { readonly reason: string }>(left: T, directory: Directory): T {
  const found = scanText(left.reason, publiclyKnown(directory)).filter(({ kind }) => SURE.has(kind));
  const reason = [...found]
    .reverse()
    .reduce((text, { start, end, suggestion }) => text.slice(0, start) + suggestion + text.slice(end), left.reason);
  return { ...left, reason };
}

/**
 * Throws an Error that names board, record and kind of what nobody let stand. The records' own history is read only for
 * boards on which the scanner found something at all.
 */
export async function lastLook(
  tables: Tables,
  directory: Directory,
  snapshot: Snapshot,
  years: readonly string[],
): Promise<void> {
  const known = publiclyKnown(directory);
  const faults: string[] = [];
  for (const board of BOARDS) {
    if (!listOf(snapshot, board).some((record) => sure(record, known).length > 0)) continue;
    for (const { name, kinds } of await unanswered(tables, board, years, known)) {
      faults.push(`${board}/${name}：${[...new Set(kinds)].map((kind) => hintLabels[kind].zh).join('、')}`);
    }
  }
  faults.push(...inRegistry(snapshot));
  if (faults.length > 0) {
    throw new Error(
      `公开文字里有未经确认的个人信息 / words with personal data that nobody let stand: ${faults.join('; ')}`,
    );
  }
}
