// Whom a matter concerns: the person it is about, everybody of the office, its head and its leader. They stand aside where
// the matter becomes a clue (SV-4.5), as whoever had a case stands aside in a clue that comes from it.
import { type Directory, headOf, leaderOfOffice } from '../directory/directory.ts';
import type { SupervisionState } from './state.ts';

/** By staff number, as the directory has them at its moment. */
export function peopleConcerned(
  directory: Directory,
  { office, about }: Pick<SupervisionState, 'office' | 'about'>,
): readonly string[] {
  const found = new Set<string | undefined>([about]);
  if (office !== undefined) {
    for (const { number, office: own } of directory.staff.values()) if (own === office) found.add(number);
    found.add(headOf(directory, office)).add(leaderOfOffice(directory, office));
  }
  return [...found].filter((one) => one !== undefined);
}
