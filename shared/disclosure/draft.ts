// Putting a record forward (DI-5, DI-6): from a finished case, whose facts are taken over and whose words are still
// owed, or by hand. A person's own subject is never taken over, because it may name people.
import { type CaseState, isOpen } from '../case/state.ts';
import { type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { addWorkingDays } from '../regulation/calendar/calendar.ts';
import { dayOf, type Instant } from '../time.ts';
import { kindLabels } from '../words/case.ts';
import { NEVER_PUBLISHED, TEXT_FIELDS, type Texts } from './boards.ts';
import type { DraftByHand, DraftFromCase } from './commands.ts';
import { dutyBy, dutyFrom } from './duty.ts';
import type { DisclosureEvent } from './events.ts';
import type { OpinionFacts, ResultFacts } from './facts.ts';
import { differing, factsAfter, foreign, textsGiven } from './fields.ts';
import { unlawful } from './hand-facts.ts';
import { tellsOfComplaint } from './of-complaint.ts';

type Closed = CaseState & Required<Pick<CaseState, 'closing' | 'closedOn'>>;

function resultFacts(source: Closed & { clock: NonNullable<CaseState['clock']> }): ResultFacts {
  return {
    number: source.number,
    kind: source.kind,
    office: source.office,
    ...(source.village === undefined ? {} : { village: source.village }),
    receivedOn: dayOf(source.receivedAt),
    closedOn: source.closedOn,
    onTime: source.closing.onTime,
    due: source.clock.due,
  };
}

const opinionFacts = (source: Closed & { about: NonNullable<CaseState['about']> }): OpinionFacts => ({
  number: source.number,
  office: source.office,
  about: source.about,
  receivedOn: dayOf(source.receivedAt),
  closedOn: source.closedOn,
});

const written = (texts: Texts): Texts =>
  Object.fromEntries(TEXT_FIELDS.flatMap((field) => (texts[field] ? [[field, texts[field]]] : [])));

const filledIn = (texts: Texts) => TEXT_FIELDS.filter((field) => texts[field] !== undefined);

/** What a case is drafted with on its board. Refused for one that does not belong there. */
function ofCase(source: CaseState, board: DraftFromCase['board']) {
  if (NEVER_PUBLISHED.has(source.kind)) return refusedBy('DI-6/not-everything-is-published');
  const { closing, closedOn, clock, about } = source;
  if (isOpen(source) || !closing || !closedOn) return refusedBy('DI-6/only-a-closed-case-is-published');
  const closed = { ...source, closing, closedOn };
  if (board === 'opinions') {
    if (!about) return refusedBy('DI-6/an-opinion-is-on-a-record');
    return { board, facts: opinionFacts({ ...closed, about }), title: {} };
  }
  if (about) return refusedBy('DI-6/an-opinion-stands-with-its-record');
  if (!clock) return refusedBy('DI-6/a-result-shows-its-date');
  return { board, facts: resultFacts({ ...closed, clock }), title: { title: `${kindLabels[source.kind].zh}事项` } };
}

/**
 * Refused for a case that is still open, is of a kind that is never published, never had a date to be measured by, or
 * belongs on the other board: opinions stand with the record they are about.
 */
export function draftFromCase(law: Law, command: DraftFromCase): Decision<DisclosureEvent> {
  const { case: source, author, from, fields = {} } = command;
  const drafted = ofCase(source, command.board);
  if ('refused' in drafted) return drafted;
  const { board, facts, title } = drafted;
  const stray = foreign(board, fields);
  if (stray) return refusedBy('DI-6/a-board-has-its-own-fields', { field: stray }, `fields.${stray}`);
  const wrong = differing(facts, fields);
  if (wrong) return refusedBy('DI-6/facts-come-from-the-case', { field: wrong }, `fields.${wrong}`);
  const texts = written({ ...title, ...written(textsGiven(fields)) });
  const publishBy = addWorkingDays(law.calendar, facts.closedOn, law.policy.disclosures.result.limit);
  const village = 'village' in facts ? facts.village : undefined;
  const data = {
    from,
    author,
    ...(source.holder === undefined ? {} : { handler: source.holder }),
    filled: filledIn(texts),
    showsVillage: village !== undefined && fields.village !== null && fields.village !== '',
    ...dutyBy(law, publishBy),
    board,
    facts,
  } as Extract<DisclosureEvent, { type: 'DisclosureDrafted' }>['data'];
  return decided({ type: 'DisclosureDrafted', data, text: texts });
}

/** Refused for fields of another board, an office that is not there, and lists that hold identity numbers. */
export function draftByHand(law: Law, command: DraftByHand, at: Instant): Decision<DisclosureEvent> {
  const { board, from, author, words = {}, figures, fields = {}, given, complaint } = command;
  const stray = foreign(board, { ...words, ...fields });
  if (stray) return refusedBy('DI-6/a-board-has-its-own-fields', { field: stray }, `fields.${stray}`);
  // SC-5: what was approved stands there, and is taken down with it; nothing is praised past the leading group.
  if (board === 'commendations' && !from.commendation) return refusedBy('SC-5/only-what-was-approved');
  const facts = factsAfter(factsAfter({}, words), fields);
  const texts = written({ ...textsGiven(words), ...written(textsGiven(fields)) });
  const kept = complaint && { among: complaint.among, ...(complaint.mayName ? { mayName: true as const } : {}) };
  const refused = unlawful(law, facts, fields) ?? tellsOfComplaint(law, kept ?? {}, texts, facts);
  if (refused) return refused;
  const data = {
    board,
    from,
    author,
    facts,
    filled: filledIn(texts),
    showsVillage: false,
    ...(figures ? { figures } : {}),
    ...kept,
    ...dutyFrom(law, dayOf(at), given?.clock),
  };
  return decided({ type: 'DisclosureDrafted', data, ...(data.filled.length > 0 ? { text: texts } : {}) });
}
