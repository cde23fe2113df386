// The papers of a matter of accountability, each a sheet of its own: the proposal and the decision for the person, the receipt
// of their service, the decision on review with the further appeal. They say what the record says, and who voted how on none.
import { dayOf, type Instant } from '#shared/time.ts';
import {
  aggravationLabels,
  circumstancesLabels,
  gradeCapLabels,
  moveLabels,
  outcomeLabels,
  responsibilityLabels,
} from '#shared/words/accountability-grounds.ts';
import { sayDate, sayDay } from '#shared/words/day.ts';
import { paperWords, reviewResultLabels, matterWords as words } from '#shared/words/desk/matter.ts';
import type { Label } from '#shared/words/label.ts';
import { type Child, make, pairs } from '../make.ts';
import { language, said } from '../page.ts';
import type { Desk } from './desk.ts';
import type { MatterAnswer } from './matter-answer.ts';
import { factsDay, findingsOf, groundNamed, lastOf, wordsOf } from './matter-shown.ts';
import { momentOn } from './say.ts';
import { sheet } from './slip.ts';

export const PAPERS = ['proposal', 'proposalReceipt', 'decision', 'decisionReceipt', 'review', 'county'] as const;
export type Paper = (typeof PAPERS)[number];

const on = (at: Instant): string => sayDay(dayOf(at), language);
const list = (lines: readonly string[]): Child =>
  lines.length > 0 &&
  make(
    'ul',
    {},
    lines.map((line) => make('li', {}, line)),
  );

/** The papers there are at this moment, in the order in which they are made. */
export function papersOf({ proposal, decision, review, effect, own }: MatterAnswer): readonly Paper[] {
  const there = {
    proposal: proposal !== undefined,
    proposalReceipt: proposal !== undefined,
    decision: decision !== undefined,
    decisionReceipt: decision !== undefined,
    review: review?.result !== undefined,
    // From the township to the county: none of the papers of the person.
    county: effect?.county === true && !own,
  };
  return PAPERS.filter((paper) => there[paper]);
}

const sealed = ({ facts }: Desk, at: Instant): Child =>
  make(
    'p',
    { class: 'slip-seal' },
    make('span', {}, said(paperWords.seal, { government: facts.government })),
    make('span', {}, sayDate(dayOf(at), language)),
  );

const opening = (desk: Desk, view: MatterAnswer, lead: Label): Child => [
  make('p', { class: 'slip-to' }, said(paperWords.to, { name: desk.staffName(view.proposal?.person ?? '') })),
  make('p', { class: 'slip-lead' }, said(lead)),
];

/** What was found, as both papers for the person say it. */
const found = (desk: Desk, view: MatterAnswer): readonly (readonly [string, Child])[] => {
  const { proposal } = view;
  if (!proposal) return [];
  const { aggravations = [] } = proposal;
  return [
    [said(words.grounds), list(proposal.grounds.map((one) => groundNamed(desk, one)))],
    [said(words.facts), wordsOf(lastOf(view, 'SanctionProposed'), 'facts')],
    [said(words.elements), list(findingsOf(desk, view))],
    [said(words.factsOn), factsDay(proposal)],
    [said(words.responsibility), said(responsibilityLabels[proposal.responsibility])],
    [said(words.circumstances), said(circumstancesLabels[proposal.circumstances])],
    [said(words.aggravations), list(aggravations.map((one) => said(aggravationLabels[one])))],
    [said(paperWords.basis), list(proposal.recommended.because.map(({ says }) => says))],
  ];
};

function proposalPaper(desk: Desk, view: MatterAnswer): Child {
  const { proposal, terms } = view;
  if (!proposal) return false;
  const stateBy = lastOf(view, 'ProposalServed')?.data.stateBy;
  const right = stateBy
    ? said(paperWords.stateBy, { on: on(stateBy) })
    : said(paperWords.stateWithin, { n: terms?.statement ?? 5 });
  return [
    opening(desk, view, paperWords.proposalLead),
    pairs([
      ...found(desk, view),
      [said(paperWords.intended), make('strong', {}, said(outcomeLabels[proposal.recommended.measure]))],
      [said(paperWords.yourRight), right],
    ]),
  ];
}

/** By when to correct and who checks, on the paper whose measure asks for it (AC-2.2). */
const correction = (desk: Desk, decision: MatterAnswer['decision'], measure = ''): Parameters<typeof pairs>[0] =>
  measure.includes('admonition')
    ? [
        [said(words.correctBy), decision?.correctBy && on(decision.correctBy)],
        [said(words.checker), decision?.checker && desk.staffName(decision.checker)],
      ]
    : [];

