// Words of the results board and its record pages, and of how a due date is explained.
import { FESTIVALS } from '../../regulation/calendar/festivals.ts';
import type { Label } from '../label.ts';

export const resultWords = {
  currentMonth: { zh: '{month}公示 {n} 件', en: '{month}: {n} published' },
  noneThisMonth: {
    zh: '{month}还没有公示的办结件。下面是最近的一批。',
    en: 'Nothing published in {month} yet. The latest ones are below.',
  },
  noneEver: {
    zh: '自{since}起还没有公示的办结件。',
    en: 'Nothing has been published since {since}.',
  },
  browse: { zh: '换个方式看', en: 'Browse' },
  byMonth: { zh: '按公示月份', en: 'By month published' },
  byYear: { zh: '按公示年份', en: 'By year published' },
  allYears: { zh: '全部年份', en: 'All years' },
  yearLead: { zh: '{year}公示的办结件，共 {n} 件，按月份和类别分列。', en: '{year}: {n} results, by month and kind.' },
  byKind: { zh: '按类别', en: 'By kind' },
  byOffice: { zh: '按承办', en: 'By office' },
  byVillage: { zh: '按村', en: 'By village' },
  matter: { zh: '事项', en: 'Matter' },
  number: { zh: '编号', en: 'Number' },
  kind: { zh: '类别', en: 'Kind' },
  office: { zh: '承办', en: 'Office' },
  village: { zh: '所在村', en: 'Village' },
  received: { zh: '收到', en: 'Received' },
  due: { zh: '应办结', en: 'Due' },
  closed: { zh: '实际办结', en: 'Done' },
  published: { zh: '公示', en: 'Published' },
  timeliness: { zh: '是否按期', en: 'On time?' },
  onTime: { zh: '按期', en: 'On time' },
  late: { zh: '逾期', en: 'Late' },
  reopened: { zh: '重新办理', en: 'Reopened' },
  reopenedNote: {
    zh: '此件已于{day}重新办理，下面是当时的办理结果和日期。',
    en: 'This matter was reopened on {day}; the outcome and the dates below are those of that time.',
  },
  asked: { zh: '反映的事', en: 'What was asked' },
  outcome: { zh: '办理结果', en: 'The outcome' },
  dates: { zh: '几个日子', en: 'The dates' },
  whyTitle: { zh: '期限为什么是这一天', en: 'Why this due date' },
  ownerOffice: { zh: '谁答复的', en: 'Who answered' },
  recordLead: {
    zh: '{kind}，编号 {number}，由{office}办理并答复。',
    en: '{kind}, number {number}, handled and answered by {office}.',
  },
  facetLead: { zh: '“{name}”的办结公示，共 {n} 件，按公示日期从新到旧。', en: '{name}: {n} results, newest first.' },
  monthLead: { zh: '{month}公示的办结件，共 {n} 件，按公示日期从新到旧。', en: '{month}: {n} results, newest first.' },
} as const satisfies Record<string, Label>;

/** Why a due date fell where it did, one sentence per step (TL-1 … TL-4). */
export const whyWords = {
  start: {
    zh: '{day}收到。收到的当天不计入，从第二天起算。',
    en: 'Received on {day}. That day does not count; counting starts the day after.',
  },
  startLater: {
    zh: '{received}收到，期限从{day}起算；起算的当天不计入。',
    en: 'Received on {received}; the limit starts on {day}, and that day does not count.',
  },
  calendar: { zh: '期限 {limit} 天，节假日也算在内。', en: 'The limit is {limit} calendar days; days off count too.' },
  working: {
    zh: '期限 {limit} 个工作日，休息日不算。',
    en: 'The limit is {limit} working days; days off do not count.',
  },
  superior: {
    zh: '这一天由上级指定，本镇不能自行推后。',
    en: 'The date was set from above; the township cannot move it later.',
  },
  joint: {
    zh: '这一天由联办的几个所室共同商定，不因节假日推后。',
    en: 'The date was agreed by the offices that handled it together; it does not move for days off.',
  },
  internal: { zh: '这一天是内部确定的办理日期。', en: 'The date was set within the house.' },
  extended: { zh: '经批准延长 {n} 天。', en: 'Extended by {n} days, with leave.' },
  stopped: { zh: '{span}暂停计时，扣除 {n} 天。', en: 'The clock stood {span}; {n} days are left out.' },
  held: {
    zh: '最后一天是{from}，当时正在暂停计时，顺延到恢复后的工作日。',
    en: 'That would end on {from}, while the clock stood; so it moves to a working day after it ran again.',
  },
  skipped: { zh: '其中不计的日子：{days}。', en: 'Days that did not count: {days}.' },
  rolled: {
    zh: '最后一天是{from}，遇{days}，按规定顺延到其后第一个工作日。',
    en: 'That would end on {from}, within days off: {days}; so it moves to the next working day.',
  },
  due: { zh: '所以应在{day}下班前办结。', en: 'So it was due by close of business on {day}.' },
  late: { zh: '实际办结在这一天之后，记为逾期。', en: 'It was done after that day and counts as late.' },
  rule: { zh: '依据：{clause}', en: 'Rule: {clause}' },
} as const satisfies Record<string, Label>;

/** Why a day did not count. Codes are those of the calendar; what is not listed is shown as it is. */
export const SKIP_WORDS: { readonly [code: string]: Label } = {
  ...FESTIVALS,
  weekend: { zh: '周末', en: 'weekend' },
  override: { zh: '调休', en: 'set off by a notice' },
};
