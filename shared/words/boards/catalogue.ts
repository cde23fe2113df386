// Words of the disclosure catalogue: its standard columns, its clock, and where an entry is to be read.
import type { Label } from '../label.ts';

export const catalogueWords = {
  none: { zh: '自{since}起还没有登记公开目录。', en: 'No catalogue entry has been listed since {since}.' },
  progress: {
    zh: '目录共 {all} 条，其中 {filled} 条已经公开（公示期满按规定撤下的也算），{open} 条还没有。没有的照实写明，请打电话催问。',
    en: '{all} entries: {filled} were published (also what came down when its period was over), {open} have nothing yet. What is missing is said openly; please call and ask.',
  },
  matters: { zh: '公开事项', en: 'Matters' },
  elements: { zh: '公开内容', en: 'Content' },
  basis: { zh: '公开依据', en: 'Basis' },
  limit: { zh: '公开时限', en: 'Time limit' },
  unit: { zh: '公开主体', en: 'Responsible' },
  channels: { zh: '公开渠道', en: 'Channels' },
  audience: { zh: '公开对象', en: 'Audience' },
  manner: { zh: '公开方式', en: 'Manner' },
  level: { zh: '公开层级', en: 'Level' },
  where: { zh: '在哪里看', en: 'Where to read it' },
  updated: { zh: '最近公开', en: 'Newest' },
  nothing: { zh: '还没有公开的内容', en: 'nothing yet' },
  stood: {
    zh: '{on}起公示，到{until}公示期满，已按规定撤下',
    en: 'on display from {on}; its period ended on {until} and it came down as the rules say',
  },
  stoodOnce: {
    zh: '{on}起公示，公示期已满，已按规定撤下',
    en: 'on display from {on}; its period is over and it came down as the rules say',
  },
  noPlace: { zh: '本站还没有对应的栏目', en: 'no board on this site yet' },
  onBoard: { zh: '见“{name}”', en: 'see “{name}”' },
  guideOf: { zh: '“{name}”办事指南', en: 'guide to “{name}”' },
  ownWorking: { zh: '按这一条自己的时限，{n} 个工作日', en: 'the entry’s own limit: {n} working days' },
  ownCalendar: { zh: '按这一条自己的时限，{n} 天', en: 'the entry’s own limit: {n} calendar days' },
  atOnce: { zh: '按这一条自己的时限，当天公开', en: 'the entry’s own limit: the same day' },
  generalWorking: {
    zh: '目录没有写几天，按一般规定：{n} 个工作日',
    en: 'the catalogue gives no number; the general {n} working days apply',
  },
  generalCalendar: {
    zh: '目录没有写几天，按一般规定：{n} 天',
    en: 'the catalogue gives no number; the general {n} days apply',
  },
} as const satisfies Record<string, Label>;
