// The one-time code that binds an account to a person: drawn from the house's secret, shown once, kept as a keyed hash.
import type { House } from '../house.ts';
import { drawCode, typedCode } from './query-code.ts';

/** A fresh code, and what is stored of it. `seed` is never used twice. */
export function drawBindingCode(house: House, seed: string): { readonly code: string; readonly hash: string } {
  const code = drawCode(house, seed, 'binding');
  return { code, hash: bindingHash(house, code) };
}

/** The keyed hash of a code as typed: case, spaces and hyphens do not count. */
export const bindingHash = (house: House, typed: string): string => house.keyed('binding', typedCode(typed));
