// What each event makes of an appraisal: the fold that every read and every replay goes through.
import { type Recorded, staffOf } from '../decision.ts';
import type { Instant } from '../time.ts';
import type { AppraisalEvent } from './events.ts';
import { COUNTY } from './roster-of-cycle.ts';
import type { AppraisalState } from './state.ts';
import { OBJECTING, OBJECTION, OWN, REVIEW } from './timers.ts';

type Ev<T extends AppraisalEvent['type']> = Recorded<Extract<AppraisalEvent, { type: T }>>;

function opened({ at, data }: Ev<'AppraisalOpened'>): AppraisalState {
  const begun = { state: 'own', openedAt: at, missed: [], contests: [], recused: [] } as const;
  return { ...data, ...begun, timers: { [OWN]: data.ownUntil } };
}

/** The own score is over: the review opens, unless the county reviews or the quarters are not final yet. */
function afterOwn(state: AppraisalState): AppraisalState {
  if (state.reviewer === COUNTY) return { ...state, state: 'county', timers: {} };
  if (state.reviewUntil === undefined) return { ...state, state: 'awaiting', timers: {} };
  return { ...state, state: 'review', timers: { [REVIEW]: state.reviewUntil } };
}

function answered(state: AppraisalState, { at, data }: Ev<'ContestAnswered'>): AppraisalState {
  const contests = state.contests.map((one, i) =>
    i + 1 === data.contest ? { ...one, answered: { at, corrected: data.corrected } } : one,
  );
  return { ...state, contests };
}

/** Told in writing: from here on it can be objected to. */
const told = (objectUntil: Instant): Pick<AppraisalState, 'state' | 'objectUntil' | 'timers'> => ({
  state: 'decided',
  objectUntil,
  timers: { [OBJECTING]: objectUntil },
});

function finalized(state: AppraisalState, { at, actor, data }: Ev<'Finalized'>): AppraisalState {
  const { total, yearEnd, objectUntil, ...rest } = data;
  const next = {
    ...state,
    final: { at, by: staffOf(actor), ...rest },
    ...(total === undefined ? {} : { total }),
    ...(yearEnd === undefined ? {} : { yearEnd }),
  };
  return objectUntil === undefined ? { ...next, state: 'scored', timers: {} } : { ...next, ...told(objectUntil) };
}

function objectionDecided(state: AppraisalState, { at, data }: Ev<'ObjectionDecided'>): AppraisalState {
  const { result, scores, total, yearEnd, grade } = data;
  return {
    ...state,
    ...(state.objection ? { objection: { ...state.objection, decidedAt: at, result } } : {}),
    ...(scores && state.final ? { final: { ...state.final, scores } } : {}),
    ...(total ? { total } : {}),
    ...(yearEnd ? { yearEnd } : {}),
    ...(grade ? { grade } : {}),
    timers: {},
  };
}

/** The next state. An unknown event is a fault: the law that stored it is newer than this one. */
export function evolve(state: AppraisalState | null, event: Recorded<AppraisalEvent>): AppraisalState {
  if (event.type === 'AppraisalOpened') return opened(event);
  if (!state) throw new Error(`${event.type} before the appraisal was opened`);
  const { at } = event;
  switch (event.type) {
    case 'PackAttached':
      return state;
    case 'PackContested':
      return { ...state, contests: [...state.contests, { at }] };
    case 'ContestAnswered':
      return answered(state, event);
    case 'OwnScoreSubmitted':
      return afterOwn({ ...state, own: { at, scores: event.data.scores } });
    case 'OwnScoreMissed':
      return afterOwn({ ...state, missed: [...state.missed, 'own'] });
    case 'ReviewOpened':
      return { ...state, ...event.data, state: 'review', timers: { [REVIEW]: event.data.reviewUntil } };
    case 'Reviewed':
      return { ...state, state: 'final', review: { at, by: staffOf(event.actor), ...event.data }, timers: {} };
    case 'ReviewMissed':
      return { ...state, state: 'final', missed: [...state.missed, 'review'], timers: {} };
    case 'Recused':
      return { ...state, recused: [...state.recused, event.data.staff] };
    case 'Finalized':
      return finalized(state, event);
    case 'Graded': {
      const { objectUntil, ...grading } = event.data;
      return { ...state, ...grading, ...told(objectUntil) };
    }
    case 'Regraded': {
      const { objectUntil, ...grading } = event.data;
      const { ungraded: _, ...rest } = state;
      // An objection that is not decided yet goes on.
      const open = objectUntil !== undefined && state.state !== 'objected';
      return { ...rest, ...grading, ...(open ? told(objectUntil) : {}) };
    }
    case 'CountyRecorded': {
      const { on, ...result } = event.data;
      return { ...state, ...result, county: { at, on }, timers: {} };
    }
    case 'Objected': {
      const { decideBy } = event.data;
      return { ...state, state: 'objected', objection: { at, decideBy }, timers: { [OBJECTION]: decideBy } };
    }
    case 'ObjectionWaited':
      return { ...state, timers: { [OBJECTION]: event.data.again } };
    case 'ObjectionDecided':
      return objectionDecided(state, event);
    case 'AppraisalFiled':
      return { ...state, state: 'filed', filedAt: at, timers: {} };
    case 'TimerMoved':
      return { ...state, timers: { ...state.timers, [event.data.timer]: event.data.to } };
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}
