// The grounds of accountability (效能责任追究的情形), AC-1.1 to AC-1.22, in our own words.
// A ground with an element is proposed only with that element on record.
import { board, record, rule } from './clause.ts';
import { BAD_EFFECT, ground, needs, noticed } from './ground.ts';

export const GROUNDS = [
  ground(
    'AC-1.1',
    { zh: '该办的拖着', en: 'Delaying what is due' },
    {
      zh: '依法依规应当办的事，或者镇里已经决定的事，拖着不办。',
      en: 'Delaying matters that are lawful or that the township has decided.',
    },
    [noticed('应办的件多日没有动作、逾时不回应的', 'a case left without a step for days, or unanswered')],
    {
      zh: '原文此处有一字疑为误植，按“不办”理解。',
      en: 'A character of the source looks misprinted; it is read as not acting.',
    },
  ),
  ground(
    'AC-1.2',
    { zh: '走过场', en: 'Going through the motions' },
    {
      zh: '布置的事不落实，只做样子，并且造成不良影响。',
      en: 'Not carrying out what is to be done, only making a show of it, with a bad effect.',
    },
    [BAD_EFFECT],
  ),
  ground(
    'AC-1.3',
    { zh: '不公开、假公开', en: 'Not disclosing' },
    {
      zh: '该公开的瞒着，或者公开得迟、公开得假、公开得不全，并且造成不良影响。',
      en: 'Not disclosing what is due, or late, untrue or incomplete, with a bad effect.',
    },
    [
      BAD_EFFECT,
      rule('now', '到期未公开的予以提示', 'An overdue disclosure is flagged'),
      noticed('公开栏目空着、不更新的', 'a public column left empty or stale'),
    ],
  ),
  ground(
    'AC-1.4',
    { zh: '监管失察', en: 'Failing to supervise' },
    {
      zh: '自己分管范围内的作风和效能出了问题，没有发现或者没有管。',
      en: 'Not noticing or not dealing with poor conduct or efficacy in one’s own remit.',
    },
    [noticed('一个所室一个月逾期件或差评较多的', 'an office with many overdue cases or bad ratings in a month')],
  ),
  ground(
    'AC-1.5',
    { zh: '敷衍推诿', en: 'Brushing off, shifting blame' },
    { zh: '自己该办的事，应付了事或者推给别人。', en: 'Brushing off one’s own duty or pushing it to others.' },
    [rule('now', '多次退回转办、再次告知的予以提示', 'Repeated returns and second notices are flagged')],
  ),
  ground(
    'AC-1.6',
    { zh: '误期或答复不清', en: 'Missing limits, no clear answer' },
    {
      zh: '办事慢，误了期限，或者答复含糊，并且造成不良影响。',
      en: 'Working slowly, missing limits or giving no clear answer, with a bad effect.',
    },
    [BAD_EFFECT, noticed('答复后来人又要求重新办理的', 'an answer that the person came back with')],
  ),
  ground(
    'AC-1.7',
    { zh: '态度恶劣、报复举报', en: 'Rude, obstructive, retaliating' },
    {
      zh: '对人粗暴生硬，或者为难、报复反映问题的人，并且造成不良影响。',
      en: 'Being rude, or obstructing or retaliating against those who report, with a bad effect.',
    },
    [
      BAD_EFFECT,
      rule('now', '反映人担心的人看不到投诉内容', 'Those the reporter fears see nothing of a complaint'),
      noticed('态度评价差的、投诉查出打击报复的', 'a manner rated badly, or retaliation found on a complaint'),
    ],
  ),
  ground(
    'AC-1.8',
    { zh: '索要好处', en: 'Demanding favours' },
    {
      zh: '不给好处就不办，或者利用管理、审批的权力占便宜。',
      en: 'Acting only for a favour, or using powers of management or approval to profit.',
    },
    [rule('now', '提示应当移送，不以告诫了结', 'Shown as to be referred, not settled by a warning')],
  ),
  ground(
    'AC-1.9',
    { zh: '执法违反程序', en: 'Breaking enforcement procedure' },
    { zh: '执法不按程序，或者执法本身违规。', en: 'Enforcing against the procedure or against the rules.' },
    [rule('now', '提示应当移送，不以告诫了结', 'Shown as to be referred, not settled by a warning')],
  ),
  ground(
    'AC-1.10',
    { zh: '公款娱乐', en: 'Publicly paid entertainment' },
    { zh: '花公家的钱参加高档娱乐。', en: 'Taking part in costly entertainment paid with public money.' },
    [rule('now', '提示应当移送，不以告诫了结', 'Shown as to be referred, not settled by a warning')],
  ),
  ground(
    'AC-1.11',
    { zh: '本职工作误期', en: 'The post’s work not on time' },
    {
      zh: '不负责任，本岗位的任务没有按时完成。',
      en: 'Not doing the work of one’s post in time, for lack of responsibility.',
    },
    [
      rule(
        'now',
        '逾期件逐级报告，先负责人后分管领导',
        'An overdue case rises to the head, then to the supervising leader',
      ),
      noticed('超过法定期限、仍未办结的', 'a case past its lawful limit and still open'),
    ],
  ),
  ground(
    'AC-1.12',
    { zh: '非本职的放着不管', en: 'Not own duty, left lying' },
    {
      zh: '不归本所室管或者本所室不便办的事，既不解释，也不请示，又不移交，并且造成不良影响。',
      en: 'For what is not one’s own duty: neither explaining, nor reporting, nor transferring, with a bad effect.',
    },
    [BAD_EFFECT, noticed('迟迟没有找到承办所室、没有转办的', 'a case whose office is sought too long')],
  ),
  ground(
    'AC-1.13',
    { zh: '急事不报', en: 'Emergencies not reported' },
    {
      zh: '发生重大、突发情况或者灾情、险情、事故，没有及时上报。',
      en: 'Not reporting an emergency, disaster, danger or accident in time.',
    },
    [
      rule(
        'now',
        '紧急事项立即送值班领导和组长，并限时上报',
        'Emergencies go at once to the duty leader and the chair, with timers to report up',
      ),
    ],
  ),
  ground(
    'AC-1.14',
    { zh: '脱岗、请假无人代办', en: 'Absent without a substitute' },
    {
      zh: '上班时间擅自离开，或者请假时没有委托他人，耽误了来办事的人。',
      en: 'Leaving the post in working hours, or going on leave without a substitute, so that those served are delayed.',
    },
    [
      rule('now', '没有代办人不能登记请假', 'Leave is not recorded without a substitute'),
      rule(
        'now',
        '同意代办的人从离岗起到返回止代行职责，突然缺勤的由负责人代办',
        'Who agreed to stand in acts from the leaving to the return; in a sudden absence the head does',
      ),
      board('now', 'whereabouts', '离岗期间由谁代办', 'Who stands in meanwhile'),
      needs('延误或损失', 'delay or loss'),
    ],
  ),
  ground(
    'AC-1.15',
    { zh: '投诉办理不力', en: 'Mishandling complaints' },
    {
      zh: '上级转来的或者本级该管的投诉，不理、不查、拖着、瞒着，或者查了不处理、不整改。',
      en: 'Ignoring, not examining, delaying or hiding complaints passed on or of one’s own remit, or not acting on what was found.',
    },
    [
      rule('now', '投诉答复、查结逾期的，通知有权批复的人', 'Past its date, a complaint is told to who decides'),
      noticed('上级交办的件逾期、被退回的', 'what a superior passed down overdue, or sent back'),
    ],
  ),
  ground(
    'AC-1.16',
    { zh: '失职致人受损', en: 'Harm by not doing one’s duty' },
    {
      zh: '该做的没做或者做错了，使服务对象被耽误或者受损失。',
      en: 'Causing delay or loss to those served by not performing a duty, or performing it wrongly.',
    },
    [needs('延误或损失', 'delay or loss')],
  ),
  ground(
    'AC-1.17',
    { zh: '调查中造假', en: 'Falsifying in an investigation' },
    { zh: '在效能问题的调查处理中作假。', en: 'Falsifying while an efficacy matter is investigated or handled.' },
    [
      record('now', '每份记录环环相扣，改动可查', 'Records are chained, so that a change is found'),
      noticed('期限后更正的、记录核对不符的', 'a late correction, or a record that does not agree'),
    ],
  ),
  ground(
    'AC-1.18',
    { zh: '公文流转失误', en: 'Incoming documents mishandled' },
    {
      zh: '来文来电来函没有按要求签收、登记、审核、拟办，又没有正当理由地误了送领导批示的时间，并且造成不良影响。',
      en: 'Letting an incoming document, call or letter miss its steps (signature, entry, review, a proposal on the leader’s desk in time), without just cause and with a bad effect.',
    },
    [
      needs('不良影响和没有正当理由', 'a bad effect and the lack of a just cause'),
      rule('now', '签收、拟办、报送各环节限时', 'Signing, proposing and submitting each have a limit'),
    ],
    {
      zh: '原文此句的连接词不顺，按“没有正当理由”与“造成不良影响”须同时具备理解。',
      en: 'The sentence joins badly in the source; lack of a just cause and a bad effect are both required.',
    },
  ),
  ground(
    'AC-1.19',
    { zh: '职责争议久拖', en: 'Disputes left unresolved' },
    {
      zh: '办事牵涉别的部门职权，谈不拢又不报上级定，一直拖着，并且造成不良影响。',
      en: 'Leaving a dispute with another office over whose duty it is neither settled nor submitted upward, with a bad effect.',
    },
    [
      rule(
        'now',
        '再次退回或负责人提出争议的，由分管领导裁定，各方服从',
        'After a second return or a head’s dispute the leader rules, and it binds',
      ),
      BAD_EFFECT,
      noticed('联办期限、职责争议逾时没有定下来的', 'a joint date or a ruling that did not come in time'),
    ],
  ),
  ground(
    'AC-1.20',
    { zh: '印章、档案管理失误', en: 'Seals and files' },
    {
      zh: '用章不合规定；或者文件管理不严，致使文件档案损坏、遗失。',
      en: 'Misuse of a seal; or lax keeping of files so that they are damaged or lost.',
    },
    [
      needs('档案损坏或遗失（仅限文件管理）', 'damage or loss (files only)'),
      record('later', '用印和借阅登记', 'Registers of seal use and file lending'),
    ],
  ),
  ground(
    'AC-1.21',
    { zh: '其他违反内部管理', en: 'Other breaches of internal rules' },
    {
      zh: '以其他方式违反机关内部规定，误了工作、造成浪费或者不良政治影响。',
      en: 'Any other breach of internal rules that causes delay, waste or a bad political effect.',
    },
    [needs('延误、浪费或不良政治影响', 'delay, waste or a bad political effect')],
  ),
  ground(
    'AC-1.22',
    { zh: '许可审批不依法', en: 'Licensing not by law' },
    {
      zh: '办理行政许可和同类审批、登记时，没有依法履行职责。',
      en: 'Not performing licensing and similar duties by law.',
    },
    [
      noticed('许可件超期、逾时未受理也未告知的', 'a licence past its limit, or not examined in time'),
      rule('later', '许可件缺少法定步骤的予以提示', 'A licence lacking a lawful step is flagged'),
    ],
  ),
];
