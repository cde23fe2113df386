// The commands of a disclosure as bodies people send: the same schemas validate in the door, make the API description
// and guard the form. Whether the text may be published is not decided here.
import * as v from 'valibot';
import { CASE_KINDS } from '../case/kinds.ts';
import type { CaseState } from '../case/state.ts';
import { clearableText, dayField, slug, text } from '../fields.ts';
import type { Day } from '../time.ts';
import { BOARDS, type Board, type Texts } from './boards.ts';

const optional = v.exactOptional;

/**
 * Fields of a result. Only those given change. The texts are written by people; `village` may be left out of the
 * publication (null or empty); the rest is known from the case and may be sent back as it was read.
 */
export const ResultFields = v.strictObject({
  title: optional(clearableText(100)),
  asked: optional(clearableText(2000)),
  outcome: optional(clearableText(5000)),
  village: optional(v.nullable(v.union([v.literal(''), slug]))),
  number: optional(text(60)),
  kind: optional(v.picklist(CASE_KINDS)),
  office: optional(slug),
  receivedOn: optional(dayField),
  dueOn: optional(dayField),
  closedOn: optional(dayField),
});
export type ResultFields = v.InferOutput<typeof ResultFields>;

/** Putting something forward for a board. A result comes from a closed case. */
export const Draft = v.strictObject({
  board: v.picklist(BOARDS),
  from: optional(v.strictObject({ case: optional(text(64)), item: optional(slug), report: optional(text(64)) })),
  fields: optional(ResultFields),
});

const nothing = v.strictObject({});
const reason = text(500);

/** Body of each command, by its name in the address. */
export const DISCLOSURE_COMMANDS = {
  edit: v.strictObject({ fields: ResultFields }),
  submit: nothing,
  approve: v.strictObject({
    keep: optional(v.pipe(v.array(v.strictObject({ hint: text(60), reason })), v.maxLength(200))),
  }),
  return: v.strictObject({ reason }),
  withdraw: v.strictObject({ reason }),
} as const;

export type DisclosureCommandName = keyof typeof DISCLOSURE_COMMANDS;

type Bodies = {
  [N in DisclosureCommandName]: { readonly type: N } & v.InferOutput<(typeof DISCLOSURE_COMMANDS)[N]>;
};

/** A draft with its source beside it: written by the corridor, alone or in the same write as the case's completion. */
export interface DraftCommand {
  readonly type: 'draft';
  readonly board: Board;
  readonly from: { readonly case: string };
  /** The case as it is after its closing. */
  readonly case: CaseState;
  readonly author: string;
  readonly fields?: ResultFields;
}

/** The case was reopened on this day after its result was put forward; only the clock sends it (SC-1). */
export interface MarkReopenedCommand {
  readonly type: 'mark-reopened';
  readonly on: Day;
}

/** The words that are approved: they lie outside the record's state, so the corridor lays them before the law. */
export interface ApprovalGiven {
  readonly edition: number;
  readonly texts: Texts;
}

export type DisclosureCommand =
  | DraftCommand
  | MarkReopenedCommand
  | (Bodies['approve'] & { readonly given: ApprovalGiven })
  | Exclude<Bodies[DisclosureCommandName], { type: 'approve' }>;
