// A room for the publishing gate: the real engine with the tables of the house, a few people, and the staff's and the
// public's routes behind the real chain, called as the gateway calls them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type House, openHouse } from '#functions/house.ts';
import { chain } from '#functions/http/chain.ts';
import { identityOf } from '#functions/http/who.ts';
import { caseRoutes } from '#functions/routes/cases.ts';
import { faultRoutes } from '#functions/routes/catalogue-faults.ts';
import { disclosureRoutes } from '#functions/routes/disclosures.ts';
import { recordMissRoutes } from '#functions/routes/record-miss.ts';
import type { Row } from '#functions/table/tables.ts';
import { LOCAL_IDENTITY } from '#infra/local/engine/ask-engine.ts';
import { createTables } from '#infra/local/engine/create-tables.ts';
import { startEngine } from '#infra/local/engine/engine.ts';
import { TABLES } from '#infra/topology/tables.ts';
import type { Role } from '#shared/directory/roles.ts';
import { type Instant, millis } from '#shared/time.ts';
import type { Township } from '#shared/township.ts';

const ISSUER = 'https://issuer.test';
const AUDIENCE = 'desk';

export const township: Township = {
  code: 'LSK',
  name: { zh: '柳树口镇', en: 'Liushukou Township' },
  government: { zh: '柳树口镇人民政府', en: "People's Government of Liushukou Township" },
  county: { zh: '泽川县', en: 'Zechuan County' },
  hotline: '0356-7120012',
  address: { zh: '柳源街1号', en: '1 Liuyuan Street' },
  sponsor: { zh: '柳树口镇人民政府', en: 'The township government' },
  contact: '0356-7120001',
  villages: [{ id: 'shanghe', name: '上河村' }],
  reception: 'civil-affairs',
  sample: true,
  since: '2026-09-01',
  policy: [],
};

const PEOPLE: readonly (readonly [number: string, name: string, office: string, roles: readonly Role[]])[] = [
  ['1002', '王芳', 'civil-affairs', []],
  ['1003', '马国栋', 'civil-affairs', []],
  ['1007', '李静', 'party-and-government', ['publisher']],
  ['1012', '陈刚', 'agriculture', []],
  ['1017', '赵敏', 'party-and-government', ['publisher']],
];
const OFFICES: readonly (readonly [id: string, name: string, head: string])[] = [
  ['civil-affairs', '民政办', '1003'],
  ['party-and-government', '党政办', '1017'],
  ['agriculture', '农业办', '1012'],
];

function directoryRows(house: House): Row[] {
  const row = (sk: string, body: object): Row => ({
    pk: 'directory',
    sk,
    version: 1,
    human: 1,
    hash: '0'.repeat(64),
    at: '2026-09-01T01:00:00.000Z',
    body: JSON.stringify(body),
  });
  return [
    { pk: 'directory', sk: 'head', version: 1 },
    ...OFFICES.map(([id, name, head]) => row(`office#${id}`, { name, functions: ['办事'], head, open: true })),
    ...township.villages.map(({ id, name }) => row(`village#${id}`, { name, open: true })),
    ...PEOPLE.map(([number, name, office, roles]) =>
      row(`staff#${number}`, {
        name,
        title: '干部',
        duties: ['受理'],
        office,
        phone: '13900000000',
        roles,
        active: true,
        proposals: [],
        identities: [identityOf(house, ISSUER, number)],
      }),
    ),
  ];
}

export interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: unknown };
  readonly text: string;
  /** The parsed body of a JSON answer. */
  readonly body: never;
}

export interface Sent {
  readonly by?: string;
  readonly body?: object;
  readonly version?: number;
  readonly headers?: { readonly [name: string]: string };
}

export interface Room {
  readonly house: House;
  readonly endpoint: string;
  /** The environment that opened the house. */
  readonly environment: Readonly<Record<string, string>>;
  /** The same records in the house of another township. */
  of(township: Township): House;
  ask(method: 'GET' | 'POST', path: string, sent?: Sent): Promise<Answer>;
  /** Domain time of the next requests. */
  at(when: Instant): void;
  close(): Promise<void>;
}

