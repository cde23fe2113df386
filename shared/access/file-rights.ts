// Who reads the efficacy file of somebody (AP-4): the person, the leader over them, the leading group, the appraisal group. For
// everybody else there is none, and no right passes to a stand-in. Who looked into it is told to the chair alone.
import { leaderOf } from '../accountability/parties.ts';
import type { Directory } from '../directory/directory.ts';
import type { RuleId } from '../words/rules.ts';
import { isOfGroup, leadsTownship, type StaffWho } from './who.ts';

/** Whose file it is, and who leads them as the directory is now. */
export interface FileOf {
  readonly person: string;
  readonly leader?: string;
}

/** The file of a person, with the leader over them now. */
export function fileOf(directory: Directory, person: string): FileOf {
  const leader = leaderOf(directory, person);
  return { person, ...(leader === undefined ? {} : { leader }) };
}

const isPerson = (who: StaffWho, { person }: FileOf): boolean => person === who.number;
const leads = (who: StaffWho, { leader }: FileOf): boolean => leader === who.number;
const oversees = (who: StaffWho): boolean => isOfGroup(who) || leadsTownship(who);
const isStaff = (who: StaffWho): boolean => !who.roles.has('supervisor');

const knowsFile = (who: StaffWho, file: FileOf): boolean =>
  isStaff(who) && (isPerson(who, file) || leads(who, file) || oversees(who));

interface Right {
  readonly may: (who: StaffWho, file: FileOf) => boolean;
  /** The rule a refusal cites. */
  readonly rule: RuleId;
}
const right = (may: Right['may']): Right => ({ may, rule: 'SV-1/only-what-is-allowed' });

export const FILE_RIGHTS = {
  read: right(knowsFile),
  /** Decisions that led to nothing or were revoked: a leader learns only of what stands, of the leading group as well. */
  'read-undone': right((who, file) => isStaff(who) && (isPerson(who, file) || (oversees(who) && !leads(who, file)))),
  /** A gift is its writer's and the appraisal group's alone (SC-2). */
  'read-gifts': right((who, file) => isStaff(who) && (isPerson(who, file) || isOfGroup(who))),
  /**
   * The chair alone, as whoever watches over access, and of nobody they are or lead: that the group looks into a file can be the
   * first sign of a clue or a complaint, which members of the leading group may not know of either (SV-4.1, SV-4.5).
   */
  'read-readings': right((who, file) => who.roles.has('chair') && !isPerson(who, file) && !leads(who, file)),
} as const;
