// Reading a request from the wire and writing an answer to it, with the limits and headers of the CDN and the gateway.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';

/** API Gateway takes at most 10 MB of body. */
const LARGEST_BODY = 10 * 1024 * 1024;
/** What says that it is larger, up to here, is read to its end and thrown away: its sender hears 413, not a broken line. */
const HEARD_OUT = 64 * 1024 * 1024;
/** Over plain HTTP a browser must not be told to insist on HTTPS; every other header is as on AWS. */
const HTTPS_ONLY = 'strict-transport-security';

/** The body, or undefined when it is larger than the gateway takes. */
export async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const said = Number(request.headers['content-length'] ?? 0);
  if (said > HEARD_OUT) return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size > Math.max(said, LARGEST_BODY)) return undefined;
    if (said <= LARGEST_BODY) parts.push(part);
  }
  return size > LARGEST_BODY ? undefined : Buffer.concat(parts);
}

/** Writes an answer; `added` are the CDN's headers, which win over those of the answer. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  added: Readonly<Record<string, string>>,
): void {
  if (response.destroyed) return;
  const empty = answer.status === 304 || answer.status === 204;
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries({ ...answer.headers, ...added })) {
    if (name !== HTTPS_ONLY) response.setHeader(name, typeof value === 'string' ? value : [...value]);
  }
  if (!empty) response.setHeader('content-length', answer.body.byteLength);
  response.end(request.method === 'HEAD' || empty ? undefined : answer.body);
}

/** A page of ours, or no page at all, may call `/_local`; a page of another site may not. */
export function fromHere(request: IncomingMessage, hosts: readonly string[]): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined) return hosts.some((host) => origin === `http://${host}`);
  return site === undefined || site === 'same-origin' || site === 'none';
}
