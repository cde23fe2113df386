// The built site, file by file: what a reader, an inspector and a browser with a strict policy would find.
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { HAND_BOARDS } from '#shared/disclosure/boards.ts';
import { fillShell } from '#shared/disclosure/shell.ts';
import { CLAUSES } from '#shared/regulation/clauses/clauses.ts';
import { whereaboutsWords } from '#shared/words/boards/offices.ts';
import { checkRelease } from '../../web/src/checks.ts';
import { boards } from '../../web/src/site/boards.ts';
import { LARGE_TYPE_SCRIPT } from '../../web/src/site/large-type.ts';
import { filesIn, fixture, fixtureSite } from './build-site.ts';

const snapshot = fixture();
let dir: string;
let files: ReadonlyMap<string, Buffer>;
const textOf = (path: string): string => files.get(path)?.toString('utf8') ?? '';
const pages = (): readonly (readonly [string, string])[] =>
  [...files].filter(([path]) => path.endsWith('.html')).map(([path, bytes]) => [path, bytes.toString('utf8')]);
const isBoard = (path: string): boolean => !/^\/(en\/)?(desk|staff|screen|search|shells)\//.test(path);

beforeAll(async () => {
  dir = await fixtureSite();
  files = filesIn(dir);
});

test('a release built from the fixture has no problem that would keep it from the readers', () => {
  expect(checkRelease(dir, snapshot)).toEqual([]);
});

test('DI-6: every published result has a page of its own, and the results board lists those of its month by number', () => {
  for (const result of snapshot.results) {
    const page = textOf(`/boards/results/${result.number}/index.html`);
    for (const said of [result.title, result.asked, result.outcome, result.number]) expect(page).toContain(said);
  }
  const board = textOf('/boards/results/index.html');
  const current = snapshot.results.filter((result) => result.publishedOn.startsWith(snapshot.asOf.slice(0, 7)));
  expect(current.length).toBeGreaterThan(3);
  for (const { number } of current) expect(board).toContain(number);
});

test('DI-6: a result says in words why it was due when it was, the days off named', () => {
  const page = textOf('/boards/results/LSK-2026-000018/index.html');
  expect(page).toContain('2026年9月24日（星期四）收到。收到的当天不计入，从第二天起算。');
  expect(page).toContain('最后一天是2026年10月1日（星期四），遇10月1日至7日（国庆节），按规定顺延到其后第一个工作日。');
  expect(page).toContain('所以应在2026年10月8日（星期四）下班前办结。');
});

test('SC-1: a matter that is being handled again says so on its page, in its lists, in the open data and in the feed', () => {
  const page = textOf('/boards/results/LSK-2026-000008/index.html');
  expect(page).toContain('此件已于2026年10月12日（星期一）重新办理');
  const rows = textOf('/boards/results/2026-09/index.html').split('<tr ');
  const saysSo = rows.filter((row) => row.includes('重新办理'));
  expect(saysSo.map((row) => /LSK-2026-\d+/.exec(row)?.[0])).toEqual(['LSK-2026-000008']);
  const marked = /"number": ?"LSK-2026-000008"[^}]*"reopenedOn": ?"2026-10-12"/;
  expect(textOf('/data/results.json')).toMatch(marked);
  expect(
    textOf('/data/results.csv')
      .split('\r\n')
      .filter((row) => row.includes(',2026-10-12,')),
  ).toContainEqual(expect.stringContaining('LSK-2026-000008'));
  expect(textOf('/feeds/results.atom')).toContain('<updated>2026-10-12T00:00:00+08:00</updated>');
});

test('DI-6: results are listed by month, kind, office and village without a search', () => {
  expect(textOf('/boards/results/2026-09/index.html')).toContain('LSK-2026-000008');
  expect(textOf('/boards/results/kind/suggestion/index.html')).toContain('LSK-2026-000009');
  expect(textOf('/boards/results/office/civil-affairs/index.html')).toContain('LSK-2026-000019');
  expect(textOf('/boards/results/village/hougou/index.html')).toContain('LSK-2026-000018');
});

test('DI-2: a guide names conditions, papers with form and issuer, steps, limit, fee and office, and says what is missing', () => {
  const guide = textOf('/boards/items/minimum-living-allowance/index.html');
  for (const said of [
    '户籍在本镇',
    '家庭收入证明',
    '工作单位或村（居）委会',
    '报上级审批',
    '20 个工作日',
    '不收费',
    '民政办',
  ]) {
    expect(guide).toContain(said);
  }
  expect(guide).toContain('这份指南还不完整');
  expect(textOf('/boards/items/birth-registration/index.html')).not.toContain('这份指南还不完整');
});

