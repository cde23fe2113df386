// The one-time notice and the materials it asks for (FI-3): said once and completely, a second time only when circumstances
// changed; handed in by parts; lapsed when nothing comes, revived by the rest.
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { addWorkingDays } from '../regulation/calendar/calendar.ts';
import { openingOf, workingDayEnd } from '../regulation/calendar/office-hours.ts';
import { dayOf, type Instant, laterOf } from '../time.ts';
import { appraisalGroup } from './addressees.ts';
import { endOf } from './closing.ts';
import type { Of } from './commands.ts';
import type { Clock } from './dates.ts';
import { examinedBy, startClock } from './deadline.ts';
import type { CaseEvent } from './events.ts';
import { extendedStill } from './moving-dates.ts';
import type { CaseState } from './state.ts';

/** Whether the materials asked for are still out; a notice that asked for nothing leaves nothing out. */
const isTold = ({ notice }: CaseState): boolean => notice !== undefined && notice.open.length > 0;

/** Until when an application is to be examined; a calendar that changed meanwhile counts, a second examination stands. */
export const examinationEnds = (law: Law, state: CaseState): Instant | undefined => {
  const { noticeDuty } = state.timers;
  if (noticeDuty === undefined || isTold(state)) return noticeDuty;
  return laterOf(noticeDuty, examinedBy(law, state.receivedAt));
};

/**
 * FI-3 (行政许可法 Art. 32): not told in time what is missing, an application counts as accepted on receipt. One that was
 * told already, and came back from a dispute, counts as accepted when its second examination ended.
 */
export function deemedAccepted(law: Law, state: CaseState, at: Instant): CaseEvent {
  const start = isTold(state) ? (state.timers.noticeDuty ?? at) : state.receivedAt;
  const clock = startClock(law, state.kind, start, at, { item: state.itemLimits });
  return { type: 'CaseAccepted', data: { clock, deemed: true } };
}

/** The same where the time is over and the wake-up has not come yet: a late one changes nothing. */
export function deemedMeanwhile(law: Law, state: CaseState, at: Instant): readonly CaseEvent[] {
  const ends = examinationEnds(law, state);
  return ends !== undefined && ends < at ? [deemedAccepted(law, state, at)] : [];
}

/** What was asked for, as names are compared: people write spaces and widths as they come. */
const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '');

/**
 * Only an application's limit stands for its materials: a date that was set, or agreed on, stays, and so does the second
 * date of a case reopened (TL-4, TL-5, SC-1).
 */
const mayStand = ({ kind, clock, reopened }: CaseState): boolean =>
  kind === 'application' && clock?.due.why.basis !== 'set' && reopened === undefined;

/**
 * A notice to an application within the time of examination stops its clock: the limit starts anew with the last item,
 * also after acceptance. A later one, and one on any other kind, leaves the date running.
 */
export function issueNotice(
  law: Law,
  state: CaseState,
  command: Of<'issue-notice'>,
  _: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const { missing, changeOfCircumstances } = command;
  if (state.kind === 'document' && !state.paper) {
    return refusedBy('AC-1.18/the-steps-of-a-document-follow-each-other');
  }
  const n = (state.notice?.n ?? 0) + 1;
  if (n > 1 && changeOfCircumstances === undefined)
    return refusedBy('FI-3/told-once-and-completely', {}, 'changeOfCircumstances');
  if (new Set(missing.map(({ name }) => plain(name))).size < missing.length) {
    return refusedBy('FI-3/each-item-is-named-once', {}, 'missing');
  }
  const { calendar, policy } = law;
  const hours = policy.hours.sessions;
  const { lapses, lapseTold } = policy.applications;
  const lapseOn = addWorkingDays(calendar, dayOf(at), lapses.limit);
  const asks = missing.length > 0;
  return decided(...deemedMeanwhile(law, state, at), {
    type: 'NoticeIssued',
    data: {
      n,
      missing: missing.length,
      stopsClock: asks && mayStand(state) && at <= examinedBy(law, state.receivedAt),
      ...(asks
        ? {
            lapseAt: workingDayEnd(calendar, hours, at, lapses.limit),
            lapseSoonAt: openingOf(hours, addWorkingDays(calendar, lapseOn, -lapseTold.limit)),
          }
        : {}),
      ...(n > 1 ? { told: appraisalGroup(law) } : {}),
    },
    text: { missing, ...(changeOfCircumstances === undefined ? {} : { changeOfCircumstances }) },
  });
}

/** Positions of the received names among what is still out; undefined where one of them was not asked for. */
function positions(names: readonly string[], open: readonly number[], received: readonly string[]) {
  const found = received.map((name) => open.find((i) => plain(names[i] ?? '') === plain(name)));
  return found.some((i) => i === undefined) ? undefined : [...new Set(found as number[])];
}

/** The limit from the last item on, longer by the days that were granted before: an extension once given is kept (TL-4). */
const startedAnew = (law: Law, state: CaseState, at: Instant): Clock =>
  extendedStill(law, state, state.kind, startClock(law, state.kind, at, at, { item: state.itemLimits }), at);

/** A part stays a part; with the last item work goes on, and an application whose clock stood starts its limit. */
export function receiveMaterials(
  law: Law,
  state: CaseState,
  command: Of<'receive-materials'>,
  _: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const { received, given } = command;
  const { notice } = state;
  if (!notice || notice.version !== given.notice) return refusedBy('FI-3/what-is-received-was-asked-for');
  const items = positions(given.names, notice.open, received);
  if (items === undefined) return refusedBy('FI-3/what-is-received-was-asked-for', {}, 'received');
  const left = notice.open.length - items.length;
  if (state.state === 'lapsed' && left > 0) return refusedBy('FI-3/the-rest-revives', { n: left }, 'received');
  const clock = left === 0 && state.clock === null ? startedAnew(law, state, at) : undefined;
  return decided({
    type: 'MaterialsReceived',
    data: { items, left, ...(clock ? { clock } : {}) },
    text: { received },
  });
}

/** What the person sends under the code. Whether it is what was missing, the office says. */
export const offerMaterials = (_law: Law, _state: CaseState, { text }: Of<'offer-materials'>): Decision<CaseEvent> =>
  decided({ type: 'MaterialsOffered', data: {}, text: { text } });

/** Nothing came in time. On time is measured by the date owed until then. */
export function lapse(law: Law, state: CaseState, at: Instant): Decision<CaseEvent> {
  const onTime = state.clock === null || at <= state.clock.due.at;
  return decided({ type: 'CaseLapsed', data: endOf(law, state, { toldAt: at, toldHow: 'code', onTime }, at) });
}
