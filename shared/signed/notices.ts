// Who is told of a signed record: the second person whose word is asked, then the one who wrote it. Nothing of what it says.
import type { Recorded } from '../decision.ts';
import { type Directory, holdersOf } from '../directory/directory.ts';
import { deciders } from './deciders.ts';
import type { SignedEvent } from './events.ts';
import type { SignedState } from './state.ts';

export type SignedNoticed =
  | 'SignedWritten'
  | 'SignedConfirmed'
  | 'SignedDeclined'
  | 'SignedRevoked'
  | 'SignedWaited'
  /** To the person commended. */
  | 'Commended';

/** The notices of one event; `state` is the record as it now stands. */
export function signedNotices(
  directory: Directory,
  state: SignedState,
  event: Recorded<SignedEvent>,
): readonly { readonly staff: string; readonly what: SignedNoticed }[] {
  const { facts, by } = state;
  const told = (what: SignedNoticed, people: readonly string[]) =>
    [...new Set(people)].map((staff) => ({ staff, what }));
  const commended = facts.kind === 'commendation' && facts.staff !== undefined ? [facts.staff] : [];
  switch (event.type) {
    case 'SignedWritten':
      return state.state === 'written' ? told('SignedWritten', deciders(directory, state)) : [];
    case 'SignedConfirmed':
      return [...told('SignedConfirmed', [by]), ...told('Commended', commended)];
    case 'SignedDeclined':
      return told('SignedDeclined', [by]);
    case 'SignedRevoked':
      return told('SignedRevoked', [by, ...commended, ...holdersOf(directory, 'appraisal-group')]);
    case 'SignedWaited':
      return told('SignedWaited', [...event.data.told, by]);
    case 'TimerMoved':
    case 'SignedCorrected':
      return [];
  }
}
