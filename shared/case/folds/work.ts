// What the events of working on a case make of it (FI-3, TL-3, TL-4, AC-1.18).
import { staffOf } from '../../decision.ts';
import type { Day, Instant } from '../../time.ts';
import type { Closing } from '../dates.ts';
import type { WorkEvent } from '../events/work.ts';
import type { CaseStateName } from '../kinds.ts';
import type { CaseState } from '../state.ts';
import {
  answered,
  apply,
  CLOCK_TIMERS,
  closed,
  type Folds,
  onClock,
  passed,
  settled,
  without,
  withoutWaiting,
} from './fold.ts';

interface End {
  readonly at: Instant;
  readonly on: string;
  readonly data: { readonly closing: Closing; readonly archiveAt: Instant; readonly reportOwed?: true };
}

/** A directive keeps its clock, its holder and its wake-ups until it was reported back (TL-4). */
function ending(state: CaseState, name: CaseStateName, { at, on, data }: End): CaseState {
  const { closing, archiveAt, reportOwed } = data;
  const done = closed(state, at, on as Day, closing, archiveAt);
  if (!reportOwed) return apply(state, { state: name, ...done }, ['extension', 'suspended']);
  const kept = Object.entries(state.timers).filter(([what]) => (CLOCK_TIMERS as readonly string[]).includes(what));
  const open = { closing, closedOn: on as Day, reportOwed, timers: Object.fromEntries(kept), waiting: [] };
  return apply(state, { state: name, ...open }, ['extension', 'suspended']);
}

