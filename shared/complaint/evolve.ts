// What each event makes of a complaint: the fold that every read and every replay goes through.

import type { Clock } from '../case/dates.ts';
import type { Recorded } from '../decision.ts';
import { staffOf } from '../decision.ts';
import { type Day, dayOf } from '../time.ts';
import { TIMERS_OF } from './clocks.ts';
import type { ComplaintEvent } from './events.ts';
import type { ComplaintState, Extended } from './state.ts';

type Timers = ComplaintState['timers'];
type DataOf<T extends ComplaintEvent['type']> = Extract<ComplaintEvent, { readonly type: T }>['data'];
type Rated = DataOf<'ComplaintRated'>;
type Reopened = DataOf<'ComplaintReopened'>;

/** Wake-ups without those named. */
const without = (timers: Timers, names: readonly string[]): Timers =>
  Object.fromEntries(Object.entries(timers).filter(([what]) => !names.includes(what)));

/** The wake-up of a step that has to follow. */
export const NEXT = 'next';
export const RECTIFIED = 'rectified';
export const GRANT = 'grant';
export const URGED = 'urged';
export const CONTACT = 'contact';
export const ARCHIVE = 'archive';

/** Ended here: nothing wakes anybody any more. */
const ended = (state: ComplaintState, event: Recorded<ComplaintEvent>): ComplaintState => ({
  ...state,
  closedOn: dayOf(event.at),
  waiting: [],
  timers: {},
});

function answered(state: ComplaintState): ComplaintState {
  const { extension: _, ...rest } = state;
  return { ...rest, waiting: state.waiting.filter((what) => what !== GRANT), timers: without(state.timers, [GRANT]) };
}

/** One more word of the reporter on a day. */
const writtenOn = ({ written }: ComplaintState, on: Day): NonNullable<ComplaintState['written']> => ({
  on,
  times: (written?.on === on ? written.times : 0) + 1,
});

/** What the holders said or did answers an urging. */
const spoken = (state: ComplaintState): ComplaintState => ({
  ...state,
  waiting: state.waiting.filter((what) => what !== URGED),
  timers: without(state.timers, [URGED]),
});

function rated(state: ComplaintState, { level, manner, again, contactBy, archiveAt }: Rated): ComplaintState {
  const rating =
    again && state.rating ? { ...state.rating, again: level } : { level, ...(manner === undefined ? {} : { manner }) };
  return {
    ...state,
    rating,
    ...(contactBy ? { followUp: {} } : {}),
    timers: {
      ...state.timers,
      ...(contactBy ? { [CONTACT]: contactBy } : {}),
      ...(archiveAt && archiveAt > (state.timers[ARCHIVE] ?? '') ? { [ARCHIVE]: archiveAt } : {}),
    },
  };
}

/** Back to be looked into: what was found and answered is history, and who had it has it again. */
function reopened(state: ComplaintState, { by, clock }: Reopened): ComplaintState {
  const { finding, foundAt, reply, rectifyBy: _by, closedOn: _on, closer: _who, ...rest } = state;
  if (!finding || !foundAt || !reply) throw new Error('a complaint was closed without a finding or a reply');
  const before = state.reopened ?? { times: 0, byPerson: 0, first: reply, findings: [] };
  return {
    ...rest,
    state: 'investigating',
    clock,
    findingClock: clock,
    reopened: {
      ...before,
      times: before.times + 1,
      byPerson: before.byPerson + (by === 'person' ? 1 : 0),
      findings: [...before.findings, { finding, at: foundAt }],
    },
    waiting: [],
    timers: clock.timers,
  };
}

