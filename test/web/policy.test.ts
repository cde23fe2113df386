// The numbers of the rules on the pages are the township's own where it set them (domain 9).
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { type Snapshot, SnapshotSchema } from '#shared/disclosure/snapshot.ts';
import { buildSite, filesIn, fixture } from './build-site.ts';

const departs: Snapshot = {
  ...fixture(),
  policy: {
    limits: { petition: { limit: 5, unit: 'calendar' }, error: { limit: 2, unit: 'working' } },
    registering: { groupVisitAbove: 4 },
  },
};
let files: ReadonlyMap<string, Buffer>;
const page = (path: string): string =>
  (files.get(`${path}index.html`)?.toString('utf8') ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

beforeAll(async () => {
  const built = await buildSite(departs);
  expect(built).toMatchObject({ failed: false });
  files = filesIn(built.dir);
});

test('TL-4: what the rules give each kind is said as the township set it, and as before where it set nothing', () => {
  expect(page('/boards/commitments/')).toMatch(/来信来访 5 天内 /);
  expect(page('/boards/commitments/')).toMatch(/意见建议 7 天内 /);
  expect(page('/rules/')).toMatch(/来信来访答复期限 5日（自然日）/);
  expect(page('/boards/results/LSK-2026-000018/')).toContain('2 个工作日内答复');
  expect(files.get('/staff/index.html')?.toString('utf8')).toContain('&quot;above&quot;:4');
});

test.each([
  ['a number that is none of the policy', { limits: { petition: { limit: 5, unit: 'calendar' }, secret: 1 } }],
  ['a limit longer than the regulation allows', { limits: { petition: { limit: 700, unit: 'calendar' } } }],
  ['words', { limits: { petition: '张三' } }],
])('DI-6: %s does not come into a snapshot', (_, policy) => {
  expect(v.is(SnapshotSchema, departs)).toBe(true);
  expect(v.is(SnapshotSchema, { ...departs, policy })).toBe(false);
});
