// Words of the site's frame: what stands around every page, whatever the page says.
import type { Label } from './label.ts';

export const siteWords = {
  skip: { zh: '跳到正文', en: 'Skip to the text' },
  sample: {
    zh: '示例数据：本站的人物、事项和号码均为虚构。',
    en: 'Sample data: every person, matter and number on this site is invented.',
  },
  largeType: { zh: '大字版', en: 'Large type' },
  otherLanguage: { zh: 'English', en: '中文' },
  tools: { zh: '本站工具', en: 'Site tools' },
  home: { zh: '首页', en: 'Home' },
  youAreHere: { zh: '当前位置', en: 'You are here' },
  raise: { zh: '我要反映', en: 'Raise a matter' },
  hotline: { zh: '监督举报电话', en: 'Report hotline' },
  hotlineShort: { zh: '电话', en: 'Tel.' },
  asOf: { zh: '截至', en: 'As of' },
  ask: { zh: '问谁', en: 'Whom to ask' },
  basis: { zh: '依据', en: 'Rule' },
  data: { zh: '数据', en: 'Data' },
  feed: { zh: '订阅（Atom）', en: 'Feed (Atom)' },
  print: { zh: '本页可直接打印在 A4 纸上。', en: 'This page prints on A4 as it stands.' },
  boards: { zh: '全部栏目', en: 'All boards' },
  groupServices: { zh: '来办事', en: 'Getting things done' },
  groupMatters: { zh: '看公示', en: 'What was done' },
  groupAccount: { zh: '看监督', en: 'Holding to account' },
  sponsor: { zh: '主办单位', en: 'Run by' },
  address: { zh: '地址', en: 'Address' },
  contact: { zh: '联系方式', en: 'Contact' },
  siteCode: { zh: '网站标识码', en: 'Site identity code' },
  icp: { zh: '网站备案号', en: 'ICP number' },
  publicSecurity: { zh: '公安备案号', en: 'Public-security number' },
  reportError: {
    zh: '本站有错？告诉我们，{days} 个工作日内答复',
    en: 'Found an error? Tell us; answered in {days} working days',
  },
  notFound: { zh: '没有这个页面', en: 'There is no such page' },
  notFoundLead: {
    zh: '地址可能抄错了，或者页面已改到别处。可以从下面的栏目找起，也可以打电话问。',
    en: 'The address may be mistyped, or the page has moved. Start from the boards below, or call.',
  },
  gone: { zh: '这条公示已经撤下', en: 'This publication has been withdrawn' },
  goneLead: {
    zh: '原来的内容不再公开。撤下的日期和理由记在“撤下与更正”里。',
    en: 'What stood here is no longer public. The day and the reason are in the log of withdrawals.',
  },
  whatNow: { zh: '接下来可以', en: 'From here' },
} as const satisfies Record<string, Label>;
