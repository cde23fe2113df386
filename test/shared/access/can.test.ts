// Who may take which step, person by person, written from the regulation; and that what is not listed is refused.
import { expect, test } from 'vitest';
import { ACTIONS, allowed, can } from '#shared/access/can.ts';
import { knowsCase } from '#shared/access/case-rights.ts';
import { NOBODY, whoIs } from '#shared/access/who.ts';
import { CASE_COMMANDS, type CaseCommandName } from '#shared/case/commands.ts';
import { type CaseState, involvedIn } from '#shared/case/state.ts';
import { atTheWindow, does, given, type Life, registers, step } from '../case/case-life.ts';
import { EVERYONE, LAW, without } from '../sample-law.ts';

const who = (number: string) => whoIs(LAW.directory, number);
const whoMay = (action: string, state?: CaseState) =>
  EVERYONE.filter((number) => can(who(number), action, state).allowed);
const whoKnows = (state: CaseState) =>
  EVERYONE.filter((number) => {
    const asking = who(number);
    return asking.kind === 'staff' && knowsCase(asking, involvedIn(state));
  });

const held = given(step('2026-09-24 10:00', '1002', registers('petition', 'visit')));
const handedOver = given(atTheWindow, step('2026-09-24 10:05', '1001', does.handOver('civil-affairs')));
const named = given(atTheWindow, step('2026-09-24 10:05', '1001', does.handOver('civil-affairs', '1002')));
const disputed = given(atTheWindow, step('2026-09-24 10:05', '1013', does.dispute));
const overruled = disputed.until('2026-09-29 18:00').life;

type Table = { readonly [A in CaseCommandName | 'read']?: readonly string[] };
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
      assign: ['1003', '1004'],
      'refer-outside': HOLDER_OR_HEAD,
      accept: HOLDER_OR_HEAD,
      'report-progress': HOLDER_OR_HEAD,
      complete: HOLDER_OR_HEAD,
      refuse: HOLDER_OR_HEAD,
      recall: HOLDER_OR_HEAD,
      relay: HOLDER_OR_HEAD,
      message: HOLDER_OR_HEAD,
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
    },
  ],
  [
    'a case handed to one person of civil affairs',
    named,
    { 'accept-hand-over': ['1002'], 'return-hand-over': ['1002'], 'raise-dispute': ['1003', '1013'] },
  ],
  [
    'a case whose duty is disputed',
    disputed,
    { designate: ['1004'], 'refer-outside': ['1004'], assign: ['1004', '1013'], message: ['1001', '1013'] },
  ],
  ['a dispute nobody ruled on in time', overruled, { designate: ['1004', '1006'], 'refer-outside': ['1004', '1006'] }],
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
