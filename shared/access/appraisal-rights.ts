// Who reads and who acts on an appraisal (AP-3, AP-5): the person, who reviews, the leading group, the appraisal group, nobody
// else. No right passes to a stand-in. Until it is decided the person reads no step but their own.
import type { AppraisalCommandName } from '../appraisal/commands.ts';
import type { AppraisalState } from '../appraisal/state.ts';
import { isDecided } from '../appraisal/state.ts';
import type { RuleId } from '../words/rules.ts';
import { isOfGroup, leadsTownship, type StaffWho } from './who.ts';

/** What rights are judged by: the appraisal, and who reviews it as the directory is now. */
export interface Judged {
  readonly appraisal: Pick<AppraisalState, 'staff' | 'recused' | 'state'>;
  readonly reviewer?: string;
  /** Declared relatives of the person: they have no part in it. */
  readonly relatives?: readonly string[];
  /** Too few of the leading group may vote on it: the county decides. */
  readonly toCounty?: boolean;
}

const isPerson = (who: StaffWho, { appraisal }: Judged): boolean => appraisal.staff === who.number;
const isAside = (who: StaffWho, judged: Judged): boolean =>
  isPerson(who, judged) ||
  judged.appraisal.recused.includes(who.number) ||
  judged.relatives?.includes(who.number) === true;
const isReviewer = (who: StaffWho, { reviewer }: Judged): boolean => reviewer === who.number;

/** For everybody else it does not exist. */
export const knowsAppraisal = (who: StaffWho, judged: Judged): boolean =>
  isPerson(who, judged) || isReviewer(who, judged) || isOfGroup(who) || leadsTownship(who);

/** Whether the scores and reasons of review and decision may be read: by the person when they are decided. */
export const readsSteps = (who: StaffWho, judged: Judged): boolean =>
  knowsAppraisal(who, judged) && (!isPerson(who, judged) || isDecided(judged.appraisal));

/** Who voted how, and the minutes, stay with those who decide and check; never with the person, whom the result is told. */
export const readsVotes = (who: StaffWho, judged: Judged): boolean =>
  !isPerson(who, judged) && (isOfGroup(who) || leadsTownship(who));

interface Right {
  readonly may: (who: StaffWho, judged: Judged) => boolean;
  /** The rule a refusal cites. */
  readonly rule: RuleId;
}

const OWN: Right = { may: isPerson, rule: 'AP-3/only-the-person-scores-themselves' };
const decides = (who: StaffWho, judged: Judged): boolean => leadsTownship(who) && !isAside(who, judged);
const checks = (who: StaffWho, judged: Judged): boolean => isOfGroup(who) && !isPerson(who, judged);
const DECIDE: Right = { may: decides, rule: 'AP-3/the-leading-group-decides' };

const STEPS: { readonly [C in AppraisalCommandName]: Right } = {
  'submit-self': OWN,
  contest: OWN,
  'answer-contest': { may: checks, rule: 'AP-5/the-group-checks-the-evidence' },
  review: {
    may: (who, judged) => isReviewer(who, judged) && !isAside(who, judged),
    rule: 'AP-3/the-reviewer-reviews',
  },
  finalize: DECIDE,
  recuse: {
    may: (who, judged) => (leadsTownship(who) || isReviewer(who, judged)) && !isAside(who, judged),
    rule: 'AP-3/who-stands-aside-says-so',
  },
  'record-county': {
    may: (who, judged) => checks(who, judged) && (judged.appraisal.state !== 'final' || judged.toCounty === true),
    rule: 'AP-3/the-group-records-the-county-result',
  },
  object: OWN,
  'decide-objection': {
    may: (who, judged) => decides(who, judged) || (checks(who, judged) && judged.toCounty === true),
    rule: DECIDE.rule,
  },
};

const overseesAll = (who: StaffWho): boolean => isOfGroup(who) || leadsTownship(who);

export const APPRAISAL_RIGHTS = {
  ...STEPS,
  read: { may: knowsAppraisal, rule: 'SV-1/only-what-is-allowed' },
  list: { may: (who: StaffWho) => !who.roles.has('supervisor'), rule: 'SV-1/only-what-is-allowed' },
} as const;

/** A cycle as a whole: its progress for those who decide and check, its grades for the leading group. */
export const CYCLE_RIGHTS = {
  list: { may: overseesAll, rule: 'SV-1/only-what-is-allowed' },
  read: { may: overseesAll, rule: 'SV-1/only-what-is-allowed' },
  // The appraisal group only writes down what the county decided: the law asks whether it is so.
  'settle-grades': { may: overseesAll, rule: 'AP-3/the-leading-group-decides' },
} as const;
