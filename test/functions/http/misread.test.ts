// What looks right and is not: a list for a record, text that lost its characters, a day that does not exist, a code as
// people really type it. Each is refused by name or read as it was meant, never stored as something else.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALL_ROUTES, openTown, type Town } from '../town.ts';
import { type Asked, asking, claimsOf, type Given } from './gateway-event.ts';

let town: Town;
let ask: (asked: Asked) => Promise<Given>;
beforeAll(async () => {
  town = await openTown();
  ask = asking(ALL_ROUTES, town.house);
});
afterAll(() => town.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const petition = { kind: 'petition', channel: 'window', subject: '路灯不亮', body: '村口' };
const register = (body: object | string | Buffer, headers: Asked['headers'] = {}) =>
  ask({
    path: '/api/cases',
    headers: { ...JSON_TYPE, ...headers },
    body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    claims: claimsOf('1001'),
  });
const said = ({ json }: Given) =>
  Object.fromEntries(json.violations.map(({ path, says }: { path: string; says: string }) => [path, says]));

test('a list where a record belongs is of the wrong type, at the top and within', async () => {
  const { json: made } = await register(petition);
  const accept = { path: `/api/cases/${made.id}/accept`, claims: claimsOf('1001') };
  const listed = await ask({ ...accept, headers: { ...JSON_TYPE, 'if-match': '"1"' }, body: '[]' });
  expect(listed.status).toBe(400);
  expect(said(listed)).toEqual({ '': '填写的类型不对' });
  expect(said(await register({ ...petition, contact: [] }))).toEqual({ contact: '填写的类型不对' });
  expect(said(await register({ ...petition, contact: 'x' }))).toEqual({ contact: '填写的类型不对' });
  expect(said(await register('null'))).toEqual({ '': '填写的类型不对' });
});

test('a number out of bounds is told its bound, in the reader’s language', async () => {
  expect(said(await register({ ...petition, copies: 0 }))).toEqual({ copies: '不能小于 1' });
  expect(said(await register({ ...petition, copies: 1000 }, { 'accept-language': 'en' }))).toEqual({
    copies: 'must be at most 999',
  });
  const list = (query: string) => ask({ method: 'GET', path: '/api/cases', query, claims: claimsOf('1001') });
  expect(said(await list('limit=201'))).toEqual({ limit: '不能大于 200' });
  expect(said(await list('limit=0'))).toEqual({ limit: '不能小于 1' });
  expect(said(await list('limit=-1'))).toEqual({ limit: '写法不对' });
  expect(said(await list('cursor=abc'))).toEqual({ cursor: '翻页标记无效，请从第一页重新查看' });
});

test.each([
  ['only marks that nobody sees', '\u200b\u2060\ufe0f', '不能为空'],
  ['a half-read character', '路灯\ufffd不亮', '含有无法识别的字符，请用 UTF-8 编码提交'],
  ['a control character of the second set', '路灯\u0085不亮', '含有不可见的控制字符'],
])('a subject of %s is refused, and says why', async (_, subject, says) => {
  const answer = await register({ ...petition, subject });
  expect(answer.status).toBe(400);
  expect(said(answer)).toEqual({ subject: says });
});

test('joiners within emoji and rare characters stay as they were written', async () => {
  const subject = '𠮷𪚥村👨‍👩‍👧';
  const { json } = await register({ ...petition, subject });
  const read = await ask({ method: 'GET', path: `/api/cases/${json.id}`, claims: claimsOf('1001') });
  expect(read.json.subject).toBe(subject);
});

test.each([
  [{ 'content-encoding': 'gzip' }],
  [{ 'content-type': 'application/json; charset=gbk' }],
  [{ 'content-type': 'application/json;charset="utf-16"' }],
])('a body in another coding or character set is 415: %o', async (headers) => {
  expect((await register(petition, headers)).status).toBe(415);
});

test.each([
  ['2026-02-30T10:00:00+08:00'],
  ['2026-04-31T10:00:00+08:00'],
  ['Thu T 2026 Z'],
  ['2026-09-24T10:00:00+99:00'],
])('%s is no time: no other day is counted from instead', async (start) => {
  const query = `start=${encodeURIComponent(start)}&limit=7&unit=calendar`;
  const answer = await ask({ method: 'GET', path: '/api/calendar/due', query });
  expect(answer.status).toBe(400);
  expect(said(answer)).toEqual({ start: '时间应写成 2026-10-09T09:00:00+08:00' });
});

test('TL-3: number and code are found as people type and paste them', async () => {
  const { json: made } = await register(petition, { 'idempotency-key': randomUUID() });
  const wide = (text: string) => text.replace(/[A-Z0-9-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const [number, code] = [String(made.number), String(made.receipt.code)];
  for (const typed of [
    { number: number.toLowerCase(), code: code.toLowerCase().replaceAll('-', ' ') },
    { number: wide(number), code: wide(code) },
    { number: number.replaceAll('-', '—'), code: code.replaceAll('-', '–') },
    { number: `\u200b${number}\u3000`, code: `${code}\ufeff` },
  ]) {
    const found = await ask({ path: '/api/public/lookup', headers: JSON_TYPE, body: JSON.stringify(typed) });
    expect(found.json, JSON.stringify(typed)).toMatchObject({ number });
  }
});
