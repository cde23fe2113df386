// Who may know of a matter of accountability and who takes which step. A clue names nobody, so the right is judged by who had
// to do with what it comes from: for them it does not exist (SV-4.5). Once a person is named, they and who leads them stand
// aside; the person sees their own from the moment the proposal was served.
import type { AccountabilityCommandName } from '../accountability/commands.ts';
import { entitledOn, outOf } from '../accountability/parties.ts';
import type { AccountabilityState } from '../accountability/state.ts';
import type { Involved } from '../case/state.ts';
import type { Directory } from '../directory/directory.ts';
import type { RuleId } from '../words/rules.ts';
import { isOfGroup, leadsTownship, type StaffWho } from './who.ts';

/** Who stands aside: whoever ever had to do with what a clue comes from, and of a complaint everybody who may not know of it. */
export interface Behind extends Pick<Involved, 'people'> {
  /**
   * Those of them who really stand aside and have no vote; the others only need not know where it comes from, and learn of
   * what is proposed when they are to decide on it. Without this, all of them.
   */
  readonly aside?: readonly string[];
  /** Who decides in place of the appraisal group, where nobody of it may know. */
  readonly instead?: readonly string[];
}

/** Who has no vote for having had to do with what it comes from. */
export const involvedOf = ({ people, aside = people }: Behind): readonly string[] => aside;

/** The same of a matter as it stands, with those it names. */
export interface Seated extends Behind {
  /** The person concerned, whoever leads them, and who else stands aside. */
  readonly out?: readonly string[];
  /** The person concerned, from the moment they were served. */
  readonly person?: string;
  /** Who checks a correction, once the decision was served. */
  readonly checker?: string;
  /** Who presides over the vote. */
  readonly presides?: string;
  /** Fewer than may ever decide are left to vote: it goes to the county. */
  readonly few?: true;
  /** Something was proposed: it lies before the leading group. */
  readonly proposed?: true;
}

type Matter = Pick<AccountabilityState, 'proposal' | 'decision' | 'investigators' | 'aside'> &
  Partial<Pick<AccountabilityState, 'source'>>;

/** Whether the person concerned has been told of it: also while a further proposal waits to be served. */
const isServed = ({ proposal }: Matter): boolean =>
  proposal !== undefined && (proposal.servedAt !== undefined || proposal.round > 1);

/** Who sits where in a matter, under the directory as it is. */
export function seatedIn(directory: Directory, matter: Matter, behind: Behind): Seated {
  const { proposal, decision } = matter;
  const [presides, second] = entitledOn(directory, matter, involvedOf(behind));
  const checker = decision?.servedAt === undefined ? undefined : decision.checker;
  return {
    ...behind,
    out: outOf(directory, matter),
    ...(isServed(matter) && proposal ? { person: proposal.person } : {}),
    ...(checker === undefined ? {} : { checker }),
    ...(presides === undefined ? {} : { presides }),
    ...(second === undefined ? { few: true as const } : {}),
    ...(proposal === undefined ? {} : { proposed: true as const }),
  };
}

const watches = (who: StaffWho): boolean => isOfGroup(who) || leadsTownship(who);

/** Whether somebody may learn where a matter comes from. */
export const knowsSource = (who: StaffWho, { people }: Seated): boolean => !people.includes(who.number);

/** Of the leading group, before whom a proposal lies: they decide on it and learn nothing of a complaint it comes from. */
const decidesOnly = (who: StaffWho, seated: Seated): boolean =>
  seated.proposed === true && leadsTownship(who) && !involvedOf(seated).includes(who.number);

/** The appraisal group, the leading group and the chair, without whoever was involved or stands aside. */
export const knowsClue = (who: StaffWho, seated: Seated): boolean =>
  watches(who) && !(seated.out ?? []).includes(who.number) && (knowsSource(who, seated) || decidesOnly(who, seated));

/** The person concerned, who was served. */
export const isConcernedBy = (who: StaffWho, { person }: Seated): boolean => person === who.number;
const checks = (who: StaffWho, { checker }: Seated): boolean => checker === who.number;

/** Whether a matter exists for somebody: those who handle it; the person once served; whoever checks a correction. */
export const knowsMatter = (who: StaffWho, seated: Seated): boolean =>
  knowsClue(who, seated) || isConcernedBy(who, seated) || checks(who, seated);

/** Those who look into it: the appraisal group, or who does so in its place. */
export const handlesMatter = (who: StaffWho, seated: Seated): boolean =>
  knowsClue(who, seated) &&
  knowsSource(who, seated) &&
  (isOfGroup(who) || seated.instead?.includes(who.number) === true);

const presides = (who: StaffWho, seated: Seated): boolean => seated.presides === who.number;

interface Right {
  readonly may: (who: StaffWho, seated: Seated) => boolean;
  /** The rule a refusal cites. */
  readonly rule: RuleId;
}

const DECIDE: Right = { may: handlesMatter, rule: 'SV-3/only-the-appraisal-group-decides-on-clues' };
const GROUP: Right = { may: handlesMatter, rule: 'SV-3/only-the-appraisal-group-investigates' };
const PRESIDES: Right = { may: presides, rule: 'SV-4.5/the-chair-presides' };
const OWN: Right = { may: isConcernedBy, rule: 'AC-2.6/the-persons-own-step' };
const EITHER: Right = {
  may: (who, seated) => handlesMatter(who, seated) || presides(who, seated),
  rule: 'SV-4.5/the-panel-and-the-group-transfer',
};
const CHECKS: Right = {
  may: (who, seated) => handlesMatter(who, seated) || checks(who, seated),
  rule: 'AC-2.2/the-checker-says-so',
};

const COMMAND_RIGHTS: { readonly [C in AccountabilityCommandName]: Right } = {
  accept: DECIDE,
  dismiss: DECIDE,
  investigate: GROUP,
  recuse: { may: knowsClue, rule: 'SV-1/only-what-is-allowed' },
  close: GROUP,
  transfer: EITHER,
  propose: GROUP,
  serve: GROUP,
  'hear-statement': {
    may: (who, seated) => isConcernedBy(who, seated) || handlesMatter(who, seated),
    rule: OWN.rule,
  },
  'waive-statement': OWN,
  decide: PRESIDES,
  'ask-review': OWN,
  'decide-review': PRESIDES,
  'record-county': {
    may: (who, seated) => seated.few === true && EITHER.may(who, seated),
    rule: 'SV-4.5/the-county-decides-where-too-few-may',
  },
  corrected: CHECKS,
  'not-corrected': CHECKS,
  'record-move': EITHER,
  'report-county': EITHER,
};

export const ACCOUNTABILITY_RIGHTS = {
  ...COMMAND_RIGHTS,
  // What a clue rests on and what was noted while it was looked into is seen by those who do so and by nobody else.
  weigh: { may: handlesMatter, rule: 'SV-1/only-what-is-allowed' },
  read: { may: knowsMatter, rule: 'SV-1/only-what-is-allowed' },
  raise: { may: watches, rule: 'SV-4.5/who-raises-a-clue' },
  list: { may: watches, rule: 'SV-1/only-what-is-allowed' },
} as const;
