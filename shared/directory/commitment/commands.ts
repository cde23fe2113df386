// A promise of service as people state it (DI-1, SC-1): in words, and where something can be counted, what it covers and
// within how many days.
import * as v from 'valibot';
import { CASE_KINDS } from '../../case/kinds.ts';
import { slug } from '../../fields.ts';
import { publicText } from '../public-text.ts';
import { DECIDING, inForceFrom, type VersionCommand } from '../versioned/commands.ts';

const optional = v.exactOptional;
const DAYS_SAY = '应为 1 至 366 的整数|a whole number from 1 to 366';

/** What the number is measured on: matters of a kind, applications for an item. */
export const Covers = v.pipe(
  v.strictObject({ kind: optional(v.picklist(CASE_KINDS)), item: optional(slug) }),
  v.check(
    ({ kind, item }) => kind !== undefined || item !== undefined,
    '请写明适用的事项类型或具体事项|name a kind of matter or an item',
  ),
);

export const CommitmentFields = v.strictObject({
  text: publicText(300),
  office: optional(slug),
  covers: optional(Covers),
  days: optional(v.pipe(v.number(), v.integer(DAYS_SAY), v.minValue(1, DAYS_SAY), v.maxValue(366, DAYS_SAY))),
  /** Working days where nothing is said. */
  unit: optional(v.picklist(['calendar', 'working'])),
});
export type CommitmentFields = v.InferOutput<typeof CommitmentFields>;

const Proposal = v.strictObject({ ...CommitmentFields.entries, ...inForceFrom });
export const CreateCommitment = v.strictObject({ id: slug, ...Proposal.entries });

/** Body of each command on a commitment that exists, by its name in the address. */
export const COMMITMENT_COMMANDS = { propose: Proposal, ...DECIDING } as const;

/** What the law is shown of the item that a promise covers; null where no such item is in force. */
export interface CommitmentGiven {
  readonly item: { readonly statutoryDays?: number } | null;
}
export type CommitmentCommand = VersionCommand<'commitment', CommitmentFields, CommitmentGiven>;
