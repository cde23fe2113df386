// What a deployment may be told, and how a wrong word is refused before anything is made.
import { expect, test } from 'vitest';
import { SettingsError, settingsFrom } from '#infra/aws/settings.ts';
import { NOTHING_SCORED } from '#shared/appraisal/template.ts';
import { synthesised } from './synthesised.ts';

const settings = (given: Readonly<Record<string, unknown>>) => settingsFrom((name) => given[name]);

test('a bare clone needs no setting: a neutral township stands in and is known as such', () => {
  expect(settings({})).toMatchObject({ stage: 'dev', partition: 'aws', townshipGiven: false });
});

test('in China accounts of Cognito do not exist: an issuer must be named', () => {
  expect(() => settings({ region: 'cn-north-1' })).toThrow(/aws-cn.*issuer/);
  expect(() => settings({ partition: 'aws-cn' })).toThrow(SettingsError);
});

test('an issuer without its audience is refused', () => {
  expect(() => settings({ issuer: 'https://id.example.gov.cn' })).toThrow(/belong together/);
});

test.each([
  [{ stage: 'Prod!' }, /stage/],
  [{ issuer: 'http://id.example.gov.cn', audience: 'desk' }, /issuer/],
  [{ sealPublicKey: 'not json' }, /sealPublicKey/],
  [{ township: { code: 'x' } }, /township/],
  [{ township: 'nowhere.json' }, /township: nowhere.json/],
  [{ originSecret: 'c' }, /originSecret/],
])('%j is refused with the name of what is wrong', (given, says) => {
  expect(() => settings(given)).toThrow(says);
});

test('a policy or a template that would keep the doors closed is refused before anything is deployed', () => {
  const { township } = settings({});
  const policy = [{ from: '2026-10-01', values: { 'appraisal.window': 0 } }];
  expect(() => settings({ township: { ...township, policy } })).toThrow(/township: .*appraisal\.window/);
  const officer = {
    ...NOTHING_SCORED,
    criteria: [{ id: 'all', title: { zh: '全部', en: 'All' }, weight: 99, step: 1 }],
  };
  const templates = [{ from: '2026-10-01', posts: { leader: officer, head: officer, officer } }];
  expect(() => settings({ township: { ...township, templates } })).toThrow(/township: .*posts\.officer\.criteria.*99/s);
});

test('a township too large for a function’s environment is refused by its size', () => {
  const villages = Array.from({ length: 80 }, (_, i) => ({ id: `village-${i}`, name: `第${i}村民委员会` }));
  const { township } = settings({});
  expect(() => settings({ township: { ...township, villages } })).toThrow(/bytes/);
});

test('with an issuer of one’s own no accounts are made, and its tokens are what the staff routes ask for', () => {
  const made = synthesised({ issuer: 'https://id.example.gov.cn', audience: 'desk' });
  expect(made.of('AWS::Cognito::UserPool')).toEqual({});
  made.template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
    JwtConfiguration: { Issuer: 'https://id.example.gov.cn', Audience: ['desk'] },
  });
});

const MAIL = { host: 'smtp.example.gov.cn', port: 465, from: 'tixing@example.gov.cn', domains: ['example.gov.cn'] };
const SECRET = 'arn:aws:secretsmanager:ap-east-1:111122223333:secret:notices-AbCdEf';

test.each([
  [
    { notices: { hooks: [{ name: 'a', kind: 'json', url: 'http://127.0.0.1/in' }] } },
    /NOTICES: hooks.0.url: must be an https/,
  ],
  [{ notices: { mail: { ...MAIL, host: 'localhost' } } }, /NOTICES: mail.host/],
  [{ notices: { mail: { ...MAIL, password: 'x' } } }, /NOTICES: mail.password/],
  [{ notices: 'nowhere.json' }, /notices: nowhere.json/],
  [{ notices: { hooks: [{ name: 'a', kind: 'wecom' }] } }, /noticesSecret/],
  [{ noticesSecret: 'arn:aws:secretsmanager:ap-east-1:111122223333:secret:notices' }, /noticesSecret: a complete ARN/],
  [
    {
      notices: { mail: { ...MAIL, domains: Array.from({ length: 9 }, (_, i) => `office-number-${i}.example.gov.cn`) } },
    },
    /bytes/,
  ],
])('where notices go, wrong in %j, is refused with the name of what is wrong', (given, says) => {
  expect(() => settings(given)).toThrow(says);
});

test('a township and its ways out that fit each alone and not together are refused by their size', () => {
  const { township } = settings({});
  // Names of villages are filled up until the township alone still fits.
  const bytes = (name: string) => Buffer.byteLength(JSON.stringify({ ...township, villages: villages(name) }));
  const villages = (name: string) =>
    Array.from({ length: 30 }, (_, i) => ({ id: `village-${i}`, name: `${i}${name}` }));
  const name = '村'.repeat([...Array(30).keys()].filter((n) => bytes('村'.repeat(n)) <= 2500).at(-1) ?? 0);
  const large = { ...township, villages: villages(name) };
  expect(settings({ township: large }).township.villages).toHaveLength(30);
  const notices = { mail: { ...MAIL, domains: ['a', 'b', 'c', 'd'].map((name) => `${name}-office.example.gov.cn`) } };
  expect(settings({ notices }).notices.length).toBeGreaterThan(200);
  expect(() => settings({ township: large, notices })).toThrow(/township and notices: \d+ bytes/);
});

test('ways out and their secrets reach the doors that need them: `work` both, the staff’s door no secret, the others nothing', () => {
  const made = synthesised({ notices: { mail: { ...MAIL, user: 'tixing' } }, noticesSecret: SECRET });
  const given = Object.fromEntries(
    Object.values(made.of('AWS::Lambda::Function')).flatMap(({ Properties: { FunctionName, Environment } }) =>
      FunctionName ? [[String(FunctionName).split('-').at(-1), Environment.Variables]] : [],
    ),
  );
  expect(JSON.parse(given.work.NOTICES)).toEqual({ mail: { ...MAIL, user: 'tixing' }, hooks: [] });
  expect(given.work.NOTICES_SECRETS).toBe(`{{resolve:secretsmanager:${SECRET}:SecretString:::}}`);
  expect(given.api.NOTICES).toBe(given.work.NOTICES);
  expect(given.api).not.toHaveProperty('NOTICES_SECRETS');
  for (const door of ['public', 'unseal']) expect(Object.keys(given[door]).join()).not.toContain('NOTICES');
  // Nobody may read a secret at run time, and no function sits in a network of its own: the way out is the service's.
  expect(JSON.stringify(made.of('AWS::IAM::Policy'))).not.toContain('secretsmanager');
  expect(JSON.stringify(made.of('AWS::Lambda::Function'))).not.toContain('VpcConfig');
  made.template.hasResourceProperties('AWS::Logs::MetricFilter', {
    FilterPattern: '{ $.message.noticesFailing = "*" }',
  });
});

test('without a word on notices nothing is given out and no secret is looked up', () => {
  const made = synthesised();
  expect(JSON.stringify(made.all)).not.toContain('resolve:secretsmanager:arn');
});

test('in China the stack stands without CDN and accounts, and no address names another partition', () => {
  const made = synthesised({ region: 'cn-north-1', issuer: 'https://id.example.gov.cn', audience: 'desk' });
  expect(made.of('AWS::CloudFront::Distribution')).toEqual({});
  expect(made.of('AWS::Cognito::UserPool')).toEqual({});
  expect(JSON.stringify(made.all)).not.toContain('arn:aws:');
});
