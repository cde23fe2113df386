// Following a case with number and code: one read of one row, the same road for an unknown number and a wrong code.
import * as v from 'valibot';
import type { Follow, FollowStep } from '#shared/case/follow.ts';
import { personSteps } from '#shared/case/person-steps.ts';
import { explainDue } from '#shared/regulation/calendar/why-words.ts';
import type { Instant } from '#shared/time.ts';
import { followStateLabels, groundLabels, kindLabels, stateLabels } from '#shared/words/case.ts';
import { eventLabels, followLabels } from '#shared/words/case-events.ts';
import { ratingWords } from '#shared/words/desk/person-steps.ts';
import { type Label, type Language, say } from '#shared/words/label.ts';
import { dayFact } from '#shared/words/moment.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { Problem } from '../http/problem.ts';
import { spend, WRONG_CODES, withinBudget } from '../http/rate.ts';
import { followKey } from '../table/keys.ts';
import { complaintProgress, complaintUnder, type OpenComplaint } from './complaint/following.ts';
import { followHash, typedCode, typedNumber } from './query-code.ts';
import { levelOf, shownRating } from './shown-rating.ts';

/** Number and code as typed, of any shape: a misspelt one is answered like a wrong one. */
export const Lookup = v.strictObject({
  number: v.string(),
  code: v.string(),
});
export type Lookup = v.InferOutput<typeof Lookup>;

const optional = v.exactOptional;
const Rated = v.object({ level: v.number(), label: v.string() });
/** What outside readers may rely on in the answer. */
export const ProgressAnswer = v.looseObject({
  number: v.string(),
  kind: v.string(),
  state: v.string(),
  stateLabel: v.string(),
  subject: v.string(),
  office: v.string(),
  registeredAt: v.string(),
  dueOn: v.nullable(v.string()),
  closedOn: optional(v.string()),
  rating: optional(v.object({ ...Rated.entries, again: optional(Rated) })),
  can: v.array(v.object({ name: v.string(), until: optional(v.string()), from: optional(v.string()) })),
  steps: v.array(
    v.looseObject({
      at: v.string(),
      label: v.string(),
      office: v.string(),
      text: optional(v.record(v.string(), v.string())),
      missing: optional(v.array(v.object({ name: v.string(), how: v.string(), open: optional(v.boolean()) }))),
    }),
  ),
});

/** A matter as its person has it open under number and code. */
export type Followed = (
  | { readonly aggregate: 'case'; readonly id: string; readonly view: Follow }
  | { readonly aggregate: 'complaint'; readonly id: string; readonly complaint: OpenComplaint }
) & {
  readonly number: string;
  /** Number and code as they are stored: under them the matter is found again after a step. */
  readonly under: Lookup;
};

/** The matter under a number and a code. Throws 404 for anything that does not fit, 429 after too many such from one address. */
export async function lookUp(call: Call, house: House, { number, code }: Lookup): Promise<Followed> {
  await withinBudget(call, house, WRONG_CODES);
  const found = await followed(house, { number: typedNumber(number), code: typedCode(code) });
  if (!found) {
    await spend(call, house, WRONG_CODES);
    throw new Problem('unknown');
  }
  return found;
}

/** The same without counting; undefined where nothing lies there, or nothing any more. */
export async function followed(house: House, under: Lookup): Promise<Followed | undefined> {
  const view = await viewAt(house, followHash(under.number, under.code));
  if (view) return { aggregate: 'case', id: view.case, view, number: view.number, under };
  const complaint = await complaintUnder(house, under.number, under.code);
  if (!complaint) return undefined;
  return { aggregate: 'complaint', id: complaint.view.complaint, complaint, number: complaint.view.number, under };
}

/** The view of a case that lies under a hash of number and code; undefined where none lies there, or none any more. */
async function viewAt(house: House, hash: string): Promise<Follow | undefined> {
  const row = await house.tables.get('cases', followKey(hash));
  return row && !row.erased ? (JSON.parse(String(row.body)) as Follow) : undefined;
}

/** What is answered of a matter at a moment. */
export const progress = (house: House, matter: Followed, language: Language, at: Instant) =>
  matter.aggregate === 'case'
    ? caseProgress(house, matter.view, language, at)
    : complaintProgress(house, matter.complaint, language, at);

/** What the timeline says of each rating: the newest one stands last, also where older steps were left out. */
function ratingsSaid(rating: Follow['rating'], steps: readonly FollowStep[]): ReadonlyMap<FollowStep, Label> {
  if (!rating) return new Map();
  const given = [rating.level, ...(rating.again ? [rating.again.level] : [])];
  const told = steps.filter(({ type }) => type === 'CaseRated').slice(-given.length);
  const from = given.length - told.length;
  return new Map(told.map((step, i) => [step, ratingSaid(given[i + from] ?? 0, i + from > 0)]));
}

function ratingSaid(level: number, again: boolean): Label {
  const words = again ? ratingWords.ratedAgain : ratingWords.rated;
  const facts = { level: levelOf(level) };
  return { zh: say(words, 'zh', facts), en: say(words, 'en', facts) };
}

/** Items of the newest notice say whether they are still out; an older notice is history (FI-3). */
function itemsOf({ missing }: FollowStep, open: readonly number[] | undefined) {
  if (!missing) return {};
  return { missing: missing.map((item, i) => ({ ...item, ...(open ? { open: open.includes(i) } : {}) })) };
}

/**
 * The view as it is answered: names of offices instead of ids, why the date is what it is, and what the person may do
 * at this moment (SC-1, SC-6).
 */
async function caseProgress(house: House, view: Follow, language: Language, at: Instant) {
  const law = await house.lawAt(at);
  const officeName = (id: string): string => {
    const office = law.directory.offices.get(id);
    return (language === 'en' ? office?.nameEn : undefined) ?? office?.name ?? id;
  };
  const { number, kind, state, subject, registeredAt, closedOn, due, steps, rating } = view;
  const ratings = ratingsSaid(rating, steps);
  const notice = steps.findLast(({ type }) => type === 'NoticeIssued');
  return {
    number,
    kind,
    kindLabel: kindLabels[kind][language],
    state,
    stateLabel: (followStateLabels[state] ?? stateLabels[state])[language],
    subject,
    office: officeName(view.office),
    registeredAt,
    dueOn: due?.on ?? null,
    due: due && { on: due.on, at: due.at, provisional: due.provisional, why: due.why, says: explainDue(due, language) },
    ...(closedOn === undefined ? {} : { closedOn }),
    ...(rating ? { rating: shownRating(rating.level, rating.again?.level, language) } : {}),
    can: personSteps(law, view, at),
    steps: steps.map((step) => ({
      ...step,
      ...itemsOf(step, step === notice ? (view.open ?? []) : undefined),
      office: officeName(step.office),
      label: say(ratings.get(step) ?? followLabels[step.type] ?? eventLabels[step.type], language, {
        office: officeName(step.office),
        ...(step.stopped ? { ground: groundLabels[step.stopped.ground], until: dayFact(step.stopped.until) } : {}),
        ...(step.moved ? { before: dayFact(step.moved.before), on: dayFact(step.moved.on) } : {}),
      }),
    })),
  };
}
