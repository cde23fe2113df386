// Putting a record right (FI-1): both values stay, a date that depends on what was wrong is counted again from its original
// start, and never moves later without the head. And linking repeats, each person keeping their own code and reply.
import * as v from 'valibot';
import { type Actor, type Decision, decided, type Law, refusedBy, staffOf } from '../decision.ts';
import { chairOf, headOf, leaderOfOffice } from '../directory/directory.ts';
import { dayField, phoneNumber, text } from '../fields.ts';
import { dayOf, type Instant } from '../time.ts';
import { correctableLabels } from '../words/case.ts';
import { above, headOrActing } from './addressees.ts';
import type { Of } from './commands.ts';
import type { Clock } from './dates.ts';
import { examinedBy, startClock } from './deadline.ts';
import type { CaseEvent } from './events.ts';
import type { CaseKind, CaseStateName, Correctable } from './kinds.ts';
import { extendedStill, movedLike, resume } from './moving-dates.ts';
import { type CaseState, isOpen } from './state.ts';

type Correct = Of<'correct'>;

/** Kinds that people bring and that may have been mistaken for one another. */
const INTERCHANGEABLE: ReadonlySet<string> = new Set(['inquiry', 'application', 'petition', 'suggestion', 'error']);

const TEXTS: { readonly [F in Correctable]?: v.GenericSchema } = {
  subject: text(100),
  body: text(10_000),
  'contact.name': text(60),
  'contact.organisation': text(100),
  'contact.phone': phoneNumber,
  onBehalfOf: text(60),
  agent: text(60),
  from: text(100),
  documentNumber: text(60),
};

const unfit = (field: Correctable) =>
  refusedBy('FI-1/a-correction-fits-its-field', { field: correctableLabels[field] }, 'to');

/** The head, or who stands above them; whoever stands in for one of these does it for others, never for themselves. */
function mayMoveLater(law: Law, { office, holder }: CaseState, by: string): boolean {
  const { directory } = law;
  if ([headOf(directory, office), leaderOfOffice(directory, office), chairOf(directory)].includes(by)) return true;
  return by !== holder && [headOrActing(law, office), above(law, office)].includes(by);
}

/** Refused where the new date would be later, or is still open, and the one who corrects may not let it move. */
function laterNeedsTheHead(law: Law, state: CaseState, clock: Clock | null, actor: Actor) {
  if (!state.clock || (clock && clock.due.at <= state.clock.due.at)) return undefined;
  const by = staffOf(actor);
  return mayMoveLater(law, state, by) ? undefined : refusedBy('TL-2/a-later-date-takes-the-head');
}

/** A date that ended with the case, and the second date of one reopened, stay whatever is put right (SC-1). */
const dateStands = (state: CaseState): boolean => !isOpen(state) || state.reopened !== undefined;

/** States in which an application was accepted, or told what is missing: no duty of examining it stands in for a date. */
const EXAMINED: ReadonlySet<CaseStateName> = new Set(['inProgress', 'suspended', 'awaitingMaterials']);

function correctKind(law: Law, state: CaseState, { to, reason }: Correct, actor: Actor, at: Instant) {
  if (!INTERCHANGEABLE.has(to) || !INTERCHANGEABLE.has(state.kind) || to === state.kind) return unfit('kind');
  if (to === 'application' && state.item === undefined) return refusedBy('TL-2/an-application-names-its-item');
  if (state.clock?.due.why.basis === 'set') return refusedBy('TL-4/only-the-superior-moves-a-set-date');
  const data = { field: 'kind' as const, was: state.kind, to };
  if (dateStands(state)) return decided({ type: 'CaseCorrected', data, text: { reason } });
  // The clock as it would have been from the start, or the duty that stands in for it (FI-3).
  const counted = startClock(law, to as CaseKind, state.receivedAt, at, { item: state.itemLimits });
  const clock = extendedStill(law, state, to as CaseKind, counted, at);
  const undated = to === 'application' && !EXAMINED.has(state.state);
  const from = undated
    ? { clock: null, timers: { noticeDuty: examinedBy(law, state.receivedAt) } }
    : { clock, timers: {} };
  // Only an application's clock stands; what is none any more goes on (TL-3).
  const resumed = state.state === 'suspended' ? (resume(law, state, at).events ?? []) : [];
  const barred = laterNeedsTheHead(law, state, from.clock, actor);
  return barred ?? decided(...resumed, { type: 'CaseCorrected', data: { ...data, ...from }, text: { reason } });
}

