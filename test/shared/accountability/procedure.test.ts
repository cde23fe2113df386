// The procedure from the investigation to the review (SV-4.5, AC-2.6), told as given, when and then; the table of steps is
// written from the regulation and not from the code.
import { expect, test } from 'vitest';
import { ACCOUNTABILITY_COMMAND_NAMES, type AccountabilityCommandName } from '#shared/accountability/commands.ts';
import { accountabilityLaw } from '#shared/accountability/decide.ts';
import { factsOn, judgedOn } from '#shared/accountability/propose.ts';
import { ACCOUNTABILITY_STATES, type AccountabilityStateName, inForce } from '#shared/accountability/state.ts';
import { stepsOpen } from '#shared/accountability/steps.ts';
import { instant } from '#shared/time.ts';
import type { RuleId } from '#shared/words/rules.ts';
import { actorOf, moment, shown } from '../case/case-life.ts';
import { LAW } from '../sample-law.ts';
import { does, doing, given, raised, step, votes } from './given.ts';
import { LIVES } from './lives.ts';

const timer = (what: string) => ({ type: 'timer', what }) as const;

const BEFORE = ['investigate', 'recuse', 'close', 'transfer', 'propose'] as const;
const WAYS: { readonly [S in AccountabilityStateName]: readonly AccountabilityCommandName[] } = {
  clue: ['accept', 'dismiss'],
  takenUp: BEFORE,
  investigating: BEFORE,
  proposed: ['recuse', 'transfer', 'serve'],
  proposalServed: ['recuse', 'transfer', 'hear-statement', 'waive-statement'],
  statementHeard: ['recuse', 'transfer', 'hear-statement', 'decide', 'record-county'],
  waived: ['recuse', 'transfer', 'hear-statement', 'decide', 'record-county'],
  decided: ['recuse', 'serve'],
  served: ['recuse', 'ask-review'],
  reviewAsked: ['recuse', 'decide-review', 'record-county'],
  upheld: [],
  changed: [],
  revoked: [],
  closed: [],
  transferred: [],
  dismissed: [],
};

test.each(ACCOUNTABILITY_STATES.map((state) => ({ state })))(
  'SV-4.5: in the state $state just its steps are open',
  ({ state }) => {
    const life = state === 'takenUp' ? { state: { ...LIVES.investigating.state, state } } : LIVES[state];
    expect(life.state.state).toBe(state);
    expect(stepsOpen(life.state)).toEqual(ACCOUNTABILITY_COMMAND_NAMES.filter((name) => WAYS[state].includes(name)));
    for (const name of ACCOUNTABILITY_COMMAND_NAMES) {
      if (WAYS[state].includes(name)) continue;
      for (const by of ['1002', '1005', '1006']) {
        const decision = accountabilityLaw.decide(LAW, life.state, does[name], actorOf(by), moment('2026-12-20 09:00'));
        expect(decision.refused, `${state} ${name} by ${by}`).toBeDefined();
      }
    }
  },
);

test('SV-4.5: the whole way: proposed, served, heard, decided by name, served and in effect', () => {
  expect(LIVES.served.past.map(({ type }) => type)).toEqual([
    'ClueRaised',
    'ClueTakenUp',
    'InvestigationNoted',
    'SanctionProposed',
    'ProposalServed',
    'StatementHeard',
    'SanctionDecided',
    'DecisionServed',
  ]);
  const { state } = LIVES.served;
  expect(state.proposal).toMatchObject({
    round: 1,
    person: '1002',
    leader: '1004',
    grounds: ['AC-1.6'],
    elements: [{ ground: 'AC-1.6', element: 'bad-effect' }],
    policy: LAW.policy.version,
    recommended: { measure: 'warning', because: ['AC-2.2/direct-otherwise'] },
    heard: 'person',
  });
  expect(state.decision?.voted).toMatchObject({
    entitled: ['1006', '1010', '1011'],
    quorum: 2,
    needed: 2,
    adopted: true,
  });
  expect(inForce(LIVES.decided.state)).toBe('none');
  expect(inForce(state)).toBe('warning');
});

test('AC-2.6: whatever people wrote stands beside the chain, and no data of an event holds a word of it', () => {
  const said = JSON.stringify(LIVES.reviewAsked.past.map(({ data }) => data));
  for (const words of ['台账', '反映', '未答复', '下村', '当面', '过重']) expect(said).not.toContain(words);
});

