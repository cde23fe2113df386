// What is published on a data folder, whoever holds it: asked of the running house, read from the tables of a stopped
// one, or nothing yet.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { TABLES } from '#infra/topology/tables.ts';
import { SnapshotSchema } from '#shared/disclosure/snapshot.ts';
import { noFigures } from '#shared/figures/no-figures.ts';
import type { Day } from '#shared/time.ts';
import { publicTownship, type Township } from '#shared/township.ts';
import { openClock } from '../clock.ts';
import type { RunningHouse } from '../control.ts';
import { LOCAL_IDENTITY } from '../engine/ask-engine.ts';
import { createTables } from '../engine/create-tables.ts';
import { startEngine } from '../engine/engine.ts';
import { acquire } from '../lock.ts';
import { type Publishable, publishable } from './site-commands.ts';

/** A township that has published nothing. */
function nothing(township: Township): Publishable {
  const bare = {
    format: 2,
    asOf: township.since,
    township: publicTownship(township),
    offices: [],
    staff: [],
    items: [],
    commitments: [],
    catalogue: [],
    results: [],
    records: [],
    opinions: [],
    figures: noFigures(township.since as Day),
    withdrawn: [],
    ledger: [],
  };
  return { snapshot: v.parse(SnapshotSchema, bare), withdrawn: [] };
}

async function fromStopped(dataDir: string): Promise<Publishable> {
  const lock = await acquire(dataDir);
  try {
    const engine = await startEngine({ dataFile: join(dataDir, 'tables.db') });
    try {
      await createTables(engine.endpoint);
      const environment = {
        ...Object.fromEntries(TABLES.map(({ env, name }) => [env, name])),
        TOWNSHIP: readFileSync(join(dataDir, 'township.json'), 'utf8'),
        AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
        AWS_REGION: LOCAL_IDENTITY.region,
        AWS_ACCESS_KEY_ID: LOCAL_IDENTITY.accessKeyId,
        AWS_SECRET_ACCESS_KEY: LOCAL_IDENTITY.secretAccessKey,
      };
      return await publishable(environment, openClock(join(dataDir, 'clock.json')).now());
    } finally {
      await engine.stop();
    }
  } finally {
    await lock.release();
  }
}

/**
 * Reads what is published on a data folder. A folder that holds no house gives the empty site of `otherwise`.
 * Throws `FolderInUse` while a house is just starting or stopping there.
 */
export async function publishedNow(
  dataDir: string,
  running: RunningHouse | null,
  otherwise: Township,
): Promise<Publishable> {
  if (running) return (await running.ask('snapshot')) as Publishable;
  return existsSync(join(dataDir, 'township.json')) ? fromStopped(dataDir) : nothing(otherwise);
}
