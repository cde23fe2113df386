// The past of the policy: recorded when first seen, and a configuration that tells another past is refused by name.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '#functions/house.ts';
import { closeDays } from '#functions/work/ledger.ts';
import { guardPolicy, PolicyPastChanged } from '#functions/work/policy-guard.ts';
import { day, instantOn } from '#shared/time.ts';
import { clientOf, environment, openRig, type Rig, TOWNSHIP } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig([]);
});
afterAll(() => rig.close());

const on = (text: string) => instantOn(day(text), '09:00');
const withPolicy = (...policy: { from: string; values: object }[]): House =>
  openHouse(environment({ ...TOWNSHIP, policy: policy as never }), clientOf(rig.endpoint));

const OCTOBER = { from: '2026-10-01', values: { handOver: { presentMinutes: 20 } } };
const DECEMBER = { from: '2026-12-01', values: { handOver: { presentMinutes: 15 } } };
const faultOf = (house: House, at: string): Promise<PolicyPastChanged> =>
  guardPolicy(house, on(at)).then(
    () => Promise.reject(new Error('nothing was refused')),
    (fault) => fault,
  );

test('AC-2.8: entries whose day has come are recorded once, later ones when their day comes', async () => {
  expect(await guardPolicy(withPolicy(OCTOBER, DECEMBER), on('2026-10-09'))).toEqual(['2010-01-01', '2026-10-01']);
  expect(await guardPolicy(withPolicy(OCTOBER, DECEMBER), on('2026-10-09'))).toEqual([]);
  expect(await guardPolicy(withPolicy(OCTOBER, DECEMBER), on('2026-12-01'))).toEqual(['2026-12-01']);
});

test('the same content in another order of keys is the same entry', async () => {
  const turned = { values: OCTOBER.values, from: OCTOBER.from };
  expect(await guardPolicy(withPolicy(turned, DECEMBER), on('2026-12-02'))).toEqual([]);
});

test('AC-2.8: a past entry that differs keeps the house closed and is named in both languages', async () => {
  const changed = { ...OCTOBER, values: { handOver: { presentMinutes: 25 } } };
  const fault = await faultOf(withPolicy(changed, DECEMBER), '2026-12-02');
  expect(fault).toBeInstanceOf(PolicyPastChanged);
  expect(fault.entries).toEqual(['2026-10-01']);
  expect(fault.message).toContain('政策条目 2026-10-01 与生效时登记的内容不一致');
  expect(fault.message).toContain('the policy entry 2026-10-01 differs');
});

test('a past entry that is gone is named too; one still to come may change', async () => {
  const fault = await faultOf(withPolicy(OCTOBER), '2026-12-02');
  expect(fault.message).toContain('政策条目 2026-12-01 已经生效，却从配置中消失');
  const later = { from: '2027-01-01', values: { handOver: { presentMinutes: 10 } } };
  expect(await guardPolicy(withPolicy(OCTOBER, DECEMBER, later), on('2026-12-02'))).toEqual([]);
});

test('AC-2.8: an entry slipped in behind a day that is already closed is refused by name', async () => {
  const house = withPolicy(OCTOBER, DECEMBER);
  await closeDays(house.tables, day('2026-12-05'), on('2026-12-07'));
  const slipped = { from: '2026-12-06', values: { handOver: { presentMinutes: 10 } } };
  const fault = await faultOf(withPolicy(OCTOBER, DECEMBER, slipped), '2026-12-07');
  expect(fault.entries).toEqual(['2026-12-06']);
  const today = { ...slipped, from: '2026-12-07' };
  expect(await guardPolicy(withPolicy(OCTOBER, DECEMBER, today), on('2026-12-07'))).toEqual(['2026-12-07']);
});