test.each([
  ['investigating', 'investigation', '2026-12-21 17:30'],
  ['proposed', 'service', '2026-11-02 17:30'],
  ['proposalServed', 'statement', '2026-11-02 17:30'],
  ['statementHeard', 'decision', '2026-11-17 17:30'],
  ['decided', 'service', '2026-11-06 17:30'],
  ['reviewAsked', 'review', '2026-12-09 17:30'],
] as const)(
  'SV-4.5: in the state %s the step is owed by a day, and a missed one wakes the chair',
  (state, what, by) => {
    const life = LIVES[state];
    expect(shown(life.state.timers[what] ?? moment('2000-01-01 00:00'))).toBe(by);
    if (what === 'statement') return;
    const told = life
      .at(by)
      .by('clock')
      .when(timer(what))
      .then({ type: 'StepWaited', timer: what, told: ['1006'] });
    expect(told.state).toMatchObject({ state, waiting: [what], timers: {} });
    told.at('2026-12-30 09:00').by('clock').when(timer(what)).then();
  },
);

test('AC-2.6: no statement within five working days of the service counts as waived, and a late one is heard all the same', () => {
  const { proposalServed } = LIVES;
  proposalServed.at('2026-11-02 17:29').by('clock').when(timer('statement')).then();
  const waived = proposalServed
    .at('2026-11-02 17:30')
    .by('clock')
    .when(timer('statement'))
    .then({ type: 'StatementWaived', by: 'time' });
  expect(waived.state).toMatchObject({ state: 'waived', proposal: { heard: 'time' } });
  const late = waived.at('2026-11-03 09:00').by('1002').when(does['hear-statement']).then('StatementHeard');
  expect(late.state.state).toBe('statementHeard');
});

test('AC-2.6: a statement is the person’s, or written down by the group; waiving it and asking for a review are the person’s alone', () => {
  const { proposalServed, served } = LIVES;
  proposalServed
    .at('2026-10-27 09:00')
    .by('1005')
    .when(does['hear-statement'])
    .then({ type: 'StatementHeard', by: 'group' });
  for (const by of ['1005', '1006', '1010']) {
    proposalServed.at('2026-10-27 09:00').by(by).when(does['waive-statement']).refusedBy('AC-2.6/the-persons-own-step');
    served.at('2026-11-09 09:00').by(by).when(does['ask-review']).refusedBy('AC-2.6/the-persons-own-step');
  }
  // Before the proposal is served the matter does not exist for them.
  LIVES.proposed
    .at('2026-10-27 09:00')
    .by('1002')
    .when(does['hear-statement'])
    .refusedBy('AC-2.6/the-persons-own-step');
});

test('AC-2.6: a decision without the statement heard or waived is refused', () => {
  for (const life of [LIVES.proposed, LIVES.proposalServed]) {
    life.at('2026-10-27 09:00').by('1006').when(does.decide).refusedBy('AC-2.6/heard-before-decided');
  }
});

test.each<[string, Parameters<typeof doing<'propose'>>[1], RuleId]>([
  ['no bad effect was found', { elements: [] }, 'AC-2.6/no-ground-without-its-elements'],
  ['the finding belongs to no ground cited', { grounds: ['AC-1.5'] }, 'AC-2.6/a-finding-of-the-ground'],
  ['nobody of that number is on the staff', { person: '1999' }, 'AC-2.2/a-person-of-the-staff'],
  ['a supervisor is none of the staff', { person: '1009' }, 'AC-2.2/a-person-of-the-staff'],
  ['who proposes is meant', { person: '1005' }, 'SV-4.5/nobody-decides-on-themselves'],
  ['the facts lie ahead', { factsOn: '2026-10-27' as never }, 'AC-2.8/facts-lie-in-the-past'],
  ['no ground was in force then', { factsOn: '2009-12-31' as never }, 'AC-2.8/a-ground-in-force-on-the-day'],
  ['it was obstructed and is the heaviest already', { aggravations: ['obstruction'] }, 'AC-2.7/refer-do-not-settle'],
])('AC-2.6: a proposal is refused where %s', (_, more, rule) => {
  LIVES.investigating.at('2026-10-26 09:00').by('1005').when(doing('propose', more)).refusedBy(rule);
});

test('AC-2.6: what the house noticed is a fact on record; what somebody only reported is looked into before anything is proposed', () => {
  const { facts: _, ...bare } = doing('propose', { grounds: ['AC-1.5'], elements: [] });
  const noticed = given(raised, step('2026-10-21 09:00', '1005', does.accept));
  noticed.at('2026-10-26 09:00').by('1005').when(bare).then('SanctionProposed');
  const report = { report: 'd'.repeat(32), number: 'LSK-JB-2026-000004' };
  const reported = given(step('2026-10-20 17:30', 'clock', { ...does.raise, source: report }));
  reported.at('2026-10-26 09:00').by('1005').when(bare).refusedBy('AC-2.6/facts-come-first');
  LIVES.investigating.at('2026-10-26 09:00').by('1005').when(bare).then('SanctionProposed');
});

