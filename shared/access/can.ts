// The one answer to "may this person do that?": for every command and every read. What is not listed is refused.
import type { RuleId } from '../words/rules.ts';
import { ACCOUNTABILITY_RIGHTS } from './accountability-rights.ts';
import { APPRAISAL_RIGHTS, CYCLE_RIGHTS } from './appraisal-rights.ts';
import { CALENDAR_RIGHTS } from './calendar-rights.ts';
import { ATTACHES, CASE_RIGHTS, knowsCase } from './case-rights.ts';
import { COMPLAINT_RIGHTS } from './complaint-rights.ts';
import { DIRECTORY_RIGHTS } from './directory-rights.ts';
import { DISCLOSURE_RIGHTS } from './disclosure-rights.ts';
import { FIGURES_RIGHTS } from './figures-rights.ts';
import { FILE_RIGHTS } from './file-rights.ts';
import { REPORT_RIGHTS } from './report-rights.ts';
import { SIGNED_RIGHTS } from './signed-rights.ts';
import { SUPERVISION_RIGHTS } from './supervision-rights.ts';
import type { StaffWho, Who } from './who.ts';

export interface Right<S> {
  readonly may: (who: StaffWho, subject: S) => boolean;
  /** The rule a refusal cites. */
  readonly rule: RuleId;
}

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly rule: RuleId };

const REFUSED: Verdict = { allowed: false, rule: 'SV-1/only-what-is-allowed' };

type Rights = { readonly [action: string]: Right<never> };
const prefixed = (prefix: string, rights: Rights): [string, Right<never>][] =>
  Object.entries(rights).map(([name, right]) => [`${prefix}.${name}`, right]);

const RIGHTS: ReadonlyMap<string, Right<never>> = new Map([
  ...prefixed('case', CASE_RIGHTS),
  ['case.attach', ATTACHES],
  ['case.read', { may: knowsCase, rule: 'SV-1/only-what-is-allowed' }],
  // Registering and one's own lists are every staff member's (FI-1); a supervisor is no staff member of an office.
  ['case.register', { may: (who: StaffWho) => !who.roles.has('supervisor'), rule: 'SV-1/only-what-is-allowed' }],
  ['case.list', { may: (who: StaffWho) => !who.roles.has('supervisor'), rule: 'SV-1/only-what-is-allowed' }],
  ...prefixed('complaint', COMPLAINT_RIGHTS),
  ...prefixed('calendar', CALENDAR_RIGHTS),
  ...prefixed('directory', DIRECTORY_RIGHTS),
  ...prefixed('disclosure', DISCLOSURE_RIGHTS),
  ...prefixed('accountability', ACCOUNTABILITY_RIGHTS),
  ...prefixed('figures', FIGURES_RIGHTS),
  ...Object.entries(SIGNED_RIGHTS).flatMap(([kind, rights]) => prefixed(kind, rights)),
  ...prefixed('supervision', SUPERVISION_RIGHTS),
  ...prefixed('report', REPORT_RIGHTS),
  ...prefixed('appraisal', APPRAISAL_RIGHTS),
  ...prefixed('cycle', CYCLE_RIGHTS),
  ...prefixed('efficacy-file', FILE_RIGHTS),
]);

/** Every action that anyone at all may take; for the tables in the tests and in the API description. */
export const ACTIONS: readonly string[] = [...RIGHTS.keys()];

/** Whether `who` may take `action` on `subject`. Unknown person, action or subject: no. */
export function can(who: Who, action: string, subject?: unknown): Verdict {
  const right = RIGHTS.get(action);
  if (!right || who.kind !== 'staff') return REFUSED;
  // A right that depends on a record is nobody's without one.
  if (subject === undefined && right.may.length > 1) return REFUSED;
  return right.may(who, subject as never) ? { allowed: true } : { allowed: false, rule: right.rule };
}

/** Those of `names` that `who` may take on `subject`, e.g. to show just these buttons. */
export const allowed = (who: Who, prefix: string, names: readonly string[], subject: unknown): string[] =>
  names.filter((name) => can(who, `${prefix}.${name}`, subject).allowed);
