// What the public site is built from: public rows only, the same rows always the same bytes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptItem } from '#functions/perform/kept-item.ts';
import { perform } from '#functions/perform/perform.ts';
import { withdrawnNumbers } from '#functions/publish/on-boards.ts';
import { reached } from '#functions/publish/publication.ts';
import { shellOf } from '#functions/publish/shells.ts';
import { takeSnapshot } from '#functions/publish/snapshot.ts';
import { publishedKey, WITHDRAWN } from '#functions/table/keys.ts';
import { USUAL_TEMPLATES } from '#shared/appraisal/usual-templates.ts';
import { staffActor } from '#shared/decision.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { day, type Instant, instantOn } from '#shared/time.ts';
import { PublicTownshipSchema } from '#shared/township.ts';
import { finishedCase, openRoom, publish, type Room, type Shown, township, words } from './room.ts';

const AT = instantOn(day('2026-10-12'), '09:00');
let room: Room;
let kept: Shown;
let gone: Shown;
let snapshot: Snapshot;

const item = {
  name: '最低生活保障申请',
  basis: ['社会救助暂行办法'],
  conditions: [],
  materials: [{ name: '户口簿' }],
  steps: ['提交', '审核'],
  office: 'civil-affairs',
};

async function approvedItem(id: string, on: string, name: string): Promise<void> {
  const at = instantOn(day(on), '10:00');
  const commands = [
    [{ type: 'create', item: { ...item, name } }, '1002'],
    [{ type: 'approve', version: 1 }, '1007'],
  ] as const;
  for (const [command, by] of commands) {
    const outcome = await perform(room.house, keptItem, { id, command: command as never, actor: staffActor(by), at });
    if (!('done' in outcome)) throw new Error(JSON.stringify(outcome));
  }
}

beforeAll(async () => {
  room = await openRoom();
  room.at(instantOn(day('2026-09-28'), '10:00'));
  kept = await publish(room, (await finishedCase(room)).id);
  gone = await publish(room, (await finishedCase(room)).id, { ...words, title: '误发的一条' });
  await finishedCase(room);
  room.at(instantOn(day('2026-10-09'), '10:00'));
  const body = { reason: '文字有误' };
  await room.ask('POST', `/api/disclosures/${gone.id}/withdraw`, { by: '1007', version: 4, body });
  await approvedItem('subsistence', '2026-09-20', '最低生活保障申请');
  await approvedItem('conscription', '2026-10-10', '征兵报名');
  snapshot = await takeSnapshot(room.house, AT);
});
afterAll(() => room.close());

test('DI-6: what was approved is in it, drafts and what was withdrawn are not', () => {
  expect(snapshot.results.map(({ number }) => number)).toEqual([kept.case.number]);
  expect(snapshot.withdrawn).toEqual([{ board: 'results', act: 'withdrawn', on: '2026-10-09', reason: '文字有误' }]);
});

test('the numbers that may occur nowhere are known to the checks, not to the snapshot', async () => {
  expect(await withdrawnNumbers(room.house.tables, snapshot)).toEqual([gone.case.number]);
  expect(JSON.stringify(snapshot)).not.toContain(gone.case.number);
});

test('DI-6: a reason that quotes the number of a withdrawn record stays, the quotation goes', async () => {
  const { tables } = room.house;
  const [row] = await tables.all({ table: 'registry', pk: WITHDRAWN, consistent: true });
  if (!row) throw new Error('nothing was withdrawn');
  const body = JSON.stringify({ ...JSON.parse(String(row.body)), reason: `与${gone.case.number}重复` });
  await tables.put({ table: 'registry', row: { ...row, body } });
  const taken = await takeSnapshot(room.house, AT);
  await tables.put({ table: 'registry', row });
  expect(taken.withdrawn.map(({ reason }) => reason)).toEqual(['与（已撤下）重复']);
});

test('DI-2: items in force stand in it in the order of their ids, missing elements named', () => {
  expect(snapshot.items.map(({ id, inForceFrom }) => [id, inForceFrom])).toEqual([
    ['conscription', '2026-10-10'],
    ['subsistence', '2026-09-20'],
  ]);
  expect(snapshot.items[0]?.missing).toContain('fee');
});

test('DI-6: of the township’s configuration only what is listed as public goes with it', async () => {
  const countyKey = { kty: 'RSA' as const, n: 'county-modulus', e: 'AQAB' };
  const own = { ...township, countyKey, templates: [{ ...USUAL_TEMPLATES, from: '2026-09-01' }] };
  const { township: shown } = await takeSnapshot(room.of(own), AT);
  expect(Object.keys(shown).filter((key) => !(key in PublicTownshipSchema.entries))).toEqual([]);
  expect(shown).toMatchObject({ code: township.code, hotline: township.hotline, since: township.since });
});

