// The boards that people write for, as built: what a villager, a clerk and an inspector read there.
import { beforeAll, expect, test } from 'vitest';
import { HAND_BOARDS } from '#shared/disclosure/boards.ts';
import { BOARDS } from '#shared/words/board.ts';
import { headFigures } from '../../web/src/figures/head.ts';
import { monthsBetween } from '../../web/src/records/lists.ts';
import { fromReportToReport } from '../../web/src/records/report-figures.ts';
import { CLAUSES_OF, sayPeriod } from '../../web/src/records/say.ts';
import { filesIn, fixture, fixtureSite } from './build-site.ts';

const snapshot = fixture();
let files: ReadonlyMap<string, Buffer>;
const page = (path: string): string => files.get(`${path}index.html`)?.toString('utf8') ?? '';
/** What is read in the text of a page, without markup. */
const said = (path: string): string => {
  const html = page(path);
  return html
    .slice(html.indexOf('<main'), html.indexOf('</main'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
};

beforeAll(async () => {
  files = filesIn(await fixtureSite());
});

test.each(HAND_BOARDS)(
  'the board %s opens with its name and sentence, as of when, its clauses and its three files',
  (board) => {
    for (const [lang, prefix] of [
      ['zh', ''],
      ['en', '/en'],
    ] as const) {
      const html = page(`${prefix}/boards/${board}/`);
      expect(html).toContain(`<h1>${BOARDS[board].name[lang]}</h1>`);
      expect(html).toContain(BOARDS[board].lead[lang].replaceAll("'", '&#39;'));
      expect(html).toContain(`datetime="${snapshot.asOf}"`);
      for (const clause of CLAUSES_OF[board]) expect(html).toContain(`href="${prefix}/rules/#${clause}"`);
      for (const file of [`/data/${board}.json`, `/data/${board}.csv`, `/feeds/${board}.atom`]) {
        expect(html).toContain(`<a href="${file}"`);
      }
    }
  },
);

test('every approved record stands on its board and has a page of its own', () => {
  for (const { board, id, title } of snapshot.records) {
    expect(page(`/boards/${board}/`)).toContain(`href="/boards/${board}/${id}/"`);
    expect(said(`/boards/${board}/${id}/`)).toContain(title);
  }
});

test('DI-5: a notice names category, office, period with its last day, how to object, and those concerned masked', () => {
  const text = said('/boards/notices/0000000000a1/');
  for (const part of [
    '最低生活保障公示',
    '民政办',
    '至2026年10月20日（星期二）（含最后一天）',
    '怎样提异议',
    '张*',
    '2人',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).toContain(snapshot.township.hotline);
  expect(text).not.toContain('所在村');
  expect(said('/boards/notices/0000000000a3/')).toContain('上河村');
});

test('DI-1: decisions open for comment stand in a group of their own', () => {
  const text = said('/boards/notices/');
  const [lists = '', decisions = ''] = text.split('决定征求意见');
  expect(decisions).toContain('石坪村道路硬化方案征求意见');
  expect(lists).not.toContain('石坪村道路硬化方案征求意见');
  expect(lists).toContain('2026年秋季征兵体检合格人员公示');
  expect(said('/boards/notices/0000000000a2/')).toContain('怎样提意见');
});

test('SC-3: a hot problem says what it is, who answers by name and telephone, and how far it is in shape and word', () => {
  const text = said('/boards/hot-problems/');
  for (const part of ['上河村三组管网老化', '余下200米', '农业办', '0356-7120031', '办理中', '已解决']) {
    expect(text).toContain(part);
  }
  expect(text.indexOf('上河村冬季供水')).toBeLessThan(text.indexOf('集市占道'));
  expect(page('/boards/hot-problems/')).toMatch(/class="light open"[^>]*>办理中/);
});

test('SV-4.4: the complaints board gives its figures month by month, months without any too', () => {
  const published = page('/boards/complaints/').split('每月公开多少件</h2>')[1] ?? '';
  const rows = [...published.matchAll(/<th scope="row">([^<]*)<\/th><td[^>]*>([^<]*)</g)];
  expect(rows.map(([, month, n]) => [month, n])).toEqual([
    ['2026年10月', '1 件'],
    ['2026年9月', '0 件'],
  ]);
});

test('SV-4.4, SC-6: closed months say how many complaints came in and what was found, with the formula; too few are not split', () => {
  const html = page('/boards/complaints/');
  const table = html.split('每月收到多少、查实多少</h2>')[1]?.split('每月公开多少件</h2>')[0] ?? '';
  const rows = [...table.matchAll(/<tr><th scope="row".*?<\/tr>/g)].map(([row]) =>
    row
      .replace(/<\/t[dh]>/g, '|')
      .replace(/<[^>]*>/g, '')
      .replace(/\u00a0/g, ' '),
  );
  expect(rows).toEqual([
    '2026年9月|4 件|6 件|属实 2 件，部分属实 1 件，不属实 3 件，无法核实 0 件|6 件中 5 件，83%|',
    '2026年8月|7 件|3 件|不足 5 件，不分列|不足 5 件，不算比例|',
    '2026年7月|2 件|0 件|没有|不足 5 件，不算比例|',
  ]);
  expect(table).toContain('按期答复的比例 = 在期限内第一次答复的 ÷ 当月第一次答复的；不足 5 件的不算比例');
  expect(JSON.parse(files.get('/data/complaints.json')?.toString('utf8') ?? '').closedMonths).toEqual(
    snapshot.complaints,
  );
});

test('SV-4.4: a monthly report stands as it was published', () => {
  expect(said('/boards/monthly-report/0000000000e1/')).toContain('本月受理各类事项48件，按期办结45件。');
});

test('SV-4.4: a report shows the figures of its frozen edition as drawings, each with a table of the same numbers', () => {
  const html = page('/boards/monthly-report/0000000000e1/');
  expect(html).toContain('数字取自本期月报第 1 版，统计到2026年10月8日');
  const text = said('/boards/monthly-report/0000000000e1/');
  const labelled = [...html.matchAll(/data-label="([^"]+)"[^>]*>([^<]*)</g)]
    .map(([, label, cell]) => `${label}${cell}`)
    .join(' ')
    .replace(/\u00a0/g, ' ');
  for (const told of ['收到48', '按期办结40', '超期办结3', '到期没办完1', '满意率91%', '属实 2 件']) {
    expect(labelled, told).toContain(told);
  }
  expect(text).toContain('上年同月没有电子记录，不作比较。');
  expect(html).not.toMatch(/<(svg|rect|line|text|g)[^>]*style=/);
  // The month before was too small to be shown: a dash in the drawing, words in the table.
  expect(html.split('<figure')[1]).toContain('2026年8月');
});

test('SV-4.4: the board draws the newest report and compares the reports, in both languages; as data they are columns', () => {
  expect(said('/boards/monthly-report/')).toContain('最近一期：2026年9月');
  expect(said('/en/boards/monthly-report/')).toContain('The newest: September 2026');
  const [head = '', ...rows] = (files.get('/data/monthly-report.csv')?.toString('utf8') ?? '').split(/\r?\n/);
  expect(head).toContain('月报版次,统计日,收到,按期办结');
  expect(rows[0]).toContain('2026-09,1,2026-10-08,48,40,3,3,1,1,3,12,11,4,6,2,1');
  expect(rows[1]).toContain('2026-08,1,2026-09-01,,,,,,,,,,7,3,1,0');
});

test('SV-4.4: three reports and more are drawn beside each other, the last month last, each month as its newest edition says', () => {
  const report = (month: string, received: number) => ({
    ...({
      board: 'monthly-report',
      id: '0000000000e1',
      title: month,
      publishedOn: '2026-12-09',
      month,
      body: '',
    } as const),
    figures: {
      ...{ month, edition: 1, countedOn: '2026-12-01', smallest: 5, hot: { open: 0, solved: 0 } },
      months: [{ month, measure: { received, closedOnTime: received, closedLate: 0, open: 0, overdue: 0 } }],
      complaints: { month, received: 0, found: 0 },
    },
  });
  const records = [report('2026-11', 30), report('2026-10', 22), report('2026-10', 20), report('2026-09', 10)];
  expect(fromReportToReport(records, 'zh')?.rows.map(({ name, cells }) => `${name} ${cells[0]}`)).toEqual([
    ...['2026年9月 10', '2026年10月 22', '2026年11月 30'],
  ]);
  expect(fromReportToReport(records.slice(2), 'zh')).toBeUndefined();
});

test('AP-4: appraisal stands as sums of a period', () => {
  expect(said('/boards/appraisal/')).toContain('2026年第三季度');
  expect(said('/boards/appraisal/0000000000d1/')).toContain('参加考评26人');
});

test('SC-5: a commendation has its board and page', () => {
  expect(said('/boards/commendations/0000000000f1/')).toContain('汛情期间连续三天上门办理');
});

test('DI-6: opinions stand with their answers under what they are about, and nowhere else', () => {
  const result = said('/boards/results/LSK-2026-000003/');
  expect(result).toContain('希望把处理后的照片也公开。');
  expect(result).toContain('照片涉及住户');
  expect(said('/boards/hot-problems/0000000000b1/')).toContain('余下的管网什么时候换？');
  expect(said('/boards/hot-problems/0000000000b2/')).toContain('还没有公开的意见');
  expect(said('/boards/results/LSK-2026-000005/')).not.toContain('照片涉及住户');
});

test('DI-6: a corrected record says when, and the log says why without naming it', () => {
  expect(said('/boards/hot-problems/0000000000b2/')).toContain('已于2026年10月11日（星期日）更正');
  expect(said('/boards/hot-problems/0000000000b1/')).not.toContain('已于');
  const log = said('/boards/withdrawn/');
  for (const part of ['热点难点', '更正', '补充摊位划定的日期。', '撤下', '办结公示']) expect(log).toContain(part);
  expect(log).not.toContain('集市占道');
});

test('DI-1: home shows what is open for opinions, soonest last day first', () => {
  const text = said('/');
  const order = ['2026年第四季度最低生活保障', '2026年秋季征兵', '石坪村道路硬化'].map((title) => text.indexOf(title));
  expect(order.every((at) => at > 0)).toBe(true);
  expect([...order].sort((a, b) => a - b)).toEqual(order);
  expect(text).toContain('2026年10月20日（星期二）截止');
});

test('SC-1: headline figures stand on home with their formula; on time also counts what is open and overdue', () => {
  const text = said('/');
  expect(text).toMatch(/按期率 90% 按期办结 58 件 ÷（已办结的 62 件＋到期没办完的 2 件）/);
  expect(text).toMatch(/满意率 90% 评“[^”]*”的 20 件 ÷ 作了评价的 22 件/);
  for (const { name, value, formula } of headFigures(snapshot.figures, 'zh')) {
    for (const part of [name, value, formula]) expect(text).toContain(part);
  }
});

test('SV-4.2: whereabouts says why it gives no data file', () => {
  expect(page('/shells/whereabouts/')).toContain('不提供数据文件');
  expect([...files.keys()].filter((path) => /^\/(data|feeds)\/whereabouts\./.test(path))).toEqual([]);
});

test.each([
  ['2026-Q3', '2026年第三季度', 'quarter 3 of 2026'],
  ['2026-H1', '2026年上半年', 'first half of 2026'],
  ['2026', '2026年度', '2026'],
  ['试行期', '试行期', '试行期'],
])('the period %s is said %s', (period, zh, en) => {
  expect([sayPeriod(period, 'zh'), sayPeriod(period, 'en')]).toEqual([zh, en]);
});

test('months are counted across the turn of the year, newest first', () => {
  expect(monthsBetween('2026-11-03', '2027-02-01')).toEqual(['2027-02', '2027-01', '2026-12', '2026-11']);
  expect(monthsBetween('2026-11-03', '2026-11-30')).toEqual(['2026-11']);
});

test('the foot of every page names sponsor, contact, site code, ICP and public-security numbers, and where to report an error', () => {
  const { township } = snapshot;
  for (const [path, bytes] of files) {
    if (!/\.html$/.test(path) || path.includes('/print/')) continue;
    const html = bytes.toString('utf8');
    if (!html.includes('class="foot"')) continue;
    const foot = html.slice(html.indexOf('class="foot"'));
    const sponsor = path.startsWith('/en/') ? township.sponsor.en.replaceAll("'", '&#39;') : township.sponsor.zh;
    for (const part of [
      sponsor,
      township.siteCode,
      township.icp,
      township.publicSecurity,
      township.contact,
      '?kind=error',
    ]) {
      expect(foot, path).toContain(part);
    }
  }
});
