// The one input of the site, read once per build from the file that SNAPSHOT names.
import { readFileSync } from 'node:fs';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { parseSnapshot } from './parse-snapshot.ts';

function readSnapshot(): Snapshot {
  const path = process.env.SNAPSHOT;
  if (path === undefined || path === '') throw new Error('Set SNAPSHOT to the snapshot file to build the site from.');
  return parseSnapshot(readFileSync(path, 'utf8'));
}

/** The snapshot of this build. */
export const snapshot: Snapshot = readSnapshot();
