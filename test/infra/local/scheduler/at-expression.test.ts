// Reading `at(…)` with its zone as the scheduler service does.
import { expect, test } from 'vitest';
import { instantOfExpression } from '#infra/local/scheduler/at-expression.ts';

test.each([
  ['at(2026-10-09T09:30:00)', undefined, '2026-10-09T09:30:00.000Z'],
  ['at(2026-10-09T17:30:00)', 'Asia/Shanghai', '2026-10-09T09:30:00.000Z'],
  ['at(2026-10-09T00:10:00)', 'Asia/Shanghai', '2026-10-08T16:10:00.000Z'],
  ['at(2028-02-29T23:59:59)', 'Asia/Shanghai', '2028-02-29T15:59:59.000Z'],
  ['at(2026-07-01T12:00:00)', 'America/New_York', '2026-07-01T16:00:00.000Z'],
  ['at(2026-03-08T03:00:00)', 'America/New_York', '2026-03-08T07:00:00.000Z'],
  ['at(2026-11-01T12:00:00)', 'America/New_York', '2026-11-01T17:00:00.000Z'],
])('%s in the zone %s is %s', (expression, zone, at) => {
  expect(instantOfExpression(expression, zone)).toBe(at);
});

test.each(['at(2026-02-30T09:30:00)', 'at(2026-10-09T24:30:00)', 'at(2026-10-09)', 'at(2026-10-09T09:30:00Z)', 'now'])(
  '%s is no expression',
  (expression) => {
    expect(() => instantOfExpression(expression)).toThrow(/Invalid Schedule Expression/);
  },
);

test('what recurs is not read here, and the refusal says where it is listed', () => {
  expect(() => instantOfExpression('rate(15 minutes)')).toThrow(/shared\/schedules/);
  expect(() => instantOfExpression('cron(10 0 * * ? *)')).toThrow(/shared\/schedules/);
});

test('a zone is a name, neither unknown nor an offset', () => {
  expect(() => instantOfExpression('at(2026-10-09T09:30:00)', 'Asia/Liushu')).toThrow(/Invalid time zone/);
  expect(() => instantOfExpression('at(2026-10-09T09:30:00)', '+08:00')).toThrow(/Invalid time zone/);
});
