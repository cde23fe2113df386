// A year's notice of the State Council as one form: a line for each festival, as the notice lists them, made into the body
// that the door takes (TL-4). What the days mean for the calendar is judged at the door.
import * as v from 'valibot';
import { text } from '#shared/fields.ts';
import { FESTIVALS, type Festival } from '#shared/regulation/calendar/festivals.ts';
import { calendarWords as words } from '#shared/words/desk/directory.ts';
import type { Facts } from './forms/raw.ts';

interface Line {
  readonly festival: Festival;
  readonly off: string;
  readonly work?: string;
}

const NAMES = Object.keys(FESTIVALS) as Festival[];
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
/** Name, days off, weekend days worked for them. Between the first and the last day off people write many things. */
const SHAPE = new RegExp(
  String.raw`^(\S+)\s+(${DAY})(?:\s*(?:\.\.|至|到|~|～|—+|to)\s*(${DAY}))?((?:[\s，、,]+${DAY})*)$`,
);

/** A line read, or undefined where it says no festival and days. */
export function lineRead(line: string): Line | undefined {
  const [, name, first, last, rest = ''] = SHAPE.exec(line.trim()) ?? [];
  const festival = NAMES.find((one) => FESTIVALS[one].zh === name || FESTIVALS[one].en === name || one === name);
  if (!festival || !first) return undefined;
  const work = rest.split(/[\s，、,]+/).filter(Boolean);
  return {
    festival,
    off: last === undefined ? first : `${first}..${last}`,
    ...(work.length > 0 ? { work: work.join(' ') } : {}),
  };
}

const both = ({ zh, en }: { readonly zh: string; readonly en: string }): string => `${zh}|${en}`;
const named = (lines: readonly string[]): readonly string[] => lines.flatMap((line) => lineRead(line)?.festival ?? []);

/** What is typed: the door's own body with its festivals as lines. */
export const YearTyped = v.strictObject({
  year: v.pipe(v.string(), v.regex(/^20\d\d$/, both(words.yearShape))),
  notices: v.pipe(v.array(text(100)), v.minLength(1, both(words.noticeNeeded))),
  festivals: v.pipe(
    v.array(
      v.pipe(
        text(200),
        v.check((line) => lineRead(line) !== undefined, both(words.lineShape)),
      ),
    ),
    v.minLength(1, both(words.festivalNeeded)),
    v.check((lines) => new Set(named(lines)).size === named(lines).length, both(words.festivalTwice)),
  ),
  reason: v.exactOptional(text(500)),
});

/** The body for the door, of what was typed and found sound. */
export function yearBody({ year, notices, festivals, reason }: Facts): Facts {
  const lines = (festivals as readonly string[]).flatMap((line) => lineRead(line) ?? []);
  return {
    year: Number(year),
    notices,
    festivals: Object.fromEntries(lines.map(({ festival, ...days }) => [festival, days])),
    ...(reason === undefined ? {} : { reason }),
  };
}
