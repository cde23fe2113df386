// What a publication that comes from a complaint may not say: which complaint it was, and, unless it was founded, whom it was
// about (SV-4.1, SV-4.4).
import { type Law, type Refusal, refusedBy } from '../decision.ts';
import type { Texts } from './boards.ts';
import type { HandFacts } from './facts.ts';
import type { DisclosureState } from './state.ts';

/** The number on a reporter's slip, and the reference among those who may know of it. */
const NUMBERED = /-T\d{6}(?!\d)|J-[0-9A-F]{4}-[0-9A-F]{4}/i;

/** Names of the staff, gone ones too, and of the offices. */
const namesIn = ({ directory: { staff, offices } }: Law): string[] =>
  [...staff.values(), ...offices.values()].map(({ name }) => name);

/** Why these words or facts may not stand in it, if they may not. A record from no complaint may say all of it. */
export function tellsOfComplaint(
  law: Law,
  { among, mayName }: Pick<DisclosureState, 'among' | 'mayName'>,
  texts: Texts,
  { office }: HandFacts,
): { readonly refused: Refusal } | undefined {
  if (among === undefined) return undefined;
  const said = Object.values(texts).join('\n');
  if (NUMBERED.test(said)) return refusedBy('SV-4.1/no-number-of-a-complaint');
  if (mayName) return undefined;
  const named = office !== undefined || namesIn(law).some((name) => said.includes(name));
  return named ? refusedBy('SV-4.4/nobody-named-unless-founded') : undefined;
}
