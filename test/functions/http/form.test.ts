// Plain forms at the door: where they may come from, and what a form is.
import { expect, test } from 'vitest';
import type { Call } from '#functions/http/call.ts';
import { FORM_LIMIT, formOf, fromThisSite } from '#functions/http/form.ts';
import { Problem } from '#functions/http/problem.ts';

const FORM = 'application/x-www-form-urlencoded';
const call = (headers: { readonly [name: string]: string }, body: string | Buffer = ''): Call =>
  ({ headers: { host: 'zhen.example', ...headers }, body: Buffer.from(body) }) as unknown as Call;

test.each([
  ['a browser that says: from our own page', true, { 'sec-fetch-site': 'same-origin', origin: 'null' }],
  ['a browser that says: typed by hand', true, { 'sec-fetch-site': 'none' }],
  ['a browser that says: from elsewhere', false, { 'sec-fetch-site': 'cross-site', origin: 'https://zhen.example' }],
  ['a browser that says: from a neighbour', false, { 'sec-fetch-site': 'same-site' }],
  ['an older browser on our own page, which sends no referrer', true, { origin: 'null' }],
  ['an older browser that names us', true, { origin: 'https://zhen.example' }],
  ['an older browser that names another', false, { origin: 'https://example.org' }],
  ['an older browser that names nonsense', false, { origin: 'zhen.example' }],
  ['a program without any of this', true, {}],
])('%s: %s', (_who, ours, headers) => {
  expect(fromThisSite(call(headers), false)).toBe(ours);
});

test('behind the CDN, which hides our own name from the door, only what the browser says of itself counts', () => {
  expect(fromThisSite(call({ origin: 'https://www.zhen.example' }), true)).toBe(true);
  expect(fromThisSite(call({ 'sec-fetch-site': 'cross-site' }), true)).toBe(false);
});

const kindOf = (sent: Call): string => {
  try {
    formOf(sent);
    return 'taken';
  } catch (thrown) {
    return thrown instanceof Problem ? thrown.kind : String(thrown);
  }
};

test.each([
  ['a form', 'taken', { 'content-type': `${FORM}; charset=UTF-8` }, 'a=1&b=%E8%B7%AF'],
  ['JSON', 'mediaType', { 'content-type': 'application/json' }, '{}'],
  ['no type at all', 'mediaType', {}, 'a=1'],
  ['more than a form may be', 'tooLarge', { 'content-type': FORM }, Buffer.alloc(FORM_LIMIT + 1, 97)],
  ['bytes that are no text', 'malformed', { 'content-type': FORM }, Buffer.from([0x61, 0x3d, 0xff, 0xfe])],
])('%s is %s', (_what, kind, headers, body) => {
  expect(kindOf(call(headers, body))).toBe(kind);
});

test('fields are read as they were typed, the last one where a name repeats', () => {
  expect(formOf(call({ 'content-type': FORM }, 'kind=inquiry&body=a%0D%0Ab+c&kind=petition'))).toEqual({
    kind: 'petition',
    body: 'a\r\nb c',
  });
});
