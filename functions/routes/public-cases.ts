// The public's own routes: a challenge, submitting, following. No account, no trace of who asked from where.
import * as v from 'valibot';
import { RegisterPublic } from '#shared/case/commands.ts';
import { PERSON } from '#shared/decision.ts';
import type { House } from '../house.ts';
import { bodyOf, validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { idempotency } from '../http/idempotency.ts';
import { alreadySpent, challenge, proven } from '../http/proof.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { Lookup, lookUp, ProgressAnswer, progress } from './following.ts';
import { personStepRoutes } from './person-steps.ts';
import { shownCode } from './query-code.ts';
import { registerCase, registeredBefore } from './registering.ts';

const CREATING = 'POST /api/public/cases';

/** Every route that asks for a proof of work; each proof is good for one of them. */
const PROVEN = [CREATING, ...personStepRoutes.map(({ method, path }) => `${method} ${path}`)];
const ChallengeQuery = v.strictObject({ route: v.optional(v.picklist(PROVEN), CREATING) });
const SubmitAnswer = v.strictObject({ number: v.string(), code: v.string(), dueOn: v.nullable(v.string()) });

async function submit(call: Call, house: House) {
  const body = bodyOf(call, RegisterPublic);
  const key = await idempotency(call, house, 'public');
  if (key.earlier) return answer(await registeredBefore(house, key.earlier, key.seed));
  const spent = await proven(call, house);
  const both = { seed: key.seed, spend: (made: string) => [...key.spend(made), ...spent] };
  const order = { ...body, channel: 'online' as const };
  const made = await registerCase(house, order, PERSON, call.at, both);
  if (made !== 'repeated') return answer(made);
  const { earlier } = await idempotency(call, house, 'public');
  if (!earlier) throw alreadySpent();
  return answer(await registeredBefore(house, earlier, key.seed));
}

const answer = ({ standing, code }: Awaited<ReturnType<typeof registeredBefore>>) =>
  json(201, { number: standing.state.number, code: shownCode(code), dueOn: standing.state.clock?.due.on ?? null });

export const publicCaseRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/public/challenge',
    summary: { zh: '提交前的安全验证', en: 'A challenge to solve before submitting' },
    staff: false,
    query: ChallengeQuery,
    answers: { 200: v.looseObject({}) },
    problems: ['malformed'],
    handle: async (call, house) =>
      json(200, await challenge(house, validated(ChallengeQuery, call.query, call.language).route), {
        'cache-control': 'no-store',
      }),
  },
  {
    method: 'POST',
    path: '/api/public/cases',
    summary: { zh: '公众提交事项', en: 'Submit a matter' },
    staff: false,
    body: RegisterPublic,
    answers: { 201: SubmitAnswer },
    problems: ['malformed', 'refused', 'tooLarge', 'mediaType', 'keyReused', 'busy'],
    takes: ['Idempotency-Key', 'Proof'],
    handle: submit,
  },
  {
    method: 'POST',
    path: '/api/public/lookup',
    summary: { zh: '凭编号和查询码查询进度', en: 'Follow a case with number and code' },
    staff: false,
    body: Lookup,
    answers: { 200: ProgressAnswer },
    problems: ['malformed', 'unknown', 'tooLarge', 'mediaType', 'tooMany'],
    handle: async (call, house) => {
      const view = await lookUp(call, house, bodyOf(call, Lookup));
      return json(200, await progress(house, view, call.language, call.at), { 'cache-control': 'no-store' });
    },
  },
];
