// Everything that time brings, in order: one-time wake-ups and recurring schedules, one at a time.
// Moving the clock and ordinary running are the same walk; ordinary running walks to now whenever something is due.
import { type Instant, instant, millis } from '#shared/time.ts';
import { type Clock, ClockMovesForward } from '../clock.ts';
import type { Occurrence, Recurring } from './recurring.ts';
import type { Wakes } from './wakes.ts';

/** Something that was set off; its own time, not when it was done. */
export interface Fired {
  readonly at: Instant;
  readonly what: 'wake' | 'schedule';
  /** Name of the one-time schedule, or of the recurring one. */
  readonly id: string;
}

export interface Timeline {
  /**
   * Moves domain time to `target` and sets off everything due up to and including it, in order, waiting for each;
   * the clock stands at each event's time while it runs. Throws `ClockMovesForward` when `target` is in the past.
   */
  runUntil(target: Instant): Promise<readonly Fired[]>;
  /** From now on what falls due is set off by itself, beginning with what was missed. */
  begin(): void;
  /** Looks again when the next event is due. */
  rearm(): void;
  /** Sets nothing off any more, a move of the clock under way included, and waits for what runs. */
  stop(): Promise<void>;
}

export interface TimelineOptions {
  readonly clock: Clock;
  readonly wakes: Wakes;
  readonly recurring: Recurring;
  /** Told of a fault of the ground itself (a full disk); a target that fails is no such fault. */
  readonly onFault: (fault: unknown) => void;
}

/** The earliest of some instants; null when there is none. */
const earliest = (instants: readonly (Instant | null | undefined)[]): Instant | null =>
  instants.filter((at) => at !== null && at !== undefined).sort()[0] ?? null;

/** Longest sleep: a machine that slept or whose own clock was set is noticed within it. */
const LONGEST_SLEEP_MS = 60_000;
/** Pause after a fault of the ground, so that it is not met again at once. */
const REST_MS = 1_000;

export function createTimeline({ clock, wakes, recurring, onFault }: TimelineOptions): Timeline {
  let walk: Promise<unknown> = Promise.resolve();
  let walks = 0;
  let timer: NodeJS.Timeout | null = null;
  let running = false;
  let stopped = false;
  let resumed = false;
  let rest = 0;

  /** One walk after the other: two moves of the clock, or a move and a timer, never mix. */
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    walks += 1;
    const turn = walk.then(step).finally(() => {
      walks -= 1;
      if (walks === 0) arm();
    });
    walk = turn.catch(() => {});
    return turn;
  };

  /** The next event up to `target`. At the same instant wake-ups come first, and what coalesces after all others. */
  const nextUpTo = (target: Instant): { at: Instant; fire: () => Promise<Fired> } | null => {
    const limit = instant(millis(target) + 1);
    const wake = wakes.next();
    const single = recurring.next();
    const soonest = earliest([wake, single?.at].filter((at) => at && at < limit));
    const swept = recurring.lastBefore(soonest ?? limit);
    if (swept !== null) return { at: swept.at, fire: () => fireOccurrence(swept) };
    if (soonest === null) return null;
    if (single === null || soonest === wake) return { at: soonest, fire: fireWake };
    return { at: soonest, fire: () => fireOccurrence(single) };
  };

  const fireOccurrence = async (occurrence: Occurrence): Promise<Fired> => {
    await recurring.fire(occurrence);
    return { at: occurrence.at, what: 'schedule', id: occurrence.name };
  };

  const fireWake = async (): Promise<Fired> => {
    const { at, name } = await wakes.fire();
    return { at, what: 'wake', id: name };
  };

  const walkTo = async (target: Instant): Promise<Fired[]> => {
    const fired: Fired[] = [];
    for (let event = nextUpTo(target); event !== null && !stopped; event = nextUpTo(target)) {
      clock.stepTo(event.at);
      fired.push(await event.fire());
    }
    return fired;
  };

  const arm = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (!running || walks > 0) return;
    const soonest = earliest([wakes.next(), recurring.soonest()]);
    const wait = soonest === null ? LONGEST_SLEEP_MS : millis(soonest) - millis(clock.now());
    timer = setTimeout(catchUp, Math.min(Math.max(wait, rest), LONGEST_SLEEP_MS));
  };

  const catchUp = () =>
    inTurn(async () => {
      try {
        if (!resumed) await recurring.resume();
        resumed = true;
        await walkTo(clock.now());
        rest = 0;
      } catch (fault) {
        rest = REST_MS;
        onFault(fault);
      }
    });

  return {
    runUntil: (target) =>
      inTurn(async () => {
        const now = clock.now();
        if (target < now) throw new ClockMovesForward(now, target);
        const fired = await walkTo(target);
        if (!stopped) clock.stepTo(target);
        clock.settle();
        return fired;
      }),
    begin() {
      running = true;
      void catchUp();
    },
    rearm: arm,
    async stop() {
      running = false;
      stopped = true;
      if (timer) clearTimeout(timer);
      await walk;
    },
  };
}
