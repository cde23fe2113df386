// The commands on a record whose versions two people make (an item, a commitment, a catalogue entry): what each kind says
// stands under the key of its own, everything else is the same for all.
import * as v from 'valibot';
import { dayField, text } from '../../fields.ts';
import type { Day } from '../../time.ts';

const optional = v.exactOptional;
const version = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A version comes into force on its day, or when it is approved if that is later or no day is given. */
export const inForceFrom = { inForceFrom: optional(dayField) } as const;

/** Bodies of the commands that are the same for every kind. */
export const DECIDING = {
  approve: v.strictObject({ version }),
  decline: v.strictObject({ version, reason: text(500) }),
  retire: v.strictObject({ reason: text(500), from: optional(dayField) }),
} as const;
export const VERSION_COMMANDS = ['propose', 'approve', 'decline', 'retire'] as const;
export type VersionCommandName = (typeof VERSION_COMMANDS)[number];

/** What a version says, under the key that its kind names. */
export type Says<K extends string, F> = { readonly [key in K]: F };

interface Proposal<Given> {
  readonly from?: Day;
  /** What the law is shown of other records beside the version. */
  readonly given?: Given;
}
export type Proposing<K extends string, F, Given> = Says<K, F> &
  Proposal<Given> &
  (
    | { readonly type: 'create' | 'propose' }
    /** One row of an import: a version that waits with its batch. */
    | { readonly type: 'stage'; readonly batch: string }
  );

export type VersionCommand<K extends string, F, Given = undefined> =
  | Proposing<K, F, Given>
  | { readonly type: 'approve'; readonly version: number; readonly given?: Given }
  | { readonly type: 'decline'; readonly version: number; readonly reason: string }
  /** What a decided batch means for this record; only the corridor sends it. */
  | { readonly type: 'settle'; readonly batch: string; readonly by: string; readonly activeOn: Day | null }
  | { readonly type: 'retire'; readonly reason: string; readonly from?: Day };