test('TL-2: where no law sets a limit the guide says that the limit is our own', () => {
  expect(textOf('/boards/items/temporary-relief/index.html')).toContain('本镇自定 20 个工作日内办结');
});

test('DI-3: every member of staff stands on the board with post, duties and badge number', () => {
  const page = textOf('/boards/functions/index.html');
  for (const { name, title, number, duties } of snapshot.staff) {
    for (const said of [name, title, number, ...duties]) expect(page).toContain(said);
  }
});

test('DI-4: the fees board names standard and basis of every service, and where the list gives none says so', () => {
  const page = textOf('/boards/fees/index.html');
  for (const { fee, feeBasis } of snapshot.items) expect(page).toContain(feeBasis ?? `>${fee}<`);
  expect(page.split('没有载明').length - 1).toBe(snapshot.items.filter((item) => !item.feeBasis).length);
});

test('SC-6: the report hotline is on every page', () => {
  expect(
    pages()
      .filter(([, html]) => !html.includes(snapshot.township.hotline))
      .map(([path]) => path),
  ).toEqual([]);
});

test('SC-1: no rate or median is shown on fewer than five records', () => {
  const board = textOf('/boards/commitments/index.html');
  expect(board).toContain('>不公布</td>');
  expect(board).toContain('2026年9月以来该兑现的件数太少');
});

test('every clause has an anchor on the rules page, in both languages', () => {
  expect(CLAUSES.length).toBe(67);
  for (const path of ['/rules/index.html', '/en/rules/index.html']) {
    const missing = CLAUSES.filter((clause) => !textOf(path).includes(` id="${clause.id}"`));
    expect(missing.map((clause) => clause.id)).toEqual([]);
  }
});

test('SV-4.2: the whereabouts shell is filled by a door, with rows or with a sentence that there are none', () => {
  const shell = textOf('/shells/whereabouts/index.html');
  const row = {
    name: '路晓燕',
    office: '便民服务中心',
    light: 'fine',
    status: '在岗',
    'back-at': '',
    'stand-in': '',
    title: '窗口工作人员',
    since: '今天 8:30',
    age: '30 分钟前',
  };
  const full = fillShell(shell, { 'as-of': '今天 9:00', any: [{}], none: [], closed: [], rows: [row] });
  expect(full).toMatch(/路晓燕<span class="under"><span>窗口工作人员<\/span> <span[^>]*>便民服务中心<\/span>/);
  expect(full).not.toContain('不是上班时间');
  const empty = fillShell(shell, {
    'as-of': '今天 9:00',
    any: [],
    none: [{}],
    closed: [{ hours: '8:30–12:00' }],
    rows: [],
  });
  expect(empty).toContain('现在不是上班时间（工作日8:30–12:00）');
  expect(empty).toContain(whereaboutsWords.none.zh);
  for (const page of [full, empty]) expect(page).not.toMatch(/\{\{|<!--/);
});

test('the home page links every board in its text, not only in its foot', () => {
  const home = textOf('/index.html');
  const body = home.slice(home.indexOf('<main'), home.indexOf('</main'));
  for (const { path } of boards) expect(body).toContain(`href="${path}"`);
  for (const id of ['results', 'whereabouts', ...HAND_BOARDS]) expect(body).toContain(`href="/boards/${id}/"`);
});

test('no board loads a script file, and the one inline script is at most 1 kB', () => {
  const loading = pages().filter(([path, html]) => isBoard(path) && /<script[^>]+src=/.test(html));
  expect(loading.map(([path]) => path)).toEqual([]);
  expect(Buffer.byteLength(LARGE_TYPE_SCRIPT)).toBeLessThanOrEqual(1024);
});

test('every page is Chinese or English and says which', () => {
  for (const [path, html] of pages()) {
    expect(html, path).toContain(path.startsWith('/en/') ? '<html lang="en">' : '<html lang="zh-CN">');
  }
});

test('dates are written with their weekday, and no page bears the day it was built', () => {
  expect(textOf('/index.html')).toContain('2026年10月13日<span class="week">（星期二）</span>');
  const today = new Date().toISOString().slice(0, 10);
  const dated = [...files].filter(([, bytes]) => bytes.includes(today));
  expect(dated.map(([path]) => path)).toEqual([]);
});

test('B6: each board weighs at most 30 kB on the wire with its styles', () => {
  const wire = (bytes: string | Buffer): number => gzipSync(bytes).length;
  const heavy = pages()
    .filter(([path]) => isBoard(path))
    .map(([path, html]) => {
      const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1] ?? '');
      expect(styles.length, path).toBeGreaterThan(0);
      return { path, bytes: wire(html) + styles.reduce((sum, href) => sum + wire(textOf(href)), 0) };
    })
    .filter(({ bytes }) => bytes > 30_000);
  expect(heavy).toEqual([]);
});
