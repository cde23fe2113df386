// Where the people of the sample township are when it is first shown: most on duty, one out on business, one on leave
// with a stand-in who agreed.
import { dayOf, type Instant, instantOn, plusDays } from '#shared/time.ts';
import type { Acting } from './acting.ts';
import { PEOPLE } from './people.ts';

const OUT = '1012';
const AWAY = '1019';
const STAND_IN = '1002';
/** Days from now on which the one on leave is back. */
const LEAVE_DAYS = 3;

/** Sets everybody's whereabouts as of `now`, once. */
export async function setWhereabouts(acts: Acting, now: Instant): Promise<void> {
  const { body } = await acts.must(STAND_IN, 'GET', '/api/whereabouts');
  const known = new Map<string, { status: string; asked?: object }>(
    body.items.map((one: { staff: string; status: string }) => [one.staff, one]),
  );
  const set = (as: string, sent: object) => acts.must(as, 'POST', '/api/whereabouts', sent);
  for (const { number, roles = [] } of PEOPLE) {
    if (!roles.includes('supervisor') && !known.has(number)) await set(number, { status: 'onDuty' });
  }
  const tomorrow = plusDays(dayOf(now), 1);
  if (known.get(OUT)?.status !== 'outOnBusiness') {
    await set(OUT, { status: 'outOnBusiness', backAt: instantOn(tomorrow, '08:30') });
  }
  if (known.get(AWAY)?.status === 'onLeave') return;
  const backAt = instantOn(plusDays(dayOf(now), LEAVE_DAYS), '08:30');
  const asked = await set(AWAY, { status: 'onLeave', backAt, substitute: STAND_IN });
  const version = { 'if-match': `"${asked.body.version}"` };
  await acts.must(STAND_IN, 'POST', `/api/whereabouts/${AWAY}/accept-substitution`, {}, version);
}
