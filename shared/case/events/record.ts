// Events that make a case and keep its record right: registering, correcting, linking, what people write and attach.

import type { NewEvent } from '../../decision.ts';
import type { About } from '../../disclosure/facts.ts';
import type { Day, Instant } from '../../time.ts';
import type { ItemLimits } from '../commands.ts';
import type { Clock } from '../dates.ts';
import type { CaseKind, Channel, Correctable } from '../kinds.ts';

type E<T extends string, D> = NewEvent<T, D>;
type Nothing = Record<never, never>;

export type RecordEvent =
  | E<
      'CaseRegistered',
      {
        readonly number: string;
        readonly kind: CaseKind;
        readonly channel: Channel;
        readonly office: string;
        readonly registrar: string | null;
        readonly firstAsked: string;
        readonly follow: string;
        readonly receivedAt: Instant;
        readonly item?: string;
        readonly itemLimits?: ItemLimits;
        readonly village?: string;
        /** The office the registrar thought right; offered first when handing over (FI-2). */
        readonly suggestedOffice?: string;
        readonly contact: 'given' | 'declined' | 'none';
        /** A document to be dealt with the same day (AC-1.18); an emergency (AC-1.13). */
        readonly urgent?: true;
        readonly emergency?: true;
        /** How many came together, where they were asked to elect representatives (TL-4). */
        readonly visitors?: number;
        /** Who was present at the opening of the box besides the registrar; null where nobody was named (SV-4.1). */
        readonly witness?: string | null;
        /** The case and the leader an instruction came from: only they take it back. */
        readonly instructed?: { readonly case: string; readonly number: string; readonly by: string };
        /** The published record that this is an opinion on, or an objection to (DI-5, DI-6). */
        readonly about?: About;
        /** Who hears of it at once besides the first responsible person. */
        readonly told?: readonly string[];
        readonly clock: Clock | null;
        readonly late: boolean;
        readonly sameDayUntil: Instant;
        /** Timers that are not the due date's: the acceptance duty of an application, the relay of a call. */
        readonly timers: { readonly [what: string]: Instant };
      }
    >
  | E<'CaseRelayed', { readonly to: string }>
  /** `clock` where the correction moved the date; structured values stand here, free text beside the chain. */
  | E<
      'CaseCorrected',
      {
        readonly field: Correctable;
        readonly was?: string;
        readonly to?: string;
        readonly itemLimits?: ItemLimits;
        readonly clock?: Clock | null;
        readonly timers?: { readonly [what: string]: Instant };
      }
    >
  | E<'CaseLinked', { readonly case: string; readonly number: string }>
  | E<'MessageWritten', { readonly by: 'person' | 'office' }>
  | E<'AttachmentAdded', { readonly file: string; readonly kind: string; readonly bytes: number }>
  /** A leader asks what is being done; an answer is owed (SC-6). */
  | E<'CaseSupervised', { readonly answerBy: Instant; readonly told: readonly string[] }>
  | E<'CaseUrged', { readonly answerBy: Instant; readonly told: readonly string[] }>
  /** A new query code; the old one leads nowhere from now on. */
  | E<'CodeReissued', { readonly follow: string }>
  | E<'CaseUndone', Nothing>
  | E<'CaseRedated', { readonly override: string; readonly before: Day; readonly clock: Clock }>;
