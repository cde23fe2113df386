// Figures on the real engine: a month that is over is counted once and kept, a change of one of its cases has it counted
// again, and the sheet of a month is read by those who may.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { figuresNow, talliesNow } from '#functions/publish/figures.ts';
import { forgetOldest } from '#functions/publish/month-rows.ts';
import { monthChangedKey, talliesKey } from '#functions/table/keys.ts';
import type { Tables } from '#functions/table/tables.ts';
import type { Wakeups } from '#functions/wakeups/wakeups.ts';
import { drain } from '#functions/work/react.ts';
import { worker } from '#functions/work/worker.ts';
import { keyOf } from '#shared/figures/tally.ts';
import { type Instant, instant } from '#shared/time.ts';
import { openTown, over, type Town } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';

const NOVEMBER = instant('2026-11-20T09:00:00+08:00');
let town: Town;
let cases: string[];

const at = (when: string) => {
  town.now = instant(when);
};
const kept = () => town.house.tables.get('ephemera', talliesKey('2026-09'));
const september = async (when: Instant = NOVEMBER) =>
  (await talliesNow(town.house, when, []))[keyOf('2026-09', 'all', 'all')];
const follow = (when: Instant = NOVEMBER) => drain(town.house, NOBODY_WOKEN, when);

/** How often cases of a month are read while something is done. */
async function readsOf(act: (house: Town['house']) => Promise<unknown>): Promise<string[]> {
  const months: string[] = [];
  const all: Tables['all'] = (search) => {
    if (search.index === 'month') months.push(search.pk);
    return town.house.tables.all(search);
  };
  await act(over(town.house, { all }));
  return months.sort();
}

beforeAll(async () => {
  town = await openTown();
  cases = [];
  for (let i = 0; i < 6; i += 1) cases.push((await town.register()).body.id);
  // A petition of 24 September is owed on 9 October, the first working day after the holiday.
  for (const id of cases.slice(0, 5)) {
    await town.step('1001', id, 'accept');
    await town.step('1001', id, 'complete', { result: '已修好' });
  }
  await follow(town.now);
});
afterAll(() => town.close());
beforeEach(() => forgetOldest(town.house.tables, '2026-09-01', NOVEMBER));

test('SC-1: five answered in time and one left to rot are 5 of 6, not 100 %', async () => {
  const { measure, on, months, kinds } = await figuresNow(town.house, NOVEMBER, []);
  expect(on).toBe('2026-11-20');
  expect(measure).toMatchObject({ received: 6, closedOnTime: 5, open: 1, overdue: 1, medianDays: 0 });
  expect(months).toEqual([{ month: '2026-09', measure }]);
  expect(kinds).toEqual([{ kind: 'petition', measure }]);
});

test('the same rows on the same day give the same figures; on another day only what is overdue may differ', async () => {
  const early = instant('2026-10-05T09:00:00+08:00');
  expect(await figuresNow(town.house, NOVEMBER, [])).toEqual(await figuresNow(town.house, NOVEMBER, []));
  expect((await september(early))?.overdue).toBe(0);
  expect((await september())?.overdue).toBe(1);
  expect({ ...(await september(early)), overdue: 1 }).toEqual(await september());
});

test('a month that is over is read once and kept, the month that runs is read each time', async () => {
  const count = (house: Town['house']) => talliesNow(house, NOVEMBER, []);
  expect(await readsOf(count)).toEqual(['2026-09', '2026-10', '2026-11']);
  expect(await readsOf(count)).toEqual(['2026-11']);
});

test('what is kept holds no number, name or word of any case', async () => {
  await september();
  const row = JSON.stringify(await kept());
  for (const secret of [...cases, 'LSK-', '1001', '路灯']) expect(row).not.toContain(secret);
});

test('a promise that changes has the months counted again; who does not ask for promises takes what is kept', async () => {
  await september();
  const promise = { id: 'p', covers: { kind: 'petition' }, days: 2, inForceFrom: '2026-09-01' };
  expect(await readsOf((house) => talliesNow(house, NOVEMBER, [promise]))).toContain('2026-09');
  expect(await readsOf((house) => talliesNow(house, NOVEMBER))).toEqual(['2026-11']);
  const { commitments } = await figuresNow(town.house, NOVEMBER, [promise]);
  expect(commitments).toMatchObject([{ id: 'p', kept: 5, of: 6 }]);
});

