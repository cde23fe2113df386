// The rows of a register: the partition of its month read in order, oldest first, then states and texts in batches.
// Nothing is scanned, nobody is shown what they may not know, and a request reads only so much.
import { knowsCase } from '#shared/access/case-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { asCorrected, type Correction } from '#shared/case/as-corrected.ts';
import type { Correctable } from '#shared/case/kinds.ts';
import { type CaseState, involvedIn } from '#shared/case/state.ts';
import { type Cell, cellsOf, type Entry, type EntryText, type Saying } from '#shared/registers/cells.ts';
import { type RegisterName, registers, standsIn } from '#shared/registers/registers.ts';
import type { House } from '../house.ts';
import type { CaseCard } from '../perform/kept-case.ts';
import { standingOf } from '../perform/load.ts';
import { eventKey, privateKey, stateKey } from '../table/keys.ts';
import type { Page, Row } from '../table/tables.ts';
import { idOf } from './case-lists.ts';

/** Where a register goes on: how many rows came before, and behind which key. */
export interface Position {
  readonly n: number;
  readonly after?: Page['last'];
}

export interface Wanted {
  readonly register: RegisterName;
  /** `YYYY-MM` of registration. */
  readonly month: string;
  readonly from: Position;
  /** Rows to gather at most. */
  readonly rows: number;
  /** Cards to look at, at most; a register that few cases stand in goes on with the cursor. */
  readonly reads: number;
}

export interface RegisterRow {
  readonly id: string;
  readonly cells: readonly Cell[];
}

/** Cards asked for at a time, and cases whose rows are fetched at a time. */
const PAGE = 500;
const BATCH = 100;

/** The next cases of a register that this person may know of, and behind which key it goes on; no `after`: that was all. */
export async function casesIn(house: House, who: StaffWho, { register, month, from, rows, reads }: Wanted) {
  const ids: string[] = [];
  let { after } = from;
  let read = 0;
  do {
    const limit = Math.min(rows - ids.length, PAGE);
    const page = await house.tables.query({ table: 'cases', index: 'month', pk: month, limit, after });
    read += Math.max(1, page.rows.length);
    for (const row of page.rows) {
      const card = row.card as CaseCard;
      if (standsIn(register, card) && knowsCase(who, card)) ids.push(idOf(row));
    }
    after = page.last;
  } while (after && ids.length < rows && read < reads);
  return { ids, after };
}

type Read = Omit<Entry, 'n'>;

const bodyOf = <T>({ body }: Row): T => JSON.parse(String(body)) as T;
const textOf = (row: Row): EntryText | null => (row.erased ? null : bodyOf<EntryText>(row));

/** What was corrected, by case: the first text holds what was said, the later ones what it should have been. */
async function corrected(house: House, states: ReadonlyMap<string, CaseState>) {
  const wanted = [...states].flatMap(([id, { textAt = {} }]) =>
    Object.entries(textAt).map(([field, version]) => ({ id, field: field as Correctable, version })),
  );
  const keyOf = ({ id, version }: (typeof wanted)[number]) => privateKey('case', id, version);
  const rows = await house.tables.getMany('cases', wanted.map(keyOf));
  const said = new Map(
    rows.filter((row) => !row.erased).map((row) => [`${row.pk}/${row.sk}`, bodyOf<{ readonly to: string }>(row).to]),
  );
  const found = wanted
    .sort((a, b) => a.version - b.version)
    .flatMap((one) => {
      const to = said.get(`${keyOf(one).pk}/${keyOf(one).sk}`);
      return to === undefined ? [] : [{ id: one.id, correction: [one.field, to] as const }];
    });
  return (id: string): readonly Correction[] => found.filter((one) => one.id === id).map((one) => one.correction);
}

/** What these cases are and say, by id. The first event is read only where a column asks for what it alone knows. */
async function entriesOf(house: House, register: RegisterName, ids: readonly string[]) {
  const { columns } = registers[register];
  const asksFirst = columns.includes('visitors') || columns.includes('witness');
  const rowsFor = (key: typeof stateKey) =>
    house.tables.getMany(
      'cases',
      ids.map((id) => key('case', id)),
    );
  const [stateRows, textRows, firstRows] = await Promise.all([
    rowsFor(stateKey),
    rowsFor((aggregate, id) => privateKey(aggregate, id, 1)),
    asksFirst ? rowsFor((aggregate, id) => eventKey(aggregate, id, 1)) : [],
  ]);
  const states = new Map(stateRows.map((row) => [idOf(row), standingOf<CaseState>(idOf(row), row).state]));
  const texts = new Map(textRows.map((row) => [idOf(row), textOf(row)]));
  const registrations = new Map(
    firstRows.map((row) => [idOf(row), bodyOf<{ readonly data: Entry['registration'] }>(row).data]),
  );
  const corrections = await corrected(house, states);
  return new Map(
    [...states].map(([id, state]): [string, Read] => {
      const text = texts.get(id);
      return [
        id,
        {
          state,
          text: text ? (asCorrected(text as never, corrections(id)) as EntryText) : (text ?? null),
          registration: registrations.get(id) ?? {},
        },
      ];
    }),
  );
}

/** What a register says of these cases, as this person may know them. `before` rows came earlier. */
export async function rowsOf(
  house: House,
  who: StaffWho,
  {
    register,
    ids,
    before,
  }: { readonly register: RegisterName; readonly ids: readonly string[]; readonly before: number },
  saying: Saying,
): Promise<RegisterRow[]> {
  const { columns } = registers[register];
  const rows: RegisterRow[] = [];
  for (let i = 0; i < ids.length; i += BATCH) {
    const some = ids.slice(i, i + BATCH);
    const entries = await entriesOf(house, register, some);
    for (const id of some) {
      const entry = entries.get(id);
      // The index may be a moment behind the record, which has the last word.
      if (!entry || !knowsCase(who, involvedIn(entry.state))) continue;
      rows.push({ id, cells: cellsOf(columns, { ...entry, n: before + rows.length + 1 }, saying) });
    }
  }
  return rows;
}
