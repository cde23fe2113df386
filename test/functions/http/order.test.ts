// In which order a door finds fault, on the real chain: with everything wrong it says the first thing, and each thing
// put right brings the next.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BODY_LIMIT } from '#functions/http/body.ts';
import { ALL_ROUTES, openTown, type Town } from '../town.ts';
import { type Asked, asking, claimsOf, type Given } from './gateway-event.ts';

let town: Town;
let ask: (asked: Asked) => Promise<Given>;
let id: string;
beforeAll(async () => {
  town = await openTown();
  ask = asking(ALL_ROUTES, town.house);
  id = String((await town.register()).body.id);
  await town.step('1001', id, 'locate');
});
afterAll(() => town.close());

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const handOver = (path = id) => `/api/cases/${path}/hand-over`;
const good = JSON.stringify({ office: 'civil-affairs', reason: '属民政' });
const unknownField = JSON.stringify({ office: 'civil-affairs', reason: '属民政', ward: 1 });
const refused = JSON.stringify({ office: 'nowhere', reason: '属民政' });
const oversized = JSON.stringify({ office: 'civil-affairs', reason: 'x'.repeat(BODY_LIMIT) });
const text = { 'content-type': 'text/plain' };
const seen = (version: string) => ({ ...JSON_TYPE, 'if-match': version });

/** Each row has everything wrong that the rows below it have, and one thing more. */
const TABLE: readonly [number, string, () => Asked][] = [
  [401, 'no token', () => ({ path: handOver('nowhere'), headers: text, body: oversized })],
  [
    404,
    'a case that does not exist',
    () => ({ path: handOver('nowhere'), headers: text, body: oversized, claims: claimsOf('1002') }),
  ],
  [
    404,
    'a case one may not know of',
    () => ({ path: handOver(), headers: text, body: oversized, claims: claimsOf('1012') }),
  ],
  [
    403,
    'a case one may see but not hand over',
    () => ({ path: handOver(), headers: text, body: oversized, claims: claimsOf('1005') }),
  ],
  [415, 'another media type', () => ({ path: handOver(), headers: text, body: oversized, claims: claimsOf('1001') })],
  [413, 'too many bytes', () => ({ path: handOver(), headers: JSON_TYPE, body: oversized, claims: claimsOf('1001') })],
  [
    400,
    'a field nobody knows',
    () => ({ path: handOver(), headers: JSON_TYPE, body: unknownField, claims: claimsOf('1001') }),
  ],
  [428, 'no version', () => ({ path: handOver(), headers: JSON_TYPE, body: refused, claims: claimsOf('1001') })],
  [412, 'an old version', () => ({ path: handOver(), headers: seen('"1"'), body: refused, claims: claimsOf('1001') })],
  [
    412,
    'a version that is not yet',
    () => ({ path: handOver(), headers: seen('"9"'), body: refused, claims: claimsOf('1001') }),
  ],
  [
    409,
    'an office that does not exist',
    () => ({ path: handOver(), headers: seen('"2"'), body: refused, claims: claimsOf('1001') }),
  ],
  [200, 'nothing', () => ({ path: handOver(), headers: seen('"2"'), body: good, claims: claimsOf('1001') })],
];
test.each(TABLE)('a step of a case answers %i when the first thing wrong is %s', async (status, _, asked) => {
  expect((await ask(asked())).status).toBe(status);
});

const REGISTER: readonly [number, string, Partial<Asked>][] = [
  [401, 'no token', { headers: text, body: oversized }],
  [403, 'an efficacy supervisor', { headers: text, body: oversized, claims: claimsOf('1009') }],
  [403, 'an account nobody is bound to', { headers: text, body: oversized, claims: claimsOf('stranger') }],
  [415, 'another media type', { headers: text, body: oversized, claims: claimsOf('1001') }],
  [413, 'too many bytes', { headers: JSON_TYPE, body: oversized, claims: claimsOf('1001') }],
  [
    400,
    'no subject',
    {
      headers: { ...JSON_TYPE, 'idempotency-key': 'x' },
      body: '{"kind":"petition","channel":"window"}',
      claims: claimsOf('1001'),
    },
  ],
  [
    400,
    'a key that is no UUID',
    {
      headers: { ...JSON_TYPE, 'idempotency-key': 'x' },
      body: '{"kind":"complaint","channel":"window","subject":"x"}',
      claims: claimsOf('1001'),
    },
  ],
  [
    409,
    'an application without its item',
    { headers: JSON_TYPE, body: '{"kind":"application","channel":"window","subject":"x"}', claims: claimsOf('1001') },
  ],
  [
    201,
    'nothing',
    { headers: JSON_TYPE, body: '{"kind":"petition","channel":"window","subject":"x"}', claims: claimsOf('1001') },
  ],
];
test.each(REGISTER)('registering answers %i when the first thing wrong is %s', async (status, _, asked) => {
  expect((await ask({ path: '/api/cases', ...asked })).status).toBe(status);
});

test.each([
  ['another audience', { aud: 'other', client_id: undefined }],
  ['another issuer', { iss: 'https://elsewhere.example' }],
  ['a token that proves who one is but grants no access', { token_use: 'id' }],
  ['no subject', { sub: undefined }],
])('401: a token with %s is no token of this house', async (_, claim) => {
  const { status } = await ask({ method: 'GET', path: '/api/me', claims: claimsOf('1001', claim) });
  expect(status).toBe(401);
});

test('a token whose audience stands in a list, or as the client id, is taken', async () => {
  for (const claim of [{ aud: ['other', 'test'] }, { aud: undefined, client_id: 'test' }]) {
    const { status } = await ask({ method: 'GET', path: '/api/me', claims: claimsOf('1001', claim) });
    expect(status).toBe(200);
  }
});

test('404 for an unknown address, 405 for another method of a known one', async () => {
  expect((await ask({ method: 'GET', path: '/api/nothing' })).status).toBe(404);
  expect((await ask({ method: 'POST', path: '/api/health' })).status).toBe(405);
  expect((await ask({ method: 'GET', path: '/api/cases/%E0%A4%A' })).status).toBe(404);
});

test('HEAD answers as GET does, without a body', async () => {
  const { status, text: body } = await ask({ method: 'HEAD', path: '/api/health' });
  expect([status, body]).toEqual([200, '']);
});

test('a door behind the CDN knows nothing when the request did not come through it', async () => {
  const guarded = asking(ALL_ROUTES, { ...town.house, originSecrets: ['old', 'new'] });
  const health = (headers = {}) => guarded({ method: 'GET', path: '/api/health', headers });
  expect((await health()).status).toBe(404);
  expect((await health({ 'x-origin-verify': 'wrong' })).status).toBe(404);
  for (const secret of ['old', 'new']) expect((await health({ 'x-origin-verify': secret })).status).toBe(200);
});
