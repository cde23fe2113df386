// The rows of the public whereabouts board (SV-4.2): only the coarse status, back at, the stand-in and how old the word is.
import { wordAt } from '#shared/directory/whereabouts/state.ts';
import { dayOf, type Instant, millis, timeOf } from '#shared/time.ts';
import { sayDay } from '#shared/words/day.ts';
import { ageWords, statusLabels } from '#shared/words/directory.ts';
import { type Language, say } from '#shared/words/label.ts';
import type { House } from '../house.ts';

/** A row of the public board, every fact already in words. */
export interface WhereaboutsCard {
  readonly [name: string]: string;
  readonly name: string;
  readonly office: string;
  readonly light: 'fine' | 'soon' | 'late';
  readonly status: string;
  readonly 'back-at': string;
  readonly 'stand-in': string;
  readonly age: string;
}

const MINUTE = 60_000;

function ageOf(since: Instant, at: Instant, language: Language): string {
  const minutes = Math.floor((millis(at) - millis(since)) / MINUTE);
  if (minutes < 1) return ageWords.justNow[language];
  if (minutes < 60) return say(ageWords.minutes, language, { n: minutes });
  if (minutes < 24 * 60) return say(ageWords.hours, language, { n: Math.floor(minutes / 60) });
  return say(ageWords.days, language, { n: Math.floor(minutes / (24 * 60)) });
}

/**
 * What the public sees at a moment, in the order of offices and staff numbers; those who left are not in it. Planned
 * leave is shown once it has begun; who is not back in time is shown as late, never as on duty before they said so.
 */
export async function whereaboutsCards(house: House, at: Instant, language: Language): Promise<WhereaboutsCard[]> {
  const { directory } = await house.shelf();
  const officeOf = (staff: string): string => {
    const office = directory.offices.get(place(staff));
    return (language === 'en' ? office?.nameEn : undefined) ?? office?.name ?? '';
  };
  const place = (staff: string): string => directory.staff.get(staff)?.office ?? '';
  const here = [...directory.whereabouts].filter(([id]) => directory.staff.get(id)?.active);
  const sorted = here.sort(([a], [b]) => (`${place(a)}#${a}` < `${place(b)}#${b}` ? -1 : 1));
  return sorted.map(([id, state]): WhereaboutsCard => {
    const { status, since, backAt, standIn } = wordAt(state, at);
    const overdue = status !== 'onDuty' && backAt !== undefined && backAt < at;
    return {
      name: directory.staff.get(id)?.name ?? id,
      office: officeOf(id),
      light: status === 'onDuty' ? 'fine' : overdue ? 'late' : 'soon',
      status: statusLabels[status][language],
      'back-at': backAt === undefined ? '' : `${sayDay(dayOf(backAt), language)} ${timeOf(backAt)}`,
      'stand-in': standIn === undefined ? '' : (directory.staff.get(standIn)?.name ?? ''),
      age: ageOf(since, at, language),
    };
  });
}
