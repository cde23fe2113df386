// Complaints among the lists of the staff desk (SV-4.1): only whoever could be seated in one is shown any, each by the
// mark they have in it. For everybody else the lists are as long, and take as long, as if there were none.
import {
  decidesOnComplaint,
  holdsComplaint,
  knowsComplaint,
  type MarkedComplaint,
} from '#shared/access/complaint-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { awaitsAnswer, awaitsCarrying, type ComplaintState, isOpen } from '#shared/complaint/state.ts';
import type { Directory } from '#shared/directory/directory.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../../house.ts';
import { markedFor, whoDecides, whoHolds } from '../../seal/marks.ts';
import { complaintsOf } from '../../table/keys.ts';
import type { View } from '../case-lists.ts';
import { complaintFacts, complaintLight } from './view.ts';

const SEATS = ['appraisal-group', 'leading-group', 'chair', 'investigator'] as const;

/** Whether somebody can be seated in any complaint at all. */
const mayBeSeated = (who: StaffWho): boolean => SEATS.some((role) => who.roles.has(role));

/** What they have to do now: what they hold, what they are to decide, and what they are to carry away sealed. */
const waitsFor = (complaint: MarkedComplaint, state: ComplaintState): boolean =>
  (isOpen(state) && holdsComplaint(complaint)) ||
  (decidesOnComplaint(complaint) &&
    (state.extension !== undefined || state.waiting.length > 0 || awaitsAnswer(state) || awaitsCarrying(state)));

/** Whether anything is still to be done in it. */
const isRunning = (state: ComplaintState): boolean => isOpen(state) || awaitsAnswer(state) || awaitsCarrying(state);

/** Which of the open ones a view shows; `all` shows the closed ones too. */
const TAKES: { readonly [V in View]: (complaint: MarkedComplaint, state: ComplaintState, at: Instant) => boolean } = {
  todo: waitsFor,
  office: () => false,
  open: () => true,
  overdue: (_, state, at) => complaintLight(state, at) === 'red',
  all: () => true,
};

/**
 * Complaints of every year of the house that this person is shown in this view, newest first. All of them are read, however
 * few are shown: how long it takes tells nothing of what is left out.
 */
export async function listedComplaints(
  house: House,
  directory: Directory,
  who: StaffWho,
  view: View,
  years: readonly string[],
  at: Instant,
) {
  if (!mayBeSeated(who)) return [];
  const read = years.map((year) => house.tables.all({ table: 'cases', pk: complaintsOf(year), newestFirst: true }));
  const rows = (await Promise.all(read)).flat();
  return rows.flatMap((row) => {
    if (row.erased) return [];
    const id = String(row.id);
    const state = JSON.parse(String(row.body)) as ComplaintState;
    const complaint = markedFor(house, id, directory, who.number, state);
    const shown =
      knowsComplaint(complaint) && (view === 'all' || isRunning(state)) && TAKES[view](complaint, state, at);
    if (!shown) return [];
    const mine = holdsComplaint(complaint);
    const seating = { hold: whoHolds(house, id, directory, state), decide: whoDecides(house, id, directory, state) };
    const facts = complaintFacts(id, state, seating, mine, at);
    return [
      { id, version: Number(row.version), subject: null, ...facts, as: mine ? ('own' as const) : ('office' as const) },
    ];
  });
}
