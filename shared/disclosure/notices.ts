// Who is told of a publication: publishers of what waits for the second person, its author of what became of it (DI-6).
import { knowsDisclosure } from '../access/disclosure-rights.ts';
import { allReached } from '../access/reached.ts';
import { type Who, whoIs } from '../access/who.ts';
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
 * `markOf`: the mark that somebody would have in this record. Never the one who took the step. An author who is away or gone is replaced by the next upward; a publisher is not, for
 * approval passes to nobody.
 */
export function disclosureNotices(
  directory: Directory,
  record: Pick<DisclosureState, 'author' | 'office' | 'among' | 'state'>,
  { type: what, actor }: Recorded<DisclosureEvent>,
  markOf: (number: string) => string,
): readonly { readonly staff: string; readonly what: DisclosureNoticed }[] {
  const { author, office } = record;
  if (what === 'DisclosureDrafted' || what === 'DisclosureEdited') return [];
  const acting = actor.kind === 'staff' ? actor.staff : undefined;
  const mayKnow = (who: Who): boolean =>
    who.kind === 'staff' && knowsDisclosure(who, { ...record, mark: markOf(who.number) });
  const people =
    what === 'DisclosureSubmitted'
      ? holdersOf(directory, 'publisher').filter(
          (one) => one !== author && one !== acting && mayKnow(whoIs(directory, one)),
        )
      : allReached(directory, concerned(directory, { author, office }, what), { acting, office, mayKnow });
  return people.map((staff) => ({ staff, what }));
}
