// Approved records of the boards that people write for, and the opinions on them. Each board has its own shape; what is
// not in it cannot reach a page.
import * as v from 'valibot';
import { NOTICE_CATEGORIES } from '../boards.ts';
import { dayText, monthText, optional, text } from './fields.ts';
import { ReportFiguresSchema } from './report-figures.ts';

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/));

const common = {
  /** Its address on its board: 12 hex digits. */
  id,
  title: text,
  publishedOn: dayText,
  /** The day on which its words were last corrected, with the reason in the log. */
  correctedOn: v.optional(dayText),
  /** The entry of the disclosure catalogue it answers. */
  catalogue: optional,
};

/** Hot matters and decisions put up for objections or comment; gone when the period is over (DI-1, DI-5). */
const Notice = v.strictObject({
  board: v.literal('notices'),
  ...common,
  category: v.picklist(NOTICE_CATEGORIES),
  office: text,
  body: text,
  basis: optional,
  /** The last day on which objections are welcome; the record comes down after it, unless it is a decision. */
  until: dayText,
  /** What became of a decision (DI-1). */
  outcome: optional,
  /** Who is concerned, masked. No place for social assistance (DI-5). */
  people: v.array(v.strictObject({ name: text, village: optional, note: optional })),
});

/** A hot or hard problem: who answers for it, and how far it is (SC-3). */
const HotProblem = v.strictObject({
  board: v.literal('hot-problems'),
  ...common,
  office: text,
  problem: text,
  progress: text,
  status: v.picklist(['open', 'solved']),
});

/** A complaint that was handled, in the scope set for it (SV-4.4). */
const HandledComplaint = v.strictObject({
  board: v.literal('complaints'),
  ...common,
  office: optional,
  asked: text,
  outcome: text,
});

/** Results of appraisal as aggregates (AP-4). */
const AppraisalResult = v.strictObject({ board: v.literal('appraisal'), ...common, period: text, body: text });

/** The published edition of a monthly report (SV-4.4). */
const MonthlyReport = v.strictObject({
  board: v.literal('monthly-report'),
  ...common,
  month: monthText,
  body: text,
  /** Absent where it was not put forward from a frozen edition. */
  figures: v.optional(ReportFiguresSchema),
});

/** Work held up as an example (SC-5). */
const Commendation = v.strictObject({ board: v.literal('commendations'), ...common, office: optional, body: text });

export const RecordSchema = v.variant('board', [
  Notice,
  HotProblem,
  HandledComplaint,
  AppraisalResult,
  MonthlyReport,
  Commendation,
]);
export type PublicRecord = v.InferOutput<typeof RecordSchema>;
export type RecordOf<B extends PublicRecord['board']> = Extract<PublicRecord, { board: B }>;

/** An opinion on a published record with the answer to it, both approved (DI-6). */
export const OpinionSchema = v.strictObject({
  /** By which it is found on a page when it is taken down; it has no address of its own. */
  id,
  /** Number of the result, or id of the record it is about. */
  about: text,
  asked: text,
  outcome: text,
  receivedOn: dayText,
  closedOn: dayText,
  publishedOn: dayText,
});
export type Opinion = v.InferOutput<typeof OpinionSchema>;
