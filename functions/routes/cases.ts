// The staff's routes for cases: register, list, read, and one route for each step.
import * as v from 'valibot';
import { knowsCase } from '#shared/access/case-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { asCorrected, type Correction } from '#shared/case/as-corrected.ts';
import { CASE_COMMANDS, type CaseCommand, type CaseCommandName, Register } from '#shared/case/commands.ts';
import { custodyLine } from '#shared/case/custody-line.ts';
import type { CaseEvent } from '#shared/case/events.ts';
import { CASE_KINDS, CASE_STATES, type Correctable } from '#shared/case/kinds.ts';
import { type CaseState, involvedIn } from '#shared/case/state.ts';
import { COMPLAINT_COMMANDS, type ComplaintCommandName } from '#shared/complaint/commands.ts';
import { COMPLAINT_STATES } from '#shared/complaint/state.ts';
import { type JsonObject, type Recorded, staffActor } from '#shared/decision.ts';
import { commandLabels } from '#shared/words/case.ts';
import { complaintCommandLabels } from '#shared/words/complaint.ts';
import type { House } from '../house.ts';
import { bodyOf, validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, known, staffCalling } from '../http/commanding.ts';
import { idempotency } from '../http/idempotency.ts';
import { Problem } from '../http/problem.ts';
import { json, type Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { keptCase } from '../perform/kept-case.ts';
import { history, type Told } from '../perform/load.ts';
import { type Given, givenFor } from './case-given.ts';
import { caseList, ListQuery } from './case-lists.ts';
import { caseView, timelineEntry } from './case-view.ts';
import { complaintPublishing } from './complaint/publishing.ts';
import { commandComplaint, readComplaint } from './complaint/steps.ts';
import { COMMANDING, CREATING, etag, READING } from './creating.ts';
import { shownCode } from './query-code.ts';
import { type Taken, take, takenBefore } from './taking.ts';

const knows = (who: StaffWho, state: CaseState): boolean => knowsCase(who, involvedIn(state));
/** A complaint is read and handled at the same addresses, by whoever may know of it (SV-4.1). */
const STATES = [...CASE_STATES, ...COMPLAINT_STATES] as const;
const CaseAnswer = v.looseObject({
  id: v.string(),
  number: v.string(),
  version: v.number(),
  kind: v.picklist(CASE_KINDS),
  state: v.picklist(STATES),
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
  state: v.picklist(STATES),
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
  const again = async (id: string): Promise<Taken> => takenBefore(house, id, key.seed);
  let made = key.earlier ? await again(key.earlier) : await take(house, body, staffActor(who.number), call.at, key);
  if (made === 'repeated') {
    const { earlier } = await idempotency(call, house, who.number);
    if (!earlier) throw new Problem('busy', { headers: { 'retry-after': '1' } });
    made = await again(earlier);
  }
  const answer = { ...slipOf(who, made, call), receipt: { code: shownCode(made.code) } };
  return json(201, answer, { ...etag(answer.version), location: `/api/cases/${answer.id}` });
}

/** What whoever registered it is told. Of a complaint that is number and date alone, the same whoever it is about. */
function slipOf(who: StaffWho, made: Taken, call: Call) {
  if (made.standing) {
    const { id, number, version, state, dueOn, due, actions } = caseView(who, made.standing, call);
    return { id, number, version, state, dueOn, due, actions };
  }
  const { id, number, due } = made;
  return { id, number, version: 1, state: 'received' as const, dueOn: due?.on ?? null, due, actions: [] };
}

async function readCase(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const id = call.params.id ?? '';
  const standing = await known(house, who, keptCase(house.tables) as never, id, knows as never);
  const told = await history(house.tables, 'case', id);
  const view = caseView(who, standing as never, call);
  const said = saidIn(told);
  const events = told.map(({ event }) => event as Recorded<CaseEvent>);
  const answer = {
    ...view,
    subject: said?.subject ?? null,
    said,
    custodyLine: custodyLine(events),
    timeline: told.map(timelineEntry),
  };
  return json(200, answer, etag(view.version));
}

/** The words of the registration as they now read; null where they were erased. */
function saidIn(told: readonly Told[]): JsonObject | null {
  const corrections = told.flatMap(({ event, text }): Correction[] => {
    const { field, to } = event.data as { readonly field?: Correctable; readonly to?: string };
    const written = event.type === 'CaseCorrected' && to === undefined ? text?.to : undefined;
    return field && typeof written === 'string' ? [[field, written]] : [];
  });
  const first = told[0]?.text;
  return first ? asCorrected(first as JsonObject, corrections) : null;
}

async function commandCase(name: CaseCommandName, call: Call, house: House) {
  let beside: Given = {};
  const { who, done } = await commanding(call, house, {
    kept: keptCase(house.tables),
    id: call.params.id ?? '',
    action: `case.${name}`,
    knows,
    body: CASE_COMMANDS[name] as v.GenericSchema<unknown, object>,
    command: async (sent, standing, asking) => {
      beside = await givenFor(name, { house, call, who: asking, standing, body: sent as never });
      return { type: name, ...sent, ...(beside.given ? { given: beside.given } : {}) } as CaseCommand;
    },
    also: () => beside.also ?? [],
  });
  const view = { ...caseView(who, done, call), ...beside.answer };
  return json(200, view, etag(view.version));
}

/** A complaint where no case is that the caller may know of; for everybody else there is neither. */
async function orComplaint(ofCase: () => Promise<Reply>, ofComplaint: () => Promise<Reply>): Promise<Reply> {
  try {
    return await ofCase();
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.kind !== 'unknown') throw thrown;
    return ofComplaint();
  }
}

type StepName = CaseCommandName | ComplaintCommandName;
const isCaseStep = (name: StepName): name is CaseCommandName => name in CASE_COMMANDS;
const isComplaintStep = (name: StepName): name is ComplaintCommandName => name in COMPLAINT_COMMANDS;

async function takeStep(name: StepName, call: Call, house: House): Promise<Reply> {
  if (!isCaseStep(name)) return commandComplaint(name, call, house);
  if (!isComplaintStep(name)) return commandCase(name, call, house);
  return orComplaint(
    () => commandCase(name, call, house),
    () => commandComplaint(name, call, house),
  );
}

/** The body of a step, in each of the two forms where both a case and a complaint have it. */
function bodyFor(name: StepName): v.GenericSchema {
  const bodies = [
    ...(isCaseStep(name) ? [CASE_COMMANDS[name]] : []),
    ...(isComplaintStep(name) ? [COMPLAINT_COMMANDS[name]] : []),
  ];
  return bodies.length === 1 || bodies[0] === bodies[1] ? (bodies[0] as v.GenericSchema) : v.union(bodies);
}

const stepRoute = (name: StepName): Route => ({
  method: 'POST',
  path: `/api/cases/{id}/${name}`,
  summary: isCaseStep(name) ? commandLabels[name] : complaintCommandLabels[name],
  staff: true,
  body: bodyFor(name),
  answers: { 200: CaseAnswer },
  problems: COMMANDING,
  takes: ['If-Match'],
  handle: (call, house) => takeStep(name, call, house),
});

const STEP_NAMES = [...new Set([...Object.keys(CASE_COMMANDS), ...Object.keys(COMPLAINT_COMMANDS)] as StepName[])];

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
    handle: (call, house) =>
      orComplaint(
        () => readCase(call, house),
        () => readComplaint(call, house),
      ),
  },
  ...STEP_NAMES.map(stepRoute),
  complaintPublishing,
];
