// Words of the page that searches.
import type { Label } from '../label.ts';

export const searchWords = {
  title: { zh: '搜索', en: 'Search' },
  lead: {
    zh: '输入词语，在办结公示、办事指南、制度和各栏目里查找。几个词之间用空格隔开。',
    en: 'Type words to look through results, services, rules and every board. Published results are in Chinese: search for them in Chinese.',
  },
  field: { zh: '要找的词', en: 'Words to look for' },
  example: { zh: '例如：路灯、低保、编号', en: 'For example: fee, allowance, a case number' },
  go: { zh: '搜索', en: 'Search' },
  results: { zh: '搜索结果', en: 'Results of the search' },
  searching: { zh: '正在查找……', en: 'Searching …' },
  nothingAsked: { zh: '还没有输入要找的词。', en: 'No words to look for yet.' },
  noWords: {
    zh: '“{query}”里没有可以查找的文字，请换一个词。',
    en: 'There is nothing to look for in “{query}”. Try another word.',
  },
  foundAll: { zh: '找到 {n} 条，都含有{terms}。', en: '{n} found, each with {terms}.' },
  foundSome: {
    zh: '没有一页同时含有{terms}。下面 {n} 条只含其中一部分，含得多的排在前面。',
    en: 'No page has all of {terms}. These {n} have some of them, those with most first.',
  },
  ignored: {
    zh: '查找时没有用到{terms}：本站没有这个词，或者单独一个字太宽。',
    en: 'Left out of the search: {terms}. This site does not have it, or a single character says too little.',
  },
  also: {
    zh: '其中有的按公文里的叫法写作{terms}。',
    en: 'Some of these say it as the papers do: {terms}.',
  },
  nothing: { zh: '没有找到{terms}。', en: 'Nothing found for {terms}.' },
  whatNow: {
    zh: '可以换一个说法、少写几个字，或者从下面按月份、村、类别、科室查找；也可以打电话问。',
    en: 'Try other or fewer words, browse below by month, village, kind or office, or call.',
  },
  has: { zh: '含：{terms}', en: 'Has: {terms}' },
  more: { zh: '再显示 {n} 条', en: 'Show {n} more' },
  yearMissing: {
    zh: '{years}年的索引正在更新，暂时找不到那一年的办结公示；几分钟后再试，或者从下面按月份查找。',
    en: 'The index of {years} is being renewed, so results of that year are not found for now. Try again in a few minutes, or browse by month below.',
  },
  offline: {
    zh: '现在没有网络，不能搜索。接通以后再试。',
    en: 'You are offline, so nothing can be searched. Try again once you are connected.',
  },
  failed: {
    zh: '搜索没有成功：可能是网络中断，也可能是手机的浏览器太旧。请再试一次，或者从下面查找。',
    en: 'The search did not work: the connection may be broken, or this browser may be too old. Try again, or browse below.',
  },
  again: { zh: '再试一次', en: 'Try again' },
  noScript: {
    zh: '这个浏览器不运行脚本，不能搜索。请从下面按月份、村、类别、科室查找，或者打电话问。',
    en: 'This browser runs no scripts, so it cannot search. Browse below by month, village, kind or office, or call.',
  },
  otherwise: { zh: '不搜索，也可以这样找', en: 'Or browse' },
} as const satisfies Record<string, Label>;

/** Terms in quotation marks, as they stand in a sentence. */
export const quoted = (terms: readonly string[]): Label => ({
  zh: terms.map((term) => `“${term}”`).join(''),
  en: terms.map((term) => `“${term}”`).join(', '),
});
