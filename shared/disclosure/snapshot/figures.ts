// Figures over all cases, counted inside and shown as sums only: too few are left out before they leave, so that no
// page can show them by mistake. Formulas: `shared/figures`.
import * as v from 'valibot';
import { CASE_KINDS } from '../../case/kinds.ts';
import { count, dayText, monthText, text } from './fields.ts';

/** What was counted over a group of cases received in a period. */
export const MeasureSchema = v.strictObject({
  received: count,
  /** Closed within the date first owed, and after it. */
  closedOnTime: count,
  closedLate: count,
  /** Ended by the person before its date: withdrawn, or the papers never came. Part of `received`, of no rate. */
  byPerson: v.optional(count),
  /** Still open, and of these past their date. */
  open: count,
  overdue: count,
  /** Median of calendar days from receipt to result, over those closed; absent when too few are closed. */
  medianDays: v.optional(v.number()),
  /** Ratings given, and of these the good ones (the upper three of five). Absent when there are too few. */
  rated: v.optional(count),
  ratedGood: v.optional(count),
});
export type Measure = v.InferOutput<typeof MeasureSchema>;

/** Absent measure: fewer than the policy shows. */
const measured = { measure: v.optional(MeasureSchema) };
const byMonth = v.array(v.strictObject({ month: monthText, ...measured }));

export const FiguresSchema = v.strictObject({
  /** The township's calendar day on which was counted: what is overdue depends on it. */
  on: dayText,
  /** The first month that is counted. */
  since: monthText,
  /** Groups with fewer are not shown. */
  smallest: count,
  ...measured,
  months: byMonth,
  kinds: v.array(v.strictObject({ kind: v.picklist(CASE_KINDS), ...measured })),
  offices: v.array(v.strictObject({ office: text, ...measured })),
  /** Per item with its months: how it really went (DI-2, TL-1). */
  items: v.array(v.strictObject({ item: text, ...measured, months: byMonth })),
  /** Per commitment with a number: how many of its cases kept it. */
  commitments: v.array(
    v.strictObject({
      id: text,
      kept: v.optional(count),
      of: v.optional(count),
      medianDays: v.optional(v.number()),
      months: v.array(v.strictObject({ month: monthText, kept: v.optional(count), of: v.optional(count) })),
    }),
  ),
});
export type Figures = v.InferOutput<typeof FiguresSchema>;
