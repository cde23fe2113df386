// Who may take which step, person by person, written from the regulation; and that what is not listed is refused.
import { expect, test } from 'vitest';
import { ACTIONS, allowed, can } from '#shared/access/can.ts';
import { knowsCase } from '#shared/access/case-rights.ts';
import { NOBODY, whoIs } from '#shared/access/who.ts';
import { CASE_COMMANDS, type CaseCommandName } from '#shared/case/commands.ts';
import { type CaseState, involvedIn } from '#shared/case/state.ts';
import { day } from '#shared/time.ts';
import { atTheWindow, given, type Life, step } from '../case/case-life.ts';
import { does, registers } from '../case/does.ts';
import { EVERYONE, LAW, without } from '../sample-law.ts';

const who = (number: string) => whoIs(LAW.directory, number);
const whoMay = (action: string, state?: CaseState) =>
  EVERYONE.filter((number) => can(who(number), action, state).allowed);
const whoKnows = (state: CaseState) =>
  EVERYONE.filter((number) => {
    const asking = who(number);
    return asking.kind === 'staff' && knowsCase(asking, involvedIn(state));
  });

const taken = step('2026-09-24 10:00', '1002', registers('petition', 'visit'));
const worked = [taken, step('2026-09-24 10:05', '1002', does.accept)] as const;
const held = given(taken);
const handedOver = given(atTheWindow, step('2026-09-24 10:05', '1001', does.handOver('civil-affairs')));
const named = given(atTheWindow, step('2026-09-24 10:05', '1001', does.handOver('civil-affairs', '1002')));
const passedOn = given(
  step('2026-09-24 10:00', '1001', registers('petition', 'letter', { firstAsked: '1012' })),
  step('2026-09-24 10:05', '1012', does.handOver('civil-affairs', '1002')),
  step('2026-09-24 10:10', '1002', does.acceptHandOver),
);
const disputed = given(atTheWindow, step('2026-09-24 10:05', '1013', does.dispute));
const overruled = disputed.until('2026-09-29 18:00').life;
const ruled = given(
  step('2026-09-24 10:00', '1012', registers('petition', 'visit')),
  step('2026-09-24 10:05', '1011', does.assign('1012')),
  step('2026-09-24 10:10', '1012', does.handOver('civil-affairs')),
  step('2026-09-24 10:15', '1003', does.dispute),
  step('2026-09-24 10:20', '1011', does.designate('civil-affairs')),
);
const toTheChair = given(
  step('2026-09-24 10:00', '1012', registers('petition', 'visit')),
  step('2026-09-24 10:10', '1012', does.handOver('civil-affairs')),
  step('2026-09-24 10:15', '1003', does.dispute),
  step('2026-09-24 10:20', '1011', does.designate('civil-affairs')),
  step('2026-09-24 10:25', '1004', does.dispute),
);
const joint = given(
  ...worked,
  step('2026-09-24 10:10', '1002', does.inviteJoint('2026-09-29', 'service-centre', 'agriculture')),
);
const submitted = given(
  step('2026-09-24 10:00', '1002', registers('document', 'letter')),
  step('2026-09-24 10:05', '1002', does.signFor),
  step('2026-09-24 10:10', '1002', does.propose),
  step('2026-09-24 10:15', '1002', does.submit('1004')),
);
const instructed = given(
  step(
    '2026-09-24 10:00',
    '1011',
    registers('directive', 'superior', {
      dueOn: day('2026-10-12'),
      given: {
        toOffice: 'civil-affairs',
        instructed: { case: 'e'.repeat(32), number: 'LSK-2026-000009', by: '1011' },
      },
    }),
  ),
);
const rated = given(
  ...worked,
  step('2026-09-24 11:00', '1002', does.complete),
  step('2026-09-24 15:00', 'person', does.rate(1)),
);

type Table = { readonly [A in CaseCommandName | 'read' | 'attach']?: readonly string[] };
const HOLDER_OR_HEAD = ['1002', '1003'];

