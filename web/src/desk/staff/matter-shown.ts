// What a matter of accountability says: what is proposed with the recommendation explained rule by rule, who votes and how they
// voted, what was decided and what follows from it, what was decided on the person before.
import type { Ground } from '#shared/signals/signal.ts';
import { type Day, dayOf, type Instant } from '#shared/time.ts';
import type { Voted } from '#shared/vote/ballots.ts';
import {
  aggravationLabels,
  ballotLabels,
  circumstancesLabels,
  elementLabels,
  exemptionLabels,
  gradeCapLabels,
  moveLabels,
  outcomeLabels,
  responsibilityLabels,
} from '#shared/words/accountability-grounds.ts';
import { reviewResultLabels, matterWords as words } from '#shared/words/desk/matter.ts';
import type { Label } from '#shared/words/label.ts';
import { dayFact } from '#shared/words/moment.ts';
import { type Child, make, pairs } from '../make.ts';
import { language, said } from '../page.ts';
import type { Desk } from './desk.ts';
import type { MatterAnswer, MatterEntry } from './matter-answer.ts';
import { dayOn, momentOn } from './say.ts';

const listed = (lines: readonly Child[]): Child =>
  lines.length > 0 &&
  make(
    'ul',
    {},
    lines.map((line) => make('li', {}, line)),
  );
const joined = (labels: readonly Label[]): string =>
  labels.map((label) => said(label)).join(language === 'zh' ? '；' : '; ');

/** A ground as people know it, with its number. */
export const groundNamed = ({ facts }: Desk, ground: Ground): string =>
  `${facts.grounds.find(({ id }) => id === ground)?.title ?? ''} ${ground}`.trim();

/** The last entry of a kind, for its words. */
export const lastOf = ({ timeline }: MatterAnswer, type: MatterEntry['type']): MatterEntry | undefined =>
  timeline.filter((entry) => entry.type === type).slice(-1)[0];
/** Words of an entry; erased ones are said to be so. */
export const wordsOf = (entry: MatterEntry | undefined, field: string): string | undefined => {
  if (entry?.text === null) return said(words.erased);
  const value = entry?.text?.[field];
  return typeof value === 'string' ? value : undefined;
};

/** Findings of a proposal, each under its ground. */
export function findingsOf(desk: Desk, view: MatterAnswer): string[] {
  const kept = lastOf(view, 'SanctionProposed')?.text?.findings;
  const texts = Array.isArray(kept) ? (kept as { ground: string; element: string; finding: string }[]) : [];
  return (view.proposal?.elements ?? []).map(({ ground, element }) => {
    const finding = texts.find((one) => one.ground === ground && one.element === element)?.finding ?? '';
    const colon = language === 'zh' ? '：' : ': ';
    return `${groundNamed(desk, ground)} ${said(elementLabels[element])}${finding && `${colon}${finding}`}`;
  });
}

const HEARD = { person: words.heard, group: words.heard, waived: words.waived, time: words.overTime } as const;
const on = (at: Instant | undefined): Child => at !== undefined && momentOn(at);
const block = (id: string, title: Label, ...content: Child[]): HTMLElement =>
  make('section', { 'aria-labelledby': id }, make('h2', { id }, said(title)), content);

/** The day of the facts, or that none is on record. */
export const factsDay = ({ factsOn }: { readonly factsOn?: Day }): Child =>
  factsOn === undefined ? said(words.noFactsDay) : dayOn(factsOn);

/** What is said against the person, and how the recommendation follows. */
export function proposalShown(desk: Desk, view: MatterAnswer): Child {
  const { proposal } = view;
  if (!proposal) return false;
  const { recommended, overlaps = [], aggravations = [] } = proposal;
  const entry = lastOf(view, 'SanctionProposed');
  const facts = wordsOf(entry, 'facts');
  const grounds = overlaps.map((one) => groundNamed(desk, one)).join(language === 'zh' ? '、' : ', ');
  return block(
    'proposal',
    words.proposal,
    pairs([
      [said(words.person), desk.staffName(proposal.person)],
      [said(words.grounds), listed(proposal.grounds.map((one) => groundNamed(desk, one)))],
      [said(words.elements), listed(findingsOf(desk, view))],
      [said(words.facts), facts !== undefined && make('span', { class: 'said' }, facts)],
      [said(words.factsOn), factsDay(proposal)],
      [said(words.responsibility), said(responsibilityLabels[proposal.responsibility])],
      [said(words.circumstances), said(circumstancesLabels[proposal.circumstances])],
      [said(words.aggravations), aggravations.length > 0 && joined(aggravations.map((one) => aggravationLabels[one]))],
      [said(words.recommended), make('strong', {}, said(outcomeLabels[recommended.measure]))],
      [said(words.because), listed(recommended.because.map(({ says }) => says))],
      [said(words.notTransferred), wordsOf(entry, 'notTransferred')],
      [said(words.served), on(proposal.servedAt)],
      [said(words.statement), proposal.heard && said(HEARD[proposal.heard])],
    ]),
    overlaps.length > 0 && make('p', { class: 'note' }, said(words.overlaps, { grounds })),
    recommended.examined && make('p', { class: 'note' }, said(words.examined)),
  );
}

