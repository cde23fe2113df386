// The one file the public site is built from: public records only, field by field. What is not in this schema
// cannot reach a page, because unknown fields fail the build instead of passing through.
import * as v from 'valibot';
import { CASE_KINDS } from '../case/kinds.ts';
import { TownshipSchema } from '../township.ts';

const text = v.string();
const optional = v.optional(v.string());
const dayText = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

export const OfficeCardSchema = v.strictObject({
  id: text,
  name: text,
  nameEn: optional,
  functions: v.array(text),
  head: v.optional(v.strictObject({ number: text, name: text, title: text })),
  phone: optional,
  place: optional,
});

export const StaffCardSchema = v.strictObject({
  number: text,
  name: text,
  title: text,
  duties: v.array(text),
  office: text,
});

export const MaterialSchema = v.strictObject({ name: text, form: optional, issuer: optional });

export const ItemCardSchema = v.strictObject({
  id: text,
  version: v.number(),
  name: text,
  category: text,
  basis: v.array(text),
  conditions: v.array(text),
  materials: v.array(MaterialSchema),
  steps: v.array(text),
  /** Working days by statute; absent where the law sets none. */
  statutoryDays: v.optional(v.number()),
  /** Working days promised; absent where nothing shorter is promised. */
  commitmentDays: v.optional(v.number()),
  /** Working days that bind when neither of the above is set (TL-2, our own limit). */
  ownDays: v.number(),
  fee: text,
  office: text,
  place: optional,
  inForceFrom: dayText,
  /** Elements of DI-2 that the list does not give; shown as missing, never guessed. */
  missing: v.array(text),
});

export const ResultSchema = v.strictObject({
  id: text,
  number: text,
  title: text,
  asked: text,
  outcome: text,
  village: optional,
  kind: v.picklist(CASE_KINDS),
  office: text,
  receivedOn: dayText,
  dueOn: dayText,
  closedOn: dayText,
  publishedOn: dayText,
  /** Told the person in time, by the date first owed. */
  onTime: v.boolean(),
  /** The day since which the matter is being handled again; the dates above stay as they were (SC-1). */
  reopenedOn: v.optional(dayText),
  /** Why the date was what it was: rule, clause, start, limit, days skipped. Without a limit the date was set. */
  why: v.strictObject({
    clause: text,
    start: dayText,
    limit: v.optional(v.number()),
    unit: v.optional(v.picklist(['calendar', 'working'])),
    setBy: v.optional(v.picklist(['superior', 'joint', 'internal'])),
    skipped: v.array(v.strictObject({ on: dayText, because: text })),
    rolledFrom: v.optional(dayText),
    /** Days that an extension added to the limit. */
    extendedBy: v.optional(v.number()),
    /** Times for which the clock stood, with the days they took out. */
    stopped: v.optional(v.array(v.strictObject({ from: dayText, to: dayText, days: v.number() }))),
  }),
});
export type Result = v.InferOutput<typeof ResultSchema>;

export const SnapshotSchema = v.strictObject({
  format: v.literal(1),
  /** The day of the newest fact in this file, not the day it was built. */
  asOf: dayText,
  township: v.omit(TownshipSchema, ['policy']),
  offices: v.array(OfficeCardSchema),
  staff: v.array(StaffCardSchema),
  items: v.array(ItemCardSchema),
  results: v.array(ResultSchema),
  withdrawn: v.array(v.strictObject({ board: text, on: dayText, reason: text })),
  /** The root over every record touched on a day, each naming the one before: whoever keeps one can check the rest. */
  ledger: v.array(v.strictObject({ on: dayText, root: text, count: v.number(), previous: text })),
});
export type Snapshot = v.InferOutput<typeof SnapshotSchema>;
