// Words of the inbox on the staff desk. How each notice reads is in ../notices.ts.
import type { Label } from '../label.ts';

export const inboxWords = {
  title: { zh: '通知', en: 'Notices' },
  /** In the bar, where there is something unread. */
  titleUnread: { zh: '通知（{n}）', en: 'Notices ({n})' },
  lead: {
    zh: '这里只提醒有事发生，办理以各件的页面为准。通知保留半年。',
    en: 'Notices only say that something happened; what counts is the page of each matter. They are kept for half a year.',
  },
  unreadCount: { zh: '未读 {n} 条', en: '{n} unread' },
  unread: { zh: '未读', en: 'Unread' },
  readAll: { zh: '全部标为已读', en: 'Mark all as read' },
  done: { zh: '已全部标为已读。', en: 'All marked as read.' },
  none: { zh: '还没有通知。', en: 'No notices yet.' },
} as const satisfies Record<string, Label>;
