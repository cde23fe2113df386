// What the build project on AWS runs, once per publication: opens the tables and the bucket that the environment names,
// publishes, and fails loudly when it could not.
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openHouse } from '#functions/house.ts';
import { instant } from '#shared/time.ts';
import { releasesIn } from './bucket.ts';
import { publish } from './publish.ts';

const { env } = process;
const name = env.RELEASES_BUCKET;
if (!name) throw new Error('RELEASES_BUCKET is not set');
const room = mkdtempSync(join(fileURLToPath(new URL('../../', import.meta.url)), 'room-'));
const store = releasesIn({ name, edge: env.ON_AIR_ARN || undefined, room });
const done = await publish({
  house: openHouse(env, new DynamoDBClient({})),
  store,
  room,
  at: instant(Date.now()),
  now: () => instant(Date.now()),
});
console.log(JSON.stringify(done));
