// Words of the records that two people stand by on the staff desk: what each register is, its fields, and what to expect.
import type { SignedKind } from '../../signed/kinds.ts';
import type { Label } from '../label.ts';

export const signedLeads: Readonly<Record<SignedKind, Label>> = {
  gift: {
    zh: '拒收或上交的礼品、礼金在这里登记。只有登记人自己和效能考评组看得到，所室负责人和领导都看不到。',
    en: 'Gifts refused or handed in. Only the writer and the appraisal group see an entry; no head and no leader does.',
  },
  opening: {
    zh: '意见箱由两人一同开启，其中至少一人是效能考评组成员。箱内每一件另到“登记”中按来源“意见箱”逐件登记，这里只记开箱本身。',
    en: 'Two people open the box, one of them of the appraisal group. Each slip is registered on its own, by the channel “box”; only the opening stands here.',
  },
  commendation: {
    zh: '表扬由所室负责人、分管领导、领导小组或考评组提名，领导小组另一名成员决定。批准后记入个人效能档案，可以起草公示，公示仍要审核。',
    en: 'Proposed by heads, leaders or the appraisal group, decided by another member of the leading group. Once approved it enters the efficacy file and can be put forward for the board, which has its own approval.',
  },
};

export const signedWords = {
  kinds: { zh: '哪一类记录', en: 'Which records' },
  views: { zh: '查看哪些', en: 'Which ones' },
  waiting: { zh: '待第二人办理', en: 'Awaiting the second person' },
  ofMonth: { zh: '本月', en: 'This month' },
  none: { zh: '这里没有您可以查看的记录。', en: 'Nothing here that you may see.' },
  sheet: { zh: '按月查看和打印登记簿', en: 'The register by month, to read and print' },
  back: { zh: '返回列表', en: 'Back to the list' },
  entry: { zh: '登记内容', en: 'The entry' },
  erased: { zh: '（内容已按规定删除）', en: '(erased)' },
  by: { zh: '登记人', en: 'Entered by' },
  proposedBy: { zh: '提名人', en: 'Proposed by' },
  second: { zh: '第二人', en: 'Second person' },
  decidedBy: { zh: '决定人', en: 'Decided by' },
  byAt: { zh: '{name}，{time}', en: '{name}, {time}' },
  corrects: { zh: '更正的是哪一笔', en: 'Puts right' },
  correctedBy: { zh: '由哪一笔更正', en: 'Put right by' },
  earlier: { zh: '前一笔登记', en: 'the earlier entry' },
  further: { zh: '后一笔登记', en: 'the further entry' },
  decide: { zh: '办理', en: 'To do' },
  history: { zh: '经过', en: 'History' },
  done: { zh: '已办好：{step}', en: 'Done: {step}' },
  send: { zh: '登记', en: 'Enter' },
  propose: { zh: '提名', en: 'Propose' },
  writing: {
    zh: '提交后不能改，有误只能再记一笔更正。',
    en: 'Once sent it is not edited; a mistake is put right by a further entry.',
  },
  boxOpened: { zh: '最近一次开箱（两人已确认）：{time}', en: 'Last opening confirmed by both: {time}' },
  boxNever: { zh: '还没有登记过开箱。', en: 'No opening is on record yet.' },
  boxReminds: {
    zh: '未登记开箱的，{time}提醒效能考评组。',
    en: 'Without another, the appraisal group is reminded on {time}.',
  },
  late: { zh: '逾期未答复', en: 'Not answered in time' },
  boxOwed: { zh: '已逾期未开箱', en: 'Overdue to be opened' },
  board: { zh: '公示', en: 'On the board' },
  putForward: { zh: '起草公示', en: 'Put forward for the board' },
  putForwardHint: {
    zh: '以表扬内容起草“先进典型”公示稿，由发布审核员审核后才公开。已经起草的，打开原来那份。',
    en: 'Begins a draft for the commendations board from these words; a publisher approves it before it is public. Where there is one it is opened.',
  },
} as const satisfies Record<string, Label>;

export const signedNewTitles: Readonly<Record<SignedKind, Label>> = {
  gift: { zh: '登记礼品', en: 'Enter a gift' },
  opening: { zh: '登记开箱', en: 'Enter an opening' },
  commendation: { zh: '提名表扬', en: 'Propose a commendation' },
};

/** Fields of the forms and of what is shown, by kind where a name means two things. */
export const signedFieldLabels: Readonly<Record<string, Label>> = {
  outcome: { zh: '处理方式', en: 'What became of it' },
  'gift.on': { zh: '发生日期', en: 'On which day' },
  what: { zh: '礼品（金）名称和数量', en: 'What it was' },
  value: { zh: '估价（元）', en: 'Estimated value (yuan)' },
  from: { zh: '送礼人', en: 'Given by' },
  handedTo: { zh: '交给', en: 'Handed in to' },
  receipt: { zh: '收据号', en: 'Receipt number' },
  note: { zh: '备注', en: 'Note' },
  box: { zh: '哪个意见箱', en: 'Which box' },
  'opening.on': { zh: '开箱日期', en: 'Opened on' },
  time: { zh: '开箱时刻', en: 'Time' },
  with: { zh: '同开人', en: 'Together with' },
  slips: { zh: '箱内件数', en: 'Slips in it' },
  staff: { zh: '表扬哪名干部', en: 'A member of the staff' },
  office: { zh: '表扬哪个所室', en: 'An office' },
  title: { zh: '名称', en: 'Title' },
  facts: { zh: '事迹', en: 'Facts' },
  case: { zh: '来自办件', en: 'From case' },
  reason: { zh: '理由', en: 'Reason' },
  reasons: { zh: '理由', en: 'Reasons' },
};

export const signedHints: Readonly<Record<string, Label>> = {
  value: { zh: '不知道确切价钱的，写大概数，只写整数。', en: 'An estimate in whole yuan.' },
  from: { zh: '知道多少写多少。', en: 'As much as you know.' },
  handedTo: { zh: '上交的才填。', en: 'Only where it was handed in.' },
  receipt: { zh: '上交后有收据的填。', en: 'Where a receipt was given.' },
  note: { zh: '不要写举报人姓名或举报内容。', en: 'No reporter’s name and nothing of a report.' },
  time: { zh: '如 09:30', en: 'For example 09:30' },
  with: {
    zh: '您和同开人中至少一人是效能考评组成员；由同开人登录后确认。',
    en: 'One of the two is of the appraisal group; the other confirms with their own sign-in.',
  },
  slips: { zh: '只记总数，不分类。', en: 'The total only, not by kind.' },
  staff: { zh: '干部和所室只填一项。', en: 'A person or an office, not both.' },
  title: { zh: '公示时用作标题，如“上门为老人办证”。', en: 'Becomes the title on the board.' },
  facts: {
    zh: '写事实。不写群众姓名、住址、电话。',
    en: 'The facts, without names, homes or telephones of members of the public.',
  },
  case: { zh: '填办件编号，如 LSK-2026-000123。', en: 'The number of the case.' },
};
