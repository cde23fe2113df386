// Several offices on one case (TL-5): told at once, each answers on one date, the leader rules where they do not agree,
// and the date never passes the lawful one. And a ruling that a duty is several offices' together (AC-1.19).
import { describe, expect, test } from 'vitest';
import { day } from '#shared/time.ts';
import { lawWhen } from '../directory/people-away.ts';
import { LAW, without } from '../sample-law.ts';
import { given, type Life, shown, step } from './case-life.ts';
import { applies, does, registers } from './does.ts';

/** A petition of Wednesday 16 September 2026, due on the 23rd, with an officer of civil affairs. */
const working = given(
  step('2026-09-16 09:00', '1002', registers('petition', 'letter')),
  step('2026-09-16 09:30', '1002', does.accept),
);
const invited = working
  .at('2026-09-17 09:00')
  .by('1002')
  .when(does.inviteJoint('2026-09-22', 'service-centre', 'agriculture'))
  .then({ type: 'JointInvited', proposedDueOn: '2026-09-22', told: ['1013', '1011'] });
const dueOn = ({ state }: Life) => state.clock?.due.on;

test('TL-5: the offices are told at once and have two working days to agree', () => {
  expect(invited.state.joint).toEqual({
    offices: { 'service-centre': 'asked', agriculture: 'asked' },
    dueOn: '2026-09-22',
    settled: false,
  });
  expect(invited.state.timers.joint && shown(invited.state.timers.joint)).toBe('2026-09-20 17:30');
  expect(dueOn(invited)).toBe('2026-09-23');
});

test('TL-5: with the last agreement the joint date runs, beside the lawful one', () => {
  const one = invited.at('2026-09-17 10:00').by('1013').when(does.agree).then('JointConfirmed');
  expect([dueOn(one), one.state.joint?.settled]).toEqual(['2026-09-23', false]);
  const all = one.at('2026-09-17 11:00').by('1011').when(does.agree).then('JointConfirmed');
  expect(all.state).toMatchObject({
    joint: { settled: true },
    clock: { due: { on: '2026-09-22', why: { basis: 'set', setBy: 'joint' } }, lawful: { on: '2026-09-23' } },
  });
  expect(all.state.timers.joint).toBeUndefined();
});

test('TL-5: each office answers once, and only one that was asked', () => {
  const life = invited.at('2026-09-17 10:00').by('1013').when(does.agree).then('JointConfirmed');
  life.at('2026-09-17 11:00').by('1013').when(does.disagree).refusedBy('TL-5/each-office-answers-once');
  life.at('2026-09-17 11:00').by('1003').when(does.agree).refusedBy('TL-5/only-invited-heads-answer');
  life.at('2026-09-17 11:00').by('1001').when(does.agree).refusedBy('TL-5/only-invited-heads-answer');
  life.at('2026-09-17 11:00').by('1006').when(does.agree).refusedBy('TL-5/only-invited-heads-answer');
});

test('TL-5: where nobody was asked there is nothing to answer, rule on or contribute to', () => {
  const life = working.at('2026-09-17 10:00');
  life.by('1013').when(does.agree).refusedBy('TL-5/only-invited-heads-answer');
  life.by('1004').when(does.ruleJoint('2026-09-22')).refusedBy('TL-5/a-ruling-needs-an-invitation');
  life.by('1002').when(does.contribute).refusedBy('TL-5/a-ruling-needs-an-invitation');
  const settled = invited
    .at('2026-09-17 10:00')
    .by('1013')
    .when(does.agree)
    .then('JointConfirmed')
    .at('2026-09-17 11:00')
    .by('1011')
    .when(does.agree)
    .then('JointConfirmed');
  settled.at('2026-09-17 12:00').by('1013').when(does.agree).refusedBy('TL-5/an-invited-office-answers');
});

test('TL-5: the leader rules once an office said no, and not before', () => {
  const early = invited.at('2026-09-17 10:00').by('1004');
  early.when(does.ruleJoint('2026-09-22')).refusedBy('TL-5/the-offices-have-their-time');
  const no = invited
    .at('2026-09-17 10:00')
    .by('1013')
    .when(does.disagree)
    .then({ type: 'JointConfirmed', agreed: false });
  no.at('2026-09-17 11:00')
    .by('1003')
    .when(does.ruleJoint('2026-09-21'))
    .refusedBy('TL-5/only-the-leader-rules-on-a-date');
  const { state } = no.at('2026-09-17 11:00').by('1004').when(does.ruleJoint('2026-09-21')).then('JointRuled');
  expect(state).toMatchObject({ joint: { settled: true, dueOn: '2026-09-21' }, clock: { due: { on: '2026-09-21' } } });
});