function correctItem(law: Law, state: CaseState, command: Correct, actor: Actor, at: Instant) {
  const { to, reason, given } = command;
  if (!given.item) return refusedBy('TL-2/an-item-in-force', { item: to }, 'to');
  const { id, version, commitmentDays, statutoryDays } = given.item;
  const itemLimits = {
    ...(commitmentDays === undefined ? {} : { commitmentDays }),
    ...(statutoryDays === undefined ? {} : { statutoryDays }),
  };
  const why = state.kind === 'application' && !dateStands(state) ? state.clock?.due.why : undefined;
  const counted = why?.basis === 'counted' ? why : undefined;
  const clock =
    counted && movedLike(law, startClock(law, state.kind, counted.start, at, { item: itemLimits }), counted, at);
  const data = {
    field: 'item' as const,
    ...(state.item === undefined ? {} : { was: state.item }),
    to: `${id}@${version}`,
    itemLimits,
    ...(clock ? { clock } : {}),
  };
  const barred = clock && laterNeedsTheHead(law, state, clock, actor);
  return barred ?? decided({ type: 'CaseCorrected', data, text: { reason } });
}

/**
 * A superior's date moves only by the superior's word, which the reason names (TL-4). A platform's own update may be entered
 * by anyone who keeps the record but the one whose date it is; the later date of an instruction only by the leader who gave
 * it; every other one takes the head.
 */
function correctDate(law: Law, state: CaseState, { to, reason }: Correct, actor: Actor, at: Instant) {
  if (dateStands(state) || state.clock?.due.why.basis !== 'set' || state.clock.due.why.setBy !== 'superior') {
    return unfit('dueOn');
  }
  const on = v.safeParse(dayField, to);
  if (!on.success) return unfit('dueOn');
  if (on.output < dayOf(state.receivedAt)) return refusedBy('TL-4/a-date-set-is-not-in-the-past', {}, 'to');
  const clock = startClock(law, state.kind, state.receivedAt, at, { setOn: on.output });
  const by = staffOf(actor);
  const { instructed } = state;
  // Who set it is in the house, so nobody else says it for them.
  if (instructed && by !== instructed.by && clock.due.at > state.clock.due.at) {
    return refusedBy('TL-4/only-the-superior-moves-a-set-date');
  }
  const data = { field: 'dueOn' as const, was: state.clock.due.on, to: on.output, clock };
  const updated = state.channel === 'platform' && by !== state.holder;
  const barred = updated || instructed ? undefined : laterNeedsTheHead(law, state, clock, actor);
  return barred ?? decided({ type: 'CaseCorrected', data, text: { reason } });
}

/** Refused where the value does not fit the field, or a date would move later without the head. */
export function correct(law: Law, state: CaseState, command: Correct, actor: Actor, at: Instant): Decision<CaseEvent> {
  const { field, to, reason, given } = command;
  if (field === 'kind') return correctKind(law, state, command, actor, at) as Decision<CaseEvent>;
  if (field === 'item') return correctItem(law, state, command, actor, at) as Decision<CaseEvent>;
  if (field === 'dueOn') return correctDate(law, state, command, actor, at) as Decision<CaseEvent>;
  if (field === 'village') {
    if (!given.villages.includes(to)) return refusedBy('DI-1/a-known-village', { village: to }, 'to');
    const was = state.village === undefined ? {} : { was: state.village };
    return decided({ type: 'CaseCorrected', data: { field, ...was, to }, text: { reason } });
  }
  const schema = TEXTS[field];
  if (!schema || !v.safeParse(schema, to).success) return unfit(field);
  return decided({ type: 'CaseCorrected', data: { field }, text: { to, reason } });
}

/** Links kept in the state: what a case page shows at once. */
const MOST_LINKS = 20;

export function link(_: Law, state: CaseState, { to, given }: Of<'link'>): Decision<CaseEvent> {
  const { case: id, number } = given;
  if (id === undefined || number === undefined)
    return refusedBy('FI-1/a-link-leads-to-a-known-case', { number: to }, 'to');
  const known = state.links ?? [];
  if (number === state.number || known.some((one) => one.case === id)) {
    return refusedBy('FI-1/a-case-is-linked-once', { number }, 'to');
  }
  if (known.length >= MOST_LINKS) return refusedBy('FI-1/so-many-links', { n: MOST_LINKS });
  return decided({ type: 'CaseLinked', data: { case: id, number } });
}

/**
 * The other end of a link made elsewhere. Already known, full, or a case taken back at once: nothing is left to say, and
 * so two cases linked to each other come to rest.
 */
export function linkBack(_: Law, state: CaseState, { case: id, number }: Of<'link-back'>): Decision<CaseEvent> {
  const known = state.links ?? [];
  const settled = number === state.number || known.some((one) => one.case === id);
  if (settled || state.undone || known.length >= MOST_LINKS) return decided();
  return decided({ type: 'CaseLinked', data: { case: id, number } });
}

/** A lost code is drawn anew at the counter against an ID shown; its number is never written down. */
export function reissueCode(_: Law, _state: CaseState, { idShown, given }: Of<'reissue-code'>): Decision<CaseEvent> {
  if (/[0-9０-９]{6,}/u.test(idShown.normalize('NFKC')))
    return refusedBy('TL-3/an-id-is-shown-and-not-written-down', {}, 'idShown');
  return decided({ type: 'CodeReissued', data: { follow: given.follow }, text: { idShown } });
}
