// A release built from the township that the site's tests publish, behind the address a reader meets: the real site,
// the real headers, the public door for what it answers, the issuer for the staff's desk.
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shellKey } from '#functions/table/keys.ts';
import { bundleDoor } from '#infra/bundle/bundle.ts';
import { DoorFault, openDoor } from '#infra/local/doors/door.ts';
import { ISSUER_NAME } from '#infra/local/doors/environment.ts';
import { jwtAuthorizer } from '#infra/local/http/authorizer.ts';
import { openGateway } from '#infra/local/http/gateway.ts';
import { goLive } from '#infra/local/http/release.ts';
import { openAddress } from '#infra/local/http/server.ts';
import { openSite } from '#infra/local/http/site.ts';
import { openIssuer } from '#infra/local/issuer/issuer.ts';
import { tableNamed } from '#infra/topology/tables.ts';
import type { WhereaboutsState } from '#shared/directory/whereabouts/state.ts';
import { runAstro } from '../../web/build/run-astro.ts';
import type { Stand } from './bench.ts';
import { type Ground, openGround, putAll } from './ground.ts';
import { MORNING } from './requests.ts';
import { staffNumber } from './township.ts';

export interface SiteStand {
  readonly url: string;
  /** Folder of the release. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

const SNAPSHOT = fileURLToPath(new URL('../web/fixtures/snapshot.json', import.meta.url));
/** People whose whereabouts are shown. */
const PEOPLE = 40;

/** Lays down what the public door fills the whereabouts board from. */
async function putWhereabouts({ endpoint }: Ground, folder: string): Promise<void> {
  const shell = readFileSync(join(folder, 'shells/whereabouts/index.html'), 'utf8');
  const { pk, sk } = shellKey('zh', 'whereabouts');
  await putAll(endpoint, tableNamed('ephemera').name, [{ pk: { S: pk }, sk: { S: sk }, body: { S: shell } }]);
  const state: WhereaboutsState = { status: 'onDuty', since: MORNING };
  const rows = Array.from({ length: PEOPLE }, (_, n) => ({
    pk: { S: 'whereabouts' },
    sk: { S: `whereabouts#${staffNumber(n)}` },
    version: { N: '1' },
    human: { N: '1' },
    body: { S: JSON.stringify(state) },
  }));
  await putAll(endpoint, tableNamed('registry').name, rows);
}

/** Builds the release and opens everything a page of it may ask. */
export async function openSiteStand({ folder: room, bundles, tell }: Stand): Promise<SiteStand> {
  const siteDir = join(room, 'site');
  const folder = join(siteDir, 'release');
  mkdirSync(siteDir);
  tell('building the site');
  await runAstro({ snapshot: SNAPSHOT, dir: folder });
  await goLive(siteDir, folder);
  const ground = await openGround(room, 'engine');
  await putWhereabouts(ground, folder);
  const { file } = await bundleDoor('public', join(bundles, 'doors'));
  const environment = ground.environment('public');
  const door = openDoor({ name: 'public', file, environment, timeoutMs: 10_000, log: () => undefined });
  const address = await openAddress(0);
  const issuer = await openIssuer({ origin: address.url, folder: join(room, 'identity') });
  const { url, audience, keys, handle } = issuer;
  address.open({
    gateway: openGateway({
      async invoke(name, event) {
        if (name !== 'public') throw new DoorFault('crash', 'Closed', `${name} is not open here`);
        return door.invoke(event);
      },
      authorize: jwtAuthorizer({ issuer: url, audience, keys, issuerName: ISSUER_NAME }),
      now: () => MORNING,
      domainName: `127.0.0.1:${address.port}`,
      originVerify: environment.ORIGIN_VERIFY ?? randomUUID(),
    }),
    site: openSite(siteDir),
    local: {
      now: () => MORNING,
      moveTo: async (at) => ({ now: at, fired: [] }),
      buildSite: async () => ({ release: '1', pages: 1 }),
    },
    issuer: handle,
  });
  return {
    url: address.url,
    folder,
    async close() {
      await address.close();
      issuer.close();
      await door.close();
      await ground.close();
    },
  };
}
