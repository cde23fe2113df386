// The gateway of this machine: route → authorizer → door → answer, with API Gateway's own answers where it refuses.
// It reads the topology's routes and knows nothing of what stands behind a door.
import { randomUUID } from 'node:crypto';
import type { DoorName } from '#infra/topology/doors.ts';
import { ADDED, answersJson } from '#infra/topology/headers.ts';
import { listensAt, missFor, type RouteSpec, routeFor } from '#infra/topology/routes.ts';
import type { Instant } from '#shared/time.ts';
import { DoorFault } from '../doors/door.ts';
import { type Answer, answerOf, FAILED, LAMBDA_PAYLOAD, NOT_FOUND, TOO_LARGE, UNAVAILABLE } from './answer.ts';
import type { Authorizer } from './authorizer.ts';
import { type GatewayFacts, gatewayEvent, type Incoming, pathOf } from './gateway-event.ts';

export interface GatewayOptions {
  /** Calls a door; throws DoorFault as the door does. */
  readonly invoke: (door: DoorName, event: unknown) => Promise<unknown>;
  readonly authorize: Authorizer;
  /** Domain time. */
  readonly now: () => Instant;
  /** Host and port of the house. */
  readonly domainName: string;
  /** The secret by which a door knows that the request came through the CDN. */
  readonly originVerify: string;
}

export interface Gateway {
  /** The route of a request; undefined for an address of the site, or one that cannot be decoded. */
  route(request: Incoming): RouteSpec | undefined;
  answer(route: RouteSpec, request: Incoming): Promise<Answer>;
  /** The door that answers where the site has no page, as a route. */
  miss(request: Incoming): RouteSpec | undefined;
  readonly notFound: Answer;
}

const header = (request: Incoming, name: string): string | undefined => {
  const at = request.headers.findIndex((given, i) => i % 2 === 0 && given.toLowerCase() === name);
  return at < 0 ? undefined : request.headers[at + 1];
};

/**
 * The address as the gateway gets it: the CDN has completed every address of the site that ends with a slash by
 * `index.html`, because a gateway knows no such address and a bucket no index documents.
 */
function throughTheCdn(request: Incoming): Incoming {
  const [path = '/', ...query] = request.target.split('?');
  if (answersJson(path) || !path.endsWith('/')) return request;
  return { ...request, target: [`${path}index.html`, ...query].join('?') };
}

const decoded = (target: string): string | undefined => {
  try {
    return pathOf(target);
  } catch {
    return undefined;
  }
};

/** Opens the gateway over the doors. */
export function openGateway(options: GatewayOptions): Gateway {
  async function call(door: DoorName, event: unknown): Promise<Answer> {
    if (Buffer.byteLength(JSON.stringify(event)) > LAMBDA_PAYLOAD) return TOO_LARGE;
    try {
      const result = await options.invoke(door, event);
      // Measured as it travels: bytes in base64, headers and all.
      return Buffer.byteLength(JSON.stringify(result)) > LAMBDA_PAYLOAD ? FAILED : answerOf(result);
    } catch (thrown) {
      if (thrown instanceof DoorFault) return thrown.kind === 'timeout' ? UNAVAILABLE : FAILED;
      throw thrown;
    }
  }

  return {
    route(request) {
      const path = decoded(request.target);
      return path === undefined ? undefined : routeFor(request.method, path);
    },
    async answer(route, sent) {
      const request = throughTheCdn(sent);
      const facts: GatewayFacts = {
        requestId: randomUUID(),
        at: options.now(),
        routeMethod: route.method,
        routePath: listensAt(route.path),
        domainName: options.domainName,
        added: {
          [ADDED.proof]: options.originVerify,
          [ADDED.address]: request.sourceIp,
          [ADDED.site]: `http://${header(sent, 'host') ?? ''}`,
          'x-forwarded-for': request.sourceIp,
          'x-forwarded-proto': 'http',
        },
      };
      const id = { 'apigw-requestid': facts.requestId };
      if (route.auth === 'none') {
        const answer = await call(route.door, gatewayEvent(request, facts));
        return { ...answer, headers: { ...answer.headers, ...id } };
      }
      const authorized = await options.authorize(header(request, 'authorization'));
      if ('refused' in authorized) {
        return { ...authorized.refused, headers: { ...authorized.refused.headers, ...id } };
      }
      const answer = await call(route.door, gatewayEvent(request, { ...facts, ...authorized }));
      return { ...answer, headers: { ...answer.headers, ...id } };
    },
    miss(request) {
      const spec = missFor(decoded(request.target) ?? '');
      return spec && { door: spec.door, method: 'GET', path: spec.prefix, auth: 'none' };
    },
    notFound: NOT_FOUND,
  };
}
