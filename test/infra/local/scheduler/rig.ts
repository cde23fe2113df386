// A scheduler on a folder of its own with a clock that only moves when told, for the tests of this room.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateScheduleCommand, type CreateScheduleCommandInput, SchedulerClient } from '@aws-sdk/client-scheduler';
import { openClock } from '#infra/local/clock.ts';
import type { Occurrence } from '#infra/local/scheduler/recurring.ts';
import { type Scheduler, type SchedulerOptions, startScheduler } from '#infra/local/scheduler/scheduler.ts';
import { type Instant, instant } from '#shared/time.ts';

export const WORK = 'arn:aws:lambda:local:000000000000:function:work';
export const ROLE = 'arn:aws:iam::000000000000:role/wake';
/** Thursday morning before the autumn holidays. */
export const START = '2026-09-24T09:00:00+08:00';

export interface Received {
  readonly target: string;
  readonly payload: string;
}

export interface Rig {
  readonly scheduler: Scheduler;
  readonly client: SchedulerClient;
  readonly received: Received[];
  readonly occurred: Occurrence[];
  now(): Instant;
  /** Lets the machine's clock go on by milliseconds. */
  pass(ms: number): void;
  /** Stops the scheduler and starts another on the same folder. */
  restart(changes?: Partial<SchedulerOptions>): Promise<Rig>;
  close(): Promise<void>;
}

const open: Rig[] = [];

/** Closes every rig that a test left open. */
export async function closeRigs(): Promise<void> {
  for (const rig of open.splice(0)) await rig.close();
}

/** A rig whose machine clock stands still: time passes by `runUntil` and `pass` alone. */
export async function rigWith(changes: Partial<SchedulerOptions> = {}): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'scheduler-'));
  const machine = { ms: Date.parse('2026-11-23T01:00:00Z') };
  const stand = async (more: Partial<SchedulerOptions>): Promise<Rig> => {
    const received: Received[] = [];
    const occurred: Occurrence[] = [];
    const clock = openClock(join(folder, 'clock.json'), { initial: START, machineNow: () => machine.ms });
    const scheduler = await startScheduler({
      folder: join(folder, 'scheduler'),
      clock,
      invoke: async (target, payload) => void received.push({ target, payload }),
      recurring: { schedules: [], run: async (occurrence) => void occurred.push(occurrence) },
      ...changes,
      ...more,
    });
    const client = clientOf(scheduler.endpoint);
    const rig: Rig = {
      scheduler,
      client,
      received,
      occurred,
      now: clock.now,
      pass: (ms) => {
        machine.ms += ms;
      },
      async restart(later = {}) {
        await scheduler.stop();
        open.splice(open.indexOf(rig), 1);
        return stand({ ...more, ...later });
      },
      async close() {
        await scheduler.stop();
        client.destroy();
        rmSync(folder, { recursive: true, force: true });
      },
    };
    open.push(rig);
    return rig;
  };
  return stand({});
}

export const clientOf = (endpoint: string): SchedulerClient =>
  new SchedulerClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });

/** A wake-up as the house creates it. `at` is township time without offset. */
export const wakeUp = (
  name: string,
  at: string,
  changes: Partial<CreateScheduleCommandInput> = {},
): CreateScheduleCommandInput => ({
  Name: name,
  ScheduleExpression: `at(${at})`,
  ScheduleExpressionTimezone: 'Asia/Shanghai',
  FlexibleTimeWindow: { Mode: 'OFF' },
  ActionAfterCompletion: 'DELETE',
  Target: {
    Arn: WORK,
    RoleArn: ROLE,
    Input: JSON.stringify({ source: 'wake', name, time: '<aws.scheduler.scheduled-time>' }),
  },
  ...changes,
});

export const create = (rig: Rig, ...wake: Parameters<typeof wakeUp>) =>
  rig.client.send(new CreateScheduleCommand(wakeUp(...wake)));

/** Names and times of what reached the target. */
export const told = (rig: Rig): string[] =>
  rig.received.map(({ payload }) => {
    const { name, time } = JSON.parse(payload) as { name: string; time: string };
    return `${name} ${time}`;
  });

export const township = (wall: string): Instant => instant(`${wall}+08:00`);

/** A target that takes everything; `all` resolves with the names it was told once there are `count` of them. */
export function takes(count: number) {
  const names: string[] = [];
  let done: (names: string[]) => void = () => {};
  const all = new Promise<string[]>((resolve) => {
    done = resolve;
  });
  const invoke = async (_target: string, payload: string) => {
    names.push((JSON.parse(payload) as { name: string }).name);
    if (names.length === count) done(names);
  };
  return { names, all, invoke };
}
