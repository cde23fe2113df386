// Searching cases. What is looked for is sent as a body, never in an address: names do not belong in the notes of proxies.
import * as v from 'valibot';
import type { House } from '../house.ts';
import { bodyOf } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { demand, staffCalling } from '../http/commanding.ts';
import { cursorOf, positionOf } from '../http/cursor.ts';
import { cursorField } from '../http/paging.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { listed } from './case-lists.ts';
import { asksForSomething, Criteria, findCases, type Position } from './case-search.ts';

const optional = v.exactOptional;

const Search = v.pipe(
  v.strictObject({
    ...Criteria.entries,
    cursor: optional(cursorField),
    limit: optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  }),
  v.check(
    ({ cursor: _c, limit: _l, ...criteria }) => asksForSomething(criteria),
    '至少填写一项|say what is looked for',
  ),
);
const SearchAnswer = v.strictObject({
  items: v.array(v.looseObject({ id: v.string(), number: v.string(), subject: v.nullable(v.string()) })),
  cursor: v.optional(v.string()),
});

/** Found in one go unless said otherwise; a screen shows no more at once. */
const USUAL = 50;

async function search(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'case.list', undefined);
  const { cursor, limit = USUAL, ...criteria } = bodyOf(call, Search);
  // Bound to the question too: a cursor goes on with the search it came from and no other.
  const bound = `search ${who.number} ${JSON.stringify(Object.entries(criteria).sort())}`;
  const from = cursor === undefined ? {} : { from: positionOf<Position>(house, bound, cursor) };
  const { found, next } = await findCases(house, who, criteria, { at: call.at, limit, ...from });
  const items = found.map((one) => listed(who, one, one.text?.subject ?? null, call.at));
  const answer = { items, ...(next ? { cursor: cursorOf(house, bound, next) } : {}) };
  return json(200, answer, { 'cache-control': 'no-store' });
}

export const searchRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/search',
    summary: { zh: '查找事项', en: 'Search cases' },
    staff: true,
    body: Search,
    answers: { 200: SearchAnswer },
    problems: ['malformed', 'unauthenticated', 'forbidden', 'tooLarge', 'mediaType'],
    handle: search,
  },
];