const SITUATIONS: readonly [string, Life, Table][] = [
  [
    'a case that an officer of civil affairs took and holds',
    held,
    {
      read: ['1002', '1003', '1004', '1005', '1006', '1010', '1011'],
      'answer-on-the-spot': HOLDER_OR_HEAD,
      locate: HOLDER_OR_HEAD,
      'hand-over': HOLDER_OR_HEAD,
      'raise-dispute': ['1003'],
      designate: ['1004'],
      'make-joint': ['1004'],
      assign: ['1003', '1004'],
      'refer-outside': HOLDER_OR_HEAD,
      accept: HOLDER_OR_HEAD,
      'issue-notice': HOLDER_OR_HEAD,
      'receive-materials': HOLDER_OR_HEAD,
      suspend: HOLDER_OR_HEAD,
      resume: HOLDER_OR_HEAD,
      'request-extension': HOLDER_OR_HEAD,
      'grant-extension': ['1003', '1004', '1006'],
      'refuse-extension': ['1003', '1004', '1006'],
      'invite-joint': HOLDER_OR_HEAD,
      'confirm-joint': [],
      'rule-joint': ['1004', '1006'],
      contribute: HOLDER_OR_HEAD,
      'report-progress': HOLDER_OR_HEAD,
      complete: HOLDER_OR_HEAD,
      refuse: HOLDER_OR_HEAD,
      'report-back': HOLDER_OR_HEAD,
      'sign-for': HOLDER_OR_HEAD,
      propose: HOLDER_OR_HEAD,
      submit: HOLDER_OR_HEAD,
      instruct: ['1006'],
      recall: HOLDER_OR_HEAD,
      relay: HOLDER_OR_HEAD,
      correct: HOLDER_OR_HEAD,
      link: HOLDER_OR_HEAD,
      message: HOLDER_OR_HEAD,
      supervise: ['1004', '1005', '1006', '1010', '1011'],
      contact: [],
      rectify: [],
      'propose-set-aside': ['1003'],
      'confirm-set-aside': ['1005'],
      withdraw: HOLDER_OR_HEAD,
      reopen: ['1006', '1010', '1011'],
      'reissue-code': HOLDER_OR_HEAD,
      attach: HOLDER_OR_HEAD,
    },
  ],
  [
    'a case handed from the window to civil affairs',
    handedOver,
    {
      read: ['1001', '1002', '1003', '1004', '1005', '1006', '1010', '1011', '1013'],
      'accept-hand-over': ['1002', '1003'],
      'return-hand-over': ['1002', '1003'],
      recall: ['1001', '1013'],
      'raise-dispute': ['1003', '1013'],
      message: ['1001', '1013'],
      'reissue-code': ['1001', '1013'],
    },
  ],
  [
    'a case handed to one person of civil affairs',
    named,
    { 'accept-hand-over': ['1002'], 'return-hand-over': ['1002'], 'raise-dispute': ['1003', '1013'] },
  ],
  [
    'a case the window wrote down for an officer of agriculture, who handed it on',
    passedOn,
    {
      read: ['1001', '1002', '1003', '1004', '1005', '1006', '1010', '1011', '1012'],
      complete: HOLDER_OR_HEAD,
      'receive-materials': ['1002', '1003', '1012'],
      correct: ['1001', '1002', '1003', '1012'],
      link: ['1001', '1002', '1003', '1012'],
      withdraw: ['1001', '1002', '1003'],
      attach: ['1001', '1002', '1003', '1012'],
      supervise: ['1004', '1005', '1006', '1010', '1011'],
      'reissue-code': ['1001', '1002', '1003', '1012'],
    },
  ],
  [
    'a case whose duty is disputed',
    disputed,
    {
      designate: ['1004'],
      'make-joint': ['1004'],
      'refer-outside': ['1004'],
      assign: ['1004', '1013'],
      message: ['1001', '1013'],
    },
  ],
  [
    'a dispute nobody ruled on in time',
    overruled,
    { designate: ['1004', '1006'], 'make-joint': ['1004', '1006'], 'refer-outside': ['1004', '1006'] },
  ],
  [
    'a case that another leader gave to civil affairs',
    ruled,
    { 'raise-dispute': ['1003', '1004'], 'hand-over': ['1003'] },
  ],
  [
    'a ruling taken to the chair',
    toTheChair,
    { designate: ['1006'], 'make-joint': ['1006'], 'refer-outside': ['1006'] },
  ],
  [
    'a case that others were asked to handle jointly',
    joint,
    {
      read: ['1001', '1002', '1003', '1004', '1005', '1006', '1010', '1011', '1012', '1013'],
      'confirm-joint': ['1004', '1011', '1013'],
      'rule-joint': ['1004', '1006'],
      contribute: ['1001', '1002', '1003', '1012', '1013'],
      attach: ['1001', '1002', '1003', '1012', '1013'],
      complete: HOLDER_OR_HEAD,
    },
  ],
  [
    'a document submitted to the supervising leader',
    submitted,
    { instruct: ['1004', '1006'], complete: ['1003', '1004'] },
  ],
  [
    'a directive that a leader gave to civil affairs',
    instructed,
    { withdraw: ['1003', '1011'], complete: ['1003'], read: ['1002', '1003', '1004', '1005', '1006', '1010', '1011'] },
  ],
  [
    'a case rated badly, of which the head looks after the rating',
    rated,
    {
      contact: ['1003', '1004'],
      rectify: ['1003', '1004'],
      'propose-set-aside': ['1003', '1004'],
      'confirm-set-aside': ['1005'],
    },
  ],
];

