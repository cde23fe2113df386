// What may move a date that runs: a lawful stop and an extension granted in time (TL-3, TL-4). Nothing else stops or
// restarts it, no step and no edit.
import { type Actor, type Decision, decided, type Law, refusedBy, staffOf } from '../decision.ts';
import { addWorkingDays } from '../regulation/calendar/calendar.ts';
import { type CountedWhy, type Due, dueDate, type Stop } from '../regulation/calendar/due-date.ts';
import { closeOf, workingDayEnd } from '../regulation/calendar/office-hours.ts';
import { dayOf, type Instant } from '../time.ts';
import { momentFact } from '../words/moment.ts';
import { askedAt, levelFor, present } from './addressees.ts';
import type { Of } from './commands.ts';
import type { Clock } from './dates.ts';
import { clockOf } from './deadline.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './state.ts';
import { mayStop } from './steps.ts';

type Counting = Pick<CountedWhy, 'limit' | 'unit'> & {
  readonly stops: readonly Stop[];
  readonly extensions: CountedWhy['extensions'];
};

/** The same date counted again from its own start, with something changed. */
function recounted(law: Law, due: Due, change: (why: CountedWhy) => Partial<Counting>): Due {
  if (due.why.basis === 'set') return due;
  const { why } = due;
  return dueDate({ ...why, ...change(why), calendar: law.calendar, hours: law.policy.hours.sessions });
}

function clockAgain(law: Law, clock: Clock, at: Instant, change: (why: CountedWhy) => Partial<Counting>): Clock {
  const due = recounted(law, clock.due, change);
  const lawful = clock.lawful && recounted(law, clock.lawful, change);
  const start = due.why.basis === 'counted' ? due.why.start : at;
  return clockOf(law, due, clock.limitOf, lawful, start, at);
}

/** A clock counted anew for another reason, with the stops and extensions that the old one had: nothing restarts it. */
export const movedLike = (law: Law, clock: Clock, { stops, extensions }: CountedWhy, at: Instant): Clock =>
  clockAgain(law, clock, at, () => ({ stops: stops.map(({ from, to }) => ({ from, to })), extensions }));

/** The clock with a stop: its days do not count, in the unit of the limit. */
const stopped = (law: Law, clock: Clock, stop: Stop, at: Instant): Clock =>
  clockAgain(law, clock, at, ({ stops }) => ({ stops: [...stops.map(({ from, to }) => ({ from, to })), stop] }));

/** Stops the clock of an application for a ground that the policy lists, until a day it is expected to run again. */
export function suspend(
  law: Law,
  state: CaseState,
  command: Of<'suspend'>,
  _: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const { ground, basis, expectedUntil } = command;
  if (!mayStop(state.kind) || !state.clock || state.clock.due.why.basis === 'set') {
    return refusedBy('TL-3/only-an-application-stands-still');
  }
  if (!law.policy.suspension.grounds.includes(ground))
    return refusedBy('TL-3/a-stop-has-a-lawful-ground', {}, 'ground');
  const { times } = law.policy.suspension;
  if (state.clock.due.why.stops.length >= times) return refusedBy('TL-3/the-clock-stands-so-often', { n: times });
  const until = closeOf(law.policy.hours.sessions, expectedUntil);
  if (until <= at || expectedUntil > addWorkingDays(law.calendar, dayOf(at), law.policy.suspension.longest.limit)) {
    return refusedBy('TL-3/a-stop-ends-ahead', {}, 'expectedUntil');
  }
  const clock = stopped(law, state.clock, { from: at, to: until }, at);
  return decided({ type: 'CaseSuspended', data: { ground, until, clock }, text: { basis } });
}

/** The clock runs again: the days it really stood are left out, and no others, however late the wake-up comes. */
export function resume(law: Law, state: CaseState, at: Instant): Decision<CaseEvent> {
  const { clock, suspended, timers } = state;
  if (!clock || !suspended) return decided();
  const to = timers.suspension !== undefined && timers.suspension < at ? timers.suspension : at;
  // The stop as it was expected is the last one; it is replaced by what it became.
  const before = clockAgain(law, clock, at, ({ stops }) => ({ stops: stops.slice(0, -1) }));
  const running = stopped(law, before, { from: suspended.from, to }, at);
  // What came before the stop came once already; what only comes late still comes.
  const ahead = Object.entries(running.timers).filter(
    ([what, when]) => when >= suspended.from || timers[what] !== undefined,
  );
  return decided({ type: 'CaseResumed', data: { clock: { ...running, timers: Object.fromEntries(ahead) } } });
}

/** Days by which a kind may be extended, as added to the limit it runs on; undefined where it may not. */
function extraDays(
  law: Law,
  { kind }: Pick<CaseState, 'kind'>,
): { readonly limit: number; readonly unit: CountedWhy['unit'] } | undefined {
  const { extensions } = law.policy;
  if (!(kind in extensions)) return undefined;
  return extensions[kind as keyof typeof extensions];
}

