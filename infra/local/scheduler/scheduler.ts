// The scheduler of one machine, as the house sees it: an address that speaks to `@aws-sdk/client-scheduler`, the recurring
// schedules, and a clock that can be moved. A schedule is a hint and the tables are the truth: late or double is harmless.
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { RecurringSchedule } from '#shared/schedules.ts';
import type { Instant } from '#shared/time.ts';
import type { Clock } from '../clock.ts';
import { openBook } from './book.ts';
import { type DeadLetter, openDeadLetters } from './dead-letters.ts';
import { createDelivery, type DeliveryOptions } from './delivery.ts';
import { operationsOn } from './operations.ts';
import { type Occurrence, openRecurring } from './recurring.ts';
import { groupFrom } from './schedule.ts';
import { createTimeline, type Fired } from './timeline.ts';
import { type Deliveries, type Invoke, openWakes } from './wakes.ts';
import { wireServer } from './wire.ts';

export interface Scheduler {
  /** For `AWS_ENDPOINT_URL_SCHEDULER`. */
  readonly endpoint: string;
  /** Starts ordinary running: first what was missed while the house was closed, then each event when it is due. */
  begin(): void;
  /** Moves domain time forward, see `Timeline.runUntil`. */
  runUntil(target: Instant): Promise<readonly Fired[]>;
  /** When the next one-time schedule is due. */
  nextWake(): Instant | null;
  deadLetters(): readonly DeadLetter[];
  /** Resolves when no failed delivery waits for another attempt. */
  settled(): Promise<void>;
  /** Stops listening and running; what waits stays on disk for the next start. */
  stop(): Promise<void>;
}

export interface SchedulerOptions extends DeliveryOptions {
  /** Folder for the scheduler's files; made if need be. */
  readonly folder: string;
  readonly clock: Clock;
  /** Groups that are there from the start, as a deployment makes them: the doors only put schedules into them. */
  readonly groups?: readonly string[];
  /** Invokes the target of a one-time schedule. */
  readonly invoke: Invoke;
  readonly recurring: {
    readonly schedules: readonly RecurringSchedule[];
    readonly run: (occurrence: Occurrence) => Promise<void>;
  };
  /** For tests: late, double and lost deliveries. */
  readonly deliveries?: Deliveries;
  readonly onFault?: (fault: unknown) => void;
}

/** Opens what the folder holds and listens on a free loopback port. Nothing is set off before `begin` or `runUntil`. */
export async function startScheduler(options: SchedulerOptions): Promise<Scheduler> {
  const { folder, clock, groups = [], invoke, recurring: recurs, deliveries, onFault = console.error } = options;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [book, deadLetters] = await Promise.all([
    openBook(join(folder, 'schedules.jsonl')),
    openDeadLetters(join(folder, 'dead-letters.jsonl')),
  ]);
  for (const name of groups) if (!book.groups.has(name)) book.putGroup(groupFrom(name, {}, clock.now()));
  const delivery = createDelivery(options);
  const wakes = openWakes({ book, delivery, deadLetters, invoke, deliveries });
  const recurring = openRecurring({
    ...recurs,
    file: join(folder, 'recurring.json'),
    since: clock.now(),
    delivery,
    deadLetters,
  });
  const timeline = createTimeline({ clock, wakes, recurring, onFault });
  const server = wireServer(
    operationsOn(book, clock.now, () => {
      wakes.refresh();
      timeline.rearm();
    }),
    book,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    begin: timeline.begin,
    runUntil: timeline.runUntil,
    nextWake: wakes.next,
    deadLetters: deadLetters.list,
    settled: delivery.settled,
    async stop() {
      await Promise.all([timeline.stop(), delivery.stop()]);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await book.close();
      await deadLetters.close();
    },
  };
}
