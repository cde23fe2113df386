// Days and moments as facts of a sentence: a refusal names them the way people write them, never as stored.
import { type Day, dayOf, type Instant, timeOf } from '../time.ts';
import { sayDay } from './day.ts';
import type { Label } from './label.ts';

/** A day in both languages: 2026年9月24日（星期四）. */
export const dayFact = (on: Day): Label => ({ zh: sayDay(on, 'zh'), en: sayDay(on, 'en') });

/** A moment in both languages, township clocks: 2026年9月24日（星期四）17:30. */
export const momentFact = (at: Instant): Label => {
  const on = dayOf(at);
  return { zh: `${sayDay(on, 'zh')}${timeOf(at)}`, en: `${timeOf(at)} on ${sayDay(on, 'en')}` };
};
