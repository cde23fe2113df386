// Which tokens open a staff route: each claim that API Gateway's JWT authorizer looks at, one by one.
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { type Authorizer, jwtAuthorizer } from '#infra/local/http/authorizer.ts';

const ISSUER = 'http://127.0.0.1:8787/oidc';
const AUDIENCE = 'the-api';
let authorize: Authorizer;
let key: CryptoKey;
const seconds = () => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  key = pair.privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  authorize = jwtAuthorizer({ issuer: ISSUER, audience: AUDIENCE, keys: createLocalJWKSet({ keys: [jwk] }) });
});

const GOOD = { iss: ISSUER, aud: AUDIENCE, sub: 'x', scope: 'a b', groups: ['g', 'h'] };
const token = (claims: Record<string, unknown>, header: Record<string, unknown> = { kid: 'one' }) =>
  new SignJWT({ ...GOOD, iat: seconds(), exp: seconds() + 60, ...claims })
    .setProtectedHeader({ alg: 'RS256', ...header })
    .sign(key);
const outcome = async (claims: Record<string, unknown>, header?: Record<string, unknown>) => {
  const result = await authorize(`Bearer ${await token(claims, header)}`);
  return 'refused' in result ? result.refused.status : 'open';
};

test.each([
  ['everything right', {}, 'open'],
  ['one of several audiences', { aud: ['other', AUDIENCE] }, 'open'],
  ['no audience, but the client of Cognito', { aud: undefined, client_id: AUDIENCE }, 'open'],
  ['another audience, even with the right client', { aud: 'other', client_id: AUDIENCE }, 401],
  ['neither audience nor client', { aud: undefined }, 401],
  ['another port', { iss: 'http://127.0.0.1:8788/oidc' }, 401],
  ['expired', { exp: Math.floor(Date.now() / 1000) - 1 }, 401],
  ['without an end', { exp: undefined }, 401],
  ['not valid yet', { nbf: Math.floor(Date.now() / 1000) + 600 }, 401],
  ['issued in the future', { iat: Math.floor(Date.now() / 1000) + 600 }, 401],
])('a token with %s', async (_what, claims, wanted) => {
  expect(await outcome(claims)).toBe(wanted);
});

test('a token that names no key, or an unknown one, is refused', async () => {
  expect(await outcome({}, {})).toBe(401);
  expect(await outcome({}, { kid: 'two' })).toBe(401);
});

test('claims are passed on as text, lists in brackets', async () => {
  const result = await authorize(await token({}));
  expect(result).toMatchObject({ claims: { sub: 'x', groups: '[g h]' }, scopes: ['a', 'b'] });
});
