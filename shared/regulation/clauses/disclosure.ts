// Disclosure (公开), DI-1 to DI-6, in our own words.
import { board, outside, record, rule, stated } from './clause.ts';

export const DISCLOSURE = [
  stated({
    id: 'DI-1',
    title: { zh: '政务公开栏', en: 'The public board' },
    summary: {
      zh: '各机构管什么、负什么责，办事凭什么、怎么走、要多久，作了哪些承诺，以及涉及面广的决策（事由、依据、征求意见稿和结果），都放在公开栏上；大厅屏幕可以全屏轮播。',
      en: 'Functions and responsibilities, bases, procedures and limits, promises, and decisions that touch many people (what about, on what basis, the draft open for comment, what came of it) stand on public boards; the screen in the hall shows them in turn.',
    },
    met: [
      board('now', 'items', '办事依据、流程和期限', 'Bases, procedures and limits'),
      board('now', 'functions', '机构职能和责任', 'Functions and responsibilities'),
      board('now', 'commitments', '服务承诺及兑现情况', 'Promises and how they were kept'),
      board('now', 'notices', '重要决策征求意见', 'Decisions of wide concern, open for comment'),
      board('now', 'notices', '重要决策的结果', 'What became of the decision'),
      board('now', 'screen', '大厅屏幕轮播', 'The screen in the hall'),
    ],
  }),
  stated({
    id: 'DI-2',
    title: { zh: '办事指南公开', en: 'Every item explained' },
    summary: {
      zh: '每个办事事项都写明设定依据、工作纪律、步骤、要求和期限，由哪个所室、哪位干部办（姓名、职务、职责），以及审批的程序、规则、条件、申请材料和资格要求。缺哪一项就标明缺哪一项。',
      en: 'Each item shows basis, discipline, steps, requirements and limit; the office and handler with name, title and duties; and how approval works: rules, conditions, materials, qualifications. What is missing is marked as missing.',
    },
    met: [
      board(
        'now',
        'items',
        '依据、条件、材料、步骤、期限和承办所室',
        'Basis, conditions, materials, steps, limit and office',
      ),
      board(
        'now',
        'items',
        '承办人、工作纪律、审批规则和资格要求',
        'Handler, discipline, rules of approval, qualifications',
      ),
    ],
  }),
  stated({
    id: 'DI-3',
    title: { zh: '岗位职责公开', en: 'Posts and who holds them' },
    summary: {
      zh: '公开每个岗位由谁担任、负责什么。胸牌、桌牌、门牌按人员名录直接打印。',
      en: 'Each post, its duties and who holds it are public. Badge, desk card and door plate are printed from the staff directory.',
    },
    met: [
      board('now', 'functions', '岗位、职责和人员', 'Posts, duties and people'),
      board('now', 'print', '胸牌、桌牌、门牌', 'Badge, desk card, door plate'),
      outside('上班是否佩戴胸牌靠现场检查。', 'Whether the badge is worn is checked on the spot.'),
    ],
  }),
  stated({
    id: 'DI-4',
    title: { zh: '收费公开、一窗办理', en: 'Fees in the open, one window' },
    summary: {
      zh: '收什么费、收多少、凭什么收、怎么收，全部公开。材料只交一次，来人只对着受理窗口，内部流转由所室之间完成；每个事项要经过哪些所室、几个步骤、跑几趟，都列出来。',
      en: 'Every fee shows its standard, basis, scope and procedure. Papers are handed in once and the receiving window stays the only contact; each item shows the offices it passes, its steps and the visits it takes.',
    },
    met: [
      board('now', 'items', '事项的收费和步骤', 'Fee and steps of each item'),
      board('now', 'fees', '收费的标准、依据、适用范围和程序', 'Standard, basis, scope and procedure of fees'),
      record('later', '材料一次收齐，所室之间流转', 'Papers handed in once and passed between offices'),
    ],
  }),
  stated({
    id: 'DI-5',
    title: { zh: '热点事项公示', en: 'Hot matters publicised' },
    summary: {
      zh: '低保、再就业扶持、征兵这类大家关心的事，公示并留出提异议的时间，提出异议的立件处理。个人信息作遮盖，期满自动撤下。',
      en: 'Matters of wide concern such as social assistance, re-employment or conscription are publicised with time for objections, each of which opens a case. Personal data is masked and the notice comes down by itself.',
    },
    reading: {
      zh: '原文没有规定公示多久，这里的公示期由本系统设定，可以调整。',
      en: 'The source sets no period; the one used here is ours and can be set.',
    },
    met: [
      board('now', 'notices', '公示、遮盖和到期撤下', 'Publicised, masked, taken down when over'),
      rule('now', '异议自动立件', 'An objection opens a case'),
    ],
  }),
  stated({
    id: 'DI-6',
    title: { zh: '办结结果公开', en: 'Results published' },
    summary: {
      zh: '上级交办的和群众关注的事，办完后按期公开结果，交办的还要回报上级。公开内容由作者以外的人审核；大家的意见收得进来，审核后一并展示。',
      en: 'Results of assigned matters and of matters of public concern are published in time after completion and reported back to the superior. Someone other than the author approves the text; opinions on it are received and, once approved, shown.',
    },
    reading: {
      zh: '原文只说及时，没有天数；公开期限由本系统设定，可以调整。',
      en: 'The source says only promptly; the limit used here is ours and can be set.',
    },
    met: [
      board('now', 'results', '办结结果，一件一页', 'Results, one page per case'),
      board('now', 'withdrawn', '撤下的公示留有日期和理由', 'What was withdrawn leaves its day and reason'),
      rule('now', '公开须经作者以外的人批准', 'Publication is approved by someone other than the author'),
      rule('now', '超过公开期限予以提示', 'A result published late is flagged'),
      record('now', '回报上级，收集并展示意见', 'Reported back; opinions received and shown'),
    ],
  }),
];
