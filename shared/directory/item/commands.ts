// A service item as people state it (DI-2, DI-4), and the commands on it. Days are working days.
import * as v from 'valibot';
import { dayField, phoneNumber, slug, staffNumber, text } from '../../fields.ts';
import type { Day } from '../../time.ts';

const optional = v.exactOptional;
const atMost = (most: number): string => `不能超过 ${most} 项|at most ${most} entries`;
const list = (each: number, most: number) => v.pipe(v.array(text(each)), v.maxLength(most, atMost(most)));
/** 0 is done on the spot; no law gives more than a year. */
const DAYS_SAY = '应为 0 至 366 的整数|a whole number from 0 to 366';
const days = v.pipe(v.number(), v.integer(DAYS_SAY), v.minValue(0, DAYS_SAY), v.maxValue(366, DAYS_SAY));

export const Material = v.strictObject({ name: text(120), form: optional(text(60)), issuer: optional(text(120)) });

/** Everything a version of an item says. What a list does not give is absent, never guessed. */
export const ItemFields = v.strictObject({
  name: text(60),
  category: optional(text(30)),
  basis: list(200, 30),
  conditions: list(500, 40),
  materials: v.pipe(v.array(Material), v.maxLength(60, atMost(60))),
  steps: list(200, 30),
  statutoryDays: optional(days),
  commitmentDays: optional(days),
  fee: optional(text(300)),
  feeBasis: optional(text(300)),
  office: slug,
  handler: optional(staffNumber),
  place: optional(text(120)),
  hours: optional(text(120)),
  phone: optional(phoneNumber),
  discipline: optional(text(500)),
  requirements: optional(text(1000)),
  qualifications: optional(text(500)),
});
export type ItemFields = v.InferOutput<typeof ItemFields>;

const version = v.pipe(v.number(), v.integer(), v.minValue(1));
/** A version comes into force on its day, or when it is approved if that is later or no day is given. */
const Proposal = v.strictObject({ ...ItemFields.entries, inForceFrom: optional(dayField) });
export const CreateItem = v.strictObject({ id: slug, ...Proposal.entries });

/** Body of each command on an item that exists, by its name in the address. */
export const ITEM_COMMANDS = {
  propose: Proposal,
  approve: v.strictObject({ version }),
  decline: v.strictObject({ version, reason: text(500) }),
  retire: v.strictObject({ reason: text(500), from: optional(dayField) }),
} as const;
export type ItemCommandName = keyof typeof ITEM_COMMANDS;

interface Proposed {
  readonly item: ItemFields;
  readonly from?: Day;
}

export type ItemCommand =
  | ({ readonly type: 'create' | 'propose' } & Proposed)
  /** One row of an import: a version that waits with its batch. */
  | ({ readonly type: 'stage'; readonly batch: string } & Proposed)
  | { readonly type: 'approve'; readonly version: number }
  | { readonly type: 'decline'; readonly version: number; readonly reason: string }
  /** What a decided batch means for this item; only the corridor sends it. */
  | { readonly type: 'settle'; readonly batch: string; readonly by: string; readonly activeOn: Day | null }
  | { readonly type: 'retire'; readonly reason: string; readonly from?: Day };
