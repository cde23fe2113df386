// Refusals at the publishing gate.
import type { Label } from '../label.ts';

export const disclosureRules = {
  'DI-6/only-publishers-approve': {
    zh: '只有发布审核员可以审核、退回或撤下公开信息。',
    en: 'Only a publisher approves, returns or withdraws a publication.',
  },
  'DI-6/only-those-concerned-write': {
    zh: '只有起草人、承办所室负责人和发布审核员可以起草、修改和提交。',
    en: 'Only the author, the head of the office and publishers draft, edit and submit.',
  },
  'DI-6/a-step-fits-the-state': {
    zh: '这条公开信息目前为“{state}”，不能办理这一步。',
    en: 'The publication is “{state}”; this step is not open now.',
  },
  'DI-6/a-second-person-approves': {
    zh: '起草人、办理人和写过其中文字的人不能自己审核，请由另一名发布审核员审核；整句删去、加遮盖标记的不算。',
    en: 'Whoever drafted it, handled the case or wrote any of its words does not approve it; another publisher does. Leaving out whole clauses and masking visibly is no writing.',
  },
  'DI-6/what-was-read-is-approved': {
    zh: '您查看之后文字又有改动，请重新查看后再审核。',
    en: 'The words changed after you read them. Read them again, then approve.',
  },
  'DI-6/every-hint-is-answered': {
    zh: '还有 {count} 处提示没有处理（{kinds}）。请逐处改写，或写明保留的理由。',
    en: '{count} hints are still open ({kinds}). Rewrite each place, or give a reason for keeping it.',
  },
  'DI-6/id-numbers-are-never-published': {
    zh: '身份证号一律不得公开，不能保留，请删除（{where}）。',
    en: 'An identity number is never published and cannot be kept. Remove it ({where}).',
  },
  'DI-6/every-field-is-filled': {
    zh: '“{fields}”还没有填写。',
    en: 'Still empty: {fields}.',
  },
  'DI-6/facts-come-from-the-case': {
    zh: '“{field}”以办件记录为准，不能在这里改动。',
    en: 'The {field} is taken from the case and is not changed here.',
  },
  'DI-6/a-withdrawal-names-nobody': {
    zh: '撤下的理由会公开，不能写编号、姓名、电话、住址等，请改写。',
    en: 'The reason of a withdrawal is published: it may hold no number, name, telephone or address.',
  },
  'DI-6/a-board-has-its-own-fields': {
    zh: '这个栏目没有“{field}”这一项。',
    en: 'This board has no field “{field}”.',
  },
  'DI-6/an-open-office-answers': {
    zh: '没有“{office}”这个所室，或已撤销，请从名录中选择。',
    en: 'There is no open office “{office}”. Choose one of the directory.',
  },
  'DI-5/objections-have-their-time': {
    zh: '公示期不少于{days}个工作日，截止日期不能早于{until}。',
    en: 'Objections are open for at least {days} working days: not before {until}.',
  },
  'DI-6/a-correction-changes-words': {
    zh: '没有改动，不能公布更正。请先修改再公布。',
    en: 'Nothing was changed, so there is no correction to publish.',
  },
  'DI-6/an-opinion-is-on-a-record': {
    zh: '此件不是对公开信息提的意见，请从办结公示起草。',
    en: 'This case is no opinion on a published record; draft it as a result.',
  },
  'DI-6/an-opinion-stands-with-its-record': {
    zh: '此件是对公开信息提的意见，公开后列在该条信息下，请从群众意见起草。',
    en: 'This case is an opinion on a published record and stands under it; draft it as an opinion.',
  },
  'SV-4.4/a-month-that-is-over': {
    zh: '{month}还没有结束，月报在次月起草。',
    en: '{month} is not over; its report is drafted in the month after.',
  },
  'DI-6/what-is-told-of-is-over': {
    zh: '“{period}”还没有结束，{from}起才能公开。',
    en: '{period} is not over; it can be published from {from} on.',
  },
  'DI-6/an-item-in-force': {
    zh: '没有“{item}”这个办事事项，或尚未生效。',
    en: 'There is no service item “{item}” in force.',
  },
  'DI-6/opinions-are-on-what-is-public': {
    zh: '没有找到这条公开信息，或已撤下、期满，不能再提意见。',
    en: 'There is no such published record, or it was taken down, so no opinion on it can be taken.',
  },
  'DI-6/a-result-comes-from-a-case': {
    zh: '办结公示须从一件已办结的事项起草，请指明是哪一件。',
    en: 'A result is drafted from a closed case; name the case.',
  },
  'DI-6/only-a-closed-case-is-published': {
    zh: '此件还没有办结，不能公开结果。',
    en: 'The case is not closed yet; there is no result to publish.',
  },
  'DI-6/a-result-shows-its-date': {
    zh: '此件没有办结期限，不能列入办结公示。',
    en: 'The case never had a due date, so it is not shown among the results.',
  },
  'DI-6/one-publication-per-case': {
    zh: '此件已经有一条公开信息，请在那一条上办理。',
    en: 'This case already has a publication; go on with that one.',
  },
} as const satisfies Record<string, Label>;
