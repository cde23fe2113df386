// Who of the leading group votes on a person's matter, who presides, and how many it takes (SV-4.5, AP-3). Pure: who stands
// aside is told from outside, what was voted is judged in ballots.ts.
import { chairOf, type Directory, holdersOf } from '../directory/directory.ts';
import { below } from '../directory/public-staff.ts';
import type { PolicyInForce } from '../regulation/policy.ts';

/** Fewer than this decide on nobody, whatever a township sets. */
const FEWEST = 2;

export interface Panel {
  /** Chair and members of the leading group, the senior first. */
  readonly members: readonly string[];
  /** Those of them who do not stand aside, the senior first. */
  readonly entitled: readonly string[];
  /** The chair; where the chair stands aside or there is none, the senior entitled member. */
  readonly presides?: string;
  /** How many must have voted, abstentions included. */
  readonly quorum: number;
  /** How many votes in favour adopt a motion. */
  readonly needed: number;
  /** Too few are entitled: the county decides. */
  readonly toCounty: boolean;
}

/** Chair and members, each once: the chair, then whoever has fewer leaders above them, then by number. */
export function leadingMembers(directory: Directory): string[] {
  const chair = chairOf(directory);
  const rank = (number: string): number => {
    const member = directory.staff.get(number);
    return number === chair || member === undefined ? -1 : below(directory, member);
  };
  const all = new Set([...holdersOf(directory, 'chair'), ...holdersOf(directory, 'leading-group')]);
  return [...all].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Those of the leading group who do not stand aside, the senior first: the first of them presides. */
export const entitledAmong = (directory: Directory, recused: ReadonlySet<string>): string[] =>
  leadingMembers(directory).filter((one) => !recused.has(one));

/**
 * Who votes where `recused` stand aside. `policy` is that of the day of the vote: quorum `quorumOf3` of every three entitled and
 * never under `quorumFewest`; adopted by more than `adoptedAbovePercent` of the entitled, present or not.
 */
export function panelOf(
  directory: Directory,
  { accountability }: Pick<PolicyInForce, 'accountability'>,
  recused: ReadonlySet<string>,
): Panel {
  const { quorumOf3, quorumFewest, adoptedAbovePercent } = accountability;
  const entitled = entitledAmong(directory, recused);
  const fewest = Math.max(FEWEST, quorumFewest);
  const toCounty = entitled.length < fewest;
  const [senior] = entitled;
  return {
    members: leadingMembers(directory),
    entitled,
    ...(senior === undefined ? {} : { presides: senior }),
    quorum: Math.max(fewest, Math.ceil((quorumOf3 * entitled.length) / 3)),
    needed: Math.floor((adoptedAbovePercent * entitled.length) / 100) + 1,
    toCounty,
  };
}
