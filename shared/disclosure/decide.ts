// The publishing gate (DI-6): one command in, events or a refusal out. Nothing is public before a second person has
// read exactly these words and every hint of the scanner is answered.
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import type { Instant } from '../time.ts';
import { disclosureStateLabels, fieldLabels, hintLabels, listed } from '../words/disclosure.ts';
import { TEXT_FIELDS, type TextField } from './boards.ts';
import type { DisclosureCommand } from './commands.ts';
import { draft } from './draft.ts';
import type { DisclosureEvent } from './events.ts';
import { differing } from './fields.ts';
import { publiclyKnown } from './publicly-known.ts';
import { scan, scanText } from './scan/scan.ts';
import { type DisclosureState, evolve } from './state.ts';
import { OPEN_IN } from './steps.ts';

type Of<T> = Extract<DisclosureCommand, { type: T }>;

/** Hints that no reason keeps: an ID number of a person is never published, whoever asks (DI-6). */
const NEVER_KEPT = 'idNumber';

/** Who put the record forward. A publisher who redacted it is a second reader, and the state says who wrote which words. */
export const isAuthor = (state: DisclosureState, staff: string): boolean => state.author === staff;

function edit(state: DisclosureState, { fields }: Of<'edit'>): Decision<DisclosureEvent> {
  const wrong = differing(state.facts, fields);
  if (wrong) return refusedBy('DI-6/facts-come-from-the-case', { field: wrong });
  const filled = TEXT_FIELDS.filter((field) => fields[field]);
  const emptied = TEXT_FIELDS.filter((field) => fields[field] === '');
  if (state.state === 'submitted' && emptied.length > 0) return empty(emptied);
  const showsVillage = fields.village === undefined ? state.showsVillage : Boolean(fields.village);
  if (filled.length + emptied.length === 0 && showsVillage === state.showsVillage) return decided();
  const texts = Object.fromEntries(filled.map((field) => [field, fields[field]]));
  return decided({
    type: 'DisclosureEdited',
    data: { filled, emptied, showsVillage },
    ...(filled.length > 0 ? { text: texts } : {}),
  });
}

const empty = (fields: readonly TextField[]) =>
  refusedBy('DI-6/every-field-is-filled', { fields: listed(fields.map((field) => fieldLabels[field])) });

function approve(law: Law, state: DisclosureState, command: Of<'approve'>, actor: Actor): Decision<DisclosureEvent> {
  const { given, keep = [] } = command;
  if (actor.kind !== 'staff' || isAuthor(state, actor.staff)) return refusedBy('DI-6/a-second-person-approves');
  if (given.edition !== state.edition) return refusedBy('DI-6/what-was-read-is-approved');
  const hints = scan(given.texts, publiclyKnown(law.directory));
  const reasons = new Map(keep.map(({ hint, reason }) => [hint, reason]));
  const open = hints.filter(({ id }) => !reasons.has(id));
  if (open.length > 0) {
    const kinds = listed([...new Set(open.map(({ kind }) => kind))].map((kind) => hintLabels[kind]));
    return refusedBy('DI-6/every-hint-is-answered', { count: open.length, kinds });
  }
  if (hints.some(({ kind }) => kind === NEVER_KEPT)) return refusedBy('DI-6/id-numbers-are-never-published');
  const kept = hints.map(({ id, kind }) => ({ hint: id, kind }));
  const text = { kept: kept.map(({ hint }) => ({ hint, reason: reasons.get(hint) ?? '' })) };
  return decided({
    type: 'DisclosureApproved',
    data: { edition: state.edition, kept },
    ...(kept.length > 0 ? { text } : {}),
  });
}

/** The reason of a withdrawal is itself published, so it may not say what was taken down, or whom it named. */
function withdraw(law: Law, state: DisclosureState, { reason }: Of<'withdraw'>): Decision<DisclosureEvent> {
  const wasPublic = state.state === 'published';
  const found = scanText(reason, publiclyKnown(law.directory));
  if (wasPublic && (found.length > 0 || reason.toUpperCase().includes(state.case.number))) {
    return refusedBy('DI-6/a-withdrawal-names-nobody');
  }
  return decided({ type: 'DisclosureWithdrawn', data: { wasPublic }, text: { reason } });
}

/** Told twice or out of order, the newest day stands; what was taken down says nothing any more. */
function markReopened(state: DisclosureState, { on }: Of<'mark-reopened'>): Decision<DisclosureEvent> {
  const known = state.reopenedOn !== undefined && state.reopenedOn >= on;
  if (known || state.state === 'withdrawn') return decided();
  return decided({ type: 'DisclosureMarkedReopened', data: { on } });
}

export function decide(
  law: Law,
  state: DisclosureState | null,
  command: DisclosureCommand,
  actor: Actor,
  _at: Instant,
): Decision<DisclosureEvent> {
  if (command.type === 'draft') return state ? decided() : draft(law, command);
  if (!state) throw new Error(`${command.type} on a disclosure that does not exist`);
  if (command.type === 'mark-reopened') return markReopened(state, command);
  if (!OPEN_IN[command.type].includes(state.state)) {
    return refusedBy('DI-6/a-step-fits-the-state', { state: disclosureStateLabels[state.state] });
  }
  switch (command.type) {
    case 'edit':
      return edit(state, command);
    case 'submit': {
      const missing = TEXT_FIELDS.filter((field) => state.writers[field] === undefined);
      return missing.length > 0 ? empty(missing) : decided({ type: 'DisclosureSubmitted', data: {} });
    }
    case 'approve':
      return approve(law, state, command, actor);
    case 'return':
      return decided({ type: 'DisclosureReturned', data: {}, text: { reason: command.reason } });
    case 'withdraw':
      return withdraw(law, state, command);
  }
}

export const disclosureLaw = { name: 'disclosure', initial: null, decide, evolve } as const;
