// given(...past).when(command, by).then(...events) | .refusedBy(rule) for disclosures, and a case to draft them from.
import { expect } from 'vitest';
import type { CaseCommand } from '#shared/case/commands.ts';
import { caseLaw } from '#shared/case/decide.ts';
import type { CaseState } from '#shared/case/state.ts';
import { type Actor, type Aggregate, type Law, type NewEvent, type Recorded, staffActor } from '#shared/decision.ts';
import { EMPTY_DIRECTORY, type Office, type StaffMember } from '#shared/directory/directory.ts';
import type { DisclosureCommand } from '#shared/disclosure/commands.ts';
import { disclosureLaw } from '#shared/disclosure/decide.ts';
import type { DisclosureEvent } from '#shared/disclosure/events.ts';
import type { DisclosureState } from '#shared/disclosure/state.ts';
import { buildCalendar } from '#shared/regulation/calendar/calendar.ts';
import { DEFAULT_TIMELINE, policyOn } from '#shared/regulation/policy.ts';
import { day, dayOf, type Instant, instantOn } from '#shared/time.ts';

const member = (number: string, name: string, more: Partial<StaffMember> = {}): StaffMember => ({
  number,
  name,
  title: '干部',
  duties: [],
  office: 'civil-affairs',
  roles: [],
  active: true,
  ...more,
});
const civilAffairs: Office = { id: 'civil-affairs', name: '民政办', functions: [], head: '1003', open: true };

/** Author 1002, head 1003, publishers 1007 and 1017. */
export const law: Law = {
  policy: policyOn(DEFAULT_TIMELINE, day('2026-09-24')),
  calendar: buildCalendar(),
  directory: {
    ...EMPTY_DIRECTORY,
    offices: new Map([[civilAffairs.id, civilAffairs]]),
    villages: new Map([['shanghe', { id: 'shanghe', name: '上河村', open: true }]]),
    staff: new Map(
      [
        member('1002', '王芳'),
        member('1003', '马国栋'),
        member('1007', '李静', { roles: ['publisher'] }),
        member('1017', '赵敏', { roles: ['publisher'] }),
      ].map((one) => [one.number, one]),
    ),
  },
};

export const at = (text: string): Instant => instantOn(day(text.slice(0, 10)), text.slice(11) || '10:00');

function stored<E extends NewEvent>(
  aggregate: string,
  made: E,
  version: number,
  actor: Actor,
  when: Instant,
): Recorded<E> {
  const { type, data } = made;
  const envelope = {
    v: 1,
    id: 'x',
    aggregate,
    version,
    at: when,
    on: dayOf(when),
    actor,
    law: { policy: '', calendar: '' },
  };
  return { ...envelope, type, data } as unknown as Recorded<E>;
}

/** Carries a command through a law; throws when it is refused. */
function done<C, E extends NewEvent, S>(
  kind: Aggregate<C, E, S>,
  state: S | null,
  command: C,
  by: string,
  when: Instant,
): S {
  const decision = kind.decide(law, state, command, staffActor(by), when);
  if (decision.refused) throw new Error(`refused by ${decision.refused.rule}`);
  return decision.events.reduce<S | null>(
    (now, event) => kind.evolve(now, stored(kind.name, event, 1, staffActor(by), when)),
    state,
  ) as S;
}

/** A petition received on 24 September 2026, accepted by 1002 and closed when `closedAt` says; open without it. */
export function aCase(closedAt?: string, kind: 'petition' | 'document' = 'petition'): CaseState {
  const given = { number: 'LSK-2026-000123', follow: 'f', villages: ['shanghe'] };
  const steps: [CaseCommand, string][] = [
    [
      { type: 'register', kind, channel: 'window', subject: '张建国要求修路灯', village: 'shanghe', given },
      '2026-09-24',
    ],
    [{ type: 'accept' }, '2026-09-24'],
    ...(closedAt === undefined
      ? []
      : [[{ type: 'complete', result: '已修好', given: { disclosure: 'd' } }, closedAt] as [CaseCommand, string]]),
  ];
  return steps.reduce<CaseState | null>(
    (state, [command, when]) => done(caseLaw, state, command, '1002', at(when)),
    null,
  ) as CaseState;
}

/** A command and who gives it. */
export type Step = readonly [command: DisclosureCommand, by: string];

export const draft: Step = [
  { type: 'draft', board: 'results', from: { case: 'c1' }, case: aCase('2026-09-28'), author: '1002' },
  '1002',
];
export const words = { title: '上河村路灯不亮', asked: '村民反映路灯不亮。', outcome: '已更换控制箱，恢复照明。' };
export const write = (fields: object = words, by = '1002'): Step => [
  { type: 'edit', fields, given: { edition: 0, texts: {} } },
  by,
];
export const submit: Step = [{ type: 'submit' }, '1002'];
export const approve = (by: string, texts: object = words, more: object = {}): Step => [
  { type: 'approve', given: { edition: 2, texts }, ...more },
  by,
];

export function given(...past: Step[]) {
  const when = at('2026-09-29');
  const state = past.reduce<DisclosureState | null>(
    (now, [command, by]) => done(disclosureLaw, now, command, by, when),
    null,
  );
  return {
    state: state as DisclosureState,
    when(command: DisclosureCommand, by: string) {
      const decision = disclosureLaw.decide(law, state, command, staffActor(by), when);
      return {
        // biome-ignore lint/suspicious/noThenProperty: it reads as given, when, then, and nobody awaits it
        then: (...events: Partial<DisclosureEvent>[]) => expect(decision.events).toMatchObject(events),
        refusedBy: (rule: string) => expect(decision.refused?.rule).toBe(rule),
        refusal: decision.refused,
        after: () => done(disclosureLaw, state, command, by, when),
      };
    },
  };
}
