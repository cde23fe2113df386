// The one expression that one-time schedules use: `at(2026-10-09T09:30:00)` read in a named time zone.
// `rate()` and `cron()` are not read: what recurs is structured data in shared/schedules.
import { type Instant, instant } from '#shared/time.ts';
import { invalid } from './refusal.ts';

const AT = /^at\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\)$/;

/** The instant that an expression names. Throws a `ValidationException` for any other expression, date or zone. */
export function instantOfExpression(expression: string, zone = 'UTC'): Instant {
  if (/^(rate|cron)\(/.test(expression)) {
    throw invalid(`only at() is spoken on this machine; what recurs is listed in shared/schedules: ${expression}`);
  }
  const wall = AT.exec(expression)?.[1];
  if (wall === undefined) throw invalid(`Invalid Schedule Expression ${expression}.`);
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(wall)) {
    throw invalid(`Invalid Schedule Expression ${expression}.`);
  }
  // The offset holds for the moment sought, not for the wall time taken as UTC: the second look corrects the first.
  const near = asUtc - offsetOf(zone, asUtc);
  return instant(asUtc - offsetOf(zone, near));
}

/** Milliseconds that a zone is ahead of UTC at a moment. */
function offsetOf(zone: string, at: number): number {
  const shown = formatFor(zone).formatToParts(at);
  const field = (name: string) => shown.find((part) => part.type === name)?.value ?? '';
  const wall = `${field('year')}-${field('month')}-${field('day')}T${field('hour')}:${field('minute')}:${field('second')}Z`;
  return Date.parse(wall) - Math.floor(at / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  if (!/^[A-Za-z]/.test(zone)) throw invalid(`Invalid time zone ${zone}.`);
  try {
    const made = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, made);
    return made;
  } catch {
    throw invalid(`Invalid time zone ${zone}.`);
  }
}
