// The publishing desk in a real browser: a notice written by hand, read by a second person, corrected, and printed for the
// village (DI-5, DI-6).
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disclosureEventLabels as said } from '#shared/words/disclosure.ts';
import { type Desks, expectAccessible, goToPart, openDesks, picture } from './desks.ts';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks('2026-10-09T09:00:00+08:00');
}, 180_000);
afterAll(() => desks?.close());

const TITLE = '冬季最低生活保障初审公示';

async function toBoard(page: Page, board: string): Promise<void> {
  await goToPart(page, '公开审核');
  await page.getByRole('heading', { level: 1, name: '公开审核' }).waitFor();
  await page.getByRole('combobox', { name: '栏目' }).selectOption(board);
}

/** Writes a notice as an officer of civil affairs; answers where it lies. */
async function written(page: Page): Promise<string> {
  await toBoard(page, '热点公示');
  await page.getByRole('link', { name: '起草：热点公示' }).click();
  await page.getByLabel('标题').fill(TITLE);
  await page.getByLabel('公示类别').selectOption('最低生活保障');
  await page.getByLabel('正文').fill('经入户调查和民主评议，拟将下列家庭纳入最低生活保障。');
  await page.getByLabel('公示名单').fill('张建国，上河村，2人\n王小兰\t下店村');
  await page.getByRole('button', { name: '保存为草稿' }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  return new URL(page.url()).hash;
}

test('DI-5: a list is pasted line by line; a village that is not there is named by its line, and nothing is lost', async () => {
  const page = await desks.signIn('1002');
  await toBoard(page, '热点公示');
  await page.getByRole('link', { name: '起草：热点公示' }).click();
  await page.getByLabel('公示名单').fill('张建国，天边村');
  await page.getByRole('button', { name: '保存为草稿' }).click();
  expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual([
    '第1行：没有“天边村”这个村（社区）',
  ]);
  await page.getByLabel('公示名单').fill('张建国，上河村，证号11010519491231002X');
  await page.getByLabel('标题').fill(TITLE);
  await page.getByRole('button', { name: '保存为草稿' }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /第1行备注/ })
    .waitFor();
  expect(await page.getByLabel('标题').inputValue()).toBe(TITLE);
  await expectAccessible(page, 'a notice being written');
  await page.context().close();
});

test('DI-5, DI-6: written, approved by a second person, corrected by the same gate, printed with names for the village', async () => {
  const author = await desks.signIn('1002');
  const hash = await written(author);
  await author.getByRole('button', { name: '保存并提交审核' }).click();
  await author.getByText('待审核').first().waitFor();

  const publisher = await desks.signIn('1007');
  await toBoard(publisher, '热点公示');
  await publisher.getByRole('link', { name: TITLE }).click();
  await publisher.getByRole('button', { name: '审核通过并公开' }).click();
  await publisher.getByRole('link', { name: '公开页面' }).waitFor({ timeout: 60_000 });

  await author.goto(`${desks.house.url}/staff/`);
  await author.getByRole('navigation', { name: '工作台栏目' }).waitFor();
  await author.goto(`${desks.house.url}/staff/${hash}`);
  await author.getByRole('button', { name: '村公示栏打印版' }).click();
  await author.getByRole('cell', { name: '张建国' }).waitFor();
  await author.getByRole('cell', { name: '下店村' }).waitFor();
  await author.emulateMedia({ media: 'print' });
  expect(await author.locator('disclosure-page > h1').isVisible()).toBe(false);
  expect(await author.getByRole('cell', { name: '张建国' }).isVisible()).toBe(true);
  await author.emulateMedia({ media: 'screen' });
  await author.getByRole('button', { name: '收起' }).click();
  await author.getByText('更正', { exact: true }).click();
  await author.getByLabel('正文').fill('经入户调查和民主评议，拟将下列两户家庭纳入最低生活保障。');
  await author.getByRole('button', { name: '提出更正' }).click();
  await author.getByRole('heading', { name: '更正后', exact: true }).waitFor();
  expect(await author.locator('.editions').innerText()).toContain('拟将下列家庭纳入');

  await publisher.goto(`${desks.house.url}/staff/`);
  await publisher.getByRole('navigation', { name: '工作台栏目' }).waitFor();
  await publisher.goto(`${desks.house.url}/staff/${hash}`);
  await publisher.getByRole('heading', { name: '更正后', exact: true }).waitFor();
  await expectAccessible(publisher, 'two editions side by side');
  await publisher.getByLabel('更正的理由').fill('写明户数');
  await publisher.getByRole('button', { name: '审核通过并公布更正' }).click();
  await publisher.getByRole('heading', { name: '更正后', exact: true }).waitFor({ state: 'detached' });
  expect(await publisher.locator('.pairs.text').innerText()).toContain('拟将下列两户家庭纳入');
  await author.context().close();
  await publisher.context().close();
});

