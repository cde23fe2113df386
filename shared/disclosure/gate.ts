// The publishing gate (DI-6): nothing is public before a second person has read exactly these words and every hint of
// the scanner is answered. A correction of what is public passes the same gate.
import { type Actor, type Decision, decided, type Law, type Refusal, refusedBy, staffOf } from '../decision.ts';
import { addWorkingDays } from '../regulation/calendar/calendar.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import { hintLabels, listed } from '../words/disclosure.ts';
import { namesOfAppraised } from './appraisal-draft.ts';
import { missingTexts } from './board-rules.ts';
import type { Texts } from './boards.ts';
import type { ApprovalGiven, DisclosureCommand } from './commands.ts';
import { change, saysAnew } from './edit.ts';
import { emptyFields } from './empty-fields.ts';
import type { DisclosureEvent, Kept } from './events.ts';
import type { HandFacts } from './facts.ts';
import { textsGiven } from './fields.ts';
import { knownFor } from './known-for.ts';
import { tellsOfComplaint } from './of-complaint.ts';
import { publiclyKnown } from './publicly-known.ts';
import { mayBeKept } from './scan/hint.ts';
import { scan } from './scan/scan.ts';
import type { DisclosureState } from './state.ts';
import { tellsAgain } from './telling.ts';
import { dayAfter } from './told-of.ts';

type Of<T> = Extract<DisclosureCommand, { type: T }>;

/**
 * Who put the record forward, handled the case it tells of, wrote words of it or entered facts of it as it is to be read
 * now. Leaving out and masking is no writing.
 */
export function isAuthor({ author, handler, correction, ...state }: DisclosureState, staff: string): boolean {
  const { writers, alsoBy = {}, sayers = {} } = correction ?? state;
  return (
    [author, handler].includes(staff) ||
    [writers, sayers, alsoBy].some((said) => Object.values(said).flat().includes(staff))
  );
}

interface Answered {
  readonly kept: readonly Kept[];
  readonly reasons: readonly { readonly hint: string; readonly reason: string }[];
}

/** Every hint on these words is rewritten or, where it can be, kept with a reason; otherwise the refusal. */
function answered(
  law: Law,
  state: DisclosureState,
  texts: Texts,
  keep: Of<'approve'>['keep'] = [],
): Answered | { readonly refused: Refusal } {
  const named = namesOfAppraised(law, state, texts);
  if (named) return named;
  const hints = scan(texts, knownFor(law, state));
  const never = hints.find(({ kind }) => !mayBeKept(kind));
  if (never) return refusedBy('DI-6/id-numbers-are-never-published', { where: hintLabels[never.kind] });
  const reasons = new Map(keep.map(({ hint, reason }) => [hint, reason]));
  const open = hints.filter(({ id }) => !reasons.has(id));
  if (open.length > 0) {
    const kinds = listed([...new Set(open.map(({ kind }) => kind))].map((kind) => hintLabels[kind]));
    return refusedBy('DI-6/every-hint-is-answered', { count: open.length, kinds });
  }
  const kept = hints.map(({ id, kind }) => ({ hint: id, kind }));
  return { kept, reasons: kept.map(({ hint }) => ({ hint, reason: reasons.get(hint) ?? '' })) };
}

type Period = { readonly until?: Day; readonly stays?: true };

/** Refused for what tells of a month, a quarter or a year that is not over: its figures would be of a time to come. */
function tooEarly({ month, period: covered }: HandFacts, today: Day): { readonly refused: Refusal } | undefined {
  const told = month ?? covered;
  if (told === undefined || dayAfter(told) <= today) return undefined;
  return refusedBy('DI-6/what-is-told-of-is-over', { period: told, from: dayAfter(told) });
}

/**
 * The last day for objections: the one entered, never before the shortest period is over (DI-5). A decision stays after
 * it, for its result (DI-1). None on other boards.
 */
function period(law: Law, state: DisclosureState, publishedOn: Day): Period | { readonly refused: Refusal } {
  if (state.board !== 'notices') return {};
  const days = law.policy.disclosures.objections.limit;
  const shortest = addWorkingDays(law.calendar, publishedOn, days);
  const { until = shortest } = state.facts;
  if (until < shortest) return refusedBy('DI-5/objections-have-their-time', { days, until: shortest });
  return state.facts.category === 'decision' ? { until, stays: true } : { until };
}

