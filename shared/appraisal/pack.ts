// The evidence pack (AP-5): facts of one person in one period, computed from the record and attached by the system before the
// own score opens. Nobody types it. It names cases by number so that each can be looked up, and nobody who asked for one.
import type { Outcome } from '../accountability/sanction.ts';
import type { CaseKind } from '../case/kinds.ts';
import { onTimeRate } from '../figures/measured.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import type { Days, PackShare } from './pack-source.ts';
import type { Upheld } from './upheld.ts';

/** How a case that counts for the person stood at the period's end, judged by the date first owed. */
export type PackVerdict = 'on-time' | 'late' | 'by-person' | 'open' | 'overdue';

/** One case of which the person had custody in the period. */
export interface PackCase {
  readonly id: string;
  readonly number: string;
  readonly kind: CaseKind;
  /** Days on which the person had it in the period, the first and the last included; 0 of one that was only rated in it. */
  readonly days: number;
  /** Where it counts for this person, who had it at the end of its due day, or had it last. */
  readonly verdict?: PackVerdict;
  /** The first rating, where it speaks of this person and was given in the period. */
  readonly rating?: number;
}

export interface Pack {
  readonly from: Day;
  readonly to: Day;
  readonly countedAt: Instant;
  readonly cases: readonly PackCase[];
  /** How many more there were, where they are too many to be named one by one: those done in time or passed on. */
  readonly unlisted?: number;
  /** On time = closed on time ÷ (closed + open and overdue), in whole percent rounded down; absent of nothing. */
  readonly onTime: {
    readonly closedOnTime: number;
    readonly closedLate: number;
    readonly overdue: number;
    readonly percent?: number;
  };
  /** Cases first asked of the person, hand-overs they made and those of them that came back, second notices they issued. */
  readonly firstInquiry: {
    readonly asked: number;
    readonly handedOver: number;
    readonly returned: number;
    readonly secondNotices: number;
  };
  /** First ratings that count, by level 1 to 5. */
  readonly ratings: { readonly [level: string]: number };
  readonly commendations: readonly { readonly id: string; readonly on: Day }[];
  /** Decisions served on the person in the period that stand. Packs from before they were attached say none. */
  readonly sanctions?: readonly Sanctioned[];
  /** Complaints upheld about the person. Absent in packs from before, and for whoever is not told of any. */
  readonly upheld?: readonly Upheld[];
}

/** A decision that stands, by the record of its matter. */
export interface Sanctioned {
  readonly id: string;
  readonly measure: Outcome;
  readonly on: Day;
}

/**
 * A pack for the leader over the person, who learns only of what stands: as decisions are now, a review may have lightened or
 * undone one since (AC-2.6). That something came from a complaint they never learn (SV-4.1): they stand aside from every one
 * about their people, so that for them nothing is said of complaints whether there are any or not.
 */
export function packAsItStands(
  { upheld: _, ...pack }: Pack,
  decisions: readonly { readonly id: string; readonly servedAt?: Instant; readonly inForce: Outcome }[],
): Pack {
  if (!pack.sanctions) return pack;
  const sanctions = pack.sanctions.flatMap((one) => {
    const now = decisions.find(({ id, servedAt }) => id === one.id && servedAt && dayOf(servedAt) === one.on);
    return now && now.inForce !== 'none' ? [{ ...one, measure: now.inForce }] : [];
  });
  return { ...pack, sanctions };
}

/**
 * As many cases as a pack names one by one: it is one row of the store, which holds 400 KB, and somebody through whose hands
 * everything goes has more in a quarter than that.
 */
const MOST_LISTED = 1500;

/** What is done in time, or was only passed on, needs no look: of too many these are the ones that are counted and not named. */
const isPlain = ({ verdict, rating }: PackCase): boolean =>
  rating === undefined && (verdict === undefined || verdict === 'on-time');

function listed(cases: readonly PackCase[]): Pick<Pack, 'cases' | 'unlisted'> {
  if (cases.length <= MOST_LISTED) return { cases };
  const first = [...cases.filter((one) => !isPlain(one)), ...cases.filter(isPlain)].slice(0, MOST_LISTED);
  return { cases: first.sort(byNumber), unlisted: cases.length - MOST_LISTED };
}

const byNumber = (a: PackCase, b: PackCase): number => (a.number < b.number ? -1 : 1);

/** How many the person had in hand, those that are not named one by one included. */
export const heldIn = ({ cases, unlisted = 0 }: Pick<Pack, 'cases' | 'unlisted'>): number =>
  cases.filter(({ days }) => days > 0).length + unlisted;

/** The facts of one person in a period, from what each case adds for them and what else was decided on them. */
export function packOf(
  { from, to }: Days,
  shares: readonly PackShare[],
  beside: Required<Pick<Pack, 'commendations' | 'sanctions' | 'upheld'>>,
  countedAt: Instant,
): Pack {
  const cases = shares.flatMap((share) => share.case ?? []).sort(byNumber);
  const so = (verdict: PackVerdict): number => cases.filter((one) => one.verdict === verdict).length;
  const counts = { closedOnTime: so('on-time'), closedLate: so('late'), overdue: so('overdue') };
  const percent = onTimeRate(counts);
  const ratings: Record<string, number> = {};
  for (const { rating } of cases) if (rating !== undefined) ratings[rating] = (ratings[rating] ?? 0) + 1;
  const sum = (what: keyof Pack['firstInquiry']): number => shares.reduce((all, share) => all + share[what], 0);
  return {
    from,
    to,
    countedAt,
    ...listed(cases),
    onTime: { ...counts, ...(percent === undefined ? {} : { percent }) },
    firstInquiry: {
      asked: sum('asked'),
      handedOver: sum('handedOver'),
      returned: sum('returned'),
      secondNotices: sum('secondNotices'),
    },
    ratings,
    ...beside,
  };
}
