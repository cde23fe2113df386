// How accountability is decided (效能责任追究的方式), AC-2.1 to AC-2.8, in our own words. The grounds lie in grounds.ts.
import { outside, record, rule, stated } from './clause.ts';

export const ACCOUNTABILITY_CLAUSES = [
  stated({
    id: 'AC-2.1',
    title: { zh: '三种处理方式', en: 'Three forms' },
    summary: {
      zh: '处理分三档：最轻的是作书面检查，其次诫勉教育，最重是效能告诫，看情节选用。',
      en: 'From light to heavy: written self-examination, admonition education, efficacy warning, by circumstances.',
    },
    met: [rule('now', '处理方式只能在三种之内', 'No measure but these three')],
  }),
  stated({
    id: 'AC-2.2',
    title: { zh: '按责任和情节定轻重', en: 'By responsibility and circumstances' },
    summary: {
      zh: '直接责任人，情节轻的书面检查，其余给予告诫。重要领导责任人（参与或督办的），诫勉教育并定下改正日期和检查人，到期没改的再提出告诫。主要领导责任人（分管该项工作的），诫勉教育和告诫并用，作为一次处理计算。',
      en: 'Who is directly responsible writes a self-examination in minor cases and otherwise receives a warning. A leader who took part in or oversaw the matter (important leadership) receives admonition education, with a date to correct by and someone who checks; failing that, a warning is proposed. The leader in charge of the work (main leadership) receives both, which count once.',
    },
    reading: {
      zh: '原文两次写到“主要领导责任者”而处理不同，前一处按“重要领导责任者”理解。',
      en: 'The source names “main leadership responsibility” twice with different measures; the first is read as “important leadership responsibility”.',
    },
    met: [
      rule('now', '按责任和情节算出建议的处理', 'The measure is computed from responsibility and circumstances'),
      rule('now', '到期未改正的，提出告诫', 'Not corrected by the date: a warning is proposed'),
    ],
  }),
  stated({
    id: 'AC-2.3',
    title: { zh: '从重情形', en: 'Heavier within the range' },
    summary: {
      zh: '阻挠调查，或者对反映问题的人刁难报复的，在该种责任可用的处理中取最重的一种，不超出范围；已经最重的，记明从重情节，并审查是否应当依法移送。',
      en: 'Whoever hinders the investigation or makes complainants suffer receives the strictest of the measures that their responsibility allows, and nothing beyond. Where that is reached already, the record says so and a transfer under the law is examined.',
    },
    reading: {
      zh: '原文此处有一字误植，按“从重处理”理解。',
      en: 'A character of the source is misprinted; it is read as “heavier”.',
    },
    met: [rule('now', '在可用范围内取最重', 'The heaviest open measure, never beyond')],
  }),
  stated({
    id: 'AC-2.4',
    title: { zh: '不予追究', en: 'No accountability' },
    summary: {
      zh: '因服务对象作假、不配合，或者因意外、不可抗力，干部无从正确判断和履职，以致出了不好的结果，查有实据的，不追究。',
      en: 'Staff do not answer for a bad result when evidence shows that it came from the deceit or refusal of the person served, or from an accident or force majeure, which left them unable to judge or act rightly.',
    },
    met: [rule('now', '原因和结果都要有证据', 'Cause and result are both findings with evidence')],
  }),
  stated({
    id: 'AC-2.5',
    title: { zh: '告诫的后果', en: 'What warnings lead to' },
    summary: {
      zh: '一个年度里，受一次告诫，不得评优；两次，至多基本称职；三次，不称职并调离岗位。调离后一年之内又受告诫的，上报县里依公务员法律处理。告诫被撤销的，重算已归档的等次，并提出恢复岗位的建议。',
      en: 'In one year a first warning rules out “excellent”, a second leaves “basically competent” at best, a third means “incompetent” and another post. One more within a year of that move goes to the county under the civil-servant law. Revoking a warning recomputes the filed grades and proposes the way back.',
    },
    reading: {
      zh: '前面的“同一年”按公历年度、以送达日期计；调岗后的“一年”从实际调岗之日起算，另行计数。一次处理决定最多计一次。',
      en: 'The first “year” is the calendar year, by date of service; the year after the move runs from the recorded move and is another counter. One decision counts at most once.',
    },
    met: [rule('now', '按送达日期计次并限定等次', 'Counted by date of service; grades capped')],
  }),
  stated({
    id: 'AC-2.6',
    title: { zh: '查清事实、听取申辩', en: 'Facts first, and a hearing' },
    summary: {
      zh: '先查清事实，有错就改，处理与责任相当，也重在教育。作决定前听取本人陈述申辩；决定与系统算出的建议不同的，要写明理由。',
      en: 'Facts come first, errors are corrected, the measure fits the responsibility and is meant to teach. The person is heard before a decision, and one that departs from the computed recommendation gives reasons.',
    },
    reading: {
      zh: '原文没有规定救济，这里按公务员法律给予申请复核的机会，且不因申请而加重。',
      en: 'The source names no remedy; review as under the civil-servant law is open, and never makes the measure heavier.',
    },
    met: [
      rule('now', '未听取陈述申辩不得决定', 'No decision without hearing the person'),
      rule('now', '偏离建议须写理由', 'A departure from the recommendation gives reasons'),
      outside('处理是否重在教育，由决定的人把握。', 'Whether a measure teaches is for those who decide.'),
    ],
  }),
  stated({
    id: 'AC-2.7',
    title: { zh: '法纪另有规定的，移送办理', en: 'Where the law provides otherwise' },
    summary: {
      zh: '法律和党纪政纪另有规定的，移送有权机关处理，不能拿效能处理来顶替。',
      en: 'What law or Party discipline governs is transferred to those entitled; this procedure does not stand in for it.',
    },
    met: [
      rule(
        'now',
        '投诉涉及法纪的情形提示移送',
        'In a complaint, grounds that overlap the law are shown as to be referred',
      ),
      record(
        'now',
        '投诉密封移送有权机关，何时送交记录在案',
        'A complaint goes sealed to the body entitled, and when it was handed over is on record',
      ),
      record('now', '责任追究案的移送记录', 'The transfer of an accountability case'),
    ],
  }),
  stated({
    id: 'AC-2.8',
    title: { zh: '按当时的规定判断', en: 'Judged by what was in force' },
    summary: {
      zh: '规定从生效那天起适用。每次修改都有生效日期，每件事按发生时有效的版本判断。',
      en: 'Rules apply from the day they take effect. Each change carries that day, and what happened is weighed by the rule of its own time.',
    },
    met: [
      rule(
        'now',
        '规则和数值按日期取用，过去的版本不得改动',
        'Rules and numbers are taken by date; past versions cannot be changed',
      ),
    ],
  }),
];
