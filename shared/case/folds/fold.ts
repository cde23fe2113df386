// What the folds of a case share: a fold takes a state and one event to the next state and decides nothing.
import type { Recorded } from '../../decision.ts';
import type { Day, Instant } from '../../time.ts';
import type { Clock, Closing } from '../dates.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import type { CaseState } from '../state.ts';

export type Stored<T extends CaseEventType> = Extract<Recorded<CaseEvent>, { type: T }>;
/** How each event of a family is folded; one that is missing does not compile. */
export type Folds<E extends CaseEvent> = {
  readonly [T in E['type']]: (state: CaseState, event: Stored<T>) => CaseState;
};

export type Patch = { -readonly [K in keyof CaseState]?: CaseState[K] };
export type Timers = { readonly [what: string]: Instant };

export const without = (timers: Timers, ...names: readonly string[]): Timers =>
  Object.fromEntries(Object.entries(timers).filter(([name]) => !names.includes(name)));

/** Timers of whose duty it is: settled once somebody has it. */
const SETTLING = ['acceptance', 'ruling', 'assignment'] as const;
export const settled = ({ timers }: CaseState): Timers => without(timers, ...SETTLING);
/** FI-6: what is handed over, assigned or ruled on has reached an office or a leader. */
export const passedOn = (state: CaseState): Timers => without(settled(state), 'relay');
/** What was missed on the way to whose duty it is is settled with it; what else was missed still waits (SC-6, AC-1.13). */
const SETTLED_WAITING: readonly string[] = [...SETTLING, 'relay', 'lateEntry'];
export const waitingStill = ({ waiting }: CaseState, ...besides: readonly string[]): readonly string[] =>
  waiting.filter((one) => !SETTLED_WAITING.includes(one) && !besides.includes(one));
/** Whoever says something about the case has answered those who asked (SC-6). */
export const answered = ({ timers, waiting }: CaseState): Pick<CaseState, 'timers' | 'waiting'> => ({
  timers: without(timers, 'urged', 'supervised'),
  waiting: waiting.filter((one) => one !== 'urged' && one !== 'supervised'),
});
export const withoutWaiting = ({ waiting }: CaseState, ...names: readonly string[]): readonly string[] =>
  waiting.filter((one) => !names.includes(one));

/** A new clock in place of the one that ran. A date that lies ahead again can be missed again. */
export function onClock(
  state: CaseState,
  clock: Clock,
  at: Instant,
): Pick<CaseState, 'clock' | 'timers' | 'escalated'> {
  const timers = {
    ...without(state.timers, ...Object.keys(state.clock?.timers ?? {}), ...CLOCK_TIMERS),
    ...clock.timers,
  };
  return { clock, timers, escalated: clock.due.at >= at ? 0 : state.escalated };
}
/** Wake-ups of a due date, whichever of them a clock still asked for. */
export const CLOCK_TIMERS = [
  'reminder',
  'lastMorning',
  'internalDate',
  'due',
  'overdueHead',
  'overdueLeader',
  'pastLawful',
] as const;

/** Parts of the custody line kept in the state; the whole line stands in the events, of the rest who was involved. */
const MOST_CUSTODY = 30;

const ended = ({ custody }: CaseState, at: Instant): CaseState['custody'] =>
  custody.map((part, i) => (i === custody.length - 1 && part.to === undefined ? { ...part, to: at } : part));

/** Passes custody to a new holder at an instant; nothing changes while the holder stays the same. */
export function passed(state: CaseState, holder: string, office: string, at: Instant): Patch {
  const last = state.custody.at(-1);
  if (last && last.to === undefined && last.holder === holder && last.office === office) return { holder, office };
  const custody = [...ended(state, at), { holder, office, from: at }];
  if (custody.length <= MOST_CUSTODY) return { holder, office, custody };
  const gone = custody.slice(0, custody.length - MOST_CUSTODY);
  const known = state.heldBefore ?? { offices: [], people: [] };
  const heldBefore = {
    offices: [...new Set([...known.offices, ...gone.map((part) => part.office)])],
    people: [...new Set([...known.people, ...gone.map((part) => part.holder)])],
  };
  return { holder, office, custody: custody.slice(-MOST_CUSTODY), heldBefore };
}

/** Duties that the end of a matter does not end: after a bad rating, and to report an emergency upward. */
const GOES_ON: readonly string[] = ['contact', 'rectify', 'reportUp'];

/** The end of a matter: custody ends; the archive is still asked for, and what follows a bad rating goes on. */
export const closed = (state: CaseState, at: Instant, on: Day, closing: Closing, archiveAt: Instant): Patch => ({
  closing,
  closedOn: on,
  timers: {
    ...Object.fromEntries(Object.entries(state.timers).filter(([what]) => GOES_ON.includes(what))),
    archive: archiveAt,
  },
  custody: ended(state, at),
  waiting: state.waiting.filter((what) => GOES_ON.includes(what)),
});

/** Drops an optional key instead of storing `undefined`, so that stored and replayed states are equal. */
export function apply(state: CaseState, patch: Patch, dropped: readonly (keyof CaseState)[] = []): CaseState {
  const next: Record<string, unknown> = { ...state, ...patch };
  for (const key of dropped) delete next[key];
  return next as unknown as CaseState;
}
