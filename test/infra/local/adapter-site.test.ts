// The static site as the CDN serves it, and who may speak to this address at all.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { goLive } from '#infra/local/http/release.ts';
import { openSmallHouse, type SmallHouse } from './fixtures/small-house.ts';

// Real processes, keys and password hashes: on a busy machine each takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let house: SmallHouse;
const PAGE = `<!doctype html><title>办结公示</title>${'<p>一件</p>'.repeat(200)}`;

async function release(number: string, files: Record<string, string>): Promise<string> {
  const folder = join(house.siteDir, 'releases', number);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

beforeAll(async () => {
  house = await openSmallHouse();
});
afterAll(() => house.close());

/** A request exactly as written: `fetch` would tidy up paths and refuse to send some headers. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; body: string }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: house.port, path, method, headers }, async (answer) =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }),
      );
      sent.on('error', reject);
      sent.end();
    },
  );
}

test('before the first build everyone is told to wait', async () => {
  const answer = await raw('/');
  expect(answer.status).toBe(503);
  expect(answer.body).toContain('网站正在生成');
  expect(answer.headers['retry-after']).toBe('5');
});

describe('a release', () => {
  beforeAll(async () => {
    const folder = await release('1', {
      'index.html': PAGE,
      'boards/results/index.html': '<!doctype html><title>结果</title>',
      'boards/results/2026/lsk-2026-000001/index.html': '<!doctype html><title>一件</title>',
      'data/results.json': '[]',
      'feeds/results.atom': '<feed/>',
      '_site/a.css': 'a{}',
      '.secret': 'no',
      '404.html': '<!doctype html><title>没有此页</title>',
    });
    await writeFile(join(house.siteDir, 'outside.txt'), 'outside');
    await symlink('../../outside.txt', join(folder, 'link.txt'));
    await goLive(house.siteDir, folder);
  });

  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/boards/results/', 200, 'text/html; charset=utf-8'],
    ['/boards/results/2026/lsk-2026-000001/', 200, 'text/html; charset=utf-8'],
    ['/data/results.json', 200, 'application/json; charset=utf-8'],
    ['/feeds/results.atom', 200, 'application/atom+xml; charset=utf-8'],
    ['/_site/a.css', 200, 'text/css; charset=utf-8'],
    ['/nothing/', 404, 'text/html; charset=utf-8'],
  ])('serves %s with %i as %s', async (path, status, type) => {
    const answer = await raw(path);
    expect([answer.status, answer.headers['content-type']]).toEqual([status, type]);
  });

  test('shows its own page for an address it does not have', async () => {
    expect((await raw('/nothing/')).body).toContain('没有此页');
  });

  test('sends a folder without its slash to the folder, keeping the query', async () => {
    const answer = await raw('/boards/results?m=9');
    expect([answer.status, answer.headers.location]).toEqual([308, '/boards/results/?m=9']);
  });

  test('asks the public door where a record has no page', async () => {
    expect(JSON.parse((await raw('/boards/results/2026/gone/')).body).event.rawPath).toBe(
      '/boards/results/2026/gone/index.html',
    );
  });

  test.each([
    '/../outside.txt',
    '/%2e%2e/%2e%2e/outside.txt',
    '/..%2f..%2foutside.txt',
    '/feeds/..%5c..%5coutside.txt',
    '/%00',
    '/%zz',
    '/.secret',
    '/link.txt',
    '//outside.txt',
  ])('lets nobody out of its folder by %s', async (path) => {
    const answer = await raw(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('outside');
  });

  test('never sends a reader to another house', async () => {
    expect((await raw('//boards/results')).headers.location ?? '/').toMatch(/^\/(?!\/)/);
  });

  test('is compressed where that helps and the browser takes it', async () => {
    const answer = await fetch(house.url, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(await answer.text()).toBe(PAGE);
    expect((await raw('/', { 'accept-encoding': 'br;q=0, identity' })).headers['content-encoding']).toBeUndefined();
  });

  test('is not sent again to a browser that has it', async () => {
    const { etag } = (await raw('/')).headers;
    expect(etag).toMatch(/^".+"$/);
    const again = await raw('/', { 'if-none-match': String(etag) });
    expect([again.status, again.body, again.headers.etag]).toEqual([304, '', etag]);
  });

  test('answers HEAD with the same headers and no body', async () => {
    const [head, whole] = [await raw('/', {}, 'HEAD'), await raw('/')];
    expect([head.status, head.body]).toEqual([200, '']);
    expect(head.headers['content-length']).toBe(whole.headers['content-length']);
  });

  test('takes nothing that is sent to it', async () => {
    expect((await raw('/boards/results/', {}, 'POST')).status).toBe(405);
  });

  test('carries the headers of a page, its frame policy among them', async () => {
    const { headers } = await raw('/');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test('is replaced at once and as a whole', async () => {
    await goLive(house.siteDir, await release('2', { 'index.html': '<!doctype html><title>新</title>' }));
    expect((await raw('/')).body).toContain('新');
    expect((await raw('/data/results.json')).status).toBe(404);
  });
});

describe('this address', () => {
  test.each(['evil.example', 'evil.example:8787', '127.0.0.1', 'localhost:1'])(
    'does not answer to the name “%s”',
    async (host) => {
      expect((await raw('/', { host })).status).toBe(421);
      expect((await raw('/_local/clock', { host })).status).toBe(421);
    },
  );

  test('answers to localhost too, and leads the staff desk to the name its sign-in knows', async () => {
    const host = `localhost:${house.port}`;
    expect((await raw('/', { host })).status).toBe(200);
    expect((await raw('/staff/?x=1', { host })).headers.location).toBe(`${house.url}/staff/?x=1`);
  });
});

describe('the clock', () => {
  const put = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${house.url}/_local/clock`, { method: 'PUT', headers, body });

  test('says domain time and moves forward', async () => {
    expect(await (await fetch(`${house.url}/_local/clock`)).json()).toEqual({ now: '2026-10-09T01:00:00.000Z' });
    const moved = await put('{"now":"2026-10-12T09:00:00+08:00"}');
    expect([moved.status, await moved.json()]).toEqual([200, { now: '2026-10-12T01:00:00.000Z', fired: [] }]);
  });

  test('does not run back, and says so in both languages', async () => {
    const past = '{"now":"2026-10-08T09:00:00+08:00"}';
    const zh = await put(past);
    expect([zh.status, zh.headers.get('content-type')]).toEqual([409, 'application/problem+json']);
    expect(await zh.json()).toMatchObject({ status: 409, title: '时间只能向前' });
    expect(await (await put(past, { 'accept-language': 'en' })).json()).toMatchObject({
      title: 'Time only moves forward',
    });
  });

  test.each([
    '',
    '{}',
    '{"now":"2026-10-12"}',
    '{"now":"2026-10-12T09:00:00"}',
    '{"now":1}',
    '{"now":"2026-10-12T09:00:00Z","x":1}',
    '{"now":"2027-02-30T09:00:00Z"}',
    '{"now":"9999-12-31T00:00:00Z"}',
  ])('does not take %s for a time', async (body) => {
    expect((await put(body)).status).toBe(400);
  });

  test('listens to no page of another site', async () => {
    expect((await put('{"now":"2026-10-12T09:00:00+08:00"}', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await raw('/_local/clock', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await put('{"now":"2026-10-12T09:00:00+08:00"}', { origin: house.url })).status).toBe(200);
  });

  test('a build that fails leaves the site and says why', async () => {
    const broken = await openSmallHouse({ buildSite: () => Promise.reject(new Error('no heading')) });
    const answer = await fetch(`${broken.url}/_local/site`, { method: 'POST' });
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      503,
      expect.stringContaining('no heading'),
    ]);
    await broken.close();
  });
});
