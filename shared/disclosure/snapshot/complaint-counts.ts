// How many complaints closed months had, for the whole township; too few are not split before they leave (SV-4.4).
// Formulas: `shared/complaint/counts.ts`.
import * as v from 'valibot';
import { count, monthText } from './fields.ts';

export const ComplaintCountsSchema = v.strictObject({
  month: monthText,
  received: count,
  found: count,
  /** Absent: fewer findings than the policy splits. */
  results: v.optional(v.strictObject({ founded: count, partly: count, unfounded: count, unverifiable: count })),
  /** Absent: fewer replies than the policy makes a rate of. */
  answered: v.optional(v.strictObject({ replies: count, inTime: count })),
});
