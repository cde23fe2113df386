// What the person sees under number and query code: rewritten with each step, holding only what is theirs to see.
// Names of staff stay inside until the rules publish them: here the office answers.
import type { JsonObject, Recorded } from '../decision.ts';
import type { Due } from '../regulation/calendar/due-date.ts';
import type { Day, Instant } from '../time.ts';
import type { CaseEvent, CaseEventType } from './events.ts';
import type { CaseKind, CaseStateName } from './kinds.ts';
import type { CaseState } from './state.ts';

export interface FollowStep {
  readonly type: CaseEventType;
  readonly at: Instant;
  readonly office: string;
  /** Of a step that moved the date: from which day to which. */
  readonly moved?: { readonly before: Day; readonly on: Day };
  /** Words meant for the person: an answer, reasons, progress, a message. */
  readonly text?: { readonly [key: string]: string };
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
};

/** A calendar that changed only what lies behind the date, e.g. that it is no longer provisional, moved nothing. */
const tells = (event: Recorded<CaseEvent>): boolean =>
  event.type !== 'CaseRedated' || event.data.before !== event.data.clock.due.on;

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
  const step: FollowStep = {
    type: event.type,
    at: event.at,
    office,
    ...(event.type === 'CaseRedated' ? { moved: { before: event.data.before, on: event.data.clock.due.on } } : {}),
    ...(Object.keys(said).length > 0 ? { text: said as { [key: string]: string } } : {}),
  };
  return {
    case: id,
    number: state.number,
    kind: state.kind,
    state: state.state,
    subject: previous?.subject ?? String(text?.subject ?? ''),
    office: state.office,
    registeredAt: state.registeredAt,
    due: state.clock?.due ?? null,
    ...(state.closedOn === undefined ? {} : { closedOn: state.closedOn }),
    steps: shown ? kept([...(previous?.steps ?? []), step]) : (previous?.steps ?? []),
  };
}
