// The administrator's screens in a real browser: offices, staff with roles and codes, villages, the working calendar.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desks, expectAccessible, goToPart, openDesks, picture } from './desks.ts';

let desks: Desks;
let administrator: Page;
let chair: Page;

beforeAll(async () => {
  desks = await openDesks();
  administrator = await desks.signIn('1008');
});
afterAll(async () => {
  await desks?.close();
});

async function openKind(page: Page, kind: string): Promise<void> {
  await goToPart(page, '机构人员');
  await page.getByRole('navigation', { name: '机构人员栏目' }).getByRole('link', { name: kind }).click();
  await page.getByRole('navigation', { name: '机构人员栏目' }).locator('[aria-current]').getByText(kind).waitFor();
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().press('Enter');

test('SV-1: a clerk has no administrator’s part, neither in the bar nor by its address', async () => {
  const clerk = await desks.signIn('1001');
  expect(await clerk.getByRole('link', { name: '机构人员' }).count()).toBe(0);
  await clerk.goto(`${desks.house.url}/staff/#/directory/staff`);
  await clerk.getByRole('heading', { level: 1, name: '待办' }).waitFor();
  expect(await clerk.locator('directory-part').count()).toBe(0);
});

test('DI-1: a wrong input is named at its field, nothing typed is lost, and the office opens once it is put right', async () => {
  await openKind(administrator, '所室');
  await expectAccessible(administrator, 'the offices');
  await picture(administrator, 'directory-offices');
  await administrator.getByRole('link', { name: '设立所室' }).click();
  await administrator.getByLabel('代码').fill('Ying Ji');
  await administrator.getByLabel('主要职责').fill('防汛抗旱和森林防火\n安全生产检查');
  await administrator.getByLabel('电话').fill('找小王');
  await press(administrator, '保存');
  await administrator.getByRole('alert').getByText('有 3 处需要改').waitFor();
  const id = administrator.locator('[data-field="id"] .fault');
  expect(await id.textContent()).toBe('“代码”：只能用小写字母、数字和连字符');
  expect(await administrator.locator('[data-field="name"] .fault').textContent()).toBe('请填写“名称”');
  await expectAccessible(administrator, 'an office with faults');
  await picture(administrator, 'directory-faults');
  await administrator.reload();
  await administrator.getByText('上次没有提交的内容已经带回来了。').waitFor();
  expect(await administrator.getByLabel('主要职责').inputValue()).toContain('森林防火');
  await administrator.getByLabel('代码').fill('emergency');
  await administrator.getByLabel('名称', { exact: true }).fill('应急管理办');
  await administrator.getByLabel('电话').fill('0000-7120099');
  await press(administrator, '保存');
  await administrator.getByRole('heading', { level: 1, name: '应急管理办' }).waitFor();
  await administrator.getByText('安全生产检查').waitFor();
});

test('DI-1: who changes an office that somebody else has just changed sees what they changed and loses nothing', async () => {
  await press(administrator, '修改所室');
  await administrator.getByLabel('办公地点').fill('镇政府三楼301室');
  const other = await desks.signIn('1008');
  await other.goto(`${desks.house.url}/staff/#/directory/offices/emergency`);
  await press(other, '修改所室');
  await other.getByLabel('电话').fill('0000-7120100');
  await press(other, '修改所室');
  await other.getByText('修改所室：已办好').waitFor();
  await press(administrator, '修改所室');
  await administrator.getByRole('row', { name: '电话 0000-7120099 0000-7120100 您没有改，已换成现在的内容' }).waitFor();
  expect(await administrator.getByRole('textbox', { name: '办公地点' }).inputValue()).toBe('镇政府三楼301室');
  await expectAccessible(administrator, 'an office changed meanwhile');
  await picture(administrator, 'directory-stale');
  expect(await administrator.getByRole('textbox', { name: '电话' }).inputValue()).toBe('0000-7120100');
  await press(administrator, '修改所室');
  await administrator.getByText('修改所室：已办好').waitFor();
  await administrator.getByText('镇政府三楼301室').waitFor();
});

test('DI-3: a member of staff is appointed; their one-time code is shown once', async () => {
  await openKind(administrator, '干部');
  await administrator.getByLabel('按姓名或工号查找').fill('1003');
  await administrator.getByText('共 1 条').waitFor();
  await picture(administrator, 'directory-staff');
  await administrator.getByRole('link', { name: '登记干部' }).click();
  await administrator.getByRole('heading', { level: 1, name: '登记干部' }).waitFor();
  await administrator.getByLabel('工号').fill('1031');
  await administrator.getByLabel('姓名').fill('秦小满');
  await administrator.getByLabel('职务').fill('应急管理员');
  await administrator.getByLabel('所室').selectOption({ label: '应急管理办' });
  await administrator.getByLabel('岗位职责').fill('值守应急电话');
  await press(administrator, '保存');
  await administrator.getByRole('heading', { level: 1, name: '秦小满' }).waitFor();
  await press(administrator, '发放绑定码');
  await press(administrator, '发放绑定码');
  const code = (await administrator.locator('.binding-code .case-number').textContent()) ?? '';
  expect(code.length).toBeGreaterThan(7);
  await expectAccessible(administrator, 'a code');
  await picture(administrator, 'directory-code');
  await administrator.reload();
  await administrator.getByText('绑定码已发放，有效至').waitFor();
  expect(await administrator.getByText(code).count()).toBe(0);
});

test('SV-3: a role proposed by the administrator holds once the chair confirms it', async () => {
  await press(administrator, '提名角色');
  await administrator.getByLabel('角色').selectOption({ label: '发布审核员' });
  await press(administrator, '提名角色');
  await administrator.getByText('发布审核员（', { exact: false }).first().waitFor();
  expect(await administrator.getByRole('button', { name: '确认角色' }).count()).toBe(0);

  chair = await desks.signIn('1006', { viewport: { width: 360, height: 740 } });
  await openKind(chair, '干部');
  await chair.getByText('有角色待确认').waitFor();
  await expectAccessible(chair, 'staff on a phone');
  await picture(chair, 'directory-staff-phone');
  await chair.getByRole('link', { name: '秦小满' }).click();
  await press(chair, '确认角色');
  await press(chair, '确认角色');
  await chair.getByText('确认角色：已办好').waitFor();
  await expectAccessible(chair, 'a person on a phone');
  await picture(chair, 'directory-person-phone');
  await administrator.reload();
  await administrator.locator('dd').getByText('发布审核员', { exact: true }).waitFor();
});

test('DI-1: a village is added, renamed and closed', async () => {
  await openKind(administrator, '村（社区）');
  await administrator.getByRole('link', { name: '登记村（社区）' }).click();
  await administrator.getByRole('heading', { level: 1, name: '登记村（社区）' }).waitFor();
  await administrator.getByLabel('代码').fill('xinhe');
  await administrator.getByLabel('名称').fill('新河村');
  await press(administrator, '保存');
  await administrator.getByRole('heading', { level: 1, name: '新河村' }).waitFor();
  await press(administrator, '修改村（社区）');
  await administrator.getByLabel('名称').fill('新河社区');
  await press(administrator, '修改村（社区）');
  await administrator.getByRole('heading', { level: 1, name: '新河社区' }).waitFor();
  await press(administrator, '撤销村（社区）');
  await press(administrator, '撤销村（社区）');
  await administrator.getByText('撤销村（社区）：已办好').waitFor();
  await openKind(administrator, '村（社区）');
  await administrator.getByRole('row', { name: /新河社区.*已撤销/ }).waitFor();
});

test('TL-4: a day off is proposed with its notice and holds once the chair confirms it; what was proposed can be withdrawn', async () => {
  const propose = async (on: string) => {
    await openKind(administrator, '工作日历');
    await administrator.getByRole('link', { name: '提出日历调整' }).click();
    await administrator.getByLabel('日期').fill(on);
    await administrator.getByLabel('放假').check();
    await administrator.getByLabel('通知文号').fill('柳政发〔2026〕18号');
    await press(administrator, '提出日历调整');
    await administrator.getByRole('heading', { level: 1, name: '机构人员' }).waitFor();
  };
  await openKind(administrator, '工作日历');
  await administrator.getByRole('link', { name: '提出日历调整' }).click();
  await press(administrator, '提出日历调整');
  expect(await administrator.locator('[data-field="working"] .fault').textContent()).toBe('请选择“这一天”');
  await propose('2026-11-11');
  await propose('2026-11-12');
  await picture(administrator, 'directory-calendar');
  await expectAccessible(administrator, 'the calendar');
  await administrator.getByRole('button', { name: /^撤回：2026年11月12日/ }).press('Enter');
  await administrator.getByText('撤回：已办好').waitFor();
  expect(await administrator.getByRole('button', { name: /^确认/ }).count()).toBe(0);
  await openKind(chair, '工作日历');
  await expectAccessible(chair, 'the calendar on a phone');
  await picture(chair, 'directory-calendar-phone');
  await chair.getByRole('button', { name: /^确认：2026年11月11日/ }).press('Enter');
  await chair.getByText('确认：已办好').waitFor();
  await chair.getByRole('cell', { name: '已生效' }).waitFor();
});

test('TL-4: a year’s notice is entered festival by festival; a line that cannot be read and a forgotten holiday are named', async () => {
  await openKind(administrator, '工作日历');
  await administrator.getByRole('link', { name: '提出全年放假安排' }).click();
  await administrator.getByRole('heading', { level: 1, name: '提出全年放假安排' }).waitFor();
  await administrator.getByLabel('年份').fill('2027');
  await administrator.getByLabel('通知文号').fill('国办发明电〔2026〕8号');
  const festivals = administrator.getByLabel('各节日放假和调休');
  await festivals.fill('元旦 2027-01-01至2027-01-03\n春节 二月初一');
  await press(administrator, '提出全年放假安排');
  const fault = administrator.locator('[data-field="festivals"] .fault');
  expect(await fault.textContent()).toContain('第 2 项');
  await expectAccessible(administrator, 'a year with a fault');
  await picture(administrator, 'directory-year');
  const some = '元旦 2027-01-01至2027-01-03\n春节 2027-02-05..2027-02-11 2027-01-30 2027-02-20';
  await festivals.fill(some);
  await press(administrator, '提出全年放假安排');
  await administrator.getByRole('alert').getByText('2027年4月5日').waitFor();
  await festivals.fill(
    `${some}\n清明节 2027-04-03至2027-04-05\n劳动节 2027-05-01至2027-05-05 2027-05-08\n端午节 2027-06-09\n中秋节 2027-09-15\n国庆节 2027-10-01至2027-10-07 2027-09-26、2027-10-09`,
  );
  await press(administrator, '提出全年放假安排');
  await administrator.getByText('2027 年全年放假安排').first().waitFor();
  expect(desks.complaints()).toEqual([]);
});

test('DI-1: an office is closed, stays listed, and nothing can be done with it any more', async () => {
  await openKind(administrator, '所室');
  await administrator.getByRole('link', { name: '应急管理办' }).click();
  await press(administrator, '撤销所室');
  await administrator.getByText('撤销后不能再选用').waitFor();
  await press(administrator, '撤销所室');
  const refused = administrator.getByRole('alert');
  await refused.getByText('该所室还有 1 名在岗人员，请先调整他们的所室。').waitFor();
  await picture(administrator, 'directory-refused');
  await administrator.goto(`${desks.house.url}/staff/#/directory/staff/1031`);
  await press(administrator, '登记离岗');
  await press(administrator, '登记离岗');
  await administrator.getByText('登记离岗：已办好').waitFor();
  await administrator.goto(`${desks.house.url}/staff/#/directory/offices/emergency`);
  await press(administrator, '撤销所室');
  await press(administrator, '撤销所室');
  await administrator.getByText('您现在没有可以做的操作。').waitFor();
  await openKind(administrator, '所室');
  await administrator.getByRole('row', { name: /应急管理办.*已撤销/ }).waitFor();
  expect(desks.complaints()).toEqual([]);
});

test('every screen of the directory stands in the dark and in large type on the smallest phone', async () => {
  const small = await desks.signIn('1008', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await small.evaluate(() => localStorage.setItem('large-type', '1'));
  for (const at of ['offices', 'offices/civil-affairs', 'staff/1003', 'villages', 'calendar/new', 'staff/new']) {
    await small.goto(`${desks.house.url}/staff/#/directory/${at}`);
    await small.reload();
    await small.locator('directory-part h1, directory-record h1').waitFor();
    await expectAccessible(small, at);
    await picture(small, `directory-dark-${at.replace('/', '-')}`);
  }
  expect(desks.complaints()).toEqual([]);
});
