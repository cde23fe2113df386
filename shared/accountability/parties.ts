// Who stands aside in a matter and who decides on it (SV-4.5): computed from the directory, from who looked into it and from
// whom the record names. Nobody decides on themselves, on whom they lead, or on what they looked into.
import { type Directory, leaderOfOffice, relativesOf } from '../directory/directory.ts';
import type { PolicyInForce } from '../regulation/policy.ts';
import { entitledAmong, type Panel, panelOf } from '../vote/panel.ts';
import type { ByHand } from './events.ts';
import type { AccountabilityState } from './state.ts';

type Matter = Pick<AccountabilityState, 'proposal' | 'investigators' | 'aside'> &
  Partial<Pick<AccountabilityState, 'source'>>;

/** The supervising leader of somebody; without one of their own, that of their office. */
export function leaderOf(directory: Directory, person: string): string | undefined {
  const member = directory.staff.get(person);
  const leader =
    member?.leader ?? (member?.office === undefined ? undefined : leaderOfOffice(directory, member.office));
  return leader === person ? undefined : leader;
}

/** Who does not know of the matter: the person until they are served, who leads them or led them then, their relatives, who was said to stand aside. */
export function outOf(directory: Directory, { proposal, aside = [] }: Matter): string[] {
  if (!proposal) return [...aside];
  const { person, leader } = proposal;
  const named = [person, leader, leaderOf(directory, person), ...relativesOf(directory, person), ...aside];
  return [...new Set(named.filter((one) => one !== undefined))];
}

/** Who has nothing to do with a clue that was raised by hand: whom it is about, their relatives, whoever led or leads them, a witness. */
export function besideHand(directory: Directory, { named, leader, by, witness }: ByHand): string[] {
  const all = [named, ...relativesOf(directory, named), leader, leaderOf(directory, named), witness ? by : undefined];
  return [...new Set(all.filter((one) => one !== undefined))];
}

/** Who raised it by hand: they may look into it unless they were a witness, and never vote on it. */
const raisedBy = ({ source }: Matter): string[] => (source && 'named' in source ? [source.by] : []);

/** Who has no vote on it: who stands aside, who had to do with what it comes from, who raised it and who looked into it. */
const voteless = (directory: Directory, matter: Matter, involved: readonly string[]): ReadonlySet<string> =>
  new Set([...outOf(directory, matter), ...raisedBy(matter), ...(matter.investigators ?? []), ...involved]);

/** Who votes on it and what it takes. */
export const panelFor = (
  directory: Directory,
  policy: Pick<PolicyInForce, 'accountability'>,
  matter: Matter,
  involved: readonly string[],
): Panel => panelOf(directory, policy, voteless(directory, matter, involved));

/** Who has a vote on it, the senior first. */
export const entitledOn = (directory: Directory, matter: Matter, involved: readonly string[]): readonly string[] =>
  entitledAmong(directory, voteless(directory, matter, involved));

/** Who presides over the vote: the chair, or the senior member who has one. */
export const presiderOf = (...on: Parameters<typeof entitledOn>): string | undefined => entitledOn(...on)[0];
