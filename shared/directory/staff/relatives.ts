// Relatives on the staff, as somebody declares them (AP-3, SV-4.1, SV-4.5): whoever decides, votes or looks into something about
// one of them stands aside. Private: no list, no published record and no export for the public has any of it.
import { type Decision, decided, type Law, refusedBy } from '../../decision.ts';
import type { StaffCommand } from './commands.ts';
import type { StaffEvent } from './events.ts';
import type { StaffState } from './state.ts';

type Declaring = Extract<StaffCommand, { readonly type: 'declare-relatives' }>;

/** All of them anew: who is no longer named is no longer declared. */
export function declareRelatives(
  { directory }: Pick<Law, 'directory'>,
  number: string,
  { relatives: before = [] }: StaffState,
  { relatives, note }: Declaring,
): Decision<StaffEvent> {
  const all = [...new Set(relatives)].sort();
  const wrong = all.find((one) => one === number || !directory.staff.has(one));
  if (wrong !== undefined) return refusedBy('AP-3/a-relative-is-another-on-the-staff', { staff: wrong }, 'relatives');
  if (note === undefined && all.join() === [...before].sort().join()) return decided();
  return decided({
    type: 'RelativesDeclared',
    data: { relatives: all },
    ...(note === undefined ? {} : { text: { note } }),
  });
}
