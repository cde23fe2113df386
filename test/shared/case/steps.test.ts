// Every step in every state, against a table written from the regulation's life of a case and not from the code.
import { expect, test } from 'vitest';
import type { CaseCommand, CaseCommandName, PersonCommandName } from '#shared/case/commands.ts';
import { caseLaw } from '#shared/case/decide.ts';
import { CASE_STATES, type CaseStateName } from '#shared/case/kinds.ts';
import { stepsOpen } from '#shared/case/steps.ts';
import { day, plusMinutes } from '#shared/time.ts';
import type { RuleId } from '#shared/words/rules.ts';
import { LAW } from '../sample-law.ts';
import { actorOf, atTheWindow, given, type Life, moment, type Step, step, take } from './case-life.ts';
import { does, registers } from './does.ts';

/** Steps that keep the state in any open one, the dispute of a head, and the head's word who handles it. */
const KEEP = ['withdraw', 'correct', 'link', 'message', 'supervise', 'relay', 'assign', 'reissue-code'] as const;
/** What follows a bad rating goes on whatever becomes of the case. */
const FOLLOW_UP = ['contact', 'rectify', 'propose-set-aside', 'confirm-set-aside'] as const;
const OPEN = [...KEEP, ...FOLLOW_UP, 'report-back'] as const;
const CLOSED = ['correct', 'link', 'message', 'reissue-code', 'reopen', 'report-back', ...FOLLOW_UP] as const;
const NEW = [
  'answer-on-the-spot',
  'locate',
  'issue-notice',
  'hand-over',
  'refer-outside',
  'refuse',
  'accept',
  'raise-dispute',
] as const;

/** What is open in each state. */
const WAYS: { readonly [S in CaseStateName]: readonly CaseCommandName[] } = {
  registered: [...NEW, 'sign-for', ...OPEN],
  locating: [...NEW, ...OPEN],
  handingOver: ['accept-hand-over', 'return-hand-over', 'recall', 'raise-dispute', ...OPEN],
  arbitration: ['designate', 'make-joint', 'refer-outside', ...OPEN],
  assigned: ['accept', 'hand-over', 'issue-notice', 'refer-outside', 'refuse', 'raise-dispute', ...OPEN],
  inProgress: [
    'issue-notice',
    'request-extension',
    'grant-extension',
    'refuse-extension',
    'suspend',
    'invite-joint',
    'confirm-joint',
    'rule-joint',
    'contribute',
    'report-progress',
    'propose',
    'submit',
    'instruct',
    'hand-over',
    'complete',
    'refuse',
    'raise-dispute',
    ...OPEN,
  ],
  awaitingMaterials: ['receive-materials', 'raise-dispute', ...OPEN],
  suspended: ['resume', 'raise-dispute', ...OPEN],
  answered: CLOSED,
  completed: CLOSED,
  refused: CLOSED,
  referredOutside: CLOSED,
  lapsed: ['receive-materials', ...CLOSED],
  withdrawn: ['reissue-code', ...FOLLOW_UP],
  archived: ['reopen'],
};

const OPEN_TO_PERSON = ['message', 'urge', 'withdraw'] as const;
const CLOSED_TO_PERSON = ['message', 'rate', 'reopen'] as const;
const PERSONS_WAYS: { readonly [S in CaseStateName]: readonly PersonCommandName[] } = {
  registered: OPEN_TO_PERSON,
  locating: OPEN_TO_PERSON,
  handingOver: OPEN_TO_PERSON,
  arbitration: OPEN_TO_PERSON,
  assigned: OPEN_TO_PERSON,
  inProgress: OPEN_TO_PERSON,
  awaitingMaterials: ['offer-materials', ...OPEN_TO_PERSON],
  suspended: OPEN_TO_PERSON,
  answered: CLOSED_TO_PERSON,
  completed: CLOSED_TO_PERSON,
  refused: CLOSED_TO_PERSON,
  referredOutside: CLOSED_TO_PERSON,
  lapsed: ['offer-materials', ...CLOSED_TO_PERSON],
  withdrawn: ['revive'],
  archived: [],
};