test('TL-5: without agreement in two working days the leader is told, and may rule', () => {
  const { life, woken } = invited.until('2026-09-20 18:00');
  expect(woken).toEqual([['2026-09-20 17:30', 'DutyMissed', ['1004', '1002']]]);
  expect(life.state.waiting).toEqual(['joint']);
  const { state } = life.at('2026-09-21 09:00').by('1004').when(does.ruleJoint('2026-09-22')).then('JointRuled');
  expect(state.waiting).toEqual([]);
});

test('TL-5: the leader may still rule after the head gave the case to somebody else', () => {
  const { life } = invited.until('2026-09-20 18:00');
  const passed = life.at('2026-09-21 09:00').by('1003').when(does.assign('1003')).then('CaseAssigned');
  passed.at('2026-09-21 09:05').by('1004').when(does.ruleJoint('2026-09-22')).then('JointRuled');
});

test('TL-5: an office may name another date; the next proposal asks all of them anew', () => {
  const other = { ...does.disagree, proposedDueOn: day('2026-09-23') };
  const no = invited
    .at('2026-09-17 10:00')
    .by('1013')
    .when(other)
    .then({ type: 'JointConfirmed', proposedDueOn: '2026-09-23' });
  const again = no
    .at('2026-09-17 11:00')
    .by('1002')
    .when(does.inviteJoint('2026-09-23', 'service-centre', 'agriculture'));
  expect(again.then('JointInvited').state.joint?.offices).toEqual({ 'service-centre': 'asked', agriculture: 'asked' });
});

describe('TL-5: a joint date', () => {
  test.each([
    ['in the past', '2026-09-16', 'TL-5/a-joint-date-lies-ahead'],
    ['after the lawful one', '2026-09-24', 'TL-5/the-joint-date-keeps-the-lawful-one'],
  ] as const)('%s is refused, whoever names it', (_, on, rule) => {
    working.at('2026-09-17 09:00').by('1002').when(does.inviteJoint(on, 'agriculture')).refusedBy(rule);
    const named = { ...does.disagree, proposedDueOn: day(on) };
    invited.at('2026-09-17 10:00').by('1013').when(named).refusedBy(rule);
    const no = invited.at('2026-09-17 10:00').by('1013').when(does.disagree).then('JointConfirmed');
    no.at('2026-09-17 11:00').by('1004').when(does.ruleJoint(on)).refusedBy(rule);
  });

  test('may lie after what was promised, not after the statute', () => {
    const application = given(
      step('2026-09-16 09:00', '1002', applies({ commitmentDays: 2, statutoryDays: 10 })),
      step('2026-09-16 09:30', '1002', does.accept),
    ).at('2026-09-17 09:00');
    application.by('1002').when(does.inviteJoint('2026-09-30', 'agriculture')).then('JointInvited');
    application
      .by('1002')
      .when(does.inviteJoint('2026-10-08', 'agriculture'))
      .refusedBy('TL-5/the-joint-date-keeps-the-lawful-one');
  });

  test('that has passed is no longer agreed to; another is proposed', () => {
    const late = invited.until('2026-09-22 18:00').life.at('2026-09-23 09:00').by('1013');
    late.when(does.agree).refusedBy('TL-5/a-joint-date-lies-ahead');
  });

  test('is not extended: nobody below a ruling moves what was agreed', () => {
    const agreed = working
      .at('2026-09-17 09:00')
      .by('1002')
      .when(does.inviteJoint('2026-09-22', 'service-centre'))
      .then('JointInvited')
      .at('2026-09-17 10:00')
      .by('1013')
      .when(does.agree)
      .then('JointConfirmed');
    agreed.at('2026-09-18 09:00').by('1002').when(does.askLonger).refusedBy('TL-4/only-the-superior-moves-a-set-date');
  });
});

test('TL-5: joint means at least one other office that is open', () => {
  const life = working.at('2026-09-17 09:00').by('1002');
  life.when(does.inviteJoint('2026-09-22', 'civil-affairs')).refusedBy('TL-5/joint-means-another-office', 'offices');
  life.when(does.inviteJoint('2026-09-22', 'agriculture', 'safety')).refusedBy('FI-4/an-open-office-receives');
  life.when(does.inviteJoint('2026-09-22', 'nowhere')).refusedBy('FI-4/an-open-office-receives');
});

test('AC-1.14: who stands in for a head answers for the office; without either its leader does', () => {
  const acting = invited.under(lawWhen({ away: { '1013': '1001' } }));
  acting.at('2026-09-17 10:00').by('1001').when(does.agree).then({ type: 'JointConfirmed', office: 'service-centre' });
  const vacant = invited.under(without(LAW, '1013'));
  vacant.at('2026-09-17 10:00').by('1004').when(does.agree).then({ type: 'JointConfirmed', office: 'service-centre' });
});

