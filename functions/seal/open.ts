// Opening what was sealed (SV-4.1): the wrapped key of a JWE goes to the key service, which alone holds the private half;
// what comes back opens one part of one event. Only the `unseal` door has this file.
import { createDecipheriv } from 'node:crypto';
import { DecryptCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { JsonObject } from '#shared/decision.ts';

/** Opens one JWE. Throws when it is none, or was sealed to another key. */
export type Opener = (jwe: string) => Promise<JsonObject>;

const bytes = (part: string | undefined): Buffer => Buffer.from(part ?? '', 'base64url');

/** An opener over the key service. `keyId` names the one key of the house. */
export const opener =
  (client: KMSClient, keyId: string): Opener =>
  async (jwe) => {
    const [header = '', wrapped, iv, text, tag] = jwe.split('.');
    const { Plaintext } = await client.send(
      new DecryptCommand({ KeyId: keyId, CiphertextBlob: bytes(wrapped), EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' }),
    );
    if (!Plaintext) throw new Error('the key service gave nothing back');
    const cipher = createDecipheriv('aes-256-gcm', Plaintext, bytes(iv));
    cipher.setAAD(Buffer.from(header, 'ascii')).setAuthTag(bytes(tag));
    return JSON.parse(Buffer.concat([cipher.update(bytes(text)), cipher.final()]).toString('utf8')) as JsonObject;
  };
