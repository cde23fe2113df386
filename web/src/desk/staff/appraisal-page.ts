// One appraisal: how far it is, the facts attached beside the form for scores, the scores of each step with their reasons, the
// other steps open to this person, and its history.
import { APPRAISAL_COMMANDS, type AppraisalCommandName } from '#shared/appraisal/commands.ts';
import { GRADES } from '#shared/appraisal/grade.ts';
import { appraisalCommandLabels, gradeLabels } from '#shared/words/appraisal.ts';
import { appraisalFields, deadlineLabels, appraisalWords as words } from '#shared/words/desk/appraisal.ts';
import { type Child, fillWith, make, notice, pairs } from '../make.ts';
import { goTo, said } from '../page.ts';
import { type AppraisalAnswer, rowsOf, untilOf } from './appraisal-answer.ts';
import { contestChoices, factChoices, factsShown } from './appraisal-facts.ts';
import { queueOf, queueShown } from './appraisal-queue.ts';
import { staffChoices } from './fields/people.ts';
import { yesOrNo } from './fields/yes-or-no.ts';
import { schemaForm } from './forms/schema-form.ts';
import { historyLine } from './history-line.ts';
import { votesLine } from './matter-shown.ts';
import { Part } from './part.ts';
import { dayOn, momentOn } from './say.ts';
import { type ScoreStep, scoreForm } from './score-form.ts';
import { sheetTable } from './sheet-table.ts';
import { stepsToDo } from './steps-to-do.ts';

const SCORED: readonly string[] = ['submit-self', 'review', 'finalize', 'decide-objection'] satisfies ScoreStep[];

/** Where an appraisal stands while it awaits the step. */
const STATE_OF = { 'submit-self': 'own', review: 'review', finalize: 'final', 'decide-objection': 'objected' } as const;

export class AppraisalPage extends Part {
  appraisalId = '';
  private view!: AppraisalAnswer;
  /** The step of scoring that is this person's, also just after they took it: the way to the next one stays. */
  private step: ScoreStep | undefined;
  /** Somebody else took a step while this person was writing. */
  private told: Child = false;

  private get path(): string {
    return `/appraisals/${encodeURIComponent(this.appraisalId)}`;
  }

  protected async show(): Promise<void> {
    this.view = await this.desk.ask<AppraisalAnswer>(this.path);
    const { name, period, state, stateLabel, kindLabel, ownMissing, unreviewed } = this.view;
    const until = untilOf(this.view);
    const scoring = this.scoring();
    const queue = await this.queue();
    fillWith(
      this,
      make('p', { class: 'crumbs unprinted' }, make('a', { href: '#/appraisals' }, said(words.back))),
      this.heading(`${name} ${period} ${kindLabel}`),
      make(
        'p',
        { class: 'strip' },
        make('strong', {}, stateLabel),
        until !== undefined && make('span', {}, said(deadlineLabels[state] ?? words.until), momentOn(until)),
        ownMissing && make('span', {}, said(words.ownMissing)),
        unreviewed && make('span', {}, said(words.unreviewed)),
      ),
      queue,
      this.told,
      this.standing(),
      make('div', { class: scoring && 'score-beside' }, factsShown(this.view), scoring),
      this.objection(),
      this.scores(),
      this.steps(),
      this.course(),
    );
  }

  private standing(): HTMLElement {
    const { view } = this;
    const { postLabel, reviewer, reviewerName, joined, away, moved, total, yearEnd, gradeLabel, ungradedLabel, final } =
      view;
    return pairs([
      [said(words.post), postLabel],
      [said(words.reviewer), reviewer === 'county' ? said(words.county) : reviewerName],
      [said(words.joined), joined && dayOn(joined)],
      [said(words.away), away?.map((one) => make('div', {}, dayOn(one.from), ' – ', dayOn(one.to)))],
      [said(words.moved), moved?.map((on) => make('div', {}, dayOn(on)))],
      [said(words.quarters), final?.quarters?.map((one) => make('div', {}, `${one.cycle} ${one.total}`))],
      [said(words.yearEnd), yearEnd],
      [said(words.result), total],
      [said(words.grade), gradeLabel ?? ungradedLabel],
      [said(words.objectUntil), view.objectUntil && momentOn(view.objectUntil)],
    ]);
  }