/** How each voted, by name. */
function votesOf(desk: Desk, { entitled, quorum, needed, ballots }: Voted): Child {
  return [
    make('p', { class: 'note' }, said(words.votesLine, { entitled: entitled.length, quorum, needed })),
    pairs(ballots.map(({ by, vote }) => [desk.staffName(by), said(ballotLabels[vote])])),
  ];
}

/** The same in one line, for the history: a motion that was not adopted says who voted how. */
export const votesLine = (desk: Desk, { ballots }: Voted): string =>
  ballots
    .map(({ by, vote }) => `${desk.staffName(by)} ${said(ballotLabels[vote])}`)
    .join(language === 'zh' ? '，' : ', ');

export function panelShown(desk: Desk, { panel, decision, review }: MatterAnswer): Child {
  const undecided = !decision || (review !== undefined && review.result === undefined);
  if (!panel || !undecided) return false;
  const { entitled, presides, quorum, needed, toCounty } = panel;
  return block(
    'panel',
    words.panel,
    make('p', { class: 'note' }, said(words.votesLine, { entitled: entitled.length, quorum, needed })),
    toCounty && make('p', { class: 'notice bad' }, said(words.toCounty)),
    listed(
      entitled.map((one) => said(one === presides ? words.presiding : words.plain, { name: desk.staffName(one) })),
    ),
  );
}

/** Where too few might vote: on which day the county decided, and by which document. */
const byCounty = (view: MatterAnswer, type: MatterEntry['type'], day: Day | undefined): readonly [string, Child] => [
  said(words.byCounty),
  day !== undefined && [dayOn(day), ' ', wordsOf(lastOf(view, type), 'document') ?? ''],
];

export function decisionShown(desk: Desk, view: MatterAnswer): Child {
  const { decision, review } = view;
  if (!decision) return false;
  return [
    block(
      'decision',
      words.decision,
      pairs([
        [said(words.measure), make('strong', {}, said(outcomeLabels[decision.measure]))],
        [said(words.recommended), decision.departs && said(words.departs)],
        [said(words.reasons), wordsOf(lastOf(view, 'SanctionDecided'), 'reasons')],
        byCounty(view, 'SanctionDecided', decision.county),
        [said(words.served), on(decision.servedAt)],
        [said(words.reviewUntil), on(decision.reviewUntil)],
        [said(words.correctBy), on(decision.correctBy)],
        [said(words.checker), decision.checker && desk.staffName(decision.checker)],
      ]),
      decision.voted && votesOf(desk, decision.voted),
    ),
    review?.result !== undefined &&
      block(
        'review',
        words.review,
        pairs([
          [said(words.result), said(reviewResultLabels[review.result])],
          [said(words.measure), review.measure && said(outcomeLabels[review.measure])],
          [said(words.reasons), wordsOf(lastOf(view, 'ReviewDecided'), 'reasons')],
          byCounty(view, 'ReviewDecided', review.county),
        ]),
        review.voted && votesOf(desk, review.voted),
      ),
  ];
}

/** What the warning leads to, as everything stands now. */
export function effectShown({ inForce: standing, effect, countyBy, countyReportedOn }: MatterAnswer): Child {
  if (standing === undefined) return false;
  const county = countyReportedOn
    ? said(words.countyDone, { on: dayFact(countyReportedOn) })
    : effect?.county && said(words.countyDue);
  return block(
    'effect',
    words.effect,
    pairs([
      [said(words.inForce), said(outcomeLabels[standing])],
      [said(words.grade), effect && effect.nth !== undefined && said(gradeCapLabels[effect.cap])],
      [said(words.effect), effect?.nth !== undefined && said(words.nth, { year: String(effect.year), n: effect.nth })],
      [said(words.move), effect?.move && said(moveLabels[effect.move])],
      [said(words.county), county],
      [said(words.countyBy), countyBy !== undefined && dayOn(dayOf(countyBy))],
    ]),
  );
}

/** What the person was decided on before, and how many warnings stand this year. */
export function historyShown(desk: Desk, { others = [], ladder }: MatterAnswer): Child {
  if (others.length === 0 && !ladder) return false;
  return block(
    'others',
    words.others,
    ladder &&
      make(
        'p',
        { class: 'note' },
        said(words.ladder, { year: String(ladder.year), n: ladder.count, cap: gradeCapLabels[ladder.cap] }),
      ),
    listed(
      others.map((one) => [
        one.servedAt ? `${said(dayFact(dayOf(one.servedAt)))} ` : '',
        `${one.grounds.map((ground) => groundNamed(desk, ground)).join(' ')} `,
        said(outcomeLabels[one.inForce]),
      ]),
    ),
  );
}

/** Why nobody answers, where it was closed as exempt (AC-2.4). */
export const closedBecause = ({ closed }: MatterAnswer): string | undefined =>
  closed?.cause && said(exemptionLabels[closed.cause]);