/** The clock of a kind, longer by what that kind is extended by; undefined where it is not. */
export function extendedBy(
  law: Law,
  kind: CaseState['kind'],
  clock: Clock,
  granted: Omit<CountedWhy['extensions'][number], 'days'>,
  now: Instant,
): Clock | undefined {
  const longer = extraDays(law, { kind });
  if (!longer) return undefined;
  const fromStart = 'from' in longer && longer.from === 'start';
  return clockAgain(law, clock, now, (why) => {
    // Another unit than the limit's cannot be added to it: the whole is counted in the extension's own.
    if (why.unit !== longer.unit) return { limit: longer.limit, unit: longer.unit };
    const days = fromStart ? longer.limit - why.limit : longer.limit;
    return { extensions: [...why.extensions, { days, ...granted }] };
  });
}

/** The clock of another kind, with the extension the case was granted already: what was told to people stays. */
export function extendedStill(law: Law, state: CaseState, kind: CaseState['kind'], clock: Clock, at: Instant): Clock {
  if (!state.extended) return clock;
  const why = state.clock?.due.why;
  const { days: _, ...granted } = (why?.basis === 'counted' && why.extensions.at(-1)) || { days: 0, at };
  return extendedBy(law, kind, clock, granted, at) ?? clock;
}

export function requestExtension(
  law: Law,
  state: CaseState,
  { reason }: Of<'request-extension'>,
  actor: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const { clock, office } = state;
  if (clock?.due.why.basis === 'set') return refusedBy('TL-4/only-the-superior-moves-a-set-date');
  if (!clock || !extraDays(law, state) || state.reopened) return refusedBy('TL-4/not-every-kind-is-extended');
  if (state.extended || state.extension) return refusedBy('TL-4/extended-once');
  if (at > clock.due.at) return refusedBy('TL-4/asked-before-the-date', { until: momentFact(clock.due.at) });
  const { calendar, policy } = law;
  const hours = policy.hours.sessions;
  const level = levelFor(law, office, staffOf(actor));
  const early = at <= closeOf(hours, addWorkingDays(calendar, clock.due.on, -policy.extending.askedEarly.limit));
  return decided({
    type: 'ExtensionRequested',
    data: {
      level,
      early,
      answerBy: workingDayEnd(calendar, hours, at, policy.extending.answered.limit),
      told: present(askedAt(law, office, level)),
    },
    text: { reason },
  });
}

const RANK = { head: 0, leader: 1, chair: 2 } as const;

/** Whether the one who answers stands high enough, and is neither the one who asked nor the one whose date it is. */
function mayAnswer(law: Law, { extension, office, holder }: CaseState, by: string) {
  if (!extension) return refusedBy('TL-4/an-answer-needs-a-request');
  if (extension.by === by || holder === by) return refusedBy('TL-4/nobody-grants-their-own');
  const own = levelFor(law, office, by);
  // Who would have to ask the leader is the head, who would have to ask the chair a leader or the chair.
  const rank = by === askedAt(law, office, 'chair') ? 2 : own === 'chair' ? 1 : 0;
  return rank < RANK[extension.level] ? refusedBy('TL-4/a-request-goes-to-the-next-level') : undefined;
}

/** Once, by the head or the leader; after the date only what was asked a full working day early. */
export function grantExtension(
  law: Law,
  state: CaseState,
  _: Of<'grant-extension'>,
  actor: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const by = staffOf(actor);
  const barred = mayAnswer(law, state, by);
  if (barred) return barred;
  const { clock, extension } = state;
  // Agreed on jointly meanwhile, it is no limit any more that could be extended (TL-5).
  if (clock?.due.why.basis === 'set') return refusedBy('TL-4/only-the-superior-moves-a-set-date');
  const extended = clock && extendedBy(law, state.kind, clock, { at, by }, at);
  if (!clock || !extended) return refusedBy('TL-4/not-every-kind-is-extended');
  if (at > clock.due.at && !extension?.early) return refusedBy('TL-4/granted-before-the-date');
  return decided({ type: 'ExtensionGranted', data: { clock: extended, before: clock.due.on } });
}

export function refuseExtension(
  law: Law,
  state: CaseState,
  { reason }: Of<'refuse-extension'>,
  actor: Actor,
): Decision<CaseEvent> {
  return mayAnswer(law, state, staffOf(actor)) ?? decided({ type: 'ExtensionRefused', data: {}, text: { reason } });
}

/** Unanswered in its time a request goes one level up; at the top it wakes the chair once and waits. */
export function riseExtension(law: Law, state: CaseState, at: Instant): Decision<CaseEvent> {
  const { extension, office } = state;
  if (!extension) return decided();
  const level = extension.level === 'head' ? 'leader' : 'chair';
  const { calendar, policy } = law;
  const again = workingDayEnd(calendar, policy.hours.sessions, at, policy.extending.answered.limit);
  return decided({
    type: 'ExtensionRose',
    data: {
      level,
      ...(extension.level === 'chair' ? {} : { answerBy: again }),
      told: present(askedAt(law, office, level)),
    },
  });
}
