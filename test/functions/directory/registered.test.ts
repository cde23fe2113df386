// Villages, commitments and catalogue entries through their routes: kept with history, approved by another, shown to the
// public only then.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeSnapshot } from '#functions/publish/snapshot.ts';
import { openTown, type Town } from '../town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await town.ask('1008', 'POST', '/api/items', { id: 'low-rent', ...ITEM });
  await town.command('1007', '/api/items/low-rent', 'approve', { version: 1 });
});
afterAll(() => town.close());

const ITEM = {
  name: '公租房申请',
  basis: ['《公共租赁住房管理办法》'],
  conditions: ['本镇户籍'],
  materials: [{ name: '身份证', copies: 1, obtain: '本人自备' }],
  steps: ['提交', '审核'],
  statutoryDays: 30,
  office: 'civil-affairs',
  passes: ['service-centre', 'civil-affairs'],
  visits: 1,
  handler: '1002',
  discipline: '不收受礼品',
};
const PROMISE = { text: '二十个工作日内办结', covers: { item: 'low-rent' }, days: 20, unit: 'working' };
const ENTRY = {
  matter: '公租房',
  subMatter: '办事指南',
  elements: ['办理条件'],
  basis: ['《政府信息公开条例》'],
  limit: '10个工作日内',
  unit: '镇人民政府',
  channels: ['政府网站'],
  audience: '全社会',
  manner: '主动',
  level: '乡级',
  item: 'low-rent',
};
const shown = () => takeSnapshot(town.house, town.now);

test('DI-1: a commitment waits for a publisher, then counts, and its history says who and when', async () => {
  const made = await town.ask('1008', 'POST', '/api/commitments', { id: 'twenty-days', ...PROMISE });
  expect([made.status, made.body.inForce, made.headers.location]).toEqual([201, null, '/api/commitments/twenty-days']);
  expect((await shown()).commitments).toEqual([]);
  expect((await town.command('1008', '/api/commitments/twenty-days', 'approve', { version: 1 })).status).toBe(403);
  const approved = await town.command('1007', '/api/commitments/twenty-days', 'approve', { version: 1 });
  expect([approved.status, approved.body.inForce]).toEqual([200, 1]);
  await town.command('1008', '/api/commitments/twenty-days', 'propose', { ...PROMISE, days: 10 });
  await town.command('1007', '/api/commitments/twenty-days', 'decline', { version: 2, reason: '人手不足' });
  const { body } = await town.ask('1001', 'GET', '/api/commitments/twenty-days');
  expect(body.history).toMatchObject([
    { act: 'propose', by: '1008', version: 1, commitment: PROMISE },
    { act: 'approve', by: '1007', version: 1, from: '2026-09-24' },
    { act: 'propose', by: '1008', version: 2, commitment: { days: 10 } },
    { act: 'decline', by: '1007', version: 2, reason: '人手不足' },
  ]);
  expect((await shown()).commitments).toEqual([
    { id: 'twenty-days', version: 1, ...PROMISE, inForceFrom: '2026-09-24' },
  ]);
});

test('TL-1: a promise longer than the statute of its item is refused through the route', async () => {
  const long = await town.ask('1008', 'POST', '/api/commitments', { id: 'long', ...PROMISE, days: 31 });
  expect([long.status, long.body.rule]).toEqual([409, 'TL-1/a-promise-is-not-longer-than-the-statute']);
  const none = await town.ask('1008', 'POST', '/api/commitments', { id: 'none', ...PROMISE, covers: { item: 'x' } });
  expect(none.body.rule).toBe('DI-1/a-commitment-covers-an-item-in-force');
  expect([long, none].map(({ body }) => body.violations[0].path)).toEqual(['days', 'covers.item']);
  const empty = await town.ask('1008', 'POST', '/api/commitments', { id: 'empty', ...PROMISE, covers: {} });
  expect([empty.status, empty.body.violations[0].path]).toEqual([400, 'covers']);
});

test('DI-1: of a list with all, the publisher sees what waits with who proposed it', async () => {
  await town.command('1008', '/api/commitments/twenty-days', 'propose', { ...PROMISE, days: 12 });
  const { body } = await town.ask('1007', 'GET', '/api/commitments?view=all');
  expect(body.items).toMatchObject([
    {
      id: 'twenty-days',
      inForce: 1,
      versions: [{ version: 1 }, { version: 3, author: '1008', commitment: { days: 12 } }],
      actions: ['approve', 'decline'],
    },
  ]);
  expect((await town.ask('1007', 'GET', '/api/commitments?view=some')).status).toBe(400);
});