test('DI-6: whoever has to change a draft reads why it came back; a second reader may mask in place and still approve', async () => {
  const author = await desks.signIn('1002');
  await toBoard(author, '热点公示');
  await author.getByRole('link', { name: '起草：热点公示' }).click();
  await author.getByLabel('对应的公开目录条目').selectOption('最低生活保障：审核信息');
  await author.getByLabel('标题').fill('临时救助公示');
  await author.getByLabel('公示类别').selectOption('临时救助');
  await author.getByLabel('正文').fill('现将临时救助情况公示，咨询请打13812345678。');
  await author.getByRole('button', { name: '保存为草稿' }).click();
  await author.getByRole('heading', { level: 1, name: '临时救助公示' }).waitFor();
  const { hash } = new URL(author.url());
  await author.getByRole('button', { name: '保存并提交审核' }).click();
  await author.getByText('待审核').first().waitFor();

  const publisher = await desks.signIn('1007');
  await publisher.goto(`${desks.house.url}/staff/${hash}`);
  await publisher.locator('summary', { hasText: '退回修改' }).click();
  await publisher.getByLabel('退回的理由').fill('写上公示的依据');
  await publisher.getByRole('button', { name: '退回修改' }).click();
  await publisher.getByText('草稿', { exact: true }).first().waitFor();

  await author.reload();
  await author.getByText('退回修改，理由：写上公示的依据').waitFor();
  await author.getByLabel('依据').fill('《社会救助暂行办法》');
  await author.getByRole('button', { name: '保存并提交审核' }).click();
  await author.getByText('待审核').first().waitFor();
  expect(await author.getByText('退回修改，理由：写上公示的依据').count()).toBe(0);

  await publisher.reload();
  await publisher.getByText('直接遮盖或删去').click();
  await publisher.getByLabel('正文', { exact: true }).fill('现将临时救助情况公示，咨询请打138****5678。');
  await publisher.getByRole('button', { name: '保存', exact: true }).click();
  await publisher.getByText('没有发现可疑的地方').waitFor();
  await expectAccessible(publisher, 'a publication with its history');
  await publisher.getByRole('button', { name: '审核通过并公开' }).click();
  await publisher.getByText('已公开', { exact: true }).first().waitFor();
  const steps = await publisher.locator('.history > li strong').allInnerTexts();
  expect([steps[0], steps.at(-1)]).toEqual([said.DisclosureApproved.zh, said.DisclosureDrafted.zh]);
  expect(steps).toContain(said.DisclosureReturned.zh);
  await author.context().close();
  await publisher.context().close();
});

test('DI-6: what the scanner points at stands beside its text, and an ID number is asked no reason for', async () => {
  const author = await desks.signIn('1002');
  await toBoard(author, '热点公示');
  await author.getByRole('link', { name: '起草：热点公示' }).click();
  await author.getByLabel('标题').fill('残疾人补贴公示');
  await author.getByLabel('公示类别').selectOption('临时救助');
  const body = '现将补贴情况公示，联系人张建国，电话13812345678，证号11010519491231002X。';
  await author.getByLabel('正文').fill(body);
  await author.getByRole('button', { name: '保存为草稿' }).click();
  await author.getByRole('heading', { level: 1, name: '残疾人补贴公示' }).waitFor();
  await picture(author, 'hints-writing');
  const { hash } = new URL(author.url());
  await author.getByRole('button', { name: '保存并提交审核' }).click();
  await author.getByText('待审核').first().waitFor();
  await author.context().close();

  const publisher = await desks.signIn('1007');
  await publisher.goto(`${desks.house.url}/staff/${hash}`);
  const text = publisher.locator('dd.beside');
  await text.waitFor();
  expect(await text.locator('.said mark').allInnerTexts()).toEqual(['张建国', '13812345678', '11010519491231002X']);
  const places = async () => {
    const [words, hints] = await Promise.all([
      text.locator('.said').boundingBox(),
      text.locator('.hints').boundingBox(),
    ]);
    if (!words || !hints) throw new Error('not on screen');
    return { beside: hints.x >= words.x + words.width, under: hints.y >= words.y + words.height };
  };
  expect(await places()).toEqual({ beside: true, under: false });
  await picture(publisher, 'hints-reading');
  await expectAccessible(publisher, 'hints beside their text');
  await publisher.setViewportSize({ width: 360, height: 740 });
  expect(await places()).toEqual({ beside: false, under: true });
  await picture(publisher, 'hints-reading-phone');
  await expectAccessible(publisher, 'hints under their text');

  expect(await publisher.getByLabel(/可以公开的理由/).count()).toBe(2);
  expect(await publisher.getByRole('button', { name: '审核通过并公开' }).count()).toBe(0);
  await publisher.getByText('身份证号一律不得公开').waitFor();
  await publisher.getByText('直接遮盖或删去').click();
  await publisher.getByLabel('正文', { exact: true }).fill(body.replace('11010519491231002X', '（身份证号略）'));
  await publisher.getByRole('button', { name: '保存', exact: true }).click();
  await publisher.getByRole('button', { name: '审核通过并公开' }).waitFor();
  expect(await publisher.getByText('身份证号一律不得公开').count()).toBe(0);
  await publisher.context().close();
});

test('nothing that happened here made a page complain', () => {
  expect(desks.complaints()).toEqual([]);
});
