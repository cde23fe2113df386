// The reporter of a complaint, as everybody else may try to reach them: by the numbers under which they called.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSealedTown, type SealedTown } from './sealed-town.ts';

let town: SealedTown;
beforeAll(async () => {
  town = await openSealedTown();
});
afterAll(() => town.close());

test('SV-4.1, FI-1: a number of the hotline under which a complaint came is refused to nobody, for it would tell that there is one', async () => {
  const places = async () =>
    (await town.everyRow('cases')).filter(({ pk }) => String(pk).startsWith('external#')).map(({ pk }) => pk);
  const before = await places();
  const registers = async (by: string, kind: string) => {
    const body = { kind, channel: 'hotline', subject: '来电反映', externalNumber: 'RX-0077' };
    const order = kind === 'complaint' ? { ...body, body: '详细情况', identity: 'named' } : body;
    const answer = await town.ask(by, 'POST', '/api/cases', order, { 'idempotency-key': randomUUID() });
    return [answer.status, Object.keys(answer.body).sort()];
  };
  const first = await registers('1001', 'complaint');
  expect(first[0]).toBe(201);
  // Whoever tries the same number again, or lists what lies there, learns nothing.
  expect(await registers('1001', 'complaint')).toEqual(first);
  expect(await registers('1003', 'complaint')).toEqual(first);
  expect(await places()).toEqual(before);
  expect((await registers('1001', 'petition'))[0]).toBe(201);
  expect((await registers('1003', 'petition'))[0]).toBe(409);
  expect(await registers('1003', 'complaint')).toEqual(first);
});
