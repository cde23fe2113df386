// Where a list goes on: authenticated ciphertext, bound to the reader and the view, so that a cursor reveals no key and
// continues nobody else's list.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { House } from '../house.ts';
import { Problem } from './problem.ts';

const SAYS = { zh: '翻页标记无效，请从第一页重新查看', en: 'is not a cursor of this list; begin again without one' };

const keyOf = (house: House): Buffer => createHash('sha256').update(house.keyed('cursor', 'key')).digest();

/** Seals a position for one reader and view. */
export function cursorOf(house: House, boundTo: string, position: unknown): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(house), iv).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(position), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Opens a position. Throws 400 for anything that was not sealed for this reader and view. */
export function positionOf<T>(house: House, boundTo: string, cursor: string): T {
  try {
    const bytes = Buffer.from(cursor, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', keyOf(house), bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(boundTo));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')) as T;
  } catch {
    throw new Problem('malformed', { violations: [{ path: 'cursor', says: SAYS }] });
  }
}
