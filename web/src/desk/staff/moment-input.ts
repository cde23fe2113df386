// Date and time as an input of the browser has them, read as township clocks whatever zone this machine is in.
import { type Day, dayOf, type Instant, instantOn, timeOf } from '#shared/time.ts';

/** What an input of date and time shows for an instant: `2026-10-09T09:30`. */
export const inputOf = (at: Instant): string => `${dayOf(at)}T${timeOf(at)}`;

/** The instant that such a value means, or undefined while it is not complete. */
export function instantOf(value: string): Instant | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(value);
  return match ? instantOn(match[1] as Day, match[2] as string) : undefined;
}
