// B5: what a published record costs. The whole way from a snapshot to a checked release, against a bare page per record
// in the same generator; and one more record among ten thousand, with the closed years kept, until readers see it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goLive } from '#infra/local/http/release.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { buildPages } from '../../web/build/build-pages.ts';
import { runAstro } from '../../web/build/run-astro.ts';
import { type Benchmark, commandOf, type Stand } from './bench.ts';
import { type Figure, median, ratioOf, type Samples, shown } from './figure.ts';

type Result = Snapshot['results'][number];

const FIXTURE = fileURLToPath(new URL('../web/fixtures/snapshot.json', import.meta.url));
const BARE = fileURLToPath(new URL('./bare/site', import.meta.url));
/** Years over which the records lie; the last one is still open. */
const YEARS = ['2022', '2023', '2024', '2025', '2026'];
const MONTHS = 9;
/** Aims, see the list of benchmarks. */
const PER_PAGE = 1.3;
const ONE_MORE = 0.5;

/** The township of the site's tests with this many results, evenly over five years. */
function published(count: number): Snapshot {
  const base = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Snapshot;
  const results = Array.from({ length: count }, (_, i): Result => {
    const like = base.results[i % base.results.length] as Result;
    const year = YEARS[i % YEARS.length] as string;
    const nth = Math.floor(i / YEARS.length);
    const number = `LSK-${year}-${String(nth + 1).padStart(6, '0')}`;
    const month = String((nth % MONTHS) + 1).padStart(2, '0');
    return { ...like, id: number, number, publishedOn: `${year}-${month}-11` };
  });
  return { ...base, results, opinions: [] };
}

/** Seconds that something took, and what came of it. */
async function timed<T>(act: () => Promise<T>): Promise<{ readonly seconds: number; readonly made: T }> {
  const begun = performance.now();
  const made = await act();
  return { seconds: (performance.now() - begun) / 1000, made };
}

const perPage = (all: readonly number[]): Samples => ({ unit: 'ms a page', all });

/** Full builds beside the generator alone and bare pages, one after the other so that all see the same machine. */
async function full(
  { folder, tell, options }: Stand,
  count: number,
  laps: number,
): Promise<{ readonly figures: readonly Figure[]; readonly seconds: number }> {
  const snapshot = join(folder, `snapshot-${count}.json`);
  writeFileSync(snapshot, JSON.stringify(published(count)));
  const dir = join(folder, `pages-${count}`);
  const taken = { whole: [] as number[], generated: [] as number[], bare: [] as number[] };
  let pages = count;
  const lap = async (into: number[], make: () => Promise<unknown>, each: () => number): Promise<number> => {
    const { seconds } = await timed(make);
    into.push((seconds * 1000) / each());
    rmSync(dir, { recursive: true });
    return seconds;
  };
  const seconds: number[] = [];
  for (let i = 0; i < laps; i++) {
    const make = async () => {
      pages = await buildPages({ snapshot, dir, withdrawn: [] });
    };
    const whole = await lap(taken.whole, make, () => pages);
    const own = await lap(
      taken.generated,
      () => runAstro({ snapshot, dir }),
      () => pages,
    );
    const bare = await lap(
      taken.bare,
      () => runAstro({ snapshot, dir, site: BARE }),
      () => count,
    );
    seconds.push(whole);
    tell(`${count} records, ${pages} pages: ${shown(whole)} s, generator ${shown(own)} s, bare ${shown(bare)} s`);
  }
  const figure = (what: string, ours: readonly number[]): Figure => ({
    id: 'B5',
    what: `${count} published records, per page: ${what}`,
    command: commandOf('B5', options),
    ours: perPage(ours),
    reference: perPage(taken.bare),
    against: 'a bare page per record in the same generator',
    value: ratioOf(perPage(ours), perPage(taken.bare)),
    unit: '×',
  });
  const figures = [
    { ...figure('the pages', taken.generated), aim: { is: '≤' as const, value: PER_PAGE } },
    {
      ...figure('with search index, digests and checks', taken.whole),
      notes: [`${pages} pages in ${shown(median(seconds))} s`],
    },
  ];
  return { figures, seconds: median(seconds) };
}

/** One more record beside closed years that are kept, until the link to the live release points to it. */
async function oneMore({ folder, tell, options }: Stand, count: number, whole: number): Promise<Figure> {
  const before = published(count);
  const kept = join(folder, 'years');
  const siteDir = join(folder, 'site');
  mkdirSync(siteDir);
  const publish = (taken: Snapshot, release: string) =>
    timed(async () => {
      const snapshot = join(folder, 'snapshot.json');
      writeFileSync(snapshot, JSON.stringify(taken));
      const dir = join(siteDir, release);
      const pages = await buildPages({ snapshot, dir, withdrawn: [], kept });
      await goLive(siteDir, dir);
      return pages;
    });
  await publish(before, '1');
  const newest = before.results.at(-1) as Result;
  const number = `LSK-2026-${String(count).padStart(6, '0')}`;
  const more = { ...before, results: [...before.results, { ...newest, id: number, number, publishedOn: before.asOf }] };
  const { seconds, made } = await publish(more, '2');
  tell(`one more among ${count}: ${shown(seconds)} s`);
  return {
    id: 'B5',
    what: `one more record among ${count}, from the snapshot until it can be read`,
    command: commandOf('B5', options),
    ours: { unit: 's', all: [seconds] },
    reference: { unit: 's', all: [whole] },
    against: 'the full build above',
    value: seconds / whole,
    unit: '×',
    aim: { is: '≤', value: ONE_MORE },
    notes: [`${made} pages; ${YEARS.length - 1} of ${YEARS.length} years kept`],
  };
}

async function run(stand: Stand): Promise<Figure[]> {
  const { quick } = stand.options;
  const small = await full(stand, 1_000, quick ? 1 : 3);
  if (quick) return [...small.figures];
  const large = await full(stand, 10_000, 2);
  return [...small.figures, ...large.figures, await oneMore(stand, 10_000, large.seconds)];
}

export const site: Benchmark = { id: 'B5', title: 'site', run };
