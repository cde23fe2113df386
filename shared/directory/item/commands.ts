// A service item as people state it (DI-2, DI-4), and the commands on it. Days are working days.
import * as v from 'valibot';
import { phoneNumber, slug, staffNumber } from '../../fields.ts';
import { publicText } from '../public-text.ts';
import { DECIDING, inForceFrom, type VersionCommand } from '../versioned/commands.ts';

const optional = v.exactOptional;
const atMost = (most: number): string => `不能超过 ${most} 项|at most ${most} entries`;
const NONE = '至少填写一项|at least one entry';
/** 0 is an item that is done without coming. */
const VISITS_SAY = '应为 0 至 20 的整数|a whole number from 0 to 20';
const list = (each: number, most: number) => v.pipe(v.array(publicText(each)), v.maxLength(most, atMost(most)));
/** 0 is done on the spot; no law gives more than a year. */
const DAYS_SAY = '应为 0 至 366 的整数|a whole number from 0 to 366';
const days = v.pipe(v.number(), v.integer(DAYS_SAY), v.minValue(0, DAYS_SAY), v.maxValue(366, DAYS_SAY));

const wholeFrom1To = (most: number) => {
  const says = `应为 1 至 ${most} 的整数|a whole number from 1 to ${most}`;
  return v.pipe(v.number(), v.integer(says), v.minValue(1, says), v.maxValue(most, says));
};

export const Material = v.strictObject({
  name: publicText(120),
  form: optional(publicText(60)),
  copies: optional(wholeFrom1To(20)),
  issuer: optional(publicText(120)),
  /** How a person comes by it. */
  obtain: optional(publicText(200)),
});

/** Everything a version of an item says. What a list does not give is absent, never guessed. */
export const ItemFields = v.strictObject({
  name: publicText(60),
  category: optional(publicText(30)),
  basis: list(200, 30),
  conditions: list(500, 40),
  materials: v.pipe(v.array(Material), v.maxLength(60, atMost(60))),
  steps: list(200, 30),
  statutoryDays: optional(days),
  commitmentDays: optional(days),
  fee: optional(publicText(300)),
  feeBasis: optional(publicText(300)),
  feeScope: optional(publicText(300)),
  feeProcedure: optional(publicText(300)),
  office: slug,
  /** Every office an application passes, in order, where it is more than the one above (DI-4). */
  passes: optional(v.pipe(v.array(slug), v.minLength(1, NONE), v.maxLength(12, atMost(12)))),
  /** How often a person has to come (DI-4). */
  visits: optional(v.pipe(v.number(), v.integer(VISITS_SAY), v.minValue(0, VISITS_SAY), v.maxValue(20, VISITS_SAY))),
  handler: optional(staffNumber),
  place: optional(publicText(120)),
  hours: optional(publicText(120)),
  phone: optional(phoneNumber),
  discipline: optional(publicText(500)),
  requirements: optional(publicText(1000)),
  qualifications: optional(publicText(500)),
});
export type ItemFields = v.InferOutput<typeof ItemFields>;

const Proposal = v.strictObject({ ...ItemFields.entries, ...inForceFrom });
export const CreateItem = v.strictObject({ id: slug, ...Proposal.entries });

/** Body of each command on an item that exists, by its name in the address. */
export const ITEM_COMMANDS = { propose: Proposal, ...DECIDING } as const;
export type ItemCommand = VersionCommand<'item', ItemFields>;
