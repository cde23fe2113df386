// What is done to a site's files before and after the generator, in a thread of its own: with ten thousand pages it takes
// longer than a request to the house may wait.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { checkRelease } from '../src/checks.ts';
import type { ClosedYears, Finished, Pages } from './build-pages.ts';
import { keepIndex, layIndex } from './kept-index.ts';
import { writeManifest } from './manifest.ts';
import { indexSite } from './search-index.ts';
import { searchTraces } from './search-traces.ts';
import { isKept, keepFrom, keepOnly, layInto, shardsOf } from './shards.ts';
import { sourcesDigest } from './sources-digest.ts';

const { pages, years } = workerData as { pages: Pages; years?: ClosedYears };
const { dir, base = '/', withdrawn, kept } = pages;
const text = readFileSync(pages.snapshot, 'utf8');
const snapshot = JSON.parse(text) as Snapshot;

/** Which closed years lie ready, and which must be made. */
function look(): ClosedYears {
  if (kept === undefined) return { ready: [], made: [] };
  const shards = shardsOf(snapshot, kept, { base, sources: sourcesDigest() });
  const ready = shards.filter(isKept);
  return { ready, made: shards.filter((shard) => !ready.includes(shard)) };
}

/** Completes the release, looks through it, and keeps the closed years when nothing is wrong. */
async function finish({ ready, made }: ClosedYears): Promise<Finished> {
  for (const shard of ready) layInto(dir, shard);
  const indexed = new Set(ready.filter((shard) => layIndex(dir, shard)).map(({ year }) => year));
  await indexSite(dir, snapshot, indexed);
  const files = writeManifest(dir, snapshot, text);
  const problems = [...checkRelease(dir, snapshot, { base, withdrawn }), ...(await searchTraces(dir, withdrawn))];
  if (problems.length === 0 && kept !== undefined) {
    for (const shard of made) keepFrom(dir, shard);
    for (const shard of [...ready, ...made]) if (!indexed.has(shard.year)) keepIndex(dir, shard);
    keepOnly(kept, [...ready, ...made]);
  }
  return { problems, pages: files.filter((file) => file.endsWith('.html')).length };
}

parentPort?.postMessage(years === undefined ? look() : await finish(years));
