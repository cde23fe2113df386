// The public's own routes: a challenge, submitting, following. No account, no trace of who asked from where.
import * as v from 'valibot';
import { RegisterPublic } from '#shared/case/commands.ts';
import type { House } from '../house.ts';
import { bodyOf, validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { challenge } from '../http/proof.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { publicFileRoutes } from './complaint/file-uploads.ts';
import { Lookup, lookUp, ProgressAnswer, progress } from './following.ts';
import { opinionRoutes } from './opinions.ts';
import { personStepRoutes } from './person-steps.ts';
import { SubmitAnswer, submitting } from './submitting.ts';

const CREATING = 'POST /api/public/cases';

/** Every route that asks for a proof of work; each proof is good for one of them. */
const PROVEN = [
  CREATING,
  ...[...opinionRoutes, ...personStepRoutes, ...publicFileRoutes.slice(0, 1)].map(
    ({ method, path }) => `${method} ${path}`,
  ),
];
const ChallengeQuery = v.strictObject({ route: v.optional(v.picklist(PROVEN), CREATING) });
async function submit(call: Call, house: House) {
  const body = bodyOf(call, RegisterPublic);
  return submitting(call, house, async () => ({ order: { ...body, channel: 'online' } }));
}

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
    problems: ['malformed', 'refused', 'tooLarge', 'mediaType', 'keyReused', 'tooMany', 'busy'],
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
      const matter = await lookUp(call, house, bodyOf(call, Lookup));
      return json(200, await progress(house, matter, call.language, call.at), { 'cache-control': 'no-store' });
    },
  },
];
