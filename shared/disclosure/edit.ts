// Changing a publication: of one that is public a new edition is prepared, and what readers see stays until it passes the
// gate (DI-6).
import type { Decision, Law, Refusal } from '../decision.ts';
import { refusedBy } from '../decision.ts';
import { dayOf } from '../time.ts';
import { missingFacts, missingTexts } from './board-rules.ts';
import { TEXT_FIELDS, type TextField, type Texts } from './boards.ts';
import type { ApprovalGiven, DisclosureFields } from './commands.ts';
import { type Duty, dutyFrom } from './duty.ts';
import { emptyFields } from './empty-fields.ts';
import type { DisclosureEvent } from './events.ts';
import type { HandFacts } from './facts.ts';
import { factsSaid } from './facts-said.ts';
import { differing, factsAfter, foreign, textsGiven } from './fields.ts';
import { unlawful } from './hand-facts.ts';
import { knownFor } from './known-for.ts';
import { tellsOfComplaint } from './of-complaint.ts';
import { isRedactedList, isRedaction, keepsWords } from './redaction.ts';
import { scan } from './scan/scan.ts';
import type { DisclosureState } from './state.ts';
import type { Written } from './writers.ts';

type Edited = Extract<DisclosureEvent, { type: 'DisclosureEdited' }>;
type Changed =
  | { readonly events: readonly Edited[]; readonly facts?: HandFacts; readonly refused?: undefined }
  | { readonly refused: Refusal; readonly events?: undefined };

/** Facts entered by hand after the change; nothing for a record that comes from a case. */
function entered(state: DisclosureState, fields: DisclosureFields): HandFacts | undefined {
  if (state.case) return undefined;
  return factsAfter(state.correction?.facts ?? state.facts, fields);
}

const same = (a: HandFacts | undefined, b: HandFacts | undefined) => JSON.stringify(a) === JSON.stringify(b);

interface Change {
  readonly fields: DisclosureFields;
  readonly given: ApprovalGiven;
  readonly by: string;
}

/** Texts of others in which something is only left out or masked. */
function redactions(law: Law, state: DisclosureState, standing: Written, { given, by }: Change, texts: Texts) {
  const others = TEXT_FIELDS.filter(
    (field) => texts[field] && given.texts[field] !== undefined && standing.writers[field] !== by,
  );
  if (others.length === 0) return [];
  const hints = scan(given.texts, knownFor(law, state));
  return others.filter((field) => {
    const [before, after] = [given.texts[field] as string, texts[field] as string];
    if (field === 'people') return isRedactedList(before, after);
    return isRedaction(
      before,
      after,
      hints.filter((hint) => hint.field === field),
    );
  });
}

/** Texts written anew in which words of whoever wrote them before stand still. */
const continued = (standing: Written, { given, by }: Change, texts: Texts, redacted: readonly TextField[]) =>
  TEXT_FIELDS.filter((field) => {
    const [before, after] = [given.texts[field], texts[field]];
    const others = [standing.writers[field] ?? by, ...(standing.alsoBy?.[field] ?? [])].filter((one) => one !== by);
    if (!before || !after || others.length === 0 || redacted.includes(field)) return false;
    return field === 'people' || keepsWords(before, after);
  });

/** Whether a change says anything of its own; leaving out and masking does not. */
export const saysAnew = ({ data: { filled, redacted = [], said = [] } }: Edited): boolean =>
  filled.length > redacted.length || said.length > 0;

/** Another entry of the catalogue brings its own time, counted from the same day; what is public owes none any more. */
function dutyAnew(
  law: Law,
  state: DisclosureState,
  facts: HandFacts | undefined,
  { clock }: ApprovalGiven,
): Partial<Duty> {
  if (state.case || state.state === 'published' || facts?.catalogue === state.facts.catalogue) return {};
  return dutyFrom(law, dayOf(state.draftedAt), clock);
}

/** What these fields change: one event, or none where they say nothing new. */
export function change(law: Law, state: DisclosureState, { fields, given, by }: Change): Changed {
  const stray = foreign(state.board, fields);
  if (stray) return refusedBy('DI-6/a-board-has-its-own-fields', { field: stray }, `fields.${stray}`);
  const wrong = state.case && differing(state.facts, fields);
  if (wrong) return refusedBy('DI-6/facts-come-from-the-case', { field: wrong }, `fields.${wrong}`);
  const facts = entered(state, fields);
  const texts = textsGiven(fields);
  const refused = unlawful(law, facts ?? {}, fields) ?? tellsOfComplaint(law, state, texts, facts ?? {});
  if (refused) return refused;
  const filled = TEXT_FIELDS.filter((field) => texts[field]);
  const emptied = TEXT_FIELDS.filter((field) => texts[field] === '');
  const standing = state.correction ?? state;
  const showsVillage = fields.village === undefined ? standing.showsVillage : Boolean(fields.village);
  const before = state.case ? undefined : (state.correction?.facts ?? state.facts);
  if (filled.length + emptied.length === 0 && showsVillage === standing.showsVillage && same(facts, before)) {
    return { events: [] };
  }
  const said = factsSaid({ ...standing, ...(before && { facts: before }) }, { showsVillage, ...(facts && { facts }) });
  const asked = { fields, given, by };
  const redacted = redactions(law, state, standing, asked, texts);
  const kept = continued(standing, asked, texts, redacted);
  const words = Object.fromEntries(filled.map((field) => [field, texts[field]]));
  const edited: Edited = {
    type: 'DisclosureEdited',
    data: {
      filled,
      emptied,
      showsVillage,
      ...(redacted.length > 0 ? { redacted } : {}),
      ...(kept.length > 0 ? { continued: kept } : {}),
      ...(facts === undefined ? {} : { facts }),
      ...dutyAnew(law, state, facts, given),
      ...(said.length > 0 ? { said } : {}),
    },
    ...(filled.length > 0 ? { text: words } : {}),
  };
  return { events: [edited], ...(facts === undefined ? {} : { facts }) };
}

/** Refused where a record that is before the second person, or public, would lose what its board needs. */
export function edit(law: Law, state: DisclosureState, asked: Change): Decision<DisclosureEvent> {
  const { fields } = asked;
  const changed = change(law, state, asked);
  if (changed.refused || state.state === 'draft') return changed;
  const texts = textsGiven(fields);
  const facts = changed.facts ? missingFacts(state.board, changed.facts) : [];
  const lost = [...missingTexts(state.board, {}).filter((field) => texts[field] === ''), ...facts];
  if (lost.length > 0) return emptyFields(lost);
  return changed;
}

/** What is still to be filled in before it goes up for approval. */
export function unfilled(state: DisclosureState): readonly (keyof DisclosureFields)[] {
  const facts = state.case ? [] : missingFacts(state.board, state.facts);
  return [...missingTexts(state.board, state.writers), ...facts];
}
