// The boards as fragments for a county portal, from a site that is mounted below a path.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPages } from '../../web/build/build-pages.ts';
import { type Fragment, writeFragments } from '../../web/build/fragments.ts';
import { sha256, sumsFrom } from '../../web/build/sums.ts';
import { expectedPages } from '../../web/src/site/expected-pages.ts';
import { filesIn, fixture } from './build-site.ts';

const HOST = 'https://lsk.example.gov.cn';
const BASE = '/zwgk/lsk/';
const room = mkdtempSync(join(tmpdir(), 'fragments-'));
const dir = join(room, 'pages');
const out = join(room, 'out');
const read = (path: string): string => readFileSync(join(out, 'fragments', path), 'utf8');
let list: { site: string; asOf: string; styles: string[]; pages: Fragment[] };

beforeAll(async () => {
  const snapshot = join(room, 'snapshot.json');
  writeFileSync(snapshot, JSON.stringify(fixture()));
  // Mounted below a path every link inside it must resolve, or this build fails its checks.
  await buildPages({ snapshot, dir, base: BASE, withdrawn: [] });
  await writeFragments(dir, out, HOST, BASE);
  list = JSON.parse(read('index.json'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

test('every board and every record is there with its heading, its sentence and its address', () => {
  const boards = expectedPages(fixture()).filter((path) => /^(\/en)?\/(boards|rules)\//.test(path));
  expect(list.pages.map(({ path }) => path)).toEqual(expect.arrayContaining(boards));
  for (const { path, url, title, lead, file, sha256: sum } of list.pages) {
    expect(url).toBe(`${HOST}/zwgk/lsk${path}`);
    expect({ path, named: title !== '' && lead !== '' }).toEqual({ path, named: true });
    expect(sha256(read(file))).toBe(sum);
  }
  expect(list).toMatchObject({ site: `${HOST}${BASE}`, asOf: fixture().asOf });
});

test('a fragment has no frame, no script and no policy of its own, and says what its page says', () => {
  const fragment = read('boards/results/LSK-2026-000018/index.html');
  expect(fragment).toMatch(/^<article class="efficacy" lang="zh-CN">/);
  expect(fragment).not.toMatch(/<(html|head|body|header|footer|script|meta|link)[\s>]/);
  expect(fragment).toContain('LSK-2026-000018');
});

test('every link of a fragment is whole and leads to a page that is there, or stays within it', () => {
  const built = filesIn(dir);
  const lost = list.pages.flatMap(({ file }) =>
    [...read(file).matchAll(/\s(?:href|src|action)="([^"]*)"/g)]
      .map(([, target = '']) => target)
      .filter((target) => !target.startsWith('#') && !target.startsWith('tel:'))
      .filter((target) => {
        if (!target.startsWith(`${HOST}${BASE}`)) return true;
        const path = decodeURI(new URL(target).pathname.slice(BASE.length - 1));
        const doors = /^(\/en)?\/(boards\/whereabouts\/|desk\/[a-z]+$|api\/)/;
        return !doors.test(path) && !built.has(path.endsWith('/') ? `${path}index.html` : path);
      })
      .map((target) => `${file}: ${target}`),
  );
  expect(lost).toEqual([]);
});

test('the open data and the digests come along, and every digest is that of the file', () => {
  expect(existsSync(join(out, 'fragments/data/results.json'))).toBe(true);
  const manifest = JSON.parse(readFileSync(join(dir, 'data/manifest.json'), 'utf8'));
  const named = new Set<string>();
  for (const { path, sha256: sum, files } of manifest.lists) {
    const text = readFileSync(join(dir, path), 'utf8');
    expect(sha256(text)).toBe(sum);
    const sums = sumsFrom(text);
    expect(sums.size).toBe(files);
    for (const [file, digest] of sums) {
      named.add(`/${file}`);
      expect(sha256(readFileSync(join(dir, file)))).toBe(digest);
    }
  }
  const unnamed = [...filesIn(dir).keys()].filter((path) => !named.has(path));
  expect(unnamed.filter((path) => path !== '/data/manifest.json' && !path.startsWith('/data/sums/'))).toEqual([]);
});

test('who approved what is in no public list of digests', () => {
  const manifest = readFileSync(join(dir, 'data/manifest.json'), 'utf8');
  expect(Object.keys(JSON.parse(manifest))).toEqual(['asOf', 'snapshot', 'lists']);
});
