// Signing in with any OIDC issuer: authorization code with PKCE, tokens in this tab only (sessionStorage), renewed before
// they end. What the person may do is no matter of the token; the API answers that.
import { ErrorResponse, OidcClient, type SigninResponse, WebStorageStateStore } from 'oidc-client-ts';
import { Unreached } from '../ask.ts';

/** Where tokens come from. */
export interface SessionConfig {
  readonly issuer: string;
  readonly client: string;
  /** The one address a sign-in leads back to. */
  readonly desk: string;
  readonly language: string;
}

interface Tokens {
  readonly access: string;
  readonly refresh?: string;
  readonly id?: string;
  /** Epoch seconds of machine time. */
  readonly until: number;
}

const KEPT = 'desk tokens';
/** Seconds before its end at which a token is renewed. */
const EARLY = 60;
const SCOPE = 'openid';
/** The desk reads nothing of a person out of tokens; who someone is the API answers. */
const NO_PROFILE = { sub: '', iss: '', aud: '', exp: 0, iat: 0 };

const now = (): number => Math.floor(Date.now() / 1000);

export class Session {
  private readonly client: OidcClient;
  private readonly config: SessionConfig;
  private renewing: Promise<string | undefined> | undefined;

  constructor(config: SessionConfig) {
    this.config = config;
    this.client = new OidcClient({
      authority: config.issuer,
      client_id: config.client,
      redirect_uri: config.desk,
      post_logout_redirect_uri: config.desk,
      scope: SCOPE,
      ui_locales: config.language === 'en' ? 'en' : 'zh-CN',
      stateStore: new WebStorageStateStore({ store: sessionStorage, prefix: 'desk sign-in ' }),
    });
  }

  private get tokens(): Tokens | undefined {
    return (JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Tokens | null) ?? undefined;
  }
  private keep(given: SigninResponse): void {
    const before = this.tokens;
    const refresh = given.refresh_token ?? before?.refresh;
    const id = given.id_token ?? before?.id;
    const tokens: Tokens = {
      access: given.access_token,
      ...(refresh ? { refresh } : {}),
      ...(id ? { id } : {}),
      until: now() + (given.expires_in ?? 300),
    };
    sessionStorage.setItem(KEPT, JSON.stringify(tokens));
  }

  get signedIn(): boolean {
    return this.tokens !== undefined;
  }

  /**
   * Leaves for the issuer; `back` is where in the desk to come back to. `anew`: whoever left before shall not be taken
   * for the next person, even where the issuer would still know them.
   */
  async signIn(back: string, anew = false): Promise<void> {
    const { url } = await this.client.createSigninRequest({ state: { back }, ...(anew ? { prompt: 'login' } : {}) });
    location.assign(url);
  }

  /** Takes the issuer's answer out of the address; answers where to go on. Undefined when there was none to take. */
  async finish(): Promise<string | undefined> {
    const query = new URLSearchParams(location.search);
    if (!query.has('state') || (!query.has('code') && !query.has('error'))) return undefined;
    const address = location.href;
    history.replaceState(null, '', location.pathname);
    const answer = await this.client.processSigninResponse(address);
    this.keep(answer);
    return (answer.userState as { back?: string } | undefined)?.back ?? location.pathname;
  }

  /** A token that is still good, renewed when it ends soon; undefined when the person has to sign in again. */
  async token(): Promise<string | undefined> {
    const { tokens } = this;
    if (!tokens) return undefined;
    return tokens.until - EARLY > now() ? tokens.access : this.renew();
  }

  /** Renews at once, one renewal at a time however many ask. Throws Unreached when the issuer gave no answer. */
  renew(): Promise<string | undefined> {
    if (!this.renewing) {
      const forget = () => {
        this.renewing = undefined;
      };
      this.renewing = this.renewed();
      this.renewing.then(forget, forget);
    }
    return this.renewing;
  }
  private async renewed(): Promise<string | undefined> {
    const { tokens } = this;
    if (!tokens?.refresh) return undefined;
    const { refresh, id } = tokens;
    const known = {
      refresh_token: refresh,
      id_token: id ?? '',
      scope: SCOPE,
      session_state: null,
      profile: NO_PROFILE,
    };
    try {
      this.keep(await this.client.useRefreshToken({ state: known }));
      return this.tokens?.access;
    } catch (thrown) {
      if (thrown instanceof ErrorResponse) return undefined;
      throw new Unreached();
    }
  }

  /** Forgets everything of this tab and leaves for the issuer, which ends its own session too. `note` may leave a note for the page that comes back. */
  async signOut(note: () => void): Promise<void> {
    const id = this.tokens?.id;
    sessionStorage.clear();
    note();
    const { client, desk } = this.config;
    const leaving = await this.client
      .createSignoutRequest({
        ...(id ? { id_token_hint: id } : {}),
        extraQueryParams: { client_id: client, logout_uri: desk },
      })
      .catch(() => undefined);
    // An issuer that offers no way out leaves its own session to end by itself; the desk forgets all the same.
    location.assign(leaving?.url ?? desk);
  }
}
