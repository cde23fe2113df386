// Identity numbers of persons, however they are written. The forms of the desk ask here too: nothing stands in this file
// that their browsers cannot read.
import type { HintKind } from './hint.ts';
import type { Place } from './numbers.ts';
import { GAP, inNumerals, read } from './reading.ts';

/** Digits and the X that may end an identity number. */
export const digits = (text: string): string => text.replace(/[^\dXx]/g, '');

/** First two digits of the provinces, GB/T 2260. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;
/** Weights and check characters of GB 11643-1999. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

const isDate = (text: string): boolean => {
  const at = new Date(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10).replace(/-/g, '') === text;
};

/** Whether 18 characters are an identity number: a birthday in the right place and the check character right. */
function isIdNumber(text: string): boolean {
  const id = digits(text).toUpperCase();
  if (!/^\d{17}[\dX]$/.test(id) || !PROVINCE.test(id) || !/^(18|19|20)/.test(id.slice(6)) || !isDate(id.slice(6, 14)))
    return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return CHECKS[sum % 11] === id[17];
}

/** From every digit on, also from within what was no number: the first digits of a list are not those of what follows. */
export function everywhere(
  text: string,
  shape: string,
  kind: HintKind,
  holds: (match: string) => boolean,
): readonly Place[] {
  const pattern = new RegExp(`(?=(${shape}))`, 'gu');
  const found: Place[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index, 1: number = '' } = match;
    if (holds(number)) found.push({ kind, start: index, end: index + number.length });
    pattern.lastIndex = index + 1;
  }
  return found;
}

const ID = `\\d(?:${GAP}\\d){16}${GAP}[\\dXx]`;

/** In a text that is written in numerals. */
export const idNumbersIn = (text: string): readonly Place[] => everywhere(text, ID, 'idNumber', isIdNumber);

/** Shorter texts hold none, and most texts of a list are shorter. */
const SHORTEST = 18;

/** Asked where such a number has no place at all; no other number is ever taken for one. */
export const holdsIdNumber = (text: string): boolean =>
  text.length >= SHORTEST && idNumbersIn(inNumerals(read(text).text)).length > 0;
