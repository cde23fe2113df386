// Complaints among the lists of the staff desk (SV-4.1): only whoever could be seated in one is shown any, each by the
// mark they have in it. For everybody else the lists are as long, and take as long, as if there were none.
import { knowsComplaint } from '#shared/access/complaint-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { type ComplaintState, isOpen } from '#shared/complaint/state.ts';
import type { Directory } from '#shared/directory/directory.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../../house.ts';
import { markOf } from '../../seal/marks.ts';
import type { Row } from '../../table/tables.ts';
import type { View } from '../case-lists.ts';
import { complaintFacts } from './view.ts';

const SEATS = ['appraisal-group', 'leading-group', 'chair', 'investigator'] as const;

/** Whether somebody can be seated in any complaint at all. */
export const mayBeSeated = (who: StaffWho): boolean => SEATS.some((role) => who.roles.has(role));

/** What they have to do now: what they were assigned, and what they are to decide. */
const waitsFor = (who: StaffWho, { assigned, decides, extension, waiting }: ComplaintState): boolean =>
  assigned.includes(who.number) || (decides === who.number && (extension !== undefined || waiting.length > 0));

/** Which of the open ones a view shows; `all` shows the closed ones too. */
const TAKES: { readonly [V in View]: (who: StaffWho, state: ComplaintState, at: Instant) => boolean } = {
  todo: waitsFor,
  office: () => false,
  open: () => true,
  overdue: (_, state, at) => complaintFacts(state, at).light === 'red',
  all: () => true,
};

/** A complaint of the year's list as this person is shown it in this view; undefined where they are not. */
export function listedComplaint(house: House, directory: Directory, who: StaffWho, view: View, row: Row, at: Instant) {
  if (row.erased) return undefined;
  const id = String(row.id);
  const state = JSON.parse(String(row.body)) as ComplaintState;
  if (view !== 'all' && !isOpen(state)) return undefined;
  if (!knowsComplaint(who, { state, mark: markOf(house, id, directory, who.number) })) return undefined;
  if (!TAKES[view](who, state, at)) return undefined;
  const as = state.assigned.includes(who.number) ? ('own' as const) : ('office' as const);
  return { id, version: Number(row.version), subject: null, ...complaintFacts(state, at), as };
}
