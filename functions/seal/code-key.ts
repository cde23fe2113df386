// The key that a query code leads to: what is said to a reporter is encrypted to its public half, and only whoever has
// number and code can make the private half again (SV-4.1). Nothing of it is stored but the public half.
import { createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';
import { CompactEncrypt, compactDecrypt, importJWK } from 'jose';
import type { JsonObject } from '#shared/decision.ts';
import { padded } from './seal.ts';

const ALG = 'ECDH-ES+A256KW';
/** The fixed head of an X25519 private key in PKCS #8 (RFC 8410); the 32 bytes of the key follow. */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');

export interface CodeKey {
  /** X25519, base64url: what the record keeps. */
  readonly publicHalf: string;
  /** Reads what was encrypted to it. Throws for anything else. */
  readonly open: (jwe: string) => Promise<JsonObject>;
}

/** The key of a number and a code as they were drawn, not as typed. */
export function codeKey(number: string, code: string): CodeKey {
  const seed = Buffer.from(hkdfSync('sha256', code, number, 'efficacy reporter 1', 32));
  const own = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(own).export({ format: 'jwk' });
  return {
    publicHalf: String(x),
    open: async (jwe) => {
      const { plaintext } = await compactDecrypt(jwe, own, { keyManagementAlgorithms: [ALG] });
      return JSON.parse(Buffer.from(plaintext).toString()) as JsonObject;
    },
  };
}

/** Encrypts words to whoever holds the code. */
export async function sealToCode(publicHalf: string, text: JsonObject): Promise<string> {
  const key = await importJWK({ kty: 'OKP', crv: 'X25519', x: publicHalf }, ALG);
  return new CompactEncrypt(padded(text)).setProtectedHeader({ alg: ALG, enc: 'A256GCM' }).encrypt(key as CryptoKey);
}
