// What follows writes and time on this machine: new outbox rows and wake-ups go to `work`, publications to the builder.
// Each stand-in of an AWS service is opened elsewhere; here they are joined, as the stack joins them.
import type { DoorName } from '#infra/topology/doors.ts';
import { SCHEDULES } from '#shared/schedules.ts';
import type { Instant } from '#shared/time.ts';
import type { Clock } from './clock.ts';
import type { Doors } from './doors/doors.ts';
import { PUBLISH_TARGET_ARN, RESEAT_TARGET_ARN, WAKE_GROUP, WAKE_TARGET_ARN } from './doors/environment.ts';
import { openOutboxStream, waitingRows } from './doors/outbox-stream.ts';
import type { Fired } from './http/local-routes.ts';
import { openReports } from './reports.ts';
import { type Scheduler, startScheduler } from './scheduler/scheduler.ts';

export interface ReactionOptions {
  /** Folder of the scheduler's files. */
  readonly folder: string;
  readonly clock: Clock;
  /** Address of the table engine, and name of the outbox table there. */
  readonly tables: string;
  readonly outbox: string;
  /** The doors, once they are open: they need the scheduler's address first. */
  readonly doors: () => Doors | undefined;
  /** Asks for a build of the site. */
  readonly publish: () => void;
  readonly onFault: (where: string, fault: unknown) => void;
}

export interface Reaction {
  /** Address of the scheduler. */
  readonly scheduler: string;
  /** Calls a door and sets off what follows its writes. */
  invoke(name: DoorName, event: unknown): Promise<unknown>;
  /** Moves domain time; resolves when everything due in between has happened, and its consequences. */
  moveTo(at: Instant): Promise<readonly Fired[]>;
  /** From now on doors are called: first for what an earlier run left undone, then as time and writes bring it. */
  begin(): void;
  /** Resolves when nothing waits to be handed on. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** A reading request writes no record; only what can have written is followed. */
const onlyReads = (event: unknown): boolean => {
  const method = (event as { requestContext?: { http?: { method?: string } } } | null)?.requestContext?.http?.method;
  return method === 'GET' || method === 'HEAD';
};

/** As `<aws.scheduler.scheduled-time>` gives it: whole seconds. */
const scheduled = (at: Instant): string => at.replace('.000Z', 'Z');

async function makeGroup(scheduler: Scheduler): Promise<void> {
  const address = `${scheduler.endpoint}/schedule-groups/${WAKE_GROUP}`;
  const headers = { authorization: 'AWS4-HMAC-SHA256 local', 'content-type': 'application/json' };
  const answer = await fetch(address, { method: 'POST', headers, body: '{}' });
  await answer.body?.cancel();
  if (!answer.ok && answer.status !== 409) throw new Error(`the wake-up group was not made: ${answer.status}`);
}

/** Opens scheduler and outbox. No door is called before `begin`, `moveTo` or `invoke`. */
export async function openReaction(options: ReactionOptions): Promise<Reaction> {
  const { folder, clock, tables, outbox: table, publish, onFault } = options;
  const doors = (): Doors => {
    const open = options.doors();
    if (!open) throw new Error('the doors are not open');
    return open;
  };
  const reports = openReports();
  const call = async (event: unknown, door: DoorName): Promise<void> => reports.note(await doors().invoke(door, event));
  const outbox = openOutboxStream({
    waiting: waitingRows(tables, table),
    deliver: (event) => call(event, 'work'),
    now: clock.now,
    onFault: (fault) => onFault('outbox', fault),
  });
  /** The next event may rest on what this one leads to, so its consequences come first. */
  const wake = async (event: unknown, door: DoorName = 'work'): Promise<void> => {
    try {
      await call(event, door);
    } finally {
      outbox.nudge();
      await outbox.settled();
    }
  };
  const scheduler = await startScheduler({
    folder,
    clock,
    async invoke(target, payload) {
      if (target === WAKE_TARGET_ARN) return wake(JSON.parse(payload));
      if (target === RESEAT_TARGET_ARN) return wake(JSON.parse(payload), 'unseal');
      if (target === PUBLISH_TARGET_ARN) return publish();
      throw new RangeError(`nobody answers to ${target}`);
    },
    recurring: {
      schedules: SCHEDULES,
      run: ({ name, at }) => wake({ source: 'schedule', name, time: scheduled(at) }),
    },
    onFault: (fault) => onFault('scheduler', fault),
  });
  await makeGroup(scheduler);

  return {
    scheduler: scheduler.endpoint,
    async invoke(name, event) {
      try {
        return await doors().invoke(name, event);
      } finally {
        if (!onlyReads(event)) outbox.nudge();
      }
    },
    moveTo: (at) =>
      reports.while(async () => {
        outbox.nudge();
        await outbox.settled();
        await scheduler.runUntil(at);
        await outbox.settled();
      }),
    begin() {
      outbox.nudge();
      scheduler.begin();
    },
    async settled() {
      await outbox.settled();
      await scheduler.settled();
      await outbox.settled();
    },
    async stop() {
      await scheduler.stop();
      await outbox.close();
    },
  };
}
