// What arrives with nobody asked still has somebody first responsible (FI-1): the duty person of its channel.
import type { Channel } from '#shared/case/kinds.ts';
import { dutyPersonFor } from '#shared/directory/directory.ts';
import { nextOpening } from '#shared/regulation/calendar/office-hours.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';

/**
 * The first responsible person of what arrives by a channel at `at` with nobody asked: the duty person who is there when
 * the office next opens, else who then answers for the reception (FI-1). Nobody only in a house without a chair.
 */
export async function unasked(house: House, channel: Channel, at: Instant): Promise<string | undefined> {
  const { calendar, policy } = await house.lawAt(at);
  const { directory } = await house.lawAt(nextOpening(calendar, policy.hours.sessions, at));
  return dutyPersonFor(directory, channel, house.township.reception);
}
