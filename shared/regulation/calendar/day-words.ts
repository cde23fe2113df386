// Why a day works or not in words, Chinese and English. How a date is written lies in words/day.ts.
import type { Label, Language } from '../../words/label.ts';
import { say } from '../../words/label.ts';
import { FESTIVALS } from './festivals.ts';
import type { DayReason } from './holidays.ts';

const REASONS = {
  weekday: { zh: '工作日', en: 'working day' },
  weekend: { zh: '周末', en: 'weekend' },
  holiday: { zh: '{festival}放假', en: '{festival} holiday' },
  statutory: { zh: '{festival}法定假日，暂按法律推算', en: '{festival}, statutory holiday, no notice yet' },
  'make-up': { zh: '{festival}调休上班', en: 'working day in lieu of {festival}' },
  workingByNotice: { zh: '按{notice}上班', en: 'works by {notice}' },
  offByNotice: { zh: '按{notice}放假', en: 'off by {notice}' },
} as const satisfies Record<string, Label>;

/** Why a day works or not, in words: 国庆节放假 / National Day holiday. */
export function sayReason(reason: DayReason, language: Language): string {
  switch (reason.code) {
    case 'weekday':
    case 'weekend':
      return say(REASONS[reason.code], language);
    case 'holiday': {
      const label = reason.provisional === true ? REASONS.statutory : REASONS.holiday;
      return say(label, language, { festival: FESTIVALS[reason.festival][language] });
    }
    case 'make-up':
      return say(REASONS['make-up'], language, { festival: FESTIVALS[reason.festival][language] });
    case 'override':
      return say(reason.working ? REASONS.workingByNotice : REASONS.offByNotice, language, { notice: reason.notice });
  }
}
