// Notices as they really leave the house: by a mail server and a web server on this machine, over the real engine. Sent
// once however often a step is told of, in the same words whatever the matter is, and never in the way of anything else.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openHouse } from '#functions/house.ts';
import { type Carrier, type Message, NotTaken } from '#functions/notices/carrier.ts';
import { type Carriers, carriersOf } from '#functions/notices/carriers.ts';
import { carryOut } from '#functions/notices/carry.ts';
import { done, lettersLaid, MOST_TRIES } from '#functions/notices/letters.ts';
import { inboxPartition, letterKey, OUTBOX, stateKey, tableOf } from '#functions/table/keys.ts';
import { react } from '#functions/work/react.ts';
import { worker } from '#functions/work/worker.ts';
import { type Instant, instant } from '#shared/time.ts';
import { openSealedTown, type SealedTown } from '../complaint/sealed-town.ts';
import { clientOf, environment } from '../directory/rig.ts';
import { personOf } from '../routes/person.ts';
import { emptyOutbox } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';
import { headerOf, type MailOffice, openMailOffice, openWebOffice, readable, type WebOffice } from './post-office.ts';

let town: SealedTown;
let mail: MailOffice;
let web: WebOffice;
let variables: { readonly NOTICES: string; readonly NOTICES_SECRETS: string };
let carriers: Carriers;

const at = (text: string): Instant => instant(`${text}:00+08:00`);
const MORNING = at('2026-09-24T10:00');
const address = (number: string) => `p${number}@example.gov.cn`;

beforeAll(async () => {
  mail = await openMailOffice();
  web = await openWebOffice();
  const from = 'tixing@example.gov.cn';
  variables = {
    NOTICES: JSON.stringify({
      desk: 'https://zhen.example.gov.cn/staff/',
      mail: { host: '127.0.0.1', port: mail.port, from, domains: ['example.gov.cn'] },
      hooks: [
        { name: 'gateway', kind: 'json', url: `${web.url}/in` },
        { name: 'group', kind: 'wecom' },
      ],
    }),
    NOTICES_SECRETS: JSON.stringify({ hooks: { gateway: { sign: 'a-long-secret' }, group: { key: 'robot-key' } } }),
  };
  town = await openSealedTown(variables);
  for (const number of ['1001', '1002', '1003', '1005', '1013', '1014'])
    await town.ask('1008', 'POST', '/api/mailbox', { staff: number, address: address(number) });
});
afterAll(async () => {
  await town.close();
  await mail.close();
  await web.close();
});

/** What a group was told. No robot stands on this machine, so the test takes the place of one. */
let group: Message[];
beforeEach(async () => {
  group = [];
  const robot: Carrier = { name: 'group', send: async (message) => void group.push(message) };
  carriers = new Map([...carriersOf(town.house, variables.NOTICES_SECRETS), ['group', robot]]);
  await emptyOutbox(town.house.tables);
  for (const one of await lettersLaid(town.house.tables)) await done(town.house.tables, one);
  town.now = MORNING;
});
afterEach(() => {
  mail.got.length = 0;
  mail.answer = 'take';
  mail.unknown.clear();
  web.asked.length = 0;
  web.status = 200;
  web.location = undefined;
});

type Note = Parameters<typeof react>[2];
const notes = async (): Promise<Note[]> =>
  (await town.house.tables.all({ table: 'outbox', pk: OUTBOX, consistent: true })) as unknown as Note[];
const sweep = (now: Instant = at('2026-09-24T11:00'), ways = carriers) =>
  worker(town.house, NOBODY_WOKEN, ways)({ source: 'schedule', name: 'sweep', time: now });
const recipients = (): string[] => mail.got.flatMap(({ to }) => to).sort();
/** A case that 1013 is told of. */
const told = async (facts: object = {}): Promise<string> =>
  (await town.register({ firstAsked: '1013', ...facts })).body.id;

