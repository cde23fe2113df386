// The arrangement of holidays in 2027 as it may be announced; fictional, for tests of a notice that arrives later.
import type { HolidayNotice } from '#shared/regulation/calendar/holidays.ts';

export const NEXT_NOTICE = {
  year: 2027,
  notices: ['国办发明电〔2026〕8号'],
  festivals: {
    'new-year': { off: '2027-01-01..2027-01-03' },
    'spring-festival': { off: '2027-02-05..2027-02-11', work: '2027-01-31 2027-02-20' },
    qingming: { off: '2027-04-03..2027-04-05' },
    'labour-day': { off: '2027-05-01..2027-05-05', work: '2027-05-08' },
    'dragon-boat': { off: '2027-06-09' },
    'mid-autumn': { off: '2027-09-15..2027-09-17', work: '2027-09-19' },
    'national-day': { off: '2027-10-01..2027-10-07', work: '2027-09-26 2027-10-09' },
  },
} as const satisfies HolidayNotice;
