// Offices, staff, items, commitments and catalogue entries as the public reads them: structured facts of the registry.
import * as v from 'valibot';
import { ELEMENTS } from '../../directory/item/missing.ts';
import { dayText, optional, text } from './fields.ts';

export const OfficeCardSchema = v.strictObject({
  id: text,
  name: text,
  nameEn: optional,
  functions: v.array(text),
  head: v.optional(v.strictObject({ number: text, name: text, title: text })),
  phone: optional,
  place: optional,
});

const named = { id: text, name: text };
export const FormerSchema = v.strictObject({
  villages: v.array(v.strictObject(named)),
  offices: v.array(v.strictObject({ ...named, nameEn: optional })),
});

export const StaffCardSchema = v.strictObject({
  number: text,
  name: text,
  title: text,
  duties: v.array(text),
  /** Absent for those who lead the township. */
  office: optional,
});

export const MaterialSchema = v.strictObject({
  name: text,
  form: optional,
  copies: v.optional(v.number()),
  issuer: optional,
  /** How a person comes by it. */
  obtain: optional,
});

export const ItemCardSchema = v.strictObject({
  id: text,
  version: v.number(),
  name: text,
  category: text,
  basis: v.array(text),
  conditions: v.array(text),
  materials: v.array(MaterialSchema),
  steps: v.array(text),
  /** Every office an application passes, in order; the receiving office stays the only contact (DI-4). */
  passes: v.array(text),
  /** How often a person has to come; absent where the list does not say (DI-4). */
  visits: v.optional(v.number()),
  handler: v.optional(v.strictObject({ name: text, title: text, duties: v.array(text) })),
  /** Working days by statute; absent where the law sets none. */
  statutoryDays: v.optional(v.number()),
  /** Working days promised; absent where nothing shorter is promised. */
  commitmentDays: v.optional(v.number()),
  /** Working days that bind when neither of the above is set (TL-2, our own limit). */
  ownDays: v.number(),
  fee: text,
  feeBasis: optional,
  feeScope: optional,
  feeProcedure: optional,
  office: text,
  place: optional,
  hours: optional,
  phone: optional,
  discipline: optional,
  requirements: optional,
  qualifications: optional,
  inForceFrom: dayText,
  /** Elements of DI-2 that the list does not give; shown as missing, never guessed. */
  missing: v.array(v.picklist(ELEMENTS)),
});

/** A promise of service (SC, TL-1). One with a number is measured beside it, see `figures`. */
export const CommitmentSchema = v.strictObject({
  id: text,
  version: v.number(),
  text,
  office: optional,
  /** What its number is measured on; absent where nothing can be counted. */
  covers: v.optional(v.strictObject({ kind: optional, item: optional })),
  days: v.optional(v.number()),
  unit: v.optional(v.picklist(['calendar', 'working'])),
  inForceFrom: dayText,
});
export type Commitment = v.InferOutput<typeof CommitmentSchema>;

/** A row of the disclosure catalogue in its standard columns, with its own clock and what stands under it now. */
export const CatalogueEntrySchema = v.strictObject({
  id: text,
  matter: text,
  subMatter: text,
  elements: v.array(text),
  basis: v.array(text),
  /** The time limit in the words of the catalogue. */
  limit: text,
  /** The same as a number, and what counts when the words give none (20 working days). */
  clock: v.strictObject({ days: v.number(), unit: v.picklist(['calendar', 'working']), own: v.boolean() }),
  unit: text,
  channels: v.array(text),
  audience: text,
  manner: text,
  level: text,
  /** Where it is to be read: a board, or the guide of an item. */
  board: optional,
  item: optional,
  /** Since when the entry reads as it does. */
  inForceFrom: dayText,
  /** Day of the newest fact under it; absent while nothing stands there. */
  updatedOn: v.optional(dayText),
  /** Of what came later and is down again because its period is over: its days, never what it said (DI-5). */
  stood: v.optional(v.strictObject({ on: dayText, until: v.optional(dayText) })),
});
export type CatalogueEntry = v.InferOutput<typeof CatalogueEntrySchema>;
