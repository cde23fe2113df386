// Who may know of a case and who may take which step in it: relations to the case, never its progress.
// A step that is nobody's here is refused, whoever asks.
import type { CaseCommandName } from '../case/commands.ts';
import { type CaseState, type Involved, involvedIn } from '../case/state.ts';
import type { RuleId } from '../words/rules.ts';
import { actsAs, isOfGroup, leadsTownship, type StaffWho } from './who.ts';

type Test = (who: StaffWho, state: CaseState) => boolean;

const holds: Test = (who, state) => actsAs(who, state.holder);
const heads: Test = (who, state) => who.heads.has(state.office);
const leads: Test = (who, state) => who.leads.has(state.office);
const isFirst: Test = (who, state) => actsAs(who, state.firstAsked);
const any =
  (...tests: Test[]): Test =>
  (who, state) =>
    tests.some((test) => test(who, state));

const receives: Test = (who, state) => {
  const { handOver } = state;
  // Nothing waits to be accepted: that is the state's to say (409), not a question of who asks.
  if (!handOver) return knowsCase(who, involvedIn(state));
  if (handOver.staff) return actsAs(who, handOver.staff);
  return who.office === handOver.office || who.heads.has(handOver.office);
};

/** A head of an office the case is with or was sent to, or after a ruling a leader who takes it to the chair (AC-1.19). */
const disputes: Test = (who, state) =>
  heads(who, state) ||
  (state.designated && (leads(who, state) || leadsJoint(who, state))) ||
  (state.handOver !== undefined && who.heads.has(state.handOver.office));

/** The leader of the office first asked; the chair once that took too long, and alone where it was taken to the chair. */
const rules: Test = (who, state) =>
  (who.leads.has(state.firstOffice) && !state.ruling?.toChair) ||
  (who.roles.has('chair') && state.waiting.includes('ruling'));

/** Once a dispute is open, only the ruling takes the case anywhere (AC-1.19). */
const refers: Test = (who, state) =>
  state.state === 'arbitration' ? rules(who, state) : holds(who, state) || heads(who, state);

const inJoint: Test = (who, { joint }) =>
  Object.keys(joint?.offices ?? {}).some((office) => who.office === office || who.heads.has(office));
/** The head of an invited office, or its leader: an office without a head answers too (TL-5). */
const answersJoint: Test = (who, { joint }) =>
  Object.keys(joint?.offices ?? {}).some((office) => who.heads.has(office) || who.leads.has(office));
const leadsJoint: Test = (who, { joint }) => Object.keys(joint?.offices ?? {}).some((office) => who.leads.has(office));
const chairs: Test = (who) => who.roles.has('chair');
/** Somebody of the office where the person came, who can look at what is shown there. */
const atTheCounter: Test = (who, state) => who.office === state.firstOffice || who.office === state.office;
/** Who was made to look after a bad rating; never the one it is about, whoever they stand in for (SC-1). */
const followsUp: Test = (who, { followUp }) =>
  followUp !== undefined && (actsAs(who, followUp.owner) || who.leads.has(followUp.office));

/** Everyone whose office has or had the case, who supervises it, and the two bodies that watch (SV-3). */
export const knowsCase = (who: StaffWho, { offices, people, hidden }: Involved): boolean =>
  !hidden &&
  (isOfGroup(who) ||
    leadsTownship(who) ||
    people.some((number) => actsAs(who, number)) ||
    offices.some((office) => who.office === office || who.heads.has(office) || who.leads.has(office)));

const isRegistrar: Test = (who, { registrar }) => registrar !== null && registrar === who.number;
/** The leader a document was submitted to, a leader who stands in for them, or the chair (AC-1.18, AC-1.14). */
const instructs: Test = (who, { paper }) =>
  who.roles.has('chair') ||
  (paper?.leader !== undefined && (who.number === paper.leader || (actsAs(who, paper.leader) && who.leads.size > 0)));
const issued: Test = (who, { instructed }) => actsAs(who, instructed?.by);
const supervises: Test = (who, state) =>
  leads(who, state) || who.leads.has(state.firstOffice) || leadsTownship(who) || isOfGroup(who);

