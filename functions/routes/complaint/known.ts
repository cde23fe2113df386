// A complaint as a caller may know it: found by id with the caller's mark in it. Unknown and not to be known look the same,
// and cost the same (SV-4.1).
import { knowsComplaint, type MarkedComplaint } from '#shared/access/complaint-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { Seating } from '#shared/complaint/notices.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../../house.ts';
import { Problem } from '../../http/problem.ts';
import { load, type Standing } from '../../perform/load.ts';
import { markedFor, whoDecides, whoHolds } from '../../seal/marks.ts';

export interface KnownComplaint {
  readonly standing: Standing<ComplaintState>;
  /** The complaint as rights judge it, whatever became of its state. */
  readonly marked: (state: ComplaintState) => MarkedComplaint;
  readonly seating: (state: ComplaintState) => Seating;
}

/** Judged where there is no complaint, so that it takes the same work to find none as to find one that is not theirs. */
const NOBODYS: Parameters<typeof markedFor>[4] = {
  marks: { know: [], serve: [], publish: [], hold: [], decide: [], out: [] },
};

/** The complaint of an id. Throws 404 where there is none, and where this person may not know of it. */
export async function knownComplaint(house: House, who: StaffWho, id: string, at: Instant): Promise<KnownComplaint> {
  const { directory } = await house.lawAt(at);
  const marked = (state: ComplaintState): MarkedComplaint => markedFor(house, id, directory, who.number, state);
  const standing = await load<ComplaintState>(house.tables, 'complaint', id);
  const knows = knowsComplaint(markedFor(house, id, directory, who.number, standing?.state ?? NOBODYS));
  if (!standing || !knows) throw new Problem('unknown');
  const seating = (state: ComplaintState): Seating => ({
    hold: whoHolds(house, id, directory, state),
    decide: whoDecides(house, id, directory, state),
  });
  return { standing, marked, seating };
}