function decisionPaper(desk: Desk, view: MatterAnswer): Child {
  const { decision, effect, terms } = view;
  if (!decision) return false;
  const { reviewUntil } = decision;
  const review = reviewUntil
    ? said(paperWords.reviewBy, { on: on(reviewUntil) })
    : said(paperWords.reviewWithin, { n: terms?.review ?? 30 });
  const follows = [
    effect?.nth !== undefined && said(gradeCapLabels[effect.cap]),
    effect?.move && said(moveLabels[effect.move]),
    effect?.county && said(words.countyDue),
  ].filter((one): one is string => typeof one === 'string');
  return [
    opening(desk, view, paperWords.decisionLead),
    pairs([
      ...found(desk, view),
      [said(words.measure), make('strong', {}, said(outcomeLabels[decision.measure]))],
      [said(words.reasons), wordsOf(lastOf(view, 'SanctionDecided'), 'reasons')],
      ...correction(desk, decision, decision.measure),
      [said(paperWords.effects), list(follows)],
      [said(paperWords.reviewRight), review],
    ]),
  ];
}

function reviewPaper(desk: Desk, view: MatterAnswer): Child {
  const { decision, review, inForce } = view;
  if (!review?.result) return false;
  return [
    opening(desk, view, paperWords.reviewLead),
    pairs([
      [said(words.result), said(reviewResultLabels[review.result])],
      [said(words.inForce), inForce && said(outcomeLabels[inForce])],
      [said(words.reasons), wordsOf(lastOf(view, 'ReviewDecided'), 'reasons')],
      ...correction(desk, decision, review.measure),
      [said(paperWords.appeal), said(paperWords.appealWithin)],
    ]),
  ];
}

/** What the county is told (AC-2.5): who, on which grounds, the warning, which one of its year, and after which move. */
function countyPaper(desk: Desk, view: MatterAnswer): Child {
  const { proposal, decision, inForce, effect, others = [] } = view;
  if (!proposal || !decision || !effect?.county) return false;
  const moves = others.flatMap(({ move }) => (move ? [move.on] : [])).sort();
  return [
    make('p', { class: 'slip-lead' }, said(paperWords.countyLead)),
    pairs([
      [said(paperWords.about), desk.staffName(proposal.person)],
      ...found(desk, view),
      [said(words.inForce), inForce && make('strong', {}, said(outcomeLabels[inForce]))],
      [said(words.served), decision.servedAt && on(decision.servedAt)],
      [said(paperWords.nth), effect.nth !== undefined && said(words.nth, { year: String(effect.year), n: effect.nth })],
      [said(paperWords.movedOn), moves.length > 0 && list(moves.map((day) => sayDay(day, language)))],
      [said(words.countyBy), view.countyBy && on(view.countyBy)],
      [said(words.county), view.countyReportedOn && sayDay(view.countyReportedOn, language)],
    ]),
    signing([paperWords.signChair, paperWords.signDay]),
  ];
}

/** Lines for those who sign by hand. */
const signing = (lines: readonly Label[]): Child =>
  make(
    'p',
    { class: 'slip-lines by-hand' },
    lines.map((line) => make('span', { class: 'to-sign' }, said(line))),
  );

/** Who received what, how and when; lines for those who sign. Before it was served the lines stay empty. */
const receiptPaper =
  (of: 'proposal' | 'decision') =>
  (desk: Desk, view: MatterAnswer): Child => {
    const { servedAt: at } = view[of] ?? {};
    const served = at && lastOf(view, of === 'decision' ? 'DecisionServed' : 'ProposalServed');
    const lines = [paperWords.signPerson, paperWords.signServer, paperWords.signWitness, paperWords.signDay];
    return [
      pairs([
        [said(paperWords.document), said(paperWords[of])],
        [said(paperWords.recipient), desk.staffName(view.proposal?.person ?? '')],
        [said(paperWords.how), wordsOf(served || undefined, 'how') ?? make('span', { class: 'to-sign' })],
        [said(paperWords.when), at ? momentOn(at) : make('span', { class: 'to-sign' })],
      ]),
      signing(lines),
    ];
  };

const CONTENT = {
  proposal: proposalPaper,
  proposalReceipt: receiptPaper('proposal'),
  decision: decisionPaper,
  decisionReceipt: receiptPaper('decision'),
  review: reviewPaper,
  county: countyPaper,
};

/** The sheet of one paper, dated by the day of what it says. */
export function paperOf(desk: Desk, view: MatterAnswer, paper: Paper): HTMLElement {
  const made = {
    proposal: view.proposal?.at,
    decision: view.decision?.at,
    proposalReceipt: undefined,
    decisionReceipt: undefined,
    county: undefined,
    review: view.review?.at,
  }[paper];
  return sheet(desk, {
    name: paperWords[paper],
    content: CONTENT[paper](desk, view),
    signed: made !== undefined && sealed(desk, made),
  });
}
