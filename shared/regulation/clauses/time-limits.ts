// Time limits (限时办结), TL-1 to TL-5, in our own words.
import { board, record, rule, stated } from './clause.ts';

export const TIME_LIMITS = [
  stated({
    id: 'TL-1',
    title: { zh: '法定期限不得突破', en: 'A statutory limit binds' },
    summary: {
      zh: '法律法规定了期限的，照此执行；本镇的承诺只能比它短。承诺期限长于法定期限的事项，系统不收。',
      en: 'Where the law sets a limit it holds, and a promise may only be shorter. A service item that promises longer than its statute is not accepted.',
    },
    met: [
      rule('now', '承诺长于法定的事项不予录入', 'An item promising longer than the statute is refused'),
      board('now', 'items', '法定期限与承诺期限并列公开', 'Statutory and promised limit side by side'),
    ],
  }),
  stated({
    id: 'TL-2',
    title: { zh: '没有法定期限的也限时', en: 'Our own limit where the law sets none' },
    summary: {
      zh: '法律没有定期限的，按事项自定的期限或本镇统一的期限办理，注明“本镇自定”，能早则早。任何一类来件都有期限，不存在不计时的件。',
      en: 'Without a statutory limit the item’s own or the township’s general one applies, marked as our own, and earlier is better. Nothing that comes in goes without a limit.',
    },
    reading: {
      zh: '原文只要求从实际出发、尽早落实，没有给出天数；统一期限由本系统设定，可以调整。',
      en: 'The source asks for what circumstances allow and gives no number; the general limit is ours and can be set.',
    },
    met: [rule('now', '每件登记时即有期限及其来由', 'Every case has a limit, and its reason, from registration')],
  }),
  stated({
    id: 'TL-3',
    title: { zh: '当场能办就当场办', en: 'On the spot where possible' },
    summary: {
      zh: '能当场办的，当场办完。需要时间的，以回执告知何时办完。决定不办的，要把理由、依据和不服时的救济途径一并说清楚。',
      en: 'What can be done on the spot is. Otherwise a receipt says until when. A refusal states its reasons, its basis and how to have it reviewed.',
    },
    met: [
      rule(
        'now',
        '当场答复限登记当日；不予办理须写明理由、依据和救济途径',
        'On the spot means the day of registration; a refusal gives reasons, basis and remedy',
      ),
      record('now', '载明期限的登记回执', 'A receipt that states the limit'),
      rule('now', '听证、鉴定等期间依法暂停计时', 'Hearings, appraisals and the like lawfully stop the clock'),
    ],
  }),
  stated({
    id: 'TL-4',
    title: { zh: '上级交办与来信来访限期', en: 'Superiors’ dates, letters and visits' },
    summary: {
      zh: '上级和领导交办的，以其指定的日期为准。来信、来访、投诉，当天解决得了的，当天就给答复；其余按一般期限答复，确有特殊情况的，到期前说明理由，经所室负责人或分管领导同意可以延长一次。',
      en: 'What superiors and leaders assign is due on the date they set. Letters, visits and complaints are settled the same day where they can be, otherwise within the usual limit; in special circumstances it is extended once, asked with reasons before the date and granted by the head or the supervising leader.',
    },
    reading: {
      zh: '原文的“日”没有说明是工作日还是自然日，这里按自然日计算，遇休息日顺延；下班后或休息日收到的，“当日”指下一个工作日。',
      en: 'The source does not say working or calendar days: calendar days are counted, moving off a day off. For what arrives after hours, “the same day” is the next working day.',
    },
    met: [
      rule(
        'now',
        '按一般期限或上级日期计时，逐级提醒',
        'The usual limit or the superior’s date, with reminders that rise',
      ),
      rule('now', '延期须事先申请、经批准，限一次', 'An extension is asked before the date, granted, once'),
      rule('now', '交办件办结后向交办人报告', 'A directive is reported back to whoever gave it'),
    ],
  }),
  stated({
    id: 'TL-5',
    title: { zh: '联办移交共定期限', en: 'Joint handling agrees on one limit' },
    summary: {
      zh: '需要几个所室一起办或者移交的，随即通知各方，由各方商定同一个期限并逐一确认，告知当事人和有关各方。商量不成的，由分管领导定；共同期限不得晚于法定期限。移交的，当天把期限告诉当事人。',
      en: 'Where several offices handle a matter or it is transferred, each hears of it at once and confirms one limit they have settled between them, of which everybody concerned is informed. Without agreement the supervising leader decides. The joint date never passes the lawful one; on a transfer the person is told the limit that day.',
    },
    reading: {
      zh: '原文没有规定协商的时间和协商不成时怎么办，这里的期限和裁定办法由本系统设定。',
      en: 'The source does not say how long agreeing may take nor what follows without agreement; both are set here.',
    },
    met: [
      rule('now', '各方确认同一期限，逾期由分管领导裁定', 'Each office confirms one limit; else the leader rules'),
      record('now', '当日告知当事人', 'The person is told the same day'),
    ],
  }),
];
