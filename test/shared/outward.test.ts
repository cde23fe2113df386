// Where a deployment may send notices, and how a wrong word is refused before anything is sent.
import { expect, test } from 'vitest';
import { mayMailTo, outwardFrom, readOutward, readOutwardSecrets, waysFor, waysOf } from '#shared/outward.ts';

const DEPLOYED = { loopback: false };
const HERE = { loopback: true };
const mail = { host: 'smtp.example.gov.cn', port: 465, from: 'tixing@example.gov.cn', domains: ['example.gov.cn'] };
const json = (url: string) => ({ hooks: [{ name: 'gateway', kind: 'json', url }] });

test('nothing said: notices stay in the inbox', () => {
  for (const text of [undefined, '', ' ']) expect(waysOf(readOutward(text, DEPLOYED))).toEqual([]);
});

test('a mail server, a robot and an address of the county’s own are each a way; a robot alone leads to a group', () => {
  const hooks = [{ name: 'office', kind: 'wecom' }, ...json('https://todo.example.gov.cn/in?tenant=1').hooks];
  expect(waysOf(outwardFrom({ mail, hooks }, DEPLOYED))).toEqual([
    { name: 'mail', addressed: true },
    { name: 'office', addressed: false },
    { name: 'gateway', addressed: true },
  ]);
});

test.each([
  ['without TLS', json('http://todo.example.gov.cn/in')],
  ['without TLS on the machine itself', json('http://127.0.0.1:8080/in')],
  ['the machine itself', json('https://localhost/in')],
  ['an address instead of a name', json('https://10.0.0.8/in')],
  ['an address instead of a name', json('https://169.254.169.254/latest')],
  ['a name that only means something inside', json('https://gateway.internal/in')],
  ['a name that only means something inside', json('https://gateway/in')],
  ['credentials in the address', json('https://a:b@todo.example.gov.cn/in')],
  ['a name with another behind it', json('https://todo.example.gov.cn@evil.example/in')],
  ['another scheme', json('file:///etc/passwd')],
  ['a robot at an address of one’s own', { hooks: [{ name: 'office', kind: 'wecom', url: 'https://evil.example/' }] }],
  ['a robot of another sort', { hooks: [{ name: 'office', kind: 'slack' }] }],
  [
    'a name given twice',
    {
      hooks: [
        { name: 'a', kind: 'wecom' },
        { name: 'a', kind: 'feishu' },
      ],
    },
  ],
  ['the name of the mail', { hooks: [{ name: 'mail', kind: 'wecom' }] }],
  ['a field nobody knows', { mail, copies: 'everyone@example.com' }],
  ['mail on a port without TLS', { mail: { ...mail, port: 25 } }],
  ['mail on the machine itself', { mail: { ...mail, host: '127.0.0.1' } }],
  ['mail to everywhere', { mail: { ...mail, domains: [] } }],
  ['a sender with a second header in it', { mail: { ...mail, from: 'a@example.gov.cn\r\nBcc: b@example.com' } }],
])('deployed, %s is refused', (_, given) => {
  expect(() => outwardFrom(given, DEPLOYED)).toThrow(/^NOTICES: /);
});

test('on one machine, and there alone, the machine itself may be spoken to without TLS', () => {
  expect(
    waysOf(outwardFrom({ mail: { ...mail, host: '127.0.0.1', port: 2525 }, ...json('http://127.0.0.1:99/in') }, HERE)),
  ).toHaveLength(2);
  expect(() => outwardFrom(json('http://todo.example.gov.cn/in'), HERE)).toThrow(
    /hooks.0.url: must be an https address/,
  );
  expect(() => outwardFrom({ mail: { ...mail, port: 25 } }, HERE)).toThrow(/mail: port must be 465 or 587/);
});

test('what is wrong is named by its field, and no value is repeated', () => {
  const wrong = (): unknown => outwardFrom({ mail: { ...mail, host: 'hidden value', domains: 'x' } }, DEPLOYED);
  expect(wrong).toThrow(/mail.host: .*mail.domains: must be Array/);
  expect(wrong).not.toThrow(/hidden value/);
  expect(() => readOutward('{"mail":', DEPLOYED)).toThrow(/no JSON/);
});

test('a key or a password that is missing is named, one that is wrong is not shown', () => {
  const outward = outwardFrom(
    {
      mail: { ...mail, user: 'tixing' },
      hooks: [
        { name: 'office', kind: 'wecom' },
        { name: 'group', kind: 'dingtalk' },
      ],
    },
    DEPLOYED,
  );
  expect(() => readOutwardSecrets(undefined, outward)).toThrow(/mail: password, office: key, group: key, group: sign/);
  const all = {
    mail: 'secret-1',
    hooks: { office: { key: '693a91f6-7aoc' }, group: { key: 'token-0001', sign: 'SEC0000001' } },
  };
  expect(readOutwardSecrets(JSON.stringify(all), outward)).toEqual(all);
  const bad = JSON.stringify({ ...all, hooks: { ...all.hooks, office: { key: 'x&to=https://evil' } } });
  expect(() => readOutwardSecrets(bad, outward)).toThrow(/hooks.office.key/);
  expect(() => readOutwardSecrets(bad, outward)).not.toThrow(/evil/);
});

test('SV-4.1: a group is never told that there is a complaint or a clue, nor of anything not listed', () => {
  const outward = outwardFrom({ mail, hooks: [{ name: 'office', kind: 'feishu' }] }, DEPLOYED);
  const ways = (aggregate: string) => waysFor(outward, aggregate).map(({ name }) => name);
  expect(ways('case')).toEqual(['mail', 'office']);
  for (const kind of ['complaint', 'accountability', 'mailbox', 'whereabouts', 'to-come'])
    expect(ways(kind)).toEqual(['mail']);
});

test('mail goes to the domains that were named and not to what merely ends alike', () => {
  expect(mayMailTo(mail, 'Wang@Example.gov.cn')).toBe(true);
  for (const other of ['wang@notexample.gov.cn', 'wang@example.gov.cn.evil.com', 'wang@sub.example.gov.cn'])
    expect(mayMailTo(mail, other)).toBe(false);
});
