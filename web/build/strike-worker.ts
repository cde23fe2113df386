// A strike in a thread of its own: it reads every page of the site, and the house goes on answering meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import { strikeKept } from './shards.ts';
import { strike } from './strike.ts';
import type { Striking } from './strike-aside.ts';

const { pages, kept, names } = workerData as Striking;
if (pages !== undefined) await strike(pages, names);
await strikeKept(kept, names);
parentPort?.postMessage('done');
