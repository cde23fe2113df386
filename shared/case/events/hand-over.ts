// Events of whose duty a case is: handing over, returning, disputing, ruling, assigning (FI-4, AC-1.19).
import type { NewEvent } from '../../decision.ts';
import type { Day, Instant } from '../../time.ts';
import type { Clock } from '../dates.ts';

type E<T extends string, D> = NewEvent<T, D>;
type Nothing = Record<never, never>;
type Told = { readonly told: readonly string[] };

export type HandOverEvent =
  | E<'CaseSearchBegun', Nothing>
  | E<
      'CaseHandedOver',
      { readonly office: string; readonly staff?: string; readonly acceptBy: Instant; readonly present: boolean }
    >
  | E<'HandOverAccepted', { readonly holder: string; readonly office: string }>
  | E<'HandOverReturned', { readonly suggestedOffice: string; readonly arbitrationUntil?: Instant }>
  | E<'HandOverRecalled', Nothing>
  | E<'HandOverWaited', { readonly office: string } & Told>
  /**
   * `toChair`: another leader takes a ruling to the chair, once (AC-1.19). `examineBy`: an application whose clock stood
   * for its materials is to be examined anew.
   */
  | E<'DisputeRaised', { readonly arbitrationUntil: Instant; readonly toChair?: true; readonly examineBy?: Instant }>
  | E<'RulingWaited', Told>
  /** `appealUntil`: until then another leader may take the ruling to the chair. */
  | E<
      'CaseDesignated',
      { readonly holder: string; readonly office: string; readonly acceptBy?: Instant; readonly appealUntil?: Instant }
    >
  /** Ruled that several offices handle it together, the first of them leading, by this date. */
  | E<
      'CaseMadeJoint',
      {
        readonly holder: string;
        readonly office: string;
        readonly offices: readonly string[];
        readonly clock: Clock;
        readonly appealUntil?: Instant;
      }
    >
  /** `acceptBy` where the handler still has to accept; unaccepted by then it goes back to the head. */
  | E<'CaseAssigned', { readonly holder: string; readonly office: string; readonly acceptBy?: Instant }>
  | E<'AssignmentWaited', { readonly holder: string; readonly office: string } & Told>
  | E<
      'JointInvited',
      { readonly offices: readonly string[]; readonly proposedDueOn: Day; readonly agreeBy: Instant } & Told
    >
  /** `clock` with the last agreement: the joint date runs from here (TL-5). */
  | E<
      'JointConfirmed',
      { readonly office: string; readonly agreed: boolean; readonly proposedDueOn?: Day; readonly clock?: Clock }
    >
  | E<'JointRuled', { readonly clock: Clock }>
  | E<'CaseContributed', { readonly office: string }>;
