// A finished case as the results board shows it (DI-6).
import * as v from 'valibot';
import { CASE_KINDS } from '../../case/kinds.ts';
import { dayText, optional, text } from './fields.ts';

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
  /** The day on which its words were last corrected, with the reason in the log. */
  correctedOn: v.optional(dayText),
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
