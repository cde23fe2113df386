// Sealing: what only an assigned investigator may read is encrypted to a public key before it is written (SV-4.1).
// No door that seals holds a key that opens.
import { CompactEncrypt, importJWK, type JWK } from 'jose';
import type { JsonObject } from '#shared/decision.ts';

/** A sealer for the public key of the configuration (JWK, RSA). JWE with RSA-OAEP-256 and A256GCM. */
export function sealer(publicKey: string): (text: JsonObject) => Promise<string> {
  let key: ReturnType<typeof importJWK> | undefined;
  return async (text) => {
    key ??= importJWK(JSON.parse(publicKey) as JWK, 'RSA-OAEP-256');
    const bytes = new TextEncoder().encode(JSON.stringify(text));
    return new CompactEncrypt(bytes)
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
      .encrypt((await key) as CryptoKey);
  };
}
