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

/** Rows of digits that Unicode does not take for digits: white on black, in two circles, of Suzhou; each row from 1 on. */
const ROWS: readonly number[] = [0x2776, 0x2780, 0x278a, 0x24f5, 0x3021];
const ROW = 9;
/** The noughts of such rows. */
const NOUGHT = /[\u24ff\u{1f10b}\u{1f10c}]/gu;
const IN_ROWS = /[\u2776-\u277e\u2780-\u2788\u278a-\u2792\u24f5-\u24fd\u3021-\u3029]/g;
function digitInRow(digit: string): string {
  const code = digit.charCodeAt(0);
  const row = ROWS.find((first) => code >= first && code < first + ROW) as number;
  return String(code - row + 1);
}

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
    .replace(NOUGHT, '0')
    .replace(IN_ROWS, digitInRow)
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

/** What may stand between two digits of one number: a few signs, or any space, which a page shows as one. */
export const GAP = '(?:[\\s\\p{P}\\p{S}\\p{C}]{0,3}|\\s{4,60})';

const CHINESE: { readonly [sign: string]: string } = Object.fromEntries(
  ['〇零洞', '一壹幺弌', '二贰两弍', '三叁弎', '四肆', '五伍', '六陆', '七柒拐', '八捌', '九玖勾'].flatMap(
    (signs, value) => [...signs].map((sign) => [sign, String(value)]),
  ),
);
const ANY_DIGIT = `[\\d${Object.keys(CHINESE).join('')}]`;
/** Shorter ones are counts and ordinals. */
const LONG_RUN = new RegExp(`${ANY_DIGIT}(?:${GAP}${ANY_DIGIT}){10,}`, 'gu');
const NUMERAL = new RegExp(`[${Object.keys(CHINESE).join('')}]`, 'gu');
/** A number in which letters stand for noughts and ones; half of it at least are digits. */
const LETTERED = /[\dOoIl](?:[ ·.–—-]?[\dOoIl]){10,}/g;
const LETTERS: { readonly [letter: string]: string } = { O: '0', o: '0', I: '1', l: '1' };

/** Every Chinese digit as a digit, unit for unit; for those who know by its surroundings what a number is. */
export const everyNumeral = (text: string): string => text.replace(NUMERAL, (sign) => CHINESE[sign] ?? sign);

const unlettered = (run: string): string =>
  run.replace(/\D/g, '').length * 2 < run.replace(/[^\dOoIl]/g, '').length
    ? run
    : run.replace(/[OoIl]/g, (letter) => LETTERS[letter] ?? letter);

/** The same text, unit for unit, for those who look for numbers: long runs of Chinese digits, and what looks like a digit or an X. */
export const inNumerals = (text: string): string =>
  text
    .replace(LONG_RUN, everyNumeral)
    .replace(LETTERED, unlettered)
    .replace(/[ХхΧχ×✕✖✗✘]/g, 'X');

/** Letters and digits alone, for asking whether one text says another: spaces, punctuation and case hide nothing. */
export const bare = (text: string): string =>
  read(text)
    .text.toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Without invisible signs and without spaces around. */
export const visible = (text: string): string => text.replace(INVISIBLE, '').trim();
