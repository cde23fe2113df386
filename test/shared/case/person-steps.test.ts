// What is offered to the person under number and code is what the law takes at that moment, no more and no less: stated
// over random lives, and the moments people ask about as a table.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseCommand, PersonCommandName } from '#shared/case/commands.ts';
import { caseLaw } from '#shared/case/decide.ts';
import { type Follow, follow } from '#shared/case/follow.ts';
import type { CaseKind } from '#shared/case/kinds.ts';
import { personSteps } from '#shared/case/person-steps.ts';
import type { CaseState } from '#shared/case/state.ts';
import { PERSON_OPEN_IN } from '#shared/case/steps.ts';
import { PERSON } from '#shared/decision.ts';
import { type Instant, plusMinutes } from '#shared/time.ts';
import { LAW } from '../sample-law.ts';
import { type By, given, type Life, lifeOf, moment, shown, step, take } from './case-life.ts';
import { does, registers } from './does.ts';

/** The view as it is rewritten with each step. */
function viewOf({ past }: Life): Follow {
  let state: CaseState | null = null;
  let view: Follow | null = null;
  for (const event of past) {
    state = caseLaw.evolve(state, event);
    view = follow(view, 'c'.repeat(32), state, event, { subject: '路灯不亮' });
  }
  if (!view) throw new Error('no view');
  return view;
}

const person = {
  message: { type: 'message', text: '请问进展如何' },
  'offer-materials': { type: 'offer-materials', text: '户口簿已交窗口' },
  rate: { type: 'rate', level: 1 },
  urge: { type: 'urge' },
  reopen: { type: 'reopen', reason: '又坏了' },
  withdraw: { type: 'withdraw' },
  revive: { type: 'revive' },
  'report-retaliation': { type: 'report-retaliation', text: '停了我的低保' },
} as const satisfies { [N in PersonCommandName]: CaseCommand };
const NAMES = Object.keys(PERSON_OPEN_IN) as PersonCommandName[];

/** Names that are open now, without those named before their time. */
const openAt = (view: Follow, at: Instant): PersonCommandName[] =>
  personSteps(LAW, view, at)
    .filter(({ from }) => from === undefined)
    .map(({ name }) => name);

interface Try {
  readonly minutes: number;
  readonly by: By;
  readonly command: CaseCommand;
}
const HOLDER: By = '1002';
const missing = [
  { name: '户口簿', how: '原件' },
  { name: '照片', how: '两张' },
];
const steps: readonly (readonly [By, CaseCommand])[] = [
  ...NAMES.map((name) => ['person', person[name]] as const),
  [HOLDER, does.accept],
  [HOLDER, does.complete],
  [HOLDER, does.refuse],
  [HOLDER, { type: 'issue-notice', missing }],
  [HOLDER, { type: 'issue-notice', missing: missing.slice(0, 1), changeOfCircumstances: '政策调整' }],
  ['1003', { type: 'contact', text: '已联系' }],
  ['1003', { type: 'rectify', text: '已整改' }],
  ['1003', { type: 'propose-set-aside', reason: '评错对象' }],
  ['1005', { type: 'confirm-set-aside', reason: '核实' }],
  ['1006', { type: 'reopen', reason: '复查' }],
  [HOLDER, { type: 'withdraw', confirmed: { how: '电话', at: moment('2026-09-24 10:30') } }],
];
const tried: fc.Arbitrary<Try> = fc
  .tuple(
    fc.oneof(fc.nat(12), fc.nat(3 * 24 * 60), fc.nat(45 * 24 * 60)),
    fc.constantFrom(...steps, ...steps.filter(([, { type }]) => type === 'complete' || type === 'rate')),
  )
  .map(([minutes, [by, command]]) => ({ minutes, by, command }));
const item = { id: 'low-rent', version: 1, office: 'civil-affairs', commitmentDays: 5, statutoryDays: 20 };
const life = fc.record({
  kind: fc.constantFrom<CaseKind>('petition', 'application', 'inquiry', 'directive', 'document'),
  online: fc.boolean(),
  tries: fc.array(tried, { maxLength: 25, size: 'max' }),
});

/** The names of the newest notice, as the corridor looks them up for the law. */
function received({ state, past }: Life): CaseCommand {
  const { notice } = state;
  const said = past.find(({ version }) => version === notice?.version)?.data as { missing?: number } | undefined;
  const names = missing.slice(0, said?.missing ?? 0).map(({ name }) => name);
  const open = (notice?.open ?? []).map((i) => names[i] ?? '');
  return { type: 'receive-materials', received: open, given: { notice: notice?.version ?? 0, names } };
}

