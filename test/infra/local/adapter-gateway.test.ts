// The gateway of this machine gives the doors what API Gateway gives them, and the caller what API Gateway answers.

import { once } from 'node:events';
import { connect } from 'node:net';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSmallHouse, type SmallHouse } from './fixtures/small-house.ts';

// Real processes, keys and password hashes: on a busy machine each takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let house: SmallHouse;
beforeAll(async () => {
  house = await openSmallHouse();
  await house.issuer.accounts.ensure('1001', '李明');
});
afterAll(() => house.close());

const ask = (path: string, init: RequestInit = {}) => fetch(house.url + path, { redirect: 'manual', ...init });
const eventOf = async (answer: Response) => ((await answer.json()) as { event: unknown }).event;
const bearer = async () => ({ authorization: `Bearer ${await house.issuer.mintToken('1001')}` });

describe('the event a door receives', () => {
  test('carries path, query joined by commas, cookies apart, headers in lower case and domain time', async () => {
    const answer = await ask('/api/public/cases/%E6%9F%B3?tag=a&tag=b%20c&start=2026-09-24T10:00:00%2B08:00', {
      headers: {
        Cookie: 'one=1; two=2',
        'X-Case': 'A',
        'x-origin-verify': 'guessed',
        'CloudFront-Viewer-Address': '8.8.8.8:1',
      },
    });
    const event = await eventOf(answer);
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /api/public/{proxy+}',
      rawPath: '/api/public/cases/柳',
      rawQueryString: 'tag=a&tag=b%20c&start=2026-09-24T10:00:00%2B08:00',
      queryStringParameters: { tag: 'a,b c', start: '2026-09-24T10:00:00+08:00' },
      cookies: ['one=1', 'two=2'],
      pathParameters: { proxy: 'cases/柳' },
      headers: {
        'x-case': 'A',
        'x-origin-verify': 'through-the-cdn',
        'x-viewer-address': '127.0.0.1',
        'x-viewer-site': house.url,
        'x-forwarded-for': '127.0.0.1',
      },
      requestContext: {
        http: { method: 'GET', path: '/api/public/cases/柳', sourceIp: '127.0.0.1' },
        stage: '$default',
        time: '09/Oct/2026:01:00:00 +0000',
        timeEpoch: Date.parse('2026-10-09T01:00:00Z'),
      },
      isBase64Encoded: false,
    });
    expect(event).not.toHaveProperty('body');
    expect((event as { headers: object }).headers).not.toHaveProperty('cookie');
  });

  test.each([
    ['application/json', '{"名":"柳"}', false],
    ['text/csv; charset=utf-8', 'a,b', false],
    ['application/problem+json', '{}', false],
    ['application/x-www-form-urlencoded', 'number=LSK-2026-000123&code=abc', true],
    ['application/octet-stream', '\u0000', true],
  ])('carries a body of type %s as the gateway does', async (type, body, base64) => {
    const event = (await eventOf(
      await ask('/api/public/cases', { method: 'POST', headers: { 'content-type': type }, body }),
    )) as { body: string; isBase64Encoded: boolean };
    expect(event.isBase64Encoded).toBe(base64);
    expect(base64 ? Buffer.from(event.body, 'base64').toString() : event.body).toBe(body);
  });

  test('at an address that ends with a slash is what the CDN makes of it', async () => {
    const shown = await eventOf(await ask('/boards/whereabouts/'));
    expect(shown).toMatchObject({
      rawPath: '/boards/whereabouts/index.html',
      routeKey: 'ANY /boards/whereabouts/{proxy+}',
    });
    const missed = await eventOf(await ask('/boards/results/2026/gone/?x=1'));
    expect(missed).toMatchObject({ rawPath: '/boards/results/2026/gone/index.html', rawQueryString: 'x=1' });
  });
});

describe('bytes on their way to a door', () => {
  test('a piece of a file arrives by PUT, base64, byte for byte', async () => {
    const sent = new Uint8Array(1024 * 1024).map((_, i) => i);
    const headers = { ...(await bearer()), 'content-type': 'application/octet-stream' };
    const answer = await ask('/api/attachments/0f3a/1', { method: 'PUT', headers, body: sent });
    const event = (await eventOf(answer)) as { body: string; isBase64Encoded: boolean; routeKey: string };
    expect([answer.status, event.routeKey, event.isBase64Encoded]).toEqual([200, 'ANY /api/{proxy+}', true]);
    expect(Buffer.from(event.body, 'base64').equals(sent)).toBe(true);
  });
});

