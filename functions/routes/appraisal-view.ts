// An appraisal as those see it who may: its steps, its template, the evidence and what is contested of it, and just the steps
// this person may take. Until it is decided the person reads their own step alone (AP-3).
import { type Judged, readsSteps, readsVotes } from '#shared/access/appraisal-rights.ts';
import { allowed, can } from '#shared/access/can.ts';
import { fileOf } from '#shared/access/file-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { type Exact, shown } from '#shared/appraisal/exact.ts';
import type { UngradedSaid } from '#shared/appraisal/grade.ts';
import { COUNTY } from '#shared/appraisal/roster-of-cycle.ts';
import { inPoints } from '#shared/appraisal/score.ts';
import { panelFor, reviewerNow } from '#shared/appraisal/standing-in.ts';
import type { AppraisalState } from '#shared/appraisal/state.ts';
import { stepsOpen } from '#shared/appraisal/steps.ts';
import type { Template } from '#shared/appraisal/template.ts';
import { contestsIn } from '#shared/appraisal/told.ts';
import { type Scores, totalOf } from '#shared/appraisal/total.ts';
import { staffOf } from '#shared/decision.ts';
import { type Directory, relativesOf, staffName } from '#shared/directory/directory.ts';
import type { PolicyInForce } from '#shared/regulation/policy.ts';
import {
  appraisalEventLabels,
  appraisalStateLabels,
  cycleKindLabels,
  gradeLabels,
  postLabels,
  ungradedLabels,
} from '#shared/words/appraisal.ts';
import { categoryLabels } from '#shared/words/directory.ts';
import { type Language, say } from '#shared/words/label.ts';
import { momentFact } from '#shared/words/moment.ts';
import { sayPeriod } from '#shared/words/period.ts';
import type { AppraisalCard } from '../perform/kept-appraisal.ts';
import type { Told } from '../perform/load.ts';
import { timelineEntry } from './case-view.ts';

/** Who is looking, by which directory, and how scores are rounded for them. */
export interface Eyes {
  readonly who: StaffWho;
  readonly directory: Directory;
  readonly policy: Pick<PolicyInForce, 'appraisal' | 'accountability'>;
  readonly language: Language;
  /** Why somebody has no grade, as this reader may know it; without it no cause is named. */
  readonly why?: ReadonlyMap<string, UngradedSaid>;
}

/** An appraisal with what rights on it are judged by. */
export function judgedOf(
  directory: Directory,
  appraisal: AppraisalCard,
  policy?: Pick<PolicyInForce, 'accountability'>,
): Judged {
  const reviewer = reviewerNow(directory, appraisal);
  const toCounty = policy !== undefined && panelFor(directory, policy, appraisal).toCounty;
  const relatives = relativesOf(directory, appraisal.staff);
  return { appraisal, relatives, ...(reviewer === undefined ? {} : { reviewer }), toCounty };
}

const points = (score: Exact, { policy }: Eyes): string => shown(score, policy.appraisal.shownDecimals);

const stepView = <S extends { readonly scores: Scores }>(step: S | undefined) =>
  step && { ...step, scores: inPoints(step.scores) };

const flagged = ({ missed }: AppraisalCard) => ({
  ownMissing: missed.includes('own'),
  unreviewed: missed.includes('review'),
});

/** The same without who voted how, for whoever reads the result alone. */
function withoutVotes<T extends object>(data: T): Omit<T, 'voted'> {
  const { voted: _, ...rest } = data as T & { readonly voted?: unknown };
  return rest as Omit<T, 'voted'>;
}

/** Why there is no grade, as this reader may know it. */
const saidOf = ({ staff }: Pick<AppraisalCard, 'staff'>, { why }: Eyes): UngradedSaid => why?.get(staff) ?? 'later';

/**
 * The facts of a step without what this reader may not know: the cause of a grade left open (SV-4.5), and for the leader over
 * somebody what warnings left open then, of which some may have been undone since.
 */
function tellable(data: object, { who, directory, ...eyes }: Eyes, staff: string): object {
  const { ungraded, cap, ...rest } = data as { readonly ungraded?: unknown; readonly cap?: unknown };
  const undone = can(who, 'efficacy-file.read-undone', fileOf(directory, staff)).allowed;
  return {
    ...rest,
    ...(ungraded === undefined ? {} : { ungraded: saidOf({ staff }, { who, directory, ...eyes }) }),
    ...(cap !== undefined && undone ? { cap } : {}),
  };
}

/** What the leading group set and what it came to. */
function resultView(card: AppraisalCard, eyes: Eyes, votes: boolean) {
  const { final, total, yearEnd, grade, ungraded, category, county } = card;
  const { language } = eyes;
  const why = ungraded && saidOf(card, eyes);
  return {
    ...(final
      ? {
          final: {
            ...stepView(votes ? final : withoutVotes(final)),
            quarters: final.quarters?.map(({ cycle, total }) => ({ cycle, total: points(total, eyes) })),
          },
        }
      : {}),
    ...(total ? { total: points(total, eyes), exact: total } : {}),
    ...(yearEnd ? { yearEnd: points(yearEnd, eyes) } : {}),
    ...(grade ? { grade, gradeLabel: gradeLabels[category][grade][language] } : {}),
    ...(why ? { ungraded: why, ungradedLabel: ungradedLabels[why][language] } : {}),
    ...(county ? { county } : {}),
  };
}

