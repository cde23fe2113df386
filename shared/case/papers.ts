// Incoming documents (AC-1.18): signed for and registered, an opinion proposed, submitted to a leader, instructed or
// finished; each step has its own time, an urgent one all of them the same day.
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { activeStaff, answerableFor, isLeader, openOffice } from '../directory/directory.ts';
import { closeOf, receivedOn, workingDayEnd } from '../regulation/calendar/office-hours.ts';
import { dayOf, type Instant } from '../time.ts';
import { endOf } from './closing.ts';
import type { Of } from './commands.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './state.ts';

/** Grades of secrecy; a business secret and the like are none. */
const GRADE = '(?:绝 *密|机 *密|(?<!商业|工作|技术|个人)秘 *密)级?';
/** How papers say it of themselves: such papers never enter this system (AC-1.20). */
const CLASSIFIED = new RegExp(
  [
    `${GRADE} *(?:[★☆*]|\\d{1,2} *年|长期)`,
    `[(【\\[〔] *${GRADE} *[)】\\]〕]`,
    `密 *级 *: *${GRADE}`,
    `^ *${GRADE} *(?::|$)`,
  ].join('|'),
  'm',
);

/** Whether a paper says of itself that it is classified, in whatever width its signs are written. */
export const isClassified = (...texts: readonly (string | undefined)[]): boolean =>
  texts.some((text) => text !== undefined && CLASSIFIED.test(text.normalize('NFKC')));

type StepName = 'signFor' | 'propose' | 'submit' | 'instruct';

/** Until when the next step of a document is owed. */
export function paperStepBy(law: Law, urgent: boolean, step: StepName, at: Instant): Instant {
  const { calendar, policy } = law;
  const hours = policy.hours.sessions;
  const { limit } = urgent ? policy.documents.urgent : policy.documents[step];
  return limit === 0 ? closeOf(hours, receivedOn(calendar, hours, at)) : workingDayEnd(calendar, hours, at, limit);
}

/** Signing for it begins its way; accepting a document means the same. */
export const signFor = (law: Law, state: CaseState, at: Instant): Decision<CaseEvent> =>
  state.kind === 'document'
    ? decided({ type: 'DocumentSignedFor', data: { next: paperStepBy(law, state.urgent === true, 'propose', at) } })
    : refusedBy('AC-1.18/only-a-document-goes-this-way');

export function propose(
  law: Law,
  state: CaseState,
  { opinion }: Of<'propose'>,
  _: Actor,
  at: Instant,
): Decision<CaseEvent> {
  if (state.paper?.step !== 'signedFor') return refusedBy('AC-1.18/the-steps-of-a-document-follow-each-other');
  const next = paperStepBy(law, state.urgent === true, 'submit', at);
  return decided({ type: 'OpinionProposed', data: { next }, text: { opinion } });
}

/** To a leader: of an office, or the chair. The document is theirs from here until they instruct. */
export function submit(
  law: Law,
  state: CaseState,
  { leader }: Of<'submit'>,
  _: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const { directory } = law;
  if (state.paper?.step !== 'proposed') return refusedBy('AC-1.18/the-steps-of-a-document-follow-each-other');
  if (!activeStaff(directory, leader) || !isLeader(directory, leader)) {
    return refusedBy('AC-1.18/submitted-to-a-leader', { staff: leader }, 'leader');
  }
  const next = paperStepBy(law, state.urgent === true, 'instruct', at);
  return decided({ type: 'DocumentSubmitted', data: { leader, next } });
}

/** Ends the document and makes a directive to an office, in the same write. */
export function instruct(
  law: Law,
  state: CaseState,
  { text, office, dueOn, given }: Of<'instruct'>,
  _: Actor,
  at: Instant,
): Decision<CaseEvent> {
  if (state.paper?.step !== 'submitted') return refusedBy('AC-1.18/the-steps-of-a-document-follow-each-other');
  if (!openOffice(law.directory, office) || answerableFor(law.directory, office) === undefined) {
    return refusedBy('FI-4/an-open-office-receives', { office }, 'office');
  }
  if (dueOn < dayOf(at)) return refusedBy('TL-4/a-date-set-is-not-in-the-past', {}, 'dueOn');
  const onTime = state.clock === null || at <= state.clock.due.at;
  const { directive: id, number, follow } = given;
  return decided({
    type: 'DocumentInstructed',
    data: {
      ...endOf(law, state, { toldAt: at, toldHow: 'person', onTime }, at),
      office,
      dueOn,
      directive: { case: id, number, follow },
    },
    text: { text },
  });
}
