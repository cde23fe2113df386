// Appraisal (效能考评), AP-1 to AP-5, in our own words.
import { board, outside, record, rule, stated } from './clause.ts';

export const APPRAISAL_CLAUSES = [
  stated({
    id: 'AP-1',
    title: { zh: '人人参评', en: 'Everybody is appraised' },
    summary: {
      zh: '考评周期一开始，系统就为每一名在岗干部建立考评表，不漏一人。',
      en: 'When a cycle opens, every active staff member gets an appraisal; nobody is left out.',
    },
    met: [rule('now', '周期开始即为每名在岗干部建表', 'A cycle opens an appraisal for every active person')],
  }),
  stated({
    id: 'AP-2',
    title: { zh: '季评、半年结、年终评', en: 'Quarter, half-year, year' },
    summary: {
      zh: '一季度评一次，半年作一次小结，年底作全年评定；各阶段的时间窗口由系统按日历开启和关闭。',
      en: 'Small appraisals by quarter, a summary at half-year, the general one at year-end. The calendar opens and closes each window.',
    },
    reading: {
      zh: '原文没有说明季度、半年和年终各占多少，比重由本系统设定，可以调整。',
      en: 'The source gives no weights for quarter, half-year and year; they are set here and can be changed.',
    },
    met: [rule('now', '按日历开启、关闭各阶段', 'Windows open and close by the calendar')],
  }),
  stated({
    id: 'AP-3',
    title: { zh: '百分制三步评定', en: 'A hundred points in three steps' },
    summary: {
      zh: '满分一百：本人先打分，主管负责人再核，最后由效能建设领导小组定。哪一步改了分，都要写理由；任何人不得复核或审定自己的考评。',
      en: 'Out of a hundred: one scores oneself, the supervising leader reviews, the leading group decides. Whoever changes a score says why, and no one handles an appraisal of their own.',
    },
    reading: {
      zh: '原文对本单位先后称镇、乡和乡办事处，都指同一个机关，名称以本镇设置为准。',
      en: 'The source calls the organisation by three names in turn; all are read as this township, whose name is configuration.',
    },
    met: [rule('now', '逐步评定，改分写理由，回避本人', 'Step by step, reasons for every change, never one’s own')],
  }),
  stated({
    id: 'AP-4',
    title: { zh: '结果有用', en: 'Results count' },
    summary: {
      zh: '考评结果记入个人效能档案，供奖惩、评选和任用时查用。对外只公开汇总情况；要公布姓名，须另行审批。',
      en: 'Results enter the efficacy file and serve rewards, selection, discipline, promotion and transfer. Only aggregates are public; names need an approval of their own.',
    },
    reading: {
      zh: '原文没有规定优秀的比例，这里按公务员考核的通行比例设定，请各地核实。',
      en: 'The source sets no share for “excellent”; the usual share for civil servants is used and should be confirmed locally.',
    },
    met: [
      record(
        'now',
        '个人效能档案：本人和依权限的人可查，他人每次查阅都登记',
        'The efficacy file, read by the person and by right; every reading by others is on record',
      ),
      board('now', 'appraisal', '考评汇总情况，人数过少的不列', 'Aggregates of the appraisal, none too small'),
      outside(
        '提拔、调整由有权机关决定，系统只提供档案。',
        'Promotion and transfer are decided by those entitled; software provides the file.',
      ),
    ],
  }),
  stated({
    id: 'AP-5',
    title: { zh: '考评讲实话', en: 'Honest appraisal' },
    summary: {
      zh: '交上去的分数不能再改，只能由下一步写明理由重定。按期办结率、满意度、查实的投诉、处理和表扬等事实由系统附上，不由人填；本人认为有误可以提出。弄虚作假的，追究责任。',
      en: 'A submitted score is not edited; only the next step may set another, with reasons. Facts such as the on-time rate, satisfaction, upheld complaints, sanctions and commendations are attached by the system and can be contested. False evidence is a ground for accountability.',
    },
    met: [
      rule('now', '已交分数不可改，事实由系统附上', 'Submitted scores stand; facts are attached by the system'),
      outside('评得公不公正，最终靠参加考评的人。', 'Fairness in the end lies with those who appraise.'),
    ],
  }),
];
