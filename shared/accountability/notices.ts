// Who is told of a clue: the group that decides on it, and whom a missed decision wakes. Whoever had to do with the case
// it comes from hears nothing of it (SV-4.5).
import { type Behind, knowsClue } from '../access/accountability-rights.ts';
import { whoIs } from '../access/who.ts';
import type { Recorded } from '../decision.ts';
import { chairOf, type Directory, holdersOf } from '../directory/directory.ts';
import type { AccountabilityEvent } from './events.ts';

export type ClueNoticed = 'ClueRaised' | 'ClueWaited';

/** Without anybody in the group who may know, who decides instead, else the chair. A role passes to no stand-in, so nobody is replaced. */
export function clueNotices(
  directory: Directory,
  behind: Behind,
  event: Recorded<AccountabilityEvent>,
): readonly { readonly staff: string; readonly what: ClueNoticed }[] {
  const { type: what } = event;
  if (what !== 'ClueRaised' && what !== 'ClueWaited') return [];
  const knows = (number: string): boolean => {
    const who = whoIs(directory, number);
    return who.kind === 'staff' && knowsClue(who, behind);
  };
  const named = what === 'ClueRaised' ? holdersOf(directory, 'appraisal-group') : event.data.told;
  const some = named.filter(knows);
  const chair = chairOf(directory);
  const instead = behind.instead ?? (chair === undefined ? [] : [chair]);
  const people = some.length > 0 ? some : instead.filter(knows);
  return people.map((staff) => ({ staff, what }));
}
