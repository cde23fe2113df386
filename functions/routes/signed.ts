// The staff's routes for signed records, the same for gifts, openings of the suggestion box and commendations: write, list,
// read, and one route for each step. Whoever may not know of a record is answered as if there were none.
import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { can } from '#shared/access/can.ts';
import { knowsSigned, type Praised } from '#shared/access/signed-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { BOX_OWED, BOX_WATCH, type BoxWatchState } from '#shared/box-watch/box-watch.ts';
import type { JsonObject } from '#shared/decision.ts';
import {
  SIGNED_BODIES,
  SIGNED_STEPS,
  type SignedBody,
  type SignedCommand,
  type SignedStepName,
  type WriteCommand,
} from '#shared/signed/commands.ts';
import type { SignedEventType } from '#shared/signed/events.ts';
import { SIGNED_KINDS, SIGNED_PATHS, type SignedKind } from '#shared/signed/kinds.ts';
import { SIGNED_STATES, type SignedState, wasConfirmed } from '#shared/signed/state.ts';
import { dayOf } from '#shared/time.ts';
import { signedEventLabel, signedKindLabels, signedStepLabel } from '#shared/words/signed.ts';
import type { House } from '../house.ts';
import { bodyOf, validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, known, staffCalling } from '../http/commanding.ts';
import { cursorOf, positionOf } from '../http/cursor.ts';
import { PAGING } from '../http/paging.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { keptSigned, keptWithNext } from '../perform/kept-signed.ts';
import { history, load, type Standing } from '../perform/load.ts';
import type { Page } from '../table/tables.ts';
import { caseByNumber } from './case-by-number.ts';
import { timelineEntry } from './case-view.ts';
import { COMMANDING, CREATING, creating, etag, READING } from './creating.ts';
import { signedRows } from './signed-rows.ts';
import { signedViews } from './signed-view.ts';

const SignedAnswer = v.looseObject({
  id: v.string(),
  version: v.number(),
  state: v.picklist(SIGNED_STATES),
  stateLabel: v.string(),
  facts: v.looseObject({ kind: v.picklist(SIGNED_KINDS) }),
  by: v.string(),
  writtenAt: v.string(),
  /** The words of the entry; null where they were erased. */
  said: v.nullable(v.looseObject({})),
  actions: v.array(v.string()),
});
const ListAnswer = v.strictObject({
  items: v.array(SignedAnswer),
  cursor: v.optional(v.string()),
  /** What this person may do here besides. */
  actions: v.array(v.string()),
  /** Of the suggestion box: when it was last opened as far as it is on record, and when a reminder follows. */
  box: v.optional(v.looseObject({ remindsAt: v.string() })),
});
const ListQuery = v.strictObject({
  /** `waiting` for a second person; without it the records of `month`, this month unless said. */
  view: v.optional(v.picklist(['waiting', 'month'])),
  month: v.optional(v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/))),
  ...PAGING,
});

/** Records looked at in one request. */
const MOST_READ = 1000;
/** Nobody keeps what these registers say. */
const UNKEPT = { 'cache-control': 'no-store' };

const mine = (kind: SignedKind) => keptSigned[kind] as never;
const rowOf = ({ id, head, state }: Standing<SignedState>) => ({ id, version: head.version, state });

async function viewOf(house: House, standing: Standing<SignedState>, who: StaffWho, { language }: Call) {
  const [view] = await signedViews(house, [rowOf(standing)], who, language);
  return view as NonNullable<typeof view>;
}

/** Of whom a commendation would be: of the staff or offices that are not there nothing follows, and the law says so. */
async function praised(house: House, { staff, office }: SignedBody<'commendation'>): Promise<Praised> {
  const { directory } = await house.shelf();
  const member = staff === undefined ? undefined : directory.staff.get(staff);
  const at = office ?? member?.office;
  return {
    ...(at === undefined ? {} : { office: at }),
    ...(member?.leader === undefined ? {} : { leader: member.leader }),
  };
}

/** Throws 403 unless this person may write it. */
async function mayWrite(house: House, who: StaffWho, kind: SignedKind, body: SignedBody): Promise<void> {
  const subject = kind === 'commendation' ? await praised(house, body as SignedBody<'commendation'>) : undefined;
  demand(who, `${kind}.write`, subject);
}

/** The entry as a command, with the case it names looked up as this person may know it. */
async function writing(house: House, who: StaffWho, body: SignedBody): Promise<WriteCommand> {
  const number = 'case' in body ? body.case : undefined;
  const source = number === undefined ? undefined : await caseByNumber(house, who, number);
  return { type: 'write', body, ...(source ? { given: { case: source } } : {}) };
}

const create = (kind: SignedKind) => async (call: Call, house: House) => {
  const who = await staffCalling(call, house);
  demand(who, `${kind}.list`, undefined);
  const body = bodyOf(call, SIGNED_BODIES[kind] as v.GenericSchema<unknown, SignedBody>);
  await mayWrite(house, who, kind, body);
  const command = await writing(house, who, body);
  const id = randomBytes(16).toString('hex');
  const made = await creating(call, house, who, { kept: keptSigned[kind], id, command });
  const view = await viewOf(house, made, who, call);
  return json(201, view, { ...UNKEPT, ...etag(view.version), location: `/api/${SIGNED_PATHS[kind]}/${view.id}` });
};

/** What this person may do beside the records that are there. Of a commendation it depends on whom they praise. */
async function general(house: House, kind: SignedKind, who: StaffWho): Promise<string[]> {
  const { directory } = await house.shelf();
  const leads = [...directory.staff.values()].some(({ leader, active }) => active && leader === who.number);
  const offices = [...who.heads, ...who.leads].map((office) => ({ office }));
  const theirs = [{}, ...offices, ...(leads ? [{ leader: who.number }] : [])];
  const subjects = kind === 'commendation' ? theirs : [undefined];
  return subjects.some((subject) => can(who, `${kind}.write`, subject).allowed) ? ['write'] : [];
}