test('TL-4: numbers that the township set otherwise than the defaults go with it, from their day on; without any none do', async () => {
  const values = { limits: { petition: { limit: 5, unit: 'calendar' } } };
  const own = { ...township, policy: [{ from: '2026-10-01', values }] };
  const house = room.of(own);
  expect((await takeSnapshot(house, AT)).policy).toEqual(values);
  expect(await takeSnapshot(house, instantOn(day('2026-09-30'), '09:00'))).not.toHaveProperty('policy');
  expect(snapshot).not.toHaveProperty('policy');
});

test('DI-3: offices and staff with post and duties, no telephone of a person, no policy', () => {
  expect(snapshot.offices.map(({ id, head }) => [id, head?.name])).toEqual([
    ['agriculture', '陈刚'],
    ['civil-affairs', '马国栋'],
    ['party-and-government', '赵敏'],
  ]);
  // Office by office, its head first.
  expect(snapshot.staff.map(({ number }) => number)).toEqual(['1012', '1003', '1002', '1017', '1007']);
  expect(JSON.stringify(snapshot)).not.toContain('13900000000');
  expect(snapshot.township).not.toHaveProperty('policy');
});

test('nothing that was said in confidence is in it', () => {
  for (const inside of ['张建国', '13812345678', kept.case.id]) expect(JSON.stringify(snapshot)).not.toContain(inside);
});

test('as of: the day of the newest fact, whenever it is read; only figures are of the day they were counted', async () => {
  expect(snapshot.asOf).toBe('2026-10-10');
  expect(snapshot.figures.on).toBe('2026-10-12');
  const later = await takeSnapshot(room.house, instantOn(day('2027-03-01'), '09:00'));
  expect(later.figures.on).toBe('2027-03-01');
  const counted = { figures: snapshot.figures, complaints: snapshot.complaints };
  expect(JSON.stringify({ ...later, ...counted })).toBe(JSON.stringify(snapshot));
});

test('the same rows on the same day give the same bytes, figures included', async () => {
  const evening = await takeSnapshot(room.house, instantOn(day('2026-10-12'), '23:59'));
  expect(JSON.stringify(evening)).toBe(JSON.stringify(snapshot));
});

test('an item that comes into force later is not shown before', async () => {
  const earlier = await takeSnapshot(room.house, instantOn(day('2026-10-01'), '09:00'));
  expect(earlier.items.map(({ id }) => id)).toEqual(['subsistence']);
});

test.each([
  ['published', { reaches: '2026-10-01T02:00:01.000Z' }],
  ['waiting', { reaches: '2026-10-01T02:00:00.000Z' }],
  ['waiting', {}],
  ['waiting', { reaches: '2026-09-01T00:00:00.000Z', failed: { at: '2026-09-30T00:00:00.000Z', why: 'x' } }],
  ['failed', { reaches: '2026-09-01T00:00:00.000Z', failed: { at: '2026-10-01T02:00:09.000Z', why: 'x' } }],
])('a decision of 10:00 is %s when the last publication is %j', (expected, publication) => {
  expect(reached(publication as never, '2026-10-01T02:00:00.000Z' as Instant)).toBe(expected);
});

test.each([
  ['shells/gone/index.html', { language: 'zh', name: 'gone' }],
  ['en/shells/whereabouts/index.html', { language: 'en', name: 'whereabouts' }],
  ['404.html', { language: 'zh', name: 'missing' }],
  ['boards/results/index.html', undefined],
  ['shells/../index.html', undefined],
])('%s is the shell %j', (path, shell) => expect(shellOf(path)).toEqual(shell));

test('DI-6: a guide and a record that name what was withdrawn neither hold up the site nor say it, and the desk is told', async () => {
  const { tables } = room.house;
  const number = gone.case.number;
  await approvedItem('quoting', '2026-10-10', `办理流程参照${number}`);
  const key = publishedKey('results', '2026', kept.id);
  const before = await tables.get('registry', key);
  const asked = `同${number}一并办理。`;
  const body = JSON.stringify({ ...JSON.parse(String(before?.body)), asked });
  await tables.put({ table: 'registry', row: { ...before, ...key, body } });
  const taken = await takeSnapshot(room.house, AT);
  expect(JSON.stringify(taken)).not.toContain(number);
  expect(taken.items.find(({ id }) => id === 'quoting')?.name).toBe('办理流程参照（已撤下）');
  expect(taken.results[0]?.asked).toBe('同（已撤下）一并办理。');
  room.at(AT);
  const told = await room.ask('GET', '/api/catalogue/faults', { by: '1007' });
  const { items } = told.body as { items: { what: string; board: string; record: string; since: string }[] };
  expect(items.filter(({ what }) => what === 'quotes')).toMatchObject([
    { board: 'items', record: 'quoting', name: number, office: 'civil-affairs', since: '2026-10-10' },
    { board: 'results', record: kept.case.number, name: number, since: '2026-10-09' },
  ]);
});
