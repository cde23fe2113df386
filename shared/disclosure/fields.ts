// What of a publication people may change: the words, and whether the village is named. The rest is fact.

import { fieldLabels } from '../words/disclosure.ts';
import type { Label } from '../words/label.ts';
import type { ResultFields } from './commands.ts';
import type { ResultFacts } from './events.ts';

type Fact = 'number' | 'kind' | 'office' | 'receivedOn' | 'dueOn' | 'closedOn';
const FACTS: readonly Fact[] = ['number', 'kind', 'office', 'receivedOn', 'dueOn', 'closedOn'];

/** The name of the first field that says something else than the case does; none when all agree. */
export function differing(facts: ResultFacts, fields: ResultFields): Label | undefined {
  const known = { ...facts, dueOn: facts.due.on };
  const wrong = FACTS.find((field) => fields[field] !== undefined && fields[field] !== known[field]);
  if (wrong) return fieldLabels[wrong];
  return fields.village && fields.village !== facts.village ? fieldLabels.village : undefined;
}