test('AC-2.7: where law provides as well the proposal says so, with the answer to why it is not transferred where there is one', () => {
  const answered = doing('propose', {
    grounds: ['AC-1.8'],
    elements: [],
    notTransferred: '经与县纪委会商，尚不构成违纪',
  });
  const { state } = LIVES.investigating;
  const { events } = accountabilityLaw.decide(LAW, state, answered, actorOf('1005'), moment('2026-10-26 09:00'));
  expect(events).toMatchObject([
    { data: { overlaps: ['AC-1.8'] }, text: { notTransferred: '经与县纪委会商，尚不构成违纪' } },
  ]);
  const { notTransferred: _, ...silent } = answered;
  const told = accountabilityLaw.decide(LAW, state, silent, actorOf('1005'), moment('2026-10-26 09:00'));
  expect(told.events).toMatchObject([{ data: { overlaps: ['AC-1.8'] } }]);
});

test('AC-2.8: without a day of the facts on record none is shown, and the law in force on the day of the proposal judges', () => {
  const complaint = { complaint: 'e'.repeat(32), number: 'LSK-TS-2026-000007' };
  const life = given(
    step('2026-10-20 17:30', 'clock', { ...does.raise, source: complaint }),
    step('2026-10-21 09:00', '1005', does.accept),
  );
  const { factsOn: _, ...bare } = doing('propose', {});
  const { state } = life.at('2026-10-26 09:00').by('1005').when(bare).then('SanctionProposed');
  expect(state.proposal).not.toHaveProperty('factsOn');
  expect([judgedOn(state, undefined, moment('2027-03-01 09:00')), factsOn(life.state)]).toEqual([
    '2026-10-26',
    undefined,
  ]);
  // A limit that passed is a fact of its day.
  expect(factsOn(LIVES.investigating.state)).toBe('2026-10-20');
});

test('AC-2.8: a ground that a township took out is cited for facts before that day and for none after it', () => {
  const narrowed = { ...LAW.policy, accountability: { ...LAW.policy.accountability, grounds: ['AC-1.1' as const] } };
  const asked = { ...doing('propose', {}), given: { involved: [], ofDay: narrowed } };
  LIVES.investigating.at('2026-10-26 09:00').by('1005').when(asked).refusedBy('AC-2.8/a-ground-in-force-on-the-day');
  LIVES.investigating.at('2026-10-26 09:00').by('1005').when(doing('propose', {})).then('SanctionProposed');
});

test('AC-2.7: under way it can be transferred at each step before a decision, by the group or by whoever presides', () => {
  for (const state of ['investigating', 'proposed', 'proposalServed', 'statementHeard'] as const) {
    for (const by of ['1005', '1006'])
      LIVES[state].at('2026-10-28 09:00').by(by).when(does.transfer).then('MatterTransferred');
    LIVES[state]
      .at('2026-10-28 09:00')
      .by('1010')
      .when(does.transfer)
      .refusedBy('SV-4.5/the-panel-and-the-group-transfer');
  }
  expect(LIVES.transferred.state).toMatchObject({ state: 'transferred', timers: {} });
});

test('AC-2.4: closed as exempt, the cause is on record and both findings with their evidence stand in the text', () => {
  const exempt = {
    cause: 'deceit',
    finding: '材料系伪造',
    evidence: '鉴定',
    result: '因此误批',
    resultEvidence: '审批单',
  } as const;
  const life = LIVES.investigating
    .at('2026-10-26 09:00')
    .by('1005')
    .when(doing('close', { exempt }))
    .then({ type: 'MatterClosed', as: 'exempt', cause: 'deceit' });
  expect(life.state).toMatchObject({ state: 'closed', closed: { as: 'exempt', cause: 'deceit' }, timers: {} });
});

