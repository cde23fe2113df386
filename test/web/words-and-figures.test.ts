// The parts of the window that compute: lists, figures, reasons in words, tables for spreadsheets.
import { expect, test } from 'vitest';
import { csv } from '#shared/csv.ts';
import type { Result } from '#shared/disclosure/snapshot/results.ts';
import { percent } from '../../web/src/results/figures.ts';
import {
  byMonth,
  byOffice,
  byVillage,
  monthsOf,
  newestFirst,
  officeName,
  villageName,
} from '../../web/src/results/lists.ts';
import { saySkipped, sayWhy } from '../../web/src/results/why.ts';
import { fixture } from './build-site.ts';

const { results } = fixture();
const numbered = (number: string): Result => results.find((result) => result.number === number) as Result;

test.each([
  [99, 100, '99%'],
  [199, 200, '99%'],
  [200, 200, '100%'],
  [0, 7, '0%'],
])('%i of %i are %s: a share is rounded down, so that 100%% means all of them', (part, whole, said) => {
  expect(percent(part, whole)).toBe(said);
});

test('lists begin with what was published last, and a month holds what was published in it', () => {
  expect(newestFirst(results)[0]?.number).toBe('LSK-2026-000023');
  expect([...byMonth(results).keys()]).toEqual(['2026-10', '2026-09']);
  expect(
    byMonth(results)
      .get('2026-10')
      ?.map(({ number }) => number),
  ).toContain('LSK-2026-000016');
});

test('a list by kind, office or village stays whole up to a hundred results, and is cut by month beyond', () => {
  const many = Array.from({ length: 9 }, (_, n) =>
    results.map((one) => ({ ...one, number: `${one.number}-${n}` })),
  ).flat();
  const list = (of: readonly Result[]) => ({
    path: '/boards/results/kind/petition/',
    name: { zh: '来信来访', en: '' },
    results: of,
  });
  expect(monthsOf(list(many.slice(0, 100)))).toEqual([]);
  expect(monthsOf(list(many)).map(({ path }) => path)).toEqual([
    '/boards/results/kind/petition/2026-10/',
    '/boards/results/kind/petition/2026-09/',
  ]);
});

test('a village that is not on the township’s list gets no page, whatever it is called', () => {
  const odd = { ...fixture(), results: [{ ...numbered('LSK-2026-000003'), village: '../../etc' }] };
  expect(byVillage(odd)).toEqual([]);
});

test('a village or an office that was closed is named by its name, keeps its list, and takes no new one', () => {
  const [first] = fixture().results;
  const results = [{ ...numbered(first?.number ?? ''), village: 'old-ford', office: 'grain' }];
  const former = { villages: [{ id: 'old-ford', name: '老渡口村' }], offices: [{ id: 'grain', name: '粮管所' }] };
  const snapshot = { ...fixture(), results, former };
  expect(villageName(snapshot, 'old-ford')).toBe('老渡口村');
  expect(officeName(snapshot, 'grain')).toEqual({ zh: '粮管所', en: '粮管所' });
  expect([...byVillage(snapshot), ...byOffice(snapshot)].map(({ name }) => name.zh)).toEqual(['老渡口村', '粮管所']);
  expect(villageName(fixture(), 'old-ford')).toBe('old-ford');
});

test('days off that follow one another for the same reason are said once', () => {
  const { skipped } = numbered('LSK-2026-000014').why;
  expect(saySkipped(skipped, 'zh')).toBe(
    '9月19日（周末）、9月25日至27日（中秋节）、10月1日至7日（国庆节）、10月11日（周末）、10月17日至18日（周末）',
  );
});

test('TL-4: a date set from above says that the township cannot move it', () => {
  expect(sayWhy(numbered('LSK-2026-000012'), 'zh').join('')).toContain('由上级指定，本镇不能自行推后');
});

test('TL-4: an extension and a stop of the clock are named with their days', () => {
  const { why, ...rest } = numbered('LSK-2026-000014');
  const steps = sayWhy(
    { ...rest, why: { ...why, extendedBy: 10, stopped: [{ from: '2026-09-21', to: '2026-09-23', days: 2 }] } },
    'zh',
  );
  expect(steps).toContain('经批准延长 10 天。');
  expect(steps).toContain('9月21日至23日暂停计时，扣除 2 天。');
});

test('TL-4: a result given late says so', () => {
  expect(sayWhy(numbered('LSK-2026-000016'), 'zh').at(-1)).toBe('实际办结在这一天之后，记为逾期。');
  expect(sayWhy(numbered('LSK-2026-000018'), 'en').at(-1)).toBe(
    'So it was due by close of business on Thursday 8 October 2026.',
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝HYPERLINK("x")', '"\'＝HYPERLINK(""x"")"'],
  ['\t=1', "'\t=1"],
  [' =1', "' =1"],
  ['柳树口,镇', '"柳树口,镇"'],
  ['说"好"', '"说""好"""'],
  ['two\nlines', '"two\nlines"'],
  ['LSK-2026-000018', 'LSK-2026-000018'],
])('a cell with %j becomes %j: it is data, never a formula', (text, cell) => {
  expect(csv(['x'], [[text]])).toBe(`\uFEFFx\r\n${cell}\r\n`);
});

test('numbers stay numbers in a table, also negative ones', () => {
  expect(csv(['n'], [[-3, undefined, true]])).toBe('\uFEFFn\r\n-3,,true\r\n');
});
