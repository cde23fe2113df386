// Every promise with what came of it in one shape, whether it stands in the register of commitments or in a service's
// guide. A promise that cannot be measured says why.
import type { CaseKind } from '#shared/case/kinds.ts';
import type { Figures } from '#shared/disclosure/snapshot/figures.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { judgedOf } from '#shared/figures/measured.ts';
import { commitmentWords as words } from '#shared/words/boards/commitments.ts';
import { type Language, say } from '#shared/words/label.ts';
import { onTimeOf } from '../figures/measure.ts';
import { type Item, itemPath, sayDays } from '../items/limit.ts';
import { percent } from '../results/figures.ts';

/** Kept and to be kept; both absent where too few were to be kept. */
export interface Kept {
  readonly kept?: number | undefined;
  readonly of?: number | undefined;
}

export interface Promised extends Kept {
  /** Its anchor on the board. */
  readonly id: string;
  /** As the list words it, in Chinese. */
  readonly text: string;
  /** The guide it stands in, without base and language. */
  readonly path?: string;
  readonly office?: string | undefined;
  /** Its number in words; absent where it has none. */
  readonly within?: string;
  readonly inForceFrom: string;
  readonly medianDays?: number | undefined;
  readonly months: readonly (Kept & { readonly month: string })[];
}

type Unit = 'calendar' | 'working';

/** A number of days as a promise says it. */
export const sayWithin = (n: number, unit: Unit, language: Language): string => {
  if (n === 0) return words.atOnce[language];
  return say(unit === 'working' ? words.withinWorking : words.withinCalendar, language, { n });
};

/** The commitments of the register, in its order. */
export const registered = ({ commitments, figures }: Snapshot, language: Language): readonly Promised[] =>
  commitments.map(({ id, text, office, days, unit, covers, inForceFrom }) => {
    const found = figures.commitments.find((one) => one.id === id);
    return {
      id,
      text,
      office,
      ...(days === undefined || covers === undefined ? {} : { within: sayWithin(days, unit ?? 'working', language) }),
      inForceFrom,
      kept: found?.kept,
      of: found?.of,
      medianDays: found?.medianDays,
      months: found?.months ?? [],
    };
  });

/** What is promised of all matters of a kind, in words; nothing where no commitment with a number is about them. */
export const promisesOf = ({ commitments }: Snapshot, kind: CaseKind, language: Language) =>
  commitments.flatMap(({ id, covers, days, unit }) =>
    covers?.kind === kind && covers.item === undefined && days !== undefined
      ? [{ id, within: sayWithin(days, unit ?? 'working', language) }]
      : [],
  );

const keptOf = (measure: Figures['measure'], least: number): Kept => {
  if (measure === undefined) return {};
  const share = onTimeOf(measure, least);
  // Nothing due yet is said; a few due are too few to say.
  if (share) return { kept: share.part, of: share.whole };
  return judgedOf(measure) === 0 ? { kept: 0, of: 0 } : {};
};

/** The services that promise fewer days than they must, in the order of the list. */
export const promisedItems = (
  { items, figures }: Snapshot,
  language: Language,
): readonly (Promised & { item: Item })[] =>
  items.flatMap((item) => {
    const { id, name, office, commitmentDays, inForceFrom } = item;
    if (commitmentDays === undefined) return [];
    const found = figures.items.find((one) => one.item === id);
    return {
      item,
      id: `item-${id}`,
      text: name,
      path: itemPath(id),
      office,
      within: sayDays(commitmentDays, language),
      inForceFrom,
      ...keptOf(found?.measure, figures.smallest),
      medianDays: found?.measure?.medianDays,
      months: (found?.months ?? []).map(({ month, measure }) => ({ month, ...keptOf(measure, figures.smallest) })),
    };
  });

/** True when it can be said in numbers how a promise was kept. */
export const isMeasured = (promise: Promised): boolean => promise.of !== undefined;

/** What came of a promise in sentences, or why that cannot be said. */
export function sayKept(promise: Promised, since: string, language: Language): readonly string[] {
  const { within, kept, of, medianDays } = promise;
  if (within === undefined) return [words.uncountable[language]];
  if (kept === undefined || of === undefined) return [say(words.tooFew, language, { since })];
  if (of === 0) return [words.noneDue[language]];
  return [
    say(words.keptOf, language, { share: percent(kept, of), kept, of }),
    ...(medianDays === undefined ? [] : [say(words.median, language, { n: medianDays })]),
  ];
}

/** The share kept in whole percent, rounded down; undefined where too few or none were to be kept. */
export const keptPercent = ({ kept, of }: Kept): number | undefined =>
  kept === undefined || of === undefined || of === 0 ? undefined : Math.floor((kept / of) * 100);
