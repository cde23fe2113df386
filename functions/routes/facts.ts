// Routes that anyone may ask and that touch no record: health and the deadline calculator.
import * as v from 'valibot';
import { instantField } from '#shared/fields.ts';
import { dueDate } from '#shared/regulation/calendar/due-date.ts';
import { explainDue } from '#shared/regulation/calendar/why-words.ts';
import { validated } from '../http/body.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';

/** Said by the health check and the description of the API. */
export const VERSION = '0.1.0';

/** A space where `+` stood is read as plus: addresses are often pasted without encoding. */
const DueQuery = v.strictObject({
  start: v.pipe(
    v.string(),
    v.transform((s) => s.replace(' ', '+')),
    instantField,
  ),
  limit: v.pipe(
    v.string(),
    v.regex(/^\d{1,3}$/, '期限应为 0 至 366 的整数|a whole number from 0 to 366'),
    v.transform(Number),
    v.maxValue(366, '期限应为 0 至 366 的整数|a whole number from 0 to 366'),
  ),
  unit: v.picklist(['calendar', 'working']),
});

const DueAnswer = v.strictObject({
  dueOn: v.string(),
  dueAt: v.string(),
  provisional: v.boolean(),
  why: v.looseObject({}),
  says: v.array(v.string()),
});

export const factRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/health',
    summary: { zh: '运行状况', en: 'Health' },
    staff: false,
    answers: { 200: v.strictObject({ ok: v.boolean(), version: v.string(), now: v.string() }) },
    problems: [],
    handle: async (call) => json(200, { ok: true, version: VERSION, now: call.at }, { 'cache-control': 'no-store' }),
  },
  {
    method: 'GET',
    path: '/api/calendar/due',
    summary: { zh: '期限计算', en: 'The deadline calculator' },
    staff: false,
    query: DueQuery,
    answers: { 200: DueAnswer },
    problems: ['malformed'],
    handle: async (call, house) => {
      const { start, limit, unit } = validated(DueQuery, call.query, call.language);
      const { calendar, policy } = await house.lawAt(call.at);
      const due = dueDate({ calendar, hours: policy.hours.sessions, start, limit, unit });
      const { on, at, provisional, why } = due;
      return json(200, { dueOn: on, dueAt: at, provisional, why, says: explainDue(due, call.language) });
    },
  },
];
