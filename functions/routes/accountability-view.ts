// A matter of accountability as each sees it who may: those who handle it, the person concerned once served, whoever checks a
// correction. The person learns what is said against them and what was decided, never where it came from nor what was noted.
import {
  handlesMatter,
  isConcernedBy,
  knowsClue,
  knowsSource,
  type Seated,
} from '#shared/access/accountability-rights.ts';
import { allowed, can } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { Source } from '#shared/accountability/events.ts';
import { inForce, stateTold } from '#shared/accountability/state.ts';
import { stepsOpen } from '#shared/accountability/steps.ts';
import { clause } from '#shared/regulation/clauses/clauses.ts';
import type { Evidence, Signal } from '#shared/signals/signal.ts';
import { accountabilityStateLabels } from '#shared/words/accountability.ts';
import { sanctionRuleLabels } from '#shared/words/accountability-grounds.ts';
import { type Language, say } from '#shared/words/label.ts';
import { signalWords } from '#shared/words/signals.ts';
import type { AccountabilityCard } from '../perform/kept-accountability.ts';

/** A clue that says no signal comes from a report or a finding, or is from before there were several: past the limit. */
function unnoticed(source: Source): Signal {
  if ('report' in source) return 'supervisor-report';
  return 'complaint' in source ? 'complaint-finding' : 'lawful-limit';
}

/** A record, or its card, as it is to be shown. */
export interface Shown {
  readonly id: string;
  readonly version: number;
  readonly card: AccountabilityCard & { readonly evidence?: Evidence };
  readonly seated: Seated;
}

/** What is said against the person, with the recommendation explained rule by rule. */
function proposalOf({ proposal }: AccountabilityCard, language: Language) {
  if (!proposal) return {};
  const { leader: _, recommended, ...rest } = proposal;
  const because = recommended.because.map((rule) => ({ rule, says: say(sanctionRuleLabels[rule], language) }));
  return { proposal: { ...rest, recommended: { ...recommended, because } } };
}

/** What is in force once it was served. */
const standing = (card: AccountabilityCard) =>
  card.decision?.servedAt === undefined ? {} : { inForce: inForce(card) };

/** The same with what follows from it. */
function effectsOf(card: AccountabilityCard) {
  const { effect, move, countyReportedOn } = card;
  return {
    ...standing(card),
    ...(effect === undefined ? {} : { effect }),
    ...(move === undefined ? {} : { move }),
    ...(countyReportedOn === undefined ? {} : { countyReportedOn }),
  };
}

/**
 * Without who voted how, and only what was served: what the person concerned and whoever checks may read. What follows tells
 * of other warnings as well (AC-2.5): that is the person's own.
 */
function servedOf(card: AccountabilityCard, language: Language, own: boolean) {
  const { proposal, decision, review } = card;
  const told = proposal?.servedAt === undefined ? {} : proposalOf(card, language);
  const { voted: _, by: __, ...shownDecision } = decision ?? ({} as NonNullable<typeof decision>);
  const { voted: ___, by: ____, ...shownReview } = review ?? ({} as NonNullable<typeof review>);
  return {
    ...told,
    ...(decision?.servedAt === undefined ? {} : { decision: shownDecision }),
    ...(review === undefined ? {} : { review: shownReview }),
    ...(own ? effectsOf(card) : standing(card)),
  };
}

/** Where it comes from, and what that rests on for those who decide on it; nothing of it for who only decides on a proposal. */
function sourceOf({ card, seated }: Shown, who: StaffWho, language: Language) {
  if (!knowsSource(who, seated)) return {};
  const { ground, source, evidence, raisedAt, decideBy, clueDecidedAt } = card;
  const signal = card.signal ?? unnoticed(source);
  return {
    ground,
    groundTitle: clause(ground).title[language],
    source,
    signal,
    says: say(signalWords[signal], language),
    ...(evidence !== undefined && can(who, 'accountability.weigh', seated).allowed ? { evidence } : {}),
    raisedAt,
    decideBy,
    ...(clueDecidedAt === undefined ? {} : { clueDecidedAt }),
  };
}

/** All of a matter, for those who handle it or decide on it. */
function handled(shown: Shown, who: StaffWho, language: Language) {
  const { card } = shown;
  const { decision, review, aside, closed, countyBy } = card;
  return {
    ...sourceOf(shown, who, language),
    ...(closed === undefined ? {} : { closed }),
    ...(aside === undefined ? {} : { aside }),
    ...(countyBy === undefined ? {} : { countyBy }),
    ...proposalOf(card, language),
    ...(decision === undefined ? {} : { decision }),
    ...(review === undefined ? {} : { review }),
    ...effectsOf(card),
  };
}

/** One item of a list, the answer to a command, and the head of a matter's page. */
export function accountabilityView(shown: Shown, who: StaffWho, language: Language) {
  const { id, version, card, seated } = shown;
  const handles = knowsClue(who, seated);
  const own = isConcernedBy(who, seated);
  const checks = seated.checker === who.number;
  const state = handles ? card.state : stateTold(card);
  // By when something is served on them would tell that it was decided.
  const owed = handles || (own && state === card.state) ? card.dueBy : undefined;
  return {
    id,
    version,
    state,
    stateLabel: accountabilityStateLabels[state][language],
    ...(own ? { own } : {}),
    ...(handles ? handled(shown, who, language) : {}),
    ...(!handles && (own || checks) ? servedOf(card, language, own) : {}),
    ...(owed === undefined ? {} : { dueBy: owed }),
    waiting: handles ? card.waiting : [],
    actions: handles || own || checks ? allowed(who, 'accountability', stepsOpen(card), seated) : [],
  };
}

/** Whether what was noted while it was looked into is this person's to read. */
export const readsNotes = (who: StaffWho, seated: Seated): boolean => handlesMatter(who, seated);
