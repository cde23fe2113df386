// Something is proposed against a person (AC-1, AC-2): only under grounds in force on the day of the facts, only with their
// elements found, and where it should be examined first only with an answer to why it is not transferred. Where law provides as
// well the record says so. What is recommended is computed.
import { type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { activeMember } from '../directory/directory.ts';
import { POLICY_SINCE } from '../regulation/policy.ts';
import type { Ground } from '../signals/signal.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import { elementLabels } from '../words/accountability-grounds.ts';
import type { Label } from '../words/label.ts';
import type { ClueGiven, Step } from './commands.ts';
import type { AccountabilityEvent } from './events.ts';
import { lawfulElsewhere, missingNeed, strayElement } from './grounds.ts';
import { leaderOf } from './parties.ts';
import { recommended } from './sanction.ts';
import type { AccountabilityState } from './state.ts';
import { owedBy } from './timers.ts';

type Decided = Decision<AccountabilityEvent>;

const anyOf = (labels: readonly Label[]): Label => ({
  zh: labels.map(({ zh }) => zh).join('或'),
  en: labels.map(({ en }) => en).join(' or '),
});

/**
 * On which day the facts happened, as far as the record tells: since when the clue's matter was owed or went on, of a limit that
 * passed the clue's own. Of a complaint or a report that would be the day of a finding on it: none of the facts, and nobody else's.
 */
export const factsOn = ({ source, evidence, raisedAt }: AccountabilityState): Day | undefined =>
  evidence?.due ?? evidence?.since ?? evidence?.events?.at(-1)?.on ?? ('case' in source ? dayOf(raisedAt) : undefined);

/** By the law of which day a matter is judged (AC-2.8): that of the facts; where none was stated, that of the proposal. */
export const judgedOn = (state: AccountabilityState, stated: Day | undefined, at: Instant): Day =>
  state.proposal ? (state.proposal.factsOn ?? dayOf(state.proposal.at)) : (stated ?? factsOn(state) ?? dayOf(at));

/** Whether a ground was in force on a day, under the policy of that day (AC-2.8). */
export const inForceOn = (on: Day, ground: Ground, ofDay: ClueGiven['ofDay']): boolean =>
  on >= POLICY_SINCE && (ofDay?.accountability.grounds ?? []).includes(ground);

/** Somebody said it and nothing on record shows it yet; what the house noticed and what a complaint came to are findings. */
const onlySaid = ({ source }: AccountabilityState): boolean => 'report' in source || 'named' in source;

/** Why a proposal does not stand, if it does not. */
function refusal(law: Law, state: AccountabilityState, command: Step<'propose'>, by: string, at: Instant) {
  const { person, grounds, elements, facts, given } = command;
  const on = judgedOn(state, command.factsOn, at);
  if (!activeMember(law.directory, person))
    return refusedBy('AC-2.2/a-person-of-the-staff', { staff: person }, 'person');
  if (person === by) return refusedBy('SV-4.5/nobody-decides-on-themselves', {}, 'person');
  if (on > dayOf(at)) return refusedBy('AC-2.8/facts-lie-in-the-past', { on }, 'factsOn');
  const early = grounds.find((one) => !inForceOn(on, one, given.ofDay));
  if (early)
    return refusedBy('AC-2.8/a-ground-in-force-on-the-day', { ground: early, on }, `grounds.${grounds.indexOf(early)}`);
  const stray = strayElement(grounds, elements);
  if (stray >= 0) return refusedBy('AC-2.6/a-finding-of-the-ground', {}, `elements.${stray}`);
  const missing = missingNeed(grounds, elements);
  if (missing) {
    const needs = anyOf(missing.needs.map((one) => elementLabels[one]));
    return refusedBy('AC-2.6/no-ground-without-its-elements', { ground: missing.ground, needs }, 'elements');
  }
  const noted =
    !onlySaid(state) || (state.investigators ?? []).length > 0 || elements.length > 0 || facts !== undefined;
  return noted ? undefined : refusedBy('AC-2.6/facts-come-first', {}, 'facts');
}

export function propose(
  law: Law,
  state: AccountabilityState,
  command: Step<'propose'>,
  by: string,
  at: Instant,
): Decided {
  const refused = refusal(law, state, command, by, at);
  if (refused) return refused;
  const {
    person,
    grounds,
    elements,
    responsibility,
    circumstances,
    aggravations = [],
    facts,
    notTransferred,
  } = command;
  const recommendation = recommended({ responsibility, circumstances, aggravations });
  const overlaps = lawfulElsewhere(grounds);
  if (recommendation.examined && notTransferred === undefined) {
    return refusedBy('AC-2.7/refer-do-not-settle', {}, 'notTransferred');
  }
  const leader = leaderOf(law.directory, person);
  const day = command.factsOn ?? factsOn(state);
  return decided({
    type: 'SanctionProposed',
    data: {
      round: 1,
      person,
      ...(leader === undefined ? {} : { leader }),
      grounds,
      elements: elements.map(({ ground, element }) => ({ ground, element })),
      responsibility,
      circumstances,
      ...(aggravations.length > 0 ? { aggravations } : {}),
      ...(day === undefined ? {} : { factsOn: day }),
      policy: command.given.ofDay?.version ?? law.policy.version,
      recommended: recommendation,
      ...(overlaps.length > 0 ? { overlaps } : {}),
      serveBy: owedBy(law, 'served', at),
    },
    text: {
      ...(facts === undefined ? {} : { facts }),
      findings: elements,
      ...(notTransferred === undefined ? {} : { notTransferred }),
    },
  });
}

/** Nothing was corrected after admonition education: a warning is proposed on the same grounds (AC-2.2). */
export function proposeAgain(law: Law, state: AccountabilityState, note: string, at: Instant): AccountabilityEvent {
  const { proposal } = state;
  if (!proposal) throw new Error('nothing was proposed before');
  const { round, person, grounds, elements, responsibility, circumstances } = proposal;
  const leader = leaderOf(law.directory, person);
  return {
    type: 'SanctionProposed',
    data: {
      round: round + 1,
      person,
      ...(leader === undefined ? {} : { leader }),
      grounds,
      elements,
      responsibility,
      circumstances,
      factsOn: dayOf(at),
      policy: law.policy.version,
      recommended: recommended({ responsibility, circumstances, notCorrected: true }),
      serveBy: owedBy(law, 'served', at),
    },
    text: { facts: note },
  };
}
