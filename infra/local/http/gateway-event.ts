// From a request on this machine to the event that API Gateway (HTTP API, payload 2.0) would hand to the door.
// Names, decoding and joining follow the gateway, so that a handler cannot tell where it runs.
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { type Instant, millis } from '#shared/time.ts';

export type GatewayEvent = Omit<APIGatewayProxyEventV2WithJWTAuthorizer, 'requestContext'> & {
  requestContext: Omit<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext'], 'authorizer'> & {
    authorizer?: { jwt: { claims: Record<string, string>; scopes: string[] | null } };
  };
};

/** A request as it came over the wire. `target` is path and query; `headers` name and value by turns, as sent. */
export interface Incoming {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly string[];
  readonly body: Uint8Array;
  readonly sourceIp: string;
}

/** What the gateway knows besides the request. `at` is domain time: the doors take their clock from it. */
export interface GatewayFacts {
  readonly requestId: string;
  readonly at: Instant;
  readonly routePath: string;
  readonly routeMethod: string;
  readonly domainName: string;
  readonly claims?: Record<string, string>;
  readonly scopes?: string[] | null;
  /** Headers that the CDN adds; what the caller sent under these names is dropped. */
  readonly added: Readonly<Record<string, string>>;
}

const HOP_BY_HOP = /^(connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|cookie)$/;
const TEXT = /^(text\/|application\/(json|javascript|xml)\b|application\/[\w.+-]+\+(json|xml)\b)/i;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12/Mar/2020:19:03:58 +0000` */
function logTime(at: Instant): string {
  const [on = '', time = ''] = at.split('T');
  const [year, month, date] = on.split('-');
  return `${date}/${MONTHS[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
}

function headersOf(
  request: Incoming,
  added: Readonly<Record<string, string>>,
): { headers: Record<string, string>; cookies: string[] } {
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  for (let i = 0; i + 1 < request.headers.length; i += 2) {
    const name = (request.headers[i] ?? '').toLowerCase();
    const value = request.headers[i + 1] ?? '';
    if (name === 'cookie') cookies.push(...value.split(/;\s*/).filter(Boolean));
    if (HOP_BY_HOP.test(name) || name in added) continue;
    headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`;
  }
  return { headers: { ...headers, ...added }, cookies };
}

function queryOf(query: string): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    joined[name] = joined[name] === undefined ? value : `${joined[name]},${value}`;
  }
  return joined;
}

/** Values of `{name}` and `{name+}` in the route's path. */
function slotsOf(routePath: string, path: string): Record<string, string> {
  const given = path.split('/');
  const slots: Record<string, string> = {};
  routePath.split('/').forEach((part, i) => {
    if (part.endsWith('+}')) slots[part.slice(1, -2)] = given.slice(i).join('/');
    else if (part.startsWith('{')) slots[part.slice(1, -1)] = given[i] ?? '';
  });
  return slots;
}

/** The path as the gateway shows it: percent-decoded. Throws URIError when it cannot be decoded. */
export const pathOf = (target: string): string => decodeURIComponent(target.split('?')[0] ?? '/');

/** Builds the event. Empty parts (no cookies, no query, no body) are absent, as from the gateway. */
export function gatewayEvent(request: Incoming, facts: GatewayFacts): GatewayEvent {
  const path = pathOf(request.target);
  const query = request.target.includes('?') ? request.target.slice(request.target.indexOf('?') + 1) : '';
  const { headers, cookies } = headersOf(request, facts.added);
  const parameters = queryOf(query);
  const slots = slotsOf(facts.routePath, path);
  const isText = TEXT.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined;
  const routeKey = `${facts.routeMethod} ${facts.routePath}`;
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers,
    ...(Object.keys(parameters).length > 0 ? { queryStringParameters: parameters } : {}),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      ...(facts.claims ? { authorizer: { jwt: { claims: facts.claims, scopes: facts.scopes ?? null } } } : {}),
      domainName: facts.domainName,
      domainPrefix: 'local',
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: facts.requestId,
      routeKey,
      stage: '$default',
      time: logTime(facts.at),
      timeEpoch: millis(facts.at),
    },
    ...(Object.keys(slots).length > 0 ? { pathParameters: slots } : {}),
    ...(request.body.byteLength > 0 ? { body: Buffer.from(request.body).toString(isText ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: request.body.byteLength > 0 && !isText,
  };
}
