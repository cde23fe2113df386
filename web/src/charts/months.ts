// Months as the axis of a chart: which are drawn, and how each is named where there is little room.
import { sayMonth } from '#shared/words/day.ts';
import type { Language } from '#shared/words/label.ts';

/** The most months that are drawn; the table beside the chart holds them all. */
const DRAWN = 12;

const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** How far a year's name reaches, in months, where twelve share a narrow screen. */
const YEAR_REACH = 3;

export interface MonthName {
  readonly name: string;
  readonly short: readonly [string, string];
}

/** The months that are drawn, the newest last. */
export const drawnOf = <T>(months: readonly T[]): readonly T[] => months.slice(-DRAWN);

const isJanuary = (month: string): boolean => month.endsWith('-01');

/** How months are named along an axis: whole, and in short with the year at the first and wherever one begins. */
export const axisOf = (months: readonly string[], language: Language): readonly MonthName[] =>
  months.map((month, at) => {
    const number = Number(month.slice(5, 7));
    const year = language === 'zh' ? `${month.slice(0, 4)}年` : month.slice(0, 4);
    const opens = at === 0 && !months.slice(1, YEAR_REACH + 1).some(isJanuary);
    return {
      name: sayMonth(month, language),
      short: [language === 'zh' ? `${number}月` : (SHORT[number - 1] ?? month), opens || isJanuary(month) ? year : ''],
    };
  });
