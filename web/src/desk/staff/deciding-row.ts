// One person in the table of the leading group: a number for each criterion, the sum while somebody types, and below it a field
// for the reason of each score that is changed. Its fields are named after the person, so that one form holds everybody's.
import { appraisalWords } from '#shared/words/desk/appraisal.ts';
import { cycleWords as words } from '#shared/words/desk/cycle.ts';
import { lineField, type valuesOf } from '../field.ts';
import { type Child, make } from '../make.ts';
import { said } from '../page.ts';
import { type AppraisalAnswer, type AppraisalItem, type CriterionShown, rowsOf } from './appraisal-answer.ts';
import { rangeOf, sayTotal, scoresIn, under, votesIn } from './score-form.ts';
import { isChanged, runningTotal } from './score-total.ts';

/** Somebody on whom the reader may decide. */
export type Deciding = AppraisalItem & Pick<AppraisalAnswer, 'template' | 'totals' | 'panel'>;
type Values = ReturnType<typeof valuesOf>;

export interface DecidingRow {
  readonly elements: readonly HTMLElement[];
  /** Keeps sum and reasons beside what is typed. */
  follow(values: Values): void;
  /** What the decision says, with the votes of those who may vote on this person. */
  body(values: Values): object;
  /** Says what was decided in place of the fields. */
  decided(view: AppraisalItem): void;
}

const both = (text: string) => ({ zh: text, en: text });
/** What is scored, bonus and deduction at the end. */
export const scoredOf = (one: Deciding): CriterionShown[] =>
  rowsOf(one, said(appraisalWords.bonus), said(appraisalWords.deduction));

const beginsWith = ({ review, own }: Deciding) => (review ?? own)?.scores;

/** What stands to be known before anything is typed. */
const flags = ({ ownMissing, unreviewed, contestsOpen }: Deciding): Child => [
  ownMissing && make('strong', {}, said(appraisalWords.ownMissing)),
  unreviewed && make('strong', {}, said(appraisalWords.unreviewed)),
  contestsOpen > 0 && make('strong', {}, said(appraisalWords.contested, { n: contestsOpen })),
];

const boxCell = (one: Deciding, name: 'take' | 'probation', says: string): HTMLElement =>
  make(
    'td',
    { 'data-label': says },
    make(
      'label',
      { class: 'pick' },
      make('input', {
        type: 'checkbox',
        name: `${one.staff}.${name}`,
        'data-col': name,
        'aria-label': said(words.cell, { name: one.name, what: says }),
      }),
    ),
  );

function scoreCell(one: Deciding, row: CriterionShown): HTMLElement {
  const { staff, name, own, review } = one;
  const { id, title } = row;
  const stands = beginsWith(one)?.[id];
  const differs = review && own && (own.scores[id] ?? 0) !== (review.scores[id] ?? 0);
  return make(
    'td',
    { class: 'field', 'data-label': title, 'data-field': `${staff}.scores.${id}` },
    make('input', {
      type: 'text',
      inputmode: 'decimal',
      maxlength: '5',
      autocomplete: 'off',
      name: `${staff}.scores.${id}`,
      id: `d-${staff}-${id}`,
      'data-col': id,
      value: stands === undefined ? '' : String(stands),
      'aria-label': said(words.cell, { name, what: `${title} ${rangeOf(row)}` }),
    }),
    differs && make('span', { class: 'under' }, `${said(appraisalWords.own)} ${own.scores[id] ?? 0}`),
  );
}

/** The row and, below it, its reasons. */
export function decidingRow(one: Deciding): DecidingRow {
  const { id, staff, name, kind, template, totals, panel = [] } = one;
  const scored = scoredOf(one);
  const before = beginsWith(one);
  const sum = make('output', { for: scored.map((row) => `d-${staff}-${row.id}`).join(' ') });
  const reasons = scored.map((row) => {
    const label = both(said(words.reasonFor, { name, what: row.title }));
    const field = lineField(
      { name: `${staff}.reasons.${row.id}`, label, needed: true, prefix: 'd' },
      { maxlength: '1000' },
    );
    field.hidden = true;
    return { id: row.id, field };
  });
  const lead = make(
    'tr',
    { 'data-row': staff },
    make(
      'th',
      { scope: 'row', 'data-field': staff },
      make('a', { href: `#/appraisals/${id}` }, name),
      make('span', { class: 'under' }, flags(one)),
    ),
    make('td', { 'data-label': said(appraisalWords.own) }, totals.own ?? '—'),
    make('td', { 'data-label': said(appraisalWords.review) }, totals.review ?? '—'),
    scored.map((row) => scoreCell(one, row)),
    scored.length > 0 && make('td', { 'data-label': said(appraisalWords.total) }, make('strong', {}, sum)),
    kind === 'year' && boxCell(one, 'probation', said(words.probation)),
    boxCell(one, 'take', said(words.take)),
  );
  const width = lead.childElementCount;
  const below = make(
    'tr',
    { class: 'reasons' },
    make(
      'td',
      { colspan: width },
      reasons.map(({ field }) => field),
    ),
  );
  below.hidden = true;
  const typed = (values: Values, criterion: string): string => String(values[`${staff}.scores.${criterion}`] ?? '');
  const changed = (values: Values): ReadonlySet<string> =>
    new Set(
      scored
        .filter((row) => isChanged(before?.[row.id], typed(values, row.id), before !== undefined))
        .map((row) => row.id),
    );

  return {
    elements: [lead, below],
    follow(values) {
      sum.textContent = sayTotal(runningTotal(template, (criterion) => typed(values, criterion), before ?? {}));
      const now = changed(values);
      for (const { id: criterion, field } of reasons) field.hidden = !now.has(criterion);
      below.hidden = now.size === 0;
    },
    body(values) {
      const now = changed(values);
      const may = new Set(panel.map(({ number }) => number));
      return {
        scores: scoresIn(values, `${staff}.scores`),
        reasons: Object.fromEntries(under(values, `${staff}.reasons`).filter(([criterion]) => now.has(criterion))),
        votes: votesIn(values).filter(({ by }) => may.has(by)),
        ...(values.minutes === '' ? {} : { minutes: values.minutes }),
        ...(values[`${staff}.probation`] === true ? { probation: true } : {}),
      };
    },
    decided({ stateLabel, total }) {
      const says = total === undefined ? stateLabel : said(words.scoredTo, { state: stateLabel, total });
      while (lead.childElementCount > 1) lead.lastElementChild?.remove();
      lead.append(make('td', { colspan: width - 1 }, make('strong', {}, says)));
      below.remove();
    },
  };
}
