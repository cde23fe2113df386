// The rows of the public whereabouts board (SV-4.2): everybody the public may know by post, with the coarse status, the
// return, the stand-in, and when that was said. What no longer holds at the moment of reading is not shown as if it did.
import { publicStaff } from '#shared/directory/public-staff.ts';
import { isAwayAt, wordAt } from '#shared/directory/whereabouts/state.ts';
import { dayOf, type Instant, millis, timeOf } from '#shared/time.ts';
import { functionWords, whereaboutsWords as words } from '#shared/words/boards/offices.ts';
import { sayDay } from '#shared/words/day.ts';
import { ageWords, statusLabels } from '#shared/words/directory.ts';
import { type Language, say } from '#shared/words/label.ts';
import type { House } from '../house.ts';

/** A row of the public board, every fact already in words. */
export interface WhereaboutsCard {
  readonly [name: string]: string;
  readonly name: string;
  readonly title: string;
  readonly office: string;
  readonly light: 'fine' | 'soon' | 'late' | 'open';
  readonly status: string;
  readonly 'back-at': string;
  readonly 'stand-in': string;
  readonly since: string;
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

/** A moment as the board says it, day and time. */
export const sayMoment = (at: Instant, language: Language): string => `${sayDay(dayOf(at), language)} ${timeOf(at)}`;

/**
 * What the public sees at a moment, in the order in which the public reads the staff. Planned leave is
 * shown once it has begun. Who is not back in time is shown as late, never as on duty before they said so, and the time
 * they gave as one that has passed; from then on nobody stands in by that word (AC-1.14).
 */
export async function whereaboutsCards(house: House, at: Instant, language: Language): Promise<WhereaboutsCard[]> {
  const { directory } = await house.shelf();
  const officeOf = (staff: string): string => {
    const office = directory.offices.get(directory.staff.get(staff)?.office ?? '');
    return (language === 'en' ? office?.nameEn : undefined) ?? office?.name ?? functionWords.leaders[language];
  };
  return publicStaff(directory).map((id): WhereaboutsCard => {
    const { name = id, title = '' } = directory.staff.get(id) ?? {};
    const who = { name, title, office: officeOf(id) };
    const state = directory.whereabouts.get(id);
    if (state === undefined) {
      const nothing = { 'back-at': '', 'stand-in': '', since: '', age: '' };
      return { ...who, light: 'open', status: words.unsaid[language], ...nothing };
    }
    const { status, since, backAt, standIn } = wordAt(state, at);
    const away = isAwayAt(state, at);
    const back = backAt === undefined ? '' : sayMoment(backAt, language);
    return {
      ...who,
      light: status === 'onDuty' ? 'fine' : away ? 'soon' : 'late',
      status: statusLabels[status][language],
      'back-at': back === '' || away ? back : say(words.passed, language, { back }),
      'stand-in': standIn === undefined || !away ? '' : (directory.staff.get(standIn)?.name ?? ''),
      since: sayMoment(since, language),
      age: ageOf(since, at, language),
    };
  });
}
