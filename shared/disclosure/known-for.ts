// What the scanner leaves alone in one record: what the township itself shows, less what the record's matter forbids.
import type { Law } from '../decision.ts';
import { SOCIAL_ASSISTANCE } from './boards.ts';
import { type PubliclyKnown, publiclyKnown } from './publicly-known.ts';
import type { DisclosureState } from './state.ts';

/** Social assistance names no village (DI-5). */
export function knownFor(law: Pick<Law, 'directory'>, { board, facts }: DisclosureState): PubliclyKnown {
  const known = publiclyKnown(law.directory);
  const social = board === 'notices' && facts.category !== undefined && SOCIAL_ASSISTANCE.has(facts.category);
  return social ? { ...known, villagesStayInside: true } : known;
}
