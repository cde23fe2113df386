// The last look at a built site, in a thread of its own: with ten thousand pages it takes longer than a request may wait.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { checkRelease } from '../src/checks.ts';
import type { Pages } from './build-pages.ts';

const { snapshot, dir, base = '/', withdrawn } = workerData as Pages;
const built = JSON.parse(readFileSync(snapshot, 'utf8')) as Snapshot;
parentPort?.postMessage(checkRelease(dir, built, { base, withdrawn }));
