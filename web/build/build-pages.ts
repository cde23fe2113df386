// From a snapshot file to a checked folder of pages: closed years as they are kept, everything else by the site's own
// build, then the search index, the list of digests and the last look; build and look in a process and a thread of their own, so that a
// house that publishes goes on answering meanwhile.
// This folder knows no house, no table and no cloud: the house on one machine (`infra/local/site`) and the publisher on
// AWS both make their releases with it, from a snapshot that they took.
import { readdir, readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import type { Problem } from '../src/checks.ts';
import { keepIndex, layIndex } from './kept-index.ts';
import { writeManifest } from './manifest.ts';
import { BuildFailed, type Building, runAstro } from './run-astro.ts';
import { indexSite } from './search-index.ts';
import { searchTraces } from './search-traces.ts';
import { isKept, keepFrom, keepOnly, layInto, type Shard, shardsOf } from './shards.ts';
import { sourcesDigest } from './sources-digest.ts';

export interface Pages extends Omit<Building, 'years' | 'site'> {
  /** Numbers and ids that may occur in no byte. */
  readonly withdrawn: readonly string[];
  /** Folder in which closed years are kept from build to build, on the disk of `dir`; without it all is built anew. */
  readonly kept?: string;
}

/** Problems named when the check fails; the rest is counted. */
const NAMED = 8;

/** Looks through the pages; resolves with all that is wrong with them. */
function check(pages: Pages): Promise<readonly Problem[]> {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: pages, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** The closed years of this build, those that are kept and those that must be made. */
async function closed({ snapshot, base = '/', kept }: Pages): Promise<{ kept: Shard[]; made: Shard[] }> {
  const years: { kept: Shard[]; made: Shard[] } = { kept: [], made: [] };
  if (kept === undefined) return years;
  const taken = JSON.parse(await readFile(snapshot, 'utf8')) as Snapshot;
  for (const shard of shardsOf(taken, kept, { base, sources: sourcesDigest() })) {
    years[(await isKept(shard)) ? 'kept' : 'made'].push(shard);
  }
  return years;
}

/**
 * Builds and checks; resolves with the number of pages when nothing is wrong with any of them.
 * Throws `BuildFailed` with the reason otherwise; `closing` breaks the build off.
 */
export async function buildPages(pages: Pages, closing?: AbortSignal): Promise<number> {
  const { snapshot, dir, base = '/', kept } = pages;
  const years = await closed(pages);
  const made = kept === undefined ? {} : { years: years.made.map(({ year }) => year) };
  await runAstro({ snapshot, dir, base, ...made }, closing);
  const indexed = new Set<string>();
  for (const shard of years.kept) {
    await layInto(dir, shard);
    if (await layIndex(dir, shard)) indexed.add(shard.year);
  }
  closing?.throwIfAborted();
  await indexSite(dir, JSON.parse(await readFile(snapshot, 'utf8')) as Snapshot, indexed);
  await writeManifest(dir, snapshot);
  const problems = [...(await check(pages)), ...(await searchTraces(dir, pages.withdrawn))];
  if (problems.length > 0) {
    const named = problems.slice(0, NAMED).map(({ where, says }) => `${where}: ${says}`);
    const more = problems.length > NAMED ? [`… ${problems.length - NAMED}`] : [];
    throw new BuildFailed(`网页没有通过检查 / the pages did not pass the checks:\n${[...named, ...more].join('\n')}`);
  }
  for (const shard of years.made) await keepFrom(dir, shard);
  for (const shard of [...years.kept, ...years.made]) if (!indexed.has(shard.year)) await keepIndex(dir, shard);
  if (kept !== undefined) await keepOnly(kept, [...years.kept, ...years.made]);
  const files = await readdir(dir, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).length;
}