/** When the box was last opened, and when the appraisal group is reminded. */
async function boxOf({ tables }: House) {
  const watch = await load<BoxWatchState>(tables, 'box-watch', BOX_WATCH);
  if (!watch) return {};
  const { openedAt, owedSince, timers } = watch.state;
  return {
    box: {
      ...(openedAt === undefined ? {} : { openedAt }),
      ...(owedSince === undefined ? {} : { owedSince }),
      remindsAt: timers[BOX_OWED],
    },
  };
}

const list = (kind: SignedKind) => async (call: Call, house: House) => {
  const who = await staffCalling(call, house);
  demand(who, `${kind}.list`, undefined);
  const query = validated(ListQuery, call.query, call.language);
  const month = query.view === 'waiting' ? undefined : (query.month ?? dayOf(call.at).slice(0, 7));
  const bound = `${kind} ${month ?? ''} ${who.number}`;
  const after =
    query.cursor === undefined ? undefined : positionOf<NonNullable<Page['last']>>(house, bound, query.cursor);
  const asked = { kind, after, rows: query.limit, reads: MOST_READ, ...(month === undefined ? {} : { month }) };
  const { found, after: next } = await signedRows(house, who, asked);
  const items = await signedViews(house, found, who, call.language);
  const answer = {
    items,
    ...(next ? { cursor: cursorOf(house, bound, next) } : {}),
    actions: await general(house, kind, who),
    ...(kind === 'opening' ? await boxOf(house) : {}),
  };
  return json(200, answer, UNKEPT);
};

const read = (kind: SignedKind) => async (call: Call, house: House) => {
  const who = await staffCalling(call, house);
  const id = call.params.id ?? '';
  const standing = (await known(house, who, mine(kind), id, knowsSigned as never)) as Standing<SignedState>;
  const view = await viewOf(house, standing, who, call);
  const timeline = (await history(house.tables, kind, id)).map((told) => ({
    ...timelineEntry(told),
    label: signedEventLabel(kind, told.event.type as SignedEventType)[call.language],
  }));
  return json(200, { ...view, timeline }, { ...UNKEPT, ...etag(view.version) });
};

/** A further entry in the place of one: written under an id of its own in the same moment. */
async function correcting(call: Call, house: House, who: StaffWho, kind: SignedKind, id: string) {
  const { reason, ...body } = bodyOf(call, SIGNED_STEPS[kind as 'gift'].correct);
  const before = (await known(house, who, mine(kind), id, knowsSigned as never)) as Standing<SignedState>;
  const write = await writing(house, who, body as SignedBody);
  const next = randomBytes(16).toString('hex');
  const corrects = { id, confirmed: wasConfirmed(before.state) };
  const command: SignedCommand = { type: 'correct', reason, by: next };
  return { kept: keptWithNext(kind, next, { ...write, corrects }), command };
}

function stepRoute(kind: SignedKind, name: SignedStepName): Route {
  const body = SIGNED_STEPS[kind][name as 'confirm'] as v.GenericSchema<unknown, JsonObject>;
  return {
    method: 'POST',
    path: `/api/${SIGNED_PATHS[kind]}/{id}/${name}`,
    summary: signedStepLabel(kind, name),
    staff: true,
    body,
    answers: { 200: SignedAnswer },
    problems: COMMANDING,
    takes: ['If-Match'],
    handle: async (call, house) => {
      const id = call.params.id ?? '';
      let kept = keptSigned[kind];
      const asked = {
        get kept() {
          return kept;
        },
        id,
        action: `${kind}.${name}`,
        knows: knowsSigned,
        body,
        // The entry corrected is judged as it was read: confirmed meanwhile, it is read anew.
        weighed: true,
        command: async (sent: JsonObject, _standing: unknown, who: StaffWho) => {
          if (name !== 'correct') return { type: name, ...sent } as unknown as SignedCommand;
          const further = await correcting(call, house, who, kind, id);
          kept = further.kept;
          return further.command;
        },
      } as const;
      const { who, done } = await commanding(call, house, asked);
      const view = await viewOf(house, done, who, call);
      return json(200, view, { ...UNKEPT, ...etag(view.version) });
    },
  };
}

const routesOf = (kind: SignedKind): Route[] => {
  const { zh, en } = signedKindLabels[kind];
  const path = `/api/${SIGNED_PATHS[kind]}`;
  return [
    {
      method: 'POST',
      path,
      summary: { zh: `${zh}：登记`, en: `${en}: enter` },
      staff: true,
      body: SIGNED_BODIES[kind],
      answers: { 201: SignedAnswer },
      problems: CREATING,
      takes: ['Idempotency-Key'],
      handle: create(kind),
    },
    {
      method: 'GET',
      path,
      summary: { zh: `${zh}：列表`, en: `${en}: list` },
      staff: true,
      query: ListQuery,
      answers: { 200: ListAnswer },
      problems: ['malformed', 'unauthenticated', 'forbidden'],
      handle: list(kind),
    },
    {
      method: 'GET',
      path: `${path}/{id}`,
      summary: { zh: `${zh}：查看`, en: `${en}: read` },
      staff: true,
      answers: { 200: SignedAnswer },
      problems: READING,
      handle: read(kind),
    },
    ...(Object.keys(SIGNED_STEPS[kind]) as SignedStepName[]).map((name) => stepRoute(kind, name)),
  ];
};

export const signedRoutes: readonly Route[] = SIGNED_KINDS.flatMap(routesOf);