const said = moment('2026-09-24 10:00');
const COMMANDS: { readonly [C in CaseCommandName]: CaseCommand } = {
  'answer-on-the-spot': does.answer,
  locate: does.locate,
  'hand-over': does.handOver('agriculture'),
  'accept-hand-over': does.acceptHandOver,
  'return-hand-over': does.returnHandOver('service-centre'),
  recall: does.recall,
  'raise-dispute': does.dispute,
  designate: does.designate('civil-affairs'),
  'make-joint': does.makeJoint('2026-09-29', 'civil-affairs', 'agriculture'),
  assign: does.assign('1013'),
  'refer-outside': does.referOutside,
  accept: does.accept,
  'issue-notice': does.notice('身份证'),
  'receive-materials': does.receive('户口簿'),
  suspend: does.suspend('2026-10-20'),
  resume: does.resume,
  'request-extension': does.askLonger,
  'grant-extension': does.grantLonger,
  'refuse-extension': does.refuseLonger,
  'invite-joint': does.inviteJoint('2026-09-29', 'civil-affairs'),
  'confirm-joint': does.agree,
  'rule-joint': does.ruleJoint('2026-09-29'),
  contribute: does.contribute,
  'report-progress': does.report,
  complete: does.complete,
  refuse: does.refuse,
  'report-back': does.reportBack,
  'sign-for': does.signFor,
  propose: does.propose,
  submit: does.submit('1004'),
  instruct: does.instruct('civil-affairs', '2026-10-12'),
  relay: does.relay('1013'),
  correct: does.correct('subject', '村口两盏路灯不亮'),
  link: does.link(7),
  message: does.message,
  supervise: does.supervise,
  contact: does.contact,
  rectify: does.rectify,
  'propose-set-aside': does.proposeSetAside,
  'confirm-set-aside': does.confirmSetAside,
  withdraw: does.withdraw(said),
  reopen: does.reopen,
  'reissue-code': does.reissue,
};
const FROM_PERSON: { readonly [C in PersonCommandName]: CaseCommand } = {
  message: does.message,
  'offer-materials': does.offer,
  rate: does.rate(5),
  urge: does.urge,
  reopen: does.reopen,
  withdraw: does.takeBack,
  revive: does.revive,
  'report-retaliation': { type: 'report-retaliation', text: '停了我的低保' },
};

/** Steps open in the state whose facts are not there: refused by a rule of their own. */
const OWN_RULES: { readonly [C in CaseCommandName]?: RuleId } = {
  'report-back': 'TL-4/only-what-came-from-above-is-reported-back',
  'grant-extension': 'TL-4/an-answer-needs-a-request',
  'refuse-extension': 'TL-4/an-answer-needs-a-request',
  'confirm-joint': 'TL-5/an-invited-office-answers',
  'rule-joint': 'TL-5/a-ruling-needs-an-invitation',
  contribute: 'TL-5/a-ruling-needs-an-invitation',
  'sign-for': 'AC-1.18/only-a-document-goes-this-way',
  propose: 'AC-1.18/the-steps-of-a-document-follow-each-other',
  submit: 'AC-1.18/the-steps-of-a-document-follow-each-other',
  instruct: 'AC-1.18/the-steps-of-a-document-follow-each-other',
  contact: 'SC-1/a-follow-up-waits',
  rectify: 'SC-1/a-follow-up-waits',
  'propose-set-aside': 'SC-1/a-rating-is-set-aside-once',
  'confirm-set-aside': 'SC-1/set-aside-by-two',
};

const item = { id: 'low-rent', version: 1, office: 'civil-affairs' };
const call = step('2026-09-24 10:00', '1001', registers('application', 'phone', { item: 'low-rent', given: { item } }));
const next = (command: CaseCommand, by = '1001', at = '2026-09-24 10:05'): Step => step(at, by, command);
const handed = next(does.handOver('civil-affairs'));

/** A real life that leads to each state. */
const LIVES: { readonly [S in CaseStateName]: Life } = {
  registered: given(call),
  locating: given(call, next(does.locate)),
  handingOver: given(call, handed),
  arbitration: given(call, next(does.dispute, '1013')),
  assigned: given(call, handed, next(does.acceptHandOver, '1002')),
  inProgress: given(call, next(does.accept)),
  awaitingMaterials: given(call, next(does.notice('户口簿'))),
  suspended: given(call, next(does.accept), next(does.suspend('2026-10-12'))),
  answered: given(call, next(does.answer)),
  completed: given(call, next(does.accept), next(does.complete)),
  refused: given(call, next(does.refuse)),
  referredOutside: given(call, next(does.referOutside)),
  lapsed: given(call, next(does.notice('户口簿'))).until('2026-11-20 18:00').life,
  withdrawn: given(call, next(does.takeBack, 'person')),
  archived: given(call, next(does.answer)).until('2026-10-30 18:00').life,
};

