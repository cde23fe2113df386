// How an open house is reached: over its address, and from the command line.
import type { Commands } from './control.ts';
import { ISSUER_NAME } from './doors/environment.ts';
import type { Ground } from './ground.ts';
import type { House } from './house.ts';
import { jwtAuthorizer } from './http/authorizer.ts';
import { openGateway } from './http/gateway.ts';
import { openSite } from './http/site.ts';

/** From now on the address answers with what the house does. */
export function answerAt({ address, issuer, secrets }: Ground, house: House, siteDir: string): void {
  const { url, audience, keys, handle } = issuer;
  address.open({
    gateway: openGateway({
      invoke: house.invoke,
      authorize: jwtAuthorizer({ issuer: url, audience, keys, issuerName: ISSUER_NAME }),
      now: house.now,
      domainName: `127.0.0.1:${address.port}`,
      originVerify: secrets.origin,
    }),
    site: openSite(siteDir),
    local: {
      now: house.now,
      moveTo: house.moveClock,
      buildSite: async () => {
        const { release, pages } = await house.buildSite();
        return { release, pages };
      },
    },
    issuer: handle,
  });
}

/** What every house answers on the command line: `token { staff }` gives an access token. */
export const answersOf = (house: House): Commands => ({
  async token(asked) {
    const staff = typeof asked === 'object' && asked !== null && 'staff' in asked ? asked.staff : undefined;
    if (typeof staff !== 'string' || staff === '') throw new Error('请写明工号 / name a staff number');
    return house.token(staff);
  },
});
