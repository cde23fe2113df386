// In what order pages that fit equally well are shown: the guide or the record somebody looks for before the lists that
// name it among others, and the rules last.
import type { Match } from './look-up.ts';

/** As many are arranged; whoever reads on past them has another question. */
const ARRANGED = 40;

/** Guides and records, offices, boards, the front page, and last what is about the office rather than for its visitors. */
function kindOf(url: string): number {
  if (/\/(rules\/|boards\/(catalogue|withdrawn|figures)\/)/.test(url)) return 4;
  if (/\/boards\/[^/#]+\/[^/#]/.test(url)) return 0;
  if (/#./.test(url)) return 1;
  return /\/boards\//.test(url) ? 2 : 3;
}

/** The matches, the first of them arranged. What a title says beyond the terms makes it fit less. */
export async function arranged(matches: readonly Match[]): Promise<readonly Match[]> {
  const first = await Promise.all(
    matches.slice(0, ARRANGED).map(async (match, i) => {
      const { url, meta } = await match.hit.data();
      return { match, i, kind: kindOf(url), length: match.titled > 0 ? meta.title.length : 0 };
    }),
  );
  first.sort(
    (a, b) =>
      b.match.terms.length - a.match.terms.length ||
      b.match.titled - a.match.titled ||
      a.kind - b.kind ||
      a.length - b.length ||
      a.i - b.i,
  );
  return [...first.map(({ match }) => match), ...matches.slice(ARRANGED)];
}
