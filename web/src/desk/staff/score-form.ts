// The form for scores, filled by keyboard from top to bottom: a number for each criterion, beside it the reason as soon as it is
// another than in the step before, what it comes to, at a final decision the votes by name. What is typed is kept until it is sent.
import { OBJECTION_RESULTS } from '#shared/appraisal/commands.ts';
import { appraisalCommandLabels } from '#shared/words/appraisal.ts';
import { appraisalFields, objectionResultLabels, appraisalWords as words } from '#shared/words/desk/appraisal.ts';
import { Refused } from '../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { boxField, lineField, linesField, putBack, radioField, valuesOf } from '../field.ts';
import { clearFaults } from '../field-faults.ts';
import { type Child, make, notice, pairs } from '../make.ts';
import { said } from '../page.ts';
import { type AppraisalAnswer, type CriterionShown, EXTRAS, type Points, rowsOf } from './appraisal-answer.ts';
import { ballotFields, membersIn } from './fields/ballots.ts';
import { refusalShown } from './refusal-shown.ts';
import { isChanged, runningTotal, typedPoints } from './score-total.ts';

export type ScoreStep = 'submit-self' | 'review' | 'finalize' | 'decide-objection';

interface Scoring {
  readonly name: ScoreStep;
  readonly view: AppraisalAnswer;
  readonly send: (name: ScoreStep, body: object) => Promise<void>;
  /** Somebody else took a step meanwhile: shows what there is now. */
  readonly meanwhile: () => Promise<void>;
  readonly fail: (thrown: unknown) => void;
}

type Values = { readonly [name: string]: string | boolean };

/** What the step begins from: the review from the own score, the decision from the review, an objection from the decision. */
function beginsFrom({ name, view }: Pick<Scoring, 'name' | 'view'>): Points | undefined {
  if (name === 'submit-self') return undefined;
  return (name === 'decide-objection' ? view.final : (view.review ?? view.own))?.scores;
}

const stepBefore = ({ name, view }: Scoring) =>
  name === 'decide-objection' ? words.final : view.review ? words.review : words.own;

/** Steps in which every score that changes says why. */
const explains = (name: ScoreStep): boolean => name === 'review' || name === 'finalize';

/** The most and the step of a score, in words. */
export const rangeOf = ({ id, weight, step }: CriterionShown): string =>
  said(EXTRAS.includes(id) ? words.most : words.weight, { weight, step });

function rowFields(scoring: Scoring, row: CriterionShown): HTMLElement {
  const { id, title } = row;
  const before = beginsFrom(scoring);
  const stood = before?.[id];
  const parts = [rangeOf(row), ...(stood ? [`${said(stepBefore(scoring))} ${stood}`] : [])];
  const hint = { zh: parts.join('；'), en: parts.join('; ') };
  const needed = !EXTRAS.includes(id);
  const { name } = scoring;
  return make(
    'div',
    { class: 'score-row', 'data-criterion': id },
    lineField(
      { name: `scores.${id}`, label: { zh: title, en: title }, hint, needed, prefix: name },
      { inputmode: 'decimal', maxlength: '5' },
    ),
    explains(name) &&
      lineField({ name: `reasons.${id}`, label: words.reason, needed: true, prefix: name }, { maxlength: '1000' }),
  );
}

function votesFields({ name, view }: Scoring): Child {
  if (name !== 'finalize' && name !== 'decide-objection') return false;
  if (view.toCounty) {
    const county = lineField(
      { name: 'county', label: words.countyDocument, needed: true, prefix: name },
      { maxlength: '200' },
    );
    return [make('p', { class: 'notice bad' }, said(words.toCounty)), name === 'decide-objection' && county];
  }
  return [
    ballotFields({ name: 'votes', members: membersIn(view), prefix: name }),
    name === 'finalize' && linesField({ name: 'minutes', label: words.minutes, prefix: name }, 3),
    name === 'finalize' &&
      view.kind === 'year' &&
      boxField({ name: 'probation', label: words.probation, prefix: name }),
  ];
}

/** What is decided on an objection, and why. */
function resultFields({ name }: Scoring): Child {
  if (name !== 'decide-objection') return false;
  const choices = OBJECTION_RESULTS.map((value) => ({ value, text: said(objectionResultLabels[value]) }));
  return [
    radioField({ name: 'result', label: words.objectionResult, needed: true, prefix: name }, choices),
    linesField({ name: 'reasons', label: appraisalFields.reason ?? words.reason, needed: true, prefix: name }, 3),
  ];
}

