// The public boards by name, with the one sentence each opens with.
// The words on each board lie in boards/.
import type { Label } from './label.ts';

export interface BoardWords {
  /** In lists and breadcrumbs. */
  readonly name: Label;
  /** The first sentence of the board: what is this. */
  readonly lead: Label;
}

export const BOARDS = {
  results: {
    name: { zh: '办结公示', en: 'Results' },
    lead: {
      zh: '群众反映的事、上级交办的事，办完以后在这里逐件公开：问了什么、谁答复、该哪天、实际哪天、结果怎样。',
      en: 'Matters people or superiors brought, each published once finished: what was asked, who answered, when it was due, when it was done, and the outcome.',
    },
  },
  items: {
    name: { zh: '办事指南', en: 'Services' },
    lead: {
      zh: '来镇里办事，先看这里：要什么条件、带什么材料、走哪几步、多少天办好、收不收费。',
      en: 'Before you come: conditions, papers to bring, the steps, how long it takes, and the fee.',
    },
  },
  functions: {
    name: { zh: '机构职能', en: 'Offices and staff' },
    lead: {
      zh: '镇里设哪些办公室、各管什么事、由谁负责、干部各自的岗位职责。',
      en: 'The offices of the township, what each is for, who heads it, and what each member of staff does.',
    },
  },
  whereabouts: {
    name: { zh: '去向公示', en: 'Whereabouts' },
    lead: {
      zh: '今天哪位干部在岗、哪位外出，什么时候回来，由谁代办。',
      en: 'Who is on duty today, who is out, when they are back, and who stands in.',
    },
  },
  fees: {
    name: { zh: '收费公示', en: 'Fees' },
    lead: {
      zh: '每个事项收不收费、标准是多少、依据是什么。有人在这之外收钱，请打监督电话。',
      en: 'Whether each service costs anything, how much, and on what basis. If anyone asks for more, call the hotline.',
    },
  },
  commitments: {
    name: { zh: '服务承诺', en: 'Commitments' },
    lead: {
      zh: '承诺多少天办好，实际办得怎样，放在一起对照。',
      en: 'What we promise beside how it really went.',
    },
  },
  figures: {
    name: { zh: '办理统计', en: 'Figures' },
    lead: {
      zh: '镇里一共收了多少件事、多少件按期办了、一般要几天，按月份、类别和所室逐项列出，每个数怎么算的都写明。',
      en: 'How much came in, how much was done on time and how long it took, by month, kind and office, each number with its formula.',
    },
  },
  notices: {
    name: { zh: '热点公示', en: 'Notices' },
    lead: {
      zh: '低保、征兵等大家关心的名单和拟作的决定，定下来之前先在这里公示，期间谁都可以提异议。',
      en: 'Lists of wide concern and decisions still to be taken, shown here first; until the last day anyone may object.',
    },
  },
  'hot-problems': {
    name: { zh: '热点难点', en: 'Hot and hard problems' },
    lead: {
      zh: '群众反映集中、一时不好办的事：问题是什么、谁负责、办到哪一步。',
      en: 'What many people raise and cannot be settled at once: the problem, who answers for it, how far it has come.',
    },
  },
  complaints: {
    name: { zh: '投诉处理', en: 'Complaints handled' },
    lead: {
      zh: '对干部作风和办事的投诉，查了以后怎么处理的；能公开的在这里公开，不写是谁投诉的。',
      en: 'Complaints about conduct and work, and what came of them, in the scope that may be shown; never who complained.',
    },
  },
  appraisal: {
    name: { zh: '考评结果', en: 'Appraisal results' },
    lead: {
      zh: '干部效能考评每一期的总体结果。只公布汇总情况，不点名、不排名。',
      en: 'What each round of staff appraisal came to, as sums only: no names and no ranking.',
    },
  },
  'monthly-report': {
    name: { zh: '月报', en: 'Monthly report' },
    lead: {
      zh: '每个月收了多少件、办得怎样、查处了什么，月报公开以后不再改动；有更正的，写明日期。',
      en: 'What came in each month, how it went and what was looked into. A published report stays as it is; a correction says its day.',
    },
  },
  commendations: {
    name: { zh: '先进典型', en: 'Commendations' },
    lead: {
      zh: '工作做得好的所室和干部，经审批后在这里表扬。',
      en: 'Good work by offices and staff, held up here once approved.',
    },
  },
  catalogue: {
    name: { zh: '公开目录', en: 'Disclosure catalogue' },
    lead: {
      zh: '镇里应当公开哪些内容、依据什么、多长时间内公开、由谁负责，现在公开到哪一天。',
      en: 'What the township has to publish, on what basis, within what time, who sees to it, and as of when it stands.',
    },
  },
  withdrawn: {
    name: { zh: '撤下与更正', en: 'Withdrawn and corrected' },
    lead: {
      zh: '公示以后撤下或者改过的内容，只记栏目、日期和理由，不再提及原文和当事人。',
      en: 'What was published and later taken down or corrected: board, day and reason, never what it said or whom it named.',
    },
  },
  rules: {
    name: { zh: '制度', en: 'Rules' },
    lead: {
      zh: '效能建设的每一条规定，用平实的话写在这里：怎样落实，还有哪些没有做到。',
      en: 'Every clause of the efficacy rules in our own words, how each is met here, and which are not met yet.',
    },
  },
} as const satisfies { readonly [id: string]: BoardWords };

export type BoardId = keyof typeof BOARDS;
