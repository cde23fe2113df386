// Whether a reason that will be published says again what was taken down or corrected: whom it named, its title, its
// number. Spaces, width, case and punctuation hide nothing.
import type { ApprovalGiven } from './commands.ts';
import type { PubliclyKnown } from './publicly-known.ts';
import { bare, inNumerals, read } from './scan/reading.ts';
import { namesIn, scanText } from './scan/scan.ts';

/** Shorter titles are everyday words. */
const TITLE = 4;
/** Of an id so many digits stand in the record's address. */
const ADDRESS = 12;

/**
 * @param given the words of the record, those that are public and those that are to be, and its id
 * @param number the number of its case, where it comes from one
 */
export function tellsAgain(
  reason: string,
  { texts, shown = {}, id }: ApprovalGiven,
  number: string | undefined,
  known: PubliclyKnown,
): boolean {
  if (scanText(reason, known).length > 0) return true;
  const said = bare(reason);
  const numbers = bare(inNumerals(read(reason).text));
  const own = [number, number?.replace(/^[A-Z]+/i, ''), id?.slice(0, ADDRESS)].flatMap((one) => (one ? bare(one) : []));
  const words = [texts, shown].flatMap((edition) => [
    ...[...namesIn(edition, known)].map(bare),
    ...[bare(edition.title ?? '')].filter((title) => title.length >= TITLE),
  ]);
  return own.some((one) => numbers.includes(one)) || words.some((one) => said.includes(one));
}