export async function openRoom(): Promise<Room> {
  const folder = mkdtempSync(join(tmpdir(), 'publish-'));
  const engine = await startEngine({ dataFile: join(folder, 'tables.db') });
  await createTables(engine.endpoint);
  const environment = {
    ...Object.fromEntries(TABLES.map(({ env, name }) => [env, name])),
    TOWNSHIP: JSON.stringify(township),
    ISSUER,
    AUDIENCE,
    CODE_SECRET: 'code',
    HASH_SECRET: 'hash',
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_REGION: LOCAL_IDENTITY.region,
    AWS_ACCESS_KEY_ID: LOCAL_IDENTITY.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_IDENTITY.secretAccessKey,
  };
  const { region, ...credentials } = LOCAL_IDENTITY;
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region, credentials });
  const house = openHouse(environment, client);
  for (const row of directoryRows(house)) await house.tables.put({ table: 'registry', row });
  const handler = chain([...caseRoutes, ...disclosureRoutes, ...recordMissRoutes, ...faultRoutes], house);
  let now = '2026-09-24T02:00:00.000Z' as Instant;
  return {
    house,
    endpoint: engine.endpoint,
    environment,
    of: (township) => openHouse({ ...environment, TOWNSHIP: JSON.stringify(township) }, client),
    at: (when) => {
      now = when;
    },
    async ask(method, path, { by, body, version, headers = {} } = {}) {
      const [rawPath = path, rawQueryString = ''] = path.split('?');
      const claims = by && { iss: ISSUER, aud: AUDIENCE, token_use: 'access', sub: by };
      const event = {
        rawPath,
        rawQueryString,
        headers: {
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
          ...headers,
        },
        body: body && JSON.stringify(body),
        isBase64Encoded: false,
        requestContext: {
          http: { method, path: rawPath, sourceIp: '127.0.0.1' },
          timeEpoch: millis(now),
          requestId: 'r',
          ...(claims ? { authorizer: { jwt: { claims } } } : {}),
        },
      } as unknown as APIGatewayProxyEventV2;
      const answer = (await handler(event, {} as never)) as APIGatewayProxyStructuredResultV2;
      const text = answer.body ?? '';
      const parsed = String(answer.headers?.['content-type']).includes('json') ? JSON.parse(text) : undefined;
      return { status: answer.statusCode ?? 0, headers: answer.headers ?? {}, text, body: parsed as never };
    },
    async close() {
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A disclosure as the routes answer it. */
export interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly case: { readonly id: string; readonly number: string };
  readonly fields: { readonly [name: string]: string };
  readonly hints: readonly { readonly id: string; readonly text: string; readonly suggestion: string }[];
  readonly actions: readonly string[];
  readonly publication?: string;
}

export const words = { title: '上河村路灯不亮', asked: '村民反映路灯不亮。', outcome: '已更换控制箱，恢复照明。' };

/** The story up to the approval: a case, finished with a draft beside it. */
export async function finishedCase(
  room: Room,
  publish = true,
): Promise<{ readonly id: string; readonly number: string }> {
  const made = await room.ask('POST', '/api/cases', {
    by: '1002',
    body: {
      kind: 'petition',
      channel: 'window',
      subject: '张建国要求修路灯',
      body: '私人联系电话13812345678',
      village: 'shanghe',
      contact: { name: '张建国', phone: '13812345678' },
    },
  });
  const { id, number } = made.body as { id: string; number: string };
  await room.ask('POST', `/api/cases/${id}/accept`, { by: '1002', version: 1, body: {} });
  const body = { result: '已当面告知张建国', ...(publish ? { publish: true } : {}) };
  const done = await room.ask('POST', `/api/cases/${id}/complete`, { by: '1002', version: 2, body });
  if (done.status !== 200) throw new Error(done.text);
  return { id, number };
}

/** The draft of a case, as its author sees it. */
export async function draftOf(room: Room, caseId: string): Promise<Shown> {
  const list = await room.ask('GET', '/api/disclosures?board=results', { by: '1002' });
  const found = (list.body as { items: Shown[] }).items.find((one) => one.case.id === caseId);
  if (!found) throw new Error(`no draft of ${caseId}`);
  return found;
}

/** Writes, submits and approves a draft; answers what the publisher then sees. */
export async function publish(room: Room, caseId: string, fields: object = words): Promise<Shown> {
  const { id } = await draftOf(room, caseId);
  const step = async (name: string, by: string, version: number, body: object): Promise<Shown> => {
    const answer = await room.ask('POST', `/api/disclosures/${id}/${name}`, { by, version, body });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body;
  };
  await step('edit', '1002', 1, { fields });
  await step('submit', '1002', 2, {});
  return step('approve', '1007', 3, {});
}
