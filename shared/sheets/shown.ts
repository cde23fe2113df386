// What a spreadsheet shows of a number: dates by their format, leading zeros, and long numbers that have lost digits.

/** Formats that every spreadsheet has without defining them: dates and times, those of Chinese editions too. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a format of its own shows a date: a letter of a date outside quotes, brackets and escapes. */
const isDateCode = (code: string): boolean =>
  /[ymdhs]/i.test((code.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').replace(/general/i, ''));

export type NumberFormat = 'date' | { readonly digits: number } | undefined;

/** How numbers of this format are shown, as far as that changes what they say. */
export function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return isBuiltInDate(id) ? 'date' : undefined;
  if (/^0{2,}$/.test(code)) return { digits: code.length };
  return isDateCode(code) ? 'date' : undefined;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Day 0 of spreadsheets, and that of those which once came from another system. */
const DAY_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
/** The last day spreadsheets know, in the year 9999. */
const LAST_DAY = 2_958_465;

/** A day number as the day it stands for, with the time where there is one; undefined when it is none. */
export function daySaid(serial: number, system: 1900 | 1904 = 1900): string | undefined {
  if (!(serial >= 0 && serial <= LAST_DAY)) return undefined;
  const ms = DAY_ZERO[system] + Math.round((serial * DAY_MS) / MINUTE_MS) * MINUTE_MS;
  const [on = '', time = ''] = new Date(ms).toISOString().split('T');
  if (serial < 1) return time.slice(0, 5);
  return time.startsWith('00:00') ? on : `${on} ${time.slice(0, 5)}`;
}

/** Spreadsheets keep fifteen digits of a number. */
const KEPT = 1e15;

/** A number as it is shown. One with more digits than are kept is written so that nobody takes it for whole. */
export function numberSaid(value: number, format: NumberFormat, system: 1900 | 1904): string {
  if (format === 'date') return daySaid(value, system) ?? String(value);
  if (Math.abs(value) >= KEPT) return value.toExponential();
  // What computing leaves behind the fifteenth digit is not shown.
  const text = String(Number(value.toPrecision(15)));
  return format && /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text;
}
