// The issuer's own secrets: the key that signs tokens and the keys that sign its cookies. Made once per data folder,
// readable by the owner only, and never part of an export.
import { generateKeyPair, type JsonWebKey, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { replaceFile } from '../replace-file.ts';

export interface IssuerKeys {
  /** Private RS256 keys, JWK. */
  readonly signing: readonly (JsonWebKey & { readonly kid: string; readonly alg: 'RS256'; readonly use: 'sig' })[];
  readonly cookies: readonly string[];
}

/** The keys kept in `file`, made there when there are none. */
export async function issuerKeys(file: string): Promise<IssuerKeys> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as IssuerKeys;
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const kid = randomBytes(8).toString('hex');
  const keys: IssuerKeys = {
    signing: [{ ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }],
    cookies: [randomBytes(32).toString('base64url')],
  };
  replaceFile(file, `${JSON.stringify(keys)}\n`, { durable: true });
  return keys;
}

/** The public halves, as published under `/oidc/jwks`. */
export const publicKeys = (keys: IssuerKeys): { keys: JsonWebKey[] } => ({
  keys: keys.signing.map(({ kty, n, e, kid, alg, use }) => ({ kty, n, e, kid, alg, use }) as JsonWebKey),
});
