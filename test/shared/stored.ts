// What was decided, as the house stores it and reads it again: numbered, dated and through JSON.
import type { Actor, Recorded } from '#shared/decision.ts';
import { dayOf, type Instant } from '#shared/time.ts';

interface Decided {
  readonly type: string;
  readonly data: unknown;
}

/** Of which record, by whom and when; `law` names the policy and calendar in force, where a test asks for them. */
interface Storing {
  readonly aggregate: string;
  readonly past: readonly unknown[];
  readonly actor: Actor;
  readonly at: Instant;
  readonly law?: { readonly policy: string; readonly calendar: string };
}

/** The events of one decision after those that stand already. */
export const storedAs = <E extends Decided>(
  events: readonly E[],
  { aggregate, past, actor, at, law = { policy: '', calendar: '' } }: Storing,
): Recorded<E>[] =>
  JSON.parse(
    JSON.stringify(
      events.map(({ type, data }, i) => ({
        v: 1,
        id: 'a'.repeat(32),
        aggregate,
        law,
        version: past.length + i + 1,
        at,
        on: dayOf(at),
        actor,
        type,
        data,
      })),
    ),
  );
