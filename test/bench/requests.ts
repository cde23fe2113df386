// Requests as the gateway hands them to a door: the same event shape as everywhere, for a person of the bench township.
import { randomUUID } from 'node:crypto';
import { type GatewayEvent, gatewayEvent } from '#infra/local/http/gateway-event.ts';
import { ADDED } from '#infra/topology/headers.ts';
import { instant } from '#shared/time.ts';
import { AUDIENCE, ISSUER, officeId, SUBJECTS, staffNumber } from './township.ts';

/** A Friday morning in office hours. */
export const MORNING = instant('2026-10-09T01:30:00.000Z');

interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly target: string;
  /** Staff by position; nobody when absent. */
  readonly who?: number;
  readonly body?: object;
  readonly headers?: { readonly [name: string]: string };
}

/** The event of a request at `MORNING`. */
export function requestOf({ method = 'GET', target, who, body, headers = {} }: Asked): GatewayEvent {
  const sent = { accept: 'application/json', 'accept-language': 'zh-CN', 'user-agent': 'bench', ...headers };
  const all = body ? { 'content-type': 'application/json', ...sent } : sent;
  return gatewayEvent(
    {
      method,
      target,
      headers: Object.entries(all).flat(),
      body: Buffer.from(body ? JSON.stringify(body) : ''),
      sourceIp: '127.0.0.1',
    },
    {
      requestId: randomUUID(),
      at: MORNING,
      routePath: '/api/{proxy+}',
      routeMethod: 'ANY',
      domainName: '127.0.0.1',
      added: { [ADDED.proof]: 'bench-origin', [ADDED.address]: '127.0.0.1' },
      ...(who === undefined
        ? {}
        : { claims: { iss: ISSUER, client_id: AUDIENCE, token_use: 'access', sub: SUBJECTS[who] ?? '' } }),
    },
  );
}

/** A walk-in with a petition, in about the words a clerk types. */
const PETITION = {
  kind: 'petition',
  channel: 'window',
  subject: '后沟村三组至小学的路灯有四盏不亮，孩子晚自习后回家看不清路',
  body: '来访人反映，后沟村三组通往中心小学的道路上，从村口起第二、第三、第五、第七盏路灯已经不亮两个星期，晚自习放学后孩子结伴回家看不清路，前天有一个孩子摔倒擦伤。来访人希望尽快派人检修，并答复什么时候能够修好。',
  village: 'hougou',
  contact: { name: '张某某', phone: '13800000000' },
} as const;

/** A request that registers a case; `n` says whose counter it is. */
export const registerRequest = (n: number): GatewayEvent =>
  requestOf({
    method: 'POST',
    target: '/api/cases',
    who: n % SUBJECTS.length,
    body: PETITION,
    headers: { 'idempotency-key': randomUUID() },
  });

/** A request that hands the case over to the office next door. */
export const handOverRequest = (n: number, id: string, version: number): GatewayEvent =>
  requestOf({
    method: 'POST',
    target: `/api/cases/${id}/hand-over`,
    who: n % SUBJECTS.length,
    body: { office: officeId(n + 1), staff: staffNumber(n + 1), reason: '路灯维护由村镇建设办公室负责，请派人检修' },
    headers: { 'if-match': `"${version}"` },
  });

/** A request that reads the case. */
export const readRequest = (n: number, id: string): GatewayEvent =>
  requestOf({ target: `/api/cases/${id}`, who: n % SUBJECTS.length });

/** What the todo list of a person is asked with. */
export const todoRequest = (n: number): GatewayEvent => requestOf({ target: '/api/cases?view=todo', who: n });
