// A complaint at the desks: taken at the window by somebody who keeps nothing of it, opened with a reason, looked into,
// answered, found, put right and closed; and for everybody who must not know of it, as if there were none.
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compactDecrypt } from 'jose';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyFolder } from '#infra/local/doors/secrets.ts';
import { speaking } from '../journeys/open-sample-house.ts';
import { type Desks, expectAccessible, goToPart, openDesks, openStep, picture } from './desks.ts';

let desks: Desks;
let clerk: Page;
let intake: Page;
let investigator: Page;
let number = '';
let slipNumber = '';
let slipCode = '';
let id = '';
const SECRET = '窗口三次都说材料不全';
const REPORTER = '赵小满';
const REASON = '初核是否属于受理范围';

beforeAll(async () => {
  desks = await openDesks();
  // Somebody of another office than the one complained of, whom the group can ask to look into it.
  const [administrator, chair] = await Promise.all([speaking(desks.house, '1008'), speaking(desks.house, '1006')]);
  for (const [who, name] of [
    [administrator, 'propose-role'],
    [chair, 'confirm-role'],
  ] as const) {
    const { body } = await who.get('/api/staff/1014');
    const answer = await who.post(
      `/api/staff/1014/${name}`,
      { role: 'investigator' },
      { 'if-match': `"${body.version}"` },
    );
    expect([name, answer.status]).toEqual([name, 200]);
  }
});
afterAll(() => desks?.close());

/** Everything that the browser of a page would keep after it is closed, or hand on. */
const keptBy = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, history.state]));

const toInbox = (page: Page): Promise<void> =>
  page.getByRole('navigation', { name: '工作台栏目' }).getByRole('link', { name: /^通知/ }).click();

/** The row of the complaint in the list on screen. */
const inList = (page: Page) => page.getByRole('row').filter({ hasText: number });

async function openSeal(page: Page, reason: string, part: string): Promise<void> {
  const form = page.locator('.unsealing form');
  await form.getByLabel('理由').fill(reason);
  await form.getByLabel(part, { exact: true }).check();
  await form.getByRole('button', { name: '启封' }).click();
  await page.getByText('启封：已办好').waitFor();
}

/** Fills a step and sends it, with its last look where it has one. */
async function take(page: Page, name: string, fill: (form: Awaited<ReturnType<typeof openStep>>) => Promise<unknown>) {
  const form = await openStep(page, name);
  await fill(form);
  await form.getByRole('button', { name, exact: true }).click();
  const last = page.getByRole('button', { name: `确认${name}` });
  await last
    .or(page.getByText(`${name}：已办好`))
    .first()
    .waitFor();
  if (await last.isVisible()) await last.click();
  await page.getByText(`${name}：已办好`).waitFor();
}

