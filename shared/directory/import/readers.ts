// How lists and registers are read. Offices, villages and items stand there by name or id; which one it is the house says.
import * as v from 'valibot';
import { Contact, Register } from '../../case/commands.ts';
import { dayField, slug, text } from '../../fields.ts';
import { ItemFields } from '../item/commands.ts';
import { LISTED_ELEMENTS } from '../item/missing.ts';
import { OfficeFacts } from '../office/commands.ts';
import { AppointStaff } from '../staff/commands.ts';
import { channelIn, externalNumberIn, kindIn, LISTED_CHANNELS, linesIn } from './case-cells.ts';
import { dayRead as day, given, list, plain } from './cell-readers.ts';
import { countIn, daysIn, momentIn, papersIn, type ReadCell, saysNothing, textIn } from './cells.ts';
import type { CaseColumn, ItemColumn, OfficeColumn, StaffColumn } from './columns.ts';
import { type Readers, readRows } from './read-rows.ts';
import type { Cell, ImportTable } from './table.ts';

/** Spreadsheets keep staff numbers as numbers, and write telephone numbers with all kinds of dashes. */
const number = (cell: Cell): ReadCell<string | undefined> => ({
  value: textIn(cell)?.normalize('NFKC').replace(/\.0$/, ''),
});
const phone = (cell: Cell): ReadCell<string | undefined> => ({
  value: saysNothing(cell)
    ? undefined
    : textIn(cell)
        ?.normalize('NFKC')
        .replace(/[‐‑–—―]/g, '-'),
});

const ITEM: Record<ItemColumn, (cell: Cell) => ReadCell<unknown>> = {
  name: plain,
  id: plain,
  category: given,
  basis: list,
  conditions: list,
  materials: papersIn,
  steps: list,
  statutoryDays: daysIn,
  commitmentDays: daysIn,
  fee: plain,
  feeBasis: given,
  feeScope: given,
  feeProcedure: given,
  office: plain,
  passes: (cell) => {
    const { value } = list(cell) as { readonly value: string[] };
    return { value: value.length === 0 ? undefined : value };
  },
  visits: countIn,
  handler: number,
  place: given,
  hours: given,
  phone,
  discipline: given,
  requirements: given,
  qualifications: given,
  inForceFrom: day,
};
const OFFICE: Record<OfficeColumn, (cell: Cell) => ReadCell<unknown>> = {
  name: plain,
  id: plain,
  nameEn: plain,
  functions: list,
  head: number,
  phone,
  place: given,
};
const STAFF: Record<StaffColumn, (cell: Cell) => ReadCell<unknown>> = {
  number,
  name: plain,
  title: plain,
  duties: list,
  office: given,
  leader: number,
  phone,
};
const CASE: Record<CaseColumn, (cell: Cell) => ReadCell<unknown>> = {
  externalNumber: externalNumberIn,
  channel: channelIn,
  kind: kindIn,
  subject: plain,
  body: linesIn,
  name: given,
  organisation: given,
  phone,
  village: given,
  item: given,
  occurredAt: momentIn,
  dueOn: day,
  office: given,
  firstAsked: number,
};

const optional = v.exactOptional;
const ItemRow = v.strictObject({
  ...ItemFields.entries,
  id: optional(slug),
  inForceFrom: optional(dayField),
  office: text(60),
  passes: optional(v.array(text(60))),
  handler: optional(text(60)),
});
export type ItemRow = v.InferOutput<typeof ItemRow>;
const OfficeRow = v.strictObject({ ...OfficeFacts.entries, id: optional(slug) });
export type OfficeRow = v.InferOutput<typeof OfficeRow>;
const StaffRow = v.strictObject({ ...AppointStaff.entries, office: optional(text(60)) });
export type StaffRow = v.InferOutput<typeof StaffRow>;
const { externalNumber, kind, subject, body, occurredAt, dueOn } = Register.entries;
const CaseRow = v.strictObject({
  externalNumber,
  channel: optional(v.picklist(LISTED_CHANNELS)),
  kind: optional(kind),
  subject,
  body,
  ...v.omit(Contact, ['declined']).entries,
  village: optional(text(60)),
  item: optional(text(200)),
  occurredAt,
  dueOn,
  office: optional(text(60)),
  firstAsked: optional(text(60)),
});
export type CaseRow = v.InferOutput<typeof CaseRow>;

export const readItems = (table: ImportTable) => readRows(table, ITEM as Readers, ItemRow, LISTED_ELEMENTS);
export const readOffices = (table: ImportTable) => readRows(table, OFFICE as Readers, OfficeRow, ['functions']);
export const readStaff = (table: ImportTable) => readRows(table, STAFF as Readers, StaffRow, ['duties', 'office']);
export const readCases = (table: ImportTable) => readRows(table, CASE as Readers, CaseRow);
