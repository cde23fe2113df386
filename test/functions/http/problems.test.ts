// Problems as people read them: RFC 9457, in Chinese or English, naming the field or the rule, and never more.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languageOf } from '#functions/http/call.ts';
import type { Route } from '#functions/http/route.ts';
import { ALL_ROUTES, openTown, type Town } from '../town.ts';
import { type Asked, asking, claimsOf, type Given } from './gateway-event.ts';

let town: Town;
let ask: (asked: Asked) => Promise<Given>;
beforeAll(async () => {
  town = await openTown();
  ask = asking(ALL_ROUTES, town.house);
});
afterAll(() => town.close());

const register = (body: object | string, language = 'zh') =>
  ask({
    path: '/api/cases',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    claims: claimsOf('1001'),
  });

test('a refusal names its rule, the page of its clause, and says the same in the reader’s language', async () => {
  const body = { kind: 'application', channel: 'window', subject: '申请补助' };
  const [zh, en] = [await register(body), await register(body, 'en-GB,en;q=0.9')];
  expect(zh.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(zh.json).toEqual({
    type: '/rules/#TL-2',
    title: '按制度不能办理',
    status: 409,
    detail: expect.stringContaining('事项'),
    rule: 'TL-2/an-application-names-its-item',
    violations: [{ path: 'item', says: expect.stringContaining('事项') }],
  });
  expect(en.json).toMatchObject({ title: 'Refused by a rule', rule: 'TL-2/an-application-names-its-item' });
  expect([zh.headers['content-language'], en.headers['content-language']]).toEqual(['zh', 'en']);
});

test('a malformed body names each field and what it should be, in the reader’s language', async () => {
  const body = { kind: 'wish', channel: 'window', subject: ' ', staff: 1, contact: { phone: 'abc', fax: '1' } };
  const says = async (language: string) =>
    Object.fromEntries(
      ((await register(body, language)).json.violations as { path: string; says: string }[]).map((one) => [
        one.path,
        one.says,
      ]),
    );
  expect(await says('zh')).toEqual({
    kind: '只能从规定的选项中选择',
    subject: '不能为空',
    staff: '没有这一项，请删除',
    'contact.phone': '电话号码只能有数字、空格和连字符',
    'contact.fax': '没有这一项，请删除',
  });
  expect(await says('en')).toEqual({
    kind: 'must be one of the options',
    subject: 'must not be empty',
    staff: 'no such field',
    'contact.phone': 'digits, spaces and hyphens only',
    'contact.fax': 'no such field',
  });
});

test.each([
  ['broken', '{"kind":', '不是有效的 JSON'],
  ['empty', '', '不是有效的 JSON'],
])('a body that is %s JSON says so', async (_, body, says) => {
  expect((await register(body)).json.violations).toEqual([{ path: '', says }]);
});

test('a missing field is called missing, a wrong type a wrong type', async () => {
  expect((await register({ kind: 'petition', channel: 'window' })).json.violations).toEqual([
    { path: 'subject', says: '这一项必填' },
  ]);
  expect(
    (await register({ kind: 'petition', channel: 'window', subject: '一', emergency: 'yes' })).json.violations,
  ).toEqual([{ path: 'emergency', says: '填写的类型不对' }]);
});

test('a stale version tells the version the record has', async () => {
  const { body } = await town.register();
  await town.step('1001', body.id, 'locate');
  const { status, json } = await ask({
    path: `/api/cases/${body.id}/accept`,
    headers: { 'content-type': 'application/json', 'if-match': '"1"' },
    body: '{}',
    claims: claimsOf('1001'),
  });
  expect([status, json.version, json.title]).toEqual([412, 2, '内容已被他人更新']);
});

test('a fault is opaque: a reference and no word of what failed', async () => {
  const broken: Route = {
    method: 'GET',
    path: '/api/broken',
    summary: { zh: '坏', en: 'broken' },
    staff: false,
    answers: {},
    problems: [],
    handle: () => Promise.reject(new Error('secret of the tables')),
  };
  const { status, text, json, headers } = await asking([broken], town.house)({ method: 'GET', path: '/api/broken' });
  expect([status, json.requestId]).toEqual([500, 'request-1']);
  expect(text).not.toContain('secret');
  expect(headers['cache-control']).toBe('no-store');
});

test('every answer carries the headers that keep it from being framed, sniffed or cached where it must not', async () => {
  for (const asked of [
    { method: 'GET', path: '/api/health' },
    { method: 'GET', path: '/api/nothing' },
  ]) {
    const { headers } = await ask(asked);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  }
});

test.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['en', 'en'],
  ['en-US,en;q=0.9,zh;q=0.8', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['fr,en;q=0.5', 'en'],
  ['*', 'zh'],
  ['en;q=0,zh', 'zh'],
  ['de', 'zh'],
])('a reader who asks for %s is answered in %s', (accept, language) => {
  expect(languageOf(accept)).toBe(language);
});
