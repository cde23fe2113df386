// The form for scores, filled by keyboard from top to bottom: a number for each criterion, beside it the reason where a step
// before is changed, at a final decision the votes by name. What is typed is kept until it is sent.
import { OBJECTION_RESULTS } from '#shared/appraisal/commands.ts';
import { BALLOTS } from '#shared/vote/ballots.ts';
import { ballotLabels } from '#shared/words/accountability-grounds.ts';
import { appraisalCommandLabels } from '#shared/words/appraisal.ts';
import { appraisalFields, objectionResultLabels, appraisalWords as words } from '#shared/words/desk/appraisal.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { boxField, choiceField, lineField, linesField, putBack, radioField, valuesOf } from '../field.ts';
import { clearFaults } from '../field-faults.ts';
import { type Child, make } from '../make.ts';
import { said } from '../page.ts';
import { type AppraisalAnswer, type CriterionShown, type Points, rowsOf } from './appraisal-answer.ts';
import { refusalShown } from './refusal-shown.ts';

export type ScoreStep = 'submit-self' | 'review' | 'finalize' | 'decide-objection';

interface Scoring {
  readonly name: ScoreStep;
  readonly view: AppraisalAnswer;
  readonly send: (name: ScoreStep, body: object) => Promise<void>;
  readonly fail: (thrown: unknown) => void;
}

type Values = { readonly [name: string]: string | boolean };

/** What the step begins from: the review from the own score, the decision from the review, an objection from the decision. */
function beginsFrom({ name, view }: Scoring): Points {
  if (name === 'submit-self') return {};
  return (name === 'decide-objection' ? view.final : (view.review ?? view.own))?.scores ?? {};
}

function rowFields(scoring: Scoring, { id, title, weight, step }: CriterionShown): Child {
  const label = { zh: title, en: title };
  const hint = { zh: said(words.weight, { weight, step }), en: said(words.weight, { weight, step }) };
  const before = beginsFrom(scoring)[id];
  const needed = id !== 'bonus' && id !== 'deduction' && before === undefined;
  const decimal = { inputmode: 'decimal', maxlength: '5' };
  return make(
    'div',
    { class: 'score-row' },
    lineField({ name: `scores.${id}`, label, hint, needed, prefix: scoring.name }, decimal),
    (scoring.name === 'review' || scoring.name === 'finalize') &&
      lineField({ name: `reasons.${id}`, label: words.reason, prefix: scoring.name }, { maxlength: '1000' }),
  );
}

function votesFields({ name, view }: Scoring): Child {
  if (name !== 'finalize' && name !== 'decide-objection') return false;
  const choices = BALLOTS.map((value) => ({ value, text: said(ballotLabels[value]) }));
  return [
    make(
      'fieldset',
      { 'data-field': 'votes' },
      make('legend', {}, said(words.votes)),
      (view.panel ?? []).map(({ number, name: who }) =>
        choiceField(
          { name: `vote.${number}`, label: { zh: who, en: who }, needed: true, prefix: name },
          choices,
          said(words.absent),
        ),
      ),
    ),
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
const under = (values: Values, prefix: string): [string, string][] =>
  Object.keys(values)
    .filter((name) => name.startsWith(`${prefix}.`) && values[name] !== '')
    .map((name) => [name.slice(prefix.length + 1), String(values[name])]);

function bodyOf(name: ScoreStep, values: Values): object {
  const scores = Object.fromEntries(under(values, 'scores').map(([id, value]) => [id, Number(value)]));
  if (name === 'submit-self') return { scores, evidence: values.evidence };
  const votes = under(values, 'vote').map(([by, vote]) => ({ by, vote }));
  if (name === 'decide-objection') {
    const changed = values.result === 'changed' ? { scores } : {};
    return { result: values.result, reasons: values.reasons, ...changed, ...(votes.length > 0 ? { votes } : {}) };
  }
  const reasons = Object.fromEntries(under(values, 'reasons'));
  if (name === 'review') return { scores, reasons };
  const minutes = values.minutes === '' ? {} : { minutes: values.minutes };
  return { scores, reasons, votes, ...minutes, ...(values.probation === true ? { probation: true } : {}) };
}

/** The form of one scoring step. */
export function scoreForm(scoring: Scoring): HTMLElement {
  const { name, view, send, fail } = scoring;
  const draft = `appraisal ${view.id} ${name} ${view.state}`;
  const evidence = view.kind === 'half-year' ? words.summary : words.evidence;
  const form = make(
    'form',
    { novalidate: true, class: 'score-form' },
    resultFields(scoring),
    rowsOf(view, said(words.bonus), said(words.deduction)).map((row) => rowFields(scoring, row)),
    name === 'submit-self' && linesField({ name: 'evidence', label: evidence, needed: true, prefix: name }, 5),
    votesFields(scoring),
    make('p', { class: 'acts' }, make('button', { class: 'go' }, said(appraisalCommandLabels[name]))),
  );
  const begins = beginsFrom(scoring);
  putBack(form, Object.fromEntries(Object.keys(begins).map((id) => [`scores.${id}`, String(begins[id])])));
  const kept = keptDraft<Values>(draft);
  if (kept) putBack(form, kept);
  form.addEventListener('input', () => keepDraft(draft, valuesOf(form)));
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
      refusalShown(form, thrown, fail);
    }
  }
  return form;
}
