// The votes of one meeting, by name, and what they come to (SV-4.5, AP-3). A motion is adopted or it is not: a tie is not.
import * as v from 'valibot';
import { type Refusal, refusedBy } from '../decision.ts';
import { staffNumber } from '../fields.ts';
import type { Panel } from './panel.ts';

export const BALLOTS = ['for', 'against', 'abstain'] as const;
export type BallotWord = (typeof BALLOTS)[number];

/** How one member voted. */
export interface Ballot {
  readonly by: string;
  readonly vote: BallotWord;
}

/** The field `votes` of a command: who voted and how, at most as many as a leading group can have. */
export const votesField = v.pipe(
  v.array(v.strictObject({ by: staffNumber, vote: v.picklist(BALLOTS) })),
  v.minLength(1, '须写明每位成员的表决|say how each member voted'),
  v.maxLength(40, '不能超过 40 人|at most 40 people'),
);

/** What a meeting came to, as it is stored: who could vote, how each did, and what it took. */
export interface Voted {
  readonly entitled: readonly string[];
  readonly ballots: readonly Ballot[];
  readonly quorum: number;
  readonly needed: number;
  readonly adopted: boolean;
}

/**
 * Counts the votes of a meeting. Refused where too few are entitled, where somebody voted twice, stands aside or is no member,
 * and where fewer voted than the quorum.
 */
export function count(
  { members, entitled, quorum, needed, toCounty }: Panel,
  ballots: readonly Ballot[],
): { readonly voted: Voted; readonly refused?: undefined } | { readonly refused: Refusal; readonly voted?: undefined } {
  if (toCounty) return refusedBy('SV-4.5/too-few-entitled-go-to-the-county', { entitled: entitled.length });
  for (const [i, { by }] of ballots.entries()) {
    const at = `votes.${i}.by`;
    if (!members.includes(by)) return refusedBy('SV-4.5/only-members-vote', { staff: by }, at);
    if (!entitled.includes(by)) return refusedBy('SV-4.5/who-is-involved-does-not-vote', { staff: by }, at);
    if (ballots.findIndex((one) => one.by === by) < i) return refusedBy('SV-4.5/each-votes-once', { staff: by }, at);
  }
  if (ballots.length < quorum) {
    return refusedBy('SV-4.5/a-quorum-votes', { quorum, have: ballots.length }, 'votes');
  }
  const adopted = ballots.filter(({ vote }) => vote === 'for').length >= needed;
  return { voted: { entitled, ballots, quorum, needed, adopted } };
}
