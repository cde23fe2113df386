// Who is on duty in the sample township: two people for each of the first 31 nights and days off, officers and leaders in
// turn. No channel has a duty person, so that what comes online is the service centre's head's.
import { dayOf, type Instant, plusDays } from '#shared/time.ts';
import type { Acting } from './acting.ts';
import { ADMINISTRATOR, CHAIR, PEOPLE } from './people.ts';

const DAYS = 31;

const LEADERS = PEOPLE.filter(({ number }) => [CHAIR, '1004', '1010', '1011'].includes(number));
const OFFICERS = PEOPLE.filter(({ office }) => office !== undefined);

const inTurn = (people: typeof PEOPLE, n: number): string => people[n % people.length]?.number ?? '';

/** Sets the roster from the day of `now` on, unless it was set before. */
export async function setRoster(acts: Acting, now: Instant): Promise<void> {
  const { body } = await acts.must(ADMINISTRATOR, 'GET', '/api/roster');
  if (body.version > 0) return;
  const days = Array.from({ length: DAYS }, (_, n) => ({
    on: plusDays(dayOf(now), n),
    person: inTurn(OFFICERS, n),
    leader: inTurn(LEADERS, n),
  }));
  await acts.must(ADMINISTRATOR, 'POST', '/api/roster', { days });
}
