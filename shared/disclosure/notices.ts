// Who is told of a publication: publishers of what waits for the second person, its author of what became of it (DI-6).
import { knowsDisclosure } from '../access/disclosure-rights.ts';
import { allReached } from '../access/reached.ts';
import type { Who } from '../access/who.ts';
import type { Recorded } from '../decision.ts';
import { type Directory, headOf, holdersOf } from '../directory/directory.ts';
import type { DisclosureEvent, DisclosureEventType } from './events.ts';
import type { DisclosureState } from './state.ts';

export type DisclosureNoticed = Exclude<DisclosureEventType, 'DisclosureDrafted' | 'DisclosureEdited'>;

/** The author; of what should have been public by now also the head of the office and the publishers. */
function concerned(
  directory: Directory,
  { author, office }: Pick<DisclosureState, 'author' | 'office'>,
  what: DisclosureNoticed,
): readonly string[] {
  if (what !== 'DisclosureFellOverdue') return [author];
  const head = headOf(directory, office);
  return [...new Set([author, ...(head ? [head] : []), ...holdersOf(directory, 'publisher')])];
}

/**
 * Never the one who took the step. An author who is away or gone is replaced by the next upward; a publisher is not, for
 * approval passes to nobody.
 */
export function disclosureNotices(
  directory: Directory,
  { author, office }: Pick<DisclosureState, 'author' | 'office'>,
  { type: what, actor }: Recorded<DisclosureEvent>,
): readonly { readonly staff: string; readonly what: DisclosureNoticed }[] {
  if (what === 'DisclosureDrafted' || what === 'DisclosureEdited') return [];
  const acting = actor.kind === 'staff' ? actor.staff : undefined;
  const mayKnow = (who: Who): boolean => who.kind === 'staff' && knowsDisclosure(who, { author, office });
  const people =
    what === 'DisclosureSubmitted'
      ? holdersOf(directory, 'publisher').filter((one) => one !== author && one !== acting)
      : allReached(directory, concerned(directory, { author, office }, what), { acting, office, mayKnow });
  return people.map((staff) => ({ staff, what }));
}
