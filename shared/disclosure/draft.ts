// Putting a finished case forward for the results board (DI-6): the facts come from the case, the words are still owed.
// The person's own subject is never taken over, because it may name people.
import { isOpen } from '../case/state.ts';
import { type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { addWorkingDays } from '../regulation/calendar/calendar.ts';
import { dayOf } from '../time.ts';
import { kindLabels } from '../words/case.ts';
import { NEVER_PUBLISHED, TEXT_FIELDS, type Texts } from './boards.ts';
import type { DraftCommand } from './commands.ts';
import type { DisclosureEvent, ResultFacts } from './events.ts';
import { differing } from './fields.ts';

/** Refused for a case that is still open, is of a kind that is never published, or never had a date to be measured by. */
export function draft(law: Law, command: DraftCommand): Decision<DisclosureEvent> {
  const { case: source, author, fields = {} } = command;
  if (NEVER_PUBLISHED.has(source.kind)) return refusedBy('DI-6/not-everything-is-published');
  if (isOpen(source) || !source.closing || !source.closedOn) return refusedBy('DI-6/only-a-closed-case-is-published');
  if (!source.clock) return refusedBy('DI-6/a-result-shows-its-date');
  const facts: ResultFacts = {
    number: source.number,
    kind: source.kind,
    office: source.office,
    ...(source.village === undefined ? {} : { village: source.village }),
    receivedOn: dayOf(source.receivedAt),
    closedOn: source.closedOn,
    onTime: source.closing.onTime,
    due: source.clock.due,
  };
  const wrong = differing(facts, fields);
  if (wrong) return refusedBy('DI-6/facts-come-from-the-case', { field: wrong });
  const texts: Texts = {
    title: fields.title || `${kindLabels[source.kind].zh}事项`,
    ...(fields.asked ? { asked: fields.asked } : {}),
    ...(fields.outcome ? { outcome: fields.outcome } : {}),
  };
  return decided({
    type: 'DisclosureDrafted',
    data: {
      board: command.board,
      from: command.from,
      author,
      facts,
      filled: TEXT_FIELDS.filter((field) => texts[field] !== undefined),
      showsVillage: facts.village !== undefined && fields.village !== null && fields.village !== '',
      publishBy: addWorkingDays(law.calendar, source.closedOn, law.policy.disclosures.result.limit),
    },
    text: texts,
  });
}
