// Sealing: what only those assigned may read is encrypted to a public key before it is written (SV-4.1). No door that
// seals holds a key that opens. Each part is encrypted by itself, so that one is opened without the others.
import { CompactEncrypt, importJWK, type JWK } from 'jose';
import type { SealedText } from '#shared/decision.ts';

/**
 * A sealer for the public key of the configuration (JWK, RSA): a JSON object of one JWE (RSA-OAEP-256, A256GCM) for each
 * part. Every part is padded to a multiple of `BLOCK` characters: its length tells little of what was said.
 */
export function sealer(publicKey: string): (parts: SealedText) => Promise<string> {
  let key: ReturnType<typeof importJWK> | undefined;
  return async (parts) => {
    key ??= importJWK(JSON.parse(publicKey) as JWK, 'RSA-OAEP-256');
    const opened = (await key) as CryptoKey;
    const sealed = await Promise.all(
      Object.entries(parts).map(
        async ([part, text]): Promise<[string, string]> => [
          part,
          await new CompactEncrypt(padded(text))
            .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
            .encrypt(opened),
        ],
      ),
    );
    return JSON.stringify(Object.fromEntries(sealed));
  };
}

/** Bytes to which a text is filled up before it is encrypted. */
export const BLOCK = 1024;

/** The text as JSON, filled up with spaces, which JSON does not mind. */
export function padded(text: object): Buffer {
  const bytes = Buffer.from(JSON.stringify(text));
  return Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK, ' ')]);
}
