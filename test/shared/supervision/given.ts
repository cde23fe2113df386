// given(...steps).at(moment).by(number).when(command).then(...events) | .refusedBy(rule): the life of a record of
// supervision as the house leads it: first whether this person may, then whether the rules allow it. The supervisor 1009
// is invited from September 2026 to August 2027, 1014 was until July; 1005 and 1015 are the appraisal group.
import { expect } from 'vitest';
import { can } from '#shared/access/can.ts';
import { knowsSupervision, MAKES } from '#shared/access/supervision-rights.ts';
import { type StaffWho, whoIs } from '#shared/access/who.ts';
import type { Law, Recorded } from '#shared/decision.ts';
import { type Directory, EMPTY_DIRECTORY, type StaffMember } from '#shared/directory/directory.ts';
import type { SupervisionBodies, SupervisionCommand } from '#shared/supervision/commands.ts';
import { supervisionLaw } from '#shared/supervision/decide.ts';
import type { SupervisionEvent } from '#shared/supervision/events.ts';
import type { SupervisionKind } from '#shared/supervision/kinds.ts';
import type { SupervisionState } from '#shared/supervision/state.ts';
import { day, laterOf } from '#shared/time.ts';
import type { RuleId } from '#shared/words/rules.ts';
import { actorOf, moment } from '../case/case-life.ts';
import { EVERYONE, LAW, SAMPLE_DIRECTORY } from '../sample-law.ts';
import { storedAs } from '../stored.ts';

export type Stored = Recorded<SupervisionEvent>;

const ended = { from: day('2025-08-01'), until: day('2026-07-31') };
const running = { from: day('2026-09-01'), until: day('2027-08-31') };
const more: readonly StaffMember[] = [
  {
    number: '1014',
    name: '柳样1014',
    title: '效能监督员',
    duties: [],
    roles: ['supervisor'],
    active: true,
    term: ended,
  },
  {
    number: '1015',
    name: '柳样1015',
    title: '考评组成员',
    duties: [],
    office: 'finance',
    leader: '1010',
    roles: ['appraisal-group'],
    active: true,
  },
];
const staff = new Map([...SAMPLE_DIRECTORY.staff, ...more.map((one): [string, StaffMember] => [one.number, one])]);
staff.set('1009', { ...(staff.get('1009') as StaffMember), term: running });

export const PEOPLE: readonly string[] = [...EVERYONE, '1014', '1015'];

/** The township's people as they are on a day. */
export const directoryOn = (on: string): Directory => ({
  ...SAMPLE_DIRECTORY,
  staff,
  presence: { ...EMPTY_DIRECTORY.presence, on: day(on) },
});
export const lawAt = (at: string, law: Law = LAW): Law => ({ ...law, directory: directoryOn(at.slice(0, 10)) });

export interface Step {
  readonly at: string;
  readonly by: string;
  readonly command: SupervisionCommand;
}
export const step = (at: string, by: string, command: SupervisionCommand): Step => ({ at, by, command });

export const makes = <K extends SupervisionKind>(kind: K, body: SupervisionBodies[K]): SupervisionCommand =>
  ({ type: 'make', kind, number: 'LSK-2026-J000001', body }) as unknown as SupervisionCommand;

/** What was found at the agriculture office: 1012 puts it right by Monday 12 October. */
export const found = { subject: 'absence', text: '上班时间窗口无人', owner: '1012', dueOn: day('2026-10-12') } as const;
export const spotCheck = (body: Partial<SupervisionBodies['spot-checks']> = {}): SupervisionCommand =>
  makes('spot-checks', {
    office: 'agriculture',
    on: day('2026-09-24'),
    lookedAt: ['absence', 'idleness'],
    findings: [found],
    ...body,
  });
