// Who may prepare, check and approve what goes public (DI-6): relations to the record, never its progress. That the
// author does not approve their own words is the gate's own rule, because it depends on who wrote what.
import type { CaseState } from '../case/state.ts';
import type { DisclosureCommandName } from '../disclosure/commands.ts';
import type { RuleId } from '../words/rules.ts';
import type { StaffWho } from './who.ts';

/** What lists and records both know of a disclosure. */
export interface Concerned {
  readonly author: string;
  readonly office: string;
}

const publishes = (who: StaffWho): boolean => who.roles.has('publisher');
const isAuthor = (who: StaffWho, { author }: Concerned): boolean => author === who.number;

/** Author, head of the office whose case it is, and publishers: for everyone else it does not exist before it is public. */
export const knowsDisclosure = (who: StaffWho, subject: Concerned): boolean =>
  publishes(who) || isAuthor(who, subject) || who.heads.has(subject.office);

interface Right<S> {
  readonly may: (who: StaffWho, subject: S) => boolean;
  /** The rule a refusal cites. */
  readonly rule: RuleId;
}

const WRITE: Right<Concerned> = { may: knowsDisclosure, rule: 'DI-6/only-those-concerned-write' };
const DECIDE: Right<Concerned> = { may: publishes, rule: 'DI-6/only-publishers-approve' };

const COMMAND_RIGHTS: { readonly [C in DisclosureCommandName]: Right<Concerned> } = {
  edit: WRITE,
  submit: WRITE,
  // The author is let through to the gate, which answers with the rule of the second person instead of a mere "no".
  approve: { ...DECIDE, may: (who, subject) => publishes(who) || isAuthor(who, subject) },
  return: DECIDE,
  withdraw: DECIDE,
};

/** Whoever finished the case, its head, and publishers put it forward. */
const mayDraft = (who: StaffWho, { holder, office }: CaseState): boolean =>
  publishes(who) || holder === who.number || who.heads.has(office);

export const DISCLOSURE_RIGHTS = {
  ...COMMAND_RIGHTS,
  read: { may: knowsDisclosure, rule: 'SV-1/only-what-is-allowed' },
  list: { may: (who: StaffWho) => !who.roles.has('supervisor'), rule: 'SV-1/only-what-is-allowed' },
  draft: { may: mayDraft, rule: 'DI-6/only-those-concerned-write' },
} as const;
