// What kinds, rights, subjects, states, steps and events of supervision are called on screen.
import type { SupervisionCommandName } from '../supervision/commands.ts';
import type { SupervisionEventType } from '../supervision/events.ts';
import type {
  Adoption,
  FindingStateName,
  STATES_OF,
  Subject,
  SupervisionKind,
  SupervisorRight,
} from '../supervision/kinds.ts';
import type { Label } from './label.ts';

type StatesOf<K extends SupervisionKind> = (typeof STATES_OF)[K][number];

const OPEN: Label = { zh: '待答复', en: 'To be answered' };
const ANSWERED: Label = { zh: '已答复', en: 'Answered' };

const states: { readonly [K in SupervisionKind]: Readonly<Record<StatesOf<K>, Label>> } = {
  'spot-checks': { open: { zh: '整改中', en: 'Being put right' }, closed: { zh: '已了结', en: 'Settled' } },
  reports: {
    open: { zh: '待决定', en: 'To be decided' },
    takenUp: { zh: '已受理', en: 'Taken up' },
    dismissed: { zh: '不予受理', en: 'Dismissed' },
  },
  suggestions: { open: OPEN, answered: ANSWERED },
  inquiries: { open: OPEN, answered: ANSWERED },
  briefings: { given: { zh: '已通报', en: 'Given' }, withdrawn: { zh: '已撤回', en: 'Withdrawn' } },
};

const kinds: Readonly<Record<SupervisionKind, Label>> = {
  'spot-checks': { zh: '监督检查', en: 'Spot checks' },
  reports: { zh: '监督报告', en: 'Reports' },
  suggestions: { zh: '监督建议', en: 'Suggestions' },
  inquiries: { zh: '监督询问', en: 'Inquiries' },
  briefings: { zh: '情况通报', en: 'Briefings' },
};

const rights: Readonly<Record<SupervisorRight, Label>> = {
  watch: { zh: '监督检查', en: 'To watch' },
  report: { zh: '反映报告', en: 'To report' },
  suggest: { zh: '提出建议', en: 'To suggest' },
  investigate: { zh: '询问调查', en: 'To investigate' },
  know: { zh: '了解情况', en: 'To know' },
};

const subjects: Readonly<Record<Subject, Label>> = {
  lawfulness: { zh: '依法公正履职', en: 'Lawful and fair work' },
  gifts: { zh: '吃请收礼', en: 'Banquets and gifts' },
  idleness: { zh: '懒散低效', en: 'Idleness and inefficiency' },
  absence: { zh: '脱岗缺岗', en: 'Absence from the post' },
};

const findingStates: Readonly<Record<FindingStateName, Label>> = {
  noted: { zh: '待明确责任人', en: 'Needs an owner' },
  owed: { zh: '待整改', en: 'To be put right' },
  reported: { zh: '已报整改，待核实', en: 'Reported done, to be confirmed' },
  corrected: { zh: '已整改', en: 'Put right' },
  setAside: { zh: '不作问题处理', en: 'Set aside' },
};

const adoptions: Readonly<Record<Adoption, Label>> = {
  adopted: { zh: '采纳', en: 'Adopted' },
  partly: { zh: '部分采纳', en: 'Adopted in part' },
  notAdopted: { zh: '未采纳', en: 'Not adopted' },
};

/** Making one of each kind. */
const makes: Readonly<Record<SupervisionKind, Label>> = {
  'spot-checks': { zh: '记一次检查', en: 'Write down a check' },
  reports: { zh: '反映问题', en: 'Report a matter' },
  suggestions: { zh: '提一条建议', en: 'Make a suggestion' },
  inquiries: { zh: '提出询问', en: 'Put an inquiry' },
  briefings: { zh: '写一份通报', en: 'Write a briefing' },
};

