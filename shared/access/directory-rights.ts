// Who keeps the directory, the items, commitments and catalogue, and the whereabouts. Guarded roles take the chair as well (see directory/staff).
import type { WhereaboutsState } from '../directory/whereabouts/state.ts';
import type { StaffWho } from './who.ts';

const anyone = (): boolean => true;
const administers = (who: StaffWho): boolean => who.roles.has('administrator');
const chairs = (who: StaffWho): boolean => who.roles.has('chair');
const publishes = (who: StaffWho): boolean => who.roles.has('publisher');

/** Whose whereabouts: the person and their office. */
interface WhoseWhereabouts {
  readonly staff: string;
  readonly office?: string | undefined;
}

/** The person, anyone of the office, or its head; nobody else knows who is missing there. */
const setsWhereabouts = (who: StaffWho, { staff, office }: WhoseWhereabouts): boolean =>
  who.number === staff || (office !== undefined && (who.office === office || who.heads.has(office)));
const isAsked = (who: StaffWho, { asked }: WhereaboutsState): boolean => who.number === asked?.substitute;

const only = 'SV-1/only-what-is-allowed';

export const DIRECTORY_RIGHTS = {
  read: { may: anyone, rule: only },
  keep: { may: administers, rule: only },
  'propose-role': { may: administers, rule: only },
  'confirm-role': { may: chairs, rule: only },
  'revoke-role': { may: (who: StaffWho) => administers(who) || chairs(who), rule: only },
  // Kept by the administrator from what people hand in: could everybody enter their own, somebody accused would name whoever is
  // to vote a relative. The person, the administrator and whoever checks appraisals and complaints read it, and nobody else.
  'declare-relatives': { may: administers, rule: only },
  'read-relatives': {
    may: (who: StaffWho, whose: string) => who.number === whose || administers(who) || who.roles.has('appraisal-group'),
    rule: only,
  },
  'issue-code': { may: administers, rule: only },
  'propose-item': { may: administers, rule: only },
  'approve-item': { may: publishes, rule: only },
  'propose-commitment': { may: administers, rule: only },
  'approve-commitment': { may: publishes, rule: only },
  'propose-entry': { may: administers, rule: only },
  'approve-entry': { may: publishes, rule: only },
  'read-faults': {
    may: (who: StaffWho) => administers(who) || publishes(who) || who.roles.has('appraisal-group'),
    rule: only,
  },
  import: { may: administers, rule: only },
  'read-imports': { may: (who: StaffWho) => administers(who) || publishes(who), rule: only },
  'withdraw-import': { may: (who: StaffWho) => administers(who) || publishes(who), rule: only },
  'read-roster': { may: (who: StaffWho) => !who.roles.has('supervisor'), rule: only },
  'set-roster': {
    may: (who: StaffWho) => administers(who) || chairs(who),
    rule: 'FI-1/only-the-administrator-or-the-chair-sets-the-roster',
  },
  // Where reminders reach a person is theirs and the administrator's to know; whether they come, theirs alone to say.
  'set-mailbox': { may: (who: StaffWho, whose: string) => who.number === whose || administers(who), rule: only },
  'switch-mailbox': { may: (who: StaffWho, whose: string) => who.number === whose, rule: only },
  'set-whereabouts': { may: setsWhereabouts, rule: 'SV-4.2/own-office-only' },
  'answer-substitution': { may: isAsked, rule: 'AC-1.14/only-the-one-asked-answers' },
} as const;
