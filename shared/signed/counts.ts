// What is read out of signed records by others: the monthly report counts them, a person's efficacy file holds their
// commendations. Pure: whoever asks brings the records.
import { type Day, dayOf } from '../time.ts';
import { type SignedState, wasConfirmed } from './state.ts';

/** `YYYY-MM` in whose register a record stands: of its writing, a commendation's of the decision. */
export const monthOf = ({ facts, writtenAt, decision }: SignedState): string =>
  dayOf((facts.kind === 'commendation' ? decision?.at : undefined) ?? writtenAt).slice(0, 7);

export interface SignedCounts {
  /** Openings of the suggestion box by which two people stand (SV-4.1). How many slips there were is not counted. */
  readonly openings: number;
  /** Commendations approved and not taken back (SC-5). */
  readonly commendations: number;
}

/**
 * Counts of a month (`YYYY-MM`) among these records, which may be more than that month's. An opening is counted once, in
 * the month of its first confirmed entry, however often it is put right later. Gifts are counted nowhere (SC-2).
 */
export function signedCounts(records: readonly SignedState[], month: string): SignedCounts {
  const those = records.filter((one) => monthOf(one) === month);
  const openings = those.filter(
    (one) => one.facts.kind === 'opening' && wasConfirmed(one) && one.corrects?.confirmed !== true,
  );
  const commendations = those.filter(({ facts, state }) => facts.kind === 'commendation' && state === 'confirmed');
  return { openings: openings.length, commendations: commendations.length };
}

/** Days, both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** A commendation in a person's efficacy file (AP-4, SC-5): when it was approved and by whom; its words lie with the record. */
export interface Commended {
  readonly id: string;
  readonly on: Day;
  readonly by: string;
  readonly case?: { readonly id: string; readonly number: string };
}

/**
 * The commendations of one person approved within a period, oldest first. One that was taken back is none, and what an
 * office is praised for enters nobody's own file.
 */
export function commendationsOf(
  records: readonly { readonly id: string; readonly state: SignedState }[],
  staff: string,
  { from, to }: Period,
): readonly Commended[] {
  return records
    .flatMap(({ id, state: { state, facts, decision } }): Commended[] => {
      if (facts.kind !== 'commendation' || facts.staff !== staff || state !== 'confirmed' || !decision) return [];
      const on = dayOf(decision.at);
      return on < from || on > to ? [] : [{ id, on, by: decision.by, ...(facts.case ? { case: facts.case } : {}) }];
    })
    .sort((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1));
}