test('a notice is one letter and one call, and a group hears that something waits without a name', async () => {
  await told();
  await sweep();
  expect(recipients()).toEqual([address('1013')]);
  expect(web.asked.map(({ body }) => JSON.parse(body).to)).toEqual(['1013']);
  expect(group).toEqual([{ id: expect.any(String), link: 'https://zhen.example.gov.cn/staff/#/inbox' }]);
  await sweep(at('2026-09-24T11:15'));
  expect([mail.got.length, web.asked.length, group.length]).toEqual([1, 1, 1]);
});

test('told of one to five times, late, backwards and at the same moment: the same letters, once each', async () => {
  const id = await told();
  await town.step('1013', id, 'hand-over', { office: 'civil-affairs', reason: '属民政' });
  await town.step('1002', id, 'accept-hand-over');
  const steps = await notes();
  for (const note of steps.toReversed()) await react(town.house, NOBODY_WOKEN, note, at('2026-09-24T10:30'));
  await sweep();
  const first = recipients();
  expect(first).toEqual([address('1003'), address('1013'), address('1013')]);
  for (let time = 0; time < 2; time++)
    for (const note of steps) await react(town.house, NOBODY_WOKEN, note, at('2026-09-24T11:20'));
  await Promise.all(steps.map((note) => react(town.house, NOBODY_WOKEN, note, at('2026-09-28T09:00'))));
  await sweep(at('2026-09-28T09:15'));
  expect(recipients()).toEqual(first);
  expect(new Set(mail.got.map((one) => headerOf(one, 'Message-ID'))).size).toBe(3);
});

test('two sweeps at the same moment send each letter once', async () => {
  for (let i = 0; i < 3; i++) await told();
  await sweep(at('2026-09-24T10:30'), new Map());
  await Promise.all([1, 2, 3].map(() => carryOut(town.house, carriers, at('2026-09-24T11:00'))));
  expect(recipients()).toEqual(Array(3).fill(address('1013')));
});

/** A letter without what must differ between two: who it is for, its id, its boundary in time. */
const common = (letter: (typeof mail.got)[number]): string =>
  readable(letter).replace(/^(To|Message-ID|Date): .*$/gim, '$1');

