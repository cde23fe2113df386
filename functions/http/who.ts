// From the verified claims of a token to a person of the directory. The gateway verified signature and time; here the
// claims are read again, so that a door opened by mistake still knows whom it serves.
import { NOBODY, type Who, whoIs } from '#shared/access/who.ts';
import type { House } from '../house.ts';
import type { Call } from './call.ts';
import { Problem } from './problem.ts';

const listed = (claim: unknown): readonly unknown[] => (Array.isArray(claim) ? claim : [claim]);

/** Keyed hash under which the directory knows a subject of an issuer. */
export const identityOf = (house: House, issuer: string, subject: string): string =>
  house.keyed('identity', `${issuer}\n${subject}`);

/** The identity a call carries. Throws 401 for none, or one meant for someone else. */
export function subjectOf(call: Call, house: House): string {
  const claims = call.claims ?? {};
  const meant = [...listed(claims.aud), claims.client_id].includes(house.audience);
  if (claims.iss !== house.issuer || !meant || claims.token_use !== 'access' || typeof claims.sub !== 'string') {
    throw new Problem('unauthenticated');
  }
  return identityOf(house, house.issuer, claims.sub);
}

/**
 * Who is calling, as directory and roster have them at the moment of the call, whom they stand in for included; nobody
 * when the identity is bound to no active person.
 */
export async function whoCalls(call: Call, house: House): Promise<Who> {
  const identity = subjectOf(call, house);
  const { directory } = await house.lawAt(call.at);
  const number = directory.identities.get(identity);
  return number ? whoIs(directory, number) : NOBODY;
}
