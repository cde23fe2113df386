// The staff's routes for people in post (DI-3): read them, appoint, change, roles with a second person, binding codes.
// An efficacy supervisor is invited from outside and stands in no list of staff (SV-4.3).
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { can } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { StaffMember } from '#shared/directory/directory.ts';
import { ROLES, type Role } from '#shared/directory/roles.ts';
import {
  AppointStaff,
  STAFF_COMMANDS,
  type StaffCommand,
  type StaffCommandName,
  type StaffFacts,
} from '#shared/directory/staff/commands.ts';
import type { StaffState } from '#shared/directory/staff/state.ts';
import { staffCommandLabels } from '#shared/words/directory.ts';
import type { House } from '../house.ts';
import { bodyOf } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, known, staffCalling } from '../http/commanding.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { keptStaff } from '../perform/kept-directory.ts';
import type { Standing } from '../perform/load.ts';
import { drawBindingCode } from './binding-code.ts';
import { COMMANDING, CREATING, creating, etag, READING } from './creating.ts';
import { shownCode } from './query-code.ts';

const StaffAnswer = v.looseObject({ number: v.string(), name: v.string(), roles: v.array(v.picklist(ROLES)) });
const CodeAnswer = v.looseObject({ number: v.string(), code: v.string(), until: v.string() });
const ListAnswer = v.strictObject({ items: v.array(StaffAnswer) });
const NAMES = Object.keys(STAFF_COMMANDS) as StaffCommandName[];

/** The right each step asks for. */
const ACTION: { readonly [N in StaffCommandName]: string } = {
  set: 'directory.keep',
  leave: 'directory.keep',
  'propose-role': 'directory.propose-role',
  'confirm-role': 'directory.confirm-role',
  'revoke-role': 'directory.revoke-role',
  'declare-relatives': 'directory.declare-relatives',
  'issue-code': 'directory.issue-code',
  unbind: 'directory.issue-code',
};

/** Never the hashes of codes and identities: only whether there are any. Relatives for those alone who may read of them. */
function view(who: StaffWho, { id, head, state }: Standing<StaffState>) {
  const { code, identities, relatives, ...rest } = state;
  const reads = can(who, 'directory.read-relatives', id).allowed;
  const actions = state.active ? NAMES.filter((name) => can(who, ACTION[name]).allowed) : [];
  return {
    number: id,
    version: head.version,
    ...rest,
    ...(reads ? { relatives: relatives ?? [] } : {}),
    bound: identities.length > 0,
    ...(code === undefined ? {} : { codeUntil: code.until }),
    actions,
  };
}

const everyone = (): boolean => true;

/** The roles a person is proposed for. */
const proposedTo = (state: StaffState | undefined): Role[] => (state?.proposals ?? []).map(({ role }) => role);

async function list(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'directory.read', undefined);
  const { directory, records } = await house.shelf();
  // Who is proposed as one is as little staff as who is one.
  const invited = ({ number, roles }: StaffMember): boolean =>
    roles.includes('supervisor') || proposedTo(records.staff.get(number)).includes('supervisor');
  const inPost = [...directory.staff.values()].filter((one) => one.active && !invited(one));
  if (!can(who, 'directory.revoke-role').allowed) return json(200, { items: inPost });
  // Whoever proposes and confirms sees where a role waits.
  return json(200, { items: inPost.map((one) => ({ ...one, waiting: proposedTo(records.staff.get(one.number)) })) });
}

async function read(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const standing = await known(house, who, keptStaff as never, call.params.number ?? '', everyone);
  demand(who, 'directory.read', undefined);
  const answer = view(who, standing as Standing<StaffState>);
  return json(200, answer, etag(answer.version));
}

async function appoint(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'directory.keep', undefined);
  const { number, ...facts } = bodyOf(call, AppointStaff);
  const command: StaffCommand = { type: 'appoint', number, facts };
  const made = await creating(call, house, who, { kept: keptStaff, id: number, command });
  return json(201, view(who, made), { ...etag(made.head.version), location: `/api/staff/${number}` });
}

function commandOf(name: StaffCommandName, number: string, sent: object, code: string): StaffCommand {
  switch (name) {
    case 'set':
      return { type: 'set', number, facts: sent as StaffFacts };
    case 'declare-relatives':
      return { type: name, number, ...(sent as { relatives: string[]; note?: string }) };
    case 'issue-code':
      return { type: 'issue-code', number, given: { code } };
    case 'leave':
    case 'unbind':
      return { type: name, number };
    default:
      return { type: name, number, ...(sent as { role: (typeof ROLES)[number] }) };
  }
}

const commandRoute = (name: StaffCommandName): Route => ({
  method: 'POST',
  path: `/api/staff/{number}/${name}`,
  summary: staffCommandLabels[name],
  staff: true,
  body: STAFF_COMMANDS[name],
  answers: { 200: name === 'issue-code' ? CodeAnswer : StaffAnswer },
  problems: COMMANDING,
  takes: ['If-Match'],
  handle: async (call, house) => {
    const number = call.params.number ?? '';
    const drawn = drawBindingCode(house, randomUUID());
    const { who, done } = await commanding(call, house, {
      kept: keptStaff,
      id: number,
      action: ACTION[name],
      knows: everyone,
      body: STAFF_COMMANDS[name] as v.GenericSchema<unknown, object>,
      command: (sent) => commandOf(name, number, sent, drawn.hash),
    });
    const answer = view(who, done);
    if (name !== 'issue-code') return json(200, answer, etag(answer.version));
    // Shown this once, to be handed over in person; nothing keeps it but as a hash.
    const shown = { ...answer, code: shownCode(drawn.code), until: done.state.code?.until };
    return json(200, shown, { ...etag(answer.version), 'cache-control': 'no-store' });
  },
});

export const staffRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/staff',
    summary: { zh: '干部名录', en: 'The staff' },
    staff: true,
    answers: { 200: ListAnswer },
    problems: READING,
    handle: list,
  },
  {
    method: 'POST',
    path: '/api/staff',
    summary: { zh: '登记干部', en: 'Appoint a member of staff' },
    staff: true,
    body: AppointStaff,
    answers: { 201: StaffAnswer },
    problems: CREATING,
    takes: ['Idempotency-Key'],
    handle: appoint,
  },
  {
    method: 'GET',
    path: '/api/staff/{number}',
    summary: { zh: '查看干部', en: 'Read a staff record' },
    staff: true,
    answers: { 200: StaffAnswer },
    problems: READING,
    handle: read,
  },
  ...NAMES.map(commandRoute),
];
