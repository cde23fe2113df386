// DI-6: a record taken off pages that readers are looking at. The real pages, indexes and data of the site's township; each
// record of it in turn.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeManifest } from '../../web/build/manifest.ts';
import { indexSite } from '../../web/build/search-index.ts';
import { strike } from '../../web/build/strike.ts';
import { checkRelease } from '../../web/src/checks.ts';
import { pathOfRecord } from '../../web/src/records/lists.ts';
import { recordPath } from '../../web/src/results/lists.ts';
import { together } from '../../web/src/search/terms.ts';
import { fillDisk, smallDisk } from '../small-disk.ts';
import { filesIn, fixture, fixtureSite } from './build-site.ts';

const room = mkdtempSync(join(tmpdir(), 'strike-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
let whole: string;
beforeAll(async () => {
  const snapshot = fixture();
  whole = await fixtureSite();
  await indexSite(whole, snapshot);
  writeManifest(whole, snapshot, JSON.stringify(snapshot));
});

let count = 0;
function copy(from = whole): string {
  const dir = join(room, String(++count));
  cpSync(from, dir, { recursive: true });
  return dir;
}
/** Everything a reader can get out of a folder, indexes read as the search reads them. */
function saidIn(dir: string): ReadonlyMap<string, string> {
  const text = (bytes: Buffer): string =>
    bytes[0] === 0x1f && bytes[1] === 0x8b ? together(gunzipSync(bytes).toString()) : bytes.toString();
  return new Map([...filesIn(dir)].map(([path, bytes]) => [path, text(bytes)]));
}
const traces = (dir: string, words: readonly string[]): string[] =>
  [...saidIn(dir)].filter(([path, text]) => words.some((w) => path.includes(w) || text.includes(w))).map(([p]) => p);
const outsideIndex = (dir: string): string[] => [...filesIn(dir).keys()].filter((p) => !p.startsWith('/search/index/'));

/** Boards whose records are also set as papers. */
const PRINTS = [
  ['notices', '/print/notices/'],
  ['monthly-report', '/print/reports/'],
] as const;
const { results, records, opinions, ...rest } = fixture();
const all = [
  ...results.map(({ number, title, asked, outcome }) => ({
    name: number,
    own: [recordPath(number)],
    says: [title, asked, outcome],
  })),
  ...records.map((record) => ({
    name: record.id,
    own: [
      pathOfRecord(record),
      ...PRINTS.flatMap(([board, path]) => (board === record.board ? [`${path}${record.id}/`] : [])),
    ],
    says: [record.title],
  })),
  ...opinions.map(({ id, asked, outcome }) => ({ name: id, own: [], says: [asked, outcome] })),
];

describe('DI-6: what is taken down leaves the live pages without a build', () => {
  test.each(all)('$name goes with its page and its words, and every other page stays', async ({ name, own, says }) => {
    const dir = copy();
    // Only what no other record says is a trace of this one.
    const shown = [...results, ...records, ...opinions, rest];
    const others = JSON.stringify(shown.filter((one) => !JSON.stringify(one).includes(name)));
    const words = [name, ...says.filter((text) => text.length > 5 && !others.includes(text))];
    expect(traces(dir, words)).not.toEqual([]);
    await strike(dir, [name]);
    expect(traces(dir, words)).toEqual([]);
    const gone = outsideIndex(whole).filter((path) => !existsSync(join(dir, path)));
    expect(gone).toEqual(own.map((path) => `${path}index.html`).sort());
    const faults = checkRelease(dir, fixture(), { withdrawn: [name] });
    expect(faults.filter(({ where }) => !own.includes(where))).toEqual([]);
    expect(filesIn(join(dir, 'search/index/2026')).size).toBeGreaterThan(0);
  });

  test('data and feeds keep their shape, and every digest is that of the file as it stands', async () => {
    const dir = copy();
    const [gone, kept] = [results[0], results[1]];
    await strike(dir, [gone?.number ?? '']);
    const data = JSON.parse(readFileSync(join(dir, 'data/results.json'), 'utf8'));
    expect(data.results).toEqual(
      JSON.parse(readFileSync(join(whole, 'data/results.json'), 'utf8')).results.filter(
        ({ number }: { number: string }) => number !== gone?.number,
      ),
    );
    const rows = (at: string) => readFileSync(join(at, 'data/results.csv'), 'utf8').split('\n').length;
    expect(rows(dir)).toBe(rows(whole) - 1);
    expect(readFileSync(join(dir, 'feeds/results.atom'), 'utf8')).toContain(kept?.number);
    const { lists } = JSON.parse(readFileSync(join(dir, 'data/manifest.json'), 'utf8'));
    const sum = (path: string) =>
      createHash('sha256')
        .update(readFileSync(join(dir, path)))
        .digest('hex');
    for (const { path, files, sha256 } of lists) {
      expect(sum(path)).toBe(sha256);
      const lines = readFileSync(join(dir, path), 'utf8').trim().split('\n');
      expect(lines).toHaveLength(files);
      for (const line of lines) expect(line).toBe(`${sum(line.slice(66))}  ${line.slice(66)}`);
    }
  });

  test('a sentence that quotes its number says that it was taken down', async () => {
    const dir = copy();
    const [gone, quoting] = [results[0]?.number ?? '', results[1]?.number ?? ''];
    const page = join(dir, recordPath(quoting), 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('</h1>', `</h1><p>同${gone}一并办理。</p>`));
    await strike(dir, [gone]);
    expect(readFileSync(page, 'utf8')).toContain('<p>同（已撤下）一并办理。</p>');
  });

  test('a page from which it cannot be taken goes whole, by its number or by its words', async () => {
    const dir = copy();
    const { number = '', asked = '' } = results[0] ?? {};
    writeFileSync(join(dir, 'by-number.html'), `<a href="/boards/results/${number}/">unmarked</a>`);
    writeFileSync(join(dir, 'by-words.html'), `<p>${asked}</p>`);
    writeFileSync(join(dir, 'other.html'), '<p>something else</p>');
    await strike(dir, [number]);
    expect(['by-number.html', 'by-words.html', 'other.html'].map((file) => existsSync(join(dir, file)))).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('a second time it changes nothing', async () => {
    const dir = copy();
    await strike(dir, [results[0]?.number ?? '']);
    const once = filesIn(dir);
    await strike(dir, [results[0]?.number ?? '']);
    expect(filesIn(dir)).toEqual(once);
  });
});

describe('DI-6: a strike that was broken off', () => {
  test('by a killed process is finished by the next one', async () => {
    const dir = copy();
    const { number = '', title = '' } = results[0] ?? {};
    const list = readFileSync(join(dir, 'boards/results/index.html'), 'utf8');
    mkdirSync(join(dir, 'boards/many'));
    for (let i = 0; i < 3_000; i++) writeFileSync(join(dir, `boards/many/${i}.html`), list);
    const own = join(dir, recordPath(number));
    const fixed = join(import.meta.dirname, 'fixtures/strike-once.ts');
    const going = spawn(process.execPath, [fixed, dir, number], { stdio: 'inherit' });
    const gone = new Promise<void>((resolve) => {
      const looking = watch(join(own, '..'), () => {
        if (existsSync(own)) return;
        looking.close();
        resolve();
      });
    });
    await gone;
    going.kill('SIGKILL');
    await once(going, 'exit');
    expect(traces(dir, [number]).length).toBeGreaterThan(0);
    await strike(dir, [number]);
    expect(traces(dir, [number, title])).toEqual([]);
    expect(existsSync(join(dir, 'boards/many/2999.html'))).toBe(true);
  });

  const disk = smallDisk(24);
  test.skipIf(disk === undefined)('by a full disk leaves no trace, whatever it costs in pages', async () => {
    const dir = join(disk?.at ?? '', 'site');
    cpSync(whole, dir, { recursive: true });
    fillDisk(disk?.at ?? '');
    const { number = '', title = '', asked = '' } = results[0] ?? {};
    await strike(dir, [number]);
    expect(traces(dir, [number, title, asked])).toEqual([]);
    expect(existsSync(join(dir, 'rules/index.html'))).toBe(true);
    disk?.free();
  });
});
