// Words of the boards that people write for (notices, hot problems, complaints, appraisal, monthly report,
// commendations), of the opinions on what is published, and of the log of what was taken down or corrected.
import type { HandBoard } from '../../disclosure/boards.ts';
import type { Label } from '../label.ts';

export const recordWords = {
  title: { zh: '公示', en: 'Notice' },
  problemTitle: { zh: '问题', en: 'Problem' },
  complaintTitle: { zh: '投诉事项', en: 'Complaint' },
  appraisalTitle: { zh: '考评', en: 'Appraisal' },
  reportTitle: { zh: '月报', en: 'Report' },
  commendationTitle: { zh: '事迹', en: 'What for' },
  office: { zh: '所室', en: 'Office' },
  published: { zh: '公示日期', en: 'Published' },
  category: { zh: '类别', en: 'Category' },
  until: { zh: '最后一天', en: 'Last day' },
  period: { zh: '考评周期', en: 'Period' },
  month: { zh: '月份', en: 'Month' },
  status: { zh: '状态', en: 'Status' },
  body: { zh: '正文', en: 'Text' },
  legalBasis: { zh: '公示依据', en: 'Legal basis' },
  problem: { zh: '什么问题', en: 'The problem' },
  progress: { zh: '进展', en: 'How far it is' },
  who: { zh: '谁负责', en: 'Who answers for it' },
  complained: { zh: '反映的事', en: 'What was complained of' },
  corrected: { zh: '已更正', en: 'Corrected' },
  correctedNote: {
    zh: '这里的文字已于{day}更正，理由记在',
    en: 'The words here were corrected on {day}; the reason is in ',
  },
  lists: { zh: '名单和事项公示', en: 'Lists and matters of wide concern' },
  listsNone: { zh: '现在没有正在公示的名单或事项。', en: 'No list or matter is on show at present.' },
  decisions: { zh: '决定征求意见', en: 'Decisions open for comment' },
  decisionsNone: { zh: '现在没有正在征求意见的决定。', en: 'No decision is open for comment at present.' },
  decided: { zh: '征求意见已结束的决定', en: 'Decisions whose comments are in' },
  decidedNone: { zh: '还没有征求意见已结束的决定。', en: 'No decision has closed for comments yet.' },
  decisionOutcome: { zh: '决定结果', en: 'What became of it' },
  outcomeAwaited: {
    zh: '征求意见已结束，结果还没有公布。',
    en: 'Comments are closed; the result is not published yet.',
  },
  commentsOver: {
    zh: '征求意见已于{day}结束；还有意见的，仍可以提，按一般意见建议答复。',
    en: 'Comments closed on {day}; what is sent now is answered as any suggestion.',
  },
  noticeLead: {
    zh: '{category}公示，由{office}公示，{day}为最后一天，期间可以提异议。',
    en: '{category}, by {office}; objections until {day}.',
  },
  decisionLead: {
    zh: '{office}征求意见，{day}为最后一天。',
    en: '{office} asks for comments until {day}.',
  },
  span: { zh: '公示期', en: 'On show' },
  spanFromTo: { zh: '{from}至{to}（含最后一天）', en: '{from} to {to}, the last day included' },
  people: { zh: '公示对象', en: 'Those concerned' },
  person: { zh: '姓名', en: 'Name' },
  village: { zh: '所在村', en: 'Village' },
  note: { zh: '备注', en: 'Note' },
  masked: {
    zh: '姓名只写姓，住处最细到村；社会救助不写住处。',
    en: 'Surnames only, no place finer than the village; none at all for social assistance.',
  },
  object: { zh: '怎样提异议', en: 'How to object' },
  comment: { zh: '怎样提意见', en: 'How to comment' },
  objectHow: {
    zh: '{day}下班前，打电话、到窗口说，或者在网上提。每一条都登记、有编号、有答复；不愿留姓名也可以。',
    en: 'Until close of business on {day}: call, come to the window, or write to us here. Each gets a number and an answer; a name is not needed.',
  },
  objectHere: { zh: '在网上提', en: 'Write to us' },
  objectCall: { zh: '打电话 {hotline}', en: 'Call {hotline}' },
  expires: {
    zh: '公示期满的自动撤下，不再保留名单。',
    en: 'What has had its time comes down by itself, and no list is kept.',
  },
  updated: { zh: '最近更新', en: 'Last update' },
  year: { zh: '{year}年度', en: '{year}' },
  firstHalf: { zh: '{year}年上半年', en: 'first half of {year}' },
  secondHalf: { zh: '{year}年下半年', en: 'second half of {year}' },
  quarter: { zh: '{year}年第{ordinal}季度', en: 'quarter {n} of {year}' },
  takenDown: { zh: '期满后这一页自动撤下。', en: 'This page comes down by itself afterwards.' },
  complaintLead: { zh: '投诉处理结果，{day}公示。', en: 'What came of a complaint, published on {day}.' },
  problemLead: { zh: '热点难点问题，由{office}负责。', en: 'A hot problem; {office} answers for it.' },
  appraisalLead: { zh: '{period}考评的汇总结果。', en: 'Sums of the appraisal for {period}.' },
  reportLead: {
    zh: '{month}效能建设情况，按公布时的样子保存。',
    en: 'The efficacy report for {month}, kept as it was published.',
  },
  commendationLead: { zh: '经审批的先进典型，{day}公布。', en: 'A commendation, approved and published on {day}.' },
  counts: { zh: '每月公开多少件', en: 'How many a month' },
  countsNote: {
    zh: '当月在本栏公开的投诉处理结果，自{since}起共 {n} 件。撤下的不计；正在查的、不宜公开的不在其中。',
    en: 'Outcomes published on this board in the month, {n} since {since}. Not counted: what was taken down, is still being looked into, or may not be shown.',
  },
  countsRecent: {
    zh: '下表列最近 {n} 个月，全部月份见数据文件。',
    en: 'The latest {n} months; all of them are in the data files.',
  },
  cases: { zh: '件数', en: 'Number' },
  pieces: { zh: '{n} 件', en: '{n}' },
} as const satisfies Record<string, Label>;

