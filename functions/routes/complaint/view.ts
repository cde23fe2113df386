// A complaint as those who may know of it see it: number, dates, who has it, what was done when. No word of it: those are
// opened by themselves (SV-4.1).
import { allowed, can } from '#shared/access/can.ts';
import type { MarkedComplaint } from '#shared/access/complaint-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { lightAt } from '#shared/case/light.ts';
import { clockFor, owed } from '#shared/complaint/clocks.ts';
import { type ComplaintState, isOpen } from '#shared/complaint/state.ts';
import { stepsOpen } from '#shared/complaint/steps.ts';
import type { StoredEvent } from '#shared/decision.ts';
import { explainDue } from '#shared/regulation/calendar/why-words.ts';
import type { Instant } from '#shared/time.ts';
import type { Language } from '#shared/words/label.ts';
import type { Standing } from '../../perform/load.ts';

/** The date that is owed now: the reply's, then the finding's; none once it was found or left the house. */
export function runningClock(state: ComplaintState) {
  if (!isOpen(state)) return undefined;
  const of = owed(state);
  return of === 'finding' && state.foundAt !== undefined ? undefined : clockFor(state, of);
}

/** Its light, by the date owed now. */
export function complaintLight(state: ComplaintState, at: Instant) {
  const clock = runningClock(state);
  if (!clock) return null;
  return lightAt({ open: true, dueAt: clock.due.at, yellowAt: clock.yellowAt, waiting: state.waiting }, at);
}

/** Facts that lists and the page of one complaint share. */
export function complaintFacts(state: ComplaintState, at: Instant) {
  const { number, channel, registeredAt, receivedAt, forum, assigned, waiting, finding, scope } = state;
  return {
    number,
    kind: 'complaint' as const,
    channel,
    state: state.state,
    forum,
    assigned,
    waiting,
    registeredAt,
    receivedAt,
    dueOn: runningClock(state)?.due.on ?? null,
    light: complaintLight(state, at),
    ...(finding ? { finding } : {}),
    ...(scope ? { scope } : {}),
  };
}

/** The answer to a command and the head of a complaint's page. */
export function complaintView(
  who: StaffWho,
  { id, head }: Standing<ComplaintState>,
  marked: MarkedComplaint,
  { at, language }: { readonly at: Instant; readonly language: Language },
) {
  const { state } = marked;
  const { due } = runningClock(state) ?? {};
  const { extension, extended, overlapsLaw, retaliation, withdrawnByPerson, rectifyBy, closedOn, opened, reply } =
    state;
  return {
    id,
    version: head.version,
    ...complaintFacts(state, at),
    replyOn: state.clock.due.on,
    findingOn: state.findingClock.due.on,
    due: due ? { ...due, says: explainDue(due, language) } : null,
    opened,
    extended,
    ...Object.fromEntries(
      Object.entries({ extension, overlapsLaw, retaliation, withdrawnByPerson, rectifyBy, closedOn, reply }).filter(
        ([, fact]) => fact !== undefined,
      ),
    ),
    actions: allowed(who, 'complaint', stepsOpen(state), marked),
    mayOpen: can(who, 'complaint.unseal', marked).allowed,
  };
}

/** What of a complaint's event is shown: never where its view lies, nor anybody's mark. */
export function complaintEntry({ version, type, at, actor, data, sealed }: StoredEvent) {
  const { follow: _f, codeKey: _k, marks: _m, ...shown } = data as { readonly [name: string]: unknown };
  return { version, type, at, actor, data: shown, sealed: sealed !== undefined };
}
