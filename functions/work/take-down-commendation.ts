// A commendation that was taken back comes off its board, or its draft off the desk (SC-5): whatever was put forward from
// it is withdrawn, by reasons that name nobody.
import type { DisclosureState } from '#shared/disclosure/state.ts';
import type { Instant } from '#shared/time.ts';
import { revokedReason } from '#shared/words/signed.ts';
import type { House } from '../house.ts';
import { byClock } from '../perform/by-clock.ts';
import { newestWords, wordsOf } from '../perform/disclosure-words.ts';
import { keptDisclosure } from '../perform/kept-disclosure.ts';
import { putForwardFrom } from '../routes/commendation-draft.ts';

/** Told twice it changes nothing. Throws when it could not be written; the note then stays. */
export async function takeDownCommendation(house: House, id: string, at: Instant): Promise<void> {
  for (const { id: record, state } of await putForwardFrom(house, id)) {
    if (isGone(state)) continue;
    const [{ texts: shown }, newest] = await Promise.all([
      wordsOf(house.tables, record),
      newestWords(house.tables, record),
    ]);
    const given = { ...newest, shown, id: record };
    const command = { type: 'withdraw', reason: revokedReason.zh, given } as const;
    const order = { id: record, command, at };
    await byClock(house, keptDisclosure(house.tables), order, `the board record of commendation ${id}`);
  }
}

const isGone = ({ state }: DisclosureState): boolean => state === 'withdrawn' || state === 'expired';
