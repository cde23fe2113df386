// The figures of the public site, made from tallies. What is too small is left out here, before it leaves the house;
// so is what would give it away by subtraction, across kinds, offices, items, months and promises.
import { CASE_KINDS } from '../case/kinds.ts';
import type { Figures, Measure } from '../disclosure/snapshot/figures.ts';
import type { Day } from '../time.ts';
import { crossHidden } from './crossed.ts';
import { judgedOf, measured, measureOf, medianShown } from './measured.ts';
import type { Promised } from './promises.ts';
import { type Dimension, sum, type Tallies, type Tally } from './tally.ts';
import { withheld } from './withheld.ts';

type Groups = ReadonlyMap<string, Tally>;
type Shown = { readonly measure?: Measure };

export interface About {
  readonly on: Day;
  /** `yyyy-mm` from which the township keeps its records. */
  readonly since: string;
  readonly smallest: number;
  readonly promises: readonly Promised[];
}

const byName = <T>(entries: Iterable<readonly [string, T]>): Map<string, T> =>
  new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Groups of a dimension over all months, and each group's months, in order. */
export function groupsIn(tallies: Tallies, wanted: Dimension): ReadonlyMap<string, Groups> {
  const groups = new Map<string, [string, Tally][]>();
  for (const [key, tally] of Object.entries(tallies)) {
    const [month = '', dimension, ...name] = key.split('/');
    if (dimension !== wanted) continue;
    const at = name.join('/');
    groups.set(at, [...(groups.get(at) ?? []), [month, tally]]);
  }
  return byName([...groups].map(([name, months]) => [name, byName(months)] as const));
}

const wholeOf = (groups: ReadonlyMap<string, Groups>): Groups =>
  new Map([...groups].map(([name, months]) => [name, sum([...months.values()])]));

const sizes = (groups: Groups, of: (tally: Tally) => number): Map<string, number> =>
  new Map([...groups].map(([name, tally]) => [name, of(tally)]));

const received = (tally: Tally): number => tally.received;

/** The parts of a whole, those withheld without a measure; ratings are a breakdown of their own. */
function parts(
  groups: Groups,
  smallest: number,
  hidden: ReadonlySet<string> = withheld(sizes(groups, received), smallest),
): Map<string, Shown> {
  // With all of them withheld and one case each, the mere list would tell: then it is not given either.
  if (hidden.size === groups.size && sum([...groups.values()]).received <= groups.size) return new Map();
  const unrated = withheld(
    sizes(groups, (tally) => tally.rated),
    smallest,
    hidden,
  );
  const shown = ([name, tally]: readonly [string, Tally]): [string, Shown] => [
    name,
    hidden.has(name) ? {} : { measure: measureOf(tally, smallest, !unrated.has(name)) },
  ];
  return new Map([...groups].map(shown));
}

/** The months of all matters together, those withheld without a measure. */
export const monthsShown = (tallies: Tallies, smallest: number): ReadonlyMap<string, Shown> =>
  parts(groupsIn(tallies, 'all').get('all') ?? new Map(), smallest);

const monthsOf = (shown: ReadonlyMap<string, Shown>) => [...shown].map(([month, one]) => ({ month, ...one }));

type Item = Figures['items'][number];

function itemsOf(tallies: Tallies, all: Groups, smallest: number): Item[] {
  const groups = groupsIn(tallies, 'item');
  const crossed = new Map([...groups].map(([item, months]) => [item, sizes(months, received)]));
  const hidden = crossHidden(crossed, sizes(all, received), smallest);
  return [...parts(wholeOf(groups), smallest, hidden.groups)].map(([item, shown]) => ({
    item,
    ...shown,
    months: monthsOf(parts(groups.get(item) ?? new Map(), smallest, hidden.months.get(item))),
  }));
}

interface Around {
  readonly kinds: ReadonlyMap<string, Shown>;
  readonly items: ReadonlyMap<string, Item>;
  /** How many cases each promise judges. */
  readonly judged: ReadonlyMap<string, number>;
  readonly promises: readonly Promised[];
}

