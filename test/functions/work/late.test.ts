// What the clock does late: after a day has its root nothing more is written on that day, and what cannot be followed
// keeps no day open.
import { afterAll, beforeEach, expect, test } from 'vitest';
import { history } from '#functions/perform/load.ts';
import { OUTBOX } from '#functions/table/keys.ts';
import type { Wakeups } from '#functions/wakeups/wakeups.ts';
import { type Worked, worker } from '#functions/work/worker.ts';
import { instant } from '#shared/time.ts';
import { openTown, over, type Town } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';

const towns: Town[] = [];
let town: Town;
beforeEach(async () => {
  town = await openTown();
  towns.push(town);
});
afterAll(() => Promise.all(towns.map((one) => one.close())));

const mute: Wakeups = { ...NOBODY_WOKEN, wakeAt: () => Promise.reject(new Error('no scheduler')) };

const wakes = (wake: Wakeups, name: string, time: string, house = town.house): Promise<Worked> =>
  worker(house, wake)({ source: 'schedule', name, time: `${time}+08:00` }) as Promise<Worked>;

/** Closes the day, and then cannot find what is due. */
const blind = () =>
  over(town.house, {
    query: (search) =>
      search.index === 'due' ? Promise.reject(new Error('no index')) : town.house.tables.query(search),
  });

test('AC-1.11: a wake-up delivered after its day was closed leaves its trace on the next, so that the root stays true', async () => {
  const { body } = await town.register({ channel: 'letter', kind: 'inquiry' });
  await wakes(NOBODY_WOKEN, 'sweep', '2026-09-24T10:15:00');
  await expect(wakes(NOBODY_WOKEN, 'daily', '2026-10-09T00:10:00', blind())).rejects.toThrow('no index');
  const fired = await wakes(NOBODY_WOKEN, 'sweep', '2026-10-08T23:45:00');
  expect(fired.fired.filter(({ id }) => id === body.id).map(({ what }) => what)).toContain('due');
  const events = (await history(town.house.tables, 'case', body.id)).map(({ event }) => event);
  expect(events.slice(1).map(({ on }) => on)).toEqual(events.slice(1).map(() => '2026-10-09'));
});

test('a note that cannot be followed keeps no day open: its record is in the root, the note stays, and it is told', async () => {
  await town.register({ channel: 'letter' });
  await expect(wakes(mute, 'daily', '2026-09-25T00:10:00')).rejects.toThrow('no scheduler');
  const { tables } = town.house;
  const root = await tables.get('registry', { pk: 'ledger', sk: '2026-09-24' });
  expect(Number(root?.count)).toBeGreaterThan(0);
  const left = await tables.all({ table: 'outbox', pk: OUTBOX, consistent: true });
  expect(left.filter(({ on }) => on === '2026-09-24')).toHaveLength(1);
  await wakes(NOBODY_WOKEN, 'sweep', '2026-09-25T00:15:00');
  expect(await tables.all({ table: 'outbox', pk: OUTBOX, consistent: true })).toEqual([]);
});

test('before any day is closed, time is what the wake-up says', async () => {
  const { body } = await town.register({ channel: 'letter', kind: 'inquiry' });
  await wakes(NOBODY_WOKEN, 'sweep', '2026-10-08T23:45:00');
  const last = (await history(town.house.tables, 'case', body.id)).at(-1);
  expect(last?.event.at).toBe(instant('2026-10-08T23:45:00+08:00'));
});
