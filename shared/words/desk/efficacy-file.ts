// Words of the efficacy files on the staff desk: taking one along, the lists of cases behind the counts, the lines to sign on.
import type { Label } from '../label.ts';

export const fileDeskWords = {
  others: { zh: '查阅他人档案', en: 'Files of others' },
  othersLead: {
    zh: '分管领导看分管的人，领导小组和效能考评组看全镇；每次查阅都登记在案。',
    en: 'A leader reads those they lead, the leading group and the appraisal group everybody’s; every reading is on record.',
  },
  none: { zh: '没有您可以查阅的档案。', en: 'No file that you may read.' },
  back: { zh: '返回档案名单', en: 'Back to the list' },
  ownLead: {
    zh: '您的考评、责任追究决定、表扬和经办事项都在这里。考评所附事实有误的，可以在考评表上提出；对结果有意见的，可以按期提出异议。',
    en: 'Your appraisals, decisions, commendations and matters served. An error in the facts can be contested and a result objected to, in the appraisal itself.',
  },
  recorded: { zh: '本次查阅已登记。', en: 'This reading is on record.' },
  files: { zh: '打印和导出', en: 'Print and take along' },
  print: { zh: '打印', en: 'Print' },
  sheet: { zh: 'Excel 文件', en: 'Excel' },
  data: { zh: '数据文件（JSON）', en: 'Data (JSON)' },
  fetched: { zh: '已取得文件 {file}', en: 'Fetched {file}' },
  cases: { zh: '各期经办事项清单', en: 'The matters behind the counts' },
  forms: { zh: '我的考评表', en: 'My appraisals' },
  casesOf: { zh: '{period}：{n} 件', en: '{period}: {n}' },
  heldDays: { zh: '经手 {n} 天', en: 'held {n} days' },
  signPerson: {
    zh: '本人核对签名：________________　　日期：____年__月__日',
    en: 'The person: ________________  Date: ____________',
  },
  signGroup: {
    zh: '效能考评组核对人：______________　　日期：____年__月__日',
    en: 'Checked by the appraisal group: ________________  Date: ____________',
  },
} as const satisfies Record<string, Label>;
