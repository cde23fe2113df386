// Who hears of something in place of somebody who cannot: away, gone, or not to know of it. Judged by the right to read,
// so that no notice tells more than a page would (TL-4, AC-1.14).
import { actingFor, answerableFor, chairOf, type Directory } from '../directory/directory.ts';
import { type Who, whoIs } from './who.ts';

/**
 * The first who is there and may know: the person named or who acts for them, who answers for their own office, who
 * answers for the matter's, the chair. Where nobody of these may, it waits for the one named; undefined when not even
 * they may know.
 */
export function reached(
  directory: Directory,
  named: string,
  office: string | undefined,
  mayKnow: (who: Who) => boolean,
): string | undefined {
  const offices = [directory.staff.get(named)?.office, office].filter((one) => one !== undefined);
  const upward = [
    actingFor(directory, named),
    ...offices.map((one) => answerableFor(directory, one)),
    chairOf(directory),
    named,
  ];
  return upward.find((one) => one !== undefined && mayKnow(whoIs(directory, one)));
}

/** The same for several, nobody twice and never the one who acted, who knows already. */
export function allReached(
  directory: Directory,
  named: readonly (string | undefined)[],
  { acting, office, mayKnow }: { acting?: string | undefined; office?: string; mayKnow: (who: Who) => boolean },
): string[] {
  const others = named.filter((one) => one !== undefined && one !== acting) as string[];
  const found = others.map((one) => reached(directory, one, office, mayKnow));
  return [...new Set(found)].filter((one) => one !== undefined && one !== acting) as string[];
}
