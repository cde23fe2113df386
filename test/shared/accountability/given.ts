// given(...past).at(moment).by(number).when(command).then(...events) | .refusedBy(rule): the life of a clue as the house
// leads it: first whether this person may, then whether the rules allow it, then what was decided is stored and folded.
import { expect } from 'vitest';
import { can } from '#shared/access/can.ts';
import { whoIs } from '#shared/access/who.ts';
import type { AccountabilityCommand } from '#shared/accountability/commands.ts';
import { accountabilityLaw } from '#shared/accountability/decide.ts';
import type { AccountabilityEvent } from '#shared/accountability/events.ts';
import type { AccountabilityState } from '#shared/accountability/state.ts';
import type { Law, Recorded } from '#shared/decision.ts';
import { laterOf } from '#shared/time.ts';
import type { RuleId } from '#shared/words/rules.ts';
import { actorOf, moment } from '../case/case-life.ts';
import { LAW } from '../sample-law.ts';
import { storedAs } from '../stored.ts';

type Stored = Recorded<AccountabilityEvent>;

/** Who had to do with the case of these clues: its first responsible person, and a member of the appraisal group. */
export const INVOLVED = ['1001', '1015'] as const;

export interface Step {
  readonly at: string;
  readonly by: string;
  readonly command: AccountabilityCommand;
}
export const step = (at: string, by: string, command: AccountabilityCommand): Step => ({ at, by, command });

const source = { case: 'c'.repeat(32), number: 'LSK-2026-000123' } as const;
const beside = { involved: INVOLVED };
export const does = {
  raise: { type: 'raise', ground: 'AC-1.11', source },
  accept: { type: 'accept', given: beside },
  dismiss: { type: 'dismiss', reason: '期限因听证依法中止', given: beside },
  timer: { type: 'timer', what: 'clueDecision' },
} as const satisfies { [name: string]: AccountabilityCommand };

/** Raised by the clock on Tuesday 20 October 2026, when the office closes. */
export const raised = step('2026-10-20 17:30', 'clock', does.raise);

const replay = (past: readonly Stored[]): AccountabilityState | null =>
  past.reduce<AccountabilityState | null>((state, event) => accountabilityLaw.evolve(state, event), null);

function take(law: Law, past: readonly Stored[], { at, by, command }: Step): readonly Stored[] | RuleId {
  if (by !== 'clock' && by !== 'person') {
    const verdict = can(whoIs(law.directory, by), `accountability.${command.type}`, { people: INVOLVED });
    if (!verdict.allowed) return verdict.rule;
  }
  const last = past.at(-1);
  const when = last ? laterOf(moment(at), last.at) : moment(at);
  const decision = accountabilityLaw.decide(law, replay(past), command, actorOf(by), when);
  if (decision.refused) return decision.refused.rule;
  return storedAs(decision.events, { aggregate: 'accountability', past, actor: actorOf(by), at: when });
}

export interface Life {
  readonly past: readonly Stored[];
  readonly state: AccountabilityState;
  /** The same clue under another law. */
  under(law: Law): Life;
  at(at: string): { by(by: string): { when(command: AccountabilityCommand): Outcome } };
}
export interface Outcome {
  /** Exactly these events, in order; answers the life after them. */
  then(...expected: readonly (AccountabilityEvent['type'] | object)[]): Life;
  /** Refused: 403 or 409, by this rule. */
  refusedBy(rule: RuleId): void;
}

function lifeOf(law: Law, past: readonly Stored[]): Life {
  const when = (asked: Step): Outcome => {
    const answer = take(law, past, asked);
    const events = typeof answer === 'string' ? [] : answer;
    return {
      // biome-ignore lint/suspicious/noThenProperty: given, when, then; nobody awaits an outcome
      then(...expected) {
        const wanted = expected.map((one) => (typeof one === 'string' ? { type: one } : one));
        expect(typeof answer === 'string' ? answer : events.map(({ type, data }) => ({ type, ...data }))).toMatchObject(
          wanted,
        );
        return lifeOf(law, [...past, ...events]);
      },
      refusedBy: (rule) => expect(answer).toBe(rule),
    };
  };
  return {
    past,
    get state() {
      return replay(past) as AccountabilityState;
    },
    under: (other) => lifeOf(other, past),
    at: (at) => ({ by: (by) => ({ when: (command) => when(step(at, by, command)) }) }),
  };
}

/** A clue after these steps, each of which must be allowed. */
export const given = (...steps: readonly Step[]): Life => {
  const past: Stored[] = [];
  for (const one of steps) {
    const answer = take(LAW, past, one);
    if (typeof answer === 'string') throw new Error(`${one.command.type}: ${answer}`);
    past.push(...answer);
  }
  return lifeOf(LAW, past);
};
