// How oidc-provider is set up to give what Cognito gives: authorization code with PKCE for one public browser client,
// RS256 access tokens for one API, refresh tokens that rotate, no consent question to one's own staff.
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { Language } from '#shared/words/label.ts';
import type { Accounts } from './accounts.ts';
import type { IssuerKeys } from './keys.ts';
import { errorPage, PAGE_HEADERS, signedOutPage, signOutPage } from './pages.ts';
import type { Store } from './store.ts';

/** The browser client of the staff desk. */
export const CLIENT_ID = 'staff-desk';
/** What access tokens are for; the authorizer and the doors compare it. */
export const AUDIENCE = 'urn:township-efficacy:api';
/** Where a sign-in or sign-out leads back to, on the house's own origin: the same single address as on AWS. */
const DESK = '/staff/';
/** Where the sign-in form stands. */
export const SIGN_IN_PATH = '/oidc/sign-in/';

const SCOPE = 'openid';
const MINUTE = 60;
const ACCESS_TOKEN_S = 60 * MINUTE;
/** Longer than a working day, shorter than until tomorrow morning. */
const SESSION_S = 12 * 60 * MINUTE;

/** The API as the issuer knows it. */
export const RESOURCE = {
  scope: SCOPE,
  audience: AUDIENCE,
  accessTokenTTL: ACCESS_TOKEN_S,
  accessTokenFormat: 'jwt',
  jwt: { sign: { alg: 'RS256' } },
} as const;

/** The language asked for with `ui_locales`, Chinese otherwise. */
export const languageFor = (locales: unknown): Language => (/^en\b/.test(String(locales ?? '')) ? 'en' : 'zh');

function show(ctx: KoaContextWithOIDC, page: string): void {
  for (const [name, value] of Object.entries(PAGE_HEADERS)) ctx.set(name, value);
  ctx.body = page;
}
const languageIn = (ctx: KoaContextWithOIDC): Language => languageFor(ctx.oidc?.params?.ui_locales);

/** Everything our own client may have is granted without asking. */
async function granted(ctx: KoaContextWithOIDC) {
  const { client, session, params } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const grant =
    (known === undefined ? undefined : await ctx.oidc.provider.Grant.find(known)) ??
    new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(String(params?.scope ?? SCOPE));
  grant.addResourceScope(AUDIENCE, SCOPE);
  await grant.save();
  return grant;
}

export interface SettingsParts {
  readonly origin: string;
  readonly accounts: Accounts;
  readonly keys: IssuerKeys;
  readonly store: Store;
}

/** The configuration of oidc-provider. */
export const settings = ({ origin, accounts, keys, store }: SettingsParts): Configuration => ({
  adapter: store.adapter,
  jwks: { keys: keys.signing.map((key) => ({ ...key })) } as NonNullable<Configuration['jwks']>,
  clients: [
    {
      client_id: CLIENT_ID,
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [origin + DESK],
      post_logout_redirect_uris: [origin + DESK],
    },
  ],
  cookies: {
    keys: [...keys.cookies],
    long: { httpOnly: true, sameSite: 'lax', path: '/oidc' },
    short: { httpOnly: true, sameSite: 'lax' },
  },
  scopes: [SCOPE],
  claims: { openid: ['sub'] },
  // A browser names its origin also when the desk at this very address asks for tokens.
  clientBasedCORS: (_ctx, from) => from === origin,
  pkce: { required: () => true },
  responseTypes: ['code'],
  findAccount(_ctx, subject) {
    const account = accounts.ofSubject(subject);
    return account && { accountId: subject, claims: async () => ({ sub: subject }) };
  },
  loadExistingGrant: granted,
  issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
  rotateRefreshToken: true,
  extraTokenClaims: async () => ({ token_use: 'access' }),
  interactions: { url: (_ctx, interaction) => `${SIGN_IN_PATH}${interaction.uid}` },
  renderError: (ctx, out) => show(ctx, errorPage(languageIn(ctx), out.error)),
  ttl: {
    AccessToken: ACCESS_TOKEN_S,
    AuthorizationCode: MINUTE,
    IdToken: ACCESS_TOKEN_S,
    Interaction: 60 * MINUTE,
    RefreshToken: SESSION_S,
    Session: SESSION_S,
    Grant: SESSION_S,
  },
  features: {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    dPoP: { enabled: false },
    revocation: { enabled: true, allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => AUDIENCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({ ...RESOURCE }),
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => show(ctx, signOutPage(languageIn(ctx), form)),
      postLogoutSuccessSource: (ctx) => show(ctx, signedOutPage(languageIn(ctx))),
    },
  },
});
