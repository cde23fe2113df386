// The evidence pack beside the scores: what the record says of the person's period, with a way to each case (AP-5).
import { heldIn } from '#shared/appraisal/pack.ts';
import { outcomeLabels } from '#shared/words/accountability-grounds.ts';
import { verdictLabels, appraisalWords as words } from '#shared/words/desk/appraisal.ts';
import { dayFact } from '#shared/words/moment.ts';
import type { Choice } from '../field.ts';
import { type Child, make, pairs } from '../make.ts';
import { language, said } from '../page.ts';
import type { AppraisalAnswer } from './appraisal-answer.ts';
import { heldCases } from './held-cases.ts';
import { dayOn } from './say.ts';

/** What the rate is made of, in its order: on time ÷ all three. */
const JUDGED = [
  ['on-time', 'closedOnTime'],
  ['late', 'closedLate'],
  ['overdue', 'overdue'],
] as const;
const comma = language === 'zh' ? '，' : ', ';

type Case = NonNullable<AppraisalAnswer['pack']>['cases'][number];

/** For how long somebody had it; one that was over before the period stands there for its rating alone. */
const heldSaid = ({ days }: Case): string => (days > 0 ? said(words.days, { n: days }) : said(words.ratedOnly));

/** A count over the cases it counts; of none it stands alone. */
const counted = (summary: string, cases: readonly Case[]): HTMLElement =>
  cases.length > 0 ? heldCases(summary, cases, heldSaid) : make('div', {}, summary);

const casesOf = ({ cases, unlisted = 0 }: NonNullable<AppraisalAnswer['pack']>): Child => [
  heldCases(
    said(words.cases, { n: heldIn({ cases, unlisted }) }),
    cases,
    heldSaid,
    ({ rating }) => rating !== undefined && make('span', {}, said(words.rating, { level: rating, n: 1 })),
  ),
  unlisted > 0 && make('p', { class: 'note' }, said(words.unlisted, { n: unlisted })),
];

/** What can be contested: each figure by its name, each case by its number; kept in Chinese, whoever contests it. */
export const factChoices = ({ pack }: Pick<AppraisalAnswer, 'pack'>): Choice[] => [
  ...[words.onTime, words.firstInquiry, words.ratings, words.commendations, words.sanctions, words.upheld].map(
    (label) => ({ value: label.zh, text: said(label) }),
  ),
  ...(pack?.cases ?? []).map(({ number }) => ({ value: number, text: number })),
];

/** What is contested and not yet answered. */
export const contestChoices = ({ contests }: Pick<AppraisalAnswer, 'contests'>): Choice[] =>
  contests
    .filter(({ answered }) => !answered)
    .map(({ contest, fact, reason }) => ({
      value: String(contest),
      text: `${contest}. ${fact}${comma}${reason.slice(0, 30)}`,
    }));

/** The facts attached, and what is contested of them. */
export function factsShown({ pack, contests }: AppraisalAnswer): Child {
  if (!pack) return false;
  const { cases, onTime, firstInquiry, ratings, commendations, sanctions, upheld } = pack;
  const { percent } = onTime;
  const given = Object.keys(ratings).map((level) =>
    counted(
      said(words.rating, { level, n: ratings[level] ?? 0 }),
      cases.filter(({ rating }) => String(rating) === level),
    ),
  );
  const judged = JUDGED.map(([verdict, count]) => {
    const its = cases.filter((one) => one.verdict === verdict);
    return counted(said(words.verdict, { verdict: verdictLabels[verdict], n: onTime[count] }), its);
  });
  const served = (sanctions ?? []).map(({ measure, on }) =>
    make('div', {}, said(outcomeLabels[measure]), ' ', dayOn(on)),
  );
  const found = (upheld ?? []).map(({ grounds, on }) =>
    make('div', {}, said(words.upheldSaid, { on: dayFact(on), grounds: grounds.join(comma) })),
  );
  return make(
    'section',
    { class: 'facts-attached', 'aria-labelledby': 'facts' },
    make('h2', { id: 'facts' }, said(words.facts)),
    make('p', { class: 'note' }, said(words.factsHint)),
    pairs([
      [
        said(words.onTime),
        percent === undefined
          ? said(words.nothingJudged)
          : [make('strong', {}, said(words.percent, { percent })), judged],
      ],
      [said(words.firstInquiry), said(words.firstInquirySaid, { ...firstInquiry })],
      [said(words.ratings), given.length > 0 ? given : said(words.noRatings)],
      [said(words.commendations), said(words.times, { n: commendations.length })],
      [said(words.sanctions), sanctions && (served.length > 0 ? served : said(words.times, { n: 0 }))],
      [said(words.upheld), upheld && (found.length > 0 ? found : said(words.times, { n: 0 }))],
    ]),
    casesOf(pack),
    contests.length > 0 && [
      make('h3', {}, said(words.contests)),
      make(
        'ol',
        {},
        contests.map(({ fact, reason, answered, corrected, answer }) =>
          make(
            'li',
            { class: 'said' },
            `${fact}${comma}${reason} `,
            make('strong', {}, said(answered ? (corrected ? words.corrected : words.stands) : words.unanswered)),
            answer !== undefined && ` ${answer}`,
          ),
        ),
      ),
    ],
  );
}
