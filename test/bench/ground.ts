// The ground of a measurement: the real engine on a file of its own, its tables, and the environment of each door.
// Directory rows are put as they lie after the law's commands; every case goes through a deployed door.
import { createHash, createHmac, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { join } from 'node:path';
import { environmentOf, type Surroundings } from '#infra/local/doors/environment.ts';
import { askEngine } from '#infra/local/engine/ask-engine.ts';
import { createTables } from '#infra/local/engine/create-tables.ts';
import { startEngine } from '#infra/local/engine/engine.ts';
import { type DoorName, doorNamed } from '#infra/topology/doors.ts';
import { tableNamed } from '#infra/topology/tables.ts';
import { AUDIENCE, ISSUER, SUBJECTS, TOWNSHIP, townshipRows } from './township.ts';

export interface Ground {
  readonly endpoint: string;
  /** What a door finds in its environment here. @param tables another way to the engine, e.g. a meter */
  readonly environment: (door: DoorName, tables?: string) => Record<string, string>;
  readonly close: () => Promise<void>;
}

/** A row as the engine knows it: attributes with their types. */
export type Image = { readonly [attribute: string]: object };

const SECRETS = { code: 'bench-code', hash: 'bench-hash', origin: 'bench-origin' } as const;

let sealed: JsonWebKey | undefined;
/** One key pair for the whole run; making one takes longer than most measurements. */
function sealPublicKey(): JsonWebKey {
  if (sealed) return sealed;
  const jwk = generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey.export({ format: 'jwk' });
  const kid = createHash('sha256').update(JSON.stringify(jwk)).digest('base64url');
  sealed = { ...jwk, kid, alg: 'RSA-OAEP-256', use: 'enc' };
  return sealed;
}

const identityOf = (subject: string): string =>
  createHmac('sha256', SECRETS.hash).update(`identity\n${ISSUER}\n${subject}`).digest('hex');

/** Puts rows 25 at a time, as many requests side by side as help. */
export async function putAll(endpoint: string, table: string, rows: Iterable<Image>): Promise<void> {
  const waiting = rows[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (;;) {
      const batch: object[] = [];
      while (batch.length < 25) {
        const { value, done } = waiting.next();
        if (done) break;
        batch.push({ PutRequest: { Item: value } });
      }
      if (batch.length === 0) return;
      await askEngine(endpoint, 'BatchWriteItem', { RequestItems: { [table]: batch } });
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}

/** Starts an engine with a township in it. @param scheduler address for the door that asks for wake-ups */
export async function openGround(folder: string, name: string, scheduler = 'http://127.0.0.1:9'): Promise<Ground> {
  const engine = await startEngine({ dataFile: join(folder, name, 'tables.db') });
  await createTables(engine.endpoint);
  await putAll(engine.endpoint, tableNamed('registry').name, townshipRows(SUBJECTS.map(identityOf)));
  const around: Surroundings = {
    township: TOWNSHIP,
    audience: AUDIENCE,
    secrets: SECRETS,
    seal: { publicKey: sealPublicKey(), privateKeyFile: '' },
    tables: engine.endpoint,
    scheduler,
    keys: scheduler,
    notices: { ways: '', secrets: '' },
  };
  return {
    endpoint: engine.endpoint,
    environment: (door, tables = engine.endpoint) => environmentOf(doorNamed(door), { ...around, tables }),
    close: engine.stop,
  };
}
