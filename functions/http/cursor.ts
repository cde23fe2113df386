// Where a list goes on: authenticated ciphertext, bound to the reader and the view, so that a cursor reveals no key and
// continues nobody else's list.
import type { House } from '../house.ts';
import { handedOut, takenBack } from '../seal/box.ts';
import { Problem } from './problem.ts';

const SAYS = { zh: '翻页标记无效，请从第一页重新查看', en: 'is not a cursor of this list; begin again without one' };

/** Seals a position for one reader and view. */
export const cursorOf = (house: House, boundTo: string, position: unknown): string =>
  handedOut(house, 'cursor', boundTo, position);

/** Opens a position. Throws 400 for anything that was not sealed for this reader and view. */
export function positionOf<T>(house: House, boundTo: string, cursor: string): T {
  const position = takenBack<T>(house, 'cursor', boundTo, cursor);
  if (position === undefined) throw new Problem('malformed', { violations: [{ path: 'cursor', says: SAYS }] });
  return position;
}
