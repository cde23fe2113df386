// Which clock a case runs on: the limit of its kind, of its item or of the superior's letter (TL-1, TL-2, TL-4), the
// moments at which someone is reminded, and those at which a missed date goes upward.
import type { Law } from '../decision.ts';
import { addWorkingDays } from '../regulation/calendar/calendar.ts';
import { type Due, dueDate, fixedDue, type Unit } from '../regulation/calendar/due-date.ts';
import { closeOf, openingOf, receivedOn, workingDayEnd } from '../regulation/calendar/office-hours.ts';
import { overdueInstants, reminderInstants } from '../regulation/calendar/reminders.ts';
import { type Day, type Instant, laterOf } from '../time.ts';
import type { ItemLimits } from './commands.ts';
import type { Clock, LimitOf } from './dates.ts';
import type { CaseKind } from './kinds.ts';
import type { CaseState } from './state.ts';

interface Limit {
  readonly limit: number;
  readonly unit: Unit;
  readonly of: LimitOf;
  readonly clause: string;
}

interface Facts {
  readonly item?: ItemLimits | undefined;
  readonly urgent?: boolean;
}

/** Where the limit of a kind comes from; of the others it is TL-4. */
const CLAUSES: { readonly [K in CaseKind]?: string } = { error: 'TL-2', document: 'AC-1.18' };

/** The promise before the statute, the statute before our own limit; every other kind has the policy's. */
function limitFor(law: Law, kind: CaseKind, { item, urgent }: Facts): Limit {
  // AC-1.18: an urgent document passes all its steps the same day.
  const { limit, unit } = kind === 'document' && urgent ? law.policy.documents.urgent : law.policy.limits[kind];
  if (kind !== 'application') return { limit, unit, of: 'kind', clause: CLAUSES[kind] ?? 'TL-4' };
  if (item?.commitmentDays !== undefined)
    return { limit: item.commitmentDays, unit: 'working', of: 'commitment', clause: 'TL-1' };
  if (item?.statutoryDays !== undefined)
    return { limit: item.statutoryDays, unit: 'working', of: 'statute', clause: 'TL-1' };
  return { limit, unit, of: 'own', clause: 'TL-2' };
}

/** Until when an application is examined: told what is missing, or accepted (FI-3). */
export const examinedBy = (law: Law, received: Instant): Instant =>
  workingDayEnd(law.calendar, law.policy.hours.sessions, received, law.policy.applications.examined.limit);

/** The day by which a task from above should be done inside the house (TL-4); null for every other date. */
function internalDateOf({ calendar, policy }: Law, due: Due): Instant | null {
  if (due.why.basis !== 'set' || due.why.setBy !== 'superior') return null;
  const { limit } = policy.directives.internalDateBefore;
  return limit === 0 ? null : closeOf(policy.hours.sessions, addWorkingDays(calendar, due.on, -limit));
}

/**
 * Adds reminders and escalations to a due date. A reminder that would lie before `now` comes too late to be asked for;
 * a date already missed still goes upward, except where it was entered late (see the registration).
 */
export function clockOf(
  law: Law,
  due: Due,
  limitOf: LimitOf,
  lawful: Due | undefined,
  start: Instant,
  now: Instant,
): Clock {
  const { calendar, policy } = law;
  const hours = policy.hours.sessions;
  const share = policy.timers.reminderPercent / 100;
  const stops = due.why.basis === 'counted' ? due.why.stops : [];
  const { elapsed, lastMorning } = reminderInstants(calendar, hours, { start, due: due.at, share, stops });
  const steps = [policy.timers.headAfter.limit, policy.timers.leaderAfter.limit];
  const [overdueHead, overdueLeader] = overdueInstants(calendar, hours, due.at, steps);
  const internalDate = internalDateOf(law, due);
  const reminders = Object.entries({ reminder: elapsed, lastMorning, internalDate }).filter(
    ([, at]) => at !== null && at >= now,
  );
  // AC-1.11: a clue arises only after the statutory or regulation limit, and never before the leader has heard of it.
  const pastLawful = laterOf(overdueLeader as Instant, lawful?.at ?? due.at);
  const missed = Object.entries({ due: due.at, overdueHead, overdueLeader, pastLawful });
  const timers = Object.fromEntries([...reminders, ...missed]) as Clock['timers'];
  const first = [elapsed, lastMorning].filter((at): at is Instant => at !== null).sort()[0];
  const later = lawful !== undefined && lawful.at > due.at ? { lawful } : {};
  return { due, limitOf, ...later, yellowAt: first ?? due.at, timers };
}

/**
 * The clock of a case that starts at `start`. `setOn` is a superior's date, which binds as it stands (TL-4).
 * `now` is the moment of the decision: a date already past is allowed.
 */
export function startClock(
  law: Law,
  kind: CaseKind,
  start: Instant,
  now: Instant,
  facts: Facts & { readonly setOn?: Day | undefined },
): Clock {
  const { calendar, policy } = law;
  const hours = policy.hours.sessions;
  if (facts.setOn) {
    const due = fixedDue({ calendar, hours, on: facts.setOn, setBy: 'superior', clause: 'TL-4' });
    return clockOf(law, due, 'set', undefined, start, now);
  }
  const { limit, unit, of, clause } = limitFor(law, kind, facts);
  // What has to be done the same day and arrives after hours has the next working day (TL-4).
  const begins = limit === 0 ? laterOf(start, openingOf(hours, receivedOn(calendar, hours, start))) : start;
  const due = dueDate({ calendar, hours, start: begins, limit, unit, clause });
  const lawfulDays = facts.item?.statutoryDays ?? policy.limits.application.limit;
  const counted = { calendar, hours, start, limit: lawfulDays, unit: 'working', clause: 'TL-1' } as const;
  return clockOf(law, due, of, of === 'commitment' ? dueDate(counted) : undefined, start, now);
}

/** The earliest wake-up a case still asks for, with its name. */
export function nextTimer(state: CaseState): { readonly what: string; readonly at: Instant } | undefined {
  return Object.entries(state.timers)
    .map(([what, at]) => ({ what, at }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.what < b.what ? -1 : 1))[0];
}
