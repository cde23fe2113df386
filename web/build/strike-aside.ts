// Starts a strike beside whatever else this process does.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface Striking {
  /** A folder of pages; absent while there is none. */
  readonly pages: string | undefined;
  /** The folder of the closed years that are kept. */
  readonly kept: string;
  /** Numbers of results, ids of other records and of opinions. */
  readonly names: readonly string[];
}

/** Strikes records from pages and from the kept years; rejects with what stopped it, and may then be asked again. */
export async function strikeAside(striking: Striking): Promise<void> {
  const worker = new Worker(new URL('./strike-worker.ts', import.meta.url), { workerData: striking, execArgv: [] });
  await once(worker, 'message');
}
