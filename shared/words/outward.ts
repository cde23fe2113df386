// What is said of a notice outside the house. The same words whatever the matter is: neither a subject line nor a
// colleague's glance may tell a complaint from a case, so there is no number, no day and no kind in them (SV-4.1).
import type { Label } from './label.ts';

export const outwardWords = {
  subject: { zh: '您有一条待办', en: 'There is something for you to see to' },
  person: {
    zh: '您在{government}效能工作台有一条待办，请登录工作台，在“通知”中查看。',
    en: 'There is something for you on the staff desk of {government}. Please sign in and look under “Notices”.',
  },
  group: {
    zh: '{government}效能工作台有新的待办，请各自登录工作台，在“通知”中查看。',
    en: 'There is something new on the staff desk of {government}. Please sign in and look under “Notices”.',
  },
  /** Under a mail. */
  foot: {
    zh: '此邮件由系统发出，不含任何事项的内容，请勿回复。不想再收到提醒，可在工作台“通知”中关闭。',
    en: 'Sent by the system; it says nothing of any matter. Please do not reply. Reminders can be switched off under “Notices”.',
  },
} as const satisfies Record<string, Label>;
