// What a deployment may be told, and how a wrong word is refused before anything is made.
import { expect, test } from 'vitest';
import { SettingsError, settingsFrom } from '#infra/aws/settings.ts';
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

test('in China the stack stands without CDN and accounts, and no address names another partition', () => {
  const made = synthesised({ region: 'cn-north-1', issuer: 'https://id.example.gov.cn', audience: 'desk' });
  expect(made.of('AWS::CloudFront::Distribution')).toEqual({});
  expect(made.of('AWS::Cognito::UserPool')).toEqual({});
  expect(JSON.stringify(made.all)).not.toContain('arn:aws:');
});
