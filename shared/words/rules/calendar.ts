// Refusals about the working calendar.
import type { Label } from '../label.ts';

export const calendarRules = {
  'TL-4/a-second-person-confirms-an-override': {
    zh: '日历调整须由另一人确认，提出人不能自行确认。',
    en: 'A calendar override is confirmed by a second person, never by the one who proposed it.',
  },
  'TL-4/an-override-is-decided-once': {
    zh: '这项日历调整已经确认或撤回。',
    en: 'This override has already been confirmed or withdrawn.',
  },
  'TL-4/an-override-changes-something': {
    zh: '日历中{on}本来就是{already}，无需调整。',
    en: '{on} already is {already} in the calendar; there is nothing to change.',
  },
  'TL-4/a-notice-brings-a-new-year': {
    zh: '{year} 年的放假安排已随系统提供；个别日期有变动的，请逐日提出调整。',
    en: 'The arrangement for {year} comes with the system; where single days differ, propose each of them.',
  },
  'TL-4/a-notice-stays-with-its-year': {
    zh: '{on}不属于 {year} 年的放假安排，请核对年份。',
    en: '{on} is no part of the arrangement for {year}; please check the year.',
  },
  'TL-4/a-notice-names-a-day-once': {
    zh: '{on}在通知中出现了两次，请核对放假和上班日期。',
    en: '{on} is named twice in the notice; please check the days off and the days worked.',
  },
  'TL-4/a-make-up-day-is-a-weekend-day': {
    zh: '{on}不是周六或周日，不能作为调休上班日。',
    en: '{on} is no Saturday or Sunday and cannot be a working day in lieu.',
  },
  'TL-4/a-notice-names-every-holiday': {
    zh: '{on}是法定节假日，通知中没有列为放假，请补全。',
    en: '{on} is a statutory holiday but the notice does not name it as a day off.',
  },
} as const satisfies Record<string, Label>;