/** A little after the last step; a hand-over is recalled only after its limit. */
const when = (life: Life, name: string) =>
  name === 'recall' ? moment('2026-09-29 09:00') : plusMinutes(life.past.at(-1)?.at ?? said, 5);
/** The rule that refuses a step, or nothing where it is taken. */
const refusalOf = (life: Life, by: string, name: string, command: CaseCommand) => {
  const decided = take(LAW, life.past, { at: when(life, name), by, command }, 'whoever');
  if ('events' in decided) expect(decided.events.length).toBeGreaterThan(0);
  return 'refused' in decided ? decided.refused : undefined;
};
/** The head names somebody of the office that has the case. */
const commandIn = (name: CaseCommandName, { state }: Life): CaseCommand =>
  name === 'assign' ? does.assign(state.office === 'civil-affairs' ? '1003' : '1013') : COMMANDS[name];

const table = <N extends string>(names: readonly N[], ways: { readonly [S in CaseStateName]: readonly N[] }) =>
  CASE_STATES.flatMap((state) =>
    names.map((name) => ({ state, name, open: ways[state].includes(name) ? 'is open' : 'is closed' })),
  );

test.each(CASE_STATES)('each state of the table is a state that some life leads to: %s', (name) => {
  expect(LIVES[name].state.state).toBe(name);
});

test.each(table(Object.keys(COMMANDS) as CaseCommandName[], WAYS))(
  'FI-1: $name $open in the state $state',
  ({ state, name, open }) => {
    const refusal = open === 'is open' ? OWN_RULES[name] : 'FI-1/a-step-fits-the-state';
    expect(refusalOf(LIVES[state], '1001', name, commandIn(name, LIVES[state]))).toBe(refusal);
  },
);

test.each(table(Object.keys(FROM_PERSON) as PersonCommandName[], PERSONS_WAYS))(
  'SC-6: under number and code $name $open in the state $state',
  ({ state, name, open }) => {
    const refusal = open === 'is open' ? undefined : 'FI-1/a-step-fits-the-state';
    expect(refusalOf(LIVES[state], 'person', name, FROM_PERSON[name])).toBe(refusal);
  },
);

test.each(CASE_STATES)(
  'what is offered in the state %s is open in it, and what has no facts yet is not offered',
  (name) => {
    const offered = stepsOpen(LIVES[name].state);
    const worth = WAYS[name].filter((one) => OWN_RULES[one] === undefined);
    expect([...offered].sort()).toEqual([...worth].sort());
  },
);

test('AC-1.19, TL-4: what a ruling binds is not offered to be passed on, nor a set date to be extended', () => {
  const ruled = given(call, next(does.dispute, '1013'), next(does.designate('agriculture'), '1004'));
  expect(stepsOpen(ruled.state)).not.toContain('hand-over');
  const set = registers('directive', 'superior', { dueOn: day('2026-10-12') });
  const begun = given(step('2026-09-24 10:00', '1001', set), next(does.accept));
  expect(stepsOpen(begun.state)).not.toContain('request-extension');
  expect(stepsOpen(LIVES.inProgress.state)).toContain('request-extension');
});

test('FI-1: the steps of the person are not the staff’s, nor theirs the person’s', () => {
  expect(refusalOf(LIVES.completed, '1001', 'rate', does.rate(5))).toBe('FI-1/a-step-fits-the-state');
  expect(refusalOf(LIVES.inProgress, 'person', 'complete', does.complete)).toBe('FI-1/a-step-fits-the-state');
});

test('DI-4: a file is laid to a case as long as it lives', () => {
  const takes = CASE_STATES.filter((name) => refusalOf(LIVES[name], '1001', 'attach', does.attach) === undefined);
  expect(takes).toEqual(CASE_STATES.filter((name) => name !== 'withdrawn' && name !== 'archived'));
});

test('a step on a case that does not exist is a fault, not a refusal', () => {
  expect(() => caseLaw.decide(LAW, null, does.accept, actorOf('1001'), moment('2026-09-24 10:00'))).toThrow();
});

test('a case is registered once', () => {
  const { state } = LIVES.registered;
  expect(caseLaw.decide(LAW, state, atTheWindow.command, actorOf('1001'), atTheWindow.at)).toEqual({ events: [] });
});
