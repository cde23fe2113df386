// "Why this date", as people and staff read it.
import { expect, test } from 'vitest';
import { buildCalendar } from '#shared/regulation/calendar/calendar.ts';
import { sayReason } from '#shared/regulation/calendar/day-words.ts';
import { dueDate, fixedDue } from '#shared/regulation/calendar/due-date.ts';
import { explainDue } from '#shared/regulation/calendar/why-words.ts';
import { day, instantOn } from '#shared/time.ts';
import { HOURS } from './worked-examples.ts';

const calendar = buildCalendar();
const start = instantOn(day('2026-09-24'), '10:00');

test('a petition before National Day: start, limit, roll-over, due moment, clause', () => {
  const due = dueDate({ calendar, hours: HOURS, start, limit: 7, unit: 'calendar', clause: 'TL-4' });
  expect(explainDue(due, 'zh')).toEqual([
    '自2026年9月24日（星期四）起算，当日不计入，期限7个自然日。',
    '期满日2026年10月1日（星期四）不上班，顺延至下一个工作日。',
    '顺延跳过：10月1日至7日（国庆节放假）。',
    '到期：2026年10月8日（星期四）17:30。',
    '依据：TL-4。',
    '日历版本：2010-2026.1。',
  ]);
  expect(explainDue(due, 'en')[2]).toBe('Passed over: 1–7 October (National Day holiday).');
});

test('an application with a stop and an extension says how many working days each made', () => {
  const stops = [{ from: instantOn(day('2026-10-12'), '09:00'), to: instantOn(day('2026-10-15'), '09:00') }];
  const extensions = [{ days: 10, at: start }];
  const due = dueDate({ calendar, hours: HOURS, start, limit: 20, unit: 'working', stops, extensions });
  const said = explainDue(due, 'zh');
  expect(said).toContain('已延长10个工作日。');
  expect(said).toContain('10月12日至15日暂停计时，扣除3个工作日。');
  expect(said).toContain('调整为上班、计为工作日：10月10日（国庆节调休上班）。');
});

test('a date held by a stop says so instead of speaking of a day off', () => {
  const stops = [{ from: instantOn(day('2026-06-04'), '09:00'), to: instantOn(day('2026-06-09'), '10:00') }];
  const due = dueDate({
    calendar,
    hours: HOURS,
    start: instantOn(day('2026-06-01'), '10:00'),
    limit: 3,
    unit: 'working',
    stops,
  });
  expect(explainDue(due, 'zh')).toContain('期满日2026年6月4日（星期四）正在暂停计时，顺延至恢复后的工作日。');
});

test("a superior's date on a day off tells the working day before", () => {
  const due = fixedDue({ calendar, hours: HOURS, on: day('2026-10-03'), setBy: 'superior', clause: 'TL-4' });
  expect(explainDue(due, 'zh').slice(0, 2)).toEqual([
    '日期由上级确定，不因节假日顺延。',
    '当天不上班（国庆节放假），请在此前的工作日2026年9月30日（星期三）办妥。',
  ]);
});

test('AC-1.18: what is owed the same day says so instead of counting no days', () => {
  const due = dueDate({ calendar, hours: HOURS, start, limit: 0, unit: 'working', clause: 'AC-1.18' });
  expect(explainDue(due, 'zh')[0]).toBe('2026年9月24日（星期四）收到，限当日办完。');
  expect(explainDue(due, 'en')[0]).toBe('Received on Thursday 24 September 2026: to be done the same day.');
});

test('a provisional date says that it is', () => {
  const due = dueDate({
    calendar,
    hours: HOURS,
    start: instantOn(day('2026-12-30'), '10:00'),
    limit: 7,
    unit: 'calendar',
  });
  expect(explainDue(due, 'zh').join('')).toContain('此日期为暂定');
  expect(explainDue(due, 'en').join(' ')).toContain('provisional');
});

test('every kind of reason has words in both languages', () => {
  const notice = '柳政发〔2026〕12号';
  const said = [
    { code: 'weekday' },
    { code: 'weekend' },
    { code: 'holiday', festival: 'qingming' },
    { code: 'holiday', festival: 'qingming', provisional: true },
    { code: 'make-up', festival: 'labour-day' },
    { code: 'override', working: true, override: 'o1', notice },
    { code: 'override', working: false, override: 'o1', notice },
  ] as const;
  expect(said.map((reason) => sayReason(reason, 'zh'))).toEqual([
    '工作日',
    '周末',
    '清明节放假',
    '清明节法定假日，暂按法律推算',
    '劳动节调休上班',
    `按${notice}上班`,
    `按${notice}放假`,
  ]);
  expect(said.map((reason) => sayReason(reason, 'en'))).toContain('working day in lieu of Labour Day');
});
