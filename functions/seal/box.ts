// Authenticated ciphertext of this house's own: under a key of its secret what is given out and comes back, under any other
// key what lies somewhere for a while. Nothing here opens what is sealed for investigators.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { House } from '../house.ts';

const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

/** Bytes encrypted under a key of 32 bytes and bound to a place or a reader: nonce, tag, ciphertext. */
export function boxed(key: Buffer, boundTo: string, bytes: Uint8Array): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** What was boxed. Throws for anything that was not, under this key and bound so. */
export function unboxed(key: Buffer, boundTo: string, bytes: Uint8Array): Buffer {
  const box = Buffer.from(bytes);
  const decipher = createDecipheriv(CIPHER, key, box.subarray(0, IV), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(boundTo)).setAuthTag(box.subarray(IV, IV + TAG));
  return Buffer.concat([decipher.update(box.subarray(IV + TAG)), decipher.final()]);
}

const keyOf = ({ keyed }: Pick<House, 'keyed'>, what: string): Buffer =>
  createHash('sha256').update(keyed(what, 'key')).digest();

/** A value as it is given out: it shows nothing, and nobody makes another one. */
export const handedOut = (house: Pick<House, 'keyed'>, what: string, boundTo: string, value: unknown): string =>
  boxed(keyOf(house, what), boundTo, Buffer.from(JSON.stringify(value))).toString('base64url');

/** The value, as it was given out; undefined for anything that was not, as this and bound so. */
export function takenBack<T>(house: Pick<House, 'keyed'>, what: string, boundTo: string, given: string): T | undefined {
  try {
    return JSON.parse(unboxed(keyOf(house, what), boundTo, Buffer.from(given, 'base64url')).toString('utf8')) as T;
  } catch {
    return undefined;
  }
}
