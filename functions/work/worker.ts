// What wakes the inner door, and what it then does: a note of a write, a wake-up, or one of the recurring schedules.
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { type Day, day, dayOf, type Instant, instant, millis, plusDays } from '#shared/time.ts';
import { openCycles } from '../appraisal/open-cycles.ts';
import type { House } from '../house.ts';
import type { Carriers } from '../notices/carriers.ts';
import { carryOut } from '../notices/carry.ts';
import { forgetOldest } from '../publish/month-rows.ts';
import { isBehind, noteWanted } from '../publish/publication.ts';
import { OUTBOX } from '../table/keys.ts';
import type { Wakeups } from '../wakeups/wakeups.ts';
import { checkLogs } from './check-logs.ts';
import { each } from './each.ts';
import { type Fired, fireDue } from './fire-due.ts';
import { closedDays, openDays } from './ledger.ts';
import { draftReports } from './monthly-report.ts';
import { noticeDaily } from './notice-daily.ts';
import { type Opened, type OperatorEvent, operate } from './operator.ts';
import { guardPolicy } from './policy-guard.ts';
import { drain, react, touchLeft } from './react.ts';
import { afterOverride } from './redate-cases.ts';
import { flagRosterGaps } from './roster-gaps.ts';
import { beginBoxWatch } from './watch-box.ts';

/** A one-time wake-up or a recurring schedule. `time` is domain time; the stream's own stamp serves for notes. */
export interface ClockEvent {
  readonly source: 'wake' | 'schedule';
  readonly name?: string;
  readonly time: string;
}
/** Asked before a house opens: records new policy entries, and fails when the past tells itself otherwise (AC-2.8). */
export interface PolicyCheck {
  readonly source: 'policy';
  readonly time: string;
}
export type WorkEvent = ClockEvent | DynamoDBStreamEvent | OperatorEvent | PolicyCheck;

/** What was done, for the log and for whoever moved the clock. */
export interface Worked {
  readonly fired: readonly Fired[];
}

async function onNotes(house: House, wake: Wakeups, { Records }: DynamoDBStreamEvent): Promise<Fired[]> {
  const inOpenDay = await openDays(house.tables);
  const fired = await each(Records, async ({ eventName, dynamodb }) => {
    const image = dynamodb?.NewImage && unmarshall(dynamodb.NewImage as never);
    if (eventName !== 'INSERT' || image?.pk !== OUTBOX) return [];
    const written = instant(Number(dynamodb?.ApproximateCreationDateTime) * 1000);
    return react(house, wake, image as never, inOpenDay(written));
  });
  return fired.flat();
}

/** Days after its confirmation on which an entry of the calendar is gone through again. */
const LATELY = 2;

/** Entries confirmed a moment ago: a case registered at that very moment may not have been in any list yet. */
async function confirmedLately(house: House, now: Instant): Promise<string[]> {
  const { overrides } = await house.shelf();
  const since = plusDays(dayOf(now), -LATELY);
  return [...overrides].flatMap(([id, { confirmedAt }]) =>
    confirmedAt !== undefined && dayOf(confirmedAt) >= since ? [id] : [],
  );
}

/**
 * Turns the day: what is still to follow from days gone by is followed first, then each gets its root, and the site says
 * so and counts its figures for the new day; last, the logs of what moved are checked. A note that cannot be followed keeps no day open: its record is in the root all the same.
 */
async function onDaily(house: House, wake: Wakeups, now: Instant): Promise<Fired[]> {
  const yesterday = plusDays(dayOf(now), -1);
  await guardPolicy(house, now);
  const [followed] = await Promise.allSettled([drain(house, wake, now, yesterday)]);
  await touchLeft(house, yesterday);
  const closed = await closedDays(house.tables, day(house.township.since) as Day, now);
  // What is overdue is another matter from today, and the site shows the root of yesterday.
  await forgetOldest(house.tables, house.township.since, now);
  await noteWanted(house.tables, now);
  await wake.publish(now, false);
  await wake.reseat(now);
  const redated = await each(await confirmedLately(house, now), (id) => afterOverride(house, id, now));
  const noticed = await checkLogs(house, closed, now);
  if (followed.status === 'rejected') throw followed.reason;
  return [...followed.value, ...redated.flat(), ...noticed];
}

/**
 * Follows what was left undone, asks again for a publication that never came, and says how long the oldest note has
 * waited: the alarm watches that number.
 */
async function onSweep(house: House, wake: Wakeups, now: Instant): Promise<Fired[]> {
  const oldest = await house.tables.query({ table: 'outbox', pk: OUTBOX, limit: 1, consistent: true });
  const since = oldest.rows[0]?.sk.split('#')[0];
  console.log({ outboxOldestSeconds: since ? Math.max(0, (millis(now) - millis(instant(since))) / 1000) : 0 });
  if (await isBehind(house.tables)) await wake.publish(now, false);
  return drain(house, wake, now);
}

/** Schedules that open cycles of appraisal (AP-2). */
const OPENS_CYCLES = new Set(['quarter', 'half-year', 'year']);

/** From the day after the last on which the schedules wake by themselves, the turning of the day catches up what is missing. */
const isMissed = (name: string | undefined, now: Instant): boolean =>
  name === 'daily' && Number(dayOf(now).slice(8)) > 15;

/** The handler of the inner door. */
export const worker =
  (house: House, wake: Wakeups, carriers: Carriers = new Map()) =>
  async (event: WorkEvent): Promise<Worked | Opened | { readonly recorded: readonly string[] }> => {
    if ('Records' in event) return { fired: await onNotes(house, wake, event) };
    if (event.source === 'operator') return operate(house, event);
    const sent = instant(event.time);
    if (event.source === 'policy') return { recorded: await guardPolicy(house, sent) };
    const now = (await openDays(house.tables))(sent);
    const acts = [
      ...(event.name === 'daily' ? [onDaily, flagRosterGaps, beginBoxWatch, noticeDaily] : []),
      ...(event.name === 'monthly-report' || isMissed(event.name, now) ? [draftReports] : []),
      ...(OPENS_CYCLES.has(event.name ?? '') || isMissed(event.name, now) ? [openCycles] : []),
      ...(event.name === 'sweep' ? [onSweep] : []),
      () => fireDue(house, now),
      // Last, so that nothing waits for a mail server that does not answer.
      ...(event.name === 'sweep' ? [() => carryOut(house, carriers, now).then(() => [])] : []),
    ];
    const fired = (await each(acts, (act) => act(house, wake, now))).flat();
    if (fired.length > 0) console.log({ level: 'info', fired: fired.length, source: event.source });
    return { fired };
  };
