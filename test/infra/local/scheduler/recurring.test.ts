// Recurring wake-ups from their structured data, coalesced where they may be.
import { afterEach, expect, test } from 'vitest';
import { SCHEDULES } from '#shared/schedules.ts';
import { dayOf, timeOf } from '#shared/time.ts';
import { closeRigs, create, type Rig, rigWith, township } from './rig.ts';

afterEach(closeRigs);
const line = ({ name, at }: { name: string; at: Rig['occurred'][number]['at'] }) =>
  `${name} ${dayOf(at)} ${timeOf(at)}`;
const recurringRig = async () => {
  const occurred: Rig['occurred'] = [];
  const rig = await rigWith({
    recurring: { schedules: SCHEDULES, run: async (occurrence) => void occurred.push(occurrence) },
  });
  return { rig, occurred };
};

test('over a night the daily wake-up runs, with one sweep before it and one after', async () => {
  const { rig, occurred } = await recurringRig();
  const fired = await rig.scheduler.runUntil(township('2026-09-25T08:00:00'));
  expect(occurred.map(line)).toEqual(['sweep 2026-09-25 00:00', 'daily 2026-09-25 00:10', 'sweep 2026-09-25 08:00']);
  expect(fired.map(({ what, id }) => `${what} ${id}`)).toEqual(['schedule sweep', 'schedule daily', 'schedule sweep']);
});

test('AP-2: over the end of a quarter every one of its fifteen mornings runs, before the report of the same minute', async () => {
  const { rig, occurred } = await recurringRig();
  await rig.scheduler.runUntil(township('2026-11-24T09:00:00'));
  const runs = occurred.map(line);
  expect(runs.filter((one) => one.startsWith('daily'))).toHaveLength(61);
  expect(runs.filter((one) => one.startsWith('quarter'))).toHaveLength(15);
  expect(runs.filter((one) => one.startsWith('monthly-report'))).toHaveLength(30);
  expect(runs.indexOf('quarter 2026-10-01 08:35') + 1).toBe(runs.indexOf('monthly-report 2026-10-01 08:35'));
  expect([...runs]).toEqual([...occurred].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(line));
  expect(runs.length).toBeLessThan(250);
});

test('a wake-up comes before what recurs at the same instant, and the sweep after both', async () => {
  const seen: string[] = [];
  const rig = await rigWith({
    invoke: async () => void seen.push('wake'),
    recurring: {
      schedules: [...SCHEDULES.filter((one) => one.name === 'sweep'), { ...SCHEDULES[0], ...hourly }],
      run: async ({ name }) => void seen.push(name),
    },
  });
  await create(rig, 'wake-a', '2026-09-24T09:15:00');
  await rig.scheduler.runUntil(township('2026-09-24T09:15:00'));
  expect(seen).toEqual(['wake', 'daily', 'sweep']);
});
const hourly = {
  name: 'daily',
  purpose: { zh: '试', en: 'a test' },
  recurs: { at: '09:15' },
  coalesces: false,
} as const;

test('what has run is not run again after a restart, and what was missed while closed is caught up', async () => {
  const { rig, occurred } = await recurringRig();
  await rig.scheduler.runUntil(township('2026-09-25T08:00:00'));
  occurred.length = 0;
  rig.pass(24 * 3_600_000);
  const later = await rig.restart();
  await later.scheduler.runUntil(later.now());
  expect(occurred.map(line)).toEqual(['sweep 2026-09-26 00:00', 'daily 2026-09-26 00:10', 'sweep 2026-09-26 08:00']);
});

test('a daily run that fails is tried again; a sweep is not, since the next one does the same', async () => {
  const seen: string[] = [];
  const run = async ({ name }: { name: string }) => {
    seen.push(name);
    if (seen.filter((one) => one === name).length === 1) throw new Error('not yet');
  };
  const rig = await rigWith({ recurring: { schedules: SCHEDULES, run }, backoff: () => 0 });
  await rig.scheduler.runUntil(township('2026-09-25T00:10:00'));
  await rig.scheduler.settled();
  expect(seen).toEqual(['sweep', 'daily', 'daily']);
  expect(rig.scheduler.deadLetters()).toMatchObject([{ schedule: 'sweep', exhausted: 'MaximumRetryAttempts' }]);
});

test('a daily run under way when the house died is run again by the next one', async () => {
  const run = async () => {
    throw new Error('died');
  };
  const rig = await rigWith({ recurring: { schedules: SCHEDULES, run }, backoff: () => 60_000 });
  await rig.scheduler.runUntil(township('2026-09-25T00:10:00'));
  const again = new Promise<string>((resolve) => {
    const recurring = { schedules: SCHEDULES, run: async (one: Rig['occurred'][number]) => resolve(line(one)) };
    void rig.restart({ recurring }).then((later) => later.scheduler.begin());
  });
  expect(await again).toBe('daily 2026-09-25 00:10');
});
