// Who may know of a complaint and who may take which step in it (SV-4.1). It is an allow-list: a person is known by a
// keyed mark made of their number and their post, and whoever has none, or moved since, does not learn that it exists.
import type { ComplaintCommandName } from '../complaint/commands.ts';
import type { ComplaintState } from '../complaint/state.ts';
import type { RuleId } from '../words/rules.ts';
import type { StaffWho } from './who.ts';

/** A complaint beside the marks that the one who asks would have in it: of their post, and of their number alone. */
export interface MarkedComplaint {
  readonly state: Pick<ComplaintState, 'marks' | 'undone' | 'closer'>;
  readonly mark: string;
  readonly own: string;
}

type Test = (complaint: MarkedComplaint) => boolean;

const standsAside: Test = ({ state: { marks }, own }) => marks.out.includes(own);
const fits: Test = ({ state: { marks }, mark }) => marks.know.includes(mark) || marks.serve.includes(mark);

/** Who has it, while they fit. */
export const holdsComplaint: Test = (complaint) =>
  !complaint.state.undone &&
  !standsAside(complaint) &&
  fits(complaint) &&
  complaint.state.marks.hold.includes(complaint.own);

/** Those seated by the rules of recusal, and who was assigned; taken back at once, it is there for nobody. */
export const knowsComplaint: Test = (complaint) =>
  holdsComplaint(complaint) ||
  (!complaint.state.undone && !standsAside(complaint) && complaint.state.marks.know.includes(complaint.mark));

/** The chair or who decides instead. */
export const decidesOnComplaint: Test = (complaint) =>
  knowsComplaint(complaint) && complaint.state.marks.decide.includes(complaint.own);

/** Giving it to an investigator or to another body: whoever holds it, or who decides. */
const gives: Test = (complaint) => holdsComplaint(complaint) || decidesOnComplaint(complaint);

interface Right {
  readonly may: (who: StaffWho, complaint: MarkedComplaint) => boolean;
  /** The rule a refusal cites. */
  readonly rule: RuleId;
}

const ASSIGNED: Right = { may: (_, complaint) => holdsComplaint(complaint), rule: 'SV-4.1/only-those-assigned' };
const DECIDES: Right = {
  may: (_, complaint) => decidesOnComplaint(complaint),
  rule: 'TL-4/the-chair-grants-time-for-a-complaint',
};

const COMMAND_RIGHTS: { readonly [C in ComplaintCommandName]: Right } = {
  screen: ASSIGNED,
  'assign-investigator': { may: (_, complaint) => gives(complaint), rule: 'SV-4.1/only-those-assigned' },
  plan: ASSIGNED,
  record: ASSIGNED,
  find: ASSIGNED,
  reply: ASSIGNED,
  rectify: ASSIGNED,
  close: ASSIGNED,
  contact: {
    may: (who, complaint) => decidesOnComplaint(complaint) && complaint.state.closer !== who.number,
    rule: 'SC-1/only-who-looks-after-it',
  },
  reopen: { may: (_, complaint) => decidesOnComplaint(complaint), rule: 'SC-1/only-the-group-reopens' },
  refer: { may: (_, complaint) => gives(complaint), rule: 'SV-4.1/only-those-assigned' },
  'flag-retaliation': ASSIGNED,
  message: ASSIGNED,
  'request-extension': ASSIGNED,
  'grant-extension': DECIDES,
  'refuse-extension': DECIDES,
};

export const COMPLAINT_RIGHTS = {
  ...COMMAND_RIGHTS,
  unseal: ASSIGNED,
  /** Writing what is to be published of its result; a publisher who does not stand aside lets it through. */
  publish: ASSIGNED,
  carry: {
    may: (_: StaffWho, complaint: MarkedComplaint) => decidesOnComplaint(complaint),
    rule: 'SV-4.1/only-those-assigned',
  },
  read: {
    may: (_: StaffWho, complaint: MarkedComplaint) => knowsComplaint(complaint),
    rule: 'SV-1/only-what-is-allowed',
  },
} as const;
