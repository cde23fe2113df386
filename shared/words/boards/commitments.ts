// Words of the commitments board: promises, and what came of each.
import type { Label } from '../label.ts';

export const commitmentWords = {
  none: { zh: '自{since}起还没有登记服务承诺。', en: 'No commitment has been listed since {since}.' },
  ours: { zh: '本镇的承诺', en: 'What we promise' },
  byItem: { zh: '办事事项的承诺', en: 'Promises for services' },
  byItemLead: {
    zh: '下面的事项承诺了多少天办结。法律规定了时限的，承诺都不超过法定时限；法律没有规定时限的，就按承诺的天数办。',
    en: 'A number of days is promised for these services: never more than the statutory limit where there is one, and where there is none the promise is the limit.',
  },
  unmeasuredItems: { zh: '有承诺、暂时不公布实绩的事项', en: 'Promised, not measured in public yet' },
  unmeasuredItemsLead: {
    zh: '这些事项收到的件数太少，不公布办得怎样，只列承诺。',
    en: 'Too few of these have come in to show how they went; only the promises are listed.',
  },
  noItems: { zh: '目前没有事项承诺办结的天数。', en: 'No service promises a number of days at present.' },
  byKind: { zh: '来信来访、咨询、建议多少天答复', en: 'When letters, visits, inquiries and suggestions are answered' },
  kind: { zh: '类别', en: 'Kind' },
  promised: { zh: '承诺', en: 'Promise' },
  byRules: { zh: '制度规定的期限', en: 'Limit of the rules' },
  ourPromise: { zh: '本镇的承诺', en: 'Our promise' },
  noPromise: { zh: '没有另作承诺', en: 'none besides' },
  byKindNote: {
    zh: '“按期率”按制度规定的期限算；承诺做到了没有，见上面“本镇的承诺”里的每一条。',
    en: 'The share on time is counted by the limit of the rules; whether a promise was kept stands with each promise above.',
  },
  withinCalendar: { zh: '{n} 天内', en: 'within {n} calendar days' },
  withinWorking: { zh: '{n} 个工作日内', en: 'within {n} working days' },
  atOnce: { zh: '当天', en: 'the same day' },
  inForce: { zh: '自{day}起施行', en: 'In force from {day}' },
  keptOf: {
    zh: '做到了 {share}：说到做到的 {kept} 件 ÷ 该兑现的 {of} 件。',
    en: 'Kept {share}: {kept} of {of} that were to be kept by now.',
  },
  median: { zh: '一般 {n} 天办好。', en: 'Half were done within {n} days.' },
  noneDue: { zh: '还没有到该兑现的时候。', en: 'None was to be kept by now.' },
  uncountable: {
    zh: '这一条没有天数可以计，做没做到靠群众监督。没有做到，请打监督电话。',
    en: 'There is no number of days to count here; it is for people to judge. If it is not kept, call the hotline.',
  },
  tooFew: {
    zh: '{since}以来该兑现的件数太少，不公布办得怎样。',
    en: 'Too few were to be kept since {since} to say how it went.',
  },
  monthsTooFew: {
    zh: '每个月的件数都太少，不画图。',
    en: 'Too few in every single month to draw.',
  },
  chart: { zh: '“{text}”每个月做到的比例（%）', en: '“{text}” kept, by month received (%)' },
  kept: { zh: '做到的件数', en: 'Kept' },
  of: { zh: '该兑现的件数', en: 'To be kept' },
  share: { zh: '做到了', en: 'Share kept' },
  formula: {
    zh: '做到的比例 = 在承诺的天数里办结的 ÷（已经办结的＋过了承诺的天数还没办完的）。还没到天数的、本人撤回的不算进去；零头舍去，所以 100% 就是一件不落。按收到的月份分，统计到{on}。',
    en: 'Share kept = done within the promised days ÷ (done + open past the promised days). What is not due yet, or was ended by the person, is left out; rounded down, so 100% means every one. By month received, counted on {on}.',
  },
} as const satisfies Record<string, Label>;
