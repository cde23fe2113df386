// Telephone numbers in a register: enough to recognise a caller by, too little to call. The whole number stands on the
// case itself, for those who may open it.
import { mask } from '../disclosure/mask.ts';

const MOBILE = /^(\+?86)?1\d{10}$/;
/** Digits below which a number is that of a desk or a hotline, and only its end is kept. */
const SHORT = 7;

/** 13812345678 → 138****5678, 0356-7120012 → 0356****012, 12345 → ***45. */
export function maskedPhone(phone: string): string {
  const bare = phone.replace(/[\s-]/g, '');
  if (MOBILE.test(bare)) return mask('mobile', bare);
  return bare.length < SHORT ? `${'*'.repeat(bare.length - 2)}${bare.slice(-2)}` : mask('landline', bare);
}
