// Who is told of a stand-in asked for or an absence recorded (AC-1.14), and of nights without anybody on duty (FI-1).
import type { Recorded } from '../decision.ts';
import { activeStaff, type Directory } from './directory.ts';
import type { RosterEvent } from './roster/events.ts';
import type { WhereaboutsEvent } from './whereabouts/events.ts';

export type WhereaboutsNoticed =
  | 'SubstitutionAsked'
  | 'SubstitutionAccepted'
  | 'SubstitutionDeclined'
  | 'AbsenceRecorded';
export type RosterNoticed = 'RosterGapFlagged';

interface Notice<T> {
  readonly staff: string;
  readonly what: T;
}

function namedIn(absent: string, event: Recorded<WhereaboutsEvent>): readonly (string | undefined)[] {
  switch (event.type) {
    case 'SubstitutionAsked':
      return [event.data.substitute];
    case 'SubstitutionAccepted':
    case 'SubstitutionDeclined':
      return [absent];
    case 'AbsenceRecorded':
      return [event.data.standIn, absent];
    default:
      return [];
  }
}

/** What is asked of a person, or said of them, is theirs alone: nobody hears it in their place. */
export function whereaboutsNotices(
  directory: Directory,
  absent: string,
  event: Recorded<WhereaboutsEvent>,
): readonly Notice<WhereaboutsNoticed>[] {
  const { actor, type } = event;
  const others = namedIn(absent, event).filter((one) => actor.kind !== 'staff' || one !== actor.staff);
  const active = others.filter((one) => one !== undefined && activeStaff(directory, one) !== undefined) as string[];
  return [...new Set(active)].map((staff) => ({ staff, what: type as WhereaboutsNoticed }));
}

export const rosterNotices = (directory: Directory, event: Recorded<RosterEvent>): readonly Notice<RosterNoticed>[] =>
  event.type === 'RosterGapFlagged'
    ? event.data.told
        .filter((one) => activeStaff(directory, one) !== undefined)
        .map((staff) => ({ staff, what: event.type }))
    : [];
