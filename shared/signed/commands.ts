// What people write into the three registers and how a second person answers: bodies that validate in the door, make the
// API description and draw the form. Whoever corrects writes a further entry and says why; nothing is edited.
import * as v from 'valibot';
import { dayField, slug, staffNumber, text } from '../fields.ts';
import type { ClauseId } from '../regulation/clauses/clauses.ts';
import type { Day } from '../time.ts';
import type { SignedKind } from './kinds.ts';

const optional = v.exactOptional;

const whole = (most: number) =>
  v.pipe(
    v.number('应为数字|must be a number'),
    v.integer('应为整数|must be a whole number'),
    v.minValue(0, '不能小于 0|at least 0'),
    v.maxValue(most, `不能大于 ${most}|at most ${most}`),
  );

const clockTime = v.pipe(
  v.string('应为时刻|must be a time of day'),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时刻应写成 09:30|a time of day is written 09:30'),
);

/** What became of a gift. */
export const GIFT_OUTCOMES = ['refused', 'handedIn'] as const;
export type GiftOutcome = (typeof GIFT_OUTCOMES)[number];

/** A gift refused or handed in (SC-2): value in yuan as estimated, `from` as far as it is known. */
const gift = {
  outcome: v.picklist(GIFT_OUTCOMES),
  on: dayField,
  what: text(200),
  value: whole(10_000_000),
  from: optional(text(200)),
  handedTo: optional(staffNumber),
  receipt: optional(text(60)),
  note: optional(text(500)),
};

/** An opening of the suggestion box (SV-4.1): the writer and `with` stood by, `slips` is how many lay in it. */
const opening = {
  box: text(60),
  on: dayField,
  time: clockTime,
  with: staffNumber,
  slips: whole(10_000),
  note: optional(text(500)),
};

/** A commendation of a person or an office (SC-5); `case` is the number of the case it grew from. */
const commendation = {
  staff: optional(staffNumber),
  office: optional(slug),
  title: text(60),
  facts: text(2000),
  case: optional(text(40)),
};

/** The body of each kind's first entry. */
export const SIGNED_BODIES = {
  gift: v.strictObject(gift),
  opening: v.strictObject(opening),
  commendation: v.strictObject(commendation),
} as const;
export type SignedBody<K extends SignedKind = SignedKind> = v.InferOutput<(typeof SIGNED_BODIES)[K]>;

const reason = text(500);
const nothing = v.strictObject({});
const declined = v.strictObject({ reason });

/** The steps of each kind, by their name in the address. */
export const SIGNED_STEPS = {
  gift: { confirm: nothing, decline: declined, correct: v.strictObject({ ...gift, reason }) },
  opening: { confirm: nothing, decline: declined, correct: v.strictObject({ ...opening, reason }) },
  commendation: {
    confirm: v.strictObject({ reasons: text(1000) }),
    decline: declined,
    revoke: v.strictObject({ reason }),
  },
} as const;

export const SIGNED_STEP_NAMES = ['confirm', 'decline', 'correct', 'revoke'] as const;
export type SignedStepName = (typeof SIGNED_STEP_NAMES)[number];

/** Under which clause each kind is kept. */
export const SIGNED_CLAUSES: { readonly [K in SignedKind]: ClauseId } = {
  gift: 'SC-2',
  opening: 'SV-4.1',
  commendation: 'SC-5',
};

/** The entry that a new one takes the place of, and whether a second person had already stood by it. */
export interface Corrects {
  readonly id: string;
  readonly confirmed: boolean;
}

/** A first entry or a further one. What it names is looked up and laid before the law. */
export interface WriteCommand {
  readonly type: 'write';
  readonly body: SignedBody;
  readonly corrects?: Corrects;
  readonly given?: { readonly case?: { readonly id: string; readonly number: string } };
}

export type SignedCommand =
  | WriteCommand
  | { readonly type: 'confirm'; readonly reasons?: string }
  | { readonly type: 'decline'; readonly reason: string }
  /** `by`: the id of the entry that comes in its place, written in the same moment. */
  | { readonly type: 'correct'; readonly reason: string; readonly by: string }
  | { readonly type: 'revoke'; readonly reason: string }
  | { readonly type: 'timer'; readonly what: string };

/** Days that the body of each kind can say are the days something happened, none of them still to come. */
export const happenedOn = (body: SignedBody): Day | undefined => ('on' in body ? body.on : undefined);
