// Service commitments (服务承诺), SC-1 to SC-6, in our own words.
import { board, outside, record, rule, stated } from './clause.ts';

export const SERVICE_COMMITMENTS = [
  stated({
    id: 'SC-1',
    title: { zh: '满意不满意由群众评', en: 'Satisfaction is the measure' },
    summary: {
      zh: '工作好不好，看被服务的人满意不满意。每件办完都可以评价一次，结果和态度各评各的；评价低的要回访、要整改，整改后可以再评。',
      en: 'The work is measured by those it serves. Every finished case can be rated once, result and manner apart; a low rating is followed up and put right, and may then be given anew.',
    },
    met: [
      rule('now', '一件一评，差评回访整改', 'One rating per case; a bad one is followed up'),
      board('now', 'figures', '满意度及其算法', 'Satisfaction and how it is computed'),
    ],
  }),
  stated({
    id: 'SC-2',
    title: { zh: '清廉办事', en: 'Integrity' },
    summary: {
      zh: '不吃服务对象的请，不拿钱物，不拿职权换好处。违反的可以投诉；干部拒收或上交的礼品可以登记，由效能考评组查看。',
      en: 'Nobody takes meals, money or presents from the public they serve, or turns the post to private advantage. A breach can be reported; a gift refused or handed in can be entered by staff, and the appraisal group sees it.',
    },
    met: [
      record(
        'now',
        '礼品拒收、上交登记，只有登记人和考评组看得到，上交的由第二人确认，有误另记更正',
        'Register of gifts refused or handed in, seen by the writer and the appraisal group; a second person confirms, and a mistake is put right by a further entry',
      ),
      record('now', '窗口、电话登记投诉时，事由中列有此项', 'A ground in the form of complaints at the desk'),
      outside(
        '收不收礼取决于人的操守，系统只能留下登记和投诉的途径。',
        'Whether a gift is taken depends on the person; software can only offer the register and the way to report.',
      ),
    ],
  }),
  stated({
    id: 'SC-3',
    title: { zh: '倾听意见、解决难题', en: 'Opinions are heard' },
    summary: {
      zh: '意见建议单列一类，每条都要答复。群众反映集中的难事上公开栏，写明什么问题、谁负责、办到哪一步。',
      en: 'Suggestions are cases of their own kind and each is answered. Hot and hard problems stand on a board: what it is, who answers for it, how far it has come.',
    },
    met: [
      rule('now', '意见建议与其他来件一样有期限、有答复', 'A suggestion has a limit and an answer like any case'),
      board('now', 'hot-problems', '热点难点问题及进展', 'Hot problems and their progress'),
    ],
  }),
  stated({
    id: 'SC-4',
    title: { zh: '礼貌待人', en: 'Courteous reception' },
    summary: {
      zh: '对来办事、来反映问题的人，要和气、周到。服务态度单独评价，按所室汇总。',
      en: 'Those who come are met with courtesy. Manner is rated on its own and reported per office.',
    },
    met: [
      record('later', '态度评价，按所室汇总', 'Manner rated, reported per office'),
      outside(
        '迎人、让座、倒水是当面的事，系统只能收集评价。',
        'A smile, a seat and a cup of tea happen face to face; software can only collect the rating.',
      ),
    ],
  }),
  stated({
    id: 'SC-5',
    title: { zh: '树先进、纠歪风', en: 'Good work held up, malpractice corrected' },
    summary: {
      zh: '干得好的记入个人效能档案，经审批后公开表扬；查出的不良风气，明确谁来改、何时改好。',
      en: 'Good work enters the person’s efficacy file and, once approved, a public board. Malpractice found is corrected by someone named, by a date.',
    },
    met: [
      board('now', 'commendations', '经审批的先进典型', 'Approved commendations'),
      record(
        'now',
        '提名人之外的领导小组成员批准，记入个人档案，撤销即一并撤下',
        'Approved by another of the leading group than the proposer, kept for the person’s file; taking it back takes down the board’s record',
      ),
      rule(
        'now',
        '监督检查发现的问题有整改责任人和期限，逾期上报，改好没有由不相关的人核实',
        'What a check finds has an owner and a date; overdue it goes upward, and somebody it does not concern confirms the correction',
      ),
      outside('学习法律政策、总结经验靠平时组织。', 'Studying the law and drawing lessons is done by people.'),
    ],
  }),
  stated({
    id: 'SC-6',
    title: { zh: '公布举报电话', en: 'A report hotline' },
    summary: {
      zh: '每个公开页面都印有举报电话。接到的反映尽快答复，处理情况让人看得到。',
      en: 'The hotline stands on every public page. Reports get an answer as fast as can be, and how they were dealt with is there to see.',
    },
    met: [
      board('now', 'home', '各公开页面的举报电话', 'The hotline on every public page'),
      board('now', 'complaints', '投诉处理情况', 'How complaints were handled'),
    ],
  }),
];
