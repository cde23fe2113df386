// What an inspection of disclosure would count, in sentences for those who can mend it.
import type { Label } from '../label.ts';

export const faultWords = {
  lead: {
    zh: '按政府网站检查的口径，{day}会被扣分的地方。改好以后，下次打开就不再列出。',
    en: 'What an inspection would count against us on {day}. What is mended is no longer listed.',
  },
  none: { zh: '今天没有发现问题。', en: 'Nothing was found today.' },
  counted: { zh: '共 {n} 处', en: '{n} in all' },
  unchanged: {
    zh: '网站首页长期没有新内容，最近一次更新是{newest}，最迟应在{due}更新',
    en: 'Nothing new has come to the site since {newest}; due by {due}',
  },
  stale: {
    zh: '“{board}”最近一条是{newest}，最迟应在{due}更新',
    en: '“{board}” was last added to on {newest}; due by {due}',
  },
  empty: {
    zh: '“{board}”一条内容也没有，最迟应在{due}有第一条',
    en: '“{board}” is empty; its first entry was due by {due}',
  },
  'nothing-under-it': {
    zh: '公开目录“{entry}”下还没有内容，最迟应在{due}公开',
    en: 'Nothing stands under “{entry}” of the catalogue; due by {due}',
  },
  lacking: { zh: '办事指南“{item}”缺：{missing}', en: 'The guide “{item}” lacks: {missing}' },
  owed: {
    zh: '“{board}”有一条信息到期没有公开，最迟应在{due}公开',
    en: 'A publication for “{board}” is not out yet; due by {due}',
  },
  quotes: {
    zh: '“{board}”中“{title}”写到了已撤下或期满的{name}，网上该处已换成“（已撤下）”，请改写',
    en: '“{title}” on “{board}” names {name}, which was taken down; the site reads “（已撤下）” there. Please reword it',
  },
  between: { zh: '、', en: ', ' },
  /** How long a missed day lies back, and how long a guide has been in force as it is. */
  overdue: { zh: '已超过 {n} 天', en: '{n} days overdue' },
  stands: { zh: '已有 {n} 天', en: 'for {n} days' },
  today: { zh: '今天起', en: 'since today' },
  mend: { zh: '去处理', en: 'Mend it' },
  look: { zh: '看公开页面', en: 'Public page' },
  answers: { zh: '由{office}改', en: 'for {office}' },
  publisher: { zh: '由发布审核员改', en: 'for the publisher' },
  rule: { zh: '依据', en: 'Rule' },
} as const satisfies Record<string, Label>;

/** Headings of the groups, in the order in which they are mended. */
export const faultGroups = {
  owed: { zh: '到期没有公开的信息', en: 'Overdue publications' },
  unchanged: { zh: '长期没有更新的网站', en: 'The site stands still' },
  stale: { zh: '长期没有更新的栏目', en: 'Columns not kept up' },
  empty: { zh: '空白的栏目', en: 'Empty columns' },
  'nothing-under-it': { zh: '目录里有、还没有公开的', en: 'In the catalogue, not yet public' },
  lacking: { zh: '不完整的办事指南', en: 'Incomplete guides' },
  quotes: { zh: '写到已撤下内容的文字', en: 'Words that name what was taken down' },
} as const satisfies Record<string, Label>;
