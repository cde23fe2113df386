// What a reporter sees under number and code: state words and dates in the clear, in the table of sealed things; every
// word said to them or by them lies beside it, encrypted to their code alone (SV-4.1).

import { urgeFrom } from '../case/conversation.ts';
import type { PersonStep } from '../case/person-steps.ts';
import { reopenOn, undoUntil } from '../case/returning.ts';
import type { Law, Recorded } from '../decision.ts';
import { closeOf } from '../regulation/calendar/office-hours.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import { mayRate } from './afterwards.ts';
import type { ComplaintPersonCommandName } from './commands.ts';
import type { ComplaintEvent, ComplaintEventType } from './events.ts';
import type { ComplaintRating, ComplaintState, ComplaintStateName } from './state.ts';
import { PERSON_OPEN_IN } from './steps.ts';

export interface ComplaintFollowStep {
  readonly type: ComplaintEventType;
  readonly at: Instant;
  readonly moved?: { readonly before: Day; readonly on: Day };
  /** Of a message: which side wrote it. */
  readonly by?: 'office' | 'person';
  /** Its words lie encrypted under this version. */
  readonly said?: number;
}

export interface ComplaintFollow {
  readonly complaint: string;
  readonly number: string;
  readonly state: ComplaintStateName;
  /** The event whose words say who answers for it. */
  readonly forumAt: number;
  readonly registeredAt: Instant;
  readonly closedOn?: Day;
  readonly urgedAt?: Instant;
  readonly own?: true;
  readonly withdrawn?: true;
  readonly rating?: ComplaintRating;
  readonly followUp?: { readonly contacted?: true };
  readonly reopened?: { readonly byPerson: number };
  readonly steps: readonly ComplaintFollowStep[];
}

/** Steps the reporter is shown; who asked whom for time, who opened what and which clock rang stays inside. */
const SHOWN: ReadonlySet<ComplaintEventType> = new Set([
  'ComplaintReceived',
  'ComplaintScreened',
  'InvestigatorAssigned',
  'ComplaintFound',
  'ComplaintReplied',
  'RectificationBegun',
  'ComplaintClosed',
  'ComplaintRated',
  'RatingAnswered',
  'ComplaintReopened',
  'ComplaintReferred',
  'ComplaintCarried',
  'ExtensionGiven',
  'ComplaintMessage',
  'RetaliationFlagged',
  'ComplaintUrged',
  'ComplaintWithdrawn',
]);

/** Steps that only the reporter takes, as far as they are shown. */
const THEIRS: ReadonlySet<ComplaintEventType> = new Set([
  'ComplaintRated',
  'ComplaintUrged',
  'ComplaintWithdrawn',
  'RetaliationFlagged',
]);
/** Whether the reporter took this step, so that nobody of the township stands beside it. */
export const isReportersOwn = (type: ComplaintEventType, by: ComplaintFollowStep['by'] | undefined): boolean =>
  by === 'person' || THEIRS.has(type);

/** Steps that change nothing of what a reporter sees: what the clock does writes no view. */
const UNSEEN: ReadonlySet<ComplaintEventType> = new Set([
  'ComplaintReminded',
  'ComplaintFellDue',
  'ComplaintWaited',
  'ComplaintRedated',
  'ComplaintArchived',
  'TimerMoved',
]);
export const isUnseen = ({ type }: { readonly type: string }): boolean => UNSEEN.has(type as ComplaintEventType);

/** Whether the reporter sees this step of it: of two dates only that of the reply is theirs, of suffering what they said. */
export const isShown = (event: Recorded<ComplaintEvent>): boolean =>
  SHOWN.has(event.type) &&
  !(event.type === 'ExtensionGiven' && event.data.of === 'finding') &&
  !(event.type === 'RetaliationFlagged' && event.data.by === 'office');

const MOST_STEPS = 200;

/** The oldest steps after the first are left out when there are too many to keep in one row. */
const kept = (steps: readonly ComplaintFollowStep[]): readonly ComplaintFollowStep[] =>
  steps.length <= MOST_STEPS ? steps : [...steps.slice(0, 1), ...steps.slice(1 - MOST_STEPS)];

/** The next view; `said` where the step has words for the reporter. */
export function followComplaint(
  previous: ComplaintFollow | null,
  id: string,
  state: ComplaintState,
  event: Recorded<ComplaintEvent>,
  said: boolean,
): ComplaintFollow {
  const moved =
    event.type === 'ExtensionGiven' ? { before: event.data.before, on: event.data.clock.due.on } : undefined;
  const step: ComplaintFollowStep = {
    type: event.type,
    at: event.at,
    ...(moved ? { moved } : {}),
    ...(event.type === 'ComplaintMessage' ? { by: event.data.by } : {}),
    ...(said ? { said: event.version } : {}),
  };
  return {
    complaint: id,
    number: state.number,
    state: state.state,
    forumAt:
      event.type === 'ComplaintReceived' || event.type === 'ComplaintReseated'
        ? event.version
        : (previous?.forumAt ?? 1),
    registeredAt: state.registeredAt,
    ...(state.closedOn === undefined ? {} : { closedOn: state.closedOn }),
    ...(state.urgedAt === undefined ? {} : { urgedAt: state.urgedAt }),
    ...(state.registrar === null ? { own: true as const } : {}),
    ...(state.withdrawnByPerson ? { withdrawn: true as const } : {}),
    ...(state.rating ? { rating: state.rating } : {}),
    ...(state.followUp ? { followUp: state.followUp } : {}),
    ...(state.reopened ? { reopened: { byPerson: state.reopened.byPerson } } : {}),
    steps: isShown(event) ? kept([...(previous?.steps ?? []), step]) : (previous?.steps ?? []),
  };
}

type Offer = Pick<PersonStep, 'until' | 'from'>;

const OFFERED: {
  readonly [N in ComplaintPersonCommandName]: (law: Law, view: ComplaintFollow, at: Instant) => Offer | undefined;
} = {
  message: () => ({}),
  urge: (law, { urgedAt }, at) => {
    const from = urgedAt && urgeFrom(law, urgedAt);
    return from && at < from ? { from } : {};
  },
  'report-retaliation': () => ({}),
  rate: (_, view) => (mayRate(view) ? {} : undefined),
  reopen: (law, { closedOn, reopened }, at) => {
    const last = reopenOn(law, closedOn ?? dayOf(at));
    if (dayOf(at) > last || (reopened?.byPerson ?? 0) >= law.policy.closing.reopenings) return undefined;
    return { until: closeOf(law.policy.hours.sessions, last) };
  },
  withdraw: (law, view, at) => {
    if (view.withdrawn) return undefined;
    const until = undoUntil(law, view);
    if (view.own && at <= until) return { until };
    return view.state === 'referred' ? undefined : {};
  },
};

/** What the reporter may do at a moment. */
export const reporterSteps = (law: Law, view: ComplaintFollow, at: Instant): PersonStep[] =>
  (Object.keys(PERSON_OPEN_IN) as ComplaintPersonCommandName[]).flatMap((name) => {
    const offered = PERSON_OPEN_IN[name].includes(view.state) ? OFFERED[name](law, view, at) : undefined;
    return offered ? [{ name, ...offered }] : [];
  });