/** Reading one of each kind. */
const reads: Readonly<Record<SupervisionKind, Label>> = {
  'spot-checks': { zh: '查看监督检查', en: 'Read a spot check' },
  reports: { zh: '查看监督报告', en: 'Read a report' },
  suggestions: { zh: '查看监督建议', en: 'Read a suggestion' },
  inquiries: { zh: '查看监督询问', en: 'Read an inquiry' },
  briefings: { zh: '查看情况通报', en: 'Read a briefing' },
};

const commands: Readonly<Record<SupervisionCommandName, Label>> = {
  'add-finding': { zh: '补记问题', en: 'Add a finding' },
  assign: { zh: '明确整改责任人', en: 'Name an owner' },
  'report-done': { zh: '报告整改完成', en: 'Report it done' },
  confirm: { zh: '核实已整改', en: 'Confirm it is put right' },
  return: { zh: '退回继续整改', en: 'Send it back' },
  'set-aside': { zh: '不作问题处理', en: 'Set the finding aside' },
  'take-up': { zh: '作为线索受理', en: 'Take it up as a clue' },
  dismiss: { zh: '不予受理', en: 'Dismiss it' },
  adopt: { zh: '答复建议', en: 'Answer the suggestion' },
  answer: { zh: '答复询问', en: 'Answer the inquiry' },
  withdraw: { zh: '撤回通报', en: 'Withdraw the briefing' },
};

/** How an event reads in a history. `{n}`, `{name}`, `{day}`, `{state}` and `{to}` are filled in. */
const events: Readonly<Record<SupervisionEventType, Label>> = {
  SpotCheckMade: { zh: '记下检查', en: 'Check written down' },
  FindingMade: { zh: '发现问题 {n}', en: 'Finding {n}' },
  FindingAssigned: { zh: '问题 {n} 由{name}在{day}前整改', en: 'Finding {n}: {name} puts it right by {day}' },
  CorrectionReported: { zh: '问题 {n} 报告整改完成', en: 'Finding {n} reported done' },
  CorrectionConfirmed: { zh: '问题 {n} 核实已整改', en: 'Finding {n} confirmed as put right' },
  CorrectionReturned: { zh: '问题 {n} 退回，在{day}前继续整改', en: 'Finding {n} sent back, by {day}' },
  FindingSetAside: { zh: '问题 {n} 不作问题处理', en: 'Finding {n} set aside' },
  MatterReported: { zh: '反映问题', en: 'Reported' },
  ReportTakenUp: { zh: '作为线索受理', en: 'Taken up as a clue' },
  ReportDismissed: { zh: '不予受理', en: 'Dismissed' },
  SuggestionMade: { zh: '提出建议', en: 'Suggested' },
  SuggestionAnswered: { zh: '答复：{state}', en: 'Answered: {state}' },
  InquiryMade: { zh: '提出询问', en: 'Asked' },
  InquiryAnswered: { zh: '已答复', en: 'Answered' },
  BriefingGiven: { zh: '通报', en: 'Given' },
  BriefingWithdrawn: { zh: '撤回', en: 'Withdrawn' },
  SupervisionReminded: { zh: '提醒：期限将至', en: 'Reminded: the date is near' },
  SupervisionFellDue: { zh: '期限已到', en: 'Fell due' },
  SupervisionOverdue: { zh: '逾期，已上报', en: 'Overdue, told upward' },
  TimerMoved: { zh: '工作日历调整，期限顺延至{to}', en: 'Calendar changed: the date waits until {to}' },
};

/** What a record's state is called; a state its kind does not know is a fault. */
export function stateLabelOf({ kind, state }: { readonly kind: SupervisionKind; readonly state: string }): Label {
  const label = (states[kind] as { readonly [state: string]: Label })[state];
  if (!label) throw new RangeError(`${kind} know no state ${state}`);
  return label;
}

export const supervisionWords = {
  kinds,
  states,
  rights,
  subjects,
  findingStates,
  adoptions,
  makes,
  reads,
  commands,
  events,
} as const;
