// Signals that one step of a case shows (practice: a flag for people, never a verdict): one small question for each.
import type { CaseStep } from '../case/notices.ts';
import type { CaseState } from '../case/state.ts';
import type { PolicyInForce } from '../regulation/policy.ts';
import { dayOf } from '../time.ts';
import type { Evidence, Found, Ground, Signal } from './signal.ts';

interface Seen {
  readonly ground: Ground;
  readonly evidence?: Evidence;
}
type Question = (step: CaseStep, policy: PolicyInForce) => Seen | undefined;

/** Duties beside the due date whose missing is a matter of the post's own work. */
const OWN_DUTIES: ReadonlySet<string> = new Set(['contact', 'rectify', 'urged', 'supervised']);
/** Steps of an incoming document up to the leader's desk (AC-1.18). */
const PAPER_STEPS: ReadonlySet<string> = new Set(['signFor', 'propose', 'submit']);

const dueOf = ({ clock }: CaseState): Evidence => (clock ? { due: clock.due.on } : {});

/** AC-1.11, for a licence AC-1.22: open although the limit of statute or regulation has passed. */
const lawfulLimit: Question = ({ after, event }) =>
  event.type === 'LawfulLimitPassed'
    ? {
        ground: after.kind === 'application' ? 'AC-1.22' : 'AC-1.11',
        evidence: after.clock ? { due: (after.clock.lawful ?? after.clock.due).on } : {},
      }
    : undefined;

const dutyMissed: Question = ({ event }) =>
  event.type === 'DutyMissed' && OWN_DUTIES.has(event.data.duty) ? { ground: 'AC-1.1' } : undefined;

const documentStepMissed: Question = ({ event }) =>
  event.type === 'DutyMissed' && PAPER_STEPS.has(event.data.duty) ? { ground: 'AC-1.18' } : undefined;

/** Offices that agreed on no date, or a leader who ruled on nothing, in time. */
const jointUnsettled: Question = ({ event }) =>
  event.type === 'RulingWaited' || (event.type === 'DutyMissed' && event.data.duty === 'joint')
    ? { ground: 'AC-1.19' }
    : undefined;

const emergencyUnreported: Question = ({ event }) =>
  event.type === 'DutyMissed' && event.data.duty === 'reportUp' ? { ground: 'AC-1.13' } : undefined;

/** FI-3: everything is told at once; what is asked for again is looked at. */
const secondNotice: Question = ({ event }, { signals }) =>
  event.type === 'NoticeIssued' && event.data.n >= signals.notices
    ? { ground: 'AC-1.5', evidence: { count: event.data.n, from: signals.notices, unit: 'times' } }
    : undefined;

const returnedAgain: Question = ({ after, event }, { signals }) =>
  event.type === 'HandOverReturned' && after.returns === signals.returns
    ? { ground: 'AC-1.5', evidence: { count: after.returns, from: signals.returns, unit: 'times' } }
    : undefined;

/** The person came back with what had been answered: for them it was no answer. */
const answerNotTaken: Question = ({ before, event }) =>
  event.type === 'CaseReopened' && event.data.by === 'person' && before?.state === 'answered'
    ? { ground: 'AC-1.6' }
    : undefined;

/** FI-5: where the person was sent, nobody saw to it, and they came back. */
const referralNotTaken: Question = ({ before, event }) =>
  event.type === 'CaseReopened' && event.data.by === 'person' && before?.state === 'referredOutside'
    ? { ground: 'AC-1.12' }
    : undefined;

/**
 * FI-4, FI-5: fell due while nobody knew yet whose it is, or where it was registered although another office was thought
 * right: nobody was led anywhere.
 */
const notPassedOn: Question = ({ after, event }) => {
  const { state, suggestedOffice, office } = after;
  const elsewhere = suggestedOffice !== undefined && suggestedOffice !== office;
  const lies = state === 'locating' || (state === 'registered' && elsewhere);
  return event.type === 'CaseFellDue' && lies ? { ground: 'AC-1.12', evidence: dueOf(after) } : undefined;
};

/** Neither accepted nor told what is missing in time: by law it then counts as accepted (FI-3). */
const licenceStepMissed: Question = ({ after, event }) =>
  event.type === 'CaseAccepted' && event.data.deemed && after.kind === 'application'
    ? { ground: 'AC-1.22' }
    : undefined;

/** Rated badly for the manner, whatever the result was rated. A second rating after putting right speaks of that. */
const ratedOnManner: Question = ({ event }, { rating }) =>
  event.type === 'CaseRated' && !event.data.again && (event.data.manner ?? rating.levels) <= rating.badUpTo
    ? {
        ground: 'AC-1.7',
        evidence: { count: event.data.manner as number, from: rating.badUpTo, unit: 'level' },
      }
    : undefined;

/** What was put right by a member of the staff after the date had passed. */
const correctedLate: Question = ({ before, event }) =>
  event.type === 'CaseCorrected' &&
  event.actor.kind === 'staff' &&
  before?.clock != null &&
  event.at > before.clock.due.at
    ? { ground: 'AC-1.17', evidence: dueOf(before) }
    : undefined;

/** What a superior passed down fell due undone. */
const superiorOverdue: Question = ({ after, event }) =>
  event.type === 'CaseFellDue' && after.channel === 'superior'
    ? { ground: 'AC-1.15', evidence: dueOf(after) }
    : undefined;

/** The superior did not accept the answer. */
const superiorRejected: Question = ({ event }) =>
  event.type === 'CaseReopened' && event.data.rejected ? { ground: 'AC-1.15' } : undefined;

const QUESTIONS: { readonly [S in Signal]?: Question } = {
  'lawful-limit': lawfulLimit,
  'duty-missed': dutyMissed,
  'document-step-missed': documentStepMissed,
  'joint-unsettled': jointUnsettled,
  'emergency-unreported': emergencyUnreported,
  'second-notice': secondNotice,
  'returned-again': returnedAgain,
  'answer-not-taken': answerNotTaken,
  'rated-on-manner': ratedOnManner,
  'corrected-late': correctedLate,
  'superior-overdue': superiorOverdue,
  'superior-rejected': superiorRejected,
  'not-passed-on': notPassedOn,
  'referral-not-taken': referralNotTaken,
  'licence-step-missed': licenceStepMissed,
};

/** What a step of a case shows, under the policy of its day. A step shows the same however often it is asked about. */
export function signalsOf(step: CaseStep, policy: PolicyInForce): readonly Found[] {
  const { version, at } = step.event;
  // SV-4.1: of a complaint nothing is noticed here.
  if (step.after.kind === 'complaint') return [];
  return (Object.entries(QUESTIONS) as [Signal, Question][]).flatMap(([signal, ask]) => {
    const seen = ask(step, policy);
    if (!seen) return [];
    const evidence = { events: [{ version, on: dayOf(at) }], ...seen.evidence };
    return [{ signal, ground: seen.ground, period: String(version), evidence }];
  });
}
