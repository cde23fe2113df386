// Looking into a complaint: screened, given to an investigator, planned, recorded, found, put right, ended, or referred to
// the body that the law names (SV-4.4, AC-2.7). Whether somebody may take a step is asked before, by their mark.
import { type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { closeOf, workingDayEnd } from '../regulation/calendar/office-hours.ts';
import { dayOf, type Instant } from '../time.ts';
import type { Of, Seated } from './commands.ts';
import type { ComplaintEvent } from './events.ts';
import { NEXT, RECTIFIED } from './evolve.ts';
import { referred } from './referral.ts';
import type { ComplaintState, Finding } from './state.ts';

type Made = Decision<ComplaintEvent>;

/** Grounds on which something stays to be put right. */
export const STANDS: ReadonlySet<Finding> = new Set(['founded', 'partly']);

/** When the next step is owed, by the policy. */
export const nextBy = (law: Law, at: Instant) => ({
  [NEXT]: workingDayEnd(law.calendar, law.policy.hours.sessions, at, law.policy.complaints.next.limit),
});

export function screen(law: Law, command: Of<'screen'>, at: Instant): Made {
  const { note, target, overlapsLaw, given } = command;
  const said = { note, target };
  const screened: ComplaintEvent = {
    type: 'ComplaintScreened',
    data: overlapsLaw ? { overlapsLaw } : {},
    ...(note === undefined && target === undefined ? {} : { sealed: { matter: said } }),
  };
  return reseatedBy(law, screened, given, at);
}

/** What a step makes clear of whom it is about takes the seats anew. */
function reseatedBy(law: Law, step: ComplaintEvent, given: Seated | undefined, at: Instant): Made {
  if (!given) return decided(step);
  const { county, forum, marks } = given;
  const reseated: ComplaintEvent = { type: 'ComplaintReseated', data: { marks }, person: { forum } };
  if (forum !== 'county') return decided<ComplaintEvent>(step, reseated);
  // Whom it is really about is above the township: it goes there before anybody here looks further (SV-4.5).
  return decided<ComplaintEvent>(step, reseated, referred(law, at, { to: county }));
}

/** The reporter is made to suffer for it (AC-1.7, AC-2.3); whoever does so stands aside from now on. */
export const flagRetaliation = (law: Law, { text, target, given }: Of<'flag-retaliation'>, at: Instant): Made =>
  reseatedBy(
    law,
    { type: 'RetaliationFlagged', data: { by: 'office' }, sealed: { matter: { text, target } } },
    given,
    at,
  );

/** `fits` tells whether nothing sealed stands against this person; why it does not is not said. */
export function assignInvestigator({ staff, reason, given }: Of<'assign-investigator'>): Made {
  if (!given.fits) return refusedBy('SV-4.1/an-investigator-who-may-serve', { staff }, 'staff');
  if (!given.hold) return decided();
  return decided({ type: 'InvestigatorAssigned', data: { hold: given.hold }, sealed: { matter: { staff, reason } } });
}

export const plan = (_: Law, _state: ComplaintState, { text }: Of<'plan'>): Made =>
  decided({ type: 'InvestigationPlanned', data: {}, sealed: { matter: { text } } });

export const record = (_: Law, _state: ComplaintState, { text }: Of<'record'>): Made =>
  decided({ type: 'InvestigationRecorded', data: {}, sealed: { matter: { text } } });

export function find(law: Law, _: ComplaintState, command: Of<'find'>, at: Instant): Made {
  const { finding, text, scope, reason, retaliation, ground } = command;
  if (ground && finding !== 'founded') return refusedBy('SV-4.5/a-ground-only-where-founded', {}, 'ground');
  if (scope === 'none' && reason === undefined) return refusedBy('SV-4.4/unpublished-with-a-reason', {}, 'reason');
  return decided({
    type: 'ComplaintFound',
    data: {
      finding,
      scope,
      ...(ground ? { ground } : {}),
      ...(retaliation ? { retaliation } : {}),
      timers: nextBy(law, at),
    },
    sealed: { matter: { text, reason } },
  });
}

export function rectify(law: Law, { finding }: ComplaintState, command: Of<'rectify'>, at: Instant): Made {
  const { text, owner, dueOn } = command;
  if (!finding || !STANDS.has(finding)) return refusedBy('SC-5/only-what-was-found-is-put-right');
  if (dueOn <= dayOf(at)) return refusedBy('SC-5/put-right-by-a-day-ahead', {}, 'dueOn');
  return decided({
    type: 'RectificationBegun',
    data: { by: dueOn, timers: { [RECTIFIED]: closeOf(law.policy.hours.sessions, dueOn) } },
    sealed: { matter: { text, owner } },
  });
}

export const refer = (law: Law, { to, basis, explanation }: Of<'refer'>, at: Instant): Made =>
  decided({
    ...referred(law, at, { to, ...(explanation === undefined ? {} : { explanation }) }),
    sealed: { matter: { to, basis, explanation } },
  });
