// Statutory holidays for years whose notice is not out yet: what the law fixes, without any exchange of weekends.
// Everything computed from this is provisional and is dated anew when the notice is entered.
import type { Day } from '../../time.ts';
import { day, plusDays } from '../../time.ts';
import type { Festival } from './festivals.ts';
import type { DayReason } from './holidays.ts';

/**
 * Lunar festivals and Qingming: first day of the lunar year, Qingming, 5th of the 5th and 15th of the 8th lunar month.
 * Years after the last row keep only the holidays with a fixed date.
 */
const LUNAR: readonly string[] = [
  '2027-02-06 2027-04-05 2027-06-09 2027-09-15',
  '2028-01-26 2028-04-04 2028-05-28 2028-10-03',
  '2029-02-13 2029-04-04 2029-06-16 2029-09-22',
  '2030-02-03 2030-04-05 2030-06-05 2030-09-12',
  '2031-01-23 2031-04-05 2031-06-24 2031-10-01',
  '2032-02-11 2032-04-04 2032-06-12 2032-09-19',
  '2033-01-31 2033-04-04 2033-06-01 2033-09-08',
  '2034-02-19 2034-04-05 2034-06-20 2034-09-27',
  '2035-02-08 2035-04-05 2035-06-10 2035-09-16',
];

/** 全国年节及纪念日放假办法 Art. 2 as amended from 2025: the eve and three days of Spring Festival, one day of each other. */
const lunarDays: ReadonlyMap<Day, Festival> = new Map(
  LUNAR.flatMap((row) => {
    const [spring = '', qingming = '', dragonBoat = '', midAutumn = ''] = row.split(' ');
    return [
      ...[-1, 0, 1, 2].map((n) => [plusDays(day(spring), n), 'spring-festival'] as const),
      [day(qingming), 'qingming'],
      [day(dragonBoat), 'dragon-boat'],
      [day(midAutumn), 'mid-autumn'],
    ] as const;
  }),
);

/** The same article: 1 January, 1–2 May, 1–3 October. Keyed by month and day. */
const fixedDays: ReadonlyMap<string, Festival> = new Map([
  ['01-01', 'new-year'],
  ['05-01', 'labour-day'],
  ['05-02', 'labour-day'],
  ['10-01', 'national-day'],
  ['10-02', 'national-day'],
  ['10-03', 'national-day'],
]);

/** The statutory holiday that falls on a day, or null. */
export function statutoryHoliday(on: Day): DayReason | null {
  const festival = fixedDays.get(on.slice(5)) ?? lunarDays.get(on);
  return festival === undefined ? null : { code: 'holiday', festival, provisional: true };
}