test('SV-4.1: a letter about a complaint is the letter about a lamp, to the byte; the group hears of no complaint', async () => {
  await told();
  await personOf(town).submits({
    kind: 'complaint',
    subject: '反映问题',
    body: '详细情况',
    target: { office: 'civil-affairs' },
  });
  await sweep();
  expect(recipients()).toEqual([address('1005'), address('1013')]);
  expect(new Set(mail.got.map(common)).size).toBe(1);
  expect(headerOf(mail.got[0] as never, 'Subject')).toBe('您有一条待办');
  const calls = web.asked.map(({ body }) => ({ ...JSON.parse(body), id: '', to: '' }));
  expect(new Set(calls.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(group).toHaveLength(1);
});

test('SV-4.1: a complaint alone makes a group no message at all', async () => {
  await personOf(town).submits({ kind: 'complaint', subject: '反映问题', body: '详细情况' });
  await sweep();
  expect(recipients()).toEqual([address('1005')]);
  expect(group).toEqual([]);
});

test('no subject, no words, no name, no telephone and no number of anything is in a byte that was sent', async () => {
  const marked = {
    subject: '标记甲路灯',
    body: '标记乙村口',
    name: '标记丙',
    phone: '13800138000',
    firstAsked: '1013',
  };
  const id = await told({
    subject: marked.subject,
    body: marked.body,
    contact: { name: marked.name, phone: marked.phone },
  });
  await town.step('1013', id, 'hand-over', { office: 'civil-affairs', reason: '标记丁属民政' });
  const { number } = (await town.ask('1013', 'GET', `/api/cases/${id}`)).body;
  const made = await personOf(town).submits({
    kind: 'complaint',
    subject: '标记戊',
    body: '标记己',
    contact: { name: '标记庚' },
  });
  await sweep();
  expect(recipients().length).toBeGreaterThanOrEqual(3);
  const sent = [
    ...mail.got.map(readable),
    ...mail.got.map(({ raw }) => raw),
    ...web.asked.map((one) => JSON.stringify(one)),
    JSON.stringify(group),
  ].join('\n');
  // What follows would find nothing in letters that cannot be read.
  expect(sent).toContain('柳试镇人民政府效能工作台有一条待办');
  for (const mark of [
    '标记',
    marked.phone,
    number,
    id,
    made.id,
    String(made.number),
    '投诉',
    '举报',
    'complaint',
    // With its hyphen, which base64 has not: three letters alone stand in a signature by chance.
    'LSK-',
  ])
    expect([mark, sent.includes(mark)]).toEqual([mark, false]);
});

test('whoever switched reminders off or named no address is sent nothing; the inbox has it all the same', async () => {
  await town.ask('1013', 'POST', '/api/mailbox', { on: false });
  const id = await told();
  await told({ firstAsked: '1012' });
  await sweep();
  expect(recipients()).toEqual([]);
  expect(web.asked.map(({ body }) => JSON.parse(body).to)).toEqual(['1012']);
  const inbox = await town.house.tables.all({ table: 'ephemera', pk: inboxPartition('1013'), consistent: true });
  expect(inbox.some((row) => row.id === id)).toBe(true);
  await town.ask('1013', 'POST', '/api/mailbox', { on: true });
  await told();
  await sweep(at('2026-09-24T11:15'));
  expect(recipients()).toEqual([address('1013')]);
});

test('whoever left between the notice and the sweep is sent nothing more', async () => {
  await told({ firstAsked: '1014' });
  await sweep(at('2026-09-24T10:30'), new Map());
  expect((await lettersLaid(town.house.tables)).map(({ staff }) => staff)).toContain('1014');
  expect((await town.command('1006', '/api/staff/1014', 'revoke-role', { role: 'appraisal-group' })).status).toBe(200);
  expect((await town.command('1008', '/api/staff/1014', 'leave')).status).toBe(200);
  await sweep();
  expect([recipients(), web.asked, await lettersLaid(town.house.tables)]).toEqual([[], [], []]);
});

test('a matter its sender took back before the sweep makes no letter: what one may know is judged when it is sent', async () => {
  const person = personOf(town);
  const made = await person.submits({ contact: { name: '周某' } });
  await sweep(at('2026-09-24T10:03'), new Map());
  expect((await lettersLaid(town.house.tables)).length).toBeGreaterThan(0);
  expect((await person.takes('withdraw', made)).status).toBe(200);
  await sweep();
  expect(mail.got).toEqual([]);
});

test('out of office hours nothing goes, whatever it is; the next morning it does', async () => {
  town.now = at('2026-09-24T22:00');
  await told();
  await sweep(at('2026-09-24T22:15'));
  // A day off at noon, and lunch.
  for (const closed of ['2026-09-25T10:00', '2026-09-28T12:45']) await sweep(at(closed));
  expect([mail.got, web.asked, group]).toEqual([[], [], []]);
  await sweep(at('2026-09-28T15:00'));
  expect(recipients()).toEqual([address('1013')]);
});

test('a mail server that is gone holds up neither the inbox, nor the other ways, nor the next wake-up', async () => {
  const dead: Carrier = { name: 'mail', send: () => Promise.reject(new NotTaken('ECONNREFUSED')) };
  await told();
  await told();
  await sweep(at('2026-09-24T11:00'), new Map([...carriers, ['mail', dead]]));
  expect(await notes()).toEqual([]);
  expect(web.asked).toHaveLength(2);
  // One attempt says that it is gone; the second letter was not begun.
  const left = await lettersLaid(town.house.tables);
  expect(left.map(({ tries }) => tries).sort()).toEqual([0, 1]);
});

test('a letter not taken waits longer each time, and arrives once under its own id when the server is back', async () => {
  await told();
  mail.answer = 'refuse';
  await sweep(at('2026-09-24T11:00'));
  await sweep(at('2026-09-24T11:15'));
  await sweep(at('2026-09-24T11:30'));
  const [letter] = await lettersLaid(town.house.tables);
  expect(letter).toMatchObject({ tries: 2, next: at('2026-09-24T11:45') });
  mail.answer = 'take';
  await sweep(at('2026-09-24T14:30'));
  expect(recipients()).toEqual([address('1013')]);
  expect(headerOf(mail.got[0] as never, 'Message-ID')).toBe(`<${letter?.sk}@example.gov.cn>`);
  expect(await lettersLaid(town.house.tables)).toEqual([]);
});

test('sent, but fallen before it was noted: it goes once more later, and both bear the same id', async () => {
  await told();
  mail.answer = 'take and fall silent';
  await sweep(at('2026-09-24T11:00'));
  mail.answer = 'take';
  await sweep(at('2026-09-24T11:30'));
  await sweep(at('2026-09-24T14:30'));
  expect(recipients()).toEqual([address('1013'), address('1013')]);
  expect(new Set(mail.got.map((one) => headerOf(one, 'Message-ID'))).size).toBe(1);
});

test('a house that is opened anew carries on with what lay ready', async () => {
  await told();
  await sweep(at('2026-09-24T10:30'), new Map());
  const client = clientOf(town.endpoint);
  const again = openHouse({ ...environment(), ...variables }, client);
  await carryOut(again, carriersOf(again, variables.NOTICES_SECRETS), at('2026-09-24T11:00'));
  client.destroy();
  expect(recipients()).toEqual([address('1013')]);
  await sweep(at('2026-09-24T11:15'));
  expect(recipients()).toEqual([address('1013')]);
});

test('one letter that cannot be judged keeps nobody else’s, waits longer each time and is given up', async () => {
  await told();
  const { tables } = town.house;
  // Its record is of a form that this house cannot read.
  await tables.put({ table: tableOf('supervision'), row: { ...stateKey('supervision', 'unreadable') } });
  const notice = {
    aggregate: 'supervision',
    id: 'unreadable',
    version: 1,
    number: '',
    what: 'InquiryMade',
    at: MORNING,
  };
  const laid = at('2026-09-20T09:00');
  const odd = { ...letterKey('0'.repeat(32)), way: 'mail', staff: '1003', notice, laid, next: laid, tries: 0 };
  await tables.put({ table: 'outbox', row: odd });
  await sweep();
  expect(recipients()).toEqual([address('1013')]);
  const left = async () => (await lettersLaid(tables)).filter(({ sk }) => sk === odd.sk);
  expect((await left()).map(({ tries }) => tries)).toEqual([1]);
  for (let day = 0; day < 12; day++) await sweep(at(`2026-10-${String(12 + day)}T11:00`));
  expect(await left()).toEqual([]);
});

test('one mailbox that is unknown keeps nobody else’s letter', async () => {
  mail.unknown.add(address('1013'));
  await told();
  await told({ firstAsked: '1003' });
  await sweep();
  expect(recipients()).toEqual([address('1003')]);
});

test('an answer that sends elsewhere is not followed', async () => {
  await told();
  [web.status, web.location] = [307, `${web.url}/elsewhere`];
  await sweep();
  expect(web.asked.map(({ path }) => path)).toEqual(['/in']);
  const left = await lettersLaid(town.house.tables);
  expect(left.map(({ way, tries }) => [way, tries])).toEqual([['gateway', 1]]);
});

test('after some days of refusals a letter is given up; without usable secrets nothing is sent and nothing breaks', async () => {
  await told();
  await sweep(at('2026-09-24T10:30'), new Map());
  const bare = carriersOf(town.house, '{"hooks":{}}');
  // Working days far enough apart for every wait to be over.
  const mornings = ['09-28', '09-29', '09-30', '10-08', '10-09', '10-12', '10-13', '10-14', '10-15'];
  for (const [i, on] of mornings.entries()) {
    await carryOut(town.house, bare, at(`2026-${on}T10:00`));
    const tries = (await lettersLaid(town.house.tables)).map((one) => one.tries);
    expect(tries).toEqual(i + 1 === MOST_TRIES ? [] : [i + 1, i + 1, i + 1]);
  }
  expect(mornings).toHaveLength(MOST_TRIES);
  expect(await lettersLaid(town.house.tables)).toEqual([]);
  expect([mail.got, web.asked]).toEqual([[], []]);
});
