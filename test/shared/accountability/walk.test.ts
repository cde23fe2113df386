// Any way through the procedure: whoever tries whatever step, in any order and at any time, nobody decides on themselves, nothing
// is decided unheard, a review makes nothing heavier, and the record says the same when it is read again.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seatedIn } from '#shared/access/accountability-rights.ts';
import { can } from '#shared/access/can.ts';
import { whoIs } from '#shared/access/who.ts';
import type { AccountabilityCommandName, StepCommand } from '#shared/accountability/commands.ts';
import { accountabilityLaw } from '#shared/accountability/decide.ts';
import type { AccountabilityEvent } from '#shared/accountability/events.ts';
import { outOf, panelFor, presiderOf } from '#shared/accountability/parties.ts';
import { CIRCUMSTANCES, heavier, MEASURES, OUTCOMES, RESPONSIBILITIES } from '#shared/accountability/sanction.ts';
import { type AccountabilityState, inForce } from '#shared/accountability/state.ts';
import { stepsOpen } from '#shared/accountability/steps.ts';
import type { Recorded } from '#shared/decision.ts';
import { dayOf, plusMinutes } from '#shared/time.ts';
import { BALLOTS } from '#shared/vote/ballots.ts';
import { actorOf, moment } from '../case/case-life.ts';
import { EVERYONE, LAW } from '../sample-law.ts';
import { storedAs } from '../stored.ts';
import { doing } from './given.ts';
import { UP_TO } from './lives.ts';

type Stored = Recorded<AccountabilityEvent>;
const replay = (past: readonly Stored[]): AccountabilityState | null =>
  past.reduce<AccountabilityState | null>((state, event) => accountabilityLaw.evolve(state, event), null);

const tried = fc.record({
  pick: fc.nat(),
  by: fc.constantFrom('1005', '1005', '1006', '1006', '1010', '1011', ...EVERYONE),
  who: fc.constantFrom('person', 'presider', 'group', 'anybody'),
  hours: fc.integer({ min: 1, max: 400 }),
  person: fc.constantFrom('1002', '1003', '1004', '1005', '1006', '1010', '1012'),
  responsibility: fc.constantFrom(...RESPONSIBILITIES),
  circumstances: fc.constantFrom(...CIRCUMSTANCES),
  outcome: fc.constantFrom(...OUTCOMES),
  measure: fc.constantFrom(...MEASURES),
  result: fc.constantFrom('upheld', 'changed', 'revoked'),
  ballots: fc.array(fc.constantFrom('for', 'for', 'for', ...BALLOTS), { minLength: 3, maxLength: 3 }),
  absent: fc.nat({ max: 6 }),
});
type Tried = typeof tried extends fc.Arbitrary<infer T> ? T : never;

/** The step that is tried, with whatever body. */
function commandOf(
  name: AccountabilityCommandName,
  state: AccountabilityState,
  at: ReturnType<typeof moment>,
  one: Tried,
): StepCommand {
  const { members, entitled } = panelFor(LAW.directory, LAW.policy, state, []);
  const votes = (one.absent === 6 ? members : entitled)
    .map((by, i) => ({ by, vote: one.ballots[i] ?? 'abstain' }) as const)
    .filter((_, i) => i !== one.absent);
  const { person, responsibility, circumstances } = one;
  const bodies: { readonly [N in AccountabilityCommandName]?: object } = {
    propose: { person, responsibility, circumstances },
    serve: { at },
    recuse: { staff: one.by, as: 'own-request' },
    decide: { measure: one.outcome, votes, reasons: '会议记录' },
    'record-county': {
      ...(state.state === 'reviewAsked' ? { result: one.result } : { measure: one.outcome }),
      ...{ on: dayOf(at), reasons: '县里的决定' },
    },
    'decide-review': { result: one.result, ...(one.result === 'changed' ? { measure: one.measure } : {}), votes },
  };
  const command = doing(name, (bodies[name] ?? {}) as never) as StepCommand;
  return { ...command, given: { involved: [], ofDay: LAW.policy } };
}

function walked(steps: readonly Tried[]): readonly Stored[] {
  const past: Stored[] = [];
  for (const { at, by, command } of UP_TO.investigating) {
    const decision = accountabilityLaw.decide(LAW, replay(past), command, actorOf(by), moment(at));
    past.push(
      ...storedAs(decision.events ?? [], { aggregate: 'accountability', past, actor: actorOf(by), at: moment(at) }),
    );
  }
  let at = moment('2026-10-26 09:00');
  for (const one of steps) {
    at = plusMinutes(at, one.hours * 60);
    const state = replay(past);
    if (!state) throw new Error('no record');
    const open = stepsOpen(state).filter(
      (name) => !['close', 'transfer', 'recuse', 'record-county'].includes(name) || one.pick % 11 === 0,
    );
    const name = open[one.pick % Math.max(1, open.length)];
    const seats = {
      person: state.proposal?.person,
      presider: presiderOf(LAW.directory, state, []),
      group: '1005',
      anybody: one.by,
    };
    const by = seats[one.who] ?? one.by;
    const due = Object.keys(state.timers)[0];
    const timer = due !== undefined && one.pick % 5 === 0;
    if (
      !timer &&
      (!name ||
        !can(whoIs(LAW.directory, by), `accountability.${name}`, seatedIn(LAW.directory, state, { people: [] }))
          .allowed)
    )
      continue;
    const actor = actorOf(timer ? 'clock' : by);
    const command = timer
      ? ({ type: 'timer', what: due } as const)
      : commandOf(name as AccountabilityCommandName, state, at, one);
    const { events = [] } = accountabilityLaw.decide(LAW, state, command, actor, at);
    past.push(...storedAs(events, { aggregate: 'accountability', past, actor, at }));
  }
  return past;
}

const OWN: readonly string[] = ['StatementHeard', 'StatementWaived', 'ReviewAsked'];

test('SV-4.5, AC-2.6: on every way nobody decides on themselves, nothing is decided unheard and no review makes it heavier', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(tried, { minLength: 20, maxLength: 60 }), (steps) => {
      const past = walked(steps);
      past.forEach((event, i) => {
        const before = replay(past.slice(0, i));
        const after = replay(past.slice(0, i + 1)) as AccountabilityState;
        reached.add(after.state);
        const by = event.actor.kind === 'staff' ? event.actor.staff : '';
        const person = before?.proposal?.person;
        if (by !== '' && by === person) expect(OWN).toContain(event.type);
        if (event.type === 'SanctionProposed') expect(event.data.person).not.toBe(by);
        if (event.type === 'SanctionDecided') expect(before?.proposal?.heard).toBeDefined();
        if (event.type === 'SanctionDecided' || event.type === 'ReviewDecided' || event.type === 'MotionFailed') {
          const aside = [...outOf(LAW.directory, after), ...(after.investigators ?? [])];
          for (const { by: voter } of event.data.voted?.ballots ?? []) expect(aside).not.toContain(voter);
          expect(aside).not.toContain(by);
        }
        if (event.type === 'ReviewDecided' && before) expect(heavier(inForce(after), inForce(before))).toBe(false);
        expect(Buffer.byteLength(JSON.stringify(after))).toBeLessThan(8 * 1024);
      });
      expect(replay(JSON.parse(JSON.stringify(past)))).toEqual(replay(past));
    }),
    { numRuns: 60, seed: 20261126 },
  );
  // The ways tried lead somewhere: what was claimed was met with.
  for (const state of [
    'proposalServed',
    'waived',
    'statementHeard',
    'decided',
    'served',
    'reviewAsked',
    'revoked',
    'upheld',
  ])
    expect([...reached]).toContain(state);
});
