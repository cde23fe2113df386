// The code a person follows a case with: 80 bits drawn from a secret, shown once, kept nowhere but as a hash.
import { createHash } from 'node:crypto';
import type { House } from '../house.ts';

/** 32 signs, none of which looks like another: no 0 1 I O. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const SIGNS = 16;

/** The code of a record: the same seed and id give the same code again, so a repeated request needs no stored one. */
export function drawCode(house: House, seed: string, id: string): string {
  const bits = house.draw(`code\n${seed}\n${id}`);
  let value = BigInt(`0x${bits.subarray(0, 10).toString('hex')}`);
  let code = '';
  for (let i = 0; i < SIGNS; i++) {
    code += ALPHABET[Number(value & 31n)];
    value >>= 5n;
  }
  return code;
}

/** In fours, as printed on the slip. */
export const shownCode = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;

/** As typed or pasted: any case, full-width or not, any kind of dash, with spaces and marks that nobody sees. */
const typed = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-');

/** A code as people type it, with or without hyphens between the groups. */
export const typedCode = (text: string): string => typed(text).replaceAll('-', '');
/** A number as people type it. */
export const typedNumber = typed;

/** Where the person's view lies: number and code together, so that neither alone finds anything. */
export const followHash = (number: string, code: string): string =>
  createHash('sha256').update(`follow\n${number}\n${code}`).digest('hex');
