// A data folder whose house is stopped, held by this process for as long as a command needs its tables.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES } from '#infra/topology/tables.ts';
import type { Instant } from '#shared/time.ts';
import type { Township } from '#shared/township.ts';
import { openClock } from '../clock.ts';
import { doorSecrets } from '../doors/secrets.ts';
import { LOCAL_IDENTITY } from '../engine/ask-engine.ts';
import { createTables } from '../engine/create-tables.ts';
import { startEngine } from '../engine/engine.ts';
import { acquire } from '../lock.ts';
import { replaceFile } from '../replace-file.ts';
import type { DoorEnvironment } from '../site/published.ts';
import type { ExportHeader } from './export-format.ts';

export interface StoppedHouse {
  /** Address of the table engine. */
  readonly tables: string;
  /** What a door would find in its environment, as far as the corridor needs it. */
  readonly environment: DoorEnvironment;
  /** Domain time of the folder. */
  readonly now: Instant;
}

/** No house was ever started on this folder. */
export class NoHouse extends Error {
  override readonly name = 'NoHouse';
  constructor(dataDir: string) {
    super(`${dataDir} 中没有数据，请先执行 npm start / there is no house in ${dataDir}; run npm start first`);
  }
}

const townshipFile = (dataDir: string): string => join(dataDir, 'township.json');
const clockFile = (dataDir: string): string => join(dataDir, 'clock.json');

/**
 * Makes a data folder the home of what an export holds: its township, and a clock that has reached the day of the export.
 * A folder that was never started is marked as filled, so that the next start adds nothing of its own.
 */
export function prepareFolder(dataDir: string, { at, township }: ExportHeader): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const note = join(dataDir, 'folder.json');
  if (!existsSync(note))
    replaceFile(note, `${JSON.stringify({ begunWith: 'export', filled: true })}\n`, { durable: true });
  adoptTownship(dataDir, township);
  const clock = openClock(clockFile(dataDir));
  if (at > clock.now()) clock.moveTo(at);
}

/** From the next start on the folder serves this township. */
export const adoptTownship = (dataDir: string, township: Township): void =>
  replaceFile(townshipFile(dataDir), `${JSON.stringify(township, null, 2)}\n`, { durable: true });

/**
 * Opens the tables of a stopped house, lets `use` work with them, and closes everything again.
 * Throws `NoHouse`, or `FolderInUse` while a house starts, runs or stops there.
 */
export async function withStopped<T>(dataDir: string, use: (house: StoppedHouse) => Promise<T>): Promise<T> {
  if (!existsSync(townshipFile(dataDir))) throw new NoHouse(dataDir);
  const lock = await acquire(dataDir);
  try {
    const engine = await startEngine({ dataFile: join(dataDir, 'tables.db') });
    try {
      await createTables(engine.endpoint);
      const secrets = doorSecrets(dataDir);
      const environment = {
        ...Object.fromEntries(TABLES.map(({ env, name }) => [env, name])),
        TOWNSHIP: readFileSync(townshipFile(dataDir), 'utf8'),
        CODE_SECRET: secrets.code,
        HASH_SECRET: secrets.hash,
        AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
        AWS_REGION: LOCAL_IDENTITY.region,
        AWS_ACCESS_KEY_ID: LOCAL_IDENTITY.accessKeyId,
        AWS_SECRET_ACCESS_KEY: LOCAL_IDENTITY.secretAccessKey,
      };
      const now = openClock(clockFile(dataDir)).now();
      return await use({ tables: engine.endpoint, environment, now });
    } finally {
      await engine.stop();
    }
  } finally {
    await lock.release();
  }
}
