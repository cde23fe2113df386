// Who signs a monthly report (SV-4.4): the leading group as it is now, for members come and go while one lies before them.
import { type Directory, holdersOf } from '../directory/directory.ts';
import type { ReportState } from './state.ts';

/** Chair and members, each once, in the order of their numbers. */
export const leadingGroup = (directory: Directory): string[] =>
  [...new Set([...holdersOf(directory, 'chair'), ...holdersOf(directory, 'leading-group')])].sort();

/** Who was asked to sign, has not, and still belongs to the leading group. */
export function unsigned(directory: Directory, { entitled, signatures }: ReportState): string[] {
  const members = leadingGroup(directory);
  return entitled.filter((one) => members.includes(one) && !signatures.some(({ by }) => by === one));
}
