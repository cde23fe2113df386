// Signing in on this machine as a browser does it, and what is refused on the way.
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openAccounts } from '#infra/local/issuer/accounts.ts';
import { countAttempts } from '#infra/local/issuer/attempts.ts';
import { openIssuer } from '#infra/local/issuer/issuer.ts';
import { openSmallHouse, type SmallHouse } from './fixtures/small-house.ts';

// Real processes, keys and password hashes: on a busy machine each takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let house: SmallHouse;
let password: string;
beforeAll(async () => {
  house = await openSmallHouse();
  password = (await house.issuer.accounts.ensure('1001', '李明')).password ?? '';
});
afterAll(() => house.close());

/** A browser without script: follows nothing by itself, keeps cookies. */
function browser() {
  const jar = new Map<string, string>();
  return async (address: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(address, house.url), {
      redirect: 'manual',
      ...init,
      headers: { ...(init.headers as Record<string, string>), ...(cookie ? { cookie } : {}) },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (value === '' || rest.some((part) => /expires=Thu, 01 Jan 1970/.test(part))) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
}
type Browser = ReturnType<typeof browser>;
const location = (answer: Response) => answer.headers.get('location') ?? '';
const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});

const verifier = randomBytes(32).toString('base64url');
function start(changed: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: 'staff-desk',
    response_type: 'code',
    redirect_uri: `${house.url}/staff/`,
    scope: 'openid',
    state: 'a-state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changed,
  });
  for (const [name, value] of Object.entries(changed)) if (value === '') query.delete(name);
  return `/oidc/auth?${query}`;
}

async function codeFor(go: Browser, fields: Record<string, string>): Promise<string> {
  const page = location(await go(start()));
  const posted = await go(page, form(fields));
  const back = await go(location(posted));
  return new URL(location(back)).searchParams.get('code') ?? '';
}
const exchange = (code: string, more: Record<string, string> = {}) =>
  browser()(
    '/oidc/token',
    form({
      grant_type: 'authorization_code',
      client_id: 'staff-desk',
      code,
      redirect_uri: `${house.url}/staff/`,
      code_verifier: verifier,
      ...more,
    }),
  );
interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly expires_in: number;
}

describe('a clerk signs in', () => {
  let tokens: Tokens;

  test('with number and password, authorization code and PKCE, without being asked for consent', async () => {
    const go = browser();
    const first = await go(start());
    expect(first.status).toBe(303);
    const page = await go(location(first));
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('工号');
    expect(html).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    const posted = await go(location(first), form({ number: '1001', password }));
    const back = new URL(location(await go(location(posted))));
    expect(back.origin + back.pathname).toBe(`${house.url}/staff/`);
    expect(back.searchParams.get('state')).toBe('a-state');
    const answer = await exchange(back.searchParams.get('code') ?? '');
    expect(answer.status).toBe(200);
    tokens = (await answer.json()) as Tokens;
    expect(tokens.expires_in).toBe(3600);
  });

  test('and the token opens a staff route and says nothing about the person', async () => {
    const answer = await fetch(`${house.url}/api/me`, { headers: { authorization: `Bearer ${tokens.access_token}` } });
    expect(answer.status).toBe(200);
    const claims = decodeJwt(tokens.access_token);
    expect(claims).toMatchObject({
      iss: `${house.url}/oidc`,
      aud: house.issuer.audience,
      client_id: 'staff-desk',
      token_use: 'access',
      scope: 'openid',
      jti: expect.any(String),
    });
    expect(claims.sub).toMatch(/^[0-9a-f]{32}$/);
    // Nothing beside these, and none of them is the number: four digits alone stand in a drawn mark or a port by chance.
    const said = ['aud', 'client_id', 'exp', 'iat', 'iss', 'jti', 'scope', 'sub', 'token_use'];
    expect(Object.keys(claims).sort()).toEqual(said);
    expect(Object.values(claims)).not.toContain('1001');
    expect(decodeProtectedHeader(tokens.access_token)).toMatchObject({ alg: 'RS256', kid: expect.any(String) });
  });

  test('and a token made for the command line has the same claims', async () => {
    const minted = await house.issuer.mintToken('1001');
    const [a, b] = [decodeJwt(minted), decodeJwt(tokens.access_token)];
    expect(Object.keys(a).sort()).toEqual(Object.keys(b).sort());
    const lasting = ({ iss, aud, sub, client_id, token_use, scope }: Record<string, unknown>) => ({
      iss,
      aud,
      sub,
      client_id,
      token_use,
      scope,
    });
    expect(lasting(a)).toEqual(lasting(b));
    expect(decodeProtectedHeader(minted)).toEqual(decodeProtectedHeader(tokens.access_token));
    await expect(house.issuer.mintToken('9999')).rejects.toThrow('9999');
  });

  test('and stays signed in by a refresh token that works once', async () => {
    const renew = (refresh_token: string) =>
      browser()('/oidc/token', form({ grant_type: 'refresh_token', client_id: 'staff-desk', refresh_token }));
    const renewed = (await (await renew(tokens.refresh_token)).json()) as Tokens;
    expect(decodeJwt(renewed.access_token).sub).toBe(decodeJwt(tokens.access_token).sub);
    expect((await renew(tokens.refresh_token)).status).toBe(400);
  });

  test('is known at the next sign-in of the same browser, and asked before signing out', async () => {
    const go = browser();
    const code = await codeFor(go, { number: '1001', password });
    const { id_token } = (await (await exchange(code)).json()) as Tokens;
    expect(new URL(location(await go(start()))).searchParams.get('code')).toBeTruthy();
    const leave = `/oidc/session/end?${new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: `${house.url}/staff/` })}`;
    const asked = await (await go(leave)).text();
    expect(asked).toContain('确定要退出登录吗');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked)?.[1] ?? '';
    expect(location(await go('/oidc/session/end/confirm', form({ xsrf, logout: 'yes' })))).toContain('/staff/');
    expect(location(await go(start()))).toContain('/oidc/sign-in/');
  });
});

