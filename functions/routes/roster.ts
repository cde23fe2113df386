// The duty roster (FI-1): who is on duty each night and day off and on each channel. All staff read it, the administrator
// and the chair set it.
import * as v from 'valibot';
import { can } from '#shared/access/can.ts';
import { type Law, staffActor } from '#shared/decision.ts';
import { SetRoster } from '#shared/directory/roster/commands.ts';
import { isGap } from '#shared/directory/roster/decide.ts';
import { ROSTER, type RosterState } from '#shared/directory/roster/state.ts';
import { dayField } from '#shared/fields.ts';
import { isWorkingDay } from '#shared/regulation/calendar/calendar.ts';
import { type Day, dayOf, daysBetween, plusDays } from '#shared/time.ts';
import type { House } from '../house.ts';
import { bodyOf, validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { demand, doneOf, seenVersion, staffCalling } from '../http/commanding.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { keptRoster } from '../perform/kept-directory.ts';
import { load, type Standing } from '../perform/load.ts';
import { perform } from '../perform/perform.ts';
import { COMMANDING, etag } from './creating.ts';

/** Days shown when no end is asked for, and at most. */
const SHOWN_DAYS = 31;
const MOST_DAYS = 200;

const Query = v.pipe(
  v.strictObject({ from: v.optional(dayField), to: v.optional(dayField) }),
  v.check(
    ({ from, to }) => from === undefined || to === undefined || from <= to,
    '结束日期不能早于开始日期|the last day is not before the first',
  ),
);
const Answer = v.strictObject({
  items: v.array(
    v.strictObject({
      on: v.string(),
      person: v.nullable(v.string()),
      leader: v.nullable(v.string()),
      workingDay: v.boolean(),
      /** Today or later without two people who are still in post. */
      gap: v.boolean(),
    }),
  ),
  channels: v.record(v.string(), v.string()),
  version: v.number(),
  actions: v.array(v.string()),
});

const read = (house: House) => load<RosterState>(house.tables, keptRoster.law.name, ROSTER);

function view(law: Law, standing: Standing<RosterState> | undefined, days: readonly Day[], today: Day) {
  const state = standing?.state ?? null;
  const items = days.map((on) => {
    const { person = null, leader = null } = state?.days[on] ?? {};
    const gap = on >= today && isGap(state, law.directory, on);
    return { on, person, leader, workingDay: isWorkingDay(law.calendar, on), gap };
  });
  return { items, channels: state?.channels ?? {}, version: standing?.head.version ?? 0 };
}

const actionsOf = (who: Parameters<typeof can>[0]): string[] =>
  can(who, 'directory.set-roster').allowed ? ['set'] : [];

/** Every day from `from` (today) to `to`; what nobody set yet has version 0. */
async function list(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'directory.read-roster', undefined);
  const query = validated(Query, call.query, call.language);
  const today = dayOf(call.at);
  const from = query.from ?? today;
  const last = query.to ?? plusDays(from, SHOWN_DAYS - 1);
  const length = Math.min(MOST_DAYS, Math.max(0, daysBetween(from, last) + 1));
  const days = Array.from({ length }, (_, i) => plusDays(from, i));
  const [law, standing] = await Promise.all([house.lawAt(call.at), read(house)]);
  const answer = { ...view(law, standing, days, today), actions: actionsOf(who) };
  return json(200, answer, etag(answer.version));
}

/**
 * Sets the days and channels named; the others stay. `If-Match` carries the version that was read; only a roster that
 * nobody set yet needs none.
 */
async function set(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'directory.set-roster', undefined);
  const body = bodyOf(call, SetRoster);
  const known = await read(house);
  const seen = known || call.headers['if-match'] !== undefined ? seenVersion(call) : 0;
  const order = {
    id: ROSTER,
    command: { type: 'set', ...body } as const,
    actor: staffActor(who.number),
    at: call.at,
    ...(known || seen > 0 ? { seen } : {}),
  };
  const { done } = doneOf(await perform(house, keptRoster, order, known));
  const days = (body.days ?? []).map(({ on }) => on).sort();
  const answer = view(await house.lawAt(call.at), done, days, dayOf(call.at));
  return json(200, { ...answer, actions: actionsOf(who) }, etag(answer.version));
}

export const rosterRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/roster',
    summary: { zh: '值班表', en: 'The duty roster' },
    staff: true,
    query: Query,
    answers: { 200: Answer },
    problems: ['unauthenticated', 'forbidden', 'malformed'],
    handle: list,
  },
  {
    method: 'POST',
    path: '/api/roster',
    summary: { zh: '编排值班表', en: 'Set the duty roster' },
    staff: true,
    body: SetRoster,
    answers: { 200: Answer },
    problems: COMMANDING,
    takes: ['If-Match'],
    handle: set,
  },
];
