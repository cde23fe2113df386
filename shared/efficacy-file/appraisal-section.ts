// One appraisal of a file as it is read: who reviewed, what was said and contested, and each criterion with its score at every
// step and why it was changed.
import { BONUS, DEDUCTION } from '../appraisal/total.ts';
import type { Section, SectionCell } from '../report/sections.ts';
import { dayOf } from '../time.ts';
import { appraisalStateLabels } from '../words/appraisal.ts';
import { sayDate } from '../words/day.ts';
import { fileWords as words } from '../words/efficacy-file.ts';
import { type Label, type Language, say } from '../words/label.ts';
import { sayPeriod } from '../words/period.ts';
import type { FiledAppraisal, FiledStep } from './appraised.ts';

const NONE = '—';

const score = (step: FiledStep | undefined, name: string): SectionCell => step?.scores[name] ?? NONE;

/** Why review and decision set another score. */
function whyOf({ review, final }: FiledAppraisal, name: string, language: Language): string {
  const of = (step: FiledStep | undefined, label: Label): string[] => {
    const reason = step?.reasons[name];
    return reason === undefined ? [] : [say(label, language, { reason })];
  };
  return [...of(review, words.whyReview), ...of(final, words.whyFinal)].join('\n') || NONE;
}

function scoresOf(one: FiledAppraisal, language: Language): Section['tables'] {
  const { criteria, own, review, final } = one;
  if (criteria.length === 0 || !(own || review || final)) return [];
  const row = (name: string, label: Label, most: SectionCell): SectionCell[] => [
    label[language],
    most,
    score(own, name),
    score(review, name),
    score(final, name),
    whyOf(one, name, language),
  ];
  const extras = [
    [BONUS, words.bonus],
    [DEDUCTION, words.deduction],
  ] as const;
  const used = extras.filter(([name]) => [own, review, final].some((step) => (step?.scores[name] ?? 0) !== 0));
  const head = [words.criterion, words.weight, words.ownScore, words.reviewScore, words.finalScore, words.why];
  const totals = [words.total[language], NONE, own?.total ?? NONE, review?.total ?? NONE, final?.total ?? NONE, NONE];
  return [
    {
      head: head.map((label) => label[language]),
      rows: [
        ...criteria.map(({ id, title, weight }) => row(id, title, weight)),
        ...used.map(([name, label]) => row(name, label, NONE)),
        totals,
      ],
    },
  ];
}

function contestsSaid({ contests }: FiledAppraisal, language: Language): string[] {
  return contests.flatMap(({ fact, reason, answered, corrected, answer }) => [
    say(words.contested, language, { fact: String(fact ?? ''), reason: String(reason ?? '') }),
    answered
      ? say(corrected ? words.corrected : words.notCorrected, language, { answer: String(answer ?? '') })
      : words.unanswered[language],
  ]);
}

function objectionSaid({ objection }: FiledAppraisal, language: Language): string[] {
  if (!objection) return [];
  const { reason = '', result, reasons = '' } = objection;
  const decided = result && say(result === 'changed' ? words.changed : words.upheld, language, { reasons });
  return [say(words.objected, language, { reason }), ...(decided === undefined ? [] : [decided])];
}

/** The section of one appraisal. */
export function appraisalSection(one: FiledAppraisal, language: Language): Section {
  const { county, ownMissing, unreviewed, evidence, filedAt, state, reviewerName: name } = one;
  return {
    title: say(words.appraisal, language, {
      period: sayPeriod(one.cycle, language),
      state: appraisalStateLabels[state][language],
    }),
    paragraphs: [
      ...(name === undefined ? [] : [say(words.reviewer, language, { name })]),
      ...(county ? [say(words.county, language, { day: sayDate(county.on, language) })] : []),
      ...(ownMissing ? [words.ownMissing[language]] : []),
      ...(unreviewed ? [words.unreviewed[language]] : []),
      ...(evidence === undefined ? [] : [say(words.evidence, language, { text: evidence })]),
      ...contestsSaid(one, language),
      ...objectionSaid(one, language),
      ...(filedAt === undefined ? [] : [say(words.filed, language, { day: sayDate(dayOf(filedAt), language) })]),
    ],
    tables: scoresOf(one, language),
  };
}
