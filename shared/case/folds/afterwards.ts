// What ratings, their follow-up, reopening and the archive make of a case (SC-1).
import type { AfterwardsEvent } from '../events/afterwards.ts';
import { apply, type Folds, passed, without, withoutWaiting } from './fold.ts';

export const afterwardsFolds: Folds<AfterwardsEvent> = {
  CaseRated: (state, { data }) => {
    const { level, manner, again, rated, followUp, archiveAt } = data;
    const marks = { level, ...(manner === undefined ? {} : { manner }) };
    if (again && state.rating) return apply(state, { rating: { ...state.rating, again: marks } });
    const timers = {
      ...state.timers,
      ...(followUp ? { contact: followUp.contactBy, rectify: followUp.rectifyBy } : {}),
      ...(archiveAt ? { archive: archiveAt } : {}),
    };
    return apply(state, { rating: { ...marks, rated }, ...(followUp ? { followUp } : {}), timers });
  },
  RatingContacted: (state, { at }) =>
    apply(state, {
      ...(state.followUp ? { followUp: { ...state.followUp, contacted: at } } : {}),
      timers: without(state.timers, 'contact'),
      waiting: withoutWaiting(state, 'contact'),
    }),
  RatingRectified: (state, { at, data: { archiveAt } }) =>
    apply(state, {
      ...(state.followUp ? { followUp: { ...state.followUp, rectified: at } } : {}),
      timers: { ...without(state.timers, 'rectify'), ...(archiveAt ? { archive: archiveAt } : {}) },
      waiting: withoutWaiting(state, 'rectify'),
    }),
  SetAsideProposed: (state, { data: { by } }) =>
    apply(state, state.rating ? { rating: { ...state.rating, setAside: 'proposed', proposedBy: by } } : {}),
  RatingSetAside: (state) =>
    apply(
      state,
      {
        ...(state.rating ? { rating: { ...state.rating, setAside: 'confirmed' } } : {}),
        timers: without(state.timers, 'contact', 'rectify'),
        waiting: withoutWaiting(state, 'contact', 'rectify'),
      },
      ['followUp'],
    ),
  CaseReopened: (state, { at, data: { by, holder, office, clock } }) => {
    const before = state.reopened;
    const first = before?.first ?? state.closing;
    const times = (before?.times ?? 0) + 1;
    const byPerson = (before?.byPerson ?? 0) + (by === 'person' ? 1 : 0);
    const reopened = first ? { reopened: { times, byPerson, first } } : {};
    const held = passed(state, holder, office, at);
    // A follow-up of a bad rating goes on beside it.
    const followUps = Object.entries(state.timers).filter(([what]) => what === 'contact' || what === 'rectify');
    const timers = { ...Object.fromEntries(followUps), ...clock.timers };
    const next = { state: 'inProgress', ...reopened, ...held, clock, timers, escalated: 0 } as const;
    return apply(state, next, ['closing', 'closedOn', 'reportOwed', 'extension', 'joint', 'stood']);
  },
  CaseArchived: (state) => apply(state, { state: 'archived', timers: {} }),
};
