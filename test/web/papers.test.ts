// Papers from the site, measured as the printer would get them: sizes in millimetres, sheets in the PDF.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, fixture } from './build-site.ts';
import { openBrowser, type Served, serveSite } from './open-browser.ts';

const LINE = 28;
const LINES = 22;
const LONG = '000000000abc';
let browser: Browser;
let served: Served;
let page: Page;

beforeAll(async () => {
  const snapshot = fixture();
  const [member] = snapshot.staff;
  const notice = snapshot.records.find((record) => record.board === 'notices');
  if (!member || notice?.board !== 'notices') throw new Error('the fixture has changed');
  const more = Array.from({ length: 23 - snapshot.staff.length }, (_, at) => ({
    ...member,
    number: `2${100 + at}`,
    name: at === 0 ? '阿卜杜热合曼·艾合买提' : member.name,
    title: '便民服务中心综合窗口工作人员（兼）',
    duties: Array.from({ length: 4 }, () => '窗口收件登记和答复咨询以及出具受理单'),
  }));
  const long = { ...notice, id: LONG, title: '关于道路维修的公示', body: '镇'.repeat(LINE * LINES * 2), people: [] };
  const built = await buildSite({
    ...snapshot,
    staff: [...snapshot.staff, ...more],
    records: [...snapshot.records, long],
  });
  [browser, served] = await Promise.all([openBrowser(), serveSite(built.dir)]);
  page = await browser.newPage();
  await page.emulateMedia({ media: 'print' });
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

/** Width and height of what matches first, in mm. */
const size = (selector: string): Promise<readonly number[]> =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => {
      const { width, height } = one.getBoundingClientRect();
      return [width, height].map((px) => Math.round((px / 96) * 254) / 10);
    });

/** The sheets of the printed page: width and height in mm each. */
async function sheets(): Promise<readonly (readonly number[])[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const mm = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4);
  return [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [mm(w), mm(h)]);
}

/** Texts that are cut off by the edge of their card or sheet. */
const cutOff = (selector: string): Promise<readonly string[]> =>
  page.locator(selector).evaluateAll((boxes) =>
    boxes.flatMap((box) => {
      const edge = box.getBoundingClientRect();
      const lower = box.querySelector('.card-hotline, .card-number')?.getBoundingClientRect();
      return [...box.querySelectorAll('p, span, dd, h2, svg')]
        .filter((part) => {
          const { right, bottom } = part.getBoundingClientRect();
          const limit =
            lower && part.matches('.card-name, .card-post, .card-duties, .card-office') ? lower.top : edge.bottom;
          return right > edge.right + 1 || bottom > limit + 1;
        })
        .map((part) => part.textContent ?? '');
    }),
  );

test.each(['badges', 'desk-cards'])('DI-3: %s are 90 × 54 mm, ten on a sheet of A4, nothing cut off', async (card) => {
  await page.goto(`${served.origin}/print/${card}/`);
  expect(await size('.card')).toEqual([90, 54]);
  expect(await page.locator('.card').count()).toBe(23);
  expect(await sheets()).toEqual([
    [210, 297],
    [210, 297],
    [210, 297],
  ]);
  expect(await cutOff('.card')).toEqual([]);
});

test('DI-3: the cards of one office are those of its people, with name, post and number', async () => {
  await page.goto(`${served.origin}/print/badges/civil-affairs/`);
  const cards = await page.locator('.card').allInnerTexts();
  expect(cards.length).toBe(2);
  for (const said of ['郭志强', '干部', '民政办', '1002']) expect(cards[0]).toContain(said);
  expect(await page.locator('.card svg').first().getAttribute('aria-label')).toBe(
    'https://liushukou.example.org/boards/functions/#civil-affairs',
  );
});

test('DI-3: every office has a door plate on a sheet of A4 landscape of its own', async () => {
  await page.goto(`${served.origin}/print/door-plates/`);
  const offices = fixture().offices;
  expect(await sheets()).toEqual(offices.map(() => [297, 210]));
  expect(await page.locator('.plate h2').allInnerTexts()).toEqual(offices.map(({ name }) => name));
  expect(await cutOff('.plate')).toEqual([]);
});

test('DI-1: the board for the wall is one sheet of A3 with functions, commitments and the hotline', async () => {
  await page.goto(`${served.origin}/print/wall/`);
  expect(await sheets()).toEqual([[420, 297]]);
  const text = await page.locator('.sheet').innerText();
  for (const said of ['受理群众办事申请，一个窗口对外', '群众咨询3日内答复', '30 件里 29 件做到了', '0356-7120012'])
    expect(text).toContain(said);
});

test('DI-5: a notice is set in 22 lines of 28 characters on 156 × 225 mm, as official papers are', async () => {
  await page.goto(`${served.origin}/print/notices/${LONG}/`);
  expect((await size('.sheet'))[0]).toBe(156);
  const lines = await page
    .locator('.text')
    .first()
    .evaluate((text) => {
      const range = document.createRange();
      const node = text.firstChild as Text;
      const tops = Array.from({ length: node.length }, (_, at) => {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return Math.round(range.getBoundingClientRect().top);
      });
      const counts = new Map<number, number>();
      for (const top of tops) counts.set(top, (counts.get(top) ?? 0) + 1);
      return { counts: [...counts.values()], pitch: Number.parseFloat(getComputedStyle(text).lineHeight) };
    });
  expect(lines.counts[0]).toBe(LINE - 2);
  expect(new Set(lines.counts.slice(1, -1))).toEqual(new Set([LINE]));
  expect(Math.round((lines.pitch * LINES * 254) / 96) / 10).toBe(225);
  const height = (await size('.sheet'))[1] ?? 0;
  const pages = await sheets();
  expect(pages.length).toBe(Math.ceil(height / 225));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages[0]).toEqual([210, 297]);
});

test('DI-5: a notice bears the red head, the title, those concerned masked, the period and who issues it when', async () => {
  await page.goto(`${served.origin}/print/notices/0000000000a1/`);
  const text = await page.locator('.sheet').innerText();
  for (const said of [
    '柳树口镇人民政府',
    '初审对象公示',
    '张*　2人',
    '公示期为2026年10月9日至2026年10月20日',
    '2026年10月9日',
  ])
    expect(text).toContain(said);
  expect((await sheets()).length).toBe(1);
});

test('DI-5: who issues a notice and when never stand on a sheet without text', async () => {
  await page.goto(`${served.origin}/print/notices/0000000000a1/`);
  const closing = page.locator('.closing');
  expect(await closing.locator('.text').count()).toBe(1);
  expect(await closing.locator('.signature').count()).toBe(1);
  expect(await closing.evaluate((one) => getComputedStyle(one).breakInside)).toBe('avoid');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
});

test('papers print no address that nobody can reach: without the address of the site there is no code', async () => {
  const snapshot = fixture();
  const { siteUrl: _, ...township } = snapshot.township;
  const { dir } = await buildSite({ ...snapshot, township });
  const bare = await serveSite(dir);
  await page.goto(`${bare.origin}/print/door-plates/`);
  expect(await page.locator('.plate svg').count()).toBe(0);
  expect(await page.locator('.site-address').count()).toBe(0);
  bare.close();
});
