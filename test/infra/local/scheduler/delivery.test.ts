// Delivery: retries, dead letters, double, late and lost on request.
import { DeleteScheduleCommand, GetScheduleCommand, ListSchedulesCommand } from '@aws-sdk/client-scheduler';
import { afterEach, expect, test } from 'vitest';
import { ClockMovesForward } from '#infra/local/clock.ts';
import { closeRigs, create, type Rig, ROLE, rigWith, takes, told, township, WORK } from './rig.ts';

afterEach(closeRigs);
const names = async (rig: Rig) =>
  (await rig.client.send(new ListSchedulesCommand({}))).Schedules?.map((one) => one.Name);
const target = (changes: object) => ({ Target: { Arn: WORK, RoleArn: ROLE, Input: '{}', ...changes } });
/** A target that fails so many times before it takes what is sent. */
const failing = (times: number) => {
  const attempts: string[] = [];
  const invoke = async (_target: string, payload: string) => {
    attempts.push(payload);
    if (attempts.length <= times) throw new TypeError(`failure ${attempts.length}`);
  };
  return { attempts, invoke, backoff: () => 0 };
};

test('moving the clock sets off everything due on the way, in order of time, and deletes it', async () => {
  const rig = await rigWith();
  await create(rig, 'wake-c', '2026-10-10T17:30:00');
  await create(rig, 'wake-a', '2026-09-30T08:30:00');
  await create(rig, 'wake-b', '2026-10-09T17:30:00');
  const fired = await rig.scheduler.runUntil(township('2026-10-09T17:30:00'));
  expect(told(rig)).toEqual(['wake-a 2026-09-30T00:30:00Z', 'wake-b 2026-10-09T09:30:00Z']);
  expect(fired).toEqual([
    { at: township('2026-09-30T08:30:00'), what: 'wake', id: 'wake-a' },
    { at: township('2026-10-09T17:30:00'), what: 'wake', id: 'wake-b' },
  ]);
  expect(rig.now()).toBe('2026-10-09T09:30:00.000Z');
  expect(await names(rig)).toEqual(['wake-c']);
});

test('while an event runs the clock stands at its time, and what it creates in time is set off in its turn', async () => {
  const seen: string[] = [];
  const rig: Rig = await rigWith({
    invoke: async (_target, payload) => {
      const { name } = JSON.parse(payload) as { name: string };
      seen.push(`${name} ${rig.now()}`);
      if (name === 'first') await create(rig, 'between', '2026-10-02T09:00:00');
    },
  });
  await create(rig, 'first', '2026-10-01T09:00:00');
  await create(rig, 'last', '2026-10-03T09:00:00');
  await rig.scheduler.runUntil(township('2026-10-05T09:00:00'));
  expect(seen).toEqual([
    'first 2026-10-01T01:00:00.000Z',
    'between 2026-10-02T01:00:00.000Z',
    'last 2026-10-03T01:00:00.000Z',
  ]);
});

test('the context attributes of the input are filled in as the service does', async () => {
  const rig = await rigWith();
  const Input = JSON.stringify({
    time: '<aws.scheduler.scheduled-time>',
    arn: '<aws.scheduler.schedule-arn>',
    execution: '<aws.scheduler.execution-id>',
    attempt: '<aws.scheduler.attempt-number>',
  });
  await create(rig, 'wake-a', '2026-10-09T17:30:00', target({ Input }));
  await rig.scheduler.runUntil(township('2026-10-10T00:00:00'));
  expect(rig.received[0]?.target).toBe(WORK);
  expect(JSON.parse(rig.received[0]?.payload ?? '')).toEqual({
    time: '2026-10-09T09:30:00Z',
    arn: 'arn:aws:scheduler:local:000000000000:schedule/default/wake-a',
    execution: expect.stringMatching(/^[0-9a-f]{16}$/),
    attempt: '1',
  });
});

test('a schedule that is to be kept fires once, stays readable, and does not fire again after a restart', async () => {
  const rig = await rigWith();
  await create(rig, 'wake-a', '2026-10-09T17:30:00', { ActionAfterCompletion: 'NONE' });
  await rig.scheduler.runUntil(township('2026-10-10T00:00:00'));
  const later = await rig.restart();
  await later.scheduler.runUntil(township('2026-11-10T00:00:00'));
  expect(told(rig)).toHaveLength(1);
  expect(told(later)).toEqual([]);
  expect(await names(later)).toEqual(['wake-a']);
});

