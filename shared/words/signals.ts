// What the house noticed, in one sentence for each signal, and how what it rests on is said. A sentence tells a fact of the
// record and never what anybody did wrong.
import type { Signal } from '../signals/signal.ts';
import type { Label } from './label.ts';

export const signalWords: Readonly<Record<Signal, Label>> = {
  'lawful-limit': {
    zh: '此件已超过法定或制度规定的最长期限，仍未办结。',
    en: 'The case is past the limit set by statute or by the regulation, and still open.',
  },
  'duty-missed': {
    zh: '办理中有一步（回应催办、督办，或回访、整改）逾时未办。',
    en: 'A step beside the due date (answering, contacting, putting right) was not taken in time.',
  },
  'document-step-missed': {
    zh: '来文签收、拟办或报送逾时。',
    en: 'An incoming document was not signed for, proposed on or submitted in time.',
  },
  'joint-unsettled': {
    zh: '联合办理逾时没有商定期限，或职责争议逾时没有裁定。',
    en: 'Offices agreed on no date, or a dispute was not ruled on, in time.',
  },
  'emergency-unreported': { zh: '紧急事项逾时没有上报。', en: 'An emergency was not reported upward in time.' },
  'second-notice': {
    zh: '同一件再次告知补件。',
    en: 'Materials were asked for again in the same case.',
  },
  'returned-again': { zh: '同一件转办多次被退回。', en: 'Hand-overs of the same case were returned again and again.' },
  'answer-not-taken': {
    zh: '答复以后，来人要求重新办理。',
    en: 'After the answer the person asked for the matter to be taken up again.',
  },
  'rated-on-manner': { zh: '来人对服务态度评价不满意。', en: 'The person rated the manner badly.' },
  'corrected-late': { zh: '期限过后更正了登记内容。', en: 'The entry was corrected after the due date.' },
  'superior-overdue': { zh: '上级交办的事项到期未办结。', en: 'A matter passed down by a superior fell due undone.' },
  'superior-rejected': {
    zh: '上级不认可答复，把此件退回重办。',
    en: 'The superior did not accept the answer and sent the matter back.',
  },
  'not-passed-on': {
    zh: '此件到期时，还没有找到承办所室，或者登记时认为应由别的所室办，一直没有转办。',
    en: 'When the case fell due no office had been found for it, or the office thought right when it was registered had not been given it.',
  },
  'referral-not-taken': {
    zh: '引导至外单位以后，来人回来要求重新办理。',
    en: 'After being referred outside the person came back and asked for the matter to be taken up again.',
  },
  'licence-step-missed': {
    zh: '收到申请后，逾时没有受理，也没有一次性告知，依法视为受理。',
    en: 'An application was neither accepted nor told what is missing in time, and by law counts as accepted.',
  },
  idle: { zh: '此件多日没有任何办理动作。', en: 'Nothing was done in the case for days.' },
  'left-lying': {
    zh: '此件多日没有找到承办所室，也没有解释、移交或者请示。',
    en: 'For days no office was found for the case, and it was neither explained, handed over nor brought upward.',
  },
  'absent-holder': {
    zh: '此件到期时承办人不在岗，没有已同意的代办人。',
    en: 'When the case was due its handler was away and nobody had agreed to stand in.',
  },
  'office-month': {
    zh: '这个所室一个月内逾期件或差评较多。',
    en: 'The office had many overdue cases or bad ratings in one month.',
  },
  'supervisor-report': {
    zh: '效能监督员反映了问题，考评组已作为线索受理。',
    en: 'An efficacy supervisor reported the matter and the appraisal group took it up as a clue.',
  },
  'complaint-finding': {
    zh: '投诉举报调查有了结论，由此产生这条线索。线索只引用结论，不含举报人和举报内容；须回避的人看不到。',
    en: 'It follows from the finding on a complaint, which it cites without its reporter or its words. Nobody who stands aside sees it.',
  },
  'disclosure-overdue': { zh: '到期应公开的内容没有公开。', en: 'What was due to be made public was not.' },
  'column-unkept': {
    zh: '公开栏目超过规定时间没有内容，或者没有更新。',
    en: 'A public column has had nothing in it, or nothing new, for longer than is allowed.',
  },
  'raised-by-hand': {
    zh: '考评组或者领导小组成员提出，需要查看。',
    en: 'Raised by somebody of the appraisal group or the leading group, to be looked into.',
  },
  'log-mismatch': {
    zh: '夜间核对时，一份记录与它写入时的校验值不符。请先运行完整核验，查明是存储损坏还是被改动。',
    en: 'At the check of the night a record does not agree with its check sums. Run the full audit first: it may be damage of the store or a change.',
  },
};

/** The lines of what a signal rests on. */
export const evidenceWords = {
  title: { zh: '依据', en: 'What it rests on' },
  note: {
    zh: '以下是系统里的记录和计数，供核查；有正当理由的，写明理由后不予受理。',
    en: 'Records and counts to be checked. Where there was a just cause, dismiss the clue and say which.',
  },
  event: { zh: '{on}，此件的第 {version} 条记录', en: '{on}, entry {version} of the record' },
  since: { zh: '自{on}起', en: 'Since {on}' },
  due: { zh: '期限为{on}', en: 'Due {on}' },
  counted: { zh: '{count}，达到{from}即提示', en: '{count}; flagged from {from}' },
  times: { zh: '{n} 次', en: '{n} times' },
  cases: { zh: '{n} 件', en: '{n} cases' },
  workingDays: { zh: '{n} 个工作日', en: '{n} working days' },
  days: { zh: '{n} 天', en: '{n} days' },
  /** A level from below: the lower the worse. */
  level: { zh: '评价为第 {n} 级，第 {from} 级及以下即提示', en: 'Rated {n}; flagged up to {from}' },
  named: { zh: '所涉办件', en: 'The cases counted' },
} as const satisfies Record<string, Label>;