const ROWS = SITUATIONS.flatMap(([situation, life, table]) =>
  Object.entries(table).map(([action, people]) => ({ situation, life, action, people })),
);

test.each(ROWS)('SV-1: in $situation, $action is for $people', ({ life, action, people }) => {
  expect(action === 'read' ? whoKnows(life.state) : whoMay(`case.${action}`, life.state)).toEqual(people);
});

test('SV-1: whoever may read a case is just whoever it exists for', () => {
  for (const [, life] of SITUATIONS)
    expect(whoMay('case.read', involvedIn(life.state) as never)).toEqual(whoKnows(life.state));
});

test('SV-1: nobody of another office, no publisher, administrator or supervisor learns of a case from its steps', () => {
  for (const name of Object.keys(CASE_COMMANDS)) {
    for (const number of ['1007', '1008', '1009', '1012']) {
      expect(can(who(number), `case.${name}`, held.state).allowed, `${name} ${number}`).toBe(false);
    }
  }
});

test('SV-1: what is not listed is refused: an unknown step, an unknown person, the public and the clock', () => {
  const refused = { allowed: false, rule: 'SV-1/only-what-is-allowed' };
  expect(can(who('1006'), 'case.delete', held.state)).toEqual(refused);
  expect(can(who('1006'), 'constructor', held.state)).toEqual(refused);
  for (const action of ACTIONS) {
    for (const nobody of [NOBODY, { kind: 'person' }, { kind: 'clock' }, who('9999')] as const) {
      expect(can(nobody, action, held.state).allowed, action).toBe(false);
    }
  }
});

test('SV-1: every step of a case has a right of its own', () => {
  for (const name of Object.keys(CASE_COMMANDS)) expect(ACTIONS).toContain(`case.${name}`);
});

test('SV-1: somebody who has left may do nothing any more', () => {
  const gone = whoIs(without(LAW, '1002').directory, '1002');
  expect(gone).toEqual(NOBODY);
  expect(allowed(gone, 'case', Object.keys(CASE_COMMANDS), held.state)).toEqual([]);
});

test('FI-1: everyone on the staff registers and has lists of their own, an efficacy supervisor has neither', () => {
  const staff = EVERYONE.filter((number) => number !== '1009');
  expect(whoMay('case.register')).toEqual(staff);
  expect(whoMay('case.list')).toEqual(staff);
});

test('TL-4: the administrator and the chair keep the calendar, every clerk may look it up', () => {
  for (const action of ['propose', 'confirm', 'withdraw'])
    expect(whoMay(`calendar.${action}`)).toEqual(['1006', '1008']);
  expect(whoMay('calendar.read')).toEqual(EVERYONE.filter((number) => number !== '1009'));
});

test('a refusal names the rule a reader can look up', () => {
  const verdict = (action: string) => {
    const answer = can(who('1012'), action, held.state);
    return answer.allowed ? '' : answer.rule;
  };
  expect(verdict('case.hand-over')).toBe('FI-4/only-the-holder-hands-over');
  expect(verdict('case.accept')).toBe('FI-1/only-the-holder-acts');
  expect(verdict('case.designate')).toBe('AC-1.19/only-the-leader-rules');
});

test('SV-4.4: the sheet of a month is read by heads, leaders, publishers, the two groups and the chair', () => {
  const reads = EVERYONE.filter((number) => {
    const asking = who(number);
    if (asking.kind !== 'staff') return false;
    const watches = ['chair', 'leading-group', 'appraisal-group', 'publisher'].some((role) =>
      [...asking.roles].some((one) => one === role),
    );
    return asking.heads.size > 0 || asking.leads.size > 0 || watches;
  });
  expect(whoMay('figures.read')).toEqual(reads);
  expect(reads).not.toContain('1009');
  expect(reads).not.toContain('1002');
});
