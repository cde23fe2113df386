// Who hears of something about a case: whoever holds it while present, else who stands in, else the next upward, so that a
// missing level never swallows a notice (TL-4, AC-1.14).
import type { Law } from '../decision.ts';
import {
  actingFor,
  actingLeader,
  answerableFor,
  chairOf,
  headOf,
  holdersOf,
  isLeader,
  leaderOfOffice,
} from '../directory/directory.ts';
import type { CaseState, ExtensionLevel } from './state.ts';

/** Numbers once each, missing ones left out. */
export const present = (...people: (string | undefined)[]): string[] => [
  ...new Set(people.filter((one) => one !== undefined)),
];

/** The supervising leader of an office, the chair in their absence. */
export function above({ directory }: Law, office: string): string | undefined {
  const leader = leaderOfOffice(directory, office);
  const chair = chairOf(directory);
  return (leader && actingLeader(directory, leader)) ?? (chair && actingLeader(directory, chair)) ?? chair;
}

/** The chair, or who acts for them. */
export function chairOrActing({ directory }: Law): string | undefined {
  const chair = chairOf(directory);
  return (chair && actingLeader(directory, chair)) ?? chair;
}

/** The holder or who stands in; whoever answers for the office when neither is there. */
export const holderOrActing = ({ directory }: Law, { holder, office }: CaseState): string | undefined =>
  actingFor(directory, holder) ?? answerableFor(directory, office);

/** The head of an office or whoever answers for it. */
export const headOrActing = ({ directory }: Law, office: string): string | undefined =>
  answerableFor(directory, office);

export const appraisalGroup = ({ directory }: Law): string[] => holdersOf(directory, 'appraisal-group');

/** Who looks after what concerns `about` in an office: its head, or above when that is the very person. */
export function headNot(law: Law, office: string, about: string): string | undefined {
  const head = headOf(law.directory, office);
  const acting = head !== undefined && head !== about ? actingFor(law.directory, head) : undefined;
  if (acting !== undefined && acting !== about) return acting;
  const leader = above(law, office);
  return leader === about ? chairOrActing(law) : leader;
}

/** Who decides on what this person asks: a head's is the leader's, a leader's the chair's (TL-4). */
export function levelFor({ directory }: Law, office: string, by: string): ExtensionLevel {
  if (isLeader(directory, by)) return 'chair';
  const head = headOf(directory, office);
  const acting = head === undefined ? undefined : actingFor(directory, head);
  return head === undefined || head === by || acting === by ? 'leader' : 'head';
}

/** Who is asked at a level. */
export const askedAt = (law: Law, office: string, level: ExtensionLevel): string | undefined =>
  level === 'head' ? headOrActing(law, office) : level === 'leader' ? above(law, office) : chairOrActing(law);
