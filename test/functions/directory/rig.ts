// A house in this process on the real engine: requests as the gateway hands them over, domain time set by the test,
// accounts bound the way people bind them. No row is ever put by hand.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type House, openHouse } from '#functions/house.ts';
import { chain } from '#functions/http/chain.ts';
import type { Route } from '#functions/http/route.ts';
import type { Corridor } from '#functions/perform/perform.ts';
import { operate } from '#functions/work/operator.ts';
import { LOCAL_IDENTITY } from '#infra/local/engine/ask-engine.ts';
import { createTables } from '#infra/local/engine/create-tables.ts';
import { startEngine } from '#infra/local/engine/engine.ts';
import { TABLES } from '#infra/topology/tables.ts';
import { type Instant, instant, millis, plusMinutes } from '#shared/time.ts';
import type { Township } from '#shared/township.ts';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the route says, judged by the test
  readonly body: any;
  readonly headers: { readonly [name: string]: string };
}

export interface Rig {
  readonly house: House;
  readonly endpoint: string;
  readonly folder: string;
  /** Domain time; every request moves it on by a second. */
  now: Instant;
  /** Sends a request with the account of this name. `version` becomes `If-Match`. */
  ask(account: string, method: string, path: string, body?: unknown, more?: Headers): Promise<Answer>;
  /** Sends the version the record has now. */
  command(account: string, path: string, name: string, body?: unknown): Promise<Answer>;
  /** An empty house gets its administrator 1008, who is signed in as `1008` from then on. */
  found(): Promise<void>;
  /** Appoints a person and binds their account, named by their number. */
  appoint(number: string, facts?: object): Promise<void>;
  close(): Promise<void>;
}
interface Headers {
  readonly [name: string]: string;
}

export const TOWNSHIP: Township = {
  code: 'LSK',
  name: { zh: '柳试镇', en: 'Liushi' },
  government: { zh: '柳试镇人民政府', en: 'Government of Liushi' },
  county: { zh: '试县', en: 'Shi County' },
  hotline: '0000-0000000',
  address: { zh: '柳试镇1号', en: '1 Liushi' },
  sponsor: { zh: '柳试镇人民政府', en: 'Government of Liushi' },
  contact: '0000-0000001',
  villages: [],
  reception: 'service-centre',
  sample: true,
  since: '2026-09-01',
  policy: [],
};

const ISSUER = 'https://issuer.example';
const AUDIENCE = 'test';

/** The environment of a house over an engine. */
export const environment = (township: Township = TOWNSHIP): { [name: string]: string } => ({
  ...Object.fromEntries(TABLES.map((table) => [table.env, table.name])),
  TOWNSHIP: JSON.stringify(township),
  ISSUER,
  AUDIENCE,
  CODE_SECRET: 'code',
  HASH_SECRET: 'hash',
});

export const clientOf = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region: LOCAL_IDENTITY.region, credentials: LOCAL_IDENTITY });

/** Opens a house that answers these routes. @param more variables besides those every house has */
export async function openRig(
  routes: readonly Route[],
  start = '2026-10-09T09:00:00+08:00',
  seal?: Corridor['seal'],
  township: Township = TOWNSHIP,
  more: Headers = {},
): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'directory-'));
  const engine = await startEngine({ dataFile: join(folder, 'tables.db') });
  await createTables(engine.endpoint);
  const client = clientOf(engine.endpoint);
  const house = openHouse({ ...environment(township), ...more }, client, seal);
  const handler = chain(routes, house);

  const eventOf = (account: string, method: string, path: string, body: unknown, more: Headers) => ({
    version: '2.0',
    rawPath: path.split('?')[0],
    rawQueryString: path.split('?')[1] ?? '',
    headers: { 'content-type': 'application/json', ...more },
    requestContext: {
      http: { method, path, sourceIp: '127.0.0.1' },
      requestId: 'test',
      timeEpoch: millis(rig.now),
      authorizer: {
        jwt: { claims: { iss: ISSUER, aud: AUDIENCE, token_use: 'access', sub: `subject of ${account}` } },
      },
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    isBase64Encoded: false,
  });

  const rig: Rig = {
    house,
    endpoint: engine.endpoint,
    folder,
    now: instant(start),
    async ask(account, method, path, body, more = {}) {
      rig.now = plusMinutes(rig.now, 1 / 60);
      const event = eventOf(account, method, path, body, more);
      const answer = (await handler(event as never, {} as never)) as APIGatewayProxyStructuredResultV2;
      const text = String(answer.body ?? '');
      return {
        status: Number(answer.statusCode),
        body: text === '' ? null : JSON.parse(text),
        headers: (answer.headers ?? {}) as Headers,
      };
    },
    async command(account, path, name, body = {}) {
      const { headers } = await rig.ask(account, 'GET', path);
      return rig.ask(account, 'POST', `${path}/${name}`, body, { 'if-match': headers.etag ?? '"0"' });
    },
    async found() {
      const facts = { name: '王建国', title: '系统管理员', duties: [] };
      const { code } = await operate(house, { source: 'operator', act: 'found', time: rig.now, number: '1008', facts });
      await rig.ask('1008', 'POST', '/api/me/bind', { code });
    },
    async appoint(number, facts = {}) {
      const stated = { number, name: `干部${number}`, title: '干部', duties: [], ...facts };
      const made = await rig.ask('1008', 'POST', '/api/staff', stated);
      if (made.status !== 201) throw new Error(JSON.stringify(made.body));
      const { body } = await rig.command('1008', `/api/staff/${number}`, 'issue-code');
      await rig.ask(number, 'POST', '/api/me/bind', { code: body.code });
    },
    async close() {
      client.destroy();
      await engine.stop();
      rmSync(folder, { recursive: true });
    },
  };
  return rig;
}
