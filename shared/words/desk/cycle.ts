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
} as const satisfies Record<string, Label>;

export const cycleFields: Readonly<Record<string, Label>> = {
  votes: { zh: '表决（未到会的删去）', en: 'Votes (remove who did not come)' },
  'votes.by': { zh: '成员', en: 'Member' },
  'votes.vote': { zh: '表决', en: 'Vote' },
  county: { zh: '可表决的人不足时，上级决定的文号', en: 'Where too few may vote: the county’s document' },
  chosen: { zh: '从并列的人中选定', en: 'Chosen among the tied' },
  approval: { zh: '扩大优秀比例的批准机关和文号', en: 'Who approved the larger share, and the document' },
  reasons: { zh: '理由', en: 'Reasons' },
};
