// The staff's routes for matters of accountability: list, one's own, read, and one route for each step. Whoever had to do with
// what a matter comes from, or stands aside, is answered as if there were none (SV-4.5).
import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { involvedOf, knowsClue, knowsMatter, type Seated } from '#shared/access/accountability-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import {
  ACCOUNTABILITY_COMMAND_NAMES,
  ACCOUNTABILITY_COMMANDS,
  type AccountabilityCommand,
  type AccountabilityCommandName,
  RAISE,
} from '#shared/accountability/commands.ts';
import type { Noticed } from '#shared/accountability/events.ts';
import { panelFor } from '#shared/accountability/parties.ts';
import { judgedOn } from '#shared/accountability/propose.ts';
import { OUTCOMES } from '#shared/accountability/sanction.ts';
import { ACCOUNTABILITY_STATES, type AccountabilityState } from '#shared/accountability/state.ts';
import type { JsonObject } from '#shared/decision.ts';
import { SIGNALS } from '#shared/signals/signal.ts';
import { type Day, dayOf, type Instant, instantOn } from '#shared/time.ts';
import { accountabilityCommandLabels, accountabilityStateLabels } from '#shared/words/accountability.ts';
import type { House } from '../house.ts';
import { bodyOf, validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, staffCalling } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { decisionsOn, ladderFor } from '../perform/decisions-on.ts';
import { keptAccountability } from '../perform/kept-accountability.ts';
import { history, load, type Standing } from '../perform/load.ts';
import { seatedAs } from '../perform/seated.ts';
import { accountabilityList, ListQuery } from './accountability-lists.ts';
import { timelineFor } from './accountability-timeline.ts';
import { accountabilityView, type Shown } from './accountability-view.ts';
import { creating, etag } from './creating.ts';
import { recordRoutes } from './record-routes.ts';

const MatterAnswer = v.looseObject({
  id: v.string(),
  version: v.number(),
  state: v.picklist(ACCOUNTABILITY_STATES),
  stateLabel: v.string(),
  /** True for the person concerned, who is shown what was served and nothing of where it comes from. */
  own: v.exactOptional(v.boolean()),
  ground: v.exactOptional(v.string()),
  groundTitle: v.exactOptional(v.string()),
  source: v.exactOptional(
    v.union([
      v.strictObject({ complaint: v.string(), number: v.string() }),
      v.strictObject({ case: v.string(), number: v.string() }),
      v.strictObject({ report: v.string(), number: v.string() }),
      v.strictObject({ office: v.string(), number: v.string() }),
      v.strictObject({ disclosure: v.string(), number: v.string() }),
      v.strictObject({ column: v.string(), number: v.string() }),
      v.strictObject({ log: v.string(), number: v.string() }),
      /** Raised by hand: about whom, by whom, and whether they saw it themselves. */
      v.strictObject({
        named: v.string(),
        leader: v.exactOptional(v.string()),
        by: v.string(),
        witness: v.exactOptional(v.boolean()),
        number: v.string(),
      }),
    ]),
  ),
  signal: v.exactOptional(v.picklist(SIGNALS)),
  /** What was noticed, in one sentence. */
  says: v.exactOptional(v.string()),
  /** For those who decide on it: what the signal rests on. */
  evidence: v.exactOptional(v.looseObject({})),
  raisedAt: v.exactOptional(v.string()),
  decideBy: v.exactOptional(v.string()),
  clueDecidedAt: v.exactOptional(v.string()),
  /** By when the step that is owed now should be taken. */
  dueBy: v.exactOptional(v.string()),
  closed: v.exactOptional(v.looseObject({})),
  aside: v.exactOptional(v.array(v.string())),
  /** What is proposed against whom, with the recommendation and the rules that led to it. */
  proposal: v.exactOptional(v.looseObject({})),
  decision: v.exactOptional(v.looseObject({})),
  review: v.exactOptional(v.looseObject({})),
  /** What is in force against the person after service and review. */
  inForce: v.exactOptional(v.picklist(OUTCOMES)),
  /** What follows under AC-2.5, as all warnings of the person stand now. */
  effect: v.exactOptional(v.looseObject({})),
  move: v.exactOptional(v.looseObject({})),
  /** By when the county is to be told, while it was not. */
  countyBy: v.exactOptional(v.string()),
  countyReportedOn: v.exactOptional(v.string()),
  waiting: v.array(v.string()),
  actions: v.array(v.string()),
});
const ListAnswer = v.strictObject({ items: v.array(MatterAnswer), cursor: v.optional(v.string()) });
const OwnAnswer = v.strictObject({
  items: v.array(
    v.looseObject({
      id: v.string(),
      round: v.number(),
      state: v.picklist(ACCOUNTABILITY_STATES),
      stateLabel: v.string(),
      grounds: v.array(v.string()),
      inForce: v.picklist(OUTCOMES),
    }),
  ),
});

interface Found {
  readonly standing: Standing<AccountabilityState>;
  readonly seats: (state: AccountabilityState) => Seated;
  readonly seated: Seated;
}

/**
 * What is read beside whatever a matter comes from: the id of one can be worked out by whoever had its source, and how much work
 * the refusal was must not tell them whether there is one.
 */
const nowhere = (id: string): readonly { readonly source: Noticed }[] => [
  { source: { case: id, number: '' } },
  { source: { complaint: id, number: '' } },
  { source: { report: id, number: '' } },
  { source: { disclosure: id, number: '' } },
];