/** The next state. Unknown event types are a fault: the law that stored them is newer than this one. */
export function evolve(state: ComplaintState | null, event: Recorded<ComplaintEvent>): ComplaintState {
  if (event.type === 'ComplaintReceived') {
    const { late: _, ...facts } = event.data;
    return {
      ...facts,
      state: 'received',
      registeredAt: event.at,
      extended: [],
      opened: 0,
      waiting: [],
      timers: { ...facts.clock.timers, ...facts.findingClock.timers },
    };
  }
  if (!state) throw new Error(`${event.type} before ComplaintReceived`);
  switch (event.type) {
    case 'ComplaintScreened': {
      const { overlapsLaw } = event.data;
      return { ...state, state: 'screened', ...(overlapsLaw ? { overlapsLaw } : {}) };
    }
    case 'ComplaintReseated': {
      return { ...state, marks: event.data.marks };
    }
    case 'ComplaintRedated': {
      const { clock, findingClock } = event.data;
      const rest = without(state.timers, [...TIMERS_OF.reply, ...TIMERS_OF.finding]);
      const kept = (of: Extended, moved: Clock) =>
        TIMERS_OF[of].some((name) => name in state.timers) ? moved.timers : {};
      const timers = { ...rest, ...kept('reply', clock), ...kept('finding', findingClock) };
      return { ...state, clock, findingClock, timers };
    }
    case 'InvestigatorAssigned':
      return { ...state, state: 'investigating', marks: { ...state.marks, hold: event.data.hold } };
    case 'InvestigationPlanned':
    case 'InvestigationRecorded':
      return spoken(state);
    case 'SealOpened':
      return { ...state, opened: state.opened + 1 };
    case 'ComplaintFound': {
      const { finding, scope, retaliation, timers } = event.data;
      const { extension: _, ...rest } = answered(spoken(state));
      return {
        ...rest,
        state: 'found',
        finding,
        scope,
        foundAt: event.at,
        ...(retaliation ? { retaliation } : {}),
        timers: { ...without(rest.timers, TIMERS_OF.finding), ...timers },
      };
    }
    case 'ComplaintReplied': {
      const { first, timers } = event.data;
      const rest = spoken(state);
      return {
        ...rest,
        ...(first ? { reply: first } : {}),
        state: state.state === 'found' ? 'replied' : state.state,
        timers: { ...without(rest.timers, [...TIMERS_OF.reply, NEXT]), ...timers },
      };
    }
    case 'RectificationBegun': {
      const { by, timers } = event.data;
      return { ...state, state: 'rectifying', rectifyBy: by, timers: { ...without(state.timers, [NEXT]), ...timers } };
    }
    case 'ComplaintClosed': {
      const { archiveAt, scope } = event.data;
      return {
        ...ended(state, event),
        state: 'closed',
        ...(scope ? { scope } : {}),
        ...(archiveAt ? { closer: staffOf(event.actor), timers: { [ARCHIVE]: archiveAt } } : {}),
      };
    }
    case 'ComplaintArchived':
      return { ...ended(state, event), state: 'archived', closedOn: state.closedOn ?? dayOf(event.at) };
    case 'ComplaintRated':
      return rated(state, event.data);
    case 'RatingAnswered':
      return {
        ...state,
        followUp: { contacted: true },
        waiting: state.waiting.filter((what) => what !== CONTACT),
        timers: without(state.timers, [CONTACT]),
      };
    case 'ComplaintReopened':
      return reopened(state, event.data);
    case 'ComplaintReferred':
      return { ...ended(state, event), state: 'referred', timers: event.data.timers };
    case 'ComplaintCarried':
      return { ...state, carriedAt: event.at, waiting: [], timers: {} };
    case 'ExtensionAsked': {
      const { of, early, answerBy } = event.data;
      const extension = { of, by: staffOf(event.actor), early, answerBy };
      return { ...state, extension, timers: { ...state.timers, [GRANT]: answerBy } };
    }
    case 'ExtensionGiven': {
      const { of, clock } = event.data;
      const rest = answered(state);
      const dates = of === 'reply' ? { clock } : { findingClock: clock };
      return {
        ...rest,
        ...dates,
        extended: [...state.extended, of],
        timers: { ...without(rest.timers, TIMERS_OF[of]), ...clock.timers },
      };
    }
    case 'ExtensionDenied':
      return answered(state);
    case 'ComplaintMessage':
      return event.data.by === 'office' ? spoken(state) : { ...state, written: writtenOn(state, dayOf(event.at)) };
    case 'RetaliationFlagged': {
      const { by } = event.data;
      const words = by === 'person' ? { written: writtenOn(state, dayOf(event.at)) } : {};
      return { ...state, ...words, retaliation: true };
    }
    case 'ComplaintUrged':
      return { ...state, urgedAt: event.at, timers: { ...state.timers, [URGED]: event.data.answerBy } };
    case 'ComplaintWithdrawn': {
      const { undone } = event.data;
      if (undone) return { ...ended(state, event), state: 'withdrawn', undone };
      return { ...state, withdrawnByPerson: true };
    }
    case 'ComplaintReminded':
      return { ...state, timers: without(state.timers, [event.data.timer]) };
    case 'ComplaintFellDue':
      return { ...state, timers: without(state.timers, [event.data.of === 'reply' ? 'due' : 'findingDue']) };
    case 'ComplaintWaited': {
      const { timer } = event.data;
      return { ...state, waiting: [...state.waiting, timer], timers: without(state.timers, [timer]) };
    }
    case 'TimerMoved': {
      const { timer, to } = event.data;
      return { ...state, timers: { ...state.timers, [timer]: to } };
    }
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}
