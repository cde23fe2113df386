// Which one-time schedules are due, and how one is delivered: its input filled in, its end recorded in the book.
import { randomBytes } from 'node:crypto';
import { type Instant, instant, millis } from '#shared/time.ts';
import type { Book } from './book.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { Delivery } from './delivery.ts';
import { keyOf, type Schedule } from './schedule.ts';

/** Invokes a target with the text of the schedule's input; a rejection is a failed attempt. */
export type Invoke = (targetArn: string, payload: string) => Promise<void>;
/**
 * How unreliable deliveries are made for tests: milliseconds of domain time by which each delivery of a schedule comes
 * late. `[0]` is once and punctual, `[0, 0]` twice, `[90_000]` late, `[]` never.
 */
export type Deliveries = (schedule: Pick<Schedule, 'Name' | 'at'>) => readonly number[];

export interface Wakes {
  /** When the next delivery is due; null when none is. */
  next(): Instant | null;
  /** Delivers the next one. */
  fire(): Promise<{ readonly at: Instant; readonly name: string }>;
  /** Reads the book again: schedules were made or dropped. */
  refresh(): void;
}

export interface WakesOptions {
  readonly book: Book;
  readonly delivery: Delivery;
  readonly deadLetters: DeadLetters;
  readonly invoke: Invoke;
  readonly deliveries?: Deliveries | undefined;
}

/** One schedule's way: what is still to be delivered, and how many deliveries have not ended yet. */
interface Course {
  readonly schedule: Schedule;
  readonly due: Instant[];
  open: number;
}

export function openWakes({ book, delivery, deadLetters, invoke, deliveries = () => [0] }: WakesOptions): Wakes {
  const courses = new Map<string, Course>();

  const refresh = () => {
    for (const [key, { schedule }] of courses) if (book.schedules.get(key) !== schedule) courses.delete(key);
    for (const [key, schedule] of book.schedules) {
      if (courses.has(key) || schedule.completed || schedule.State !== 'ENABLED') continue;
      const due = deliveries(schedule).map((late) => instant(millis(schedule.at) + late));
      courses.set(key, { schedule, due: due.sort(), open: due.length });
    }
  };

  const ended = (course: Course) => {
    course.open -= 1;
    const key = keyOf(course.schedule);
    if (course.open > 0 || courses.get(key) !== course) return;
    courses.delete(key);
    if (course.schedule.ActionAfterCompletion === 'DELETE') book.drop(key);
    else book.put({ ...course.schedule, completed: true });
  };

  const first = (): Course | null => {
    let soonest: Course | null = null;
    for (const course of courses.values()) {
      const at = course.due[0];
      if (at !== undefined && (soonest === null || at < (soonest.due[0] as Instant))) soonest = course;
    }
    return soonest;
  };

  refresh();
  return {
    refresh,
    next: () => first()?.due[0] ?? null,
    async fire() {
      const course = first();
      const at = course?.due.shift();
      if (!course || at === undefined) throw new Error('no wake-up is due');
      const { schedule } = course;
      const { Arn: target, RetryPolicy, DeadLetterConfig } = schedule.Target;
      const fill = filler(schedule);
      await delivery.deliver({
        retries: RetryPolicy.MaximumRetryAttempts,
        maxAgeSeconds: RetryPolicy.MaximumEventAgeInSeconds,
        // Dropped while it waited for another attempt: nobody wants it any more.
        send: async (attempt) => {
          if (book.schedules.get(keyOf(schedule)) === schedule) await invoke(target, fill(attempt));
        },
        arrived: () => ended(course),
        failed(failure) {
          deadLetters.add({
            ...failure,
            queue: DeadLetterConfig?.Arn ?? null,
            schedule: schedule.Arn,
            target,
            payload: fill(failure.attempts),
            scheduledAt: schedule.at,
          });
          ended(course);
        },
      });
      return { at, name: schedule.Name };
    },
  };
}

/** Fills the context attributes of an input; one delivery keeps its execution id through all attempts. */
function filler({ Target, Arn, at }: Schedule): (attempt: number) => string {
  const execution = randomBytes(8).toString('hex');
  return (attempt) =>
    (Target.Input ?? '{}')
      .replaceAll('<aws.scheduler.scheduled-time>', at.replace('.000Z', 'Z'))
      .replaceAll('<aws.scheduler.schedule-arn>', Arn)
      .replaceAll('<aws.scheduler.execution-id>', execution)
      .replaceAll('<aws.scheduler.attempt-number>', String(attempt));
}
