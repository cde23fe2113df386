// Who reads and prepares the monthly report (SV-4.4): the appraisal group writes it, the leading group comments and signs, the
// supervising leaders read what is frozen. Its figures leave nothing out for being small, so nobody else reads it inside.
import type { ReportCommandName } from '../report/commands.ts';
import type { ReportState } from '../report/state.ts';
import type { RuleId } from '../words/rules.ts';
import { isOfGroup, leadsTownship, type StaffWho } from './who.ts';

/** What rights are judged by. */
export type Reported = Pick<ReportState, 'editions'>;

/** Whether somebody sees a report while it is prepared, with who has signed and what was said. */
export const preparesReport = (who: StaffWho): boolean => isOfGroup(who) || leadsTownship(who);

/** Whether a report exists for this person: for a supervising leader from its first frozen edition on. */
export const knowsReport = (who: StaffWho, { editions }: Reported): boolean =>
  preparesReport(who) || (who.leads.size > 0 && editions.length > 0);

interface Right {
  readonly may: (who: StaffWho, report: Reported) => boolean;
  /** The rule a refusal cites. */
  readonly rule: RuleId;
}
const WRITES: Right = { may: (who, _) => isOfGroup(who), rule: 'SV-4.4/the-appraisal-group-writes' };
const RETURNS: Right = { may: (who, _) => leadsTownship(who), rule: 'SV-4.4/the-members-return' };
const SIGNS: Right = { may: (who, _) => leadsTownship(who), rule: 'SV-4.4/the-members-sign' };

const STEPS: { readonly [C in ReportCommandName]: Right } = {
  write: WRITES,
  submit: WRITES,
  comment: SIGNS,
  sign: SIGNS,
  return: RETURNS,
  close: { may: (who, _) => who.roles.has('chair'), rule: 'SV-4.4/the-chair-closes' },
  correct: WRITES,
};

export const REPORT_RIGHTS = {
  ...STEPS,
  list: {
    may: (who: StaffWho) => preparesReport(who) || who.leads.size > 0,
    rule: 'SV-1/only-what-is-allowed',
  },
} as const;
