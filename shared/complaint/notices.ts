// Who is told of which step of a complaint: whoever has it, and who decides; nobody else. A notice says a reference and
// nothing more (SV-4.1).
import { type Recorded, staffOf } from '../decision.ts';
import type { ComplaintEvent, ComplaintEventType } from './events.ts';
import type { ComplaintState } from './state.ts';

type Silent =
  | 'ComplaintScreened'
  | 'InvestigationPlanned'
  | 'InvestigationRecorded'
  | 'SealOpened'
  | 'ComplaintFound'
  | 'ComplaintReplied'
  | 'RectificationBegun'
  | 'ComplaintClosed'
  | 'ComplaintArchived'
  | 'RatingAnswered'
  | 'ComplaintRedated'
  | 'ComplaintCarried'
  | 'TimerMoved';

/** Steps that somebody is told of. */
export type ComplaintNoticed = Exclude<ComplaintEventType, Silent>;

/** Who may know of it now, as their marks say. */
export interface Seating {
  readonly hold: readonly string[];
  readonly decide: readonly string[];
}
type Tells = (seating: Seating) => readonly string[];

const holders: Tells = ({ hold }) => hold;
const deciders: Tells = ({ decide }) => decide;
const both: Tells = ({ hold, decide }) => [...hold, ...decide];

const TELLS: { readonly [T in ComplaintNoticed]: Tells } = {
  ComplaintReceived: holders,
  ComplaintReseated: both,
  InvestigatorAssigned: holders,
  ComplaintMessage: holders,
  RetaliationFlagged: both,
  ComplaintUrged: holders,
  ComplaintWithdrawn: holders,
  ComplaintRated: deciders,
  ComplaintReopened: both,
  ComplaintReminded: holders,
  ExtensionAsked: deciders,
  ExtensionGiven: holders,
  ExtensionDenied: holders,
  ComplaintFellDue: both,
  ComplaintWaited: both,
  // Sealed, and to be carried to the county: so many are told as have to carry it.
  ComplaintReferred: deciders,
};

const isNoticed = (type: ComplaintEventType): type is ComplaintNoticed => type in TELLS;

/** Never the one who took the step. */
export function complaintNotices(
  { undone }: Pick<ComplaintState, 'undone'>,
  seating: Seating,
  { type, actor, data }: Recorded<ComplaintEvent>,
): readonly { readonly staff: string; readonly what: ComplaintNoticed }[] {
  if (!isNoticed(type) || undone) return [];
  if (type === 'ComplaintMessage' && (data as { readonly by: string }).by === 'office') return [];
  // A good rating asks nothing of anybody.
  if (type === 'ComplaintRated' && !('contactBy' in data)) return [];
  const people = TELLS[type](seating).filter((one) => one !== staffOf(actor));
  return [...new Set(people)].map((staff) => ({ staff, what: type }));
}
