// Whatever is sent to whatever address, a door answers below 500: refused clearly or taken as plain text, and never a
// stack trace. Bodies grow from the very schemas that validate them, then go wrong in every way we know of.
import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Route } from '#functions/http/route.ts';
import { ALL_ROUTES, openTown, type Town } from '../town.ts';
import { type Asked, asking, claimsOf, type Given } from './gateway-event.ts';

let town: Town;
let ask: (asked: Asked) => Promise<Given>;
let id: string;
beforeAll(async () => {
  town = await openTown();
  ask = asking(ALL_ROUTES, town.house);
  id = String((await town.register()).body.id);
});
afterAll(() => town.close());

const NASTY = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'a\udc00b',
  '\u202e倒过来',
  '\u200b\u200f\ufeff',
  '𠮷𡈽😀👨‍👩‍👧‍👦',
  "=HYPERLINK('http://x')",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%00',
  '__proto__',
  'constructor',
  '9999-99-99',
  '2026-02-29',
  '+275760-09-13T00:00:00Z',
  '2100-01-01T00:00:00+08:00',
  '2026-10-09T09:00:00',
  'x'.repeat(20_000),
  'case#1',
  '1001',
  'civil-affairs',
  '2026-10-09',
  '2026-09-24T09:00:00+08:00',
];
const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...NASTY) },
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, 2 ** 53, 0.1, [], {}, [[]], [null]),
  fc.jsonValue({ maxDepth: 3 }),
);

type Schema = {
  readonly type?: string;
  readonly properties?: { readonly [name: string]: Schema };
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
};

/** Nearly what the schema asks for: each part is right about as often as it is junk, and some are missing. */
function nearly(schema: Schema): fc.Arbitrary<unknown> {
  const right = ((): fc.Arbitrary<unknown> => {
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const either = schema.oneOf ?? schema.anyOf;
    if (either) return fc.oneof(...either.map(nearly));
    if (schema.type === 'object' && schema.properties) {
      const parts = Object.fromEntries(Object.entries(schema.properties).map(([name, one]) => [name, nearly(one)]));
      const known = fc.record(parts, { requiredKeys: [] });
      return fc
        .tuple(known, fc.option(fc.dictionary(fc.constantFrom(...NASTY), value, { maxKeys: 2 }), { freq: 4, nil: {} }))
        .map(([one, more]) => ({ ...one, ...more }));
    }
    if (schema.type === 'array') return fc.array(nearly(schema.items ?? {}), { maxLength: 3 });
    if (schema.type === 'boolean') return fc.boolean();
    if (schema.type === 'number' || schema.type === 'integer') return fc.oneof(fc.integer(), fc.double());
    return fc.constantFrom<unknown>(...NASTY);
  })();
  return fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: value });
}

const bodyOf = (route: Route): fc.Arbitrary<string> => {
  const schema = toJsonSchema(route.body as never, { typeMode: 'input', errorMode: 'ignore' }) as Schema;
  return fc.oneof(
    { weight: 6, arbitrary: nearly(schema).map((one) => JSON.stringify(one) ?? 'null') },
    fc.constantFrom(
      '',
      '{',
      '[',
      'null',
      '"',
      '{"a":1}{',
      '\ufeff{}',
      '{"a":1e999}',
      '{"__proto__":{"x":1}}',
      '{"a":1,"a":2}',
    ),
    fc.constantFrom('['.repeat(100_000), '{"a":'.repeat(30_000), `[${'0,'.repeat(60_000)}0]`),
  );
};

const PEOPLE = ['1001', '1006', '1008', '1007'];
const headers = fc.record(
  {
    'content-type': fc.constantFrom(
      'application/json',
      'application/json; charset=utf-8',
      'text/html',
      'application/x-www-form-urlencoded',
      '',
    ),
    'if-match': fc.constantFrom('"1"', '"2"', '*', '1', 'W/"1"', '"1", "2"', '"99999999999"'),
    'idempotency-key': fc.constantFrom('x', '', '00000000-0000-4000-8000-000000000000'),
    proof: fc.constantFrom(
      '',
      'x',
      Buffer.from('{}').toString('base64'),
      Buffer.from('{"challenge":{"parameters":{"cost":1e9}}}').toString('base64'),
    ),
    'accept-language': fc.constantFrom('en', 'zh', '*', 'x'.repeat(500), ';;;q=q,,'),
  },
  { requiredKeys: ['content-type'] },
);

