// The register form at the counter, on the telephone shortly before a holiday, at the suggestion box: what it asks for,
// what it leaves folded, and what it says before it is sent.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { speaking } from '../journeys/open-sample-house.ts';
import { type Desks, expectAccessible, goToPart, openDesks } from './desks.ts';

let desks: Desks;
let clerk: Page;
beforeAll(async () => {
  // A Thursday, the last hour before the Mid-Autumn days off; the office opens again on Monday.
  desks = await openDesks('2026-09-24T16:45:00+08:00');
  clerk = await desks.signIn('1001');
});
afterAll(() => desks?.close());

const submit = (page: Page) => page.getByRole('button', { name: '登记', exact: true }).click();

async function openForm(): Promise<void> {
  await clerk.evaluate(() => {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith('draft ')) sessionStorage.removeItem(name);
    location.hash = '#/list/todo';
  });
  await goToPart(clerk, '登记');
  await clerk.getByRole('heading', { level: 1, name: '登记' }).waitFor();
  await clerk.getByLabel('事由').waitFor();
}

/** What was registered last, as the API has it. */
async function last(): Promise<{ readonly [key: string]: unknown }> {
  await clerk.getByRole('region', { name: '登记回执' }).waitFor();
  await clerk.getByRole('link', { name: '打开此件' }).click();
  await clerk.locator('.case-head').waitFor();
  const id = new URL(clerk.url()).hash.split('/')[2];
  const { get } = await speaking(desks.house, '1001');
  const { body } = await get(`/api/cases/${id}`);
  const [first, ...more] = body.timeline;
  return { ...first.data, text: first.text, after: more.map(({ type }: { type: string }) => type), state: body };
}

const inSight = (page: Page) => page.locator('.register [data-field]:visible').count();

test('FI-1: a walk-in is registered in six fields, by keyboard alone', async () => {
  await openForm();
  expect(await inSight(clerk)).toBe(6);
  const { keyboard } = clerk;
  await clerk.getByLabel('咨询').focus();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  expect(await clerk.getByLabel('来信来访').isChecked()).toBe(true);
  expect(await inSight(clerk)).toBe(6);
  await keyboard.press('Tab');
  for (const text of ['', '后沟村路灯不亮', '村口三盏', '李秀英', '138-0000-7788']) {
    if (text !== '') await keyboard.type(text);
    await keyboard.press('Tab');
  }
  await clerk.getByLabel('联系电话').press('Enter');
  const { text, contact, firstAsked } = await last();
  expect(text).toMatchObject({
    subject: '后沟村路灯不亮',
    body: '村口三盏',
    contact: { name: '李秀英', phone: '138-0000-7788' },
  });
  expect({ contact, firstAsked }).toEqual({ contact: 'given', firstAsked: '1001' });
});

test('FI-6: a call in the last hour before days off asks whether it can wait; what cannot is with the duty leader at once', async () => {
  await openForm();
  await clerk.getByLabel('咨询').check();
  expect(await clerk.getByText('这个电话能等到').isVisible()).toBe(false);
  await clerk.getByLabel('来源').selectOption('phone');
  await clerk.getByText('这个电话能等到2026年9月28日（星期一）上班后再转告吗').waitFor();
  expect(await clerk.getByRole('textbox', { name: '单位（可不填）', exact: true }).isVisible()).toBe(true);
  await clerk.getByLabel('事由').fill('停水了何时恢复');
  await submit(clerk);
  const summary = clerk.getByRole('alert');
  expect(await summary.getByRole('link').allInnerTexts()).toEqual(['请选择“能否等到上班”']);
  await expectAccessible(clerk, 'a late call');
  await clerk.getByLabel('不能等').check();
  await clerk.getByLabel('不愿留姓名和联系方式').check();
  expect(await clerk.getByLabel('来人姓名').isVisible()).toBe(false);
  await submit(clerk);
  const { contact, after } = await last();
  expect(contact).toBe('declined');
  expect(after).toContain('CaseRelayed');
});

test('SV-4.1: a box asks for the second person present and says what follows without one, and whose the matter will be', async () => {
  await openForm();
  await clerk.getByLabel('意见建议').check();
  expect(await clerk.getByLabel('开箱时在场的另一人').isVisible()).toBe(false);
  await clerk.getByLabel('来源').selectOption('box');
  await clerk.getByText('没有第二人在场的可以不选，登记后会告知效能考评组').waitFor();
  await clerk.getByText('没有排班的由便民服务中心负责人负责').waitFor();
  expect(await clerk.getByLabel('开箱时在场的另一人').locator('option[value="1001"]').count()).toBe(0);
  await clerk.getByLabel('开箱时在场的另一人').selectOption('1018');
  await clerk.getByLabel('事由').fill('大厅增设饮水机');
  await submit(clerk);
  expect(await last()).toMatchObject({ witness: '1018', firstAsked: '1013', registrar: '1001' });
});