export const workFolds: Folds<WorkEvent> = {
  CaseAccepted: (state, { data }) => {
    const clock = data.clock ?? state.clock;
    // Deemed accepted while offices still settle whose duty it is: the limit runs, and their question stays open.
    const unsettled = state.state === 'handingOver' || state.state === 'arbitration';
    const timers = { ...without(unsettled ? state.timers : settled(state), 'noticeDuty'), ...data.clock?.timers };
    return apply(state, { state: unsettled ? state.state : 'inProgress', clock, timers });
  },
  ProgressReported: (state) => apply(state, answered(state)),
  NoticeIssued: (state, { version, data }) => {
    const { n, missing, stopsClock, lapseAt, lapseSoonAt } = data;
    const notice = { n, version, open: Array.from({ length: missing }, (_, i) => i) };
    if (lapseAt === undefined || lapseSoonAt === undefined) return apply(state, { notice });
    const running = without(settled(state), 'noticeDuty', ...(stopsClock ? CLOCK_TIMERS : []));
    const timers = { ...running, lapse: lapseAt, lapseSoon: lapseSoonAt };
    return apply(state, { state: 'awaitingMaterials', notice, timers, ...(stopsClock ? { clock: null } : {}) });
  },
  MaterialsReceived: (state, { at, data: { items, left, clock } }) => {
    const notice = state.notice && { ...state.notice, open: state.notice.open.filter((i) => !items.includes(i)) };
    const kept = apply(state, notice ? { notice } : {});
    if (left > 0) return kept;
    const back = state.state === 'lapsed' ? revived(kept, at) : kept;
    const timers = without(back.timers, 'lapse', 'lapseSoon', 'archive');
    const going = apply(back, { state: 'inProgress', timers });
    return clock ? apply(going, onClock(going, clock, at)) : going;
  },
  MaterialsOffered: (state) => state,
  CaseLapsed: (state, event) => {
    // The request for more time ends with the lapse, and so does what it asks for.
    const owed = without(state.timers, 'lapse', 'lapseSoon', 'grant');
    return apply(ending(state, 'lapsed', event), { stood: { in: state.state, at: event.at, timers: owed } });
  },
  CaseSuspended: (state, { at, data: { ground, until, clock } }) => {
    // What was due before the stop, and only comes late, still comes.
    const timers = {
      ...without(state.timers, ...CLOCK_TIMERS.filter((what) => !due(state, what, at))),
      suspension: until,
    };
    return apply(state, { state: 'suspended', suspended: { ground, from: at }, clock, timers });
  },
  CaseResumed: (state, { at, data: { clock } }) => {
    const next = apply(state, { state: 'inProgress', timers: without(state.timers, 'suspension') }, ['suspended']);
    return apply(next, onClock(next, clock, at));
  },
  ExtensionRequested: (state, { actor, data: { level, early, answerBy } }) => {
    const by = staffOf(actor);
    return apply(state, { extension: { by, level, early }, timers: { ...state.timers, grant: answerBy } });
  },
  ExtensionRose: (state, { data: { level, answerBy } }) => {
    const rest = without(state.timers, 'grant');
    const extension = state.extension && { ...state.extension, level };
    return apply(state, {
      ...(extension ? { extension } : {}),
      timers: answerBy === undefined ? rest : { ...rest, grant: answerBy },
      waiting: [...withoutWaiting(state, 'grant'), 'grant'],
    });
  },
  ExtensionGranted: (state, { at, data: { clock } }) => {
    const next = apply(state, { timers: without(state.timers, 'grant'), waiting: withoutWaiting(state, 'grant') }, [
      'extension',
    ]);
    return apply(next, { extended: true, ...onClock(next, clock, at) });
  },
  ExtensionRefused: (state) =>
    apply(state, { timers: without(state.timers, 'grant'), waiting: withoutWaiting(state, 'grant') }, ['extension']),
  DocumentSignedFor: (state, { data: { next } }) => {
    const timers = { ...without(settled(state), 'signFor'), propose: next };
    const waiting = withoutWaiting(state, 'signFor');
    return apply(state, { state: 'inProgress', paper: { step: 'signedFor' }, timers, waiting });
  },
  OpinionProposed: (state, { data: { next } }) => {
    const timers = { ...without(state.timers, 'propose'), submit: next };
    return apply(state, { paper: { step: 'proposed' }, timers, waiting: withoutWaiting(state, 'propose') });
  },
  DocumentSubmitted: (state, { at, data: { leader, next } }) => {
    const timers = { ...without(state.timers, 'submit'), instruction: next };
    const held = passed(state, leader, state.office, at);
    const waiting = withoutWaiting(state, 'submit');
    return apply(state, { paper: { step: 'submitted', leader }, ...held, timers, waiting });
  },
  DocumentInstructed: (state, event) => {
    const { case: id, number } = event.data.directive;
    const links = [...(state.links ?? []), { case: id, number }];
    return apply(ending(state, 'completed', event), { links });
  },
  CaseAnswered: (state, event) => ending(state, 'answered', event),
  CaseReferredOutside: (state, event) => ending(state, 'referredOutside', event),
  CaseRefused: (state, event) => ending(state, 'refused', event),
  CaseCompleted: (state, event) => {
    const { disclosure } = event.data;
    return apply(ending(state, 'completed', event), disclosure === undefined ? {} : { disclosure });
  },
  ReportedBack: (state, { at, on, data: { closing, archiveAt } }) => {
    if (!closing || !archiveAt) {
      const timers = without(state.timers, 'reportUp');
      return apply(state, { reportedUp: true, timers, waiting: withoutWaiting(state, 'reportUp') });
    }
    const { closedOn } = state;
    const done = closed(state, at, closedOn ?? (on as Day), closing, archiveAt);
    return apply(state, done, ['reportOwed']);
  },
  CaseWithdrawn: (state, { at, on, data: { from, closing, archiveAt } }) => {
    const done = closed(state, at, on as Day, closing, archiveAt);
    const waited = state.waiting.filter((what) => !done.waiting?.includes(what));
    const stood = { in: from, at, timers: state.timers, ...(waited.length > 0 ? { waiting: waited } : {}) };
    return apply(state, { state: 'withdrawn', ...done, stood }, ['reportOwed']);
  },
  CaseRevived: (state, { at, data: { to, timers } }) => {
    const waiting = [...(state.stood?.waiting ?? []), ...state.waiting];
    const held = passed(state, state.holder, state.office, at);
    return apply(state, { state: to, timers, waiting, ...held }, ['stood', 'closing', 'closedOn']);
  },
};

const due = ({ timers }: CaseState, what: string, at: Instant): boolean => (timers[what] ?? at) < at;

/**
 * A lapsed case goes on with the wake-ups it had, in the hands it was in. What ran on meanwhile stands as it is now: what
 * follows a bad rating, and the date of a directive still to be reported back.
 */
function revived(state: CaseState, at: Instant): CaseState {
  const held = passed(state, state.holder, state.office, at);
  const stood = state.stood?.timers ?? {};
  const timers = { ...(state.reportOwed ? without(stood, ...CLOCK_TIMERS) : stood), ...state.timers };
  return apply(state, { ...held, timers }, ['stood', 'closing', 'closedOn', 'reportOwed']);
}