/** One item of a list, the answer to a command, and the head of an appraisal's page. */
export function appraisalView(
  { id, version, card }: { readonly id: string; readonly version: number; readonly card: AppraisalCard },
  eyes: Eyes,
) {
  const { who, directory, language } = eyes;
  const judged = judgedOf(directory, card, eyes.policy);
  const reads = readsSteps(who, judged);
  const reviewer = card.reviewer === COUNTY ? COUNTY : (judged.reviewer ?? card.reviewer);
  const { cycle, kind, from, to, staff, post, category, office, joined, away, moved, state, openedAt } = card;
  const { ownUntil, reviewUntil, finalUntil, objectUntil, objection, filedAt, contests, recused } = card;
  return {
    id,
    version,
    cycle,
    kind,
    kindLabel: cycleKindLabels[kind][language],
    period: sayPeriod(cycle, language),
    from,
    to,
    staff,
    name: staffName(directory, staff),
    post,
    postLabel: postLabels[post][language],
    category,
    categoryLabel: categoryLabels[category][language],
    ...(office === undefined ? {} : { office }),
    reviewer,
    ...(reviewer === COUNTY ? {} : { reviewerName: staffName(directory, reviewer) }),
    ...(joined === undefined ? {} : { joined }),
    ...(away === undefined ? {} : { away }),
    ...(moved === undefined ? {} : { moved }),
    state,
    stateLabel: appraisalStateLabels[state][language],
    openedAt,
    ownUntil,
    ...(reviewUntil === undefined ? {} : { reviewUntil }),
    ...(finalUntil === undefined ? {} : { finalUntil }),
    ...(objectUntil === undefined ? {} : { objectUntil }),
    ...(objection === undefined ? {} : { objection }),
    ...(filedAt === undefined ? {} : { filedAt }),
    ...flagged(card),
    contested: contests.length,
    contestsOpen: contests.filter(({ answered }) => answered === undefined).length,
    ...(card.own ? { own: stepView(card.own) } : {}),
    ...(reads && card.review ? { review: stepView(card.review) } : {}),
    ...(reads ? { recused, ...resultView(card, eyes, readsVotes(who, judged)) } : {}),
    actions: allowed(who, 'appraisal', stepsOpen(card), judged),
  };
}

/** What is scored, in the reader's language. */
export const templateView = ({ criteria, bonus, deduction }: Template, version: string, language: Language) => ({
  version,
  criteria: criteria.map(({ title, ...rest }) => ({ ...rest, title: title[language] })),
  bonus,
  deduction,
});

/** Totals of each step, beside its scores. */
export function totalsView({ template, own, review }: AppraisalState, reads: boolean, eyes: Eyes) {
  const of = (scores: Scores | undefined) => {
    const total = scores && totalOf(template, scores);
    return total ? points(total, eyes) : undefined;
  };
  const totals = { own: of(own?.scores), ...(reads ? { review: of(review?.scores) } : {}) };
  return Object.fromEntries(Object.entries(totals).filter(([, total]) => total !== undefined));
}

/** Steps whose words and scores the person reads when it is decided. */
const OTHERS = new Set(['Reviewed', 'Finalized', 'Recused', 'CountyRecorded']);

/** The words of each step, the pack, what is contested, and the history. */
export function wordsView(told: readonly Told[], state: AppraisalState, eyes: Eyes) {
  const { who, directory, language } = eyes;
  const judged = judgedOf(directory, state);
  const [reads, votes] = [readsSteps(who, judged), readsVotes(who, judged)];
  const isPerson = who.number === state.staff;
  const seen = told.filter(({ event }) => reads || !OTHERS.has(event.type));
  const last = (type: string) => seen.findLast(({ event }) => event.type === type)?.text ?? undefined;
  const timeline = seen.map(({ text, ...one }) => {
    const by = staffOf(one.event.actor);
    const { contest, to } = one.event.data as { readonly contest?: number; readonly to?: AppraisalState['openedAt'] };
    const facts = { n: contest ?? 0, ...(to === undefined ? {} : { to: momentFact(to) }) };
    // The pack has its own place; why somebody stood aside is not told to the person.
    const hidden = one.event.type === 'PackAttached' || (isPerson && one.event.type === 'Recused');
    const words = text && !votes ? Object.fromEntries(Object.entries(text).filter(([key]) => key !== 'minutes')) : text;
    const kept = hidden || text === undefined ? {} : { text: words };
    const entry = timelineEntry({ ...one, ...kept } as Told);
    return {
      ...entry,
      data: tellable(votes ? entry.data : withoutVotes(entry.data), eyes, state.staff),
      says: say(appraisalEventLabels[one.event.type as keyof typeof appraisalEventLabels], language, facts),
      ...(by === '' ? {} : { byName: staffName(directory, by) }),
    };
  });
  return {
    pack: last('PackAttached')?.pack ?? null,
    evidence: last('OwnScoreSubmitted')?.evidence ?? null,
    reviewReasons: last('Reviewed')?.reasons ?? null,
    finalReasons: last('Finalized')?.reasons ?? null,
    minutes: (votes && last('Finalized')?.minutes) || null,
    objectionReason: last('Objected')?.reason ?? null,
    objectionDecided: last('ObjectionDecided')?.reasons ?? null,
    contests: contestsIn(seen),
    timeline,
  };
}

/** Who votes on it, and that too few may where it is so: then the county decides. */
export function panelView(state: AppraisalState, { directory, policy }: Eyes) {
  const { entitled, toCounty } = panelFor(directory, policy, state);
  const panel = entitled.map((number) => ({ number, name: staffName(directory, number) }));
  return { panel, ...(toCounty ? { toCounty } : {}) };
}
