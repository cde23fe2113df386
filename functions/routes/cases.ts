// The staff's routes for cases: register, list, read, and one route for each step.
import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { knowsCase } from '#shared/access/case-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { CASE_COMMANDS, type CaseCommand, type CaseCommandName, Register } from '#shared/case/commands.ts';
import { CASE_KINDS, CASE_STATES } from '#shared/case/kinds.ts';
import { type CaseState, involvedIn } from '#shared/case/state.ts';
import { staffActor } from '#shared/decision.ts';
import { commandLabels } from '#shared/words/case.ts';
import type { House } from '../house.ts';
import { bodyOf, validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, known, staffCalling } from '../http/commanding.ts';
import { idempotency } from '../http/idempotency.ts';
import { Problem } from '../http/problem.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { keptCase } from '../perform/kept-case.ts';
import { history } from '../perform/load.ts';
import { caseList, ListQuery } from './case-lists.ts';
import { caseView, timelineEntry } from './case-view.ts';
import { COMMANDING, CREATING, etag, READING } from './creating.ts';
import { shownCode } from './query-code.ts';
import { type Registered, registerCase, registeredBefore } from './registering.ts';

const knows = (who: StaffWho, state: CaseState): boolean => knowsCase(who, involvedIn(state));
const CaseAnswer = v.looseObject({
  id: v.string(),
  number: v.string(),
  version: v.number(),
  kind: v.picklist(CASE_KINDS),
  state: v.picklist(CASE_STATES),
  dueOn: v.nullable(v.string()),
  light: v.nullable(v.picklist(['green', 'yellow', 'red'])),
  actions: v.array(v.string()),
});
const ListAnswer = v.strictObject({
  items: v.array(v.looseObject({ id: v.string() })),
  cursor: v.optional(v.string()),
});
const RegisterAnswer = v.strictObject({
  id: v.string(),
  number: v.string(),
  version: v.number(),
  state: v.picklist(CASE_STATES),
  dueOn: v.nullable(v.string()),
  due: v.nullable(v.looseObject({ on: v.string(), provisional: v.boolean() })),
  actions: v.array(v.string()),
  receipt: v.strictObject({ code: v.string() }),
});

async function register(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'case.register', undefined);
  const body = bodyOf(call, Register);
  const key = await idempotency(call, house, who.number);
  const again = async (id: string): Promise<Registered> => registeredBefore(house, id, key.seed);
  let made = key.earlier
    ? await again(key.earlier)
    : await registerCase(house, body, staffActor(who.number), call.at, key);
  if (made === 'repeated') {
    const { earlier } = await idempotency(call, house, who.number);
    if (!earlier) throw new Problem('busy', { headers: { 'retry-after': '1' } });
    made = await again(earlier);
  }
  const { id, number, version, state, dueOn, due, actions } = caseView(who, made.standing, call);
  const answer = { id, number, version, state, dueOn, due, actions, receipt: { code: shownCode(made.code) } };
  return json(201, answer, { ...etag(version), location: `/api/cases/${id}` });
}

async function read(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const id = call.params.id ?? '';
  const standing = await known(house, who, keptCase(house.tables) as never, id, knows as never);
  const told = await history(house.tables, 'case', id);
  const view = caseView(who, standing as never, call);
  const first = told[0]?.text;
  return json(200, { ...view, subject: first?.subject ?? null, timeline: told.map(timelineEntry) }, etag(view.version));
}

function commandRoute(name: CaseCommandName): Route {
  const body = CASE_COMMANDS[name];
  return {
    method: 'POST',
    path: `/api/cases/{id}/${name}`,
    summary: commandLabels[name],
    staff: true,
    body,
    answers: { 200: CaseAnswer },
    problems: COMMANDING,
    takes: ['If-Match'],
    handle: async (call, house) => {
      const { who, done } = await commanding(call, house, {
        kept: keptCase(house.tables),
        id: call.params.id ?? '',
        action: `case.${name}`,
        knows,
        body: body as v.GenericSchema<unknown, object>,
        command: (sent) => ({ type: name, ...sent, ...given(name) }) as CaseCommand,
      });
      const view = caseView(who, done, call);
      return json(200, view, etag(view.version));
    },
  };
}

/** What the law does not draw by itself: the id of the draft that a completion may bring along. */
const given = (name: CaseCommandName) =>
  name === 'complete' ? { given: { disclosure: randomBytes(16).toString('hex') } } : {};

export const caseRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/cases',
    summary: { zh: '登记事项', en: 'Register a case' },
    staff: true,
    body: Register,
    answers: { 201: RegisterAnswer },
    problems: CREATING,
    takes: ['Idempotency-Key'],
    handle: register,
  },
  {
    method: 'GET',
    path: '/api/cases',
    summary: { zh: '事项列表', en: 'Lists of cases' },
    staff: true,
    query: ListQuery,
    answers: { 200: ListAnswer },
    problems: ['malformed', 'unauthenticated', 'forbidden'],
    handle: async (call, house) => {
      const who = await staffCalling(call, house);
      demand(who, 'case.list', undefined);
      return json(200, await caseList(call, house, who, validated(ListQuery, call.query, call.language)));
    },
  },
  {
    method: 'GET',
    path: '/api/cases/{id}',
    summary: { zh: '查看事项', en: 'Read a case' },
    staff: true,
    answers: { 200: CaseAnswer },
    problems: READING,
    handle: read,
  },
  ...(Object.keys(CASE_COMMANDS) as CaseCommandName[]).map(commandRoute),
];
