// A complaint from the word of its reporter to its end, through the real corridor, engine and key service (SV-4.1, SV-4.4).
import { afterAll, beforeAll, expect, test } from 'vitest';
import { complaintCountsNow } from '#functions/publish/complaint-counts.ts';
import { drain } from '#functions/work/react.ts';
import { instant } from '#shared/time.ts';
import { type Person, personOf } from '../routes/person.ts';
import { clockTo } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';
import { openSealedTown, type SealedTown } from './sealed-town.ts';

let town: SealedTown;
let person: Person;
beforeAll(async () => {
  town = await openSealedTown();
  person = personOf(town);
});
afterAll(() => town.close());

const COMPLAINT = {
  kind: 'complaint',
  subject: '窗口人员推诿',
  body: '三次都说材料不全，每次说的不一样',
  identity: 'confidential',
  contact: { name: '赵小满', phone: '000-1111-2222' },
  target: { office: 'civil-affairs', staff: '1002' },
};

const step = async (by: string, id: string, name: string, body: object = {}) => {
  const answer = await town.command(by, `/api/cases/${id}`, name, body);
  expect([name, answer.status, answer.body.rule ?? answer.body.violations]).toEqual([name, 200, undefined]);
  return answer.body;
};

test('SV-4.1: a complaint is taken with a number of its own series and followed with the code alone, in plain words', async () => {
  const made = await person.submits(COMPLAINT);
  expect(made.number).toBe('LSK-2026-T000001');
  const { status, body } = await person.looksUp(made);
  expect(status).toBe(200);
  expect(body).toMatchObject({ kind: 'complaint', state: 'received', office: '效能考评组', subject: '窗口人员推诿' });
  expect(body.can.map(({ name }: { name: string }) => name)).toEqual([
    'message',
    'urge',
    'report-retaliation',
    'withdraw',
  ]);
  expect((await person.looksUp({ ...made, code: 'AAAA-BBBB-CCCC-DDDD' })).status).toBe(404);
});

test('SV-4.4: it is screened, investigated, answered, found, replied to, put right and ended, every word of it sealed', async () => {
  const made = await person.submits(COMPLAINT);
  const { id } = made;
  const read = await town.ask('1005', 'GET', `/api/cases/${id}`);
  expect(read.body).toMatchObject({ kind: 'complaint', assigned: ['1005'], mayOpen: true });
  expect(JSON.stringify(read.body)).not.toMatch(/推诿|赵小满|1002|civil-affairs/);
  const opened = await step('1005', id, 'unseal', { reason: '初核' });
  expect(opened.said[0].matter).toMatchObject({ subject: '窗口人员推诿', target: COMPLAINT.target });
  expect(opened.said[0].identity.contact).toEqual(COMPLAINT.contact);
  await step('1005', id, 'screen', { note: '属于受理范围' });
  const { mayServe } = (await town.ask('1005', 'GET', `/api/cases/${id}`)).body;
  expect(mayServe).toEqual(expect.arrayContaining(['1005', '1014', '1015']));
  for (const aside of ['1002', '1003', '1004']) expect(mayServe).not.toContain(aside);
  await step('1005', id, 'assign-investigator', { staff: '1015' });
  expect((await town.command('1005', `/api/cases/${id}`, 'record', { text: '谈话' })).status).toBe(403);
  await step('1015', id, 'plan', { text: '调取登记，约谈' });
  await step('1015', id, 'reply', { text: '已安排人员调查，正在核对登记记录。' });
  await person.takes('message', made, { text: '当时还有一位大姐在场' });
  await step('1015', id, 'record', { text: '登记记录显示三次告知不一致' });
  const words = await step('1015', id, 'unseal', { reason: '看来信', what: 'matter' });
  expect(words.said.at(-2).matter).toEqual({ text: '当时还有一位大姐在场' });
  expect(words.said.some((one: object) => 'identity' in one)).toBe(false);
  await step('1015', id, 'find', { finding: 'founded', text: '一次性告知不到位', scope: 'public' });
  await step('1015', id, 'reply', { text: '经查属实，已责成整改。' });
  const early = await town.command('1015', `/api/cases/${id}`, 'close', {});
  expect([early.status, early.body.rule]).toEqual([409, 'SC-5/put-right-before-the-end']);
  await step('1015', id, 'rectify', { text: '补齐告知清单', owner: '民政办', dueOn: '2026-10-15' });
  await step('1015', id, 'close', { text: '已整改' });
  const { body } = await person.looksUp(made);
  expect(body.state).toBe('closed');
  const said = body.steps.flatMap(({ text }: { text?: { text?: string } }) => (text?.text ? [text.text] : []));
  expect(said).toEqual(['已安排人员调查，正在核对登记记录。', '当时还有一位大姐在场', '经查属实，已责成整改。']);
  // Who answers for it stands beside their steps, and nobody of theirs beside what the reporter wrote.
  const beside = body.steps.map(({ label, office }: { label: string; office: string }) => [label, office]);
  expect(beside).toContainEqual(['您的留言', '']);
  expect(beside).toContainEqual(['答复您', '效能考评组']);
  expect(body.can.map(({ name }: { name: string }) => name)).toEqual(['report-retaliation', 'rate', 'reopen']);
});