test('rows from before there were figures are counted by their states', async () => {
  const pk = `case#${cases[0]}`;
  const row = await town.house.tables.get('cases', { pk, sk: 'state' });
  if (!row) throw new Error('no such case');
  const { counted: _, ...card } = row.card as { readonly counted: unknown };
  await town.house.tables.put({ table: 'cases', row: { ...row, card } });
  expect(await september()).toMatchObject({ received: 6, closedOnTime: 5 });
  await town.house.tables.put({ table: 'cases', row });
});

test('SC-1: a case of a kept month that is reopened or rated has it counted again, once it was followed', async () => {
  await september();
  at('2026-10-10T10:00:00+08:00');
  await town.step('1010', cases[1] as string, 'reopen', { reason: '又坏了' });
  await follow(instant('2026-10-10T10:00:05+08:00'));
  const when = instant('2026-10-10T10:10:00+08:00');
  expect(await september(when)).toMatchObject({ closedOnTime: 4, open: 2 });
  // So shortly after a change the index may lag: nothing is kept yet.
  expect(await readsOf((house) => talliesNow(house, when, []))).toContain('2026-09');
  await september();
  expect(await readsOf((house) => talliesNow(house, NOVEMBER, []))).toEqual(['2026-11']);
});

test('a step that changes nothing that is counted leaves the kept month alone', async () => {
  const before = await town.house.tables.get('ephemera', monthChangedKey('2026-09'));
  at('2026-10-12T09:00:00+08:00');
  await town.step('1001', cases[5] as string, 'accept');
  await follow();
  expect(await town.house.tables.get('ephemera', monthChangedKey('2026-09'))).toEqual(before);
});

test('a count made before a change was followed is not used after it', async () => {
  const { tables } = town.house;
  const slow: Tables['all'] = async (search) => {
    const rows = await tables.all(search);
    if (search.index === 'month' && search.pk === '2026-09') {
      at('2026-10-13T09:00:00+08:00');
      await town.step('1001', cases[5] as string, 'complete', { result: '已修好' });
      await follow(town.now);
    }
    return rows;
  };
  await talliesNow(over(town.house, { all: slow }), NOVEMBER, []);
  expect(await september()).toMatchObject({ closedOnTime: 4, closedLate: 1, open: 1 });
});

test('every night the oldest counts are thrown away and a publication is asked for, so that overdue is right by morning', async () => {
  await september();
  const asked: Instant[] = [];
  const wake: Wakeups = {
    wakeAt: async () => {},
    reseat: async () => undefined,
    publish: async (when) => void asked.push(when),
  };
  await worker(town.house, wake)({ source: 'schedule', name: 'daily', time: '2026-11-21T00:10:00+08:00' });
  expect(await kept()).toBeUndefined();
  expect(asked.at(-1)).toBe(instant('2026-11-21T00:10:00+08:00'));
});

test('SV-4.4: the sheet of a month is for heads, leaders, the two groups, the chair and publishers, and for nobody else', async () => {
  const status = async (by: string) => (await town.ask(by, 'GET', '/api/figures?month=2026-09')).status;
  for (const by of ['1003', '1013', '1004', '1005', '1006', '1007', '1010'])
    expect([by, await status(by)]).toEqual([by, 200]);
  for (const by of ['1001', '1002', '1008', '1009']) expect([by, await status(by)]).toEqual([by, 403]);
});

test('the sheet says every number, however small, and how each is counted', async () => {
  at('2026-11-20T09:00:00+08:00');
  const { body } = await town.ask('1006', 'GET', '/api/figures?month=2026-09');
  expect(body).toMatchObject({ month: '2026-09', before: '2026-08', asOf: '2026-11-20' });
  expect(body.whole).toMatchObject({ received: 6, doneOnTime: 4, doneLate: 1, notDone: 1, completionRate: 83 });
  expect(body.wholeBefore).toMatchObject({ received: 0, onTimeRate: null });
  expect(body.change).toMatchObject({ received: 6, onTimeRate: null });
  expect(body.channels).toMatchObject([{ name: 'window', label: '窗口' }]);
  expect(body.offices.map((one: { label: string }) => one.label)).toEqual(['便民服务中心']);
  const rate = body.columns.find((one: { name: string }) => one.name === 'onTimeRate');
  expect(rate.formula).toContain('未办结中已逾期');
});

test('a month to come and what is no month are refused by name', async () => {
  for (const month of ['2027-01', '2026-13', 'x']) {
    const { status, body } = await town.ask('1006', 'GET', `/api/figures?month=${month}`);
    expect([status, body.violations?.[0]?.path]).toEqual([400, 'month']);
  }
});
