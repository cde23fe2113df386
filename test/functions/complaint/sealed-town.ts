// The sample township with a seal: a key pair of its own, the key service of the local house, and the door that opens.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KMSClient } from '@aws-sdk/client-kms';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { unsealRoutes } from '#functions/routes/unseal.ts';
import { type Opener, opener } from '#functions/seal/open.ts';
import { sealer } from '#functions/seal/seal.ts';
import type { Row } from '#functions/table/tables.ts';
import { reseating } from '#functions/work/reseat.ts';
import { openReferral } from '#infra/local/cli/open-referral.ts';
import { UNSEAL_KEY_ID } from '#infra/local/doors/environment.ts';
import { LOCAL_IDENTITY } from '#infra/local/engine/ask-engine.ts';
import { startKeyService } from '#infra/local/keys/key-service.ts';
import type { TableName } from '#infra/topology/tables.ts';
import { clientOf, TOWNSHIP } from '../directory/rig.ts';
import { ALL_ROUTES, openTown, type Town } from '../town.ts';

export interface SealedTown extends Town {
  readonly open: Opener;
  /** What the county reads of a referral, with the private half that is nowhere in the house. */
  atTheCounty(file: string): ReturnType<typeof openReferral>;
  /** Every row of a table, as whoever stole it has it. */
  everyRow(table: TableName): Promise<readonly Row[]>;
  /** Takes the seats anew, as the scheduler has it done after a change of the directory. */
  reseat(): Promise<void>;
}

/** Opens it with a second member of the appraisal group (1014) and an investigator who is in no group (1015). @param more further variables */
export async function openSealedTown(more: { readonly [name: string]: string } = {}): Promise<SealedTown> {
  const folder = mkdtempSync(join(tmpdir(), 'seal-'));
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const file = join(folder, 'private.json');
  writeFileSync(file, JSON.stringify(pair.privateKey.export({ format: 'jwk' })));
  const service = await startKeyService(file);
  const client = new KMSClient({
    endpoint: service.endpoint,
    region: LOCAL_IDENTITY.region,
    credentials: LOCAL_IDENTITY,
  });
  const open = opener(client, UNSEAL_KEY_ID);
  const seal = sealer(JSON.stringify(pair.publicKey.export({ format: 'jwk' })));
  const county = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n = '', e = '' } = county.publicKey.export({ format: 'jwk' });
  const township = { ...TOWNSHIP, countyKey: { kty: 'RSA' as const, n, e } };
  const town = await openTown(undefined, {
    township,
    routes: [...ALL_ROUTES, ...unsealRoutes(open)],
    seal,
    more,
  });
  for (const [number, office, role] of [
    ['1014', 'agriculture', 'appraisal-group'],
    ['1015', 'agriculture', 'investigator'],
  ] as const) {
    await town.appoint(number, { office, leader: '1011' });
    await town.command('1008', `/api/staff/${number}`, 'propose-role', { role });
    await town.command('1006', `/api/staff/${number}`, 'confirm-role', { role });
  }
  const tables = clientOf(town.endpoint);
  const documents = DynamoDBDocumentClient.from(tables);
  const closeTown = town.close;
  const door = reseating(town.house, open, async () => undefined);
  return Object.assign(town, {
    open,
    atTheCounty: (file: string) => openReferral(file, county.privateKey),
    everyRow: async (TableName: TableName) => {
      const rows: Row[] = [];
      let after: { [name: string]: unknown } | undefined;
      do {
        const page = await documents.send(new ScanCommand({ TableName, ExclusiveStartKey: after }));
        rows.push(...((page.Items ?? []) as Row[]));
        after = page.LastEvaluatedKey;
      } while (after);
      return rows;
    },
    reseat: async () => {
      await door({ source: 'reseat', time: town.now }, undefined);
    },
    close: async () => {
      client.destroy();
      tables.destroy();
      await service.close();
      rmSync(folder, { recursive: true });
      await closeTown();
    },
  });
}
