// From a snapshot file to a checked folder of pages: the site's own build and the last look at what it made, each in a
// process or thread of its own, so that a house that publishes goes on answering meanwhile.
// This folder knows no house, no table and no cloud: the house on one machine (`infra/local/site`) and the publisher on
// AWS both make their releases with it, from a snapshot that they took.
import { readdir } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../src/checks.ts';
import { BuildFailed, type Building, runAstro } from './run-astro.ts';

export interface Pages extends Building {
  /** Numbers that may occur in no byte. */
  readonly withdrawn: readonly string[];
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

/**
 * Builds and checks; resolves with the number of pages when nothing is wrong with any of them.
 * Throws `BuildFailed` with the reason otherwise; `closing` breaks the build off.
 */
export async function buildPages(pages: Pages, closing?: AbortSignal): Promise<number> {
  await runAstro(pages, closing);
  closing?.throwIfAborted();
  const problems = await check(pages);
  if (problems.length > 0) {
    const named = problems.slice(0, NAMED).map(({ where, says }) => `${where}: ${says}`);
    const more = problems.length > NAMED ? [`… ${problems.length - NAMED}`] : [];
    throw new BuildFailed(`网页没有通过检查 / the pages did not pass the checks:\n${[...named, ...more].join('\n')}`);
  }
  const files = await readdir(pages.dir, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).length;
}
