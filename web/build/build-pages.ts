// From a snapshot file to a checked folder of pages: closed years as they are kept, everything else by the site's own
// build, then the search index, the list of digests and the last look; each in a process or a thread of its own, so that a house that
// publishes goes on answering meanwhile.
// This folder knows no house, no table and no cloud: the house on one machine (`infra/local/site`) and the publisher on
// AWS both make their releases with it, from a snapshot that they took.
import { Worker } from 'node:worker_threads';
import type { Problem } from '../src/checks.ts';
import { BuildFailed, type Building, runAstro } from './run-astro.ts';
import type { Shard } from './shards.ts';

export interface Pages extends Omit<Building, 'years' | 'site'> {
  /** Numbers and ids that may occur in no byte. */
  readonly withdrawn: readonly string[];
  /** Folder in which closed years are kept from build to build, on the disk of `dir`; without it all is built anew. */
  readonly kept?: string;
}

/** The closed years of a build: those that lie ready, and those that must be made. */
export interface ClosedYears {
  readonly ready: readonly Shard[];
  readonly made: readonly Shard[];
}

export interface Finished {
  readonly problems: readonly Problem[];
  readonly pages: number;
}

/** Problems named when the check fails; the rest is counted. */
const NAMED = 8;

/** Without years: which closed years lie ready. With them: completes, checks and keeps. */
function work(pages: Pages): Promise<ClosedYears>;
function work(pages: Pages, years: ClosedYears): Promise<Finished>;
function work(pages: Pages, years?: ClosedYears): Promise<ClosedYears | Finished> {
  const worker = new Worker(new URL('./pages-worker.ts', import.meta.url), {
    workerData: { pages, years },
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/**
 * Builds and checks; resolves with the number of pages when nothing is wrong with any of them.
 * Throws `BuildFailed` with the reason otherwise; `closing` breaks the build off.
 */
export async function buildPages(pages: Pages, closing?: AbortSignal): Promise<number> {
  const { snapshot, dir, base = '/', kept } = pages;
  const years = await work(pages);
  const made = kept === undefined ? {} : { years: years.made.map(({ year }) => year) };
  await runAstro({ snapshot, dir, base, ...made }, closing);
  closing?.throwIfAborted();
  const { problems, pages: count } = await work(pages, years);
  if (problems.length > 0) {
    const named = problems.slice(0, NAMED).map(({ where, says }) => `${where}: ${says}`);
    const more = problems.length > NAMED ? [`… ${problems.length - NAMED}`] : [];
    throw new BuildFailed(`网页没有通过检查 / the pages did not pass the checks:\n${[...named, ...more].join('\n')}`);
  }
  return count;
}