test('TL-5: a leader of two offices that were asked answers for one after the other', () => {
  const both = given(
    step('2026-09-16 09:00', '1012', registers('petition', 'letter')),
    step('2026-09-16 09:30', '1012', does.accept),
    step('2026-09-17 09:00', '1012', does.inviteJoint('2026-09-22', 'service-centre', 'civil-affairs')),
  ).under(without(LAW, '1013', '1003'));
  const one = both.at('2026-09-17 10:00').by('1004').when(does.agree).then('JointConfirmed');
  const { state } = one.at('2026-09-17 10:01').by('1004').when(does.agree).then('JointConfirmed');
  expect(state.joint?.settled).toBe(true);
});

test('TL-5: members of the offices asked say what they did; the leading office completes', () => {
  const life = invited.at('2026-09-17 10:00');
  life.by('1012').when(does.contribute).then({ type: 'CaseContributed', office: 'agriculture' });
  life.by('1001').when(does.contribute).then({ type: 'CaseContributed', office: 'service-centre' });
  life.by('1002').when(does.contribute).then({ type: 'CaseContributed', office: 'civil-affairs' });
  life.by('1012').when(does.complete).refusedBy('FI-1/only-the-holder-acts');
});

test('FI-4: a case handed on leaves an open invitation behind', () => {
  const { state } = invited.at('2026-09-17 10:00').by('1002').when(does.handOver('agriculture')).then('CaseHandedOver');
  expect([state.joint, state.timers.joint]).toEqual([undefined, undefined]);
});

describe('AC-1.19: a dispute ruled to be several offices’ duty', () => {
  const disputed = given(
    step('2026-09-16 09:00', '1002', registers('petition', 'letter')),
    step('2026-09-16 09:30', '1003', does.dispute),
  ).at('2026-09-17 09:00');

  test('the first named leads, by a date that binds all', () => {
    const { state } = disputed
      .by('1004')
      .when(does.makeJoint('2026-09-22', 'service-centre', 'civil-affairs', 'agriculture'))
      .then({
        type: 'CaseMadeJoint',
        holder: '1013',
        office: 'service-centre',
        offices: ['civil-affairs', 'agriculture'],
      });
    expect(state).toMatchObject({
      state: 'inProgress',
      designated: true,
      holder: '1013',
      joint: { settled: true, offices: { 'civil-affairs': 'agreed', agriculture: 'agreed' } },
      clock: { due: { on: '2026-09-22' }, lawful: { on: '2026-09-23' } },
    });
    expect(state.timers.ruling).toBeUndefined();
  });

  test('binds at once, and another leader of one of its offices may take it to the chair within a working day', () => {
    const ruled = disputed
      .by('1004')
      .when(does.makeJoint('2026-09-22', 'civil-affairs', 'agriculture'))
      .then('CaseMadeJoint');
    const asks = (at: string) => ruled.at(at).by('1011').when(does.dispute);
    asks('2026-09-18 16:00').then({ type: 'DisputeRaised', toChair: true });
    asks('2026-09-21 09:00').refusedBy('AC-1.19/a-ruling-is-binding');
    ruled.at('2026-09-17 10:00').by('1003').when(does.dispute).refusedBy('AC-1.19/a-ruling-is-binding');
  });

  test('takes more than one office, all of them open, and a date within the lawful one', () => {
    const rules = disputed.by('1004');
    rules.when(does.makeJoint('2026-09-22', 'agriculture', 'agriculture')).refusedBy('TL-5/joint-means-another-office');
    rules.when(does.makeJoint('2026-09-22', 'agriculture', 'safety')).refusedBy('FI-4/an-open-office-receives');
    rules
      .when(does.makeJoint('2026-09-24', 'agriculture', 'finance'))
      .refusedBy('TL-5/the-joint-date-keeps-the-lawful-one');
  });

  test('of an application not yet accepted starts its clock', () => {
    const { state } = given(step('2026-09-16 09:00', '1002', applies()), step('2026-09-16 09:30', '1003', does.dispute))
      .at('2026-09-17 09:00')
      .by('1004')
      .when(does.makeJoint('2026-09-30', 'service-centre', 'agriculture'))
      .then('CaseMadeJoint');
    expect(state).toMatchObject({ clock: { due: { on: '2026-09-30' }, lawful: { on: '2026-10-21' } } });
    expect(state.timers.noticeDuty).toBeUndefined();
  });
});
