// Common steps in the life of a case, so that a test reads as a story: what is sent, with harmless words filled in.
import type { CaseCommand, Of, RegisterCommand } from '#shared/case/commands.ts';
import type { CaseKind, Channel, Correctable, SuspensionGround } from '#shared/case/kinds.ts';
import { day, type Instant } from '#shared/time.ts';

/** A registration as the counter sends it; what the corridor draws is filled in. */
export const registers = (
  kind: CaseKind,
  channel: Channel,
  more: Partial<Omit<RegisterCommand, 'given' | 'type'>> & { given?: Partial<RegisterCommand['given']> } = {},
): RegisterCommand => ({
  type: 'register',
  kind,
  channel,
  subject: '村口路灯不亮',
  ...more,
  given: { number: 'LSK-2026-000001', follow: 'f'.repeat(64), villages: ['liuyuan'], ...more.given },
});

/** The same for a service item with these limits in working days. */
export const applies = (limits: { commitmentDays?: number; statutoryDays?: number } = {}): RegisterCommand =>
  registers('application', 'window', {
    item: 'low-rent',
    given: { item: { id: 'low-rent', version: 1, office: 'civil-affairs', ...limits } },
  });

const missing = (names: readonly string[]) => names.map((name) => ({ name, how: '到村委会开具' }));
const directive = { directive: 'e'.repeat(32), number: 'LSK-2026-000002', follow: 'e'.repeat(64) };

export const does = {
  answer: { type: 'answer-on-the-spot', answer: '已当面答复' },
  locate: { type: 'locate' },
  handOver: (office: string, staff?: string): CaseCommand => ({
    type: 'hand-over',
    office,
    ...(staff === undefined ? {} : { staff }),
    reason: '属于该所室职责',
  }),
  acceptHandOver: { type: 'accept-hand-over' },
  returnHandOver: (suggestedOffice: string): CaseCommand => ({
    type: 'return-hand-over',
    reason: '不属于本所室职责',
    suggestedOffice,
  }),
  recall: { type: 'recall' },
  dispute: { type: 'raise-dispute', reason: '职责不清' },
  designate: (office: string, staff?: string): CaseCommand => ({
    type: 'designate',
    office,
    ...(staff === undefined ? {} : { staff }),
    reason: '由该所室牵头',
  }),
  makeJoint: (on: string, ...offices: string[]): CaseCommand => ({
    type: 'make-joint',
    offices,
    dueOn: day(on),
    reason: '几个所室共同的职责',
  }),
  assign: (staff: string): CaseCommand => ({ type: 'assign', staff, reason: '熟悉情况' }),
  referOutside: { type: 'refer-outside', to: '县自然资源局', explanation: '属县级职权' },
  accept: { type: 'accept' },
  notice: (...names: string[]): CaseCommand => ({ type: 'issue-notice', missing: missing(names) }),
  noticeAgain: (...names: string[]): CaseCommand => ({
    type: 'issue-notice',
    missing: missing(names),
    changeOfCircumstances: '家庭人口有变化',
  }),
  /** Which notice it answers, and what that asked for, the corridor looks up. */
  receive: (...received: string[]): Of<'receive-materials'> => ({
    type: 'receive-materials',
    received,
    given: { notice: 0, names: [] },
  }),
  suspend: (until: string, ground: SuspensionGround = 'hearing'): CaseCommand => ({
    type: 'suspend',
    ground,
    basis: '听证通知书',
    expectedUntil: day(until),
  }),
  resume: { type: 'resume' },
  askLonger: { type: 'request-extension', reason: '须实地勘验' },
  grantLonger: { type: 'grant-extension' },
  refuseLonger: { type: 'refuse-extension', reason: '时间足够' },
  inviteJoint: (on: string, ...offices: string[]): CaseCommand => ({
    type: 'invite-joint',
    offices,
    proposedDueOn: day(on),
  }),
  agree: { type: 'confirm-joint', agreed: true },
  disagree: { type: 'confirm-joint', agreed: false },
  ruleJoint: (on: string): CaseCommand => ({ type: 'rule-joint', dueOn: day(on), reason: '兼顾各所室' }),
  contribute: { type: 'contribute', text: '已核对土地台账' },
  report: { type: 'report-progress', text: '已到现场查看' },
  complete: { type: 'complete', result: '已修好', given: { disclosure: 'd'.repeat(32) } },
  refuse: { type: 'refuse', reasons: '材料不实', basis: '办事指南第三条', remedy: '可申请复核' },
  reportBack: { type: 'report-back', text: '已按要求办结' },
  signFor: { type: 'sign-for' },
  propose: { type: 'propose', opinion: '拟请民政办办理' },
  submit: (leader: string): CaseCommand => ({ type: 'submit', leader }),
  instruct: (office: string, on: string): CaseCommand => ({
    type: 'instruct',
    text: '请按期办结并报告',
    office,
    dueOn: day(on),
    given: directive,
  }),
  relay: (to: string): CaseCommand => ({ type: 'relay', to }),
  correct: (
    field: Correctable,
    to: string,
    item?: { commitmentDays?: number; statutoryDays?: number },
  ): CaseCommand => ({
    type: 'correct',
    field,
    to,
    reason: '登记有误',
    given: {
      villages: ['liuyuan'],
      ...(item ? { item: { id: to, version: 2, office: 'civil-affairs', ...item } } : {}),
    },
  }),
  link: (n: number): CaseCommand => {
    const number = `LSK-2026-${String(n).padStart(6, '0')}`;
    return { type: 'link', to: number, given: { case: String(n).padStart(32, '0'), number } };
  },
  message: { type: 'message', text: '请补充门牌号' },
  supervise: { type: 'supervise', note: '请说明进展' },
  contact: { type: 'contact', text: '已电话回访' },
  rectify: { type: 'rectify', text: '已重新修好' },
  proposeSetAside: { type: 'propose-set-aside', reason: '评错了对象' },
  confirmSetAside: { type: 'confirm-set-aside', reason: '核实属误评' },
  withdraw: (said: Instant): CaseCommand => ({ type: 'withdraw', confirmed: { how: '电话', at: said } }),
  takeBack: { type: 'withdraw', reason: '已经解决' },
  reopen: { type: 'reopen', reason: '又不亮了' },
  reissue: { type: 'reissue-code', idShown: '居民身份证', given: { follow: '9'.repeat(64) } },
  offer: { type: 'offer-materials', text: '证明已交到窗口' },
  rate: (level: number, manner?: number): Of<'rate'> => ({
    type: 'rate',
    level,
    ...(manner === undefined ? {} : { manner }),
  }),
  urge: { type: 'urge' },
  revive: { type: 'revive' },
  attach: { type: 'attach', file: 'a'.repeat(32), kind: 'image/png', bytes: 1024, name: '照片.png' },
  timer: (what: string): CaseCommand => ({ type: 'timer', what }),
  redate: { type: 'redate', override: 'o'.repeat(32) },
} as const satisfies { readonly [name: string]: CaseCommand | ((...facts: never[]) => CaseCommand) };