test('AC-2.6: a departure from the recommendation gives reasons, whichever way it goes', () => {
  const { statementHeard } = LIVES;
  const lighter = (more: object) => doing('decide', { measure: 'self-examination', ...more });
  statementHeard.at('2026-10-30 09:00').by('1006').when(lighter({})).refusedBy('AC-2.6/a-departure-gives-reasons');
  statementHeard
    .at('2026-10-30 09:00')
    .by('1006')
    .when(doing('decide', { measure: 'none' }))
    .refusedBy('AC-2.6/a-departure-gives-reasons');
  statementHeard
    .at('2026-10-30 09:00')
    .by('1006')
    .when(lighter({ reasons: '已主动纠正' }))
    .then({ type: 'SanctionDecided', departs: true });
  statementHeard
    .at('2026-10-30 09:00')
    .by('1006')
    .when(doing('decide', { measure: 'admonition-and-warning', reasons: '影响恶劣' }))
    .refusedBy('AC-2.3/nothing-beyond-the-responsibility');
});

test('AC-2.6: what is served lies between its making and now', () => {
  for (const at of ['2026-10-25 10:00', '2026-10-26 12:00']) {
    LIVES.proposed
      .at('2026-10-26 11:00')
      .by('1005')
      .when(doing('serve', { at: moment(at) }))
      .refusedBy('AC-2.6/served-after-it-was-made');
  }
});

test('AC-2.6: a time written without its seconds lies in the minute in which the paper was made', () => {
  const { state } = LIVES.proposed;
  if (!state.proposal) throw new Error('nothing proposed');
  const made = {
    ...state,
    proposal: { ...state.proposal, at: instant('2026-10-26T09:00:40+08:00') },
  };
  const serving = (at: string) =>
    accountabilityLaw.decide(
      LAW,
      made,
      doing('serve', { at: moment(at) }),
      actorOf('1005'),
      moment('2026-10-26 09:05'),
    );
  expect(serving('2026-10-26 09:00').events).toMatchObject([{ type: 'ProposalServed' }]);
  expect(serving('2026-10-26 08:59').refused?.rule).toBe('AC-2.6/served-after-it-was-made');
});

test('AC-2.8: what a warning counts for is judged by the numbers in force when the facts happened', () => {
  const then = { ...LAW.policy, warnings: { ...LAW.policy.warnings, incompetent: 4 } };
  const serving = { ...doing('serve', { at: moment('2026-11-02 10:00') }), given: { involved: [], ofDay: then } };
  LIVES.decided
    .at('2026-11-02 10:30')
    .by('1005')
    .when(serving)
    .then({ type: 'DecisionServed', rule: { incompetent: 4 } });
});

test('AC-2.2: a review that leaves admonition education sets its date and who checks', () => {
  const changed = LIVES.reviewAsked
    .at('2026-11-16 09:00')
    .by('1006')
    .when(doing('decide-review', { result: 'changed', measure: 'admonition' }))
    .then({ type: 'ReviewDecided', measure: 'admonition', checker: '1004' });
  const { decision, timers } = changed.state;
  expect(shown(timers.correction ?? moment('2000-01-01 00:00'))).toBe('2026-12-16 17:30');
  expect(decision).toMatchObject({ checker: '1004', correctBy: timers.correction });
  changed.at('2026-12-17 09:00').by('1004').when(does['not-corrected']).then('CorrectionFailed', {
    type: 'SanctionProposed',
    round: 2,
  });
});

test('AC-2.6: a review is asked for within thirty days of the service, the last day included', () => {
  const { served } = LIVES;
  expect(shown(served.state.decision?.reviewUntil ?? moment('2000-01-01 00:00'))).toBe('2026-12-02 17:30');
  served.at('2026-12-02 17:30').by('1002').when(does['ask-review']).then('ReviewAsked');
  served.at('2026-12-02 17:31').by('1002').when(does['ask-review']).refusedBy('AC-2.6/review-is-asked-in-time');
});

test('AC-2.6: while it is reviewed the decision runs; a change is lighter, never heavier and never the same', () => {
  expect(inForce(LIVES.reviewAsked.state)).toBe('warning');
  expect(inForce(LIVES.upheld.state)).toBe('warning');
  expect(inForce(LIVES.changed.state)).toBe('self-examination');
  expect(inForce(LIVES.revoked.state)).toBe('none');
  const review = (more: object) =>
    LIVES.reviewAsked.at('2026-11-16 09:00').by('1006').when(doing('decide-review', more));
  for (const measure of ['warning', 'admonition-and-warning'] as const) {
    review({ result: 'changed', measure }).refusedBy('AC-2.6/a-review-is-never-heavier');
  }
  review({ result: 'changed' }).refusedBy('AC-2.6/a-change-names-its-measure');
  review({ result: 'revoked', measure: 'self-examination' }).refusedBy('AC-2.6/a-change-names-its-measure');
  review({ votes: votes('+-') }).then({ type: 'MotionFailed', of: 'review', result: 'upheld' });
});