test('SV-4.1, SC-2: whoever takes a complaint at the window keeps number and slip alone, and no draft holds a word of it', async () => {
  clerk = await desks.signIn('1001');
  await goToPart(clerk, '登记');
  await clerk.getByLabel('咨询').check();
  await clerk.getByLabel('事由').fill(SECRET);
  expect(await keptBy(clerk)).toContain(SECRET);
  await clerk.getByLabel('投诉举报').check();
  expect(await keptBy(clerk)).not.toContain(SECRET);
  expect(await clerk.getByLabel('应由哪个所室承办').isVisible()).toBe(false);
  await clerk.getByRole('button', { name: '登记', exact: true }).click();
  await clerk.getByRole('alert').getByText('请选择“举报人怎样留名”').waitFor();
  await clerk.getByLabel('实名，要求保密').check();
  await clerk.getByLabel('详细情况').fill('每次说的都不一样，第三次还让他送烟。');
  await clerk.getByRole('group', { name: '反映的是谁' }).getByLabel('人员').selectOption('1002');
  await clerk.getByLabel('照来人的话写').fill('戴眼镜的那位');
  await clerk.getByText('反映哪一类问题').click();
  await clerk.getByLabel('收钱、收礼、收购物卡').check();
  await clerk.getByText('来人不想让谁知道').click();
  await clerk.getByLabel('来人姓名').fill(REPORTER);
  await clerk.getByLabel('联系电话').fill('000-1111-2222');
  expect(await keptBy(clerk)).not.toMatch(new RegExp(`${SECRET}|${REPORTER}`));
  await expectAccessible(clerk, 'a complaint being taken');
  await picture(clerk, 'complaint-form');
  const made = clerk.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/cases'),
  );
  await clerk.getByRole('button', { name: '登记', exact: true }).click();
  const answer = await made;
  const body = await answer.json();
  expect([answer.status(), body.violations, body.rule]).toEqual([201, undefined, undefined]);
  id = body.id;
  const slip = clerk.getByRole('region', { name: '登记回执' });
  await slip.getByRole('img').waitFor();
  [number = '', slipCode = ''] = await slip.locator('.keep dd').allInnerTexts();
  expect(number).toBe('LSK-2026-T000001');
  slipNumber = number;
  // Among those who may know of it, it has a reference: numbers follow on each other, and a gap would tell.
  number = `J-${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();
  const page = await clerk.content();
  expect(page).not.toMatch(new RegExp(`${SECRET}|${REPORTER}|送烟`));
  expect(await keptBy(clerk)).not.toMatch(new RegExp(`${SECRET}|${REPORTER}|送烟|${id}`));
  expect(await clerk.getByRole('link', { name: '打开此件' }).count()).toBe(0);
  await expectAccessible(clerk, 'the slip of a complaint');
  await picture(clerk, 'complaint-slip');
});

test('SV-4.1: it stands first on the list of who holds it, by number alone, and its page shows no word before the seal is opened', async () => {
  intake = await desks.signIn('1005');
  await inList(intake).waitFor();
  const row = await inList(intake).innerText();
  expect(row).toMatch(/J-[0-9A-F]{4}-[0-9A-F]{4}[\s\S]*投诉举报[\s\S]*已收件[\s\S]*启封后初核[\s\S]*苗玉兰/);
  await picture(intake, 'complaint-list');
  await toInbox(intake);
  await intake
    .getByRole('link', { name: `投诉举报 ${number}` })
    .first()
    .click();
  await intake.locator('.unsealing form').waitFor();
  expect(await intake.content()).not.toMatch(new RegExp(`${SECRET}|${REPORTER}`));
  await expectAccessible(intake, 'a complaint that is sealed');
  await picture(intake, 'complaint-sealed');
  await intake.locator('.unsealing form').getByRole('button', { name: '启封' }).click();
  await intake.getByRole('alert').getByText('请填写“理由”').waitFor();
});

test('SV-4.1: the seal opens part by part with a reason, which is listed; leaving or reloading leaves nothing behind', async () => {
  await openSeal(intake, REASON, '举报内容');
  const words = intake.locator('.sealed-words');
  await intake.getByText(`回执编号 ${slipNumber}`).waitFor();
  expect(await words.innerText()).toMatch(new RegExp(`${SECRET}[\\s\\S]*郭志强，戴眼镜的那位`));
  expect(await words.innerText()).not.toContain(REPORTER);
  await intake.getByRole('alert').getByText('不得在镇里了结').waitFor();
  // The list of openings is asked for once the words are there.
  await intake
    .locator('section', { has: intake.locator('#openings') })
    .getByText(REASON)
    .waitFor();
  expect(await keptBy(intake)).not.toContain(SECRET);
  await intake.emulateMedia({ media: 'print' });
  expect(await words.isVisible()).toBe(false);
  await intake.emulateMedia({ media: 'screen' });
  await expectAccessible(intake, 'an opened complaint');
  await picture(intake, 'complaint-opened');
  await toInbox(intake);
  await intake.goBack();
  await intake.locator('.unsealing form').waitFor();
  expect(await intake.content()).not.toContain(SECRET);
  await openSeal(intake, '核对身份', '两部分都看');
  expect(await words.innerText()).toContain(REPORTER);
  await intake.reload();
  await intake.locator('.unsealing form').waitFor();
  expect(await intake.content()).not.toMatch(new RegExp(`${SECRET}|${REPORTER}`));
});

test('SV-4.1: it is screened and given to an investigator; a step begun lies in no store, and what a colleague did meanwhile is shown', async () => {
  const form = await openStep(intake, '初核');
  await form.getByLabel('初核情况').fill('属于受理范围');
  expect(await keptBy(intake)).not.toContain('属于受理范围');
  const other = await speaking(desks.house, '1005');
  const { body } = await other.get(`/api/cases/${id}`);
  await other.post(`/api/cases/${id}/message`, { text: '已收到，正在看。' }, { 'if-match': `"${body.version}"` });
  await form.getByRole('button', { name: '初核', exact: true }).click();
  await intake.getByText('此件有了新情况').waitFor();
  expect(await form.getByLabel('初核情况').inputValue()).toBe('属于受理范围');
  await form.getByRole('button', { name: '初核', exact: true }).click();
  await intake.getByText('初核：已办好').waitFor();
  await take(intake, '指定调查人', (to) => to.getByLabel('调查人').selectOption('1014'));
  await intake.getByText('只有指定的受理人、调查人可以启封').waitFor();
  expect(await intake.locator('.unsealing').count()).toBe(0);
});

test('TL-4: the investigator asks for more time and the chair grants it at the desk, without opening anything', async () => {
  investigator = await desks.signIn('1014');
  await inList(investigator).getByRole('link', { name: number }).click();
  await take(investigator, '拟定调查方案', (form) => form.getByLabel('调查方案').fill('调取窗口登记，约谈经办人'));
  await take(investigator, '申请延期', (form) => form.getByLabel('理由').fill('证人外出'));
  const chair = await desks.signIn('1006');
  const row = inList(chair);
  await row.waitFor();
  expect(await row.innerText()).toContain('延期待批');
  await row.getByRole('link', { name: number }).click();
  await chair.getByText('只有指定的受理人、调查人可以启封').waitFor();
  await take(chair, '批准延期', async () => undefined);
  await chair.getByText('批准延期，期限由').waitFor();
  await chair.context().close();
});

test('SV-4.4, SC-5: it is looked into, answered, found, told, put right and closed, with refusals at their fields', async () => {
  await investigator.reload();
  await take(investigator, '记录调查情况', (form) => form.getByLabel('调查情况').fill('登记簿显示三次告知不一致'));
  await take(investigator, '答复举报人', (form) => form.getByLabel('答复内容').fill('正在核对登记记录。'));
  const finding = await openStep(investigator, '作出结论');
  await finding.getByLabel('部分属实').check();
  await finding.getByLabel('查明的事实和依据').fill('一次性告知不到位');
  await finding.getByLabel('不公开', { exact: true }).check();
  await finding.getByRole('button', { name: '作出结论' }).click();
  await investigator.getByRole('button', { name: '确认作出结论' }).click();
  await investigator.locator('[data-field="reason"].is-wrong').getByText('须写明理由').waitFor();
  await picture(investigator, 'complaint-finding');
  await finding.getByLabel('不公开的理由').fill('公开会暴露举报人');
  await finding.getByRole('button', { name: '作出结论' }).click();
  await investigator.getByRole('button', { name: '确认作出结论' }).click();
  await investigator.getByText('作出结论：已办好').waitFor();
  await take(investigator, '答复举报人', (form) => form.getByLabel('答复内容').fill('部分属实，已责成整改。'));
  await take(investigator, '转入整改', async (form) => {
    await form.getByLabel('整改要求').fill('补齐一次性告知清单');
    await form.getByLabel('整改完成日期').fill('2026-10-20');
  });
  await take(investigator, '办结', (form) => form.getByLabel('办结说明').fill('清单已补齐'));
  const head = await investigator.locator('.case-head').innerText();
  expect(head).toMatch(/已办结[\s\S]*部分属实[\s\S]*不公开/);
  await expectAccessible(investigator, 'a closed complaint');
  await picture(investigator, 'complaint-closed');
});

test('SC-1: its reporter rates it without script, the chair answers, and it is taken up again with script', async () => {
  const follow = async (page: Page) => {
    await page.goto(`${desks.house.url}/desk/`);
    await page.getByLabel('编号').fill(slipNumber);
    await page.getByLabel('查询码').fill(slipCode);
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByRole('heading', { name: SECRET }).waitFor();
  };
  const PHONE = { viewport: { width: 360, height: 740 } };
  const plain = await desks.visitor({ ...PHONE, javaScriptEnabled: false });
  await follow(plain);
  const rating = plain.locator('details.act').filter({ has: plain.locator('summary', { hasText: '评价' }) });
  await rating.getByText('只有办理此件的人能看到').waitFor();
  await rating.getByLabel('非常不满意', { exact: true }).check();
  await rating.getByLabel('想说的话').fill('没有问过在场的人');
  await picture(plain, 'complaint-rating');
  await rating.getByRole('button', { name: '提交评价' }).click();
  await plain.getByText('评价已经收到，加密保存').waitFor();
  await plain.context().close();

  const chair = await desks.signIn('1006');
  const row = inList(chair);
  await row.waitFor();
  expect(await row.innerText()).toContain('差评回访');
  await row.getByRole('link', { name: number }).click();
  await chair.getByText('举报人评价不满意，由有权批复的人').waitFor();
  expect(await chair.content()).not.toContain('没有问过在场的人');
  await expectAccessible(chair, 'a complaint that was rated badly');
  await picture(chair, 'complaint-rated');
  await take(chair, '回访举报人', (form) => form.getByLabel('回访内容').fill('请把在场的人告诉我们。'));
  await chair.context().close();

  const reporter = await desks.visitor(PHONE);
  await follow(reporter);
  await reporter.locator('.said').getByText('请把在场的人告诉我们。').waitFor();
  const again = reporter
    .locator('details.act')
    .filter({ has: reporter.locator('summary', { hasText: '申请重新办理' }) });
  await again.locator('summary').click();
  await again.getByLabel('哪里没有解决').fill('在场的大姐愿意作证');
  await again.getByRole('button', { name: '申请重新办理' }).click();
  await reporter.getByText('已经重新办理，新的答复期限见下面').waitFor();
  await expectAccessible(reporter, 'a complaint taken up again');
  await picture(reporter, 'complaint-reopened');
  await reporter.context().close();
  await investigator.reload();
  await investigator.getByText('重新办理', { exact: true }).first().waitFor();
  expect(await investigator.locator('.case-head').innerText()).toMatch(/调查中[\s\S]*非常不满意/);
  expect(await investigator.locator('.history').last().innerText()).toMatch(/重新办理，2026年10月8日（星期四）前答复/);
});

test('SV-4.4: its result is written for the board at the desk, and the reporter says under the code that they suffer for it', async () => {
  const { step } = await speaking(desks.house, '1014');
  for (const [name, body] of [
    ['find', { finding: 'unfounded', text: '查无此事', scope: 'public' }],
    ['reply', { text: '复查不属实。' }],
    ['close', {}],
  ] as const) {
    expect([name, (await step(id, name, body)).status]).toEqual([name, 200]);
  }
  await investigator.reload();
  await take(investigator, '起草公开稿', async (form) => {
    expect(await form.getByLabel('所室').count()).toBe(0);
    await form.getByLabel('标题').fill('窗口服务问题的处理结果');
    await form.getByLabel('反映的问题').fill('有群众反映窗口办事推诿。');
    await form.getByLabel('处理结果').fill('经复查不属实，已向举报人说明。');
    await picture(investigator, 'complaint-publishing');
  });
  await investigator.goto(`${desks.house.url}/staff/#/publishing`);
  await investigator.getByText('窗口服务问题的处理结果').first().waitFor();

  const reporter = await desks.visitor({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  await reporter.goto(`${desks.house.url}/en/desk/`);
  await reporter.getByLabel('Number').fill(slipNumber);
  await reporter.getByLabel('Code').fill(slipCode);
  await reporter.getByRole('button', { name: 'Look up', exact: true }).click();
  const form = reporter
    .locator('details.act')
    .filter({ has: reporter.locator('summary', { hasText: 'Report retaliation' }) });
  await form.locator('summary').click();
  await form.getByLabel('Who did what to you').fill('他们扣了我的低保');
  await picture(reporter, 'complaint-retaliation-en');
  await form.getByRole('button', { name: 'Send', exact: true }).click();
  await reporter.getByText('It has arrived and is encrypted').waitFor();
  await reporter.context().close();
  await investigator.goto(`${desks.house.url}/staff/#/cases/${id}`);
  await investigator.getByText('发现打击报复举报人的情形').waitFor();
});

test('SV-4.5: a referral is taken along sealed, and only the county opens it', async () => {
  const { post } = await speaking(desks.house, '1001');
  const said = { kind: 'complaint', channel: 'window', subject: '反映镇领导', identity: 'anonymous' };
  const made = await post('/api/cases', { ...said, target: { staff: '1006' } });
  expect(made.status).toBe(201);
  await intake.goto(`${desks.house.url}/staff/#/list/todo`);
  const row = intake.getByRole('row').filter({ hasText: '密封送交有权机关' });
  await row.waitFor();
  expect(await row.innerText()).toMatch(/已移送[\s\S]*镇里不承办/);
  expect(await row.innerText()).not.toMatch(/已结|未起算|待指定/);
  await picture(intake, 'complaint-to-carry');
  await row.getByRole('link').click();
  await intake.waitForURL(new RegExp(made.body.id));
  const taken = intake.waitForEvent('download');
  await intake.getByRole('button', { name: '导出密封件' }).click();
  const file = await (await taken).path();
  await intake.getByText('密封送交').first().waitFor();
  await picture(intake, 'complaint-carried');
  const county = join(keyFolder(desks.house.dataDir), 'county-private.json');
  const key = createPrivateKey({ key: JSON.parse(readFileSync(county, 'utf8')), format: 'jwk' });
  const sealed = readFileSync(file, 'utf8');
  expect(sealed).not.toContain('反映镇领导');
  const { plaintext } = await compactDecrypt(sealed, key);
  expect(JSON.parse(Buffer.from(plaintext).toString())).toMatchObject({
    number: made.body.number,
    said: [{ matter: { subject: '反映镇领导' } }],
  });
});

test('SV-4.1: a colleague of the one complained of, and the office’s head, find it in no list, search, inbox or address', async () => {
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  for (const one of ['1002', '1003']) {
    const page = await desks.signIn(one, { viewport: { width: 360, height: 740 } });
    for (const view of ['todo', 'office', 'open', 'all']) {
      await page.goto(`${desks.house.url}/staff/#/list/${view}`);
      await page.locator('.counts').waitFor();
      expect(await page.locator('.part').innerText(), view).not.toMatch(new RegExp(`T00000|${number}`));
    }
    await toInbox(page);
    await page.getByRole('heading', { level: 1 }).last().waitFor();
    await page.goto(`${desks.house.url}/staff/#/cases/${id}`);
    await page.getByText('没有这个件，或者您不能查看').waitFor();
    const hidden = await page.locator('.part').innerText();
    await page.goto(`${desks.house.url}/staff/#/cases/${'0'.repeat(32)}`);
    await page.getByText('没有这个件，或者您不能查看').waitFor();
    expect(await page.locator('.part').innerText()).toBe(hidden);
    const { get } = await speaking(desks.house, one);
    for (const path of ['/api/inbox', '/api/cases?view=all']) {
      expect(JSON.stringify((await get(path)).body)).not.toMatch(/T00000/);
    }
    await page.context().close();
  }
});

test('SV-4.1: on a small phone the page of a complaint stays readable, in English too', async () => {
  const phone = await desks.signIn('1005', { viewport: { width: 360, height: 740 } });
  await phone.goto(`${desks.house.url}/en/staff/#/cases/${id}`);
  await phone.getByRole('heading', { level: 1, name: `Complaint ${number}` }).waitFor();
  await phone.getByText(REASON).waitFor();
  await expectAccessible(phone, 'a complaint on a phone');
  await picture(phone, 'complaint-phone');
  expect(desks.complaints()).toEqual([]);
});
