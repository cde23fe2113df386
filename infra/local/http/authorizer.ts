// The gateway's JWT authorizer on this machine: which tokens open a staff route, and what the door is told about them.
// It knows signatures and times, not people: who may do what is decided behind the door.
import { decodeProtectedHeader, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { type Answer, gatewayAnswer } from './answer.ts';

export interface AuthorizerOptions {
  readonly issuer: string;
  /** Accepted in `aud`, or in `client_id` where a token has no `aud` (Cognito's access tokens). */
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** Name given to doors instead of the issuer's address, where that address may change. */
  readonly issuerName?: string;
}

/** Claims as the gateway passes them on: every value as text. */
export interface Authorized {
  readonly claims: Record<string, string>;
  readonly scopes: string[] | null;
}

export type Authorizer = (authorization: string | undefined) => Promise<Authorized | { readonly refused: Answer }>;

const refused = (reason?: string): { readonly refused: Answer } => ({
  refused: gatewayAnswer(401, 'Unauthorized', {
    'www-authenticate': reason === undefined ? 'Bearer' : `Bearer error="invalid_token" error_description="${reason}"`,
  }),
});

const asText = (value: unknown): string =>
  Array.isArray(value) ? `[${value.join(' ')}]` : typeof value === 'string' ? value : JSON.stringify(value);

/** Makes the check of `Authorization`. Token times are machine time: the domain clock does not move them. */
export function jwtAuthorizer({ issuer, audience, keys, issuerName = issuer }: AuthorizerOptions): Authorizer {
  return async (authorization) => {
    const token = authorization?.replace(/^Bearer\s+/i, '').trim();
    if (!token) return refused();
    try {
      if (typeof decodeProtectedHeader(token).kid !== 'string') return refused('the token names no key');
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'iat'],
      });
      const audiences = payload.aud === undefined ? [payload.client_id] : [payload.aud].flat();
      if (!audiences.includes(audience)) return refused('invalid audience');
      if (Number(payload.iat) > Date.now() / 1000 + 1) return refused('the token is not valid yet');
      const claims = Object.fromEntries(
        Object.entries({ ...payload, iss: issuerName }).map(([name, value]) => [name, asText(value)]),
      );
      return { claims, scopes: typeof payload.scope === 'string' ? payload.scope.split(' ') : null };
    } catch {
      return refused('the token cannot be verified');
    }
  };
}
