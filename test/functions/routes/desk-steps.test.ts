// The same steps from plain forms: the page of the matter comes back with what happened, or with what is wrong and all that
// was typed; no address carries a code, and what is sent twice counts once.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { layDown, shellOf } from '#functions/publish/shells.ts';
import { dayOf, timeOf } from '#shared/time.ts';
import { filesIn, fixtureSite } from '../../web/build-site.ts';
import { type Asked, asking, type Given } from '../http/gateway-event.ts';
import { ALL_ROUTES, openTown, type Town } from '../town.ts';
import { type Matter, type Person, personOf } from './person.ts';

let town: Town;
let person: Person;
let ask: (asked: Asked) => Promise<Given>;
beforeAll(async () => {
  const [opened, pages] = await Promise.all([openTown(), fixtureSite()]);
  town = opened;
  person = personOf(town);
  ask = asking(ALL_ROUTES, town.house);
  const shells = [...filesIn(pages)].flatMap(([path, bytes]) => {
    const shell = shellOf(path.slice(1));
    return shell ? [{ ...shell, text: bytes.toString('utf8') }] : [];
  });
  await layDown(town.house.tables, shells);
});
let callers = 0;
beforeEach(() => {
  person.at('09-24 10:00');
  callers += 1;
});
afterAll(() => town.close());

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (path: string, fields: { readonly [name: string]: string }, headers: object = {}): Promise<Given> =>
  ask({
    path,
    at: `${dayOf(town.now)}T${timeOf(town.now)}`,
    headers: { ...FORM, 'x-viewer-address': `reader ${callers}`, ...headers },
    body: new URLSearchParams(fields).toString(),
  });
/** The hidden fields of the form of a step, as the page carries them. */
function carried(page: Given, step: string): { readonly [name: string]: string } {
  const form = page.text.split('<form').find((one) => one.includes(`name="step" value="${step}"`)) ?? '';
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([a-z]+)" value="([^"]*)"/g)].map((found) => [
      found[1] ?? '',
      found[2] ?? '',
    ]),
  );
}
const opened = ({ number, code }: Matter): Promise<Given> => post('/desk/follow', { number, code, language: 'zh' });
const offers = (page: Given): string[] =>
  [...page.text.matchAll(/<details class="act"[^>]*><summary>([^<]+)<\/summary>/g)].map((found) => found[1] ?? '');
const told = (page: Given): string | undefined => /role="status">([^<]+)</.exec(page.text)?.[1];

const accepted = async (): Promise<Matter> => {
  const matter = await person.submits();
  await town.step('1013', matter.id, 'accept');
  return matter;
};
const completed = async (): Promise<Matter> => {
  const matter = await accepted();
  await town.step('1013', matter.id, 'complete', { result: '已修好' });
  return matter;
};

test('SC-1: the page of a closed matter stands open at its rating; rated, it says so and offers it no more', async () => {
  const matter = await completed();
  const page = await opened(matter);
  expect(offers(page)).toEqual(['评价', '给承办所室留言', '申请重新办理']);
  expect(page.text).toMatch(/<details class="act" open><summary>评价/);
  expect(page.text.match(/<details class="act" open/g)).toHaveLength(1);
  const fields = { ...carried(page, 'rate'), level: '2', manner: '3', comment: '<b>还是</b>不亮' };
  const rated = await post('/desk/steps', fields);
  expect([rated.status, rated.headers['cache-control'], told(rated)]).toEqual([
    200,
    'no-store',
    '评价已经收到，谢谢您。',
  ]);
  expect(rated.text).toContain('您的评价：不满意');
  expect(rated.text).toContain('&lt;b&gt;还是&lt;/b&gt;不亮');
  expect(offers(rated)).toEqual(['给承办所室留言', '申请重新办理']);
  // An impatient reader loads the page again: the same rating, the same words.
  const again = await post('/desk/steps', fields);
  expect([again.status, told(again)]).toEqual([200, '评价已经收到，谢谢您。']);
  expect((await town.events(matter.id)).filter((type) => type === 'CaseRated')).toHaveLength(1);
});

test('what is wrong stands before the form and at the field, and everything typed and chosen is kept', async () => {
  const matter = await completed();
  const fields = { ...carried(await opened(matter), 'rate'), manner: '4', comment: '说'.repeat(1001) };
  const page = await post('/desk/steps', fields);
  expect(page.status).toBe(422);
  expect(page.text).toContain('有 2 处需要改');
  expect(page.text).toContain('<a href="#rate-level">请选择“总体满意吗”</a>');
  expect(page.text).toContain('<a href="#rate-comment">“想说的话”：不能超过 1000 字</a>');
  expect(page.text).toMatch(/<option value="4" selected>/);
  expect(page.text).toContain('说'.repeat(1001));
  expect(page.text).toMatch(/<details class="act" open><summary>评价/);
  expect(await town.events(matter.id)).not.toContain('CaseRated');
});

