// The key service of this machine: speaks the one operation of KMS that the house asks for, `Decrypt` with the seal's
// private half, on a loopback port. The key file lies outside the data folder and is read here alone (SV-4.1).
import { constants, createPrivateKey, type KeyObject, privateDecrypt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';
import { UNSEAL_KEY_ID } from '../doors/environment.ts';

/** A wrapped key of RSA-3072 is 384 bytes; nothing larger is ever asked. */
const MOST_BYTES = 8 * 1024;

const Decrypt = v.object({
  KeyId: v.literal(UNSEAL_KEY_ID),
  EncryptionAlgorithm: v.literal('RSAES_OAEP_SHA_256'),
  CiphertextBlob: v.pipe(v.string(), v.base64()),
});

/** What the service refuses, under the names that the SDK knows. */
class Refusal extends Error {
  readonly type: string;
  constructor(type: string) {
    super(type);
    this.type = type;
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Refusal('ValidationException');
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw new Refusal('ValidationException');
  }
}

async function answer(key: KeyObject, request: IncomingMessage): Promise<object> {
  // Not a check of who asks, but no page in a browser can send this header here without asking first.
  if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 '))
    throw new Refusal('MissingAuthenticationTokenException');
  if (request.headers['x-amz-target'] !== 'TrentService.Decrypt') throw new Refusal('UnknownOperationException');
  const asked = v.safeParse(Decrypt, await bodyOf(request));
  if (!asked.success) throw new Refusal('ValidationException');
  const { KeyId, EncryptionAlgorithm, CiphertextBlob } = asked.output;
  try {
    const opened = privateDecrypt(
      { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
      Buffer.from(CiphertextBlob, 'base64'),
    );
    return { KeyId, EncryptionAlgorithm, Plaintext: opened.toString('base64') };
  } catch {
    throw new Refusal('InvalidCiphertextException');
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID() });
  response.end(JSON.stringify(body));
}

export interface KeyService {
  /** For `AWS_ENDPOINT_URL_KMS`. */
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Reads the private half (JWK) and listens on a free loopback port. */
export async function startKeyService(privateKeyFile: string): Promise<KeyService> {
  const key = createPrivateKey({ key: JSON.parse(readFileSync(privateKeyFile, 'utf8')), format: 'jwk' });
  const server = createServer((request, response) => {
    answer(key, request).then(
      (body) => send(response, 200, body),
      (fault: unknown) => {
        const type = fault instanceof Refusal ? fault.type : 'KMSInternalException';
        send(response, fault instanceof Refusal ? 400 : 500, { __type: type, message: type });
      },
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