test('SC-1: a bad rating is answered by whoever decides, never by who closed it; taken up again it goes back to who had it', async () => {
  const made = await person.submits({ ...COMPLAINT, target: { staff: '1012' } });
  const { id } = made;
  await step('1005', id, 'screen', {});
  await step('1005', id, 'assign-investigator', { staff: '1005' });
  await step('1005', id, 'find', { finding: 'unfounded', text: '查无此事', scope: 'internal' });
  await step('1005', id, 'reply', { text: '经查不属实。' });
  await step('1005', id, 'close', {});
  const rated = await person.takes('rate', made, { level: 1, comment: '没问过证人' });
  expect(rated.body).toMatchObject({ rating: { level: 1, label: '非常不满意' } });
  const [holder, decider] = await Promise.all(
    ['1005', '1006'].map(async (by) => (await town.ask(by, 'GET', `/api/cases/${id}`)).body),
  );
  expect([holder.actions, decider.actions]).toEqual([['flag-retaliation'], ['contact', 'reopen']]);
  expect(JSON.stringify([holder, decider])).not.toContain('没问过证人');
  const todo = async (by: string) => {
    const { items } = (await town.ask(by, 'GET', '/api/cases?view=todo')).body;
    return items.some((one: { id: string }) => one.id === id);
  };
  expect([await todo('1005'), await todo('1006'), await todo('1014')]).toEqual([false, true, false]);
  expect((await town.command('1005', `/api/cases/${id}`, 'contact', { text: '对不起' })).status).toBe(403);
  await step('1006', id, 'contact', { text: '证人已经找到，请您申请重新办理。' });
  const open = await person.takes('reopen', made, { reason: '证人愿意作证' });
  expect(open.body).toMatchObject({ state: 'investigating', dueOn: '2026-10-08' });
  expect(open.body.steps.at(-2).text).toEqual({ text: '证人已经找到，请您申请重新办理。' });
  const back = (await town.ask('1005', 'GET', `/api/cases/${id}`)).body;
  expect(back).toMatchObject({ assigned: ['1005'], mayOpen: true, dueOn: '2026-10-08' });
  const words = await step('1005', id, 'unseal', { reason: '看新的情况', what: 'matter' });
  expect(JSON.stringify(words.said)).toContain('证人愿意作证');
  await drain(town.house, NOBODY_WOKEN, town.now);
  for (const by of ['1012', '1011', '1014', '1001']) {
    const { items } = (await town.ask(by, 'GET', '/api/inbox')).body;
    expect([by, items.filter((one: { id: string }) => one.id === id)]).toEqual([by, []]);
  }
});

test('AC-1.7: retaliation said by the reporter reaches who has it; whoever does it stands aside once it is flagged', async () => {
  const made = await person.submits({ ...COMPLAINT, target: { staff: '1012' } });
  const { id } = made;
  await step('1005', id, 'screen', {});
  const said = await person.takes('report-retaliation', made, { text: '组里有人扣了我的低保' });
  expect(said.body.steps.at(-1)).toMatchObject({ label: '您反映受到打击报复', office: '' });
  await drain(town.house, NOBODY_WOKEN, town.now);
  const told = async (by: string): Promise<string[]> =>
    (await town.ask(by, 'GET', '/api/inbox')).body.items
      .filter((one: { id: string }) => one.id === id)
      .map(({ says }: { says: string }) => says);
  const says = '有打击报复举报人的情形，请及时处理';
  expect([(await told('1005'))[0], (await told('1006'))[0]]).toEqual([says, says]);
  for (const by of ['1012', '1011', '1014']) expect([by, await told(by)]).toEqual([by, []]);
  const page = async (by: string) => town.ask(by, 'GET', `/api/cases/${id}`);
  expect((await page('1006')).body).toMatchObject({ retaliation: true });
  expect(JSON.stringify((await page('1006')).body)).not.toContain('低保');
  // The one who does it is found among those who knew: they know no more.
  await step('1005', id, 'flag-retaliation', { text: '核实', target: { staff: '1006' } });
  expect([(await page('1006')).status, (await told('1006')).length]).toEqual([404, 0]);
  const shown = (await person.looksUp(made)).body;
  expect(JSON.stringify(shown)).not.toContain('核实');
});

