// What the monthly report says of accountability (SV-4.4): decisions that were served in a month, and what reviews left of earlier
// ones, as sums without a name. Clues, proposals and decisions that were not served are counted nowhere: whoever reads all but
// those that concern them would find by the sum that there is one.
import type { Ground } from '../signals/signal.ts';
import { dayOf, type Instant } from '../time.ts';
import type { Label } from '../words/label.ts';
import type { OnPerson } from './on-person.ts';
import { OUTCOMES, type Outcome } from './sanction.ts';

export interface AccountabilityCounts {
  /** Served in the month, each decision once. */
  readonly served: number;
  /** Of those, by what was decided. */
  readonly measures: { readonly [O in Outcome]?: number };
  /** And by ground: a decision counts under each that it cites. */
  readonly grounds: { readonly [G in Ground]?: number };
  /** What these grounds are called: the desk that shows a report does not carry all clauses for it. */
  readonly groundTitles?: { readonly [G in Ground]?: Label };
  /** Made lighter or undone on review in the month, whenever they were served. */
  readonly changed: number;
  readonly revoked: number;
}

/** The order of the clauses: AC-1.2 before AC-1.10. */
const clauseNumber = (ground: string): number => Number(ground.slice(ground.lastIndexOf('.') + 1));

/** The counts of a month, from what stands under the numbers of all the staff, who left included. */
export function accountabilityCounts(all: readonly OnPerson[], month: string): AccountabilityCounts {
  const isIn = (at: Instant | undefined): boolean => at !== undefined && dayOf(at).startsWith(month);
  const served = all.filter(({ servedAt }) => isIn(servedAt));
  const cited = [...new Set(served.flatMap(({ grounds }) => grounds))];
  cited.sort((a, b) => clauseNumber(a) - clauseNumber(b));
  const came = (result: string): number =>
    all.filter(({ reviewed }) => reviewed?.result === result && isIn(reviewed.at)).length;
  const counted = <K extends string>(keys: readonly K[], of: (one: OnPerson, key: K) => boolean) =>
    Object.fromEntries(
      keys.map((key) => [key, served.filter((one) => of(one, key)).length] as const).filter(([, n]) => n > 0),
    );
  return {
    served: served.length,
    measures: counted(OUTCOMES, ({ decided }, outcome) => decided === outcome),
    grounds: counted(cited, ({ grounds }, ground) => grounds.includes(ground)),
    changed: came('changed'),
    revoked: came('revoked'),
  };
}
