// What a house stands on before its doors open: the folder, the port, the table engine, the bundles, keys and accounts.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bundle, bundleDoors } from '#infra/bundle/bundle.ts';
import { countyKeys, doorSecrets, type Seal, type Secrets, sealKeys } from './doors/secrets.ts';
import { createTables } from './engine/create-tables.ts';
import { type Engine, startEngine } from './engine/engine.ts';
import { type Folder, openFolder } from './folder.ts';
import type { HouseOptions } from './house.ts';
import { type Address, openAddress } from './http/server.ts';
import { type Issuer, openIssuer } from './issuer/issuer.ts';
import { acquire, type Lock } from './lock.ts';
import { type Log, openLog } from './log.ts';

export interface Ground {
  readonly lock: Lock;
  readonly log: Log;
  readonly folder: Folder;
  readonly address: Address;
  readonly engine: Engine;
  readonly bundles: readonly Bundle[];
  readonly issuer: Issuer;
  readonly secrets: Secrets;
  readonly seal: Seal;
}

/** How to take the house apart: called from the last to the first. */
export type Closers = (() => unknown)[];

/** Bundles do not depend on the data: all folders share them. */
const BUNDLES = fileURLToPath(new URL('../../node_modules/.cache/efficacy-bundles', import.meta.url));

/** Waits for all, so that nothing opens behind the back of a start that has failed; then throws the first fault. */
async function together<T extends readonly unknown[]>(parts: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  const failed = (await Promise.allSettled(parts)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return Promise.all(parts) as unknown as Promise<T>;
}

/** Opens the ground. What was opened stands in `closers` even when a later part fails. */
export async function openGround(options: HouseOptions, closers: Closers): Promise<Ground> {
  const { dataDir, beginning, bundle = bundleDoors, tell = () => undefined } = options;
  const lock = await acquire(dataDir);
  closers.push(() => lock.release());
  const log = openLog(join(dataDir, 'house.log'), options.complain ?? (() => undefined));
  closers.push(() => log.close());
  const folder = await withCounty(dataDir, openFolder(dataDir, beginning));
  const address = await openAddress(options.port);
  closers.push(() => address.close());

  tell('数据引擎与函数 / table engine and bundles');
  const [engine, bundles, seal, issuer] = await together<[Engine, readonly Bundle[], Seal, Issuer]>([
    engineWithTables(options, closers),
    bundle(BUNDLES),
    sealKeys(dataDir),
    openIssuer({ origin: address.url, folder: join(dataDir, 'identity') }),
  ]);
  closers.push(() => issuer.close());
  return { lock, log, folder, address, engine, bundles, issuer, secrets: doorSecrets(dataDir), seal };
}

/** The sample has no real county: one is played, unless the folder names its key. */
async function withCounty(dataDir: string, folder: Folder): Promise<Folder> {
  const { township } = folder;
  if (!township.sample || township.countyKey) return folder;
  const { n = '', e = '' } = (await countyKeys(dataDir)).publicKey;
  return { ...folder, township: { ...township, countyKey: { kty: 'RSA', n, e } } };
}

async function engineWithTables({ dataDir, onFall }: HouseOptions, closers: Closers): Promise<Engine> {
  const engine = await startEngine({
    dataFile: join(dataDir, 'tables.db'),
    onDeath: (said) => onFall?.(`数据引擎意外停止 / the table engine stopped: ${said}`),
  });
  closers.push(() => engine.stop());
  await createTables(engine.endpoint);
  return engine;
}
