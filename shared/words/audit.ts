// What the audit says: which link is broken, what was checked, and what it cannot see.
import type { Label } from './label.ts';

export const brokenWords = {
  hash: {
    zh: '第 {n} 步的校验值与内容不符，内容被改动过',
    en: 'the hash of step {n} does not fit its content: it was changed',
  },
  previous: { zh: '第 {n} 步没有接在上一步之后', en: 'step {n} does not follow the step before it' },
  gap: { zh: '缺少第 {n} 步', en: 'step {n} is missing' },
  twice: { zh: '第 {n} 步出现两次', en: 'step {n} is there twice' },
  name: { zh: '第 {n} 步内写的不是这份记录', en: 'step {n} names another record' },
  backwards: { zh: '第 {n} 步的时间早于上一步', en: 'step {n} is earlier than the step before' },
  unreadable: { zh: '第 {n} 步读不出来', en: 'step {n} cannot be read' },
  noState: { zh: '有办理步骤，却没有现状', en: 'there are steps but no state' },
  noEvents: { zh: '有现状，却没有任何步骤', en: 'there is a state but no step' },
  head: {
    zh: '现状停在第 {state} 步，最后一步是第 {last} 步',
    en: 'the state stands at step {state}, the last step is {last}',
  },
  headHash: { zh: '现状记着的校验值不是最后一步的', en: 'the state carries another hash than its last step' },
  replay: { zh: '按步骤重算的结果与现状不同', en: 'replaying the steps gives another state' },
  textGone: { zh: '第 {n} 步的文字不见了，也没有删除标记', en: 'the text of step {n} is gone without a tombstone' },
  textChanged: { zh: '第 {n} 步的文字被改动过', en: 'the text of step {n} was changed' },
  textExtra: { zh: '第 {n} 步不应有文字，却有一份', en: 'there is a text for step {n}, which has none' },
  fileGone: {
    zh: '事项 {case} 登记的附件不见了，也没有删除标记',
    en: 'the attachment that case {case} names is gone without a tombstone',
  },
  fileShort: {
    zh: '附件的内容不全，也没有删除标记',
    en: 'part of the attachment is gone without a tombstone',
  },
  fileChanged: { zh: '附件的内容被改动过', en: 'the attachment was changed' },
  fileLoose: { zh: '附件还在，却没有事项登记过它', en: 'there is an attachment that no case names' },
  numberGap: { zh: '编号 {number} 缺失', en: 'the number {number} is missing' },
  numberCase: {
    zh: '编号 {number} 指向的事项不存在或编号不同',
    en: 'the number {number} names a case that is not there or has another number',
  },
  numberBeyond: { zh: '编号 {number} 超出编号序列', en: 'the number {number} lies beyond its series' },
  policy: {
    zh: '{from} 起生效的政策与登记时不同',
    en: 'the policy in force from {from} differs from what was recorded',
  },
  root: { zh: '{day} 的校验根与当日记录不符', en: 'the root of {day} does not fit the records of that day' },
  rootCount: {
    zh: '{day} 登记了 {count} 份记录，现有 {found} 份',
    en: '{day} counted {count} records, {found} are there',
  },
  rootChain: { zh: '{day} 的校验根没有接在前一天之后', en: 'the root of {day} does not follow the day before' },
  rowTwice: { zh: '同一行出现两次', en: 'the same row is there twice' },
} as const satisfies Record<string, Label>;
export type BrokenLink = keyof typeof brokenWords;

export const auditWords = {
  sound: { zh: '审计通过', en: 'the audit passes' },
  broken: { zh: '发现断链', en: 'broken links found' },
  checked: {
    zh: '已核对：{records} 份记录、{events} 个步骤、{texts} 份文字（其中 {erased} 份已依法删除）、{sealed} 份密封件、{files} 个附件、{numbers} 个编号、{roots} 天的校验根、{policies} 条政策',
    en: 'checked: {records} records, {events} steps, {texts} texts ({erased} of them erased), {sealed} sealed texts, {files} attachments, {numbers} numbers, the roots of {roots} days, {policies} policy entries',
  },
  cannotSee: { zh: '看不到的：', en: 'what it cannot see:' },
  sinceRoot: {
    zh: '最近一个校验根（{day}）之后的 {n} 份记录：若整份连同编号一起被删、或全部步骤被重新计算，要等当日的根公布后才看得出来',
    en: 'the {n} records touched after the latest root ({day}): removed whole, or hashed anew from the first step, they are missed only once their day has its root',
  },
  beside: {
    zh: '记录旁边的派生行（查询页、公示页、列表索引）是否与记录一致；它们不作依据',
    en: 'whether rows derived from records (follow views, published pages, index keys) agree with them; nothing rests on these',
  },
  sealedContent: {
    zh: '密封件的内容；只核对密文没有变',
    en: 'what sealed texts say; only that the ciphertext is unchanged',
  },
  readers: { zh: '谁看过什么；读取不留痕迹', en: 'who read what; reading leaves no trace' },
  unknownKind: {
    zh: '“{kind}”类记录不会重算，只核对了链',
    en: 'records of the kind “{kind}” are not replayed, only their chain was checked',
  },
  noPolicy: { zh: '没有配置可比，未核对政策', en: 'there was no configuration to compare the policy with' },
} as const satisfies Record<string, Label>;
