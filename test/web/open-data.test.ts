// What every board gives away as files: JSON, tables for spreadsheets, feeds. Tables are read back by a parser of others,
// feeds by a browser's.
import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HAND_BOARDS } from '#shared/disclosure/boards.ts';
import { CLAUSES } from '#shared/regulation/clauses/clauses.ts';
import { atom, type Feed } from '../../web/src/data/atom.ts';
import { allBoardFiles } from '../../web/src/site/board-files.ts';
import { boards } from '../../web/src/site/boards.ts';
import { buildSite, filesIn, fixture } from './build-site.ts';
import { openBrowser } from './open-browser.ts';

const EVIL = '=HYPERLINK("http://x","点这里")';
const snapshot = fixture();
const spoilt = {
  ...snapshot,
  records: snapshot.records.map((record) => (record.id === '0000000000c1' ? { ...record, title: EVIL } : record)),
};
let browser: Browser;
let files: ReadonlyMap<string, Buffer>;
const textOf = (path: string): string => files.get(path)?.toString('utf8') ?? '';
const withData = boards.filter(({ id }) => id !== 'whereabouts').map(({ id }) => id);

beforeAll(async () => {
  const [built, opened] = await Promise.all([buildSite(spoilt), openBrowser()]);
  browser = opened;
  expect(built).toMatchObject({ failed: false });
  files = filesIn(built.dir);
});
afterAll(() => browser?.close());

test('every board but whereabouts has a JSON file, a table and a feed', () => {
  expect(allBoardFiles().length).toBe(3 * withData.length);
  for (const path of allBoardFiles()) expect(files.has(path), path).toBe(true);
});

/** How many rows each board's table must have, counted from the snapshot. */
const ROWS: { readonly [board: string]: number } = {
  results: snapshot.results.length,
  items: snapshot.items.length,
  fees: snapshot.items.length,
  commitments: snapshot.commitments.length,
  functions: snapshot.staff.length + 2,
  catalogue: snapshot.catalogue.length,
  withdrawn: snapshot.withdrawn.length,
  rules: CLAUSES.length,
  figures: 1 + snapshot.figures.months.length + snapshot.figures.kinds.length + snapshot.figures.offices.length,
  ...Object.fromEntries(
    HAND_BOARDS.map((board) => [board, snapshot.records.filter((record) => record.board === board).length]),
  ),
};

test.each(withData)(
  'the table of %s opens in a spreadsheet: a byte-order mark, even rows, all of the board',
  (board) => {
    const text = textOf(`/data/${board}.csv`);
    expect(text.startsWith('\uFEFF')).toBe(true);
    // The parser throws on rows of uneven length and on quotes that do not close.
    const [head = [], ...rows] = parse(text, { bom: true }) as string[][];
    expect(rows.length).toBe(ROWS[board]);
    expect(head.every((name) => name !== '' && !name.includes('{'))).toBe(true);
    expect(new Set(head).size).toBe(head.length);
  },
);

test.each(withData)('the JSON of %s says whose it is, as of when, and that it is a sample', (board) => {
  expect(JSON.parse(textOf(`/data/${board}.json`))).toMatchObject({
    publisher: snapshot.township.government.zh,
    asOf: snapshot.asOf,
    sample: true,
  });
});

test('addresses that others already read stay: ledger, offices, results, items', () => {
  expect(JSON.parse(textOf('/data/ledger.json')).ledger).toEqual(snapshot.ledger);
  expect(JSON.parse(textOf('/data/offices.json')).offices).toEqual(snapshot.offices);
  expect(JSON.parse(textOf('/data/items.json')).items.length).toBe(snapshot.items.length);
  const { results, opinions } = JSON.parse(textOf('/data/results.json'));
  expect(results.length).toBe(snapshot.results.length);
  expect(opinions.length).toBe(1);
  expect(textOf('/data/results.csv').startsWith('\uFEFF编号,事项,')).toBe(true);
});

test('a text that a spreadsheet would compute stands there as text', () => {
  const rows = parse(textOf('/data/complaints.csv'), { bom: true }) as string[][];
  expect(rows.flat()).toContain(`'${EVIL}`);
  expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
});

test('SV-4.4: the figures of complaints go with their data', () => {
  expect(JSON.parse(textOf('/data/complaints.json')).months).toEqual([
    { month: '2026-10', n: 1 },
    { month: '2026-09', n: 0 },
  ]);
});

