// An appraisal of the third quarter of 2026 and its steps, as tests of the law tell them.
import type { AppraisalCommand, OpenCommand } from '#shared/appraisal/commands.ts';
import { appraisalLaw } from '#shared/appraisal/decide.ts';
import type { AppraisalEvent } from '#shared/appraisal/events.ts';
import { periodOf } from '#shared/appraisal/period.ts';
import type { AppraisalState } from '#shared/appraisal/state.ts';
import { NOTHING_SCORED } from '#shared/appraisal/template.ts';
import { USUAL_TEMPLATES } from '#shared/appraisal/usual-templates.ts';
import { windowsFrom } from '#shared/appraisal/windows.ts';
import type { Law, Recorded } from '#shared/decision.ts';
import type { Ballot } from '#shared/vote/ballots.ts';
import { actorOf, moment } from '../case/case-life.ts';
import { LAW } from '../sample-law.ts';

export interface Step {
  readonly at: string;
  readonly by: string;
  readonly command: AppraisalCommand;
  readonly law?: Law;
}
export const step = (at: string, by: string, command: AppraisalCommand, law?: Law): Step => ({
  at,
  by,
  command,
  ...(law ? { law } : {}),
});

/** What a period is reckoned by. */
export const NUMBERS = LAW.policy.appraisal;

/** Scores of an officer that come to 90. */
export const NINETY = { 'on-time': 27, 'first-inquiry': 18, service: 17, discipline: 14, integrity: 14 };
export const votes = (...by: string[]): Ballot[] => by.map((one) => ({ by: one, vote: 'for' }));

export function opening(
  cycle = '2026-q3',
  other: Partial<OpenCommand['rostered']> = {},
  at = '2026-10-08 08:35',
): Step {
  const period = periodOf(cycle);
  if (!period) throw new Error(cycle);
  const { kind, from, to } = period;
  const none = { closedOnTime: 0, closedLate: 0, overdue: 0 };
  return step(at, 'clock', {
    type: 'open',
    cycle,
    kind,
    from,
    to,
    rostered: {
      staff: '1001',
      post: 'officer',
      category: 'civil-servant',
      office: 'service-centre',
      reviewer: '1004',
      ...other,
    },
    templateVersion: USUAL_TEMPLATES.from,
    template: kind === 'half-year' ? NOTHING_SCORED : USUAL_TEMPLATES.posts[other.post ?? 'officer'],
    windows: windowsFrom(LAW, moment(at)),
    pack: {
      from,
      to,
      countedAt: moment(at),
      cases: [],
      onTime: none,
      firstInquiry: { asked: 0, handedOver: 0, returned: 0, secondNotices: 0 },
      ratings: {},
      commendations: [],
    },
  });
}

type Sent<T extends AppraisalCommand['type']> = Partial<Extract<AppraisalCommand, { readonly type: T }>>;
export const does = {
  own: (sent: Sent<'submit-self'> = {}, at = '2026-10-09 09:00', by = '1001') =>
    step(at, by, { type: 'submit-self', scores: NINETY, evidence: '第三季度办结 31 件', ...sent }),
  review: (sent: Sent<'review'> = {}, at = '2026-10-12 09:00', by = '1004') =>
    step(at, by, { type: 'review', scores: {}, reasons: {}, ...sent }),
  finalize: (sent: Sent<'finalize'> = {}, at = '2026-10-22 09:00', by = '1006') =>
    step(at, by, {
      type: 'finalize',
      scores: {},
      reasons: {},
      votes: votes('1006', '1010'),
      quarters: [],
      numbers: NUMBERS,
      ...sent,
    }),
  object: (at = '2026-10-23 09:00', by = '1001') => step(at, by, { type: 'object', reason: '服务一项有误' }),
  decideObjection: (sent: Sent<'decide-objection'> = {}, at = '2026-10-26 09:00', by = '1010') =>
    step(at, by, { type: 'decide-objection', result: 'upheld', reasons: '复核无误', numbers: NUMBERS, ...sent }),
  timer: (at: string, what: string, law?: Law) => step(at, 'clock', { type: 'timer', what }, law),
};
/** Scored, reviewed, decided by the group. */
export const DECIDED = [opening(), does.own(), does.review(), does.finalize()];

/** What the last of these steps led to, and the state after all of them. Throws when one before the last is refused. */
export function life(...steps: readonly Step[]) {
  let state: AppraisalState | null = null;
  for (const [i, { at, by, command, law = LAW }] of steps.entries()) {
    const decision = appraisalLaw.decide(law, state, command, actorOf(by), moment(at));
    if (i === steps.length - 1 && decision.refused) return { refused: decision.refused, events: [], state };
    if (!decision.events) throw new Error(`${command.type}: ${JSON.stringify(decision)}`);
    for (const event of decision.events) {
      state = appraisalLaw.evolve(state, {
        ...event,
        at: moment(at),
        actor: actorOf(by),
      } as unknown as Recorded<AppraisalEvent>);
    }
    if (i === steps.length - 1) return { refused: undefined, events: decision.events, state };
  }
  throw new Error('nothing happened');
}
export const ruleOf = (...steps: readonly Step[]): string | undefined => life(...steps).refused?.rule;
