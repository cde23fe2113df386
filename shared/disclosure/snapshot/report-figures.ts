// The figures that go out with the public edition of a monthly report, as they were taken from a frozen edition: of the
// whole township alone, and none that rest on too few (SV-4.4).
import * as v from 'valibot';
import { ComplaintCountsSchema } from './complaint-counts.ts';
import { count, dayText, monthText } from './fields.ts';
import { MeasureSchema } from './figures.ts';

export const ReportFiguresSchema = v.strictObject({
  month: monthText,
  /** The frozen edition they come from. */
  edition: count,
  countedOn: dayText,
  /** Fewer were not shown. */
  smallest: count,
  /** The month, the one before and the same one of the year before, as far as records were kept; too small without a measure. */
  months: v.array(v.strictObject({ month: monthText, measure: v.optional(MeasureSchema) })),
  complaints: ComplaintCountsSchema,
  /** Problems on the board of hot matters on the day of counting. */
  hot: v.strictObject({ open: count, solved: count }),
});
export type PublicReportFigures = v.InferOutput<typeof ReportFiguresSchema>;
