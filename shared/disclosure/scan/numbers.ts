// Numbers that lead to a person: identity cards, bank cards, telephones, licence plates. Each is recognised by how it is
// built, not by its length alone, so that amounts, dates and document numbers raise no hint.
import type { PubliclyKnown } from '../publicly-known.ts';
import type { HintKind } from './hint.ts';

/** A place in a text, before it has an id. */
export interface Place {
  readonly kind: HintKind;
  readonly start: number;
  readonly end: number;
}

const digits = (text: string): string => text.replace(/[\s\-()+]/g, '');

/** Weights and check characters of GB 11643-1999. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

const isDate = (text: string): boolean => {
  const at = new Date(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10).replaceAll('-', '') === text;
};

/** Whether 18 characters are an identity number: a birthday in the right place and the check character right. */
export function isIdNumber(text: string): boolean {
  const id = digits(text).toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(id) || !/^(18|19|20)/.test(id.slice(6)) || !isDate(id.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return CHECKS[sum % 11] === id[17];
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

const PLATE =
  /(?<![A-Za-z0-9])[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Z][·•. -]?(?=[A-Z]{0,5}\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警](?![A-Za-z0-9])/gi;

/** Numbers of persons in a text whose full-width characters are already narrow. */
export function numbersIn(text: string, known: PubliclyKnown): Place[] {
  const isPrivate = (phone: string): boolean => {
    const bare = digits(phone).replace(/^86(?=1)/, '');
    return ![...known.phones].some((one) => one === bare || (bare.length >= 7 && one.endsWith(bare)));
  };
  return [
    ...places(text, /(?<![\dA-Za-z])[1-9]\d(?:[ -]?\d){15}[ -]?[\dXx](?![\dA-Za-z])/g, 'idNumber', isIdNumber),
    // Written under its name a number is one even when mistyped: what is wrong by a digit still points at somebody.
    ...places(text, /身份证(?:号码?|件号)?[是为:]?\s*(\d(?:[ -]?\d){13,16}[ -]?[\dXx])(?![\dA-Za-z])/g, 'idNumber'),
    ...places(text, /(?<![\dA-Za-z])[3-69](?:[ -]?\d){15,18}(?![\dA-Za-z])/g, 'bankCard', isBankCard),
    ...places(text, /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g, 'mobile', isPrivate),
    ...places(text, /(?<!\d)(?:\(0\d{2,3}\)|0\d{2,3})[ -]?[2-9]\d{6,7}(?!\d)/g, 'landline', isPrivate),
    ...places(text, /(?:电话|座机)(?:号码)?[是为:]?\s*([2-9]\d{6,7})(?!\d)/g, 'landline', isPrivate),
    ...places(text, PLATE, 'plate'),
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
