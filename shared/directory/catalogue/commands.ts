// A row of the disclosure catalogue as people state it, in the standard columns (practice 8), with where its content is
// to be read here.
import * as v from 'valibot';
import { BOARDS } from '../../disclosure/boards.ts';
import { slug } from '../../fields.ts';
import { publicText } from '../public-text.ts';
import { DECIDING, inForceFrom, type VersionCommand } from '../versioned/commands.ts';

const optional = v.exactOptional;
const list = (most: number) =>
  v.pipe(v.array(publicText(200)), v.maxLength(most, `不能超过 ${most} 项|at most ${most} entries`));
const DAYS_SAY = '应为 1 至 366 的整数|a whole number from 1 to 366';

/** Where content of the catalogue can stand: boards of records, and those made from the registry. */
export const READING_PLACES = [...BOARDS, 'functions', 'items', 'fees', 'commitments', 'whereabouts'] as const;
export type ReadingPlace = (typeof READING_PLACES)[number];

export const EntryFields = v.strictObject({
  matter: publicText(60),
  subMatter: publicText(60),
  elements: list(40),
  basis: list(30),
  /** The limit in the words of the catalogue. */
  limit: publicText(200),
  /** Where the words are not read rightly, the number itself. */
  clock: optional(
    v.strictObject({
      days: v.pipe(v.number(), v.integer(DAYS_SAY), v.minValue(1, DAYS_SAY), v.maxValue(366, DAYS_SAY)),
      unit: v.picklist(['calendar', 'working']),
    }),
  ),
  unit: publicText(60),
  channels: list(20),
  audience: publicText(60),
  manner: publicText(30),
  level: publicText(30),
  board: optional(v.picklist(READING_PLACES)),
  item: optional(slug),
});
export type EntryFields = v.InferOutput<typeof EntryFields>;

const Proposal = v.strictObject({ ...EntryFields.entries, ...inForceFrom });
export const CreateEntry = v.strictObject({ id: slug, ...Proposal.entries });

/** Body of each command on an entry that exists, by its name in the address. */
export const ENTRY_COMMANDS = { propose: Proposal, ...DECIDING } as const;

/** Whether the item named is in force. */
export interface EntryGiven {
  readonly item: boolean;
}
export type EntryCommand = VersionCommand<'entry', EntryFields, EntryGiven>;
