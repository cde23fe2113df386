// Who leads the township sits in no office and still stands on the board with post and duties (DI-1, DI-3); whoever was
// invited to supervise it does not.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeSnapshot } from '#functions/publish/snapshot.ts';
import { day, instantOn } from '#shared/time.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
  const { tables } = room.house;
  const person = (number: string, facts: object) =>
    tables.put({
      table: 'registry',
      row: {
        pk: 'directory',
        sk: `staff#${number}`,
        version: 1,
        human: 1,
        hash: '0'.repeat(64),
        at: '2026-09-01T01:00:00.000Z',
        body: JSON.stringify({
          name: '某人',
          title: '副镇长',
          duties: ['分管民政'],
          roles: [],
          active: true,
          proposals: [],
          identities: [],
          ...facts,
        }),
      },
    });
  await person('1004', {});
  await person('1006', { roles: ['chair'] });
  await person('1009', { roles: ['supervisor'] });
  await person('1020', {});
  await person('1021', { leader: '1004', office: 'civil-affairs' });
});
afterAll(() => room.close());

test('DI-3: leaders stand on the board without an office, the chair first; invited supervisors and people without a post there do not', async () => {
  const { staff } = await takeSnapshot(room.house, instantOn(day('2026-09-24'), '12:00'));
  expect(staff.filter(({ office }) => office === undefined).map(({ number }) => number)).toEqual(['1006', '1004']);
  expect(staff.map(({ number }) => number)).toContain('1021');
});
