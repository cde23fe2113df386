// The accountability desk: the group looks into a clue and proposes, the person reads and answers their own, the chair puts it
// to the vote by name, the papers are printed, and what follows is shown.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '#shared/time.ts';
import { type Desks, expectAccessible, goToPart, openDesks, picture } from './desks.ts';

let desks: Desks;
let group: Page;
/** The address of the matter on the desk, `#/clues/<id>`. */
let matter = '';

const clock = (now: string) => desks.house.moveClock(instant(now));
const at = async (page: Page): Promise<void> => {
  await page.goto(`${desks.house.url}/staff/${matter}`);
  await page.reload();
  await page.locator('clue-page:not([aria-busy]) h1').waitFor();
};
/** The form of a step, opened. */
const opened = async (page: Page, step: string) => {
  const form = page.locator(`details[data-step="${step}"]`);
  await form.locator('summary').click();
  return form;
};
const done = async (page: Page, step: string, label: string): Promise<void> => {
  await page.locator(`details[data-step="${step}"] button.go`).click();
  await page.getByText(`已办好：${label}`).waitFor();
};

beforeAll(async () => {
  desks = await openDesks();
  await clock('2026-10-20T09:00:00+08:00');
  group = await desks.signIn('1005');
});
afterAll(() => desks?.close());

test('AC-2.6: the group notes facts and proposes; an element that is lacking is said at its field, the recommendation is explained', async () => {
  await goToPart(group, '线索');
  await group.getByRole('link', { name: '线索：' }).first().click();
  await group.getByRole('button', { name: '受理线索' }).click();
  await group.getByText('已决定：受理线索').waitFor();
  matter = new URL(group.url()).hash;
  const note = await opened(group, 'investigate');
  await note.getByLabel('情况').fill('调取办件记录，走访当事人');
  await done(group, 'investigate', '记录调查情况');
  const form = await opened(group, 'propose');
  await form.getByLabel('对谁提出').selectOption('1012');
  await form.getByLabel(/误期或答复不清/).check();
  await form.getByLabel('责任', { exact: true }).selectOption('direct');
  await form.getByLabel('情节', { exact: true }).selectOption('ordinary');
  await form.getByLabel(/^查明的事实/).fill('受理后二十日没有答复');
  await form.locator('button.go').click();
  await form.getByRole('alert').getByText('造成不良影响').waitFor();
  await form.getByLabel('哪一情形').selectOption('AC-1.6');
  await form.getByLabel('要件', { exact: true }).selectOption('bad-effect');
  await form.getByLabel('查明的内容').fill('当事人两次到县里反映');
  await expectAccessible(group, 'a proposal being written');
  await picture(group, 'matter-propose');
  await done(group, 'propose', '提出处理意见');
  await group.getByText('直接责任、情节不属较轻的').waitFor();
  await picture(group, 'matter-proposed');
  await expectAccessible(group, 'a proposal with its recommendation');
  await clock('2026-10-20T10:00:00+08:00');
  await at(group);
  const serve = await opened(group, 'serve');
  await serve.getByLabel('送达方式').fill('当面送达');
  await serve.getByLabel('送达时间').fill('2026-10-20T09:59');
  await done(group, 'serve', '登记送达');
});

test('AC-2.6: the person reads what is said against them and nothing of where it comes from, and states their case', async () => {
  const person = await desks.signIn('1012', { viewport: { width: 360, height: 740 } });
  await person.goto(`${desks.house.url}/staff/#/clues/mine`);
  await person.getByRole('link', { name: /误期或答复不清/ }).click();
  await person.getByText('受理后二十日没有答复').waitFor();
  const text = await person.locator('clue-page').innerText();
  expect(text).not.toMatch(/走访|LSK-|考评组/);
  await picture(person, 'matter-own-360');
  await expectAccessible(person, 'one’s own matter on a phone');
  const form = await opened(person, 'hear-statement');
  await form.getByLabel('陈述申辩的内容').fill('当日连续下村');
  await done(person, 'hear-statement', '陈述申辩');
});

test('SV-4.5: a member of the leading group raises a clue with words and evidence; the group reads them', async () => {
  const leader = await desks.signIn('1010');
  await leader.goto(`${desks.house.url}/staff/#/clues`);
  await leader.getByRole('link', { name: '提出线索' }).click();
  await leader.getByLabel('关于谁').selectOption('1012');
  await leader.getByLabel('涉及的规定').selectOption('AC-1.5');
  await leader.getByLabel('情况', { exact: true }).fill('同一事项三次要求当事人另找别人');
  await leader.getByLabel('依据', { exact: true }).fill('农业办来访登记第 8 页');
  await picture(leader, 'clue-new');
  await expectAccessible(leader, 'a clue being raised by hand');
  await leader.getByRole('button', { name: '提出线索' }).click();
  await leader.locator('clue-page').getByText('农业办来访登记第 8 页').waitFor();
  await picture(leader, 'clue-raised');
  const raised = leader.url();
  await group.goto(raised);
  await group.getByText('同一事项三次要求当事人另找别人').waitFor();
  expect(await group.locator('clue-page').innerText()).toContain('提出人');
});

test('SV-4.5: the chair puts it to the vote by name; the decision, its receipt and what follows are on paper and on the page', async () => {
  const chair = await desks.signIn('1006');
  await at(chair);
  expect(await chair.locator('clue-page').innerText()).not.toContain('走访');
  const form = await opened(chair, 'decide');
  const votes = form.locator('[data-field="votes"] select');
  const members = await votes.count();
  for (let i = 0; i < members; i += 1) await votes.nth(i).selectOption('for');
  await picture(chair, 'matter-vote');
  await expectAccessible(chair, 'a vote by name');
  await done(chair, 'decide', '表决并作出决定');
  await chair.getByText('赞成').first().waitFor();
  await chair.setViewportSize({ width: 360, height: 740 });
  await chair.emulateMedia({ colorScheme: 'dark' });
  await chair.evaluate(() => localStorage.setItem('large-type', '1'));
  await chair.goto(`${desks.house.url}/en/staff/${matter}`);
  await chair.getByRole('heading', { name: 'Decision', exact: true }).waitFor();
  await picture(chair, 'matter-english-dark-large-360');
  await expectAccessible(chair, 'a decision in English, dark and large on a phone');
  await at(group);
  await group.getByRole('button', { name: '效能责任追究决定书' }).click();
  await group.locator('slip-page').getByText('申请复核').first().waitFor();
  await picture(group, 'matter-decision-paper');
  await group.emulateMedia({ media: 'print' });
  await picture(group, 'matter-decision-print');
  await group.emulateMedia({ media: 'screen' });
  await group.getByRole('button', { name: '关闭文书' }).click();
  await clock('2026-10-20T11:00:00+08:00');
  await at(group);
  const serve = await opened(group, 'serve');
  await serve.getByLabel('送达方式').fill('当面送达');
  await serve.getByLabel('送达时间').fill('2026-10-20T10:59');
  await done(group, 'serve', '登记送达');
  const effect = async (): Promise<number> => {
    await at(group);
    return group.getByText('当年不得评为优秀').count();
  };
  await expect.poll(effect, { timeout: 30_000 }).toBeGreaterThan(0);
  await picture(group, 'matter-served');
  await group.getByRole('button', { name: '送达回证（决定书）' }).click();
  await group.locator('slip-page').getByText('受送达人签名').waitFor();
  await picture(group, 'matter-receipt');
  await expectAccessible(group, 'a receipt of service');
  expect(desks.complaints()).toEqual([]);
});