interface Right {
  readonly may: Test;
  /** The rule a refusal cites. */
  readonly rule: RuleId;
}

const holderActs: Right = { may: any(holds, heads), rule: 'FI-1/only-the-holder-acts' };
const keepsRecord: Right = { may: any(holds, heads, isFirst, isRegistrar), rule: 'FI-1/only-the-holder-acts' };
/** Another leader may act for the chair, whose roles pass to nobody; whether they do now, the step asks (AC-1.14). */
const actsForTheChair: Test = (who, { extension }) => extension?.level === 'chair' && who.leads.size > 0;
const answersExtension: Right = {
  may: any(heads, leads, chairs, actsForTheChair),
  rule: 'TL-4/only-the-head-or-leader-grants',
};
const looksAfter: Right = { may: followsUp, rule: 'SC-1/only-who-looks-after-it' };

export const CASE_RIGHTS: { readonly [C in CaseCommandName]: Right } = {
  'answer-on-the-spot': holderActs,
  locate: holderActs,
  'hand-over': { may: any(holds, heads), rule: 'FI-4/only-the-holder-hands-over' },
  'accept-hand-over': { may: receives, rule: 'FI-4/only-the-named-office-accepts' },
  'return-hand-over': { may: receives, rule: 'FI-4/only-the-named-office-accepts' },
  recall: holderActs,
  'raise-dispute': { may: disputes, rule: 'AC-1.19/only-a-head-disputes' },
  designate: { may: rules, rule: 'AC-1.19/only-the-leader-rules' },
  'make-joint': { may: rules, rule: 'AC-1.19/only-the-leader-rules' },
  assign: { may: any(heads, leads), rule: 'FI-2/only-the-head-assigns' },
  'refer-outside': { may: refers, rule: 'FI-1/only-the-holder-acts' },
  accept: holderActs,
  'issue-notice': holderActs,
  'receive-materials': { may: any(holds, heads, isFirst), rule: 'FI-1/only-the-holder-acts' },
  suspend: holderActs,
  resume: holderActs,
  'request-extension': holderActs,
  'grant-extension': answersExtension,
  'refuse-extension': answersExtension,
  'invite-joint': holderActs,
  'confirm-joint': { may: answersJoint, rule: 'TL-5/only-invited-heads-answer' },
  'rule-joint': { may: any(leads, chairs), rule: 'TL-5/only-the-leader-rules-on-a-date' },
  contribute: { may: any(holds, heads, inJoint), rule: 'FI-1/only-the-holder-acts' },
  'report-progress': holderActs,
  complete: holderActs,
  refuse: holderActs,
  'report-back': holderActs,
  'sign-for': holderActs,
  propose: holderActs,
  submit: holderActs,
  instruct: { may: instructs, rule: 'AC-1.18/only-the-leader-instructs' },
  relay: { may: any(holds, heads, isFirst), rule: 'FI-1/only-the-holder-acts' },
  correct: keepsRecord,
  link: keepsRecord,
  message: { may: any(holds, heads, isFirst), rule: 'FI-1/only-the-holder-acts' },
  supervise: { may: supervises, rule: 'SC-6/only-leaders-supervise' },
  contact: looksAfter,
  rectify: looksAfter,
  'propose-set-aside': { may: any(heads, followsUp), rule: 'SC-1/only-who-looks-after-it' },
  'confirm-set-aside': { may: isOfGroup, rule: 'SC-1/only-the-group-sets-aside' },
  withdraw: { may: any(holds, heads, isRegistrar, issued), rule: 'FI-1/only-the-holder-acts' },
  reopen: { may: leadsTownship, rule: 'SC-1/only-the-group-reopens' },
  'reissue-code': { may: any(holds, heads, isFirst, isRegistrar, atTheCounter), rule: 'TL-3/a-code-at-the-counter' },
};

/** Laying a file to a case is for those who work on it (DI-4). */
export const ATTACHES: Right = {
  may: any(holds, heads, isFirst, isRegistrar, inJoint),
  rule: 'FI-1/only-the-holder-acts',
};