test('TL-4: a visit of more than five reads the rule; whoever was asked first is named', async () => {
  await openForm();
  await clerk.getByLabel('来信来访').check();
  await clerk.getByLabel('来源').selectOption('visit');
  expect(await inSight(clerk)).toBe(6);
  await clerk.getByText('多人一起来的').click();
  await clerk.getByLabel('来了几人').fill('5');
  expect(await clerk.getByText('请推选不超过').isVisible()).toBe(false);
  await clerk.getByLabel('来了几人').fill('8');
  await clerk.getByText('来访 8 人：请推选不超过 5 名代表').waitFor();
  await clerk.getByText('更多（可不填）').click();
  await clerk.getByLabel('最先问的是哪位干部').selectOption('1018');
  await clerk.getByLabel('事由').fill('征地补偿没有公示');
  await expectAccessible(clerk, 'a visit of many');
  await submit(clerk);
  await clerk.getByRole('region', { name: '登记回执' }).waitFor();
  expect(await last()).toMatchObject({ visitors: 8, firstAsked: '1018' });
});

test('AC-1.20, AC-1.18: a document has its own fields; one marked as secret is refused and nothing typed is lost', async () => {
  await openForm();
  await clerk.getByLabel('来文来电来函').check();
  await clerk.getByText('标有密级的文件不在这里登记').waitFor();
  expect(await clerk.getByLabel('来人姓名').isVisible()).toBe(false);
  await clerk.getByLabel('来源').selectOption('superior');
  await clerk.getByLabel('来文单位').fill('县应急管理局');
  await clerk.getByLabel('文号').fill('机密★〔2026〕12号');
  await clerk.getByLabel('缓急').selectOption('urgent');
  await clerk.getByLabel('份数').fill('两');
  await clerk.getByLabel('事由').fill('关于做好秋季防火工作的通知');
  await clerk.getByText('现在登记，最迟2026年9月24日（星期四）签收、拟办、报送完毕').waitFor();
  await submit(clerk);
  await clerk.getByRole('alert').getByRole('link', { name: '“份数”：请填整数' }).waitFor();
  await clerk.getByLabel('份数').fill('2');
  await submit(clerk);
  await clerk.getByRole('alert').getByText('标有密级的文件不得在本系统登记').waitFor();
  await expectAccessible(clerk, 'a document that is refused');
  await clerk.getByLabel('文号').fill('〔2026〕12号');
  await submit(clerk);
  const { text, urgent } = await last();
  expect(text).toMatchObject({ from: '县应急管理局', documentNumber: '〔2026〕12号', copies: 2 });
  expect(urgent).toBe(true);
});

test('AC-1.13: an emergency is looked at once more, says who is told, and only then is sent', async () => {
  await openForm();
  await clerk.getByLabel('来信来访').check();
  await clerk.getByText('紧急事项（伤亡、火灾、险情等）').click();
  await clerk.getByLabel('这是紧急事项').check();
  await clerk.getByLabel('事由').fill('下店村有人落水');
  await submit(clerk);
  const heading = clerk.getByRole('heading', { name: '请核对：登记后马上报领导' });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  await clerk.getByText('马上报告值班领导和组长武怀远，60 分钟内须向上级报告').waitFor();
  expect(await clerk.locator('.register').isVisible()).toBe(false);
  await expectAccessible(clerk, 'the check before an emergency');
  await clerk.getByRole('button', { name: '返回修改' }).click();
  expect(await clerk.getByLabel('事由').inputValue()).toBe('下店村有人落水');
  await submit(clerk);
  await clerk.getByRole('button', { name: '确认登记并马上报告' }).click();
  const { emergency, told, state } = await last();
  expect({ emergency, told }).toEqual({ emergency: true, told: ['1006'] });
  expect(state).toMatchObject({ emergency: true });
});

test('the form with everything unfolded is accessible and fits a small screen in the dark, and no page complained', async () => {
  const page = await desks.signIn('1018', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  await goToPart(page, '登记');
  await page.getByLabel('咨询').check();
  await page.getByLabel('来源').selectOption('phone');
  await page.getByText('这个电话能等到').waitFor();
  for (const name of ['紧急事项（伤亡、火灾、险情等）', '更多（可不填）']) await page.getByText(name).click();
  await page.getByText('现在登记，最迟').waitFor();
  await expectAccessible(page, 'everything unfolded');
  await page.context().close();
  expect(desks.complaints()).toEqual([]);
});
