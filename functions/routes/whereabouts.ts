// The staff's routes for whereabouts (SV-4.2, AC-1.14): read everybody's, set one's own, answer for a colleague.
import * as v from 'valibot';
import { can } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { staffActor } from '#shared/decision.ts';
import type { Directory } from '#shared/directory/directory.ts';
import {
  SetWhereabouts,
  STATUSES,
  WHEREABOUTS_COMMANDS,
  type WhereaboutsCommandName,
} from '#shared/directory/whereabouts/commands.ts';
import { type WhereaboutsState, wordAt } from '#shared/directory/whereabouts/state.ts';
import type { Instant } from '#shared/time.ts';
import { whereaboutsCommandLabels } from '#shared/words/directory.ts';
import type { House } from '../house.ts';
import { bodyOf } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, doneOf, staffCalling } from '../http/commanding.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { keptWhereabouts } from '../perform/kept-directory.ts';
import { type Standing, standingOf } from '../perform/load.ts';
import { perform } from '../perform/perform.ts';
import { DIRECTORY } from '../table/keys.ts';
import { COMMANDING, CREATING, etag, READING } from './creating.ts';

const Answer = v.looseObject({ staff: v.string(), version: v.number(), status: v.picklist(STATUSES) });
const ListAnswer = v.strictObject({ items: v.array(Answer) });
const NAMES = Object.keys(WHEREABOUTS_COMMANDS) as WhereaboutsCommandName[];

const whose = (directory: Directory, staff: string) => ({ staff, office: directory.staff.get(staff)?.office });

/** Somebody's word as it stands at a moment, with what is planned or asked for later (staff see this, the public does not). */
function view(who: StaffWho, directory: Directory, { id, head, state }: Standing<WhereaboutsState>, at: Instant) {
  return {
    staff: id,
    version: head.version,
    ...wordAt(state, at),
    actions: [
      ...(can(who, 'directory.set-whereabouts', whose(directory, id)).allowed ? ['set'] : []),
      ...(can(who, 'directory.answer-substitution', state).allowed ? NAMES : []),
    ],
  };
}

/** Everyone's word in the order of staff numbers; those who left are not in it. */
async function list(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'directory.read', undefined);
  const { directory } = await house.shelf();
  const rows = await house.tables.all({ table: 'registry', pk: DIRECTORY, begins: 'whereabouts#', consistent: true });
  const items = rows
    .map((row) => standingOf<WhereaboutsState>(row.sk.slice('whereabouts#'.length), row))
    .filter(({ id }) => directory.staff.get(id)?.active)
    .map((one) => view(who, directory, one, call.at));
  return json(200, { items });
}

/** Sets one's own whereabouts, plans or withdraws leave, or records that someone of one's office is absent. */
async function set(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const { directory } = await house.shelf();
  // Whose it is stands in the body, so here 400 comes before 403.
  const { staff = who.number, ...sent } = bodyOf(call, SetWhereabouts);
  demand(who, 'directory.set-whereabouts', whose(directory, staff));
  const order = {
    id: staff,
    command: { type: 'set', staff, ...sent } as const,
    actor: staffActor(who.number),
    at: call.at,
  };
  const { done } = doneOf(await perform(house, keptWhereabouts, order));
  return json(200, view(who, directory, done, call.at), etag(done.head.version));
}

const commandRoute = (name: WhereaboutsCommandName): Route => ({
  method: 'POST',
  path: `/api/whereabouts/{number}/${name}`,
  summary: whereaboutsCommandLabels[name],
  staff: true,
  body: WHEREABOUTS_COMMANDS[name],
  answers: { 200: Answer },
  problems: COMMANDING,
  takes: ['If-Match'],
  handle: async (call, house) => {
    const { who, done } = await commanding(call, house, {
      kept: keptWhereabouts,
      id: call.params.number ?? '',
      action: 'directory.answer-substitution',
      knows: () => true,
      body: WHEREABOUTS_COMMANDS[name],
      command: () => ({ type: name }),
    });
    return json(200, view(who, (await house.shelf()).directory, done, call.at), etag(done.head.version));
  },
});

export const whereaboutsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/whereabouts',
    summary: { zh: '干部去向', en: 'Where everybody is' },
    staff: true,
    answers: { 200: ListAnswer },
    problems: READING,
    handle: list,
  },
  {
    method: 'POST',
    path: '/api/whereabouts',
    summary: { zh: '登记去向', en: 'Set whereabouts' },
    staff: true,
    body: SetWhereabouts,
    answers: { 200: Answer },
    problems: CREATING,
    handle: set,
  },
  ...NAMES.map(commandRoute),
];
