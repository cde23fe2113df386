// Who settles the grades of a year (AP-3, AP-4): the leading group without those whose own grade hangs on it; and who writes down
// what the county decided, where too few are left.
import { type Directory, holdersOf, relativesOf } from '../directory/directory.ts';
import type { PolicyInForce } from '../regulation/policy.ts';
import { type Panel, panelOf } from '../vote/panel.ts';
import { gradedIn, type YearTable } from './cycle-record.ts';
import { concerned } from './quota.ts';

export interface YearPanel extends Panel {
  /**
   * Who may write down the county's document, where it goes to the county: members who are no part of the choice, and the
   * appraisal group, which records the county's word on an appraisal as well. Where all of these are a part of it, the group
   * all the same: the document chooses and not they, and a year must not stay open for want of a hand.
   */
  readonly recorders: readonly string[];
}

/** For the usual share, or with `approved` for the larger one; quorum and majority are those of the day of the vote. */
export function yearPanel(
  { directory, policy }: { readonly directory: Directory; readonly policy: Pick<PolicyInForce, 'accountability'> },
  table: YearTable,
  approved: boolean,
): YearPanel {
  const { excellentPercent, excellentPercentApproved } = table.numbers;
  const percent = approved ? excellentPercentApproved : excellentPercent;
  const hanging = concerned(gradedIn(table), excellentPercent, percent);
  const part = new Set(hanging);
  for (const { staff, aside = [] } of table.rows) {
    if (hanging.has(staff)) for (const one of [...aside, ...relativesOf(directory, staff)]) part.add(one);
  }
  const panel = panelOf(directory, policy, part);
  const group = holdersOf(directory, 'appraisal-group');
  const free = [...new Set([...panel.entitled, ...group.filter((one) => !part.has(one))])];
  return { ...panel, recorders: panel.toCounty ? (free.length > 0 ? free : group) : [] };
}
