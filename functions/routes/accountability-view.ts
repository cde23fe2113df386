// A clue as those see it who may: the matter, the clause it cites, by when it is decided on, and just the steps this
// person may take. Nobody is named in it.
import { type Behind, knowsClue } from '#shared/access/accountability-rights.ts';
import { allowed, can } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { Source } from '#shared/accountability/events.ts';
import { stepsOpen } from '#shared/accountability/steps.ts';
import { clause } from '#shared/regulation/clauses/clauses.ts';
import type { Signal } from '#shared/signals/signal.ts';
import { accountabilityStateLabels } from '#shared/words/accountability.ts';
import { type Language, say } from '#shared/words/label.ts';
import { signalWords } from '#shared/words/signals.ts';
import type { AccountabilityCard } from '../perform/kept-accountability.ts';

/** Whether a clue exists for this person. Where what it comes from cannot be read, so that nobody knows whose it was: no. */
export const mayKnow = (who: StaffWho, involved: Behind | undefined): involved is Behind =>
  involved !== undefined && knowsClue(who, involved);

/** A clue that says no signal comes from a report or a finding, or is from before there were several: past the limit. */
function unnoticed(source: Source): Signal {
  if ('report' in source) return 'supervisor-report';
  return 'complaint' in source ? 'complaint-finding' : 'lawful-limit';
}

/** A record, or its card, as it is to be shown. */
export interface Shown {
  readonly id: string;
  readonly version: number;
  readonly card: AccountabilityCard;
  readonly involved: Behind;
}

/** One item of a list, the answer to a command, and the head of a clue's page. */
export function accountabilityView({ id, version, card, involved }: Shown, who: StaffWho, language: Language) {
  const { state, ground, source, evidence, raisedAt, decideBy, clueDecidedAt, waiting } = card;
  const signal = card.signal ?? unnoticed(source);
  return {
    id,
    version,
    state,
    stateLabel: accountabilityStateLabels[state][language],
    ground,
    groundTitle: clause(ground).title[language],
    source,
    signal,
    says: say(signalWords[signal], language),
    // What it rests on is for those who decide on it; everybody else who may know of the clue knows that there is one.
    ...(evidence !== undefined && can(who, 'accountability.weigh', involved).allowed ? { evidence } : {}),
    raisedAt,
    decideBy,
    ...(clueDecidedAt === undefined ? {} : { clueDecidedAt }),
    waiting,
    actions: allowed(who, 'accountability', stepsOpen(card), involved),
  };
}
