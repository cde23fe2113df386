// A request as the routes see it. Domain time is the gateway's own stamp; nothing here asks the machine's clock.
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { ADDED } from '#infra/topology/headers.ts';
import { type Instant, instant } from '#shared/time.ts';
import type { Language } from '#shared/words/label.ts';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly params: { readonly [name: string]: string };
  readonly query: { readonly [name: string]: string };
  readonly headers: { readonly [name: string]: string | undefined };
  /** Raw body bytes, not yet read. */
  readonly body: Buffer;
  readonly claims: { readonly [name: string]: unknown } | undefined;
  readonly at: Instant;
  readonly language: Language;
  readonly address: string;
  readonly requestId: string;
}

type Event = APIGatewayProxyEventV2 & {
  requestContext: { authorizer?: { jwt?: { claims?: { [name: string]: unknown } } } };
};

/** English where it is preferred to Chinese, Chinese otherwise. */
export function languageOf(accept: string | undefined): Language {
  const weights = new Map<string, number>();
  for (const part of (accept ?? '').slice(0, 200).split(',')) {
    const [tag = '', ...rest] = part.trim().split(';');
    const q = rest.map((piece) => /^\s*q=([\d.]+)/.exec(piece)?.[1]).find(Boolean);
    const language = tag.toLowerCase().split('-')[0] ?? '';
    weights.set(language, Math.max(weights.get(language) ?? 0, q === undefined ? 1 : Number(q)));
  }
  return (weights.get('en') ?? 0) > Math.max(weights.get('zh') ?? 0, weights.get('*') ?? 0) ? 'en' : 'zh';
}

/** Reads the gateway's event. `params` are filled when the route is known. */
export function callOf(event: Event): Omit<Call, 'params'> {
  const headers = Object.fromEntries(
    Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    method: event.requestContext.http.method,
    // The CDN completes the address of a page by its index file; routes know pages by their own address.
    path: event.rawPath.replace(/\/index\.html$/, '/'),
    query: Object.fromEntries(new URLSearchParams(event.rawQueryString)),
    headers,
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    claims: event.requestContext.authorizer?.jwt?.claims,
    at: instant(event.requestContext.timeEpoch),
    language: languageOf(headers['accept-language']),
    // Behind the CDN the gateway sees only the CDN; the chain has made sure that the request came through it.
    address: headers[ADDED.address] ?? event.requestContext.http.sourceIp,
    requestId: event.requestContext.requestId,
  };
}