test('a disabled or deleted schedule never fires', async () => {
  const rig = await rigWith();
  await create(rig, 'off', '2026-10-09T17:30:00', { State: 'DISABLED' });
  await create(rig, 'gone', '2026-10-09T17:30:00');
  await rig.client.send(new DeleteScheduleCommand({ Name: 'gone' }));
  await rig.scheduler.runUntil(township('2026-10-10T00:00:00'));
  expect(told(rig)).toEqual([]);
});

test('a moment already passed is delivered at the next occasion, with its own time', async () => {
  const rig = await rigWith();
  await create(rig, 'wake-a', '2026-09-24T08:59:00');
  await rig.scheduler.runUntil(rig.now());
  expect(told(rig)).toEqual(['wake-a 2026-09-24T00:59:00Z']);
});

test('for tests a delivery can come twice, late, or never', async () => {
  const deliveries = ({ Name }: { Name: string }) => ({ twice: [0, 0], late: [3_600_000], lost: [] })[Name] ?? [0];
  const rig = await rigWith({ deliveries });
  for (const name of ['twice', 'late', 'lost', 'once']) await create(rig, name, '2026-10-09T17:30:00');
  const fired = await rig.scheduler.runUntil(township('2026-10-09T18:00:00'));
  expect(told(rig).sort()).toEqual([
    'once 2026-10-09T09:30:00Z',
    'twice 2026-10-09T09:30:00Z',
    'twice 2026-10-09T09:30:00Z',
  ]);
  expect(fired).toHaveLength(3);
  const later = await rig.scheduler.runUntil(township('2026-10-09T19:00:00'));
  expect(later).toEqual([{ at: township('2026-10-09T18:30:00'), what: 'wake', id: 'late' }]);
  expect(told(rig).at(-1)).toBe('late 2026-10-09T09:30:00Z');
});

test('a failed delivery is tried again with the same execution and a higher attempt number, without holding up the rest', async () => {
  const { attempts, invoke, backoff } = failing(2);
  const rig = await rigWith({ invoke, backoff });
  const Input = '<aws.scheduler.execution-id> <aws.scheduler.attempt-number>';
  await create(rig, 'wake-a', '2026-10-09T17:30:00', target({ Input }));
  await rig.scheduler.runUntil(township('2026-10-10T00:00:00'));
  await rig.scheduler.settled();
  expect(attempts.map((one) => one.split(' ')[1])).toEqual(['1', '2', '3']);
  expect(new Set(attempts.map((one) => one.split(' ')[0])).size).toBe(1);
  expect(await names(rig)).toEqual([]);
  expect(rig.scheduler.deadLetters()).toEqual([]);
});

test('when its attempts are used up a delivery becomes a dead letter, which a restart still shows', async () => {
  const { attempts, invoke, backoff } = failing(99);
  const rig = await rigWith({ invoke, backoff });
  const queue = 'arn:aws:sqs:local:000000000000:lost';
  const policy = { RetryPolicy: { MaximumRetryAttempts: 2 }, DeadLetterConfig: { Arn: queue } };
  await create(rig, 'wake-a', '2026-10-09T17:30:00', target(policy));
  await rig.scheduler.runUntil(township('2026-10-10T00:00:00'));
  await rig.scheduler.settled();
  expect(attempts).toHaveLength(3);
  const letter = {
    queue,
    schedule: 'arn:aws:scheduler:local:000000000000:schedule/default/wake-a',
    target: WORK,
    payload: '{}',
    scheduledAt: '2026-10-09T09:30:00.000Z',
    attempts: 3,
    exhausted: 'MaximumRetryAttempts',
    error: { name: 'TypeError', message: 'failure 3' },
  };
  expect(rig.scheduler.deadLetters()).toEqual([letter]);
  expect(await names(rig)).toEqual([]);
  const later = await rig.restart();
  expect(later.scheduler.deadLetters()).toEqual([letter]);
});

test('a delivery that would be too old by its next attempt is given up', async () => {
  const { attempts, invoke } = failing(99);
  const rig = await rigWith({ invoke, backoff: () => 61_000 });
  await create(rig, 'wake-a', '2026-10-09T17:30:00', target({ RetryPolicy: { MaximumEventAgeInSeconds: 60 } }));
  await rig.scheduler.runUntil(township('2026-10-10T00:00:00'));
  await rig.scheduler.settled();
  expect(attempts).toHaveLength(1);
  expect(rig.scheduler.deadLetters()[0]?.exhausted).toBe('MaximumEventAgeInSeconds');
});

