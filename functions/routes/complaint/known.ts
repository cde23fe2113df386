// A complaint as a caller may know it: found by id with the caller's mark in it. Unknown and not to be known look the same,
// and cost the same (SV-4.1).
import { knowsComplaint, type MarkedComplaint } from '#shared/access/complaint-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../../house.ts';
import { Problem } from '../../http/problem.ts';
import { load, type Standing } from '../../perform/load.ts';
import { markOf } from '../../seal/marks.ts';

export interface KnownComplaint {
  readonly standing: Standing<ComplaintState>;
  /** The complaint as rights judge it, whatever became of its state. */
  readonly marked: (state: ComplaintState) => MarkedComplaint;
}

/** The complaint of an id. Throws 404 where there is none, and where this person may not know of it. */
export async function knownComplaint(house: House, who: StaffWho, id: string, at: Instant): Promise<KnownComplaint> {
  const { directory } = await house.lawAt(at);
  const mark = markOf(house, id, directory, who.number);
  const marked = (state: ComplaintState): MarkedComplaint => ({ state, mark });
  const standing = await load<ComplaintState>(house.tables, 'complaint', id);
  if (!standing || !knowsComplaint(who, marked(standing.state))) throw new Problem('unknown');
  return { standing, marked };
}
