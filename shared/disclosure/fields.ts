// What of a publication people may change: its words, of a result whether the village is named, and the facts that
// somebody entered. What a case knows is never typed (DI-6).
import { fieldLabels } from '../words/disclosure.ts';
import type { Label } from '../words/label.ts';
import { BOARD_RULES, HAND_FACTS, type HandFact } from './board-rules.ts';
import { type Board, TEXT_FIELDS, type TextField, type Texts } from './boards.ts';
import type { DisclosureFields } from './commands.ts';
import type { HandFacts, OpinionFacts, ResultFacts } from './facts.ts';
import { peopleText } from './people.ts';

type CaseFact = 'number' | 'kind' | 'office' | 'receivedOn' | 'dueOn' | 'closedOn';
const CASE_FACTS: readonly CaseFact[] = ['number', 'kind', 'office', 'receivedOn', 'dueOn', 'closedOn'];

/** The name of the first field that says something else than the case does; none when all agree. */
export function differing(facts: ResultFacts | OpinionFacts, fields: DisclosureFields): Label | undefined {
  const known: { readonly [F in CaseFact | 'village']?: string } =
    'due' in facts ? { ...facts, dueOn: facts.due.on } : facts;
  const wrong = CASE_FACTS.find((field) => fields[field] !== undefined && fields[field] !== known[field]);
  if (wrong) return fieldLabels[wrong];
  return fields.village && fields.village !== known.village ? fieldLabels.village : undefined;
}

/** The first field given that this board does not take; none when all belong to it. */
export function foreign(board: Board, fields: DisclosureFields): Label | undefined {
  const { texts, facts } = BOARD_RULES[board];
  const ofCases: readonly string[] = board === 'results' ? [...CASE_FACTS, 'village'] : CASE_FACTS;
  const own = board === 'results' || board === 'opinions' ? ofCases : Object.keys(facts);
  const wrong = (Object.keys(fields) as (keyof DisclosureFields)[]).find(
    (field) => !texts.includes(field as TextField) && !own.includes(field),
  );
  return wrong === undefined ? undefined : fieldLabels[wrong];
}

/** The texts given, with an empty one for what is cleared. */
export const textsGiven = (fields: DisclosureFields): Texts =>
  Object.fromEntries(
    TEXT_FIELDS.flatMap((field): [TextField, string][] => {
      const given = fields[field];
      if (given === undefined) return [];
      return [[field, typeof given === 'string' ? given : peopleText(given)]];
    }),
  );

/** Facts entered by hand after a change: null clears one. */
export function factsAfter(facts: HandFacts, fields: DisclosureFields): HandFacts {
  const entries = HAND_FACTS.flatMap((fact): [HandFact, string][] => {
    const value = fields[fact] === undefined ? facts[fact] : fields[fact];
    return value === undefined || value === null ? [] : [[fact, value]];
  });
  return Object.fromEntries(entries) as HandFacts;
}