test('SV-4.1: every opening is recorded and shown with who, what and why to everybody who may know of it', async () => {
  const { id } = await person.submits({ ...COMPLAINT, target: { office: 'civil-affairs' } });
  await step('1005', id, 'unseal', { reason: '核对身份', what: 'identity' });
  const { body, status } = await town.ask('1014', 'GET', `/api/cases/${id}/openings`);
  expect(status).toBe(200);
  expect(body.items).toMatchObject([{ staff: '1005', parts: ['identity'], reason: '核对身份' }]);
  expect((await town.command('1014', `/api/cases/${id}`, 'unseal', { reason: '想看看' })).status).toBe(403);
  expect((await town.ask('1003', 'GET', `/api/cases/${id}/openings`)).status).toBe(404);
});

test('SV-4.1: who has it is told of what concerns them, by number alone; who must not know is told of nothing', async () => {
  const made = await person.submits({ ...COMPLAINT, target: { staff: '1012' } });
  await person.takes('message', made, { text: '补充一点' });
  await step('1005', made.id, 'screen', {});
  await step('1005', made.id, 'assign-investigator', { staff: '1005' });
  await step('1005', made.id, 'request-extension', { reason: '证人外出' });
  await drain(town.house, NOBODY_WOKEN, town.now);
  const told = async (by: string): Promise<string[]> =>
    (await town.ask(by, 'GET', '/api/inbox')).body.items
      .filter(({ id }: { id: string }) => id === made.id)
      .map(({ says, subject }: { says: string; subject: null }) => `${says}${subject ?? ''}`);
  expect(await told('1005')).toEqual(['举报人留言', '新收投诉举报一件，请初核']);
  expect(await told('1006')).toEqual(['有延期申请等待批复']);
  for (const by of ['1014', '1011', '1012', '1001', '1008']) expect([by, await told(by)]).toEqual([by, []]);
});

test('TL-4: more time is granted once, by the chair or who decides instead, and never by who asked', async () => {
  const made = await person.submits(COMPLAINT);
  await step('1005', made.id, 'screen', {});
  await step('1005', made.id, 'request-extension', { reason: '证人外出' });
  expect((await town.command('1005', `/api/cases/${made.id}`, 'grant-extension', {})).status).toBe(403);
  const before = (await town.ask('1006', 'GET', `/api/cases/${made.id}`)).body.replyOn;
  const { replyOn } = await step('1006', made.id, 'grant-extension', {});
  expect([before, replyOn]).toEqual(['2026-10-08', '2026-10-09']);
  const again = await town.command('1005', `/api/cases/${made.id}`, 'request-extension', { reason: '还不够' });
  expect([again.status, again.body.rule]).toEqual([409, 'TL-4/extended-once']);
  const { body } = await person.looksUp(made);
  expect(body.dueOn).toBe(replyOn);
  expect(body.steps.at(-1).label).toContain('经批准延长期限');
});

test('TL-4, AC-1.15: the clock reminds who has it and tells who decides; it raises no clue and counts in no list of cases', async () => {
  const { id } = await person.submits(COMPLAINT);
  const winter = instant('2026-12-20T09:00:00+08:00');
  const fired = await clockTo(town.house, winter);
  town.now = winter;
  expect(fired).toEqual(
    expect.arrayContaining(['reminder', 'due', 'overdue', 'findingReminder', 'findingDue', 'findingOverdue']),
  );
  await drain(town.house, NOBODY_WOKEN, winter);
  const { body } = await town.ask('1005', 'GET', `/api/cases/${id}`);
  expect(body).toMatchObject({ light: 'red', waiting: ['overdue', 'findingOverdue'] });
  for (const by of ['1005', '1006']) {
    const inbox = (await town.ask(by, 'GET', '/api/inbox?limit=100')).body.items;
    const told = inbox.filter((one: { id: string }) => one.id === id).map(({ says }: { says: string }) => says);
    expect([by, told]).toEqual([by, expect.arrayContaining(['期限已到', '有一步逾时未办'])]);
    const { items } = (await town.ask(by, 'GET', '/api/accountability')).body;
    expect(items.filter(({ source }: { source: { complaint?: string } }) => source.complaint === id)).toEqual([]);
  }
});

test('SV-4.4: a closed month tells how many complaints it had, and none that went to the county', async () => {
  const september = async () => (await complaintCountsNow(town.house, instant('2026-11-20T09:00:00+08:00')))[0];
  const [before, at] = [await september(), town.now];
  town.now = instant('2026-09-29T09:00:00+08:00');
  await person.submits({ ...COMPLAINT, target: { staff: '1006' } });
  expect(await september()).toEqual(before);
  await person.submits(COMPLAINT);
  town.now = at;
  expect(await september()).toEqual({ ...before, received: (before?.received ?? 0) + 1 });
});