function expectAgreement(now: Life, at: Instant): void {
  const view = JSON.parse(JSON.stringify(viewOf(now))) as Follow;
  const offered = openAt(view, at);
  for (const name of NAMES) {
    const { refused } = caseLaw.decide(LAW, now.state, person[name], PERSON, at);
    const facts = `${name} of a ${now.state.kind} that is ${now.state.state} at ${shown(at)}: ${refused?.rule}`;
    expect(offered.includes(name), facts).toBe(refused === undefined);
  }
}

test('whatever is offered the law takes at that moment, and whatever is not offered it refuses', () => {
  fc.assert(
    fc.property(life, ({ kind, online, tries }) => {
      const by = online ? 'person' : '1001';
      const order = registers(kind, online ? 'online' : 'visit', {
        firstAsked: HOLDER,
        item: item.id,
        given: { item },
      });
      let at = moment('2026-09-24 10:00');
      let now = given(step('2026-09-24 10:00', by, order));
      for (const one of tries) {
        at = plusMinutes(at, one.minutes);
        now = now.untilInstant(at).life;
        expectAgreement(now, at);
        for (const command of [one.command, received(now)]) {
          const answer = take(LAW, now.past, { at, by: command === one.command ? one.by : HOLDER, command });
          if (!('events' in answer)) continue;
          now = lifeOf(LAW, [...now.past, ...answer.events]);
          break;
        }
        expectAgreement(now, at);
      }
    }),
    { numRuns: 300 },
  );
});

const online = step('2026-09-24 10:00', 'person', registers('petition', 'online', { firstAsked: HOLDER }));
const accepted = step('2026-09-24 10:20', HOLDER, does.accept);
const completed = step('2026-09-25 10:00', HOLDER, does.complete);

test.each([
  ['just sent', [online], '2026-09-24 10:09', [['message'], ['urge'], ['withdraw', '2026-09-24 10:10']]],
  ['sent long ago', [online], '2026-09-24 10:11', [['message'], ['urge'], ['withdraw']]],
  [
    'urged on Thursday before the holiday',
    [online, accepted, step('2026-09-24 11:00', 'person', person.urge)],
    '2026-09-28 09:00',
    [['message'], ['urge', undefined, '2026-09-30 08:30'], ['withdraw']],
  ],
  [
    'closed',
    [online, accepted, completed],
    '2026-09-25 12:00',
    [['message'], ['rate'], ['reopen', '2026-10-25 17:30']],
  ],
  [
    'rated',
    [online, accepted, completed, step('2026-09-25 11:00', 'person', person.rate)],
    '2026-09-25 12:00',
    [['message'], ['reopen', '2026-10-25 17:30']],
  ],
  [
    'rated badly and put right',
    [
      online,
      accepted,
      completed,
      step('2026-09-25 11:00', 'person', person.rate),
      step('2026-09-25 14:00', '1003', { type: 'contact', text: '已联系' }),
      step('2026-09-28 14:00', '1003', { type: 'rectify', text: '已整改' }),
    ],
    '2026-09-28 15:00',
    [['message'], ['rate'], ['reopen', '2026-10-25 17:30']],
  ],
  [
    'reopened once and closed again',
    [
      online,
      accepted,
      completed,
      step('2026-09-25 11:00', 'person', person.reopen),
      step('2026-09-25 15:00', HOLDER, does.complete),
    ],
    '2026-09-25 16:00',
    [['message'], ['rate']],
  ],
  [
    'withdrawn',
    [online, accepted, step('2026-09-24 11:00', 'person', person.withdraw)],
    '2026-10-04 17:29',
    [['revive', '2026-10-04 17:30']],
  ],
  [
    'withdrawn too long ago',
    [online, accepted, step('2026-09-24 11:00', 'person', person.withdraw)],
    '2026-10-04 17:31',
    [],
  ],
] as const)('SC-1, SC-6: a matter %s offers what its person may do, and until when', (_, story, at, expected) => {
  const steps = personSteps(LAW, viewOf(given(...story)), moment(at));
  expect(steps.map(({ name, until, from }) => [name, until && shown(until), from && shown(from)])).toEqual(
    expected.map(([name, until, from]) => [name, until, from]),
  );
});
