// What can happen to an import, as it is stored for ever. Its members are records of their own that cite it.
import type { NewEvent } from '../../decision.ts';
import type { OfficeFacts } from '../office/commands.ts';
import type { StaffFacts } from '../staff/commands.ts';
import type { VillageFacts } from '../village/village.ts';

/** A row of a directory import as it takes effect. */
export type Member =
  | { readonly kind: 'offices'; readonly id: string; readonly facts: OfficeFacts }
  | { readonly kind: 'staff'; readonly id: string; readonly facts: StaffFacts }
  | { readonly kind: 'villages'; readonly id: string; readonly facts: VillageFacts };

/** Kinds whose rows wait for a publisher, and kinds of structured facts that count at once. */
export const STAGED_KINDS = ['items', 'commitments', 'catalogue'] as const;
export type StagedKind = (typeof STAGED_KINDS)[number];
export type BatchKind = StagedKind | Member['kind'];

export type BatchEvent =
  | NewEvent<
      'ImportOpened',
      {
        readonly kind: BatchKind;
        readonly count: number;
        readonly author: string;
        /** Directory imports hold their rows, because readers take them all in at once. */
        readonly members?: readonly Member[];
      }
    >
  /** Every member lies there, unseen by readers. */
  | NewEvent<'ImportStaged', Record<never, never>>
  /** From here on all members count. */
  | NewEvent<'ImportActivated', { readonly by: string }>
  | NewEvent<'ImportWithdrawn', { readonly by: string }>
  /** Every member's own record says so too. */
  | NewEvent<'ImportSettled', Record<never, never>>;
