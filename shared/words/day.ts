// How days, months and spans are written for people, in both languages. Facts come in as township days.
import { type Day, weekday } from '../time.ts';
import type { Label, Language } from './label.ts';

const WEEKDAYS_ZH = ['日', '一', '二', '三', '四', '五', '六'];
const WEEKDAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const parts = (text: string): { year: number; month: number; date: number } => ({
  year: Number(text.slice(0, 4)),
  month: Number(text.slice(5, 7)),
  date: Number(text.slice(8, 10)),
});

/** The day of the week: 星期四, Thursday. */
export const sayWeekday = (on: Day, language: Language): string =>
  language === 'zh' ? `星期${WEEKDAYS_ZH[weekday(on)]}` : (WEEKDAYS_EN[weekday(on)] ?? '');

/** A day without its weekday: 2026年9月24日, 24 September 2026. */
export const sayDate = (on: Day, language: Language): string => {
  const { year, month, date } = parts(on);
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${MONTHS_EN[month - 1]} ${year}`;
};

/** A day as every page writes it: 2026年9月24日（星期四）, Thursday 24 September 2026. */
export const sayDay = (on: Day, language: Language): string =>
  language === 'zh'
    ? `${sayDate(on, 'zh')}（${sayWeekday(on, 'zh')}）`
    : `${sayWeekday(on, 'en')} ${sayDate(on, 'en')}`;

/** `2025年` / `2025`. */
export const sayYear = (year: string): Label => ({ zh: `${year}年`, en: year });

/** A month `YYYY-MM`: 2026年9月, September 2026. */
export const sayMonth = (month: string, language: Language): string => {
  const { year, month: number } = parts(`${month}-01`);
  return language === 'zh' ? `${year}年${number}月` : `${MONTHS_EN[number - 1]} ${year}`;
};

/** Consecutive days in short, with the second one's year and month left out where they repeat: 10月1日至8日, 1–8 October. */
export const saySpan = (from: Day, to: Day, language: Language): string => {
  const a = parts(from);
  const b = parts(to);
  const zh = (p: typeof a) => `${p.month}月${p.date}日`;
  const en = (p: typeof a) => `${p.date} ${MONTHS_EN[p.month - 1]}`;
  if (from === to) return language === 'zh' ? zh(a) : en(a);
  const sameMonth = a.year === b.year && a.month === b.month;
  if (language === 'zh') return `${zh(a)}至${sameMonth ? `${b.date}日` : zh(b)}`;
  return sameMonth ? `${a.date}–${en(b)}` : `${en(a)} – ${en(b)}`;
};
