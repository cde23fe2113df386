// A text as the patterns read it: one way of writing for each sign, nothing invisible, and the way back to the original.
// What is written to deceive the eye of a machine only is read here as a person would read it.

export interface Reading {
  readonly text: string;
  /** Where the sign behind each UTF-16 unit of the text begins in the original, and where it ends. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Signs without width or without anything to see: format characters, marks on other signs, fillers, an empty Braille cell. */
const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0\u2800]/gu;
const DIGIT = /\p{Nd}/u;

/** Digits stand in Unicode in rows of ten, whatever the script. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) as number;
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before++;
  return before % 10;
}

const plain = (sign: string): string =>
  sign
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/(?!\d)\p{Nd}/gu, (digit) => String(digitOf(digit)));

/** Sign by sign; one sign of the original may become none or several. */
export function read(original: string): Reading {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const sign of original) {
    const written = plain(sign);
    for (let i = 0; i < written.length; i++) {
      from.push(at);
      to.push(at + sign.length);
    }
    text += written;
    at += sign.length;
  }
  return { text, from, to };
}

/** What may stand between two digits of one number: a few signs, or a wide space as in a table. */
export const GAP = '(?:[\\s\\p{P}\\p{S}\\p{C}]{0,3}|\\s{4,12})';

const CHINESE: { readonly [sign: string]: string } = Object.fromEntries(
  ['〇零', '一壹幺', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, value) =>
    [...signs].map((sign) => [sign, String(value)]),
  ),
);
const ANY_DIGIT = `[\\d${Object.keys(CHINESE).join('')}]`;
/** Shorter ones are counts and ordinals. */
const LONG_RUN = new RegExp(`${ANY_DIGIT}(?:${GAP}${ANY_DIGIT}){10,}`, 'gu');

/** The same text, unit for unit, for those who look for numbers: long runs of Chinese digits, and what looks like an X. */
export const inNumerals = (text: string): string =>
  text.replace(LONG_RUN, (run) => run.replace(/\p{L}|〇/gu, (sign) => CHINESE[sign] ?? sign)).replace(/[ХхΧχ×]/g, 'X');

/** Letters and digits alone, for asking whether one text says another: spaces, punctuation and case hide nothing. */
export const bare = (text: string): string =>
  read(text)
    .text.toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Without invisible signs and without spaces around. */
export const visible = (text: string): string => text.replace(INVISIBLE, '').trim();
