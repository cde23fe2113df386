// Has this been registered already? What is typed against cases of the last weeks: the same person, the same item, the
// same village, the same words. It shows what they have in common and decides nothing.
import type { Instant } from '../time.ts';
import { allPieces } from './pieces.ts';

export interface TypedMatter {
  readonly subject: string;
  readonly item?: string | undefined;
  readonly village?: string | undefined;
}

export interface RecentCase {
  readonly id: string;
  readonly subject: string;
  readonly item?: string | undefined;
  readonly village?: string | undefined;
  readonly registeredAt: Instant;
  /** Compared by keyed hash where the rows are; here it is only known whether they are the same. */
  readonly samePhone: boolean;
  readonly sameName: boolean;
}

export const SIMILAR_WHYS = ['phone', 'name', 'item', 'village', 'words'] as const;
export type SimilarWhy = (typeof SIMILAR_WHYS)[number];

const WEIGHT: { readonly [W in SimilarWhy]: number } = { phone: 4, name: 3, item: 1, village: 1, words: 4 };
/** The same person, or nearly the same words; the same village or item alone is no likeness. */
const LEAST = 3;

/** How much two subjects have in common, 0 to 1: pieces of both over pieces of either, counted twice (Dice). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const both = [...one].filter((piece) => other.has(piece)).length;
  return (2 * both) / (one.size + other.size);
}

export interface SimilarCase {
  readonly id: string;
  readonly why: readonly SimilarWhy[];
}

/** The likest of these cases, at most `most`: by likeness, then the newest, then by id. */
export function similarCases(typed: TypedMatter, recent: readonly RecentCase[], most: number): SimilarCase[] {
  const pieces = allPieces(typed.subject);
  const scored = recent.flatMap((one) => {
    const likely = likeness(pieces, allPieces(one.subject));
    const holds: { readonly [W in SimilarWhy]: number } = {
      phone: Number(one.samePhone),
      name: Number(one.sameName),
      item: Number(typed.item !== undefined && typed.item === one.item),
      village: Number(typed.village !== undefined && typed.village === one.village),
      words: likely,
    };
    // What is applied for is one person's own: the same item of somebody else is another matter.
    if (holds.item > 0 && !one.samePhone && !one.sameName) return [];
    const score = SIMILAR_WHYS.reduce((sum, why) => sum + WEIGHT[why] * holds[why], 0);
    return score >= LEAST ? [{ one, score, why: SIMILAR_WHYS.filter((why) => holds[why] > 0) }] : [];
  });
  return scored
    .sort(
      (a, b) =>
        b.score - a.score ||
        (a.one.registeredAt > b.one.registeredAt ? -1 : a.one.registeredAt < b.one.registeredAt ? 1 : 0) ||
        (a.one.id < b.one.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ one, why }) => ({ id: one.id, why }));
}
