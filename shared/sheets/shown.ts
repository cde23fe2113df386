// What a spreadsheet shows of a number: dates by their format, leading zeros, and long numbers that have lost digits.

/** Formats that every spreadsheet has without defining them: dates and times, those of Chinese editions too. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a format of its own shows a date: a letter of a date outside quotes, brackets and escapes. */
const isDateCode = (code: string): boolean =>
  /[ymdhs]/i.test((code.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').replace(/general/i, ''));

/** `zeros`: the digits that are always shown, with what stands between them, `0000-0000000`. */
export type NumberFormat = 'date' | { readonly zeros: string } | undefined;

/** How numbers of this format are shown, as far as that changes what they say. */
export function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return isBuiltInDate(id) ? 'date' : undefined;
  const zeros = (code.split(';')[0] ?? '').replace(/_.|\*./g, '').replace(/"([- ]+)"|\\([- ])/g, '$1$2');
  if (/^0[0 -]*0$/.test(zeros)) return { zeros };
  return isDateCode(code) ? 'date' : undefined;
}

const DAY_MS = 86_400_000;
const SECOND_MS = 1000;
/** Day 0 of spreadsheets, and that of those which once came from another system. */
const DAY_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
/** The last day spreadsheets know, in the year 9999. */
const LAST_DAY = 2_958_465;

/** A day number as the day it stands for, with the time where there is one; undefined when it is none. */
export function daySaid(serial: number, system: 1900 | 1904 = 1900): string | undefined {
  if (!(serial >= 0 && serial <= LAST_DAY)) return undefined;
  // Seconds are what a spreadsheet counts exactly; a minute that has begun is not over, or 23:59:59 were the next day.
  const seconds = Math.round((serial * DAY_MS) / SECOND_MS);
  const ms = DAY_ZERO[system] + Math.floor(seconds / 60) * 60 * SECOND_MS;
  const [on = '', time = ''] = new Date(ms).toISOString().split('T');
  if (serial < 1) return time.slice(0, 5);
  return time.startsWith('00:00') ? on : `${on} ${time.slice(0, 5)}`;
}

/** Digits laid under a format from the right; those that it has no place for stand in front. */
function withZeros(digits: string, zeros: string): string {
  let left = digits;
  const laid = [...zeros].reverse().map((one) => {
    if (one !== '0') return one;
    const last = left.at(-1) ?? '0';
    left = left.slice(0, -1);
    return last;
  });
  return left + laid.reverse().join('');
}

/** Spreadsheets keep fifteen digits of a number. */
const KEPT = 1e15;

/** A number as it is shown. One with more digits than are kept is written so that nobody takes it for whole. */
export function numberSaid(value: number, format: NumberFormat, system: 1900 | 1904): string {
  if (format === 'date') return daySaid(value, system) ?? String(value);
  if (Math.abs(value) >= KEPT) return value.toExponential();
  // What computing leaves behind the fifteenth digit is not shown.
  const text = String(Number(value.toPrecision(15)));
  return format && /^\d+$/.test(text) ? withZeros(text, format.zeros) : text;
}

/** Days as spreadsheets count them, when nobody gave the cell the look of a date: the years 1982 to 2064. */
const COUNTED = /^([34]\d{4}|5\d{4})(\.\d+)?$/;

/** Whether a bare number may stand for a day of our time. */
export const isLikeDay = (text: string): boolean => COUNTED.test(text);
