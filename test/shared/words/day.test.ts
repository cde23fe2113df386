// How days are written for people.
import { expect, test } from 'vitest';
import { day } from '#shared/time.ts';
import { sayDay, sayMonth, saySpan } from '#shared/words/day.ts';

test('a day is written with its weekday, in both languages', () => {
  expect(sayDay(day('2026-09-24'), 'zh')).toBe('2026年9月24日（星期四）');
  expect(sayDay(day('2026-09-24'), 'en')).toBe('Thursday 24 September 2026');
  expect(sayDay(day('2026-09-20'), 'zh')).toBe('2026年9月20日（星期日）');
});

test('a month is written without a leading zero', () => {
  expect(sayMonth('2026-09', 'zh')).toBe('2026年9月');
  expect(sayMonth('2026-12', 'en')).toBe('December 2026');
});

test.each([
  ['2026-10-01', '2026-10-07', '10月1日至7日', '1–7 October'],
  ['2026-09-30', '2026-10-02', '9月30日至10月2日', '30 September – 2 October'],
  ['2025-10-01', '2026-10-02', '10月1日至10月2日', '1 October – 2 October'],
  ['2026-10-11', '2026-10-11', '10月11日', '11 October'],
])('%s to %s is said %s', (from, to, zh, en) => {
  expect(saySpan(day(from), day(to), 'zh')).toBe(zh);
  expect(saySpan(day(from), day(to), 'en')).toBe(en);
});
