// What every answer tells the browser it must not do.
import { expect, test } from 'vitest';
import { ANSWER_HEADERS, answersJson, siteHeaders } from '#infra/topology/headers.ts';

test('no page may be framed, run what the page did not announce, or load from elsewhere', () => {
  const policy = siteHeaders([])['content-security-policy'] ?? '';
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test('a page leaves scripts and styles to the hashes in the page itself', () => {
  const policy = siteHeaders([])['content-security-policy'] ?? '';
  expect(policy).not.toMatch(/script-src|style-src|default-src/);
});

test('the staff desk may ask the named issuer for tokens, and nobody else', () => {
  const policy = siteHeaders(['https://id.example.gov.cn'])['content-security-policy'] ?? '';
  expect(policy).toContain("connect-src 'self' https://id.example.gov.cn");
});

test('an answer of the API is data: nothing in it may run or be framed', () => {
  expect(ANSWER_HEADERS['content-security-policy']).toMatch(/^default-src 'none';/);
  expect(answersJson('/api/cases')).toBe(true);
  expect(answersJson('/boards/results/')).toBe(false);
});

test.each(['strict-transport-security', 'x-content-type-options', 'referrer-policy', 'permissions-policy'])(
  '%s is on every answer',
  (header) => {
    expect(ANSWER_HEADERS[header]).toBeDefined();
    expect(siteHeaders([])[header]).toBe(ANSWER_HEADERS[header]);
  },
);
