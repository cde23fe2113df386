// Who may know of a clue and who decides on it. A clue names nobody, so the right is judged by who had to do with the
// case it comes from: for them it does not exist (SV-4.5). Recusal by kinship or office comes with the later steps.
import type { AccountabilityCommandName } from '../accountability/commands.ts';
import type { Involved } from '../case/state.ts';
import type { RuleId } from '../words/rules.ts';
import { isOfGroup, leadsTownship, type StaffWho } from './who.ts';

/** Who stands aside: whoever ever had to do with what a clue comes from, and of a complaint everybody who may not know of it. */
export interface Behind extends Pick<Involved, 'people'> {
  /** Who decides in place of the appraisal group, where nobody of it may know. */
  readonly instead?: readonly string[];
}

const watches = (who: StaffWho): boolean => isOfGroup(who) || leadsTownship(who);

/** The appraisal group, the leading group and the chair, without whoever was involved. */
export const knowsClue = (who: StaffWho, { people }: Behind): boolean => watches(who) && !people.includes(who.number);

interface Right {
  readonly may: (who: StaffWho, behind: Behind) => boolean;
  /** The rule a refusal cites. */
  readonly rule: RuleId;
}

const DECIDE: Right = {
  may: (who, behind) =>
    knowsClue(who, behind) && (who.roles.has('appraisal-group') || behind.instead?.includes(who.number) === true),
  rule: 'SV-3/only-the-appraisal-group-decides-on-clues',
};

const COMMAND_RIGHTS: { readonly [C in AccountabilityCommandName]: Right } = { accept: DECIDE, dismiss: DECIDE };

export const ACCOUNTABILITY_RIGHTS = {
  ...COMMAND_RIGHTS,
  // What a clue rests on is seen by those who decide on it and by nobody else.
  weigh: { may: DECIDE.may, rule: 'SV-1/only-what-is-allowed' },
  read: { may: knowsClue, rule: 'SV-1/only-what-is-allowed' },
  list: { may: watches, rule: 'SV-1/only-what-is-allowed' },
} as const;
