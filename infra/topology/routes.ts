// Which door answers which address, as plain data, and the one rule by which an address finds its route.
// The routes inside a door (one per command) belong to functions/routes.
import type { DoorName } from './doors.ts';

export type Method = 'ANY' | 'GET' | 'POST';

/** One route of the gateway. `{name}` stands for one part of the path, `{proxy+}` for one or more. */
export interface RouteSpec {
  readonly door: Exclude<DoorName, 'work'>;
  readonly method: Method;
  readonly path: string;
  /** `staff`: a valid access token of the issuer, verified before the door opens. */
  readonly auth: 'staff' | 'none';
  /** Seconds for which the CDN keeps the answer; absent: never. */
  readonly cacheSeconds?: number;
}

/** All routes; a door answers HEAD where it answers GET, and says 405 itself. What matches none is an address of the static site. */
export const ROUTES: readonly RouteSpec[] = [
  { door: 'api', method: 'ANY', path: '/api/{proxy+}', auth: 'staff' },
  { door: 'unseal', method: 'POST', path: '/api/cases/{id}/unseal', auth: 'staff' },
  { door: 'unseal', method: 'POST', path: '/api/cases/{id}/sealed-file', auth: 'staff' },
  { door: 'unseal', method: 'POST', path: '/api/cases/{id}/carry', auth: 'staff' },
  { door: 'unseal', method: 'GET', path: '/api/cases/{id}/openings', auth: 'staff' },
  { door: 'public', method: 'ANY', path: '/api/health', auth: 'none' },
  { door: 'api', method: 'ANY', path: '/api/openapi.json', auth: 'none' },
  { door: 'public', method: 'ANY', path: '/api/calendar/due', auth: 'none' },
  { door: 'public', method: 'ANY', path: '/api/public/{proxy+}', auth: 'none' },
  { door: 'public', method: 'POST', path: '/desk/{proxy+}', auth: 'none' },
  { door: 'public', method: 'ANY', path: '/boards/whereabouts/', auth: 'none', cacheSeconds: 60 },
  { door: 'public', method: 'ANY', path: '/en/boards/whereabouts/', auth: 'none', cacheSeconds: 60 },
];

/** Addresses of published records: the site is asked first, a miss is answered by the door (410 from the tombstone, else 404; DI-6). */
export interface MissSpec {
  readonly door: 'public';
  readonly prefix: string;
}
export const MISSES: readonly MissSpec[] = [
  { door: 'public', prefix: '/boards/' },
  { door: 'public', prefix: '/print/notices/' },
  { door: 'public', prefix: '/print/reports/' },
];

/**
 * Where the gateway listens for a route or for the misses of a prefix. It knows no address that ends with a slash; the
 * CDN has completed such an address by `index.html`, as it does for every page.
 */
export const listensAt = (path: string): string => (path.endsWith('/') ? `${path}{proxy+}` : path);

const partsOf = (path: string): readonly string[] => path.split('/').slice(1);
const isGreedy = (part: string): boolean => part.endsWith('+}');
const isSlot = (part: string): boolean => part.startsWith('{');

function matches(route: RouteSpec, method: string, path: string): boolean {
  if (route.method !== 'ANY' && route.method !== method) return false;
  const given = partsOf(path);
  const wanted = partsOf(route.path);
  const greedy = wanted.findIndex(isGreedy);
  const fixed = greedy < 0 ? wanted : wanted.slice(0, greedy);
  const long = greedy < 0 ? given.length === wanted.length : given.slice(greedy).join('/') !== '';
  return (
    long && fixed.every((part, i) => (isSlot(part) ? given[i] !== undefined && given[i] !== '' : part === given[i]))
  );
}

/** Literal parts before slots, slots before greedy ones, a named method before ANY: the gateway's order. */
function rank(route: RouteSpec): string {
  const parts = partsOf(route.path).map((part) => (isGreedy(part) ? '2' : isSlot(part) ? '1' : '0'));
  return `${parts.join('')}3${route.method === 'ANY' ? '1' : '0'}`;
}

/**
 * The route that answers a request, the most specific one as the gateway chooses it, or undefined: then it is the site's.
 * @param method upper-case HTTP method
 * @param path raw path without query, beginning with `/`
 */
export function routeFor(method: string, path: string): RouteSpec | undefined {
  return ROUTES.filter((route) => matches(route, method, path)).sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
}

/** The door that answers when the site has no page at this address. */
export const missFor = (path: string): MissSpec | undefined => MISSES.find((miss) => path.startsWith(miss.prefix));
