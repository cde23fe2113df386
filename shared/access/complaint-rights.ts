// Who may know of a complaint and who may take which step in it (SV-4.1). It is an allow-list: a person is known by a
// keyed mark made of their number and their post, and whoever has none, or moved since, does not learn that it exists.
import type { ComplaintCommandName } from '../complaint/commands.ts';
import type { ComplaintState } from '../complaint/state.ts';
import type { RuleId } from '../words/rules.ts';
import type { StaffWho } from './who.ts';

/** A complaint beside the mark that the one who asks would have in it. */
export interface MarkedComplaint {
  readonly state: ComplaintState;
  readonly mark: string;
}

type Test = (who: StaffWho, complaint: MarkedComplaint) => boolean;

const isAssigned: Test = (who, { state, mark }) =>
  state.assigned.includes(who.number) && (state.marks.serve.includes(mark) || state.marks.know.includes(mark));

/** Those seated by the rules of recusal, and who was assigned; taken back at once, it is there for nobody. */
export const knowsComplaint: Test = (who, complaint) =>
  complaint.state.undone !== true &&
  (complaint.state.marks.know.includes(complaint.mark) || isAssigned(who, complaint));

/** The chair or who decides instead, while their mark still fits. */
const decides: Test = (who, complaint) =>
  who.number === complaint.state.decides && complaint.state.marks.know.includes(complaint.mark);

/** Giving it to an investigator or to another body: whoever holds it, or who decides. */
const gives: Test = (who, complaint) => isAssigned(who, complaint) || decides(who, complaint);

interface Right {
  readonly may: Test;
  /** The rule a refusal cites. */
  readonly rule: RuleId;
}

const ASSIGNED: Right = { may: isAssigned, rule: 'SV-4.1/only-those-assigned' };
const DECIDES: Right = { may: decides, rule: 'TL-4/the-chair-grants-time-for-a-complaint' };

const COMMAND_RIGHTS: { readonly [C in ComplaintCommandName]: Right } = {
  screen: ASSIGNED,
  'assign-investigator': { may: gives, rule: 'SV-4.1/only-those-assigned' },
  plan: ASSIGNED,
  record: ASSIGNED,
  find: ASSIGNED,
  reply: ASSIGNED,
  rectify: ASSIGNED,
  close: ASSIGNED,
  refer: { may: gives, rule: 'SV-4.1/only-those-assigned' },
  message: ASSIGNED,
  'request-extension': ASSIGNED,
  'grant-extension': DECIDES,
  'refuse-extension': DECIDES,
};

export const COMPLAINT_RIGHTS = {
  ...COMMAND_RIGHTS,
  unseal: ASSIGNED,
  read: { may: knowsComplaint, rule: 'SV-1/only-what-is-allowed' },
} as const;