/** Whether a correction moves the last day for objections to one that is over: readers were told a later one. */
const cutShort = ({ until }: Period, state: DisclosureState, today: Day): boolean =>
  until !== undefined && until !== state.until && until < today;

const stillOpen = ({ policy }: Law, today: Day) =>
  refusedBy('DI-5/objections-have-their-time', { days: policy.disclosures.objections.limit, until: today });

const aSecondPerson = (state: DisclosureState, actor: Actor): { readonly refused: Refusal } | undefined =>
  actor.kind !== 'staff' || isAuthor(state, staffOf(actor)) ? refusedBy('DI-6/a-second-person-approves') : undefined;

const readAnew = refusedBy('DI-6/what-was-read-is-approved');

/** Publishes the words as they stand. */
export function approve(
  law: Law,
  state: DisclosureState,
  { given, keep }: Of<'approve'>,
  actor: Actor,
  at: Instant,
): Decision<DisclosureEvent> {
  const refused = aSecondPerson(state, actor);
  if (refused) return refused;
  if (given.edition !== state.edition) return readAnew;
  // Somebody of that name may have come since it was written.
  const tells = tellsOfComplaint(law, state, given.texts, state.case ? {} : state.facts);
  if (tells) return tells;
  const hints = answered(law, state, given.texts, keep);
  if ('refused' in hints) return hints;
  const early = state.case ? undefined : tooEarly(state.facts, dayOf(at));
  if (early) return early;
  const open = period(law, state, dayOf(at));
  if ('refused' in open) return open;
  const { kept, reasons } = hints;
  return decided({
    type: 'DisclosureApproved',
    data: { edition: state.edition, kept, ...open },
    ...(kept.length > 0 ? { text: { kept: reasons } } : {}),
  });
}

/** Whether a reason that will be published says what was taken down, or whom it named. */
const tells = (law: Law, state: DisclosureState, reason: string, given: ApprovalGiven): boolean =>
  tellsAgain(reason, given, state.case?.number, publiclyKnown(law.directory));

/** Publishes the edition prepared since, together with what is changed in the same step. */
export function publishCorrection(
  law: Law,
  state: DisclosureState,
  { fields = {}, reason, keep, given }: Of<'publish-correction'>,
  actor: Actor,
  at: Instant,
): Decision<DisclosureEvent> {
  const refused = aSecondPerson(state, actor);
  if (refused) return refused;
  if (given.edition !== state.edition) return readAnew;
  if (tells(law, state, reason, given)) return refusedBy('DI-6/a-withdrawal-names-nobody');
  const changed = change(law, state, { fields, given, by: staffOf(actor) });
  if (changed.refused) return changed;
  // Words and facts of one's own are a proposal: another publisher lets them through.
  const [own] = changed.events;
  if (own && saysAnew(own)) return decided(own);
  if (changed.events.length === 0 && state.correction === undefined)
    return refusedBy('DI-6/a-correction-changes-words');
  const texts: Texts = { ...given.texts, ...textsGiven(fields) };
  const facts = changed.facts ?? state.correction?.facts ?? state.facts;
  const corrected = { ...state, facts } as DisclosureState;
  const missing = missingTexts(
    state.board,
    Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
  );
  if (missing.length > 0) return emptyFields(missing);
  const hints = answered(law, corrected, texts, keep);
  if ('refused' in hints) return hints;
  const early = corrected.case ? undefined : tooEarly(corrected.facts, dayOf(at));
  if (early) return early;
  const open = period(law, corrected, dayOf(state.publishedAt as Instant));
  if ('refused' in open) return open;
  if (cutShort(open, state, dayOf(at))) return stillOpen(law, dayOf(at));
  const { kept, reasons } = hints;
  return decided<DisclosureEvent>(...changed.events, {
    type: 'DisclosureCorrected',
    data: { edition: state.edition + changed.events.length, kept, ...open },
    text: { reason, ...(kept.length > 0 ? { kept: reasons } : {}) },
  });
}

/** The reason of a withdrawal is itself published, so it may not say what was taken down, or whom it named. */
export function withdraw(
  law: Law,
  state: DisclosureState,
  { reason, given }: Of<'withdraw'>,
): Decision<DisclosureEvent> {
  const wasPublic = state.state === 'published';
  if (wasPublic && tells(law, state, reason, given)) return refusedBy('DI-6/a-withdrawal-names-nobody');
  return decided({ type: 'DisclosureWithdrawn', data: { wasPublic }, text: { reason } });
}
