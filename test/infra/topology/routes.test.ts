// Which door answers an address, and whether it asks who is there.
import { expect, test } from 'vitest';
import { listensAt, missFor, ROUTES, routeFor } from '#infra/topology/routes.ts';

const answers = (method: string, path: string) => {
  const route = routeFor(method, path);
  return route ? `${route.door} ${route.auth}` : 'site';
};

test.each([
  ['POST', '/api/cases', 'api staff'],
  ['GET', '/api/me', 'api staff'],
  ['POST', '/api/cases/0f3a/hand-over', 'api staff'],
  ['POST', '/api/cases/0f3a/unseal', 'unseal staff'],
  ['GET', '/api/cases/0f3a/unseal', 'api staff'],
  ['POST', '/api/cases/0f3a/unseal/again', 'api staff'],
  ['POST', '/api/cases//unseal', 'api staff'],
  ['GET', '/api/health', 'public none'],
  ['HEAD', '/api/health', 'public none'],
  ['POST', '/api/health', 'public none'],
  ['GET', '/api/openapi.json', 'api none'],
  ['GET', '/api/calendar/due', 'public none'],
  ['GET', '/api/calendar', 'api staff'],
  ['POST', '/api/calendar/due', 'public none'],
  ['POST', '/api/public/cases', 'public none'],
  ['GET', '/api/public/challenge', 'public none'],
  ['GET', '/api/publicity', 'api staff'],
  ['POST', '/desk/follow', 'public none'],
  ['GET', '/desk/follow', 'site'],
  ['POST', '/desk/', 'site'],
  ['GET', '/boards/whereabouts/', 'public none'],
  ['HEAD', '/boards/whereabouts/', 'public none'],
  ['GET', '/en/boards/whereabouts/', 'public none'],
  ['GET', '/boards/results/', 'site'],
  ['GET', '/', 'site'],
  ['GET', '/api', 'site'],
])('%s %s is answered by: %s', (method, path, expected) => {
  expect(answers(method, path)).toBe(expected);
});

test('only what is listed here may be asked for without a token', () => {
  expect(ROUTES.filter((route) => route.auth === 'none').map((route) => `${route.method} ${route.path}`)).toEqual([
    'ANY /api/health',
    'ANY /api/openapi.json',
    'ANY /api/calendar/due',
    'ANY /api/public/{proxy+}',
    'POST /desk/{proxy+}',
    'ANY /boards/whereabouts/',
    'ANY /en/boards/whereabouts/',
  ]);
});

test('of the staff doors nothing is open but the description of the API', () => {
  const open = ROUTES.filter((route) => route.auth === 'none' && route.door !== 'public');
  expect(open.map((route) => route.path)).toEqual(['/api/openapi.json']);
});

test('DI-6: where a published record is gone, the public door answers instead of the site', () => {
  expect(missFor('/boards/results/LSK-2026-000123/')?.door).toBe('public');
  expect(missFor('/boards/notices/0123456789ab/')?.door).toBe('public');
  expect(missFor('/print/notices/0123456789ab/')?.door).toBe('public');
  expect(missFor('/print/reports/0123456789ab/')?.door).toBe('public');
  expect(missFor('/rules/')).toBeUndefined();
});

test('the gateway listens below a page that a door answers, because the CDN completes its address', () => {
  expect(listensAt('/boards/whereabouts/')).toBe('/boards/whereabouts/{proxy+}');
  expect(listensAt('/api/health')).toBe('/api/health');
});
