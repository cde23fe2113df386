// Who may know of matters of accountability and who decides on them now: those who had to do with what each comes from are read
// there, the rest follows from the directory and from whom the matter itself names.
import { type Seated, seatedIn } from '#shared/access/accountability-rights.ts';
import type { House } from '../house.ts';
import { behindOf } from './clue-behind.ts';
import type { AccountabilityCard } from './kept-accountability.ts';

/**
 * For each of these matters, by the answer's function. Where what one comes from cannot be read nobody knows whose it was:
 * then it exists for the person concerned alone.
 */
export async function seatedAs(
  house: Pick<House, 'tables' | 'shelf' | 'keyed'>,
  cards: readonly Pick<AccountabilityCard, 'source'>[],
): Promise<(card: AccountabilityCard) => Seated> {
  const { directory } = await house.shelf();
  const behind = await behindOf(
    house,
    cards.map(({ source }) => source),
  );
  const everybody = { people: [...directory.staff.keys()] };
  return (card) => seatedIn(directory, card, behind(card.source) ?? everybody);
}