/** Whether everything that one promise covers is covered by the other too. */
const isWithin = ({ covers: a, inForceFrom: from }: Promised, { covers: b, inForceFrom: before }: Promised): boolean =>
  before <= from &&
  (b?.kind === undefined || b.kind === a?.kind) &&
  (b?.item === undefined || b.item === a?.item) &&
  (b?.kind ?? b?.item) !== undefined;

/** Sizes of what is shown and holds all that a promise covers: what is between them can be found by subtraction. */
function around(promise: Promised, { kinds, items, judged, promises }: Around): readonly number[] {
  const { covers } = promise;
  const shown = [kinds.get(covers?.kind ?? '')?.measure, items.get(covers?.item ?? '')?.measure];
  const wider = promises.filter((other) => other.id !== promise.id && isWithin(promise, other));
  return [
    ...shown.flatMap((measure) => (measure ? [judgedOf(measure)] : [])),
    ...wider.map(({ id }) => judged.get(id) ?? 0),
  ];
}

/** Kept ÷ of. What covers a withheld kind or item is withheld with it, month by month; so is what leaves too few beside it. */
function commitmentOf(
  promise: Promised,
  months: Groups,
  smallest: number,
  beside: Around,
): Figures['commitments'][number] {
  const { id, covers } = promise;
  const item = covers?.item === undefined ? undefined : beside.items.get(covers.item);
  const kind = covers?.kind === undefined ? undefined : beside.kinds.get(covers.kind);
  const whole = sum([...months.values()]);
  const of = judgedOf(whole);
  const covered = (kind && !kind.measure) || (item && !item.measure);
  const gap = around(promise, beside).some((wider) => wider > of && wider - of < smallest);
  const all = new Set(months.keys());
  const ofItem = new Set(item?.months.flatMap(({ month, measure }) => (measure ? [] : [month])));
  const shown = !covered && !gap && of >= smallest;
  const hidden = withheld(sizes(months, judgedOf), smallest, shown ? ofItem : all);
  const medianDays = shown ? medianShown(whole, smallest) : undefined;
  const kept = (tally: Tally) => ({ kept: tally.closedOnTime, of: judgedOf(tally) });
  return {
    id,
    ...(shown ? kept(whole) : {}),
    ...(medianDays === undefined ? {} : { medianDays }),
    months: [...months].map(([month, tally]) => ({ month, ...(hidden.has(month) ? {} : kept(tally)) })),
  };
}

/** The figures as the site shows them. The same tallies on the same day give the same figures. */
export function figuresOf(tallies: Tallies, { on, since, smallest, promises }: About): Figures {
  const months = groupsIn(tallies, 'all').get('all') ?? new Map<string, Tally>();
  const measure = measured(sum([...months.values()]), smallest);
  const kinds = parts(wholeOf(groupsIn(tallies, 'kind')), smallest);
  const offices = parts(wholeOf(groupsIn(tallies, 'office')), smallest);
  const items = itemsOf(tallies, months, smallest);
  const promised = groupsIn(tallies, 'promise');
  const measurable = promises.filter(({ covers, days }) => covers !== undefined && days !== undefined);
  const beside = {
    kinds,
    items: new Map(items.map((one) => [one.item, one])),
    judged: new Map([...promised].map(([id, of]) => [id, judgedOf(sum([...of.values()]))])),
    promises: measurable,
  };
  return {
    on,
    since: [since.slice(0, 7), ...months.keys()].sort()[0] as string,
    smallest,
    ...(measure ? { measure } : {}),
    months: monthsOf(monthsShown(tallies, smallest)),
    kinds: CASE_KINDS.flatMap((kind) => {
      const shown = kinds.get(kind);
      return shown ? [{ kind, ...shown }] : [];
    }),
    offices: [...offices].map(([office, shown]) => ({ office, ...shown })),
    items,
    commitments: measurable.map((one) => commitmentOf(one, promised.get(one.id) ?? new Map(), smallest, beside)),
  };
}
