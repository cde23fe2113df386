// The one file the public site is built from: public records only, field by field. What is not in this schema
// cannot reach a page, because unknown fields fail the build instead of passing through.
import * as v from 'valibot';
import { PublicTownshipSchema } from '../township.ts';
import { ComplaintCountsSchema } from './snapshot/complaint-counts.ts';
import {
  CatalogueEntrySchema,
  CommitmentSchema,
  FormerSchema,
  ItemCardSchema,
  OfficeCardSchema,
  StaffCardSchema,
} from './snapshot/directory.ts';
import { dayText, text } from './snapshot/fields.ts';
import { FiguresSchema } from './snapshot/figures.ts';
import { PolicySchema } from './snapshot/policy.ts';
import { OpinionSchema, RecordSchema } from './snapshot/records.ts';
import { ResultSchema } from './snapshot/results.ts';

export const SnapshotSchema = v.strictObject({
  format: v.literal(2),
  /** The day of the newest fact in this file, not the day it was built. */
  asOf: dayText,
  /** The day on which offices or staff last changed; absent while there are none. */
  directoryOn: v.optional(dayText),
  /** Its villages are those of the registry. */
  township: PublicTownshipSchema,
  /** Where the policy in force departs from the defaults; absent where it does not. */
  policy: v.optional(PolicySchema),
  offices: v.array(OfficeCardSchema),
  /** What closed villages and offices were called: records of their time go on naming them. */
  former: v.optional(FormerSchema),
  staff: v.array(StaffCardSchema),
  items: v.array(ItemCardSchema),
  commitments: v.array(CommitmentSchema),
  catalogue: v.array(CatalogueEntrySchema),
  results: v.array(ResultSchema),
  records: v.array(RecordSchema),
  opinions: v.array(OpinionSchema),
  figures: FiguresSchema,
  /** Complaints of closed months, the first one first; absent in snapshots from before they were counted. */
  complaints: v.optional(v.array(ComplaintCountsSchema)),
  /** What was taken down or corrected: board, day and reason, never what or whom. */
  withdrawn: v.array(
    v.strictObject({ board: text, act: v.picklist(['withdrawn', 'corrected']), on: dayText, reason: text }),
  ),
  /** The root over every record touched on a day, made with the one before: whoever keeps one can check the rest. */
  ledger: v.array(v.strictObject({ on: dayText, root: text })),
});
export type Snapshot = v.InferOutput<typeof SnapshotSchema>;
