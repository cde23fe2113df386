// What entered facts and lists of persons may not say, asked at every change so that it is never stored (DI-5, DI-6).
import { type Law, type Refusal, refusedBy } from '../decision.ts';
import { openOffice } from '../directory/directory.ts';
import type { DisclosureFields } from './commands.ts';
import type { HandFacts } from './facts.ts';
import { publiclyKnown } from './publicly-known.ts';
import { sayCells } from './scan/cells.ts';
import { identityCells } from './scan/scan.ts';

/** Why these facts or this list cannot be kept, if they cannot: the office or a village is not there, or a cell holds an ID number. */
export function unlawful(
  law: Law,
  { office }: HandFacts,
  { people = [] }: DisclosureFields,
): { readonly refused: Refusal } | undefined {
  if (office !== undefined && !openOffice(law.directory, office)) {
    return refusedBy('DI-6/an-open-office-answers', { office }, 'fields.office');
  }
  const unknown = people.find(({ village }) => village !== undefined && !law.directory.villages.get(village)?.open);
  if (unknown?.village) return refusedBy('DI-1/a-known-village', { village: unknown.village }, 'fields.people');
  const cells = identityCells(people, publiclyKnown(law.directory));
  return cells.length > 0
    ? refusedBy('DI-6/id-numbers-are-never-published', { where: sayCells(cells) }, 'fields.people')
    : undefined;
}
