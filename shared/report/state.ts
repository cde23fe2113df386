// What a monthly report is after its events. Its words and figures lie beside the chain; the state knows that they are there.
import type { Day, Instant } from '../time.ts';

/** Drafted and being written, before the leading group, signed and about to be frozen, frozen. */
export const REPORT_STATES = ['draft', 'submitted', 'signed', 'frozen'] as const;
export type ReportStateName = (typeof REPORT_STATES)[number];

/** What the appraisal group writes. */
export const REPORT_PARTS = ['causes', 'measures', 'remarks'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

export interface Signature {
  readonly by: string;
  readonly at: Instant;
  readonly dissent: boolean;
}

/** A frozen edition: the digest of its bytes, and of the edition before it in the chain of reports. */
export interface Edition {
  readonly edition: number;
  readonly sha256: string;
  readonly previous: string;
  readonly at: Instant;
  /** Version of the event that holds it. */
  readonly version: number;
}

export interface ReportState {
  /** `yyyy-mm`. */
  readonly month: string;
  readonly state: ReportStateName;
  /** Of the edition that is being prepared, or of the last one. */
  readonly edition: number;
  readonly draftedAt: Instant;
  readonly countedOn: Day;
  /** By when the step that is owed now should be taken. */
  readonly dueAt?: Instant;
  readonly written: readonly ReportPart[];
  readonly submittedBy?: string;
  readonly submittedAt?: Instant;
  /** Who signs: the members of the leading group when it was submitted. */
  readonly entitled: readonly string[];
  readonly signatures: readonly Signature[];
  readonly closedBy?: string;
  readonly editions: readonly Edition[];
  readonly timers: { readonly [what: string]: Instant };
}
