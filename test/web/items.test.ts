// What the guides, the fees board and the commitments board say of a service: every element, its record, its promise.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Measure } from '#shared/disclosure/snapshot/figures.ts';
import { itemElements } from '#shared/words/directory.ts';
import { keptPercent, promisedItems, registered, sayKept, sayWithin } from '../../web/src/commitments/promises.ts';
import { isFree } from '../../web/src/items/fee.ts';
import type { Item } from '../../web/src/items/limit.ts';
import { sayRecord } from '../../web/src/items/record.ts';
import { buildSite, fixture } from './build-site.ts';

const township = fixture();
const { figures } = township;
const [allowance, destitute] = township.items as [Item, Item];
const measure = figures.items[0]?.measure as Measure;

let dir = '';
beforeAll(async () => {
  const paid = { fee: '每本 10 元', feeBasis: '省价目表', feeScope: '补办证书', feeProcedure: '窗口开票，银行缴款' };
  const items = township.items.map((item) => (item.id === 'house-site' ? { ...item, ...paid } : item));
  dir = (await buildSite({ ...township, items })).dir;
});
const pageText = (path: string): string =>
  readFileSync(`${dir}${path}index.html`, 'utf8')
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

test.each([
  ['不收费', true],
  ['不收费（工本费由镇财政承担）', true],
  ['免费', true],
  ['每本 10 元', false],
  ['按不收费目录以外的标准收', false],
])('DI-4: a fee that reads %j is free: %s', (fee, free) => {
  expect(isFree({ ...allowance, fee })).toBe(free);
});

test('DI-2: the guide says how it really went, each number with its formula', () => {
  expect(sayRecord(measure, figures, 'zh')).toEqual([
    '2026年9月以来收到 12 件，统计到2026年10月13日（星期二）。',
    '一般 11 天办好：从收到到办结，节假日也算，一半比这快，一半比这慢。',
    '按期率 72%：按期办结 8 件 ÷（已办结的 10 件＋到期没办完的 1 件）。',
  ]);
});

test('DI-2: a guide whose service came up too rarely says so instead of a number', () => {
  const [said, ...more] = sayRecord(undefined, figures, 'zh');
  expect(said).toContain('件数太少');
  expect(more).toEqual([]);
  expect(sayRecord({ ...measure, closedOnTime: 0, closedLate: 0, overdue: 0 }, figures, 'zh').at(-1)).toContain(
    '还没有到期',
  );
});

test('DI-2: a guide shows every element that the list gives', () => {
  const text = pageText('/boards/items/minimum-living-allowance/');
  const { conditions, materials, steps, basis, discipline, requirements, handler, hours, phone, place, feeBasis } =
    allowance;
  const elements = [
    ...conditions,
    ...materials.flatMap(({ name, form, issuer, obtain }) => [name, form, issuer, obtain]),
    ...steps,
    ...basis,
    ...[discipline, requirements, handler?.name, handler?.title, ...(handler?.duties ?? []), hours, phone, place],
    feeBasis,
  ].filter((element) => element !== undefined);
  expect(elements.filter((element) => !text.includes(element))).toEqual([]);
  expect(elements.length).toBeGreaterThan(30);
  expect(text).toContain('2 份');
});

test('DI-2: what the list does not give is named, in its place and together at the end', () => {
  const text = pageText('/boards/items/destitute-support/');
  expect(text).toContain('工作纪律事项清单没有载明');
  expect(text).toContain('清单没有写明承办人');
  for (const element of destitute.missing)
    expect(text.split('这份指南还不完整')[1]).toContain(itemElements[element].zh);
});

test('DI-4: steps, visits and the offices behind the one window are counted', () => {
  const text = pageText('/boards/items/minimum-living-allowance/');
  expect(text).toContain('一共 7 步。您要跑 1 趟。');
  expect(text).toContain('要经过 2 个所室');
  expect(pageText('/boards/items/destitute-support/')).toContain('要跑几趟，事项清单没有载明。');
});

test('DI-4: a fee stands with standard, basis, scope and procedure, in the guide and on the board', () => {
  for (const path of ['/boards/fees/', '/boards/items/house-site/']) {
    const text = pageText(path);
    for (const word of ['每本 10 元', '省价目表', '补办证书', '窗口开票，银行缴款']) expect(text).toContain(word);
  }
});

test('TL-1: without statute and promise the guide names our own limit', () => {
  expect(pageText('/boards/items/minimum-living-allowance/')).toContain('本镇自定时限20 个工作日');
});

test('TL-1: a promise stands beside how it was kept, with the numbers of the share', () => {
  const [answer] = registered(township, 'zh');
  expect(answer && sayKept(answer, '2026年9月', 'zh')).toEqual([
    '做到了 96%：说到做到的 29 件 ÷ 该兑现的 30 件。',
    '一般 1 天办好。',
  ]);
  expect(answer?.months.map(keptPercent)).toEqual([95, 100]);
});

test('TL-1: a promise without a measure says why: too few, or nothing that can be counted', () => {
  const [, relief, oneWindow] = registered(township, 'zh');
  expect(relief && sayKept(relief, '2026年9月', 'zh').join('')).toContain('件数太少');
  expect(oneWindow && sayKept(oneWindow, '2026年9月', 'zh').join('')).toContain('没有天数可以计');
  const text = pageText('/boards/commitments/');
  for (const said of ['2026年9月以来该兑现的件数太少', '这一条没有天数可以计']) expect(text).toContain(said);
});

test('TL-1: a promised number of days of a service is measured by the service’s own figures', () => {
  const items = [{ item: 'felling-permit', measure, months: [{ month: '2026-09', measure }] }];
  const found = promisedItems({ ...township, figures: { ...figures, items } }, 'zh');
  expect(found.map(({ text, of }) => [text, of])).toEqual([
    ['生育登记', undefined],
    ['林木采伐许可（自留山、承包地零星林木）', 11],
    ['农村宅基地用地审批', undefined],
  ]);
  expect(found[1]?.months.map(keptPercent)).toEqual([72]);
});

test('TL-1: nought days are the same day, and a share of nothing is no share', () => {
  expect([sayWithin(0, 'working', 'zh'), sayWithin(3, 'calendar', 'zh')]).toEqual(['当天', '3 天内']);
  expect(keptPercent({ kept: 0, of: 0 })).toBeUndefined();
});
