// Who reviews and who decides now (AP-3): never the person, nobody who stands aside, and no stand-in of anybody absent. Where
// the reviewer has left or stands aside, the chair reviews, then the senior member.
import { activeStaff, type Directory, relativesOf } from '../directory/directory.ts';
import type { PolicyInForce } from '../regulation/policy.ts';
import { leadingMembers, type Panel, panelOf } from '../vote/panel.ts';
import { COUNTY } from './roster-of-cycle.ts';
import type { AppraisalState } from './state.ts';

type Aside = Pick<AppraisalState, 'staff' | 'recused'>;

/** Who has no part in it: the person, their declared relatives, and whoever stands aside by a word of their own. */
export const asideFrom = (directory: Directory, { staff, recused }: Aside): ReadonlySet<string> =>
  new Set([staff, ...relativesOf(directory, staff), ...recused]);

/** The reviewer as things are now; undefined where the county reviews, or nobody is left who may. */
export function reviewerNow(
  directory: Directory,
  { staff, recused, reviewer }: Aside & Pick<AppraisalState, 'reviewer'>,
): string | undefined {
  if (reviewer === COUNTY) return undefined;
  const aside = asideFrom(directory, { staff, recused });
  return [reviewer, ...leadingMembers(directory)].find(
    (one) => !aside.has(one) && activeStaff(directory, one) !== undefined,
  );
}

/** Who decides on it: the leading group without the person and whoever stands aside. */
export const panelFor = (
  directory: Directory,
  policy: Pick<PolicyInForce, 'accountability'>,
  { staff, recused }: Aside,
): Panel => panelOf(directory, policy, asideFrom(directory, { staff, recused }));
