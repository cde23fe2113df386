// A request as API Gateway hands it to a door (payload 2.0), with nothing set that a test did not ask for.
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { House } from '#functions/house.ts';
import { chain, type Log } from '#functions/http/chain.ts';
import type { Route } from '#functions/http/route.ts';
import { millis } from '#shared/time.ts';
import { at as instantAt } from './moments.ts';

export interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Buffer;
  /** Claims of a verified token; absent: none was sent. */
  readonly claims?: { readonly [name: string]: unknown };
  readonly at?: string;
  readonly query?: string;
}

export interface Given {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly text: string;
  /** The body as it goes over the wire. */
  readonly bytes: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the route says, judged by the test
  readonly json: any;
}

/** Claims of a token that the house takes, for an account bound under this name by the rig. */
export const claimsOf = (account: string, more: { readonly [name: string]: unknown } = {}) => ({
  iss: 'https://issuer.example',
  aud: 'test',
  token_use: 'access',
  sub: `subject of ${account}`,
  ...more,
});

export function gatewayEvent(asked: Asked): APIGatewayProxyEventV2 {
  const { method = 'POST', path, headers = {}, body, claims, at = '2026-09-24T10:00', query = '' } = asked;
  const bytes = body === undefined ? undefined : Buffer.from(body);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    headers,
    requestContext: {
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'request-1',
      timeEpoch: millis(instantAt(at)),
      ...(claims ? { authorizer: { jwt: { claims, scopes: [] } } } : {}),
    },
    ...(bytes === undefined ? {} : { body: bytes.toString('base64') }),
    isBase64Encoded: bytes !== undefined,
  } as unknown as APIGatewayProxyEventV2;
}

/** Asks a chain over these routes. */
export function asking(routes: readonly Route[], house: House, log?: Log) {
  const handler = chain(routes, house, log);
  return async (asked: Asked): Promise<Given> => {
    const answer = (await handler(gatewayEvent(asked), {} as never)) as APIGatewayProxyStructuredResultV2;
    const text = String(answer.body ?? '');
    const headers = (answer.headers ?? {}) as { [name: string]: string };
    const json = /json/.test(String(headers['content-type'])) && text !== '' ? JSON.parse(text) : undefined;
    const bytes = Buffer.from(text, answer.isBase64Encoded ? 'base64' : 'utf8');
    return { status: Number(answer.statusCode), headers, text, bytes, json };
  };
}
