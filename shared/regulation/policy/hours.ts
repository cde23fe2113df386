// When the offices are open. Minutes and percentages of a limit count this time only, and a due day ends when the last
// stretch of it does (TL-3, TL-4; the Civil Code lets a period end with business hours).
import { count, sessions, term, time } from './entry.ts';

export const HOURS = {
  sessions: sessions(
    [
      { from: '08:30', to: '12:00' },
      { from: '14:00', to: '17:30' },
    ],
    'TL-3',
    { zh: '办公时间', en: 'Office hours' },
  ),
};

export const PHONE = {
  lastMinutes: count(
    60,
    'minutes',
    'FI-6',
    {
      zh: '临下班来电：下班前多少分钟以内接到的电话算作临下班来电',
      en: 'A call counts as late in the day within this many minutes of closing',
    },
    { most: 240 },
  ),
  lateCallsRelayedBy: time('10:00', 'FI-6', {
    zh: '临下班来电最迟于次一工作日何时前转告',
    en: 'A call late in the day is relayed by this hour of the next working day',
  }),
};

export const ROSTER = {
  gapNoticed: term(2, 'working', 'FI-1', {
    zh: '值班表有空缺时提前提醒',
    en: 'A gap in the duty roster is flagged this long before',
  }),
};