test('DI-2: a catalogue entry is public with its clock and the day of what last stood under it', async () => {
  const made = await town.ask('1008', 'POST', '/api/catalogue', { id: 'guide', ...ENTRY });
  expect(made.status).toBe(201);
  expect((await shown()).catalogue).toEqual([]);
  await town.command('1007', '/api/catalogue/guide', 'approve', { version: 1 });
  expect((await shown()).catalogue).toEqual([
    {
      ...ENTRY,
      id: 'guide',
      clock: { days: 10, unit: 'working', own: true },
      inForceFrom: '2026-09-24',
      updatedOn: '2026-09-24',
    },
  ]);
  const notice = { title: '低保名单', category: 'minimum-living', office: 'civil-affairs' };
  const draft = async (fields: object) =>
    (await town.ask('1002', 'POST', '/api/disclosures', { board: 'notices', fields })).body;
  const [named, plain] = [await draft({ ...notice, catalogue: 'guide' }), await draft(notice)];
  expect([named.publishBy, plain.publishBy]).toEqual(['2026-10-15', '2026-10-29']);
  const chosen = await town.command('1002', `/api/disclosures/${plain.id}`, 'edit', { fields: { catalogue: 'guide' } });
  expect([chosen.status, chosen.body.publishBy]).toEqual([200, '2026-10-15']);
  const retired = await town.command('1008', '/api/catalogue/guide', 'retire', { reason: '目录调整' });
  expect([retired.status, retired.body.inForce]).toEqual([200, null]);
  expect((await shown()).catalogue).toEqual([]);
});

test('DI-4: the guide carries every office it passes, the visits and the handler while in post', async () => {
  const card = async () => (await shown()).items.find(({ id }) => id === 'low-rent');
  expect(await card()).toMatchObject({
    passes: ['service-centre', 'civil-affairs'],
    visits: 1,
    handler: { name: '干部1002', title: '干部', duties: [] },
    materials: [{ name: '身份证', copies: 1, obtain: '本人自备' }],
    discipline: '不收受礼品',
  });
  const closed = await town.command('1008', '/api/items/low-rent', 'propose', { ...ITEM, passes: ['nowhere'] });
  expect(closed.body.rule).toBe('DI-2/an-item-has-an-open-office');
});

test('DI-2: what an inspection would count is listed with its clause, and only for those who can mend it', async () => {
  expect((await town.ask('1001', 'GET', '/api/catalogue/faults')).status).toBe(403);
  const { body } = await town.ask('1007', 'GET', '/api/catalogue/faults');
  expect(body.items).toEqual(
    expect.arrayContaining([
      { what: 'empty', board: 'results', since: '2026-09-15', days: 9, clause: 'DI-1' },
      expect.objectContaining({
        what: 'lacking',
        item: 'low-rent',
        office: 'civil-affairs',
        since: '2026-09-24',
        days: 0,
      }),
    ]),
  );
});

test('DI-1: a village is opened by the administrator, and cases name only open ones', async () => {
  const case1 = (village: string) =>
    town.ask('1001', 'POST', '/api/cases', { kind: 'petition', channel: 'window', subject: '路灯不亮', village });
  expect((await case1('shanghe')).body.rule).toBe('DI-1/a-known-village');
  expect((await town.ask('1001', 'POST', '/api/villages', { id: 'shanghe', name: '上河村' })).status).toBe(403);
  const made = await town.ask('1008', 'POST', '/api/villages', { id: 'shanghe', name: '上河村' });
  expect([made.status, made.body.open]).toEqual([201, true]);
  expect((await case1('shanghe')).status).toBe(201);
  expect((await shown()).township.villages).toEqual([{ id: 'shanghe', name: '上河村' }]);
  await town.command('1008', '/api/villages/shanghe', 'set', { name: '上河社区' });
  expect((await shown()).township.villages).toEqual([{ id: 'shanghe', name: '上河社区' }]);
  await town.command('1008', '/api/villages/shanghe', 'close', {});
  expect((await case1('shanghe')).body.rule).toBe('DI-1/a-known-village');
  expect((await shown()).township.villages).toEqual([]);
  expect((await shown()).former).toEqual({ villages: [{ id: 'shanghe', name: '上河社区' }], offices: [] });
  const { body } = await town.ask('1007', 'GET', '/api/villages/shanghe');
  expect(body.history.map(({ act, by }: { act: string; by: string }) => [act, by])).toEqual([
    ['VillageOpened', '1008'],
    ['VillageChanged', '1008'],
    ['VillageClosed', '1008'],
  ]);
});
