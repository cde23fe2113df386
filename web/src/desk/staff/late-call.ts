// A call in the last hour before days off (FI-6): whether it can wait is asked, and until when. The township's own calendar
// says when the office works again.
import { type Day, dayOf, instantOn, plusDays, plusMinutes } from '#shared/time.ts';
import { ask } from '../ask.ts';
import type { Desk } from './desk.ts';

/** The day the office opens again, where a call now comes late before days off; otherwise, or without an answer, undefined. */
export async function opensAgain(desk: Pick<Desk, 'facts' | 'now'>): Promise<Day | undefined> {
  const { root, lateCalls } = desk.facts;
  const now = desk.now();
  const today = dayOf(now);
  if (now < plusMinutes(instantOn(today, lateCalls.close), -lateCalls.minutes)) return undefined;
  const query = `start=${encodeURIComponent(now)}&limit=1&unit=working`;
  const due = await ask<{ dueOn: Day }>(`${root}api/calendar/due?${query}`).catch(() => undefined);
  return due && due.dueOn > plusDays(today, 1) ? due.dueOn : undefined;
}
