// What the check of a register has at hand for every row: the house as this person may use it, what the rows name, and
// where findings go. What a row comes to is decided elsewhere.
import type { StaffWho } from '#shared/access/who.ts';
import type { RegisterBody } from '#shared/case/commands.ts';
import { type Actor, type Law, type Refusal, staffActor } from '#shared/decision.ts';
import { headingOf } from '#shared/directory/import/headings.ts';
import type { CaseRow } from '#shared/directory/import/readers.ts';
import type { Finding, ImportTable } from '#shared/directory/import/table.ts';
import type { Instant } from '#shared/time.ts';
import type { Label } from '#shared/words/label.ts';
import { RULES } from '#shared/words/rules.ts';
import type { House } from '../house.ts';
import { shownOf } from '../routes/registering.ts';
import { type Names, namesFor } from './case-bodies.ts';

/** What a check finds row by row, and what it looked up on the way. */
export interface Desk {
  readonly house: House;
  readonly names: Names;
  readonly law: Law;
  readonly who: StaffWho;
  readonly actor: Actor;
  readonly at: Instant;
  /** The heading of a column as this list has it. */
  readonly heading: (key: string) => string;
  readonly find: (row: number, key: string | undefined, says: Label, facts?: Finding['facts']) => void;
  readonly refuse: (row: number, key: string | undefined, refused: Refusal) => 'refused';
  readonly warn: (row: number, key: string, says: Label, facts?: Finding['facts']) => void;
  readonly shown: (body: Pick<RegisterBody, 'item' | 'channel'>) => ReturnType<typeof shownOf>;
}

/** Registrations name few items and channels: each pair is looked up once. */
function lookingUp(house: House, at: Instant): Desk['shown'] {
  const seen = new Map<string, ReturnType<typeof shownOf>>();
  return (body) => {
    const key = JSON.stringify([body.channel, body.item]);
    const known = seen.get(key) ?? shownOf(house, body, at);
    seen.set(key, known);
    return known;
  };
}

/** Sets the desk up for a list; what is found is added to `errors` and `warnings`. */
export async function deskFor(
  house: House,
  { kind, columns }: ImportTable,
  rows: readonly CaseRow[],
  who: StaffWho,
  at: Instant,
  { errors, warnings }: { readonly errors: Finding[]; readonly warnings: Finding[] },
): Promise<Desk> {
  const heading = headingOf(kind, columns);
  const find: Desk['find'] = (row, key, says, facts = {}) => {
    errors.push({ row, ...(key === undefined ? {} : { column: heading(key) }), says, facts });
  };
  return {
    house,
    names: await namesFor(house, rows, at),
    law: await house.lawAt(at),
    who,
    actor: staffActor(who.number),
    at,
    heading,
    find,
    refuse: (row, key, { rule, detail }) => {
      find(row, key, RULES[rule], detail);
      return 'refused';
    },
    warn: (row, key, says, facts = {}) => {
      warnings.push({ row, column: heading(key), says, facts });
    },
    shown: lookingUp(house, at),
  };
}
