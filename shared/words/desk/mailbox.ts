// Words of reminders by e-mail on the staff desk.
import type { Label } from '../label.ts';

export const mailboxWords = {
  title: { zh: '邮件提醒', en: 'Reminders by e-mail' },
  lead: {
    zh: '有新通知时，工作时间内向此邮箱发一封提醒，只说有待办，不写任何事项的内容。邮箱不公开，只有本人和系统管理员能看到。',
    en: 'When there is a new notice, a reminder goes to this address in office hours. It only says that something waits. The address is not public; you and the administrator alone can see it.',
  },
  leadOther: {
    zh: '此邮箱不公开，只有本人和系统管理员能看到。改动后系统会告知本人；是否接收提醒由本人决定。',
    en: 'The address is not public; its owner and the administrator alone can see it. The owner is told of a change, and decides whether reminders come.',
  },
  notSent: {
    zh: '本单位没有配置邮件服务器，现在不会发送邮件。',
    en: 'No mail server is configured here, so no mail is sent for now.',
  },
  address: { zh: '邮箱', en: 'E-mail address' },
  domains: { zh: '须属于：{domains}。留空即不再使用。', en: 'One of: {domains}. Leave it empty to use none.' },
  anyDomain: { zh: '留空即不再使用。', en: 'Leave it empty to use none.' },
  on: { zh: '接收提醒', en: 'Send me reminders' },
  isOn: { zh: '本人接收提醒', en: 'Reminders are wanted' },
  isOff: { zh: '本人已关闭提醒', en: 'Reminders are switched off' },
  save: { zh: '保存提醒设置', en: 'Save' },
  done: { zh: '提醒设置已保存。', en: 'Saved.' },
} as const satisfies Record<string, Label>;
