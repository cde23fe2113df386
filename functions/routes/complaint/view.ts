// A complaint as those who may know of it see it: number, dates, who has it, what was done when. No word of it: those are
// opened by themselves (SV-4.1).
import { allowed, can } from '#shared/access/can.ts';
import { holdsComplaint } from '#shared/access/complaint-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { lightAt } from '#shared/case/light.ts';
import { clockFor, owed } from '#shared/complaint/clocks.ts';
import type { Seating } from '#shared/complaint/notices.ts';
import { awaitsAnswer, awaitsCarrying, type ComplaintState, isOpen } from '#shared/complaint/state.ts';
import { stepsOpen } from '#shared/complaint/steps.ts';
import type { StoredEvent } from '#shared/decision.ts';
import { explainDue } from '#shared/regulation/calendar/why-words.ts';
import type { Instant } from '#shared/time.ts';
import type { Language } from '#shared/words/label.ts';
import type { Standing } from '../../perform/load.ts';
import type { KnownComplaint } from './known.ts';

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

/**
 * How those who may know of a complaint name it among themselves. Its number is for the slip and for who opened it: numbers
 * follow on each other, and a gap among those one sees would tell of another that is kept from one (SV-4.1).
 */
export const referenceOf = (id: string): string => `J-${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();

/** Facts that lists and the page of one complaint share. How it came in is for who has it: it leads to the reporter. */
export function complaintFacts(
  id: string,
  state: ComplaintState,
  { hold, decide }: Seating,
  mine: boolean,
  at: Instant,
) {
  const { channel, registeredAt, receivedAt, waiting, extension, overlapsLaw, finding, scope } = state;
  return {
    number: referenceOf(id),
    kind: 'complaint' as const,
    state: state.state,
    assigned: hold,
    decides: decide,
    waiting,
    registeredAt,
    dueOn: runningClock(state)?.due.on ?? null,
    light: complaintLight(state, at),
    ...(mine ? { channel, receivedAt } : {}),
    ...(extension ? { extension } : {}),
    ...(overlapsLaw ? { overlapsLaw } : {}),
    ...(finding ? { finding } : {}),
    ...(scope ? { scope } : {}),
    ...(awaitsAnswer(state) ? { awaitsAnswer: true as const } : {}),
    ...(awaitsCarrying(state) ? { awaitsCarrying: true as const } : {}),
  };
}

/** The answer to a command and the head of a complaint's page. */
export function complaintView(
  who: StaffWho,
  { id, head, state }: Standing<ComplaintState>,
  { marked, seating }: Pick<KnownComplaint, 'marked' | 'seating'>,
  { at, language }: { readonly at: Instant; readonly language: Language },
) {
  const complaint = marked(state);
  const { due } = runningClock(state) ?? {};
  const { extended, opened } = state;
  const { retaliation, withdrawnByPerson, rectifyBy, closedOn, reply, carriedAt, rating } = state;
  const reopened = state.reopened && { times: state.reopened.times };
  const facts = { retaliation, withdrawnByPerson, rectifyBy, closedOn, reply, carriedAt, rating, reopened };
  return {
    id,
    version: head.version,
    ...complaintFacts(id, state, seating(state), holdsComplaint(complaint), at),
    replyOn: state.clock.due.on,
    findingOn: state.findingClock.due.on,
    due: due ? { ...due, says: explainDue(due, language) } : null,
    opened,
    extended,
    ...Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)),
    actions: allowed(who, 'complaint', stepsOpen(state), complaint),
    mayOpen: can(who, 'complaint.unseal', complaint).allowed,
    mayCarry: state.state === 'referred' && can(who, 'complaint.carry', complaint).allowed,
  };
}

/** What of an event leads to people: where its view lies, anybody's mark, and for the unassigned who took it down and how. */
const HIDDEN: ReadonlySet<string> = new Set(['follow', 'codeKey', 'marks', 'hold', 'number']);
const OF_THE_INTAKE: ReadonlySet<string> = new Set(['registrar', 'channel', 'receivedAt']);

/** The history as it is shown; how the seats were taken anew is nobody's to read. */
export function complaintTimeline(events: readonly StoredEvent[], mine: boolean) {
  return events
    .filter(({ type }) => type !== 'ComplaintReseated')
    .map(({ version, type, at, actor, data, sealed }) => {
      const shown = Object.entries(data as object).filter(
        ([key]) => !HIDDEN.has(key) && (mine || !OF_THE_INTAKE.has(key)),
      );
      const byWhom = type === 'ComplaintReceived' && !mine ? {} : { actor };
      return { version, type, at, ...byWhom, data: Object.fromEntries(shown), sealed: sealed !== undefined };
    });
}
