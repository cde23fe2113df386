// The statutory holidays assumed for years without a notice, against a lunar calendar.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { statutoryHoliday } from '#shared/regulation/calendar/statutory.ts';
import { day, plusDays } from '#shared/time.ts';

interface Lunar {
  readonly newYear: string;
  readonly qingming: string;
  readonly dragonBoat: string;
  readonly midAutumn: string;
}

const YEARS = ['2027', '2028', '2029', '2030', '2031', '2032', '2033', '2034', '2035'];

/** The lunar festivals of `YEARS`, reckoned by another program under Shanghai time. */
function lunarFestivals(): readonly Lunar[] {
  const program = fileURLToPath(new URL('lunar-festivals.ts', import.meta.url));
  const options = { env: { ...process.env, TZ: 'Asia/Shanghai' }, encoding: 'utf8' } as const;
  return JSON.parse(execFileSync(process.execPath, [program, ...YEARS], options));
}

test('the statutory holidays of 2027 to 2035 lie where sun and moon put them, and there are no others', () => {
  for (const [n, { newYear, qingming, dragonBoat, midAutumn }] of lunarFestivals().entries()) {
    const year = YEARS[n];
    // Where two fall together (1 October 2031), the one with the fixed date names the day.
    const expected = new Map([
      ...[-1, 0, 1, 2].map((after) => [plusDays(day(newYear), after), 'spring-festival'] as const),
      [qingming, 'qingming'],
      [dragonBoat, 'dragon-boat'],
      [midAutumn, 'mid-autumn'],
      [`${year}-01-01`, 'new-year'],
      ...['05-01', '05-02'].map((on) => [`${year}-${on}`, 'labour-day'] as const),
      ...['10-01', '10-02', '10-03'].map((on) => [`${year}-${on}`, 'national-day'] as const),
    ]);
    const found: [string, string][] = [];
    for (let on = day(`${year}-01-01`); on <= `${year}-12-31`; on = plusDays(on, 1)) {
      const reason = statutoryHoliday(on);
      if (reason?.code === 'holiday') found.push([on, reason.festival]);
    }
    expect(found).toEqual([...expected].sort());
  }
}, 20_000);

test('after the last lunar year known, the holidays with a fixed date remain', () => {
  expect(statutoryHoliday(day('2041-10-01'))).toEqual({ code: 'holiday', festival: 'national-day', provisional: true });
  expect(statutoryHoliday(day('2041-05-02'))?.code).toBe('holiday');
  expect(statutoryHoliday(day('2041-02-01'))).toBeNull();
});
