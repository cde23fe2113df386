// What a deployment may be told, and how a wrong word is refused before anything is made.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { SettingsError, settingsFrom } from '#infra/aws/settings.ts';
import { packTownship, readTownship } from '#infra/topology/township.ts';
import { NOTHING_SCORED } from '#shared/appraisal/template.ts';
import { USUAL_TEMPLATES } from '#shared/appraisal/usual-templates.ts';
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

/** Villages whose names say nothing of each other, as those of a real list: what repeats itself would be packed away. */
const villages = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const drawn = createHash('sha256').update(String(i)).digest();
    const name = String.fromCodePoint(...[0, 2, 4].map((at) => 0x4e00 + (drawn.readUInt16BE(at) % 0x5000)));
    return { id: `village-${i}`, name: `${name}村` };
  });

test('a township too large for a function’s environment is refused by its size', () => {
  const { township } = settings({});
  expect(() => settings({ township: { ...township, villages: villages(300) } })).toThrow(/township: \d+ bytes packed/);
});

test('AC-2.8: thirty villages and ten years of policies and own templates fit, and a door reads them as they were', () => {
  const { township } = settings({});
  const years = Array.from({ length: 10 }, (_, n) => `${2027 + n}-01-01`);
  const large = {
    ...township,
    villages: villages(30),
    policy: years.map((from, n) => ({ from, values: { appraisal: { excellentPercent: 20 - n } } })),
    templates: years.map((from) => ({ ...USUAL_TEMPLATES, from })),
  };
  expect(JSON.stringify(large).length).toBeGreaterThan(20_000);
  const made = synthesised({ township: large });
  const given = Object.values(made.of('AWS::Lambda::Function')).flatMap(
    ({ Properties }) => Properties.Environment?.Variables?.TOWNSHIP ?? [],
  );
  expect(given).toHaveLength(4);
  for (const text of given) expect(readTownship(text)).toEqual(settings({ township: large }).township);
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
  const withVillages = (count: number) => ({ ...township, villages: villages(count) });
  const count = [...Array(300).keys()].filter((n) => packTownship(withVillages(n)).length <= 2500).at(-1) ?? 0;
  const large = withVillages(count);
  expect(settings({ township: large }).township.villages).toHaveLength(count);
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
