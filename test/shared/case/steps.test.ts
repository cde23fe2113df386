// Every step in every state, against a table written from the regulation's life of a case and not from the code.
import { expect, test } from 'vitest';
import { CASE_COMMANDS, type CaseCommand, type CaseCommandName } from '#shared/case/commands.ts';
import { caseLaw } from '#shared/case/decide.ts';
import { CASE_STATES, type CaseStateName } from '#shared/case/kinds.ts';
import type { CaseState } from '#shared/case/state.ts';
import { LAW } from '../sample-law.ts';
import { actorOf, atTheWindow, does, given, moment, registers, step } from './case-life.ts';

const BEFORE_WORK = [
  'answer-on-the-spot',
  'locate',
  'hand-over',
  'assign',
  'refer-outside',
  'refuse',
  'accept',
] as const;
/** Steps that keep the state, and the dispute a head may raise in any open one. */
const ALWAYS = ['raise-dispute', 'relay', 'message'] as const;

/** What is open in each state. */
const WAYS: { readonly [S in CaseStateName]: readonly CaseCommandName[] } = {
  registered: [...BEFORE_WORK, ...ALWAYS],
  locating: [...BEFORE_WORK, ...ALWAYS],
  handingOver: ['accept-hand-over', 'return-hand-over', 'recall', ...ALWAYS],
  arbitration: ['designate', 'refer-outside', 'relay', 'message'],
  assigned: ['accept', 'hand-over', 'assign', 'refer-outside', 'refuse', ...ALWAYS],
  inProgress: ['report-progress', 'hand-over', 'assign', 'complete', 'refuse', ...ALWAYS],
  awaitingMaterials: ['assign', ...ALWAYS],
  suspended: ['assign', ...ALWAYS],
  answered: ['message'],
  completed: ['message'],
  refused: ['message'],
  referredOutside: ['message'],
  lapsed: ['message'],
  withdrawn: [],
  archived: [],
};

const COMMANDS: { readonly [C in CaseCommandName]: CaseCommand } = {
  'answer-on-the-spot': does.answer,
  locate: does.locate,
  'hand-over': does.handOver('civil-affairs'),
  'accept-hand-over': does.acceptHandOver,
  'return-hand-over': does.returnHandOver('service-centre'),
  recall: does.recall,
  'raise-dispute': does.dispute,
  designate: does.designate('civil-affairs'),
  assign: does.assign('1013'),
  'refer-outside': does.referOutside,
  accept: does.accept,
  'report-progress': does.report,
  complete: does.complete,
  refuse: does.refuse,
  relay: does.relay('1013'),
  message: does.message,
};

const call = step('2026-09-24 10:00', '1001', registers('petition', 'phone'));
const asked = step('2026-09-24 10:05', '1001', does.handOver('civil-affairs'));
const registered = given(call).state;
const handingOver = given(call, asked).state;

/** A case in each state; those no command leads to yet are the registered one under another name. */
const caseIn = (name: CaseStateName): CaseState =>
  name === 'handingOver' ? handingOver : { ...registered, state: name };

/** A hand-over may be recalled only after its limit; an answer on the spot belongs to the day. */
const when = (name: CaseCommandName) => moment(name === 'recall' ? '2026-09-29 09:00' : '2026-09-24 11:00');

const CASES = CASE_STATES.flatMap((state) =>
  (Object.keys(CASE_COMMANDS) as CaseCommandName[]).map((name) => ({
    state,
    name,
    open: WAYS[state].includes(name) ? 'is open' : 'is closed',
  })),
);

test.each(CASES)('FI-1: $name $open in the state $state', ({ state, name, open }) => {
  const decision = caseLaw.decide(LAW, caseIn(state), COMMANDS[name], actorOf('1001'), when(name));
  if (open === 'is open') expect(decision.events?.length).toBe(1);
  else expect(decision.refused?.rule).toBe('FI-1/a-step-fits-the-state');
});

test('a step on a case that does not exist is a fault, not a refusal', () => {
  expect(() => caseLaw.decide(LAW, null, does.accept, actorOf('1001'), moment('2026-09-24 10:00'))).toThrow();
});

test('a case is registered once', () => {
  expect(caseLaw.decide(LAW, registered, atTheWindow.command, actorOf('1001'), atTheWindow.at)).toEqual({ events: [] });
});
