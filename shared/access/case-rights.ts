// Who may know of a case and who may take which step in it: relations to the case, never its progress.
// A step that is nobody's here is refused, whoever asks.
import type { CaseCommandName } from '../case/commands.ts';
import { type CaseState, type Involved, involvedIn } from '../case/state.ts';
import type { RuleId } from '../words/rules.ts';
import type { StaffWho } from './who.ts';

type Test = (who: StaffWho, state: CaseState) => boolean;

const holds: Test = (who, state) => state.holder === who.number;
const heads: Test = (who, state) => who.heads.has(state.office);
const leads: Test = (who, state) => who.leads.has(state.office);
const isFirst: Test = (who, state) => state.firstAsked === who.number;
const any =
  (...tests: Test[]): Test =>
  (who, state) =>
    tests.some((test) => test(who, state));

const receives: Test = (who, state) => {
  const { handOver } = state;
  // Nothing waits to be accepted: that is the state's to say (409), not a question of who asks.
  if (!handOver) return knowsCase(who, involvedIn(state));
  if (handOver.staff) return handOver.staff === who.number;
  return who.office === handOver.office || who.heads.has(handOver.office);
};

/** A head of an office the case is with or was sent to (AC-1.19). */
const disputes: Test = (who, state) =>
  heads(who, state) || (state.handOver !== undefined && who.heads.has(state.handOver.office));

const rules: Test = (who, state) =>
  who.leads.has(state.firstOffice) || (who.roles.has('chair') && state.waiting.includes('ruling'));

/** Once a dispute is open, only the ruling takes the case anywhere (AC-1.19). */
const refers: Test = (who, state) =>
  state.state === 'arbitration' ? rules(who, state) : holds(who, state) || heads(who, state);

/** Everyone whose office has or had the case, who supervises it, and the two bodies that watch (SV-3). */
export const knowsCase = (who: StaffWho, { offices, people }: Involved): boolean =>
  who.roles.has('appraisal-group') ||
  who.roles.has('leading-group') ||
  who.roles.has('chair') ||
  people.includes(who.number) ||
  offices.some((office) => who.office === office || who.heads.has(office) || who.leads.has(office));

interface Right {
  readonly may: Test;
  /** The rule a refusal cites. */
  readonly rule: RuleId;
}

const holderActs: Right = { may: any(holds, heads), rule: 'FI-1/only-the-holder-acts' };

export const CASE_RIGHTS: { readonly [C in CaseCommandName]: Right } = {
  'answer-on-the-spot': holderActs,
  locate: holderActs,
  'hand-over': { may: any(holds, heads), rule: 'FI-4/only-the-holder-hands-over' },
  'accept-hand-over': { may: receives, rule: 'FI-4/only-the-named-office-accepts' },
  'return-hand-over': { may: receives, rule: 'FI-4/only-the-named-office-accepts' },
  recall: holderActs,
  'raise-dispute': { may: disputes, rule: 'AC-1.19/only-a-head-disputes' },
  designate: { may: rules, rule: 'AC-1.19/only-the-leader-rules' },
  assign: { may: any(heads, leads), rule: 'FI-2/only-the-head-assigns' },
  'refer-outside': { may: refers, rule: 'FI-1/only-the-holder-acts' },
  accept: holderActs,
  'report-progress': holderActs,
  complete: holderActs,
  refuse: holderActs,
  relay: { may: any(holds, heads, isFirst), rule: 'FI-1/only-the-holder-acts' },
  message: { may: any(holds, heads, isFirst), rule: 'FI-1/only-the-holder-acts' },
};