test('a delivery that waits for another attempt when the house stops is made by the next one', async () => {
  const { invoke } = failing(99);
  const rig = await rigWith({ invoke, backoff: () => 60_000 });
  await create(rig, 'wake-a', '2026-10-09T17:30:00');
  await rig.scheduler.runUntil(township('2026-10-10T00:00:00'));
  const { invoke: taking, names: taken } = takes(1);
  const later = await rig.restart({ invoke: taking });
  await later.scheduler.runUntil(later.now());
  expect(taken).toEqual(['wake-a']);
  expect(await names(later)).toEqual([]);
});

test('the clock refuses to go back, and nothing is set off', async () => {
  const rig = await rigWith();
  await create(rig, 'wake-a', '2026-09-24T08:30:00');
  await expect(rig.scheduler.runUntil(township('2026-09-24T08:59:59'))).rejects.toThrow(ClockMovesForward);
  expect(told(rig)).toEqual([]);
});

test('two moves of the clock at once happen one after the other, each event once', async () => {
  const rig = await rigWith();
  for (const [name, at] of [
    ['a', '2026-10-01T09:00:00'],
    ['b', '2026-10-02T09:00:00'],
  ] as const)
    await create(rig, name, at);
  const [first, second] = await Promise.all([
    rig.scheduler.runUntil(township('2026-10-01T12:00:00')),
    rig.scheduler.runUntil(township('2026-10-03T12:00:00')),
  ]);
  expect([first.map((one) => one.id), second.map((one) => one.id)]).toEqual([['a'], ['b']]);
});

test('a house that stops in the middle of a move leaves the clock at the last event and the rest to the next start', async () => {
  const rig: Rig = await rigWith({
    invoke: async () => {
      stopping = rig.scheduler.stop();
    },
  });
  let stopping: Promise<void> | null = null;
  await create(rig, 'wake-a', '2026-10-01T09:00:00');
  await create(rig, 'wake-b', '2026-10-02T09:00:00');
  const fired = await rig.scheduler.runUntil(township('2026-10-03T09:00:00'));
  expect(fired.map((one) => one.id)).toEqual(['wake-a']);
  expect(rig.now()).toBe(township('2026-10-01T09:00:00'));
  await stopping;
});

test('in ordinary running an event is set off by itself when its time comes, and not before', async () => {
  const { invoke, names: seen, all } = takes(1);
  const rig = await rigWith({ invoke });
  rig.scheduler.begin();
  rig.pass(900);
  await create(rig, 'wake-a', '2026-09-24T09:00:01');
  expect(seen).toEqual([]);
  rig.pass(100);
  expect(await all).toEqual(['wake-a']);
});

test('what fell due while the house was closed is set off when it opens, in order', async () => {
  const rig = await rigWith();
  await create(rig, 'wake-b', '2026-09-24T11:00:00');
  await create(rig, 'wake-a', '2026-09-24T10:00:00');
  await create(rig, 'later', '2026-09-25T10:00:00');
  rig.pass(3 * 3_600_000);
  const { invoke, all } = takes(2);
  const later = await rig.restart({ invoke });
  later.scheduler.begin();
  expect(await all).toEqual(['wake-a', 'wake-b']);
  await later.scheduler.runUntil(later.now());
  expect(await names(later)).toEqual(['later']);
});

test('a name that was delivered is free for another schedule', async () => {
  const { attempts, invoke } = failing(1);
  const rig = await rigWith({ invoke, backoff: () => 0 });
  await create(rig, 'wake-a', '2026-10-09T17:30:00', target({ Input: '"first"' }));
  await rig.scheduler.runUntil(township('2026-10-09T18:00:00'));
  await rig.scheduler.settled();
  await create(rig, 'wake-a', '2026-10-10T17:30:00', target({ Input: '"second"' }));
  await rig.scheduler.runUntil(township('2026-10-11T00:00:00'));
  expect(attempts).toEqual(['"first"', '"first"', '"second"']);
  await expect(rig.client.send(new GetScheduleCommand({ Name: 'wake-a' }))).rejects.toThrow();
});
