// Who is told of which step of a complaint: whoever has it, and who decides. `knows` is every person whose mark fits; a
// notice goes to nobody else, and says a number and nothing more (SV-4.1).
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
  | 'TimerMoved';

/** Steps that somebody is told of. */
export type ComplaintNoticed = Exclude<ComplaintEventType, Silent>;

type Tells = (state: ComplaintState, knows: readonly string[]) => readonly (string | undefined)[];

const assigned: Tells = ({ assigned: holders }) => holders;
const decider: Tells = ({ decides }) => [decides];
const both: Tells = ({ assigned: holders, decides }) => [...holders, decides];

const TELLS: { readonly [T in ComplaintNoticed]: Tells } = {
  ComplaintReceived: assigned,
  ComplaintReseated: assigned,
  InvestigatorAssigned: assigned,
  ComplaintMessage: assigned,
  ComplaintUrged: assigned,
  ComplaintWithdrawn: assigned,
  ComplaintReminded: assigned,
  ExtensionAsked: decider,
  ExtensionGiven: assigned,
  ExtensionDenied: assigned,
  ComplaintFellDue: both,
  ComplaintWaited: both,
  // Sealed, and to be carried to the county by whoever may know that it is there.
  ComplaintReferred: (_, knows) => knows,
};

const isNoticed = (type: ComplaintEventType): type is ComplaintNoticed => type in TELLS;

/** Never the one who took the step, and never somebody who may not know of it any more. */
export function complaintNotices(
  state: ComplaintState,
  knows: readonly string[],
  { type, actor, data }: Recorded<ComplaintEvent>,
): readonly { readonly staff: string; readonly what: ComplaintNoticed }[] {
  if (!isNoticed(type) || state.undone) return [];
  if (type === 'ComplaintMessage' && (data as { readonly by: string }).by === 'office') return [];
  const people = TELLS[type](state, knows).filter(
    (one) => one !== undefined && one !== staffOf(actor) && knows.includes(one),
  ) as string[];
  return [...new Set(people)].map((staff) => ({ staff, what: type }));
}