/** The values under a prefix, filled ones only. */
export const under = (values: Values, prefix: string): [string, string][] =>
  Object.keys(values)
    .filter((name) => name.startsWith(`${prefix}.`) && values[name] !== '')
    .map((name) => [name.slice(prefix.length + 1), String(values[name])]);

/** Typed scores as they are sent. */
export const scoresIn = (values: Values, prefix = 'scores'): { [id: string]: number | undefined } =>
  Object.fromEntries(under(values, prefix).map(([id, typed]) => [id, typedPoints(typed)]));

export const votesIn = (values: Values): { by: string; vote: string }[] =>
  under(values, 'votes').map(([by, vote]) => ({ by, vote }));

function bodyOf(name: ScoreStep, values: Values): object {
  const scores = scoresIn(values);
  if (name === 'submit-self') return { scores, evidence: values.evidence };
  const votes = votesIn(values);
  if (name === 'decide-objection') {
    const changed = values.result === 'changed' ? { scores } : {};
    const county = values.county === undefined || values.county === '' ? {} : { county: values.county };
    return {
      result: values.result,
      reasons: values.reasons,
      ...changed,
      ...(votes.length > 0 ? { votes } : {}),
      ...county,
    };
  }
  const reasons = Object.fromEntries(under(values, 'reasons'));
  if (name === 'review') return { scores, reasons };
  const minutes = values.minutes === '' ? {} : { minutes: values.minutes };
  return { scores, reasons, votes, ...minutes, ...(values.probation === true ? { probation: true } : {}) };
}

/** What a total says: the sum, or how many are still without a number. */
export const sayTotal = ({ total, missing }: ReturnType<typeof runningTotal>): string =>
  total ?? (missing > 0 ? said(words.incomplete, { n: missing }) : '—');

/** Keeps what follows from the numbers: the sum, and beside each that changed the field for its reason. */
function follow(form: HTMLElement, sum: HTMLElement, { name, view }: Scoring): void {
  const values = valuesOf(form);
  const before = beginsFrom({ name, view });
  const typed = (id: string): string => String(values[`scores.${id}`] ?? '');
  sum.textContent = sayTotal(runningTotal(view.template, typed, before ?? {}));
  if (!explains(name)) return;
  for (const row of form.querySelectorAll<HTMLElement>('[data-criterion]')) {
    const { criterion: id = '' } = row.dataset;
    const reason = row.querySelector<HTMLElement>('[data-field^="reasons."]');
    if (reason) reason.hidden = !isChanged(before?.[id], typed(id), before !== undefined);
  }
}

/** The form of one scoring step. */
export function scoreForm(scoring: Scoring): HTMLElement {
  const { name, view, send, fail } = scoring;
  const draft = `appraisal ${view.id} ${name} ${view.state}`;
  const evidence = view.kind === 'half-year' ? words.summary : words.evidence;
  const sum = make('output', {});
  const rows = rowsOf(view, said(words.bonus), said(words.deduction)).map((row) => rowFields(scoring, row));
  const form = make(
    'form',
    { novalidate: true, class: 'score-form' },
    resultFields(scoring),
    rows,
    rows.length > 0 && pairs([[said(words.total), make('strong', {}, sum)]]),
    name === 'submit-self' && linesField({ name: 'evidence', label: evidence, needed: true, prefix: name }, 5),
    votesFields(scoring),
    make('p', { class: 'acts' }, make('button', { class: 'go' }, said(appraisalCommandLabels[name]))),
  );
  const begins = beginsFrom(scoring) ?? {};
  putBack(form, Object.fromEntries(Object.keys(begins).map((id) => [`scores.${id}`, String(begins[id])])));
  const kept = keptDraft<Values>(draft);
  if (kept) putBack(form, kept);
  follow(form, sum, scoring);
  form.addEventListener('input', () => {
    keepDraft(draft, valuesOf(form));
    follow(form, sum, scoring);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void take();
  });
  async function take(): Promise<void> {
    clearFaults(form);
    try {
      await send(name, bodyOf(name, valuesOf(form)));
      dropDraft(draft);
    } catch (thrown) {
      if (thrown instanceof Refused && thrown.problem.status === 412) await scoring.meanwhile();
      else refusalShown(form, thrown, fail);
    }
  }
  return make('div', {}, kept && notice(said(words.kept)), form);
}
