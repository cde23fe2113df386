// given(...past).at(moment).by(number).when(command).then(...events) | .refusedBy(rule): the life of a clue as the house
// leads it: first whether this person may, then whether the rules allow it, then what was decided is stored and folded.
import { expect } from 'vitest';
import { seatedIn } from '#shared/access/accountability-rights.ts';
import { can } from '#shared/access/can.ts';
import { whoIs } from '#shared/access/who.ts';
import type {
  AccountabilityCommand,
  AccountabilityCommandName,
  Step as StepOf,
} from '#shared/accountability/commands.ts';
import { accountabilityLaw } from '#shared/accountability/decide.ts';
import type { AccountabilityEvent } from '#shared/accountability/events.ts';
import type { AccountabilityState } from '#shared/accountability/state.ts';
import type { Law, Recorded } from '#shared/decision.ts';
import { day, laterOf } from '#shared/time.ts';
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
const beside = { involved: INVOLVED, ofDay: LAW.policy };
/** A vote of the three members of the sample, the chair first: `+`, `-` or `0` each; who is left out did not come. */
export const votes = (said: string, ...members: readonly string[]) =>
  [...said].flatMap((sign, i) => {
    const by = (members.length > 0 ? members : ['1006', '1010', '1011'])[i];
    const vote = sign === '+' ? 'for' : sign === '-' ? 'against' : 'abstain';
    return by === undefined || sign === ' ' ? [] : [{ by, vote } as const];
  });
type Body<N extends AccountabilityCommandName> = Omit<StepOf<N>, 'type' | 'given'>;
const act = <N extends AccountabilityCommandName>(type: N, body: Body<N>): StepOf<N> =>
  ({ type, ...body, given: beside }) as unknown as StepOf<N>;
export const does = {
  raise: { type: 'raise', ground: 'AC-1.11', source },
  accept: act('accept', {}),
  dismiss: act('dismiss', { reason: '期限因听证依法中止' }),
  timer: { type: 'timer', what: 'clueDecision' },
  investigate: act('investigate', { note: '查阅台账，走访两户' }),
  recuse: act('recuse', { staff: '1011', as: 'relative' }),
  close: act('close', { reason: '事实不成立' }),
  transfer: act('transfer', { to: '县纪委监委', basis: '涉嫌违纪' }),
  propose: act('propose', {
    person: '1002',
    grounds: ['AC-1.6'],
    elements: [{ ground: 'AC-1.6', element: 'bad-effect', finding: '群众两次到县里反映' }],
    responsibility: 'direct',
    circumstances: 'ordinary',
    facts: '受理后二十日未答复',
  }),
  serve: act('serve', { how: '当面送达', at: moment('2026-10-26 10:00') }),
  'hear-statement': act('hear-statement', { text: '因连续下村，未能及时答复' }),
  'waive-statement': act('waive-statement', {}),
  decide: act('decide', { measure: 'warning', votes: votes('+++') }),
  'ask-review': act('ask-review', { reason: '处理过重' }),
  'decide-review': act('decide-review', { result: 'upheld', votes: votes('+++') }),
  corrected: act('corrected', { note: '已当面道歉并补办' }),
  'not-corrected': act('not-corrected', { note: '仍未补办' }),
  'record-move': act('record-move', { on: day('2026-12-01'), post: '农技站' }),
  'record-county': act('record-county', { measure: 'warning', document: '县效能办〔2026〕3号', on: day('2026-10-29') }),
  'report-county': act('report-county', { on: day('2026-12-01') }),
} as const satisfies { [name: string]: AccountabilityCommand };

/** One step with other fields. */
export const doing = <N extends AccountabilityCommandName>(type: N, more: Partial<Body<N>>): StepOf<N> =>
  ({ ...(does[type] as unknown as StepOf<N>), ...more }) as StepOf<N>;

/** Raised by the clock on Tuesday 20 October 2026, when the office closes. */
export const raised = step('2026-10-20 17:30', 'clock', does.raise);

const replay = (past: readonly Stored[]): AccountabilityState | null =>
  past.reduce<AccountabilityState | null>((state, event) => accountabilityLaw.evolve(state, event), null);

function take(law: Law, past: readonly Stored[], { at, by, command }: Step): readonly Stored[] | RuleId {
  if (by !== 'clock' && by !== 'person') {
    const state = replay(past) ?? {};
    const seated = seatedIn(law.directory, state, { people: INVOLVED });
    const verdict = can(whoIs(law.directory, by), `accountability.${command.type}`, seated);
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