/** What a board says while nothing stands on it. */
export const noneOn: Readonly<Record<HandBoard, Label>> = {
  notices: {
    zh: '现在没有正在公示或征求意见的内容。自{since}起公示过的，期满自动撤下。',
    en: 'Nothing is on show at present (records begin {since}). What was on show came down when its time was over.',
  },
  'hot-problems': {
    zh: '自{since}起还没有公开的热点难点问题。',
    en: 'No hot problem has been published since {since}.',
  },
  complaints: {
    zh: '自{since}起还没有公开的投诉处理结果。',
    en: 'No outcome of a complaint has been published since {since}.',
  },
  appraisal: { zh: '自{since}起还没有公布的考评结果。', en: 'No appraisal result has been published since {since}.' },
  'monthly-report': { zh: '自{since}起还没有公布的月报。', en: 'No monthly report has been published since {since}.' },
  commendations: { zh: '自{since}起还没有公布的先进典型。', en: 'No commendation has been published since {since}.' },
};

/** What was said on a record, above the form for saying more. */
export const answeredWords = {
  title: { zh: '群众意见和答复', en: 'Opinions and answers' },
  none: { zh: '还没有公开的意见。', en: 'No opinion has been published yet.' },
  received: { zh: '{day}收到', en: 'Received {day}' },
  answered: { zh: '{day}答复', en: 'Answered {day}' },
} as const satisfies Record<string, Label>;

export const withdrawnWords = {
  on: { zh: '日期', en: 'Day' },
  act: { zh: '怎么处理', en: 'What was done' },
  board: { zh: '栏目', en: 'Board' },
  reason: { zh: '理由', en: 'Reason' },
  wasWithdrawn: { zh: '撤下', en: 'Taken down' },
  wasCorrected: { zh: '更正', en: 'Corrected' },
  none: {
    zh: '自{since}起没有撤下过、也没有更正过任何公示。',
    en: 'Nothing has been taken down or corrected since {since}.',
  },
} as const satisfies Record<string, Label>;
