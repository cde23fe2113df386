// Words of a cycle of appraisal at the desk: how far it is, and the table of the year.
import type { Label } from '../label.ts';

export const cycleWords = {
  title: { zh: '考评周期', en: 'Cycles of appraisal' },
  lead: {
    zh: '各期考评的进度；年度考评在这里统一确定等次。',
    en: 'How far each is; the grades of a year are settled here.',
  },
  none: { zh: '还没有考评周期。', en: 'No cycles yet.' },
  back: { zh: '返回考评周期', en: 'Back to the cycles' },
  count: { zh: '参评 {n} 人', en: '{n} appraised' },
  ownMissing: { zh: '逾期未自评', en: 'No own score in time' },
  unreviewed: { zh: '未经复核', en: 'Not reviewed' },
  joined: { zh: '期内到岗', en: 'Came in the period' },
  away: { zh: '期内离任又返岗', en: 'Left and came back' },
  moved: { zh: '期内调整岗位', en: 'Moved in the period' },
  left: { zh: '期内离任，不参评', en: 'Left in the period, not appraised' },
  table: { zh: '年度等次表', en: 'Table of the year' },
  person: { zh: '姓名', en: 'Name' },
  score: { zh: '得分', en: 'Score' },
  grade: { zh: '按得分和告诫', en: 'By score and warnings' },
  bound: { zh: '告诫的影响', en: 'What warnings leave open' },
  share: {
    zh: '{kind}：优秀不超过 {percent}%，评定 {graded} 人，可评优秀 {places} 人',
    en: '{kind}: excellent at most {percent} %, {graded} graded, {places} places',
  },
  excellent: { zh: '优秀', en: 'Excellent' },
  over: { zh: '超出名额', en: 'Beyond the share' },
  tied: { zh: '并列，待选定', en: 'Tied, to be chosen among' },
  voters: {
    zh: '由谁表决：{names}；法定到会 {quorum} 人，须赞成 {needed} 人。本人等次取决于这次表决的，应当回避。',
    en: 'Who votes: {names}; quorum {quorum}, {needed} in favour adopt. Whose own grade hangs on it stands aside.',
  },
  toCounty: {
    zh: '可表决的成员不足，按这一比例须报上级决定，凭文件由未涉及的成员或考评组记录。',
    en: 'Too few may vote: by this share the county decides, and a member who is no part of it or the appraisal group records its document.',
  },
  tiedPlaces: { zh: '余 {n} 个名额：', en: '{n} places left:' },
  decideTitle: { zh: '审定', en: 'Decisions' },
  decideHint: {
    zh: '每人一行，分数已按复核（没有复核的按自评）填好。方向键、回车键在格子间移动，Tab 键到下一格；改了分的，在该行下面写理由。勾选后一并提交，逐人记入；没有办成的留在表里。本人、声明回避的和由上级考评的不在表内。',
    en: 'A row each, filled with the review, or with the own score where there is none. Arrows and Enter move between cells, Tab goes on; a changed score gives its reason below the row. Those ticked are decided one by one; what is refused stays. Whoever you may not decide on, you yourself first, is not in the table.',
  },
  votesHint: {
    zh: '记入所勾选的每一个人；不能参加某人表决的，不计入该人。表决不一致的，分几次提交。',
    en: 'Goes into the record of everybody ticked; who may not vote on somebody is not counted there. Where votes differ, send in several turns.',
  },
  ofPost: { zh: '{post}（{n} 人）', en: '{post} ({n})' },
  most: { zh: '最多 {weight}', en: 'at most {weight}' },
  cell: { zh: '{name}：{what}', en: '{name}: {what}' },
  reasonFor: { zh: '{name}：{what}改分理由', en: '{name}: why {what} is changed' },
  probation: { zh: '试用期', en: 'On probation' },
  take: { zh: '审定', en: 'Decide' },
  takeAll: { zh: '全部勾选', en: 'Tick everybody' },
  takeNone: { zh: '全部不勾', en: 'Tick nobody' },
  decide: { zh: '审定所勾选的 {n} 人', en: 'Decide on the {n} ticked' },
  chooseFirst: { zh: '请先勾选要审定的人。', en: 'Tick whom to decide on first.' },
  deciding: { zh: '正在记入第 {at} 人，共 {n} 人', en: 'Recording {at} of {n}' },
  decided: { zh: '已审定 {n} 人', en: 'Decided on {n}' },
  decidedSome: { zh: '已审定 {n} 人，{left} 人没有办成', en: 'Decided on {n}; {left} not' },
  stays: { zh: '没有办成的还在表里，填的内容没有丢。', en: 'Those are still in the table with everything typed.' },
  scoredTo: { zh: '{state}，得分 {total}', en: '{state}: {total}' },
  refused: { zh: '{name}：{says}', en: '{name}: {says}' },
  stale: {
    zh: '刚有新的办理情况，请看过其考评再提交。',
    en: 'Something was done meanwhile: look at the appraisal, then send again.',
  },
} as const satisfies Record<string, Label>;

export const cycleFields: Readonly<Record<string, Label>> = {
  votes: { zh: '表决', en: 'Votes' },
  'votes.by': { zh: '成员', en: 'Member' },
  'votes.vote': { zh: '表决', en: 'Vote' },
  county: { zh: '可表决的人不足时，上级决定的文号', en: 'Where too few may vote: the county’s document' },
  chosen: { zh: '从并列的人中选定', en: 'Chosen among the tied' },
  approval: { zh: '扩大优秀比例的批准机关和文号', en: 'Who approved the larger share, and the document' },
  reasons: { zh: '理由', en: 'Reasons' },
};
