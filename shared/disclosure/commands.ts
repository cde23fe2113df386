// The commands of a disclosure as bodies people send: the same schemas validate in the door, make the API description
// and guard the form. Whether the text may be published is not decided here.
import * as v from 'valibot';
import { CASE_KINDS } from '../case/kinds.ts';
import type { CaseState } from '../case/state.ts';
import type { EntryClock } from '../directory/catalogue/clock.ts';
import { clearableText, dayField, slug, text } from '../fields.ts';
import type { Day } from '../time.ts';
import { BOARDS, type CaseBoard, type HandBoard, NOTICE_CATEGORIES, type Texts } from './boards.ts';
import { People } from './people.ts';
import type { PublicReportFigures } from './snapshot/report-figures.ts';

const optional = v.exactOptional;

const month = v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份应写成 2026-09|a month is written 2026-09'));
const year = v.pipe(v.string(), v.regex(/^20\d{2}$/, '年份应写成 2026|a year is written 2026'));
const period = v.pipe(
  v.string(),
  v.regex(/^20\d{2}(-Q[1-4]|-H1)?$/, '应写成 2026、2026-H1 或 2026-Q3|written 2026, 2026-H1 or 2026-Q3'),
);

/**
 * Fields of a publication; which of them a board takes, `board-rules.ts` says. Only those given change. Of a result the
 * texts are written by people, `village` may be left out (null or empty), and the rest is known from the case and may be
 * sent back as it was read. Facts entered by hand are cleared with null.
 */
export const DisclosureFields = v.strictObject({
  title: optional(clearableText(100)),
  asked: optional(clearableText(2000)),
  outcome: optional(clearableText(5000)),
  problem: optional(clearableText(2000)),
  progress: optional(clearableText(5000)),
  body: optional(clearableText(10_000)),
  basis: optional(clearableText(500)),
  people: optional(People),
  village: optional(v.nullable(v.union([v.literal(''), slug]))),
  number: optional(text(60)),
  kind: optional(v.picklist(CASE_KINDS)),
  office: optional(v.nullable(slug)),
  receivedOn: optional(dayField),
  dueOn: optional(dayField),
  closedOn: optional(dayField),
  category: optional(v.picklist(NOTICE_CATEGORIES)),
  until: optional(v.nullable(dayField)),
  status: optional(v.picklist(['open', 'solved'])),
  period: optional(period),
  month: optional(month),
  catalogue: optional(v.nullable(slug)),
});
export type DisclosureFields = v.InferOutput<typeof DisclosureFields>;

/** Putting something forward for a board: from a closed case, with an item's words to begin with, or by hand. */
export const Draft = v.strictObject({
  board: v.picklist(BOARDS),
  from: optional(
    v.strictObject({
      case: optional(text(64)),
      item: optional(slug),
      report: optional(month),
      commendation: optional(text(64)),
      /** A year of appraisal that is final, `2026`. */
      year: optional(year),
    }),
  ),
  fields: optional(DisclosureFields),
});

const nothing = v.strictObject({});
const reason = text(500);
/** Hints that stay, each with its reason. */
const keep = optional(v.pipe(v.array(v.strictObject({ hint: text(60), reason })), v.maxLength(200)));

/** Body of each command, by its name in the address. */
export const DISCLOSURE_COMMANDS = {
  edit: v.strictObject({ fields: DisclosureFields }),
  submit: nothing,
  approve: v.strictObject({ keep }),
  return: v.strictObject({ reason }),
  'publish-correction': v.strictObject({ fields: optional(DisclosureFields), reason, keep }),
  withdraw: v.strictObject({ reason }),
} as const;

export type DisclosureCommandName = keyof typeof DISCLOSURE_COMMANDS;

type Bodies = {
  [N in DisclosureCommandName]: { readonly type: N } & v.InferOutput<(typeof DISCLOSURE_COMMANDS)[N]>;
};

/** A draft with its source beside it: written by the corridor, alone or in the same write as the case's completion. */
export interface DraftFromCase {
  readonly type: 'draft';
  readonly board: CaseBoard;
  readonly from: { readonly case: string };
  /** The case as it is after its closing. */
  readonly case: CaseState;
  readonly author: string;
  readonly fields?: DisclosureFields;
}

/** What a draft by hand begins with: an item's version, the month of a report, a commendation, a year of appraisal. */
export interface HandSource {
  readonly item?: string;
  readonly report?: string;
  readonly commendation?: string;
  readonly year?: string;
}

/** What the law is shown of the catalogue entry that is named; without a clock where none in force is. */
export interface EntryGiven {
  readonly clock?: EntryClock;
}

/** A draft of what no case knows. `words` are what the source says, where it has one; `fields` go before them. */
export interface DraftByHand {
  readonly type: 'draft-by-hand';
  readonly board: HandBoard;
  readonly from: HandSource;
  readonly words?: DisclosureFields;
  /** Of a report: what its frozen edition counted, as far as it may be shown. */
  readonly figures?: PublicReportFigures;
  readonly author: string;
  readonly fields?: DisclosureFields;
  readonly given?: EntryGiven;
  /** From a complaint: among whom it is kept, and whether its finding lets somebody be named. */
  readonly complaint?: { readonly among: readonly string[]; readonly mayName: boolean };
}

/** The case was reopened on this day after its result was put forward; only the clock sends it (SC-1). */
export interface MarkReopenedCommand {
  readonly type: 'mark-reopened';
  readonly on: Day;
}

/** The words that are approved: they lie outside the record's state, so the corridor lays them before the law. */
export interface ApprovalGiven extends EntryGiven {
  readonly edition: number;
  readonly texts: Texts;
  /** The words that are public until then, and the record's id: a published reason may repeat neither (DI-6). */
  readonly shown?: Texts;
  readonly id?: string;
}

/** Something the record asked to be woken for; only the clock sends it. */
export interface TimerCommand {
  readonly type: 'timer';
  readonly what: string;
}

/** Steps judged by the words themselves. */
type Publishing = 'edit' | 'approve' | 'publish-correction' | 'withdraw';

export type DisclosureCommand =
  | DraftFromCase
  | DraftByHand
  | MarkReopenedCommand
  | TimerCommand
  | { [N in Publishing]: Bodies[N] & { readonly given: ApprovalGiven } }[Publishing]
  | Exclude<Bodies[DisclosureCommandName], { type: Publishing }>;
