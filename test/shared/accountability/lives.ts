// Matters of accountability at each stage, from the clue to the review: what tests of the procedure begin with.
import { moment } from '../case/case-life.ts';
import { does, doing, given, raised, type Step, step } from './given.ts';

const accepted = step('2026-10-21 09:00', '1005', does.accept);
const noted = step('2026-10-22 09:00', '1005', does.investigate);
const proposed = step('2026-10-26 09:00', '1005', does.propose);
const proposalServed = step('2026-10-26 10:30', '1005', does.serve);
const heard = step('2026-10-27 09:00', '1002', does['hear-statement']);
const decided = step('2026-10-30 09:00', '1006', does.decide);
const served = step('2026-11-02 10:30', '1005', doing('serve', { at: moment('2026-11-02 10:00') }));
const asked = step('2026-11-09 09:00', '1002', does['ask-review']);

/** The steps up to each state, in their order. */
export const UP_TO = {
  investigating: [raised, accepted, noted],
  proposed: [raised, accepted, noted, proposed],
  proposalServed: [raised, accepted, noted, proposed, proposalServed],
  statementHeard: [raised, accepted, noted, proposed, proposalServed, heard],
  decided: [raised, accepted, noted, proposed, proposalServed, heard, decided],
  served: [raised, accepted, noted, proposed, proposalServed, heard, decided, served],
  reviewAsked: [raised, accepted, noted, proposed, proposalServed, heard, decided, served, asked],
} as const satisfies { readonly [state: string]: readonly Step[] };

const reviewed = (command: Partial<Parameters<typeof doing<'decide-review'>>[1]>) =>
  given(...UP_TO.reviewAsked, step('2026-11-16 09:00', '1006', doing('decide-review', command)));

export const LIVES = {
  clue: given(raised),
  investigating: given(...UP_TO.investigating),
  proposed: given(...UP_TO.proposed),
  proposalServed: given(...UP_TO.proposalServed),
  statementHeard: given(...UP_TO.statementHeard),
  waived: given(...UP_TO.proposalServed, step('2026-10-27 09:00', '1002', does['waive-statement'])),
  decided: given(...UP_TO.decided),
  served: given(...UP_TO.served),
  reviewAsked: given(...UP_TO.reviewAsked),
  upheld: reviewed({}),
  changed: reviewed({ result: 'changed', measure: 'self-examination' }),
  revoked: reviewed({ result: 'revoked' }),
  closed: given(...UP_TO.investigating, step('2026-10-26 09:00', '1005', does.close)),
  transferred: given(...UP_TO.investigating, step('2026-10-26 09:00', '1005', does.transfer)),
  dismissed: given(raised, step('2026-10-21 09:00', '1005', does.dismiss)),
};

/** A head who oversaw it, admonished and served on 2 November 2026; 1010 checks the correction. */
export const ADMONISHED_STEPS: readonly Step[] = [
  raised,
  accepted,
  noted,
  step('2026-10-26 09:00', '1005', doing('propose', { person: '1003', responsibility: 'important-leadership' })),
  proposalServed,
  step('2026-10-27 09:00', '1003', does['waive-statement']),
  step('2026-10-30 09:00', '1006', doing('decide', { measure: 'admonition', checker: '1010' })),
  served,
];
export const ADMONISHED = given(...ADMONISHED_STEPS);
