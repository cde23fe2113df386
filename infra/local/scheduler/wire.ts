// The REST JSON of the scheduler over loopback HTTP: bytes in, an operation, bytes out. An answer leaves only after
// what it acknowledges is on the disk.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Book } from './book.ts';
import type { Operation, OperationName } from './operations.ts';
import { invalid, Refusal } from './refusal.ts';

/** Larger than any request the service takes. */
const MOST_BYTES = 512 * 1024;

const ROUTES: Readonly<Record<string, OperationName>> = {
  'POST schedules/*': 'CreateSchedule',
  'GET schedules/*': 'GetSchedule',
  'DELETE schedules/*': 'DeleteSchedule',
  'GET schedules': 'ListSchedules',
  'POST schedule-groups/*': 'CreateScheduleGroup',
  'GET schedule-groups/*': 'GetScheduleGroup',
  'DELETE schedule-groups/*': 'DeleteScheduleGroup',
  'GET schedule-groups': 'ListScheduleGroups',
};

/** A server, not yet listening, that answers the operations; refusals carry the header from which the SDK types them. */
export function wireServer(
  operations: Readonly<Record<OperationName, Operation>>,
  book: Pick<Book, 'flushed'>,
): Server {
  return createServer((request, response) => {
    handle(operations, request)
      .finally(() => book.flushed())
      .then(
        (answer) => send(response, 200, answer),
        (fault: unknown) => refuse(response, fault),
      );
  });
}

async function handle(
  operations: Readonly<Record<OperationName, Operation>>,
  request: IncomingMessage,
): Promise<object> {
  // Not a check of who asks, but no page in a browser can send this header here without asking first.
  if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) {
    throw new Refusal('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [kind = '', encoded, ...more] = pathname.slice(1).split('/');
  const route = ROUTES[`${request.method} ${kind}${encoded === undefined ? '' : '/*'}`];
  if (!route || more.length > 0) {
    throw new Refusal('UnknownOperationException', `not spoken on this machine: ${request.method} ${pathname}`);
  }
  const body = await bodyOf(request);
  return operations[route]({ name: decoded(encoded ?? ''), query: searchParams, body });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalid("Value at 'name' is not a name.");
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw invalid('The request is too large.');
    parts.push(part);
  }
  if (bytes === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw invalid('The request is not JSON.');
  }
}

function refuse(response: ServerResponse, fault: unknown): void {
  const refusal =
    fault instanceof Refusal
      ? fault
      : new Refusal('InternalServerException', fault instanceof Error ? fault.message : '');
  response.setHeader('x-amzn-errortype', refusal.type);
  send(response, refusal.status, { Message: refusal.message });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-requestid': randomUUID() });
  response.end(JSON.stringify(body));
}
