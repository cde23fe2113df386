// What only this data folder knows: the secrets of the doors, and the key pair of the seal. Made once, readable by the
// owner only, never part of an export. The half that opens seals lies outside the data folder, so that a copied data
// folder opens nothing (SV-4.1).
import { createHash, generateKeyPair, type JsonWebKey, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { replaceFile } from '../replace-file.ts';

/** Random texts, see the variables of the same names in the topology. */
export interface Secrets {
  readonly code: string;
  readonly hash: string;
  readonly origin: string;
}

export interface Seal {
  /** Public half, JWK for RSA-OAEP-256. */
  readonly publicKey: JsonWebKey;
  /** File with the private half; only the `unseal` door is told. */
  readonly privateKeyFile: string;
}

/** As long as on AWS. */
const MODULUS_BITS = 3072;
/** The county of the sample is played on this machine: quickly made, and it protects nothing real. */
const PLAYED_BITS = 2048;

/** The secrets kept in a data folder, made there when there are none. */
export function doorSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const text = () => randomBytes(32).toString('base64url');
  const secrets: Secrets = { code: text(), hash: text(), origin: text() };
  replaceFile(file, `${JSON.stringify(secrets)}\n`, { durable: true });
  return secrets;
}

/** Where the private half of a data folder's seal lies: beside the folder, not in it. */
export const keyFolder = (dataDir: string): string => `${dataDir.replace(/\/+$/, '')}-keys`;

/** RFC 7638 */
const thumbprint = ({ e, kty, n }: JsonWebKey): string =>
  createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url');

/** The seal's key pair, made when there is none. Throws when sealed records exist but the key that opens them is gone. */
export const sealKeys = (dataDir: string): Promise<Seal> => keyPair(dataDir, 'seal', MODULUS_BITS);

/** The key pair of a county that is played here, so that a referral can be taken along and opened on one machine. */
export const countyKeys = (dataDir: string): Promise<Seal> => keyPair(dataDir, 'county', PLAYED_BITS);

async function keyPair(dataDir: string, name: 'seal' | 'county', modulusLength: number): Promise<Seal> {
  const publicFile = join(dataDir, `${name}-public.json`);
  const privateKeyFile = join(keyFolder(dataDir), `${name}-private.json`);
  if (existsSync(publicFile)) {
    if (!existsSync(privateKeyFile)) {
      throw new Error(
        `密封件的私钥不见了：${privateKeyFile}。请从备份恢复后再启动 / the private key of the seal is missing: ${privateKeyFile}; restore it from a backup`,
      );
    }
    return { publicKey: JSON.parse(readFileSync(publicFile, 'utf8')) as JsonWebKey, privateKeyFile };
  }
  const pair = await promisify(generateKeyPair)('rsa', { modulusLength });
  const publicHalf = pair.publicKey.export({ format: 'jwk' });
  const named = { kid: thumbprint(publicHalf), alg: 'RSA-OAEP-256', use: 'enc' };
  mkdirSync(keyFolder(dataDir), { recursive: true, mode: 0o700 });
  replaceFile(privateKeyFile, `${JSON.stringify({ ...pair.privateKey.export({ format: 'jwk' }), ...named })}\n`, {
    durable: true,
  });
  const publicKey: JsonWebKey = { ...publicHalf, ...named };
  replaceFile(publicFile, `${JSON.stringify(publicKey)}\n`, { durable: true });
  return { publicKey, privateKeyFile };
}
