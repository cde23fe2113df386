// given(...past).when(command).then(...events) | .refusedBy(rule) for a record of the directory shelf.
import { expect } from 'vitest';
import { type Aggregate, CLOCK, type Law, type NewEvent, type Recorded, staffActor } from '#shared/decision.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import { LAW } from '../sample-law.ts';
import { at } from './people-away.ts';

/** When, by whom (`clock` too), what, under which law. */
export type Step<C> = readonly [when: string, by: string, command: C, law?: Law];

export function lifeOf<C, E extends NewEvent, S>(kind: Aggregate<C, E, S>) {
  const decide = (state: S | null, [when, by, command, law = LAW]: Step<C>) =>
    kind.decide(law, state, command, by === 'clock' ? CLOCK : staffActor(by), at(when));
  const fold = (state: S | null, events: readonly E[], moment: Instant): S | null =>
    events.reduce<S | null>(
      (now, event) => kind.evolve(now, { ...event, at: moment, on: dayOf(moment) } as unknown as Recorded<E>),
      state,
    );
  return (...past: Step<C>[]) => {
    const state = past.reduce<S | null>((now, step) => {
      const { events, refused } = decide(now, step);
      if (refused) throw new Error(`refused by ${refused.rule}`);
      return fold(now, events, at(step[0]));
    }, kind.initial);
    return {
      state: state as S,
      when(...step: Step<C>) {
        const decision = decide(state, step);
        return {
          // biome-ignore lint/suspicious/noThenProperty: it reads as given, when, then, and nobody awaits it
          then: (...events: E[]) => expect(decision.events).toEqual(events),
          refusedBy: (rule: string) => expect(decision.refused?.rule).toBe(rule),
        };
      },
    };
  };
}