/** What of RFC 4287 a feed breaks, and its ids and dates, as a browser's XML parser reads them. */
const readFeed = async (xml: string) => {
  const page = await browser.newPage();
  const read = await page.evaluate((text) => {
    const ATOM = 'http://www.w3.org/2005/Atom';
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const root = document.documentElement;
    const children = (of: Element, name: string) =>
      [...of.children].filter((one) => one.namespaceURI === ATOM && one.localName === name);
    const faults: string[] = [];
    if (document.querySelector('parsererror') || root.localName !== 'feed' || root.namespaceURI !== ATOM)
      faults.push('is not an Atom document');
    const entries = children(root, 'entry');
    for (const one of [root, ...entries]) {
      for (const name of ['id', 'title', 'updated']) {
        const found = children(one, name);
        if (found.length !== 1 || found[0]?.textContent?.trim() === '') faults.push(`${one.localName}: one ${name}`);
      }
      if (!children(one, 'link').some((link) => link.getAttribute('rel') === 'alternate' && link.getAttribute('href')))
        faults.push(`${one.localName}: an alternate link`);
    }
    if (children(root, 'author').length !== 1) faults.push('an author');
    if (!children(root, 'link').some((link) => link.getAttribute('rel') === 'self')) faults.push('a link to itself');
    const said = (name: string) => [...root.getElementsByTagNameNS(ATOM, name)].map((one) => one.textContent ?? '');
    return {
      faults,
      entries: entries.length,
      ids: said('id'),
      updated: said('updated'),
      published: said('published'),
      links: entries.flatMap((one) => children(one, 'link').map((link) => link.getAttribute('href') ?? '')),
    };
  }, xml);
  await page.close();
  return read;
};

test('every feed is Atom by RFC 4287, its dates are days of facts, and its links lead to pages', async () => {
  const facts = JSON.stringify(snapshot);
  const ids: string[] = [];
  for (const board of withData) {
    const feed = await readFeed(textOf(`/feeds/${board}.atom`));
    expect(feed.faults, board).toEqual([]);
    expect(feed.entries, board).toBeGreaterThan(0);
    for (const date of [...feed.updated, ...feed.published]) {
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\+08:00$/);
      expect(facts, `${board}: ${date}`).toContain(`"${date.slice(0, 10)}"`);
    }
    expect([...feed.updated.slice(1)].sort().reverse()).toEqual(feed.updated.slice(1));
    for (const link of feed.links) expect(files.has(`${link}index.html`), link).toBe(true);
    ids.push(...feed.ids);
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    ids.filter((id) => !/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toEqual([]);
});

test('a check that can fail: a feed without ids is found', async () => {
  const { faults } = await readFeed(textOf('/feeds/results.atom').replaceAll(/<id>.*<\/id>/g, ''));
  expect(faults).toContain('feed: one id');
  expect(faults).toContain('entry: one id');
  expect((await readFeed('<feed')).faults).toContain('is not an Atom document');
});

test('DI-6: a correction, a reopening and an answered opinion each bring an entry forward', async () => {
  const updated = (path: string, title: string) =>
    new RegExp(`<title>${title}</title>[\\s\\S]*?<updated>([^T]*)T`).exec(textOf(path))?.[1];
  expect(updated('/feeds/hot-problems.atom', '集市占道')).toBe('2026-10-11');
  expect(updated('/feeds/hot-problems.atom', '上河村冬季供水')).toBe('2026-10-12');
  expect(updated('/feeds/results.atom', '下店村灌溉渠淤塞影响浇地')).toBe('2026-10-12');
  expect(updated('/feeds/results.atom', '上河村文化广场路灯不亮')).toBe('2026-10-12');
  expect(updated('/feeds/results.atom', '后沟村便道雨后塌陷')).toBe('2026-10-09');
});

const feed = (more: Partial<Feed> = {}): Feed => ({
  name: 'results LSK',
  title: 'x',
  author: 'y',
  self: '/feeds/results.atom',
  page: '/boards/results/',
  since: '2026-09-01',
  entries: [{ name: 'result 1', title: 'a', path: '/a/', updatedOn: '2026-10-01', summary: 's' }],
  ...more,
});

test('ids of a feed stay the same wherever the site is mounted', () => {
  const ids = (text: string) => text.match(/<id>[^<]*<\/id>/g);
  const moved = atom(feed({ self: '/zhen/feeds/results.atom' }), (path) => `/zhen${path}`);
  expect(ids(moved)).toEqual(ids(atom(feed(), (path) => path)));
  expect(moved).toContain('href="/zhen/a/"');
});

test('markup, half characters and control characters in a text do not break a feed', async () => {
  const title = 'a<b>&amp;"\u0000\u000b\ud800\ufffe 龘\u{2a6d6}';
  const entries = [{ name: 'n', title, path: '/a/', updatedOn: '2026-10-01', summary: ']]>' }];
  const text = atom(feed({ entries }), (path) => path);
  expect((await readFeed(text)).faults).toEqual([]);
  expect(text).toContain('龘\u{2a6d6}');
});
