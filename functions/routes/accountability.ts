// The staff's routes for clues: list, read, and one route for each step. Whoever ever had to do with the case a clue
// comes from is answered as if there were none (SV-4.5).
import * as v from 'valibot';
import type { Behind } from '#shared/access/accountability-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import {
  ACCOUNTABILITY_COMMANDS,
  type AccountabilityCommand,
  type AccountabilityCommandName,
} from '#shared/accountability/commands.ts';
import { ACCOUNTABILITY_STATES, type AccountabilityState } from '#shared/accountability/state.ts';
import type { JsonObject } from '#shared/decision.ts';
import { SIGNALS } from '#shared/signals/signal.ts';
import { accountabilityCommandLabels } from '#shared/words/accountability.ts';
import type { House } from '../house.ts';
import { validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, staffCalling } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { behindOf } from '../perform/clue-behind.ts';
import { keptAccountability } from '../perform/kept-accountability.ts';
import { history, load, type Standing } from '../perform/load.ts';
import { accountabilityList, ListQuery } from './accountability-lists.ts';
import { accountabilityView, mayKnow, type Shown } from './accountability-view.ts';
import { timelineEntry } from './case-view.ts';
import { COMMANDING, etag, READING } from './creating.ts';

const ClueAnswer = v.looseObject({
  id: v.string(),
  version: v.number(),
  state: v.picklist(ACCOUNTABILITY_STATES),
  stateLabel: v.string(),
  ground: v.string(),
  groundTitle: v.string(),
  source: v.union([
    v.strictObject({ complaint: v.string(), number: v.string() }),
    v.strictObject({ case: v.string(), number: v.string() }),
    v.strictObject({ report: v.string(), number: v.string() }),
    v.strictObject({ office: v.string(), number: v.string() }),
    v.strictObject({ disclosure: v.string(), number: v.string() }),
    v.strictObject({ column: v.string(), number: v.string() }),
    v.strictObject({ log: v.string(), number: v.string() }),
  ]),
  signal: v.picklist(SIGNALS),
  /** What was noticed, in one sentence. */
  says: v.string(),
  /** For those who decide on it: what the signal rests on. */
  evidence: v.exactOptional(v.looseObject({})),
  raisedAt: v.string(),
  decideBy: v.string(),
  clueDecidedAt: v.exactOptional(v.string()),
  waiting: v.array(v.string()),
  actions: v.array(v.string()),
});
const ListAnswer = v.strictObject({ items: v.array(ClueAnswer), cursor: v.optional(v.string()) });

interface Found {
  readonly standing: Standing<AccountabilityState>;
  readonly involved: Behind;
}

/** A clue, and who had to do with its case. Throws 404 where there is none, and for whom there is to be none. */
async function clueFor(who: StaffWho, house: House, id: string): Promise<Found> {
  const standing = await load<AccountabilityState>(house.tables, 'accountability', id);
  const involved = standing && (await behindOf(house, [standing.state.source]))(standing.state.source);
  if (!standing || !mayKnow(who, involved)) throw new Problem('unknown');
  return { standing, involved };
}

const shown = ({ id, head, state }: Standing<AccountabilityState>, involved: Behind): Shown => ({
  id,
  version: head.version,
  card: state,
  involved,
});

async function list(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'accountability.list', undefined);
  const query = validated(ListQuery, call.query, call.language);
  return json(200, await accountabilityList(house, query, who, call.language));
}

async function read(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const id = call.params.id ?? '';
  const { standing, involved } = await clueFor(who, house, id);
  const view = accountabilityView(shown(standing, involved), who, call.language);
  const timeline = (await history(house.tables, 'accountability', id)).map(timelineEntry);
  return json(200, { ...view, timeline }, etag(view.version));
}

function commandRoute(name: AccountabilityCommandName): Route {
  const body = ACCOUNTABILITY_COMMANDS[name];
  return {
    method: 'POST',
    path: `/api/accountability/{id}/${name}`,
    summary: accountabilityCommandLabels[name],
    staff: true,
    body,
    answers: { 200: ClueAnswer },
    problems: COMMANDING,
    takes: ['If-Match'],
    handle: async (call, house) => {
      const who = await staffCalling(call, house);
      const id = call.params.id ?? '';
      const { involved } = await clueFor(who, house, id);
      const { done } = await commanding(call, house, {
        kept: keptAccountability,
        id,
        action: `accountability.${name}`,
        knows: (asking) => mayKnow(asking, involved),
        subject: () => involved,
        body: body as v.GenericSchema<unknown, JsonObject>,
        command: (sent) =>
          ({ type: name, ...sent, given: { involved: involved.people } }) as unknown as AccountabilityCommand,
      });
      const view = accountabilityView(shown(done, involved), who, call.language);
      return json(200, view, etag(view.version));
    },
  };
}

export const accountabilityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/accountability',
    summary: { zh: '线索列表', en: 'Clues' },
    staff: true,
    query: ListQuery,
    answers: { 200: ListAnswer },
    problems: ['malformed', 'unauthenticated', 'forbidden'],
    handle: list,
  },
  {
    method: 'GET',
    path: '/api/accountability/{id}',
    summary: { zh: '查看线索', en: 'Read a clue' },
    staff: true,
    answers: { 200: ClueAnswer },
    problems: READING,
    handle: read,
  },
  ...(Object.keys(ACCOUNTABILITY_COMMANDS) as AccountabilityCommandName[]).map(commandRoute),
];
