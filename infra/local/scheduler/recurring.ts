// The recurring schedules on this machine, run from their structured data. What has run is kept on disk, so that hours
// in which the house was closed are caught up in order. A schedule that coalesces (the sweep) is run only for its last
// occurrence before each other event: with nothing in between, the earlier ones would have found the same.
import { existsSync, readFileSync } from 'node:fs';
import { nextOccurrence, type RecurringSchedule, type ScheduleName } from '#shared/schedules.ts';
import type { Instant } from '#shared/time.ts';
import { replaceFile } from '../replace-file.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { Delivery } from './delivery.ts';

export interface Occurrence {
  readonly name: ScheduleName;
  readonly at: Instant;
}

export interface Recurring {
  /** The next occurrence of those that are run one by one; at the same instant in the order of the list. */
  next(): Occurrence | null;
  /** The last occurrence before `limit` of one that coalesces and has not run since; null when there is none. */
  lastBefore(limit: Instant): Occurrence | null;
  /** When the next occurrence of any schedule comes. */
  soonest(): Instant | null;
  /** Runs an occurrence; it and all earlier ones of the same schedule are then behind. */
  fire(occurrence: Occurrence): Promise<void>;
  /** Runs again what a killed house had begun and not ended. */
  resume(): Promise<void>;
}

export interface RecurringOptions {
  /** Where what has run is kept. */
  readonly file: string;
  readonly schedules: readonly RecurringSchedule[];
  /** Domain time from which a schedule counts that has never run here. */
  readonly since: Instant;
  readonly run: (occurrence: Occurrence) => Promise<void>;
  readonly delivery: Delivery;
  readonly deadLetters: DeadLetters;
}

/** On disk: up to where each schedule is behind, and what was begun and has not ended. */
interface Kept {
  readonly behind: Partial<Record<ScheduleName, Instant>>;
  readonly begun: readonly Occurrence[];
}

/** As the deployed schedules have it. One that coalesces is not repeated here: its next occurrence does the same. */
const RETRIES = 10;
const HOUR_SECONDS = 3_600;

export function openRecurring({ file, schedules, since, run, delivery, deadLetters }: RecurringOptions): Recurring {
  const kept = read(file);
  const behind: Partial<Record<ScheduleName, Instant>> = { ...kept.behind };
  let begun: readonly Occurrence[] = kept.begun;
  const upcoming = new Map<RecurringSchedule, Instant>();
  for (const schedule of schedules) {
    const from = behind[schedule.name] ?? since;
    behind[schedule.name] = from;
    upcoming.set(schedule, nextOccurrence(schedule, from));
  }
  const keep = () => replaceFile(file, JSON.stringify({ behind, begun } satisfies Kept), { durable: false });
  keep();

  const deliver = async (occurrence: Occurrence, retries: number) => {
    const over = () => {
      begun = begun.filter((one) => one !== occurrence);
      keep();
    };
    await delivery.deliver({
      retries,
      maxAgeSeconds: HOUR_SECONDS,
      send: () => run(occurrence),
      arrived: over,
      failed(failure) {
        const { name: schedule, at: scheduledAt } = occurrence;
        deadLetters.add({ ...failure, queue: null, schedule, target: null, payload: null, scheduledAt });
        over();
      },
    });
  };
  const retriesOf = (name: ScheduleName) => (schedules.find((one) => one.name === name)?.coalesces ? 0 : RETRIES);

  return {
    next() {
      let soonest: Occurrence | null = null;
      for (const [{ name, coalesces }, at] of upcoming) {
        if (!coalesces && (soonest === null || at < soonest.at)) soonest = { name, at };
      }
      return soonest;
    },
    lastBefore(limit) {
      for (const [schedule, first] of upcoming) {
        if (!schedule.coalesces || first >= limit) continue;
        let at = first;
        for (let next = at; next < limit; next = nextOccurrence(schedule, next)) at = next;
        return { name: schedule.name, at };
      }
      return null;
    },
    soonest: () => [...upcoming.values()].sort()[0] ?? null,
    async fire({ name, at }) {
      const occurrence = { name, at };
      const schedule = schedules.find((one) => one.name === name);
      if (schedule) upcoming.set(schedule, nextOccurrence(schedule, at));
      behind[name] = at;
      begun = [...begun, occurrence];
      keep();
      await deliver(occurrence, retriesOf(name));
    },
    async resume() {
      for (const occurrence of begun) await deliver(occurrence, retriesOf(occurrence.name));
    },
  };
}

/** What was kept; a file spoilt by a power cut counts as none: the sweep finds what is due. */
function read(file: string): Kept {
  if (!existsSync(file)) return { behind: {}, begun: [] };
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return { behind: {}, begun: [] };
  }
}
