// The shapes that fields share: plain text without control characters, days, instants, numbers of staff.
// Messages name the rule in both languages, joined by '|' and split by the door that answers.
import * as v from 'valibot';
import { type Day, day, type Instant, instant, instantOn } from './time.ts';

const said = (zh: string, en: string): string => `${zh}|${en}`;

/**
 * Control characters other than tab and line breaks, the marks that turn text around, and half characters:
 * never wanted, often harmful. Everything else people write, rare Han characters and emoji included, is kept as it is.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the point of this expression is to find them
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;

/** What a decoder leaves where bytes were no UTF-8: the text itself was lost on the way. */
const LOST = '\ufffd';
/** Text of nothing but spaces, joiners and marks would be stored and shown as a blank. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;

const EMPTY = said('不能为空', 'must not be empty');

const HIDDEN = said('含有不可见的控制字符', 'contains control characters');
const UNREADABLE = said('含有无法识别的字符，请用 UTF-8 编码提交', 'contains unreadable characters; send UTF-8');

const clean = () =>
  v.check(
    (s: string) => !UNWANTED.test(s) && !s.includes(LOST),
    ({ input }) => (input.includes(LOST) ? UNREADABLE : HIDDEN),
  );

/** Text of one line or more: trimmed, 1 to `max` characters. */
export const text = (max: number) =>
  v.pipe(
    v.string(said('应为文字', 'must be text')),
    v.trim(),
    v.minLength(1, EMPTY),
    v.check((s: string) => s === '' || VISIBLE.test(s), EMPTY),
    v.maxLength(max, said(`不能超过 ${max} 字`, `at most ${max} characters`)),
    clean(),
  );

/** Text that may also be cleared: trimmed, 0 to `max` characters. */
export const clearableText = (max: number) =>
  v.pipe(
    v.string(said('应为文字', 'must be text')),
    v.trim(),
    v.maxLength(max, said(`不能超过 ${max} 字`, `at most ${max} characters`)),
    clean(),
  );

/** A staff number: digits as on the badge. */
export const staffNumber = v.pipe(
  v.string(said('应为工号', 'must be a staff number')),
  v.regex(/^\d{3,12}$/, said('工号应为 3 至 12 位数字', 'a staff number has 3 to 12 digits')),
);

/** An id chosen by people: small letters, digits and hyphens. */
export const slug = v.pipe(
  v.string(said('应为代码', 'must be an id')),
  v.regex(
    /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/,
    said('只能用小写字母、数字和连字符', 'small letters, digits and hyphens only'),
  ),
);

const parses = (read: (s: string) => unknown) => (s: string) => {
  try {
    read(s);
    return true;
  } catch {
    return false;
  }
};

/** The years in which the calendar counts: what lies beyond is a slip of the pen. */
const CENTURY = said('年份应在 2000 至 2099 之间', 'a year from 2000 to 2099');
/** On township clocks; a moment that is written longer lies in no such year. */
const [BEGINS, ENDS] = [instantOn(day('2000-01-01'), '00:00'), instantOn(day('2100-01-01'), '00:00')];

/** What cannot be read has said so already. */
const dayCounts = (s: string) => !parses(day)(s) || s.startsWith('20');
const momentCounts = (s: string) => {
  if (!parses(instant)(s)) return true;
  const at = instant(s);
  return at.length === BEGINS.length && at >= BEGINS && at < ENDS;
};

/** A day `YYYY-MM-DD` of this century. */
export const dayField = v.pipe(
  v.string(said('应为日期', 'must be a date')),
  v.check(parses(day), said('日期应写成 2026-10-09', 'a date is written 2026-10-09')),
  v.check(dayCounts, CENTURY),
  v.transform((s: string): Day => day(s)),
);

/** A moment with its offset, `2026-10-09T09:00:00+08:00`. */
export const instantField = v.pipe(
  v.string(said('应为时间', 'must be a time')),
  v.check(parses(instant), said('时间应写成 2026-10-09T09:00:00+08:00', 'a time is written 2026-10-09T09:00:00+08:00')),
  v.check(momentCounts, CENTURY),
  v.transform((s: string): Instant => instant(s)),
);

export const phoneNumber = v.pipe(
  v.string(said('应为电话号码', 'must be a telephone number')),
  v.regex(/^\+?[0-9][0-9 -]{4,19}$/, said('电话号码只能有数字、空格和连字符', 'digits, spaces and hyphens only')),
);

const MAIL =
  /^[A-Za-z0-9](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/;

/** An e-mail address as offices give them: no quotes, no comments, nothing that could begin another header. */
export const mailAddress = v.pipe(
  v.string(said('应为邮箱地址', 'must be an e-mail address')),
  v.trim(),
  v.maxLength(120, said('不能超过 120 字', 'at most 120 characters')),
  v.regex(MAIL, said('邮箱地址应写成 name@example.gov.cn', 'an address is written name@example.gov.cn')),
);

/** A UUID, as an idempotency key is. */
export const uuid = v.pipe(v.string(), v.uuid(said('应为 UUID', 'must be a UUID')));
