// Reading single cells as people fill them in: lists with semicolons, papers with bars, limits with or without a unit.
import { daySaid, isLikeDay } from '../../sheets/shown.ts';
import { day, instant, instantOn } from '../../time.ts';
import { importWords } from '../../words/import.ts';
import type { Label } from '../../words/label.ts';
import type { Cell } from './table.ts';

/** A cell read, or why it cannot be. */
export type ReadCell<T> =
  | { readonly value: T }
  /** Taken, but whoever brings it should look at it again. */
  | { readonly value: T; readonly warning: Label }
  | { readonly error: Label };

const NOTHING = new Set(['', '-', '--', '—', '——', '/', '无', '暂无', '不涉及', '未规定', '无规定', 'n/a']);

/** Marks without width that come along when text is copied. */
const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/g;

/** Text of one line, `undefined` for an empty cell. */
export function textIn(cell: Cell): string | undefined {
  const text = (typeof cell === 'string' ? cell : cell.join('；'))
    .replace(UNSEEN, '')
    .replace(/\s*[\r\n]\s*/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

/** Whether a cell says that there is nothing: empty, a dash, 无. */
export const saysNothing = (cell: Cell): boolean => NOTHING.has((textIn(cell) ?? '').normalize('NFKC').toLowerCase());

/** The number in front of a point of a list: `1.`, `1、`, `（1）`, `①`; the list has its own. */
const NUMBERING = /^(?:\d{1,2}[.．](?!\d)|\d{1,2}[、)）]|[（(]\d{1,2}[)）]|[①-⑳])\s*/;

/** A list: cut at semicolons and line breaks, empty points dropped, numbers in front taken off. */
export function listIn(cell: Cell): string[] {
  if (saysNothing(cell)) return [];
  const parts = typeof cell === 'string' ? cell.split(/[;；\r\n]/) : cell;
  return parts.map((part) => part.trim().replace(NUMBERING, '')).filter((part) => part !== '');
}

interface Paper {
  readonly name: string;
  readonly form?: string;
  readonly issuer?: string;
  readonly copies?: number;
  readonly obtain?: string;
}

const COPIES = /^(\d{1,2})\s*份?$/;

/** Papers to bring, each `name|form|issuer|copies|how to obtain`; all but the name may be missing. */
export function papersIn(cell: Cell): ReadCell<Paper[]> {
  const papers = listIn(cell).map((point) => point.split(/[|｜]/).map((part) => part.trim()));
  if (papers.some((parts) => parts.length > 5 || parts[0] === '' || !(parts[3] ? COPIES.test(parts[3]) : true)))
    return { error: importWords.paper };
  return {
    value: papers.map(([name = '', form = '', issuer = '', copies = '', obtain = '']) => ({
      name,
      ...(form === '' ? {} : { form }),
      ...(issuer === '' ? {} : { issuer }),
      ...(copies === '' ? {} : { copies: Number(COPIES.exec(copies)?.[1]) }),
      ...(obtain === '' ? {} : { obtain }),
    })),
  };
}

const DIGITS = '零一二三四五六七八九';
/** 五, 十, 十五, 二十, 二十五: as far as limits go. */
function chineseNumber(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text.replace('两', '二'));
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  if (!ten) return tens && !ones ? DIGITS.indexOf(tens) : undefined;
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

const AT_ONCE =
  /^(即办|即办件|即时|即时办结|即时办理|立即办理|立等可取|马上办|当场办结|当场办理|当场|当日办结|当天办结|当日|当天)$/;
/** A number with its unit, and the words that go around it. */
const LIMIT =
  /^(?:自?受理(?:之日)?(?:起|后)?|法定|承诺)?(?:在)?(\d{1,3}|[一二两三四五六七八九十]{1,3})个?(工作日|日|天)?(?:之内|以内|内)?(?:办结|办理完毕|完成|办理)?$/;

/**
 * A limit in working days: `5个工作日`, `五个工作日内办结`; `5日` is counted as working days and said so; 即办 and 当场办结 are 0; empty or 无 is none.
 * Other units are not converted but refused: what a month or a calendar day means here the list must say itself.
 */
export function daysIn(cell: Cell): ReadCell<number | undefined> {
  if (saysNothing(cell)) return { value: undefined };
  const text = (textIn(cell) ?? '').normalize('NFKC').replace(/[\s。]/g, '');
  if (AT_ONCE.test(text)) return { value: 0 };
  const match = LIMIT.exec(text);
  const [, written = '', unit = ''] = match ?? [];
  const value = /^\d+$/.test(written) ? Number(written) : chineseNumber(written);
  if (!match || value === undefined) return { error: importWords.limit };
  return unit === '日' || unit === '天' ? { value, warning: importWords.plainDays } : { value };
}

/** How often one comes: `1`, `1次`, `最多跑一次`, `零跑动`. */
export function countIn(cell: Cell): ReadCell<number | undefined> {
  if (saysNothing(cell)) return { value: undefined };
  const text = (textIn(cell) ?? '').normalize('NFKC').replace(/\s/g, '');
  if (/^(零跑动|不用跑|不见面|全程网办)$/.test(text)) return { value: 0 };
  const [, written = ''] = /^(?:最多)?(?:跑|到)?(\d{1,2}|[零一二两三四五六七八九十])(?:次|趟)?$/.exec(text) ?? [];
  const value = /^\d+$/.test(written) ? Number(written) : written === '零' ? 0 : chineseNumber(written);
  return value === undefined ? { error: importWords.count } : { value };
}

/** A day as lists write it, and what may follow: `2026-10-09`, `2026/10/9 09:30`, `2026年10月9日9时30分`. */
const WRITTEN =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2})[:时点](?:(\d{1,2})分?)?(?::\d{1,2}(?:\.\d+)?|\d{1,2}秒)?)?$/;

/** Day and time of day; the latter is missing where only a day was written. */
function writtenIn(text: string): { readonly on: string; readonly time?: string } | undefined {
  const plain = text.normalize('NFKC').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const counted = isLikeDay(plain) ? daySaid(Number(plain)) : undefined;
  const match = WRITTEN.exec(counted ?? plain);
  if (!match) return undefined;
  const [, year, month = '', date = '', hour, minute = '00'] = match;
  const on = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return hour === undefined ? { on } : { on, time: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` };
}

/** A day; a time of day behind it is left out. What is written otherwise is passed on as it is. */
export function dayIn(cell: Cell): string | undefined {
  const text = textIn(cell);
  return text === undefined ? undefined : (writtenIn(text)?.on ?? text);
}

/** A moment on township clocks; a day without a time is taken from its beginning. ISO text with a zone stays as it is. */
export function momentIn(cell: Cell): ReadCell<string | undefined> {
  if (saysNothing(cell)) return { value: undefined };
  const text = textIn(cell) ?? '';
  const written = writtenIn(text);
  try {
    return { value: written ? instantOn(day(written.on), written.time ?? '00:00') : instant(text) };
  } catch {
    return { error: importWords.moment };
  }
}
