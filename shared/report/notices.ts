// Who is told of a monthly report: whoever has the next step, and at its end everybody who had a part in it. Of what it says
// a notice tells nothing.
import { type Recorded, staffOf } from '../decision.ts';
import { type Directory, holdersOf } from '../directory/directory.ts';
import type { ReportEvent } from './events.ts';
import { leadingGroup } from './signers.ts';

export type ReportNoticed =
  | 'ReportDrafted'
  | 'ReportSubmitted'
  | 'ReportCommented'
  | 'ReportReturned'
  | 'ReportFrozen'
  | 'ReportReopened'
  | 'ReportOwed';

function meant(directory: Directory, event: Recorded<ReportEvent>): readonly string[] {
  const group = holdersOf(directory, 'appraisal-group');
  switch (event.type) {
    case 'ReportDrafted':
    case 'ReportCommented':
      return group;
    case 'ReportSubmitted':
      return event.data.entitled;
    case 'ReportReturned':
    case 'ReportFrozen':
    case 'ReportReopened':
      return [...group, ...leadingGroup(directory)];
    case 'ReportOwed':
      return event.data.told;
    default:
      return [];
  }
}

/** Who is told of one event; never the one who acted. */
export const reportNotices = (directory: Directory, event: Recorded<ReportEvent>) =>
  [...new Set(meant(directory, event))]
    .filter((staff) => staff !== staffOf(event.actor))
    .map((staff) => ({ staff, what: event.type as ReportNoticed }));
