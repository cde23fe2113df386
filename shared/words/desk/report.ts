// Words of the monthly reports on the staff desk, the fields of their steps among them.
import type { Label } from '../label.ts';
import { reportPartLabels } from '../report.ts';

export const reportDeskWords = {
  lead: {
    zh: '每月首个工作日由系统起草上月月报；效能考评组填写后提交，领导小组成员本人签署，认为需要修改的可以退回；签齐后定稿，不再改动。',
    en: 'On the first working day the report of the month before is drafted; the appraisal group writes and submits it, the members of the leading group sign it or return it; signed by all, it is frozen.',
  },
  none: { zh: '还没有您可以查看的月报。', en: 'No report yet that you may see.' },
  edition: { zh: '第 {n} 版', en: 'Edition {n}' },
  due: { zh: '最迟', en: 'By' },
  back: { zh: '返回月报列表', en: 'Back to the list' },
  todo: { zh: '办理', en: 'To do' },
  returned: { zh: '退回理由', en: 'Why it was returned' },
  signing: { zh: '谁已签署', en: 'Who has signed' },
  toSign: { zh: '待您签署', en: 'For you to sign' },
  notYet: { zh: '未签', en: 'not yet' },
  rows: { zh: '查看全部 {n} 行', en: 'All {n} rows' },
  files: { zh: '文件', en: 'Files' },
  print: { zh: '打印', en: 'Print' },
  fetched: { zh: '已取得文件 {file}', en: 'Fetched {file}' },
  digest: { zh: '第 {n} 版校验值（SHA-256）', en: 'Digest of edition {n} (SHA-256)' },
  board: { zh: '公开版', en: 'For the public' },
  putForwardHint: {
    zh: '按定稿的数字起草公开稿：只带全镇合计，件数太少的不带。写好后由另一位发布审核员审核，通过后在“月报”栏公开。',
    en: 'A text for the public is begun from the frozen figures: sums of the whole township, none on too few. A second person approves it for the board.',
  },
  putForward: { zh: '起草公开稿', en: 'Draft it for the public' },
  history: { zh: '经过', en: 'History' },
  done: { zh: '{step}：已办好', en: 'Done: {step}' },
} as const satisfies Record<string, Label>;

export const reportFieldLabels: { readonly [field: string]: Label } = {
  ...reportPartLabels,
  comment: { zh: '意见', en: 'Comment' },
  dissent: { zh: '是否保留不同意见', en: 'Do you dissent?' },
  reason: { zh: '理由', en: 'Reason' },
  recount: { zh: '是否重新统计数字', en: 'Count the figures anew?' },
};

export const reportAnswers = {
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
} as const satisfies Record<string, Label>;
