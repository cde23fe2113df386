// The identity provider of this machine: a certified OIDC implementation under `/oidc` of the house's own address.
// It says who someone is; what they may do the directory says. It exists on loopback only.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import Provider from 'oidc-provider';
import { type Accounts, openAccounts } from './accounts.ts';
import { issuerKeys, publicKeys } from './keys.ts';
import { AUDIENCE, CLIENT_ID, RESOURCE, SIGN_IN_PATH, settings } from './settings.ts';
import { signIn } from './sign-in.ts';
import { openStore } from './store.ts';

export interface Issuer {
  /** The issuer identifier, `iss` of every token. */
  readonly url: string;
  readonly clientId: string;
  readonly audience: string;
  /** The public keys, for whoever verifies. */
  readonly keys: JWTVerifyGetKey;
  readonly accounts: Accounts;
  /** Answers everything below `/oidc/`. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** An access token with the claims of a real sign-in. Throws NoAccount. */
  mintToken(number: string): Promise<string>;
  close(): void;
}

/** Nobody signs in with this staff number here. */
export class NoAccount extends Error {
  override readonly name = 'NoAccount';
  constructor(number: string) {
    super(`没有工号为 ${number} 的登录账号 / no account for staff number ${number}`);
  }
}

export interface IssuerOptions {
  /** Origin of the house, `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** Folder of accounts, keys and sessions. */
  readonly folder: string;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Opens the issuer. Refuses any origin that is not on loopback: its passwords are made for a demonstration at one desk. */
export async function openIssuer({ origin, folder }: IssuerOptions): Promise<Issuer> {
  if (!LOOPBACK.has(new URL(origin).hostname)) {
    throw new Error(
      `登录服务只能在本机使用，不能在 ${origin} / the local issuer serves this machine only, not ${origin}`,
    );
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const url = `${origin}/oidc`;
  const keys = await issuerKeys(join(folder, 'keys.json'));
  const accounts = openAccounts(folder);
  const store = openStore(join(folder, 'sessions.json'));
  const provider = new Provider(url, settings({ origin, accounts, keys, store }));
  const toProvider = provider.callback();
  const toForm = signIn(provider, accounts, origin);

  return {
    url,
    clientId: CLIENT_ID,
    audience: AUDIENCE,
    keys: createLocalJWKSet(publicKeys(keys) as JSONWebKeySet),
    accounts,
    handle(request, response) {
      const path = request.url ?? '';
      if (path.startsWith(SIGN_IN_PATH)) {
        toForm(request, response).catch((thrown: unknown) => {
          console.error(thrown);
          response.destroy();
        });
        return;
      }
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('x-frame-options', 'DENY');
      response.setHeader('referrer-policy', 'no-referrer');
      Object.assign(request, { originalUrl: path, url: path.slice('/oidc'.length) });
      void toProvider(request, response);
    },
    async mintToken(number) {
      const account = accounts.ofNumber(number);
      const client = await provider.Client.find(CLIENT_ID);
      if (!account || !client) throw new NoAccount(number);
      const token = new provider.AccessToken({
        client,
        accountId: account.subject,
        resourceServer: new provider.ResourceServer(AUDIENCE, { ...RESOURCE }),
        scope: RESOURCE.scope,
        grantId: randomUUID(),
        gty: 'authorization_code',
      });
      return token.save();
    },
    close: () => store.close(),
  };
}