export const checked = step('2026-09-24 15:00', '1009', spotCheck());
export const reported = step(
  '2026-09-24 15:00',
  '1009',
  makes('reports', { subject: 'gifts', office: 'civil-affairs', title: '请客', body: '听说有人请客' }),
);
export const suggested = step(
  '2026-09-24 15:00',
  '1009',
  makes('suggestions', { office: 'civil-affairs', title: '增设座椅', body: '等候区没有座椅' }),
);
export const asked = step(
  '2026-09-24 15:00',
  '1009',
  makes('inquiries', { office: 'civil-affairs', title: '排队', body: '为什么要排两次队？' }),
);
export const briefed = step(
  '2026-09-24 15:00',
  '1005',
  makes('briefings', { title: '八月情况', body: '八月按期办结率提高' }),
);

const replay = (past: readonly Stored[]): SupervisionState | null =>
  past.reduce<SupervisionState | null>((state, event) => supervisionLaw.evolve(state, event), null);

/** What the doors ask before the law: whether there is such a record for this person, and whether they may. */
function barred(
  who: StaffWho,
  state: SupervisionState | null,
  command: SupervisionCommand,
): RuleId | 'unknown' | undefined {
  const action = command.type === 'make' ? MAKES[command.kind] : command.type;
  if (state && !knowsSupervision(who, state)) return 'unknown';
  const verdict = can(who, `supervision.${action}`, state ?? undefined);
  return verdict.allowed ? undefined : verdict.rule;
}

export type Answer = readonly Stored[] | RuleId | 'unknown';

export function take(past: readonly Stored[], { at, by, command }: Step, law: Law = LAW): Answer {
  const now = lawAt(at, law);
  const state = replay(past);
  if (by !== 'clock') {
    const who = whoIs(now.directory, by);
    if (who.kind !== 'staff') return 'unknown';
    const no = barred(who, state, command);
    if (no) return no;
  }
  const last = past.at(-1);
  const when = last ? laterOf(moment(at), last.at) : moment(at);
  const decision = supervisionLaw.decide(now, state, command, actorOf(by), when);
  if (decision.refused) return decision.refused.rule;
  return storedAs(decision.events, { aggregate: 'supervision', past, actor: actorOf(by), at: when });
}

export interface Life {
  readonly past: readonly Stored[];
  readonly state: SupervisionState;
  at(at: string, law?: Law): { by(by: string): { when(command: SupervisionCommand): Outcome } };
}
export interface Outcome {
  readonly answer: Answer;
  /** Exactly these events, in order; answers the life after them. */
  then(...expected: readonly (SupervisionEvent['type'] | object)[]): Life;
  /** Refused (403 or 409) by this rule, or as if there were no such record. */
  refusedBy(rule: RuleId | 'unknown'): void;
}

const lifeOf = (past: readonly Stored[]): Life => ({
  past,
  get state() {
    return replay(past) as SupervisionState;
  },
  at: (at, law) => ({
    by: (by) => ({
      when: (command) => {
        const answer = take(past, step(at, by, command), law);
        const events = typeof answer === 'string' ? [] : answer;
        return {
          answer,
          // biome-ignore lint/suspicious/noThenProperty: given, when, then; nobody awaits an outcome
          then(...expected) {
            const wanted = expected.map((one) => (typeof one === 'string' ? { type: one } : one));
            const got = typeof answer === 'string' ? answer : events.map(({ type, data }) => ({ type, ...data }));
            expect(got).toMatchObject(wanted);
            return lifeOf([...past, ...events]);
          },
          refusedBy: (rule) => expect(answer).toBe(rule),
        };
      },
    }),
  }),
});

export const NOTHING = lifeOf([]);

/** A record after these steps, each of which must be allowed. */
export const given = (...steps: readonly Step[]): Life => {
  const past: Stored[] = [];
  for (const one of steps) {
    const answer = take(past, one);
    if (typeof answer === 'string') throw new Error(`${one.command.type}: ${answer}`);
    past.push(...answer);
  }
  return lifeOf(past);
};
