// Numbers that lead to a person: identity cards, bank cards, telephones, licence plates. Each is recognised by how it is
// built, not by its length alone, so that amounts, dates and document numbers raise no hint.
import type { PubliclyKnown } from '../publicly-known.ts';
import type { HintKind } from './hint.ts';
import { digits, everywhere, idNumbersIn } from './identity.ts';
import { everyNumeral, GAP } from './reading.ts';

/** A place in a text, before it has an id. */
export interface Place {
  readonly kind: HintKind;
  readonly start: number;
  readonly end: number;
}

/** Whether 16 to 19 digits are a bank card: a card's first digit and the Luhn check. */
export function isBankCard(text: string): boolean {
  const card = digits(text);
  if (!/^[3-69]\d{15,18}$/.test(card)) return false;
  const sum = [...card].reverse().reduce((total, sign, i) => {
    const doubled = Number(sign) * (i % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const places = (
  text: string,
  pattern: RegExp,
  kind: HintKind,
  holds: (match: string) => boolean = () => true,
): Place[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    // Where a pattern has a group, the words before it only lead to what was meant.
    const inner = match[1] ?? match[0];
    const start = match.index + match[0].lastIndexOf(inner);
    return holds(inner) ? [{ kind, start, end: start + inner.length }] : [];
  });

const PROVINCES = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
/** Spaces, points, brackets and pictures may stand anywhere in it; the letter O is read as a nought. */
const BETWEEN = '(?:[·•./() \\n-]|\\p{Extended_Pictographic}){0,2}';
const PLATE = new RegExp(
  `(?<![A-Za-z0-9])${PROVINCES}${BETWEEN}[A-HJ-Z]${BETWEEN}(?=(?:[A-Z]${BETWEEN}){0,5}\\d)(?:[A-HJ-Z0-9]${BETWEEN}){4,5}[A-HJ-Z0-9挂学警港澳](?![A-Za-z0-9])`,
  'giu',
);

/** Lengths of the groups in which telephones and cards are written, whatever stands between them. */
const GROUPS = /^(?:3,4,4|4,3,4|3,8|7,4|4,4,4,4(?:,[1-3])?)$/;

/** Written as one number: in its groups, or with the same sign between all digits. The signs of a list make several. */
function isOne(text: string): boolean {
  const own = text.replace(/^\+?86\D*(?=1)/, '');
  const gaps = own.match(/\D+/g) ?? [];
  const lengths = own.split(/\D+/).map(({ length }) => length);
  if (gaps.some((gap) => /[、;]/.test(gap))) return lengths.join() === '3,4,4';
  return new Set(gaps).size <= 1 || GROUPS.test(lengths.join());
}

const CARD = `(?<!\\d)[3-69](?:${GAP}\\d){15,18}(?!\\d)`;
const MOBILE = `(?<!\\d)(?:\\+?86${GAP})?1${GAP}[3-9](?:${GAP}\\d){9}(?!\\d)`;

/** Numbers that are known by how they are built even where they are torn: between pieces of text too. */
export function sureNumbersIn(text: string, isPrivate: (phone: string) => boolean): Place[] {
  return [
    ...idNumbersIn(text),
    ...everywhere(text, CARD, 'bankCard', (card) => isOne(card) && isBankCard(card)),
    ...everywhere(text, MOBILE, 'mobile', (phone) => isOne(phone) && isPrivate(phone)),
  ];
}

/** As long as an identity number or a bank card and written like one, though the check fails: perhaps mistyped. */
const LONG = [
  /(?<!\d)(?:\d{17}[Xx]|\d{16,19}(?![Xx\d]))/g,
  /(?<!\d)(?!20\d\d[ .·_–—-]20\d\d)\d{4}(?:[ .·_–—-]\d{4}){3}(?:[ .·_–—-]\d{1,3})?(?!\d)/g,
  /(?<!\d)\d{6}[ .·_–—-]\d{8}[ .·_–—-]\d{3}[\dXx](?!\d)/g,
];

/** Whether a telephone is none of those that the township itself shows. */
export const privatePhones =
  (known: PubliclyKnown) =>
  (phone: string): boolean => {
    const only = digits(phone).replace(/^86(?=1)/, '');
    return ![...known.phones].some((one) => one === only || (only.length >= 7 && one.endsWith(only)));
  };

/** Numbers of persons in a text that is written in numerals. */
export function numbersIn(text: string, known: PubliclyKnown): Place[] {
  const isPrivate = privatePhones(known);
  const sure = sureNumbersIn(text, isPrivate);
  return [
    ...sure.filter(({ kind }) => kind === 'idNumber'),
    // Written under its name a number is one even when mistyped: what is wrong by a digit still points at somebody.
    ...places(
      text,
      /身份证(?:号码?|件号)?[是为:]?\s*(\d(?:[\s.·_–—-]{0,2}\d){13,16}[\s.·_–—-]{0,2}[\dXx])(?![\dA-Za-z])/g,
      'idNumber',
    ),
    ...sure.filter(({ kind }) => kind === 'bankCard'),
    ...LONG.flatMap((pattern) => places(text, pattern, 'number')),
    ...sure.filter(({ kind }) => kind === 'mobile'),
    ...places(text, /(?<!\d)(?:\(0\d{2,3}\)|0\d{2,3})[ -]?[2-9]\d{6,7}(?!\d)/g, 'landline', isPrivate),
    ...places(text, /(?:电话|座机)(?:号码)?[是为:]?\s*([2-9]\d{6,7})(?!\d)/g, 'landline', isPrivate),
    ...places(everyNumeral(text), PLATE, 'plate'),
    ...places(text, /(?:护照|通行证)(?:号码?)?[是为:]?\s*([A-Z]{1,2}\d{7,9})(?!\d)/gi, 'number'),
  ];
}

/** Addresses in networks: mailboxes, and accounts written after the name of their network. */
export const accountsIn = (text: string): Place[] => [
  ...places(text, /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g, 'email'),
  ...places(
    text,
    /(?:微信|薇信|抖音|QQ|(?<![A-Za-z])(?:wechat|weixin|vx))(?:号码?|账号|ID)?\s*[是为:]*\s*([A-Za-z][-_A-Za-z0-9]{4,19}|[1-9]\d{4,10})(?![-_A-Za-z0-9])/gi,
    'account',
  ),
];