  private scoring(): HTMLElement | false {
    const name = this.view.actions.find((one): one is ScoreStep => SCORED.includes(one));
    if (!name) return false;
    return make(
      'section',
      { class: 'unprinted', 'aria-labelledby': 'scoring' },
      make('h2', { id: 'scoring' }, said(appraisalCommandLabels[name])),
      scoreForm({
        name,
        view: this.view,
        send: (step, body) => this.send(step, body),
        meanwhile: () => this.meanwhile(),
        fail: (thrown) => this.fail(thrown),
      }),
    );
  }

  /** What was typed is kept under the step, so that the form comes back with it where the step is still open. */
  private async meanwhile(): Promise<void> {
    const told = notice(said(words.meanwhile), 'bad');
    this.told = told;
    await this.open();
    this.told = false;
    goTo(told);
  }

  /** One scores oneself once a period; the others' come one after another. */
  private async queue(): Promise<Child> {
    this.step = this.view.actions.find((one): one is ScoreStep => SCORED.includes(one)) ?? this.step;
    if (!this.step || this.step === 'submit-self') return false;
    // The list may lag behind what was just sent.
    const queue = await queueOf(this.desk, { ...this.view, state: STATE_OF[this.step] }, this.step);
    const open = this.view.actions.includes(this.step);
    return queueShown(open ? queue : queue.filter(({ id }) => id !== this.appraisalId), this.appraisalId);
  }

  /** What each step scored and why it was changed. */
  private scores(): Child {
    const { kind, own, review, final, evidence, totals, total, yearEnd, reviewReasons, finalReasons } = this.view;
    const rows = rowsOf(this.view, said(words.bonus), said(words.deduction));
    if (!(own || review || final)) return false;
    const head = [words.criterion, words.own, words.review, words.final, words.reason].map((one) => said(one));
    const because = (id: string): string => [reviewReasons?.[id], finalReasons?.[id]].filter(Boolean).join('；');
    const lines = rows.map(({ id, title }) => [
      title,
      ...[own, review, final].map((step) => String(step?.scores[id] ?? '—')),
      because(id),
    ]);
    const sums = [said(words.total), totals.own ?? '—', totals.review ?? '—', (final && (yearEnd ?? total)) || '—', ''];
    return make(
      'section',
      { 'aria-labelledby': 'scores' },
      make('h2', { id: 'scores' }, said(words.scores)),
      evidence !== null && pairs([[said(kind === 'half-year' ? words.summary : words.evidence), evidence]]),
      rows.length > 0 && sheetTable({ head, rows: [...lines, sums] }),
      final?.voted && make('p', { class: 'said' }, votesLine(this.desk, final.voted)),
    );
  }

  private objection(): Child {
    const { objectionReason: asked, objectionDecided: answer } = this.view;
    if (asked === null) return false;
    return make(
      'section',
      { 'aria-labelledby': 'objection' },
      make('h2', { id: 'objection' }, said(words.objection)),
      make('p', { class: 'said' }, asked),
      answer !== null && make('p', { class: 'said' }, `${said(words.objectionResult)} ${answer}`),
    );
  }

  private steps(): Child {
    const open = this.view.actions.filter((name) => !SCORED.includes(name));
    return stepsToDo(words.todo, open, appraisalCommandLabels, (name) => this.form(name));
  }

  private form(name: AppraisalCommandName): HTMLElement {
    const { view } = this;
    const grades = gradeLabels['civil-servant'];
    return schemaForm({
      schema: APPRAISAL_COMMANDS[name],
      label: (field) => appraisalFields[field] ?? { zh: field, en: field },
      choices: {
        staff: staffChoices(this.desk, ''),
        grade: GRADES.map((value) => ({ value, text: said(grades[value]) })),
        corrected: yesOrNo,
        fact: factChoices(view),
        contest: contestChoices(view),
      },
      draft: `appraisal ${view.id} ${name}`,
      submit: appraisalCommandLabels[name],
      send: (body) => this.send(name, body),
      fail: (thrown) => this.fail(thrown),
    });
  }

  private async send(name: AppraisalCommandName, body: object): Promise<void> {
    const headers = { 'if-match': `"${this.view.version}"` };
    await this.desk.ask(`${this.path}/${name}`, { method: 'POST', body, headers });
    await this.open();
    goTo(this.querySelector('h1') ?? this);
    this.desk.announce(said(words.done, { step: appraisalCommandLabels[name] }));
  }

  private course(): HTMLElement {
    const entries = [...this.view.timeline]
      .reverse()
      .map(({ says, at, byName }) => historyLine(says, `${momentOn(at)} ${byName ?? ''}`, false));
    return make('section', {}, make('h2', {}, said(words.history)), make('ol', { class: 'history' }, entries));
  }
}
