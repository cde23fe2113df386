// Where it lies that a row of a register was taken in: under its number where another platform gave it one, else under
// what it says. So a list that comes again, or was broken off, makes no case twice.
import type { RegisterBody } from '#shared/case/commands.ts';
import type { CaseRow } from '#shared/directory/import/readers.ts';
import type { House } from '../house.ts';
import { takenAt } from '../routes/registering.ts';
import { importedKey, type Key } from '../table/keys.ts';
import type { Located } from './checked.ts';

/** A row and the registration it asks for. */
export interface MeantRow extends Located<CaseRow> {
  readonly body: RegisterBody;
}

export interface PlacedRow extends MeantRow {
  readonly place: Key;
  /** It has a number of another platform, and that is its place. */
  readonly numbered: boolean;
}

/** The channel a row came by; lists that do not say are a platform's. */
export const channelOf = ({ channel = 'platform' }: CaseRow): RegisterBody['channel'] => channel;

/**
 * By what a matter without a number is known again: what was said, by whom, when, and until when it was asked for. Who
 * was asked first is no part of it, because a case names somebody also where the list did not; so the case itself still
 * says all of this, and its place can be made anew from it.
 */
export type Matter = Pick<
  RegisterBody,
  'channel' | 'kind' | 'subject' | 'body' | 'occurredAt' | 'dueOn' | 'village' | 'item' | 'office' | 'contact'
>;

const saysOf = ({ channel, kind, subject, body, occurredAt, dueOn, village, item, office, contact }: Matter): string =>
  JSON.stringify(
    [channel, kind, subject, body, occurredAt, dueOn, village, item, office]
      .concat([contact?.name, contact?.organisation, contact?.phone])
      .map((one) => one ?? null),
  );

/** Gives matters their places one after another. Those that say the very same, as a tally of calls does, are counted. */
export function matterPlaces(house: Pick<House, 'keyed'>): (matter: Matter) => Key {
  const alike = new Map<string, number>();
  return (matter) => {
    const says = saysOf(matter);
    const n = (alike.get(says) ?? 0) + 1;
    alike.set(says, n);
    return importedKey(house.keyed('imported', `${n}\n${says}`));
  };
}

/** The rows with their places. */
export function placed(house: Pick<House, 'keyed'>, rows: readonly MeantRow[]): PlacedRow[] {
  const placeOf = matterPlaces(house);
  return rows.map((one) => {
    const { channel, externalNumber } = one.body;
    return externalNumber === undefined
      ? { ...one, place: placeOf(one.body), numbered: false }
      : { ...one, place: takenAt(house, channel, externalNumber), numbered: true };
  });
}

/** The cases that were made of rows before, by the partition of their place. */
export async function takenBy(
  house: Pick<House, 'tables'>,
  rows: readonly PlacedRow[],
): Promise<ReadonlyMap<string, string>> {
  // The same place twice in one list is an error of its own; the tables take each key once.
  const keys = [...new Map(rows.map(({ place }) => [place.pk, place])).values()];
  // What somebody writes at this very moment may be missed here; the condition of the write itself does not miss it.
  const found = await house.tables.getMany('cases', keys);
  return new Map(found.map(({ pk, case: id }) => [pk, String(id)]));
}