test('a step that its rule refuses comes back with the rule’s own sentence and the hotline', async () => {
  const matter = await completed();
  const page = await opened(matter);
  await person.takes('reopen', matter);
  const refused = await post('/desk/steps', { ...carried(page, 'reopen'), reason: '又不亮了' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('没有提交成功');
  expect(refused.text).toContain(town.house.township.hotline);
  expect(refused.text).toMatch(/办理中/);
});

test('SC-1: a withdrawal is asked for once more: within minutes without trace, later on record', async () => {
  const matter = await accepted();
  const page = await opened(matter);
  const check = await post('/desk/steps', { ...carried(page, 'withdraw'), reason: '不用了' });
  expect(check.status).toBe(200);
  expect(check.text).toContain('确定撤回这件事吗');
  expect(check.text).toMatch(/2026年9月24日（星期四）10:10前撤回不留痕迹/);
  expect(offers(check)).toEqual([]);
  expect(carried(check, 'withdraw').reason).toBe('不用了');
  const kept = await post('/desk/steps', { ...carried(check, 'withdraw'), sure: 'no' });
  expect([kept.status, told(kept), offers(kept)]).toEqual([200, undefined, ['给承办所室留言', '催办', '撤回']]);

  const sure = { ...carried(check, 'withdraw'), sure: 'yes' };
  const undone = await post('/desk/steps', sure);
  expect([undone.status, told(undone)]).toEqual([200, '已经撤回，没有留下记录。原来的编号和查询码不能再用。']);
  expect(undone.text).not.toContain(matter.number);
  expect(told(await post('/desk/steps', sure))).toBe(told(undone));
  expect((await opened(matter)).status).toBe(404);

  const other = await accepted();
  person.at('09-24 10:30');
  const later = await post('/desk/steps', carried(await opened(other), 'withdraw'));
  expect(later.text).toContain('撤回后不再办理，记录会保留');
  const gone = await post('/desk/steps', { ...carried(later, 'withdraw'), sure: 'yes' });
  expect([told(gone), offers(gone)]).toEqual(['已经撤回，不再办理。', ['恢复办理']]);
  const revived = await post('/desk/steps', carried(gone, 'revive'));
  expect([told(revived), revived.text.includes('办理中')]).toEqual(['已经恢复办理。', true]);
});

test('FI-3: the notice is read item by item, and its form says what is still out', async () => {
  const matter = await accepted();
  const missing = [
    { name: '户口簿', how: '原件' },
    { name: '照片', how: '两张' },
  ];
  await town.step('1013', matter.id, 'issue-notice', { missing });
  await town.step('1013', matter.id, 'receive-materials', { received: ['照片'] });
  const page = await opened(matter);
  expect(page.text).toMatch(/<details class="act" open><summary>补充材料说明/);
  expect(page.text).toMatch(/还缺：<strong>户口簿<\/strong>/);
  expect(page.text).toMatch(/户口簿<span class="small">（还缺）<[\s\S]*照片<span class="small">（已收到）</);
  const sent = await post('/desk/steps', { ...carried(page, 'offer-materials'), text: '户口簿周一交了' });
  expect(told(sent)).toBe('说明已经收到，承办人员会核对材料。');
});

test('SC-6: urged, the page says from when it can be urged again; a message is taken beside it', async () => {
  const matter = await accepted();
  const page = await opened(matter);
  const urged = await post('/desk/steps', carried(page, 'urge'));
  expect(told(urged)).toBe('已经催办，承办人员已收到提醒。');
  expect(urged.text).toContain('您已经催办过，2026年9月30日（星期三）08:30起可以再催办');
  expect(offers(urged)).toEqual(['给承办所室留言', '撤回']);
  // Another form of the page that was read first is another request.
  const written = await post('/desk/steps', { ...carried(page, 'message'), text: '灯在桥头' });
  expect(told(written)).toContain('留言已经收到');
});

test('the code is in no address and in no text: only unseen in the forms, and only of a matter that was opened', async () => {
  const matter = await accepted();
  const page = await opened(matter);
  const bare = matter.code.replaceAll('-', '');
  expect(page.text).not.toMatch(new RegExp(`(href|action)="[^"]*${bare}`));
  expect(page.text.replace(/<input type="hidden"[^>]*>/g, '')).not.toContain(bare);
  const wrong = { ...carried(page, 'urge'), code: 'AAAA-BBBB-CCCC-DDDD' };
  const refused = await post('/desk/steps', wrong);
  expect([refused.status, refused.text.includes('BBBB')]).toEqual([404, false]);
  const unknown = await post('/desk/steps', { ...wrong, number: 'LSK-2026-999999' });
  expect(unknown.text.replaceAll('999999', matter.number.slice(-6))).toBe(refused.text);
});

test('a form from elsewhere is not taken; an unknown step shows the matter and does nothing', async () => {
  const matter = await accepted();
  const fields = carried(await opened(matter), 'urge');
  const foreign = await post('/desk/steps', fields, { 'sec-fetch-site': 'cross-site' });
  expect([foreign.status, foreign.text.includes('路灯')]).toEqual([403, false]);
  expect((await post('/desk/steps', { ...fields, step: 'complete' })).status).toBe(200);
  expect((await post('/desk/steps', {})).status).toBe(422);
  expect(await town.events(matter.id)).toEqual(['CaseRegistered', 'CaseAccepted']);
});

test('plain forms of this kind share the small budget: beyond it 429, with what was typed and whom to call', async () => {
  const matter = await accepted();
  let page = await opened(matter);
  let tries = 0;
  do {
    page = await post('/desk/steps', { ...carried(page, 'message'), text: `第${tries}条<i>` });
    tries += 1;
  } while (page.status === 200 && tries < 15);
  expect([page.status, tries]).toEqual([429, 11]);
  expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
  expect(page.text).toContain('第10条&lt;i&gt;</textarea>');
  expect(page.text).toContain(town.house.township.hotline);
});

test('English readers get the same in English', async () => {
  const { number, code } = await completed();
  const page = await post('/desk/follow', { number, code, language: 'en' });
  const rated = await post('/desk/steps', { ...carried(page, 'rate'), level: '5' });
  expect(told(rated)).toBe('Your rating has arrived. Thank you.');
  expect(rated.text).toContain('Your rating: Very satisfied');
});
