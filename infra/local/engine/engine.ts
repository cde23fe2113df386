// The data engine of one machine: found, started on a file, answering before it is handed out, stopped with the house.
// No table is made here (see create-tables) and no record is read.
import { mkdirSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { askEngine } from './ask-engine.ts';
import { type EngineProcess, endStaleEngine, spawnEngine } from './engine-process.ts';
import { type FoundEngine, findEngine, packagedEngine } from './find-engine.ts';

export interface Engine {
  /** For `AWS_ENDPOINT_URL_DYNAMODB`. */
  readonly endpoint: string;
  /** Closes the engine and waits until its file is at rest; an engine named by `DYNAMODB_ENDPOINT` is left running. */
  stop(): Promise<void>;
}

export interface EngineOptions {
  /** The file that holds all tables; its folder is made if need be. The caller holds the lock of the data folder. */
  readonly dataFile: string;
  /** Where to look; the packaged engine, `DYNAMODB_ENDPOINT` and `PATH` of this process when not said. */
  readonly found?: FoundEngine;
  /** Told when the engine dies without being asked to; `said` is its last words. */
  readonly onDeath?: (said: string) => void;
}

/** Longest wait for an answer after a start; it takes tens of milliseconds, more when a long log is taken in. */
const PATIENCE_MS = 30_000;
/** Time it gets to take its log into its file before it is ended hard. */
const GRACE_MS = 5_000;
/** Another process may take the free port before the engine does. */
const TRIES = 5;

/**
 * Starts the engine and resolves when it answers. An engine left over by a killed house is ended first.
 * Throws `EngineMissing` when this machine has none, and an error with the engine's own words when it does not start.
 */
export async function startEngine({ dataFile, found = lookAround(), onDeath }: EngineOptions): Promise<Engine> {
  if ('endpoint' in found) {
    await untilAnswered(found.endpoint, () => true);
    return { endpoint: found.endpoint, stop: async () => {} };
  }
  mkdirSync(dirname(dataFile), { recursive: true, mode: 0o700 });
  const file = join(realpathSync(dirname(dataFile)), basename(dataFile));
  await endStaleEngine(file);
  const child = await listening(found.binary, file);
  const endpoint = `http://127.0.0.1:${child.port}`;
  await untilAnswered(endpoint, child.isAlive);
  let asked = false;
  void child.gone.then(() => {
    if (!asked) onDeath?.(child.said());
  });
  return {
    endpoint,
    async stop() {
      asked = true;
      await child.stop(GRACE_MS);
    },
  };
}

const lookAround = (): FoundEngine =>
  findEngine({
    packaged: packagedEngine(),
    endpoint: process.env.DYNAMODB_ENDPOINT,
    searchPath: process.env.PATH,
  });

/** An engine whose port is open. One that dies at once is tried again on another port, then reported. */
async function listening(binary: string, file: string): Promise<EngineProcess> {
  let said = '';
  for (let tried = 0; tried < TRIES; tried += 1) {
    const child = spawnEngine(binary, file, await freePort());
    const until = performance.now() + PATIENCE_MS;
    for (let wait = 1; child.isAlive() && !child.isListening(); wait = Math.min(wait * 2, 20)) {
      if (performance.now() > until) await child.stop(0);
      else await Promise.race([pause(wait), child.gone]);
    }
    if (child.isListening()) return child;
    await child.gone;
    said = child.said();
    if (!/in use/i.test(said)) break;
  }
  throw new Error(`数据引擎没有启动：${binary}：${said} / the data engine did not start: ${binary}: ${said}`);
}

/** Resolves at the first answer; throws when the engine died or stayed silent. */
async function untilAnswered(endpoint: string, isAlive: () => boolean): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
    try {
      await askEngine(endpoint, 'ListTables', { Limit: 1 });
      return;
    } catch (fault) {
      if (isAlive() && performance.now() < until && isSilence(fault)) await pause(wait);
      else
        throw new Error(`数据引擎没有回答：${endpoint} / the data engine does not answer: ${endpoint}`, {
          cause: fault,
        });
    }
  }
}

const isSilence = (fault: unknown) =>
  ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes((fault as NodeJS.ErrnoException).code ?? '');

/** A port of the loopback that nobody uses right now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}
