// How a clue comes into being (SV-4.5): from what the house noticed or another record came to, or by the hand of a member of the
// appraisal group or the leading group. It is a matter to look into and never a sanction, whoever raised it.
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { activeMember } from '../directory/directory.ts';
import { dayOf, type Instant } from '../time.ts';
import type { RaiseByHand, RaiseCommand } from './commands.ts';
import type { AccountabilityEvent } from './events.ts';
import { leaderOf } from './parties.ts';
import { inForceOn } from './propose.ts';
import { decideClueBy, owedBy } from './timers.ts';

type Decided = Decision<AccountabilityEvent>;

export const takenUp = (law: Law, at: Instant): AccountabilityEvent => ({
  type: 'ClueTakenUp',
  data: { investigateBy: owedBy(law, 'investigated', at) },
});

/** AC-1.11: what the house saw by itself becomes a clue; nobody on the staff raises one in its name. */
export function raise(law: Law, { type: _, ...noticed }: RaiseCommand, actor: Actor, at: Instant): Decided {
  if (actor.kind !== 'clock') return refusedBy('SV-1/only-what-is-allowed');
  const raised: AccountabilityEvent = { type: 'ClueRaised', data: { ...noticed, decideBy: decideClueBy(law, at) } };
  // A report that the appraisal group took up was decided on there: nobody is asked again (SV-4.3).
  return 'report' in noticed.source ? decided<AccountabilityEvent>(raised, takenUp(law, at)) : decided(raised);
}

/** SV-4.5: under one ground, about one of the staff who is not whoever raises it. What they say is text and no finding. */
export function raiseByHand(law: Law, command: RaiseByHand, actor: Actor, at: Instant): Decided {
  const { person, ground, facts, evidence, factsOn, witnessed, given } = command;
  if (actor.kind !== 'staff') return refusedBy('SV-1/only-what-is-allowed');
  if (!activeMember(law.directory, person))
    return refusedBy('AC-2.2/a-person-of-the-staff', { staff: person }, 'person');
  if (person === actor.staff) return refusedBy('SV-4.5/nobody-decides-on-themselves', {}, 'person');
  const on = factsOn ?? dayOf(at);
  if (on > dayOf(at)) return refusedBy('AC-2.8/facts-lie-in-the-past', { on }, 'factsOn');
  if (!inForceOn(on, ground, given?.ofDay ?? law.policy)) {
    return refusedBy('AC-2.8/a-ground-in-force-on-the-day', { ground, on }, 'ground');
  }
  const leader = leaderOf(law.directory, person);
  return decided({
    type: 'ClueRaised',
    data: {
      ground,
      source: {
        named: person,
        ...(leader === undefined ? {} : { leader }),
        by: actor.staff,
        ...(witnessed ? { witness: true as const } : {}),
        number: '',
      },
      signal: 'raised-by-hand',
      ...(factsOn === undefined ? {} : { evidence: { since: factsOn } }),
      decideBy: decideClueBy(law, at),
    },
    text: { facts, evidence },
  });
}
