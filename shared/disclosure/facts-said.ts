// What somebody says about a record besides its texts: facts entered by hand, and that the village is named. Whoever says
// it answers for it as for words, so another one approves (DI-6).
import { HAND_FACTS, type HandFact } from './board-rules.ts';
import type { HandFacts } from './facts.ts';

export type SaidFact = HandFact | 'village';

interface Standing {
  readonly facts?: HandFacts;
  readonly showsVillage: boolean;
}

/** What is said anew of it. A village that is no longer named is left out, and leaving out says nothing. */
export function factsSaid(before: Standing, after: Standing): readonly SaidFact[] {
  const { facts } = after;
  const entered = facts === undefined ? [] : HAND_FACTS.filter((fact) => facts[fact] !== before.facts?.[fact]);
  return after.showsVillage && !before.showsVillage ? [...entered, 'village'] : entered;
}
