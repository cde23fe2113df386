// How signed records are kept: those that wait for their second person in a list of their own, all of them by month, and
// what somebody was commended for under their number. No index and no card holds a word of what was written.
import type { SignedCommand } from '#shared/signed/commands.ts';
import { monthOf } from '#shared/signed/counts.ts';
import { signedLaws } from '#shared/signed/decide.ts';
import type { SignedEvent } from '#shared/signed/events.ts';
import { SIGNED_KINDS, type SignedKind } from '#shared/signed/kinds.ts';
import type { SignedState } from '#shared/signed/state.ts';
import { commendedOf, giftsOf, signedIn, signedWaiting } from '../table/partitions.ts';
import type { IndexKeys, Kept } from './kept.ts';

export type KeptSigned = Kept<SignedCommand, SignedEvent, SignedState>;

/** The list under somebody's number in which a record lies: what they were commended for, what they entered as a gift. */
function fileOf({ facts, state, by }: SignedState): string | undefined {
  if (facts.kind === 'gift') return giftsOf(by);
  const praised = facts.kind === 'commendation' && state === 'confirmed' ? facts.staff : undefined;
  return praised === undefined ? undefined : commendedOf(praised);
}

const index = (state: SignedState): IndexKeys => {
  const { facts, writtenAt, decision, timers = {} } = state;
  const due = Object.values(timers).sort()[0];
  const since = (facts.kind === 'commendation' ? decision?.at : undefined) ?? writtenAt;
  const person = fileOf(state);
  return {
    ...(due === undefined ? {} : { due }),
    ...(state.state === 'written' ? { office: [signedWaiting(facts.kind), writtenAt] as const } : {}),
    ...(person === undefined ? {} : { person: [person, since] as const }),
    month: [signedIn(facts.kind, monthOf(state)), since],
  };
};

/** The whole state is small and without words, so it is the card. */
const keptOf = (kind: SignedKind): KeptSigned => ({ law: signedLaws[kind], index, card: (state) => state });

export const keptSigned = Object.fromEntries(SIGNED_KINDS.map((kind) => [kind, keptOf(kind)])) as {
  readonly [K in SignedKind]: KeptSigned;
};

/** The same where a further entry comes into being in the place of the one that is corrected, in one write. */
export const keptWithNext = (kind: SignedKind, id: string, command: SignedCommand): KeptSigned => ({
  ...keptSigned[kind],
  companions: () => [{ kept: keptSigned[kind] as never, id, command }],
});
