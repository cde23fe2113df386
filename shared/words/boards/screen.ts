// Words of the screen in the entrance hall. What its script says stands in the page too, with slots it fills.
import type { Label } from '../label.ts';

export const screenWords = {
  title: { zh: '大厅公开屏', en: 'The screen in the hall' },
  lead: {
    zh: '镇里公开的内容在这块屏上轮流显示；要看全文，请上网站或者问窗口。',
    en: 'What the township makes public, in turn. The full texts are on the site; or ask at the window.',
  },
  how: {
    zh: '左右方向键翻页，空格键暂停；触屏点左右两边翻页，点中间暂停。',
    en: 'Arrow keys turn the page, space pauses; on a touch screen tap a side to turn, the middle to pause.',
  },
  pause: { zh: '暂停', en: 'Pause' },
  resume: { zh: '继续', en: 'Go on' },
  place: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  lost: {
    zh: '自 {time} 起连不上网站，现在显示的是断网前的内容',
    en: 'No connection since {time}; what is shown is from before',
  },
  notices: { zh: '正在公示', en: 'Open notices' },
  until: { zh: '公示到{day}，有意见请打 {phone}', en: 'Open until {day}; objections: {phone}' },
  noNotices: { zh: '现在没有正在公示的事项。', en: 'No notice is open at present.' },
  latest: { zh: '最近办结', en: 'Lately finished' },
  noResults: { zh: '自{since}起还没有公示的办结件。', en: 'No result has been published since {since}.' },
  hotProblems: { zh: '热点难点问题办到哪一步', en: 'Hot and hard problems' },
  noProblems: { zh: '现在没有公示的热点难点问题。', en: 'No hot problem is published at present.' },
  open: { zh: '正在解决', en: 'under way' },
  solved: { zh: '已解决', en: 'solved' },
  items: { zh: '办事怎么办、多少天、收不收费', en: 'Services: steps, days and fees' },
  basis: { zh: '依据：{basis}', en: 'basis: {basis}' },
  noItems: { zh: '还没有登记办事事项。', en: 'No service is listed yet.' },
  commitments: { zh: '服务承诺和兑现情况', en: 'Commitments and how they are kept' },
  noCommitments: { zh: '还没有登记服务承诺。', en: 'No commitment is listed yet.' },
  kept: { zh: '{of} 件里 {kept} 件做到了', en: 'kept in {kept} of {of}' },
  keptMedian: { zh: '{of} 件里 {kept} 件做到了，中位数 {days} 天', en: 'kept in {kept} of {of}, median {days} days' },
  notCounted: { zh: '这一条没有可以计数的期限', en: 'nothing in it can be counted' },
  tooFew: { zh: '办结不足 {least} 件，暂不计算', en: 'fewer than {least} finished: not shown' },
  offices: { zh: '各办公室', en: 'Offices' },
  noHead: { zh: '负责人暂未明确', en: 'head not named' },
  noOffices: { zh: '还没有登记办公室。', en: 'No office is listed yet.' },
  whereabouts: { zh: '今天谁在岗', en: 'Who is in today' },
  whereaboutsElsewhere: {
    zh: '干部去向请看网站的“去向公示”，或者问窗口。',
    en: 'See the whereabouts board on the site, or ask at the window.',
  },
  hotline: { zh: '对工作和作风有意见，请打', en: 'Unhappy with our work? Call' },
} as const satisfies Record<string, Label>;
