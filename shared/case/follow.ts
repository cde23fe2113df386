// What the person sees under number and query code: rewritten with each step, holding only what is theirs to see.
// Names of staff stay inside until the rules publish them: here the office answers.
import type { JsonObject, Recorded } from '../decision.ts';
import type { Due } from '../regulation/calendar/due-date.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import type { CaseEvent, CaseEventType } from './events.ts';
import type { CaseKind, CaseStateName, SuspensionGround } from './kinds.ts';
import type { CaseState, Rating } from './state.ts';

export interface FollowStep {
  readonly type: CaseEventType;
  readonly at: Instant;
  readonly office: string;
  /** Of a step that moved the date: from which day to which. */
  readonly moved?: { readonly before: Day; readonly on: Day };
  /** Words meant for the person: an answer, reasons, progress, a message. */
  readonly text?: { readonly [key: string]: string };
  /** Why the clock stands, and until when that is expected (TL-3). */
  readonly stopped?: { readonly ground: SuspensionGround; readonly until: Day };
  /** What a notice asks for, as it was said. */
  readonly missing?: readonly { readonly name: string; readonly how: string }[];
}

export interface Follow {
  readonly case: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly state: CaseStateName;
  readonly subject: string;
  readonly office: string;
  readonly registeredAt: Instant;
  readonly due: Due | null;
  readonly closedOn?: Day;
  readonly steps: readonly FollowStep[];
  /** What the person may need to know before they act: positions of the notice still out, when they urged, and so on. */
  readonly open?: readonly number[];
  readonly urgedAt?: Instant;
  readonly closedAt?: Instant;
  readonly stoodAt?: Instant;
  readonly suspended?: true;
  readonly rating?: Pick<Rating, 'level' | 'again'>;
  /** A bad rating was put right: one more may be given. */
  readonly rectified?: true;
  readonly reopenedByPerson?: number;
  /** Submitted by the person, who may take it back within minutes. */
  readonly own?: true;
}

/** Steps the person is shown; how the offices settled among themselves whose duty it is stays theirs. */
const SHOWN: { readonly [T in CaseEventType]?: readonly string[] } = {
  CaseRegistered: [],
  CaseAnswered: ['answer'],
  CaseSearchBegun: [],
  CaseHandedOver: [],
  HandOverAccepted: [],
  CaseDesignated: [],
  CaseAccepted: [],
  ProgressReported: ['text'],
  MessageWritten: ['text'],
  CaseReferredOutside: ['to', 'explanation'],
  CaseRefused: ['reasons', 'basis', 'remedy'],
  CaseCompleted: ['result'],
  CaseRedated: [],
  CaseCorrected: [],
  NoticeIssued: ['changeOfCircumstances'],
  MaterialsReceived: [],
  MaterialsOffered: ['text'],
  LapseAnnounced: [],
  CaseLapsed: [],
  CaseSuspended: ['basis'],
  CaseResumed: [],
  ExtensionGranted: [],
  JointRuled: [],
  CaseMadeJoint: [],
  CaseUrged: ['text'],
  RatingContacted: ['text'],
  RatingRectified: ['text'],
  CaseRated: ['comment'],
  CaseReopened: ['reason'],
  CaseWithdrawn: ['reason'],
  CaseRevived: [],
  CodeReissued: [],
};

/** From which day to which a step moved the date, where it did. */
function movedBy(event: Recorded<CaseEvent>): FollowStep['moved'] {
  if (event.type !== 'CaseRedated' && event.type !== 'ExtensionGranted') return undefined;
  const { before, clock } = event.data;
  return before === clock.due.on ? undefined : { before, on: clock.due.on };
}

/** A calendar that changed only what lies behind the date moved nothing; how a record was tidied is the office's matter. */
function tells(event: Recorded<CaseEvent>): boolean {
  if (event.type === 'CaseRedated') return movedBy(event) !== undefined;
  return event.type !== 'CaseCorrected' || event.data.clock !== undefined;
}

/** What the newest steps mean for what the person can do next. */
function standing(state: CaseState, closedAt: Instant | undefined) {
  const { notice, urgedAt, stood, rating, followUp, reopened, registrar } = state;
  return {
    ...(notice && notice.open.length > 0 ? { open: notice.open } : {}),
    ...(urgedAt === undefined ? {} : { urgedAt }),
    ...(closedAt === undefined || state.closedOn === undefined ? {} : { closedAt }),
    ...(stood === undefined ? {} : { stoodAt: stood.at }),
    ...(state.state === 'suspended' ? { suspended: true as const } : {}),
    ...(rating ? { rating: { level: rating.level, ...(rating.again ? { again: rating.again } : {}) } } : {}),
    ...(followUp?.rectified ? { rectified: true as const } : {}),
    ...(reopened && reopened.byPerson > 0 ? { reopenedByPerson: reopened.byPerson } : {}),
    ...(registrar === null ? { own: true as const } : {}),
  };
}

/** Characters that the steps of a view may take in all: well under the limit of a row, however long people write. */
const MOST_WRITTEN = 80_000;

/** Leaves the oldest steps after the first out when there is too much to keep; the office has them all. */
function kept(steps: readonly FollowStep[]): readonly FollowStep[] {
  const sizes = steps.map((step) => JSON.stringify(step).length);
  let written = sizes.reduce((sum, size) => sum + size, 0);
  let from = 1;
  while (written > MOST_WRITTEN && from < steps.length - 1) written -= sizes[from++] ?? 0;
  return from === 1 ? steps : [...steps.slice(0, 1), ...steps.slice(from)];
}

/** The next view. `text` is the event's text as it is being written; `previous` is null for a new case. */
export function follow(
  previous: Follow | null,
  id: string,
  state: CaseState,
  event: Recorded<CaseEvent>,
  text: JsonObject | undefined,
): Follow {
  const shown = tells(event) ? SHOWN[event.type] : undefined;
  const said = Object.fromEntries(
    (shown ?? []).flatMap((key) => (typeof text?.[key] === 'string' ? [[key, text[key]]] : [])),
  );
  const office = event.type === 'CaseHandedOver' ? event.data.office : state.office;
  const moved = movedBy(event);
  const renamed = event.type === 'CaseCorrected' && event.data.field === 'subject' ? text?.to : undefined;
  const closes = state.closedOn !== undefined && previous?.closedOn === undefined;
  const step: FollowStep = {
    type: event.type,
    at: event.at,
    office,
    ...(moved ? { moved } : {}),
    ...(event.type === 'CaseSuspended'
      ? { stopped: { ground: event.data.ground, until: dayOf(event.data.until) } }
      : {}),
    ...(event.type === 'NoticeIssued' && Array.isArray(text?.missing) ? { missing: text.missing as never } : {}),
    ...(Object.keys(said).length > 0 ? { text: said as { [key: string]: string } } : {}),
  };
  return {
    case: id,
    number: state.number,
    kind: state.kind,
    state: state.state,
    subject: String(renamed ?? previous?.subject ?? text?.subject ?? ''),
    office: state.office,
    registeredAt: state.registeredAt,
    due: state.clock?.due ?? null,
    ...(state.closedOn === undefined ? {} : { closedOn: state.closedOn }),
    ...standing(state, closes ? event.at : previous?.closedAt),
    steps: shown ? kept([...(previous?.steps ?? []), step]) : (previous?.steps ?? []),
  };
}