/** A matter, and who sits where in it. Throws 404 where there is none, and for whom there is to be none. */
async function matterFor(who: StaffWho, house: House, id: string): Promise<Found> {
  const standing = await load<AccountabilityState>(house.tables, 'accountability', id);
  const seats = await seatedAs(house, [...(standing ? [standing.state] : []), ...nowhere(id)]);
  if (!standing) throw new Problem('unknown');
  const seated = seats(standing.state);
  if (!knowsMatter(who, seated)) throw new Problem('unknown');
  return { standing, seats, seated };
}

const shown = ({ id, head, state }: Standing<AccountabilityState>, seated: Seated): Shown => ({
  id,
  version: head.version,
  card: state,
  seated,
});

const policyOn = async (house: House, on: Day) => (await house.lawAt(instantOn(on, '12:00'))).policy;

/** Raised by hand. A witness reads of what they raised that it is there, and nothing more. */
async function raise(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'accountability.raise', undefined);
  const sent = bodyOf(call, RAISE);
  const ofDay = await policyOn(house, sent.factsOn ?? dayOf(call.at));
  const command = { type: 'raise-by-hand', ...sent, given: { ofDay } } as const;
  const id = randomBytes(16).toString('hex');
  const made = await creating(call, house, who, { kept: keptAccountability, id, command });
  const seats = await seatedAs(house, [made.state]);
  return json(201, accountabilityView(shown(made, seats(made.state)), who, call.language), etag(made.head.version));
}

async function list(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'accountability.list', undefined);
  const query = validated(ListQuery, call.query, call.language);
  return json(200, await accountabilityList(house, query, who, call.language));
}

/** What was proposed and decided on whoever asks, from the moment each was served. */
async function own(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const all = await decisionsOn(house.tables, who.number);
  const items = all
    .filter(({ proposalServedAt }) => proposalServedAt !== undefined)
    .sort((a, b) => (String(a.proposalServedAt) < String(b.proposalServedAt) ? 1 : -1))
    .map(({ decided, decidedAt, state, told = state, ...one }) => ({
      ...one,
      state: told,
      stateLabel: accountabilityStateLabels[told][call.language],
      ...(one.servedAt === undefined ? {} : { decided, decidedAt }),
    }));
  return json(200, { items });
}

/** Who votes, for those who may vote or prepare it; what else was decided on the person, for those who handle it. */
async function beside(call: Call, house: House, who: StaffWho, { standing: { id, state }, seated }: Found) {
  if (!knowsClue(who, seated) || !state.proposal) return {};
  const { directory, policy } = await house.lawAt(call.at);
  const { members: _, ...panel } = panelFor(directory, policy, state, involvedOf(seated));
  const others = (await decisionsOn(house.tables, state.proposal.person)).filter(
    (one) => one.servedAt !== undefined && !(one.id === id && one.round === state.proposal?.round),
  );
  const year = Number(dayOf(call.at).slice(0, 4));
  const { statementWaived, reviewAsked } = policy.accountability;
  const terms = { statement: statementWaived.limit, review: reviewAsked.limit };
  return { panel, others, terms, ladder: await ladderFor(house.tables, state.proposal.person, year) };
}

async function read(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const id = call.params.id ?? '';
  const found = await matterFor(who, house, id);
  const view = accountabilityView(shown(found.standing, found.seated), who, call.language);
  const timeline = timelineFor(await history(house.tables, 'accountability', id), who, found.seated);
  return json(200, { ...view, ...(await beside(call, house, who, found)), timeline }, etag(view.version));
}

/** What was in force on the day of the facts (AC-2.8). */
async function policyOfDay(house: House, sent: object, state: AccountabilityState, at: Instant) {
  return policyOn(house, judgedOn(state, (sent as { readonly factsOn?: Day }).factsOn, at));
}

const PATH = '/api/accountability';
const ROUTES = recordRoutes(PATH, { one: MatterAnswer, list: ListAnswer });

function commandRoute(name: AccountabilityCommandName): Route {
  const body = ACCOUNTABILITY_COMMANDS[name];
  return ROUTES.step(name, accountabilityCommandLabels[name], body, async (call, house) => {
    const who = await staffCalling(call, house);
    const id = call.params.id ?? '';
    const { seats } = await matterFor(who, house, id);
    const { done } = await commanding(call, house, {
      kept: keptAccountability,
      id,
      action: `accountability.${name}`,
      knows: (asking, state) => knowsMatter(asking, seats(state)),
      subject: seats,
      body: body as v.GenericSchema<unknown, JsonObject>,
      command: async (sent, { state }) => {
        const involved = involvedOf(seats(state));
        const ofDay =
          name === 'propose' || name === 'serve' ? { ofDay: await policyOfDay(house, sent, state, call.at) } : {};
        return { type: name, ...sent, given: { involved, ...ofDay } } as unknown as AccountabilityCommand;
      },
    });
    const view = accountabilityView(shown(done, seats(done.state)), who, call.language);
    return json(200, view, etag(view.version));
  });
}

export const accountabilityRoutes: readonly Route[] = [
  ROUTES.list({ zh: '责任追究列表', en: 'Matters of accountability' }, ListQuery, list),
  {
    method: 'GET',
    path: '/api/me/accountability',
    summary: { zh: '涉及本人的处理事项', en: 'Matters that concern me' },
    staff: true,
    answers: { 200: OwnAnswer },
    problems: ['unauthenticated', 'forbidden'],
    handle: own,
  },
  ROUTES.make({ zh: '提出线索', en: 'Raise a clue' }, RAISE, raise),
  ROUTES.read({ zh: '查看责任追究事项', en: 'Read a matter of accountability' }, read),
  ...ACCOUNTABILITY_COMMAND_NAMES.map(commandRoute),
];
