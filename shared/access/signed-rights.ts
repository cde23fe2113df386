// Who may write, see and stand by the records of the three registers (SC-2, SV-4.1, SC-5). A gift is its writer's and the
// appraisal group's alone: no head, no leader, no chair; an opening the two openers' and the group's.
import type { SignedKind } from '../signed/kinds.ts';
import type { SignedState } from '../signed/state.ts';
import type { RuleId } from '../words/rules.ts';
import { isOfGroup, leadsTownship, type StaffWho } from './who.ts';

interface Right<S> {
  readonly may: (who: StaffWho, subject: S) => boolean;
  /** The rule a refusal cites. */
  readonly rule: RuleId;
}

const isStaff = (who: StaffWho): boolean => !who.roles.has('supervisor');

/** For everybody else the record does not exist. Whoever is commended learns of it when it is approved. */
export function knowsSigned(who: StaffWho, { facts, by, decision }: SignedState): boolean {
  if (!isStaff(who)) return false;
  if (isOfGroup(who) || by === who.number) return true;
  switch (facts.kind) {
    case 'gift':
      return false;
    case 'opening':
      return facts.with === who.number;
    case 'commendation':
      return leadsTownship(who) || (facts.staff === who.number && decision?.confirmed === true);
  }
}

/**
 * The second person of a record: of the appraisal group for a gift, the other opener for an opening, one of the leading
 * group for a commendation, never the writer, the person praised or anybody of the office praised. A leader who proposed
 * is the writer, so that no leader alone praises their own people.
 */
export function decidesOn(who: StaffWho, { facts, by }: SignedState): boolean {
  if (!isStaff(who) || by === who.number) return false;
  switch (facts.kind) {
    case 'gift':
      return isOfGroup(who);
    case 'opening':
      return facts.with === who.number;
    case 'commendation':
      return (
        leadsTownship(who) &&
        facts.staff !== who.number &&
        (facts.office === undefined || (who.office !== facts.office && !who.heads.has(facts.office)))
      );
  }
}

/** Of whom a commendation is proposed: the office, or the person with their office and supervising leader. */
export interface Praised {
  readonly office?: string;
  readonly leader?: string;
}

/** Heads and leaders speak for their own people, the appraisal group and the leading group for everybody. */
const mayPropose = (who: StaffWho, { office, leader }: Praised): boolean =>
  isOfGroup(who) ||
  leadsTownship(who) ||
  leader === who.number ||
  (office !== undefined && (who.heads.has(office) || who.leads.has(office)));

const isWriter = (who: StaffWho, { by }: SignedState): boolean => by === who.number;

/** The leading group, the one who approved it too, but never the person themselves. */
const takesBack = (who: StaffWho, { facts }: SignedState): boolean =>
  leadsTownship(who) && !(facts.kind === 'commendation' && facts.staff === who.number);

const LIST: Right<never> = { may: (who: StaffWho) => isStaff(who), rule: 'SV-1/only-what-is-allowed' };
const READ: Right<SignedState> = { may: knowsSigned, rule: 'SV-1/only-what-is-allowed' };
const second = (rule: RuleId) => {
  const right: Right<SignedState> = { may: decidesOn, rule };
  return { confirm: right, decline: right };
};
const corrected = (rule: RuleId) => ({ correct: { may: isWriter, rule } });

export const SIGNED_RIGHTS = {
  gift: {
    list: LIST,
    read: READ,
    write: LIST,
    ...second('SC-2/a-second-person-of-the-group-confirms'),
    ...corrected('SC-2/the-writer-corrects'),
  },
  opening: {
    list: LIST,
    read: READ,
    write: LIST,
    ...second('SV-4.1/the-second-opener-confirms'),
    ...corrected('SV-4.1/the-writer-corrects'),
  },
  commendation: {
    list: LIST,
    read: READ,
    write: { may: mayPropose, rule: 'SC-5/heads-leaders-and-the-group-propose' },
    ...second('SC-5/another-of-the-leading-group-decides'),
    revoke: { may: takesBack, rule: 'SC-5/the-leading-group-takes-back' },
  },
} as const satisfies { readonly [K in SignedKind]: { readonly [action: string]: Right<never> } };