const PARTS = ['', 'x', '%00', '%F0%A0%AE%B7', 'x'.repeat(3000), '1001', 'civil-affairs', '..%2F..', 'constructor'];
const pathOf = (route: Route): fc.Arbitrary<string> => {
  const slots = (route.path.match(/\{\w+\}/g) ?? []).length;
  const real = id === undefined ? [] : [id];
  return fc
    .array(fc.constantFrom(...real, ...real, ...real, ...PARTS), { minLength: slots, maxLength: slots })
    .map((parts) => {
      let i = 0;
      return route.path.replace(/\{\w+\}/g, () => parts[i++] ?? 'x');
    });
};

const name = (route: Route): string => `${route.method} ${route.path}`;

function judge({ status, text, headers: answered }: Given, route: Route): void {
  // Busy is an answer too, when it says when to come back: a page whose shell no release has laid down yet.
  if (status !== 503 || !answered['retry-after']) {
    expect(status, `${name(route)}: ${text.slice(0, 300)}`).toBeLessThan(500);
  }
  expect(text).not.toMatch(/\bat .*\.(ts|js|mjs):\d+/);
  if (status >= 400 && route.path.startsWith('/api/')) {
    expect(answered['content-type']).toBe('application/problem+json; charset=utf-8');
  }
}

const writing = ALL_ROUTES.filter((route) => route.body).map((route) => ({ name: name(route), route }));
test.each(writing)('$name takes no junk amiss', async ({ route }) => {
  await fc.assert(
    fc.asyncProperty(
      pathOf(route),
      bodyOf(route),
      headers,
      fc.constantFrom(...PEOPLE),
      async (path, body, sent, person) => {
        judge(await ask({ method: route.method, path, headers: sent, body, claims: claimsOf(person) }), route);
      },
    ),
    { numRuns: 25 },
  );
});

const reading = ALL_ROUTES.filter((route) => !route.body).map((route) => ({ name: name(route), route }));
test.each(reading)('$name takes no junk amiss', async ({ route }) => {
  const part = fc.constantFrom(
    ...NASTY.map((one) => (/\p{Surrogate}/u.test(one) ? '%ED%A0%80' : encodeURIComponent(one.slice(0, 500)))),
  );
  const known = Object.keys(
    (toJsonSchema((route.query ?? { type: 'x' }) as never, { errorMode: 'ignore' }) as Schema).properties ?? {},
  );
  const key = fc.constantFrom('x', 'cursor', 'limit', 'view', ...known);
  const query = fc
    .array(
      fc.tuple(key, part).map(([one, two]) => `${one}=${two}`),
      { maxLength: 4 },
    )
    .map((all) => all.join('&'));
  await fc.assert(
    fc.asyncProperty(pathOf(route), query, fc.constantFrom(...PEOPLE), async (path, asked, person) => {
      judge(await ask({ method: route.method, path, query: asked, claims: claimsOf(person) }), route);
    }),
    { numRuns: 15 },
  );
});

test('bytes that are no UTF-8 are malformed, whatever they would have said', async () => {
  const { status, json } = await ask({
    path: '/api/cases',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
    claims: claimsOf('1001'),
  });
  expect([status, json.violations[0].says]).toEqual([400, '不是有效的 JSON']);
});

test('rare characters, emoji, HTML and formulas are kept as they were written; marks that turn text around are refused', async () => {
  for (const subject of ['𠮷野家门口😀', '<script>alert(1)</script>', '=1+1', 'ۀ سلام']) {
    const { body } = await town.register({ subject });
    expect((await town.ask('1001', 'GET', `/api/cases/${body.id}`)).body.subject).toBe(subject);
  }
  for (const subject of ['\u202e倒过来', '半个\ud83d字', '响\u0007铃']) {
    const { status } = await town.ask('1001', 'POST', '/api/cases', { kind: 'petition', channel: 'window', subject });
    expect(status).toBe(400);
  }
});

test.each([
  ['before the calendar begins', '1999-12-31T23:59:00%2B08:00', 400],
  ['on its first day', '2000-01-01T00:00:00%2B08:00', 200],
  ['on its last', '2099-12-31T23:59:00%2B08:00', 200],
  ['after it ends', '2100-01-01T00:00:00%2B08:00', 400],
  ['in a year of six digits', '%2B275760-09-13T00:00:00Z', 400],
])('the deadline calculator takes a start %s or says what is wrong', async (_, start, status) => {
  const answer = await ask({
    method: 'GET',
    path: '/api/calendar/due',
    query: `start=${start}&limit=366&unit=working`,
  });
  expect(answer.status).toBe(status);
  if (status === 400) expect(answer.json.violations.map(({ path }: { path: string }) => path)).toEqual(['start']);
});
