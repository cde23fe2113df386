// How lists of villages, service commitments and catalogue entries are read. Offices and items stand there by name or id;
// which one is meant the house says.
import * as v from 'valibot';
import { CASE_KINDS } from '../../case/kinds.ts';
import { dayField, slug, text } from '../../fields.ts';
import { BOARDS } from '../../words/board.ts';
import { disclosureBoardLabels } from '../../words/disclosure.ts';
import { importWords } from '../../words/import.ts';
import { EntryFields, READING_PLACES } from '../catalogue/commands.ts';
import { VillageFacts } from '../village/village.ts';
import { kindIn, oneOf } from './case-cells.ts';
import { dayRead, given, list, plain } from './cell-readers.ts';
import { daysIn, type ReadCell, saysNothing } from './cells.ts';
import type { CommitmentColumn, EntryColumn, VillageColumn } from './columns.ts';
import { type Readers, readRows } from './read-rows.ts';
import type { Cell, ImportTable } from './table.ts';
import { withTicks } from './ticks.ts';

type Reader = (cell: Cell) => ReadCell<unknown>;

const VILLAGE: Record<VillageColumn, Reader> = { name: plain, id: plain };

/** A number of days as it is promised; what does not say working days is calendar days here, as in the law. */
function promiseIn(cell: Cell): ReadCell<{ readonly days: number; readonly unit: 'calendar' | 'working' } | undefined> {
  if (saysNothing(cell)) return { value: undefined };
  const read = daysIn(cell);
  if ('error' in read) return read;
  const days = read.value ?? 0;
  const calendar = 'warning' in read;
  return days === 0 ? { error: importWords.promise } : { value: { days, unit: calendar ? 'calendar' : 'working' } };
}

const COMMITMENT: Record<CommitmentColumn, Reader> = {
  text: plain,
  id: plain,
  office: given,
  item: given,
  kind: kindIn,
  days: promiseIn,
  inForceFrom: dayRead,
};

/** Parts of the site by their names. */
const places = {
  ...disclosureBoardLabels,
  functions: BOARDS.functions.name,
  items: BOARDS.items.name,
  fees: BOARDS.fees.name,
  commitments: BOARDS.commitments.name,
  whereabouts: BOARDS.whereabouts.name,
};

/** Standard catalogues put a box in front of each channel. */
const listed = (cell: Cell): ReadCell<string[]> => list(typeof cell === 'string' ? cell.replace(/[■●◆]/g, '；') : cell);
const ENTRY: Record<EntryColumn, Reader> = {
  id: plain,
  matter: plain,
  subMatter: plain,
  elements: listed,
  basis: list,
  limit: plain,
  unit: plain,
  channels: listed,
  audience: plain,
  manner: plain,
  level: plain,
  board: oneOf(READING_PLACES, places, {}),
  item: given,
  inForceFrom: dayRead,
};

const optional = v.exactOptional;
const named = { id: optional(slug), inForceFrom: optional(dayField) } as const;
const VillageRow = v.strictObject({ ...VillageFacts.entries, id: optional(slug) });
export type VillageRow = v.InferOutput<typeof VillageRow>;
const CommitmentRow = v.strictObject({
  ...named,
  text: text(300),
  office: optional(text(60)),
  item: optional(text(200)),
  kind: optional(v.picklist(CASE_KINDS)),
  days: optional(v.strictObject({ days: v.number(), unit: v.picklist(['calendar', 'working']) })),
});
export type CommitmentRow = v.InferOutput<typeof CommitmentRow>;
const EntryRow = v.strictObject({ ...EntryFields.entries, ...named, item: optional(text(200)) });
export type EntryRow = v.InferOutput<typeof EntryRow>;

export const readVillages = (table: ImportTable) => readRows(table, VILLAGE as Readers, VillageRow);
export const readCommitments = (table: ImportTable) =>
  readRows(table, COMMITMENT as Readers, CommitmentRow, ['office', 'days']);
export const readEntries = (table: ImportTable) =>
  readRows(withTicks(table), ENTRY as Readers, EntryRow, ['basis', 'channels', 'board']);