describe('refused', () => {
  test('a wrong password: the form again with the number kept, the password not', async () => {
    const go = browser();
    const page = location(await go(start()));
    const answer = await go(page, form({ number: '1001"><b>', password: 'wrong-wrong' }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('role="alert"');
    expect(html).toContain('1001&quot;&gt;&lt;b&gt;');
    expect(html).not.toContain('wrong-wrong');
  });

  test('English where the desk asks for it', async () => {
    const go = browser();
    expect(await (await go(location(await go(start({ ui_locales: 'en' }))))).text()).toContain('Staff number');
  });

  test.each([
    ['no PKCE', { code_challenge: '', code_challenge_method: '' }],
    ['plain PKCE', { code_challenge_method: 'plain' }],
    ['a token in the address', { response_type: 'token' }],
  ])('%s', async (_what, changed) => {
    const answer = await browser()(start(changed));
    const { search, hash } = new URL(location(answer));
    expect(search + hash).toMatch(/[?&#]error=/);
  });

  test.each([
    ['a return to another site', { redirect_uri: 'https://evil.example/staff/' }],
    ['a return to another port', { redirect_uri: 'http://127.0.0.1:1/staff/' }],
    ['an unknown client', { client_id: 'someone' }],
  ])('%s, without leading anyone away', async (_what, changed) => {
    const answer = await browser()(start(changed));
    expect([answer.status, location(answer)]).toEqual([400, '']);
    expect(await answer.text()).toContain('未能登录');
  });

  test('a code with another verifier, and a code used twice', async () => {
    const code = await codeFor(browser(), { number: '1001', password });
    expect((await exchange(code, { code_verifier: 'x'.repeat(43) })).status).toBe(400);
    const other = await codeFor(browser(), { number: '1001', password });
    expect((await exchange(other)).status).toBe(200);
    expect((await exchange(other)).status).toBe(400);
  });

  test('a form posted from another site, or without its cookie', async () => {
    const go = browser();
    const page = location(await go(start()));
    const filled = form({ number: '1001', password });
    const foreign = { ...filled, headers: { ...(filled.headers as object), origin: 'https://evil.example' } };
    expect((await go(page, foreign)).status).toBe(400);
    expect((await browser()(page, filled)).status).toBe(400);
  });

  test('any address but this machine’s', async () => {
    await expect(openIssuer({ origin: 'http://192.168.1.5:8787', folder: house.folder })).rejects.toThrow(
      '192.168.1.5',
    );
  });
});

describe('accounts', () => {
  test('guessing is slowed down after five wrong tries, for that number only', async () => {
    let now = 0;
    const accounts = openAccounts(
      join(house.folder, 'guess'),
      countAttempts(() => now),
    );
    for (let i = 0; i < 5; i++) expect(await accounts.check('1001', 'wrong')).toBeUndefined();
    expect(await accounts.check('1001', 'wrong')).toEqual({ wait: 1 });
    expect(await accounts.check('1002', 'wrong')).toBeUndefined();
    now += 1_000;
    expect(await accounts.check('1001', 'wrong')).toBeUndefined();
    expect(await accounts.check('1001', 'wrong')).toEqual({ wait: 2 });
  });

  test('a right password within the free tries begins the count anew, and a wait never exceeds a minute', () => {
    const attempts = countAttempts(() => 0);
    for (let i = 0; i < 4; i++) attempts.failed('1');
    attempts.succeeded('1');
    attempts.failed('1');
    expect(attempts.wait('1')).toBe(0);
    for (let i = 0; i < 40; i++) attempts.failed('1');
    expect(attempts.wait('1')).toBe(60);
  });

  test('numbers, subjects and passwords stay over a restart, keys too', async () => {
    const folder = join(house.folder, 'kept');
    const first = await openIssuer({ origin: house.url, folder });
    const made = await first.accounts.ensure('1004', '王芳');
    const adopted = await first.accounts.ensure('1005', '陈刚', 'a-subject-the-directory-knows');
    const token = await first.mintToken('1004');
    first.close();
    const again = await openIssuer({ origin: house.url, folder });
    expect(await again.accounts.ensure('1004', '王芳')).toEqual(made);
    expect(adopted.subject).toBe('a-subject-the-directory-knows');
    expect(await again.accounts.check('1004', made.password ?? '')).toEqual({ subject: made.subject });
    expect(decodeProtectedHeader(await again.mintToken('1004')).kid).toBe(decodeProtectedHeader(token).kid);
    expect(again.accounts.printed().map(({ number }) => number)).toEqual(['1004', '1005']);
    again.close();
  });

  test('every file of the issuer is readable by its owner only, and no password stands beside its hash', async () => {
    const folder = join(house.folder, 'identity');
    for (const name of await readdir(folder)) {
      expect((await stat(join(folder, name))).mode & 0o077, name).toBe(0);
    }
    expect(await readFile(join(folder, 'accounts.json'), 'utf8')).not.toContain(password);
  });
});
