// The window on AWS: which address comes from the release, which from a door, and what the edge does to it.
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { type Addressing, siteAddress } from '#infra/aws/site-address.ts';
import { siteHeaders } from '#infra/topology/headers.ts';
import { type Synthesised, synthesised } from './synthesised.ts';

let made: Synthesised;
beforeAll(() => {
  made = synthesised({ issuer: 'https://id.example.gov.cn/realms/town', audience: 'desk' });
}, 60_000);

const cdn = () => Object.values(made.of('AWS::CloudFront::Distribution'))[0]?.Properties.DistributionConfig;
const behaviour = (pattern: string) =>
  cdn().CacheBehaviors.find((one: { PathPattern: string }) => one.PathPattern === pattern);
const UNCACHED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const ALL_VIEWER_EXCEPT_HOST = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

test.each(['/api/*', '/desk/*'])('%s goes to the doors, is kept by nobody, and carries all but the host', (pattern) => {
  expect(behaviour(pattern)).toMatchObject({
    TargetOriginId: 'doors',
    CachePolicyId: UNCACHED,
    OriginRequestPolicyId: ALL_VIEWER_EXCEPT_HOST,
  });
  expect(behaviour(pattern).AllowedMethods).toContain('POST');
});

test('SV-4.2: the whereabouts board comes from the door and is kept for a minute', () => {
  const { TargetOriginId, CachePolicyId } = behaviour('/boards/whereabouts/');
  expect(TargetOriginId).toBe('doors');
  expect(made.all[CachePolicyId.Ref]?.Properties.CachePolicyConfig).toMatchObject({ DefaultTTL: 60, MaxTTL: 60 });
});

test('DI-6: a record page is asked of the release first, and its miss of the door', () => {
  const group = cdn().OriginGroups.Items[0];
  expect(behaviour('/boards/*').TargetOriginId).toBe(group.Id);
  expect(behaviour('/print/notices/*').TargetOriginId).toBe(group.Id);
  expect(behaviour('/print/reports/*').TargetOriginId).toBe(group.Id);
  expect(group.Members.Items.map((one: { OriginId: string }) => one.OriginId)).toEqual(['records', 'misses']);
  expect(group.FailoverCriteria.StatusCodes.Items).toEqual([403, 404]);
});

test('errors are not kept and never replaced by another page', () => {
  for (const error of cdn().CustomErrorResponses) {
    expect(error.ErrorCachingMinTTL).toBe(0);
    expect(error.ResponsePagePath).toBeUndefined();
  }
});

test('the doors know the CDN by a secret that is not in the template', () => {
  const doors = cdn().Origins.filter((one: { Id: string }) => ['doors', 'misses'].includes(one.Id));
  expect(doors).toHaveLength(2);
  for (const origin of doors) {
    expect(origin.OriginCustomHeaders[0].HeaderName).toBe('x-origin-verify');
    expect(JSON.stringify(origin.OriginCustomHeaders[0].HeaderValue)).toContain('{{resolve:secretsmanager:');
  }
});

test('every behaviour sends the security headers of the topology', () => {
  const behaviours = [cdn().DefaultCacheBehavior, ...cdn().CacheBehaviors];
  for (const one of behaviours) expect(one.ResponseHeadersPolicyId, one.PathPattern).toBeDefined();
  const policy =
    made.all[cdn().DefaultCacheBehavior.ResponseHeadersPolicyId.Ref]?.Properties.ResponseHeadersPolicyConfig;
  expect(policy.SecurityHeadersConfig).toMatchObject({
    ContentSecurityPolicy: {
      ContentSecurityPolicy: siteHeaders(['https://id.example.gov.cn'])['content-security-policy'],
      Override: true,
    },
    FrameOptions: { FrameOption: 'DENY' },
    ContentTypeOptions: { Override: true },
    ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
    StrictTransportSecurity: { AccessControlMaxAgeSec: 63072000, IncludeSubdomains: true },
  });
});

test('only the CDN reads the releases, nobody without encryption, and no older version of a file is kept', () => {
  const [bucket] = Object.values(made.of('AWS::S3::Bucket'));
  expect(bucket?.Properties.PublicAccessBlockConfiguration).toEqual({
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  });
  expect(bucket?.Properties.VersioningConfiguration).toBeUndefined();
  expect(cdn().Logging).toBeUndefined();
});

interface Asked {
  method: string;
  uri: string;
  headers: Record<string, { value: string }>;
}
/** Runs the edge's program against a stand-in for the CDN and tells the request and what origin was chosen. */
async function atTheEdge(addressing: Addressing, method: string, uri: string, release: string | undefined) {
  const chosen: unknown[] = [];
  const cf = {
    kvs: () => ({ get: async () => release ?? Promise.reject(new Error('KeyNotFound')) }),
    updateRequestOrigin: (change: unknown) => chosen.push(change),
    selectRequestOriginById: (id: string) => chosen.push(id),
  };
  const program = siteAddress(addressing).replace(/^import .*$/m, '');
  const handler = runInNewContext(`${program}; handler`, { cf, console: { log: () => undefined } }) as (
    event: object,
  ) => Promise<Asked>;
  const claimed = {
    'x-viewer-address': { value: '10.0.0.1' },
    'x-viewer-site': { value: 'https://elsewhere.example' },
  };
  const headers = { ...claimed, host: { value: 'township.example' } };
  const request = await handler({ viewer: { ip: '203.0.113.9' }, request: { method, uri, headers } });
  return {
    uri: request.uri,
    chosen: JSON.parse(JSON.stringify(chosen)),
    release: request.headers['x-release']?.value,
    address: request.headers['x-viewer-address']?.value,
    site: request.headers['x-viewer-site']?.value,
  };
}

test('a door is told under which name the site was reached, whatever the caller says', async () => {
  for (const addressing of ['form', 'data'] as const) {
    const { site, address } = await atTheEdge(addressing, 'POST', '/desk/submit', '17');
    expect([site, address]).toEqual(['https://township.example', '203.0.113.9']);
  }
});

test('a page is looked up in the release on air, under its index file', async () => {
  expect((await atTheEdge('page', 'GET', '/boards/items/', '17')).uri).toBe('/releases/17/boards/items/index.html');
  expect((await atTheEdge('page', 'GET', '/data/results.json', '17')).uri).toBe('/releases/17/data/results.json');
});

test('before the first release every page is a miss, not a fault', async () => {
  expect((await atTheEdge('page', 'GET', '/', undefined)).uri).toBe('/releases/0/index.html');
});

test('a record page keeps its own address for the door, and is kept apart by release', async () => {
  expect(await atTheEdge('record', 'GET', '/boards/results/LSK-2026-000123/', '17')).toMatchObject({
    uri: '/boards/results/LSK-2026-000123/index.html',
    chosen: [{ originPath: '/releases/17' }],
    release: '/releases/17',
  });
});

test('the public desk is read from the release and sent to the door', async () => {
  expect(await atTheEdge('form', 'GET', '/desk/', '17')).toMatchObject({
    uri: '/releases/17/desk/index.html',
    chosen: ['site'],
  });
  expect(await atTheEdge('form', 'POST', '/desk/follow', '17')).toMatchObject({ uri: '/desk/follow', chosen: [] });
});

test.each(['data', 'form'] as const)(
  'a door is told the address the CDN saw, not the one the caller claims (%s)',
  async (how) => {
    expect((await atTheEdge(how, 'POST', '/api/public/lookup', '17')).address).toBe('203.0.113.9');
  },
);
