// Who am I here: what the desk shows a person of themselves, and how an account becomes a person's (one-time code).
import * as v from 'valibot';
import { allowed } from '#shared/access/can.ts';
import { DIRECTORY_RIGHTS } from '#shared/access/directory-rights.ts';
import { LISTS } from '#shared/access/supervision-rights.ts';
import { NOBODY, type StaffWho, whoIs } from '#shared/access/who.ts';
import { staffActor } from '#shared/decision.ts';
import { text } from '#shared/fields.ts';
import { SUPERVISOR_RIGHTS } from '#shared/supervision/kinds.ts';
import type { House } from '../house.ts';
import { bodyOf } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { doneOf } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import { spend, WRONG_CODES, withinBudget } from '../http/rate.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { subjectOf, whoCalls } from '../http/who.ts';
import { keptStaff } from '../perform/kept-directory.ts';
import { perform } from '../perform/perform.ts';
import { bindingHash } from './binding-code.ts';

const Bind = v.strictObject({ code: text(40) });
const MeAnswer = v.looseObject({
  number: v.string(),
  name: v.string(),
  roles: v.array(v.string()),
  heads: v.array(v.string()),
  leads: v.array(v.string()),
  standsInFor: v.array(v.string()),
  actions: v.array(v.string()),
});

/** Rights that ask for nobody and nothing in particular, so that the desk knows which of its parts to show. */
const GENERAL: readonly (readonly [prefix: string, names: readonly string[]])[] = [
  ['case', ['register', 'list']],
  ['calendar', ['read', 'propose', 'confirm', 'withdraw']],
  ['disclosure', ['list']],
  ['accountability', ['list', 'raise']],
  ['supervision', [...SUPERVISOR_RIGHTS, 'brief', ...Object.values(LISTS), 'list-supervisors']],
  ['report', ['list']],
  ['appraisal', ['list']],
  ['cycle', ['list', 'settle-grades']],
  ['directory', Object.keys(DIRECTORY_RIGHTS).filter((name) => !/whereabouts|substitution/.test(name))],
];

async function me(house: House, who: StaffWho) {
  const { directory } = await house.shelf();
  const member = directory.staff.get(who.number);
  return {
    number: who.number,
    name: member?.name ?? '',
    title: member?.title ?? '',
    office: who.office ?? null,
    roles: [...who.roles],
    heads: [...who.heads],
    leads: [...who.leads],
    standsInFor: [...who.standsInFor],
    actions: GENERAL.flatMap(([prefix, names]) =>
      allowed(who, prefix, names, undefined).map((name) => `${prefix}.${name}`),
    ),
  };
}

async function read(call: Call, house: House) {
  const who = await whoCalls(call, house);
  if (who.kind !== 'staff') throw new Problem('forbidden', { refusal: { rule: 'SV-1/an-account-is-bound-first' } });
  return json(200, await me(house, who), { 'cache-control': 'no-store' });
}

/** Spends a code for the calling account. A wrong, spent or expired one is refused alike, and only so often. */
async function bind(call: Call, house: House) {
  const identity = subjectOf(call, house);
  const { code } = bodyOf(call, Bind);
  await withinBudget(call, house, WRONG_CODES);
  const { records } = await house.shelf();
  const hash = bindingHash(house, code);
  const number = [...records.staff].find(([, state]) => state.code?.hash === hash)?.[0];
  if (number === undefined) {
    await spend(call, house, WRONG_CODES);
    throw new Problem('refused', { refusal: { rule: 'SV-1/a-code-opens-once' } });
  }
  const command = { type: 'bind', number, given: { code: hash, identity } } as const;
  doneOf(await perform(house, keptStaff, { id: number, command, actor: staffActor(number), at: call.at }));
  // The house anew: this request's own view of the directory is from before the binding.
  const now = house.forCall();
  const who = whoIs((await now.lawAt(call.at)).directory, number);
  if (who === NOBODY || who.kind !== 'staff') throw new Problem('busy', { headers: { 'retry-after': '1' } });
  return json(200, await me(now, who), { 'cache-control': 'no-store' });
}

export const meRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/me',
    summary: { zh: '我的身份', en: 'Who am I' },
    staff: true,
    answers: { 200: MeAnswer },
    problems: ['unauthenticated', 'forbidden'],
    handle: read,
  },
  {
    method: 'POST',
    path: '/api/me/bind',
    summary: { zh: '用绑定码绑定账号', en: 'Bind this account with a code' },
    staff: true,
    body: Bind,
    answers: { 200: MeAnswer },
    problems: ['malformed', 'unauthenticated', 'refused', 'tooLarge', 'mediaType', 'tooMany', 'busy'],
    handle: bind,
  },
];
