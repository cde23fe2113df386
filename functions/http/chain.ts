// The one chain every web door runs: origin, route, answer, problem, headers, one log line. Rules live elsewhere.
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ANSWER_HEADERS } from '#infra/topology/headers.ts';
import type { House } from '../house.ts';
import { type Call, callOf } from './call.ts';
import { Problem, problemReply } from './problem.ts';
import type { Reply } from './reply.ts';
import { type Route, routing } from './route.ts';

type Event = APIGatewayProxyEventV2;
type Answer = APIGatewayProxyStructuredResultV2;

const answerOf = (reply: Reply, head: boolean): Answer => ({
  statusCode: reply.status,
  headers: { ...ANSWER_HEADERS, ...reply.headers },
  ...(reply.bytes && !head
    ? { body: Buffer.from(reply.bytes).toString('base64'), isBase64Encoded: true }
    : { body: head ? '' : (reply.body ?? '') }),
});

/** One record per request; the runtime writes it as JSON. Never an address, a user agent, a body or a query: the public door serves reporters. */
export type Log = (line: { readonly [key: string]: unknown }) => void;
const written: Log = (line) => console.log(line);

/** Demands the secret header that the CDN adds, so that nobody walks around it. */
const throughTheCdn = (house: House): middy.MiddlewareObj<Event, Answer> => ({
  before: ({ event }) => {
    const given = event.headers['x-origin-verify'] ?? '';
    if (house.originSecrets.length > 0 && !house.originSecrets.includes(given)) throw new Problem('unknown');
  },
});

/** Where a fault came from. What an SDK says of it may quote whole rows, so of those only the name is noted (SV-4.1). */
function framesOf(thrown: Error | null | undefined): string {
  const fault = thrown ?? new Error('unknown');
  const { name, message, stack = '' } = fault;
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '));
  return ['$metadata' in fault ? name : `${name}: ${message}`, ...frames].join('\n');
}

/** Turns what a route threw into an answer: problems by name, anything else into an opaque 500 with a reference. */
const problems = (log: Log): middy.MiddlewareObj<Event, Answer> => ({
  onError: (request) => {
    const call = callOf(request.event);
    const problem = request.error instanceof Problem ? request.error : new Problem('fault');
    if (problem.kind === 'fault') log({ level: 'error', requestId: call.requestId, error: framesOf(request.error) });
    request.response = answerOf(problemReply(problem, call.language, call.requestId), call.method === 'HEAD');
  },
});

/** The handler of a door that answers these routes. */
export function chain(routes: readonly Route[], house: House, log: Log = written) {
  const find = routing(routes);
  return middy<Event, Answer>()
    .use(problems(log))
    .use(throughTheCdn(house))
    .handler(async (event: Event): Promise<Answer> => {
      const bare = callOf(event);
      const { route, params } = find(bare.method, bare.path);
      const call: Call = { ...bare, params };
      const reply = await route.handle(call, house.forCall());
      if (!route.unlogged) {
        log({ level: 'info', requestId: call.requestId, route: `${route.method} ${route.path}`, status: reply.status });
      }
      return answerOf(reply, call.method === 'HEAD');
    });
}
