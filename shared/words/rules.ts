// What each rule says when it refuses: one sentence a clerk can act on, in both languages. The ids are the only
// ones a refusal can name, so a rule without words does not compile.
import type { Label } from './label.ts';
import { accessRules } from './rules/access.ts';
import { accountabilityRules } from './rules/accountability.ts';
import { appraisalRules } from './rules/appraisal.ts';
import { attachmentRules } from './rules/attachments.ts';
import { calendarRules } from './rules/calendar.ts';
import { caseRules } from './rules/case.ts';
import { caseWorkRules } from './rules/case-work.ts';
import { complaintRules } from './rules/complaint.ts';
import { directoryRules } from './rules/directory.ts';
import { disclosureRules } from './rules/disclosure.ts';
import { reportRules } from './rules/report.ts';
import { rosterRules } from './rules/roster.ts';
import { signedRules } from './rules/signed.ts';
import { supervisionRules } from './rules/supervision.ts';

export const RULES = {
  ...accessRules,
  ...accountabilityRules,
  ...appraisalRules,
  ...attachmentRules,
  ...calendarRules,
  ...caseRules,
  ...caseWorkRules,
  ...complaintRules,
  ...directoryRules,
  ...disclosureRules,
  ...reportRules,
  ...rosterRules,
  ...signedRules,
  ...supervisionRules,
} as const satisfies Record<string, Label>;

export type RuleId = keyof typeof RULES;

/** The clause a rule belongs to: the part of its id before the slash. */
export const clauseOf = (rule: RuleId): string => rule.slice(0, rule.indexOf('/'));