describe('the answer a caller receives', () => {
  test('is the result itself where a handler gives no status', async () => {
    const answer = await ask('/api/public/bare');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await answer.json()).toEqual({ inferred: true });
  });

  test('carries bytes and cookies', async () => {
    const bytes = await ask('/api/public/bytes');
    expect(new Uint8Array(await bytes.arrayBuffer())).toEqual(new Uint8Array([0, 1, 2, 255]));
    expect((await ask('/api/public/cookies')).headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  test.each([
    ['/api/public/throws', 500, 'Internal Server Error'],
    ['/api/public/exits', 500, 'Internal Server Error'],
    ['/api/public/invalid', 500, 'Internal Server Error'],
    // 5 MB of bytes are more than 6 MB once they are base64.
    ['/api/public/too-many-bytes', 500, 'Internal Server Error'],
    ['/api/public/waits', 503, 'Service Unavailable'],
    ['/api/', 404, 'Not Found'],
  ])('%s is the gateway’s own %i', async (path, status, message) => {
    const answer = await ask(path);
    expect([answer.status, await answer.json()]).toEqual([status, { message }]);
  });

  test('is 413 for a body larger than the gateway takes, whether its length was said or not', async () => {
    const said = await ask('/api/public/cases', { method: 'POST', body: new Uint8Array(10 * 1024 * 1024 + 1) });
    expect(said.status).toBe(413);
    const attachment = { method: 'POST', body: new Uint8Array(12 * 1024 * 1024) };
    for (let sent = 0; sent < 3; sent++) expect((await ask('/api/public/cases', attachment)).status).toBe(413);
    const socket = connect(house.port, '127.0.0.1');
    socket.write(
      `POST /api/public/cases HTTP/1.1\r\nHost: 127.0.0.1:${house.port}\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    const mebibyte = Buffer.alloc(1024 * 1024);
    for (let sent = 0; sent < 11; sent++) {
      socket.write('100000\r\n');
      socket.write(mebibyte);
      socket.write('\r\n');
    }
    const [first] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(first.toString()).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('is 413 for a body that Lambda would not take', async () => {
    const answer = await ask('/api/public/cases', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(5 * 1024 * 1024),
    });
    expect([answer.status, await answer.json()]).toEqual([413, { message: 'Request Entity Too Large' }]);
  });

  test('carries the CDN’s headers, and over plain HTTP no promise of HTTPS', async () => {
    const { headers } = await ask('/api/public/x');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toBeNull();
  });
});

describe('a staff route', () => {
  test('opens to a token of the issuer and tells the door its claims as text', async () => {
    const event = await eventOf(await ask('/api/cases', { headers: await bearer() }));
    const { jwt } = (event as { requestContext: { authorizer: { jwt: { claims: object; scopes: string[] } } } })
      .requestContext.authorizer;
    expect(jwt.claims).toMatchObject({
      iss: `${house.url}/oidc`,
      aud: house.issuer.audience,
      client_id: 'staff-desk',
      token_use: 'access',
      sub: house.issuer.accounts.ofNumber('1001')?.subject,
      exp: expect.stringMatching(/^\d+$/),
    });
    expect(jwt.scopes).toEqual(['openid']);
  });

  const forged = async () => {
    const { privateKey } = await generateKeyPair('RS256');
    return new SignJWT({ token_use: 'access' })
      .setProtectedHeader({ alg: 'RS256', kid: 'own' })
      .setIssuer(house.issuer.url)
      .setAudience(house.issuer.audience)
      .setSubject('x')
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  };
  const unsigned = `${Buffer.from('{"alg":"none","kid":"x"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.`;

  test.each([
    ['no token', async () => undefined],
    ['something that is no token', async () => 'Bearer abc'],
    ['a token without signature', async () => `Bearer ${unsigned}`],
    ['a token signed by someone else', async () => `Bearer ${await forged()}`],
    ['a token whose end was changed', async () => `${(await bearer()).authorization.slice(0, -6)}AAAAAA`],
  ])('refuses %s as the gateway does', async (_what, authorization) => {
    const given = await authorization();
    const answer = await ask('/api/cases', given === undefined ? {} : { headers: { authorization: given } });
    expect([answer.status, await answer.json()]).toEqual([401, { message: 'Unauthorized' }]);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  test('refuses a token of the issuer on another port', async () => {
    const other = await openSmallHouse();
    await other.issuer.accounts.ensure('1001', '李明');
    const authorization = `Bearer ${await other.issuer.mintToken('1001')}`;
    expect((await ask('/api/cases', { headers: { authorization } })).status).toBe(401);
    await other.close();
  });
});
