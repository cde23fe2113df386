// One step while it is being taken: its form, the last look at what cannot be taken back, and what happens when the rules
// or a colleague stand in the way. What is typed is never thrown away but by the person.
import type { CaseCommandName } from '#shared/case/commands.ts';
import { commandLabels } from '#shared/words/case.ts';
import { stepHints, stepWords as words } from '#shared/words/desk/case-steps.ts';
import { formWords } from '#shared/words/desk.ts';
import { Refused, Unreached } from '../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { putBack, valuesOf } from '../field.ts';
import { clearFaults, showFaults } from '../field-faults.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { goTo, said } from '../page.ts';
import type { ItemAnswer } from './answers.ts';
import type { CaseAnswer, StepAnswer } from './case-answer.ts';
import type { Around } from './case-steps.ts';
import { draftOf } from './case-steps.ts';
import { shownBody } from './shown-body.ts';
import { type Body, bodyOf } from './step-body.ts';
import { faultsOf, stepForm } from './step-form.ts';
import { timeline } from './timeline.ts';

/** Steps that cannot be taken back: those that close or reopen a case, bind others, or go to the person in writing. */
const FINAL: ReadonlySet<CaseCommandName> = new Set([
  'answer-on-the-spot',
  'complete',
  'refuse',
  'refer-outside',
  'issue-notice',
  'suspend',
  'designate',
  'make-joint',
  'rule-joint',
  'instruct',
  'report-back',
  'withdraw',
  'reopen',
  'reissue-code',
  'propose-set-aside',
  'confirm-set-aside',
]);

export class CaseStep {
  readonly element: HTMLElement;
  private readonly around: Around;
  private readonly name: CaseCommandName;
  private readonly form: HTMLFormElement;
  private view: CaseAnswer;
  private readonly checking = make('div');
  private readonly news = make('div');

  /** `items` are needed by the steps that name a material or an item. */
  constructor(
    around: Around,
    view: CaseAnswer,
    name: CaseCommandName,
    items: readonly ItemAnswer[],
    close: () => void,
  ) {
    this.around = around;
    this.view = view;
    this.name = name;
    const kept = keptDraft(this.draft);
    this.form = stepForm({ desk: around.desk, view, name, items, kept });
    const step = said(commandLabels[name]);
    const cancel = button('plain', said(words.cancel), () => {
      dropDraft(this.draft);
      close();
    });
    this.form.append(make('p', { class: 'acts' }, make('button', { class: 'go' }, step), cancel));
    if (kept) this.restore(kept);
    this.form.addEventListener('input', () => keepDraft(this.draft, valuesOf(this.form)));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.check();
    });
    this.element = make(
      'div',
      {},
      make('h3', { tabindex: '-1' }, step),
      make('p', { class: 'note' }, said(stepHints[name])),
      this.news,
      this.form,
      this.checking,
    );
  }

  private get draft(): string {
    return draftOf(this.view.id, this.name);
  }

  /** Twice: what is chosen brings further fields with it. */
  private restore(kept: { readonly [name: string]: string | boolean }): void {
    putBack(this.form, kept);
    for (const control of this.form.querySelectorAll('select, input'))
      control.dispatchEvent(new Event('change', { bubbles: true }));
    putBack(this.form, kept);
  }

  private check(): void {
    clearFaults(this.form);
    const values = valuesOf(this.form);
    const body = bodyOf(this.name, values);
    const faults = faultsOf(this.name, body, values);
    if (faults.length > 0) {
      showFaults(this.form, faults);
      return;
    }
    if (FINAL.has(this.name)) this.confirm(body);
    else void this.send(body);
  }

  /** Shows what will be sent, because it cannot be taken back. */
  private confirm(body: Body): void {
    const title = make('h3', { tabindex: '-1' }, said(words.check));
    const back = () => {
      fillWith(this.checking);
      this.form.hidden = false;
      goTo(this.form.querySelector<HTMLElement>('textarea, input, select') ?? this.form);
    };
    fillWith(
      this.checking,
      title,
      shownBody(this.around.desk, this.name, body),
      make(
        'p',
        { class: 'acts' },
        button('go', said(words.confirm, { step: commandLabels[this.name] }), () => void this.send(body)),
        button('plain', said(words.edit), back),
      ),
    );
    this.form.hidden = true;
    goTo(title);
  }

  private busy(on: boolean): void {
    for (const one of this.element.querySelectorAll('button')) one.disabled = on;
  }

  private async send(body: Body): Promise<void> {
    const { desk } = this.around;
    this.busy(true);
    desk.announce(said(formWords.sending));
    try {
      const answer = await desk.ask<StepAnswer>(`/cases/${this.view.id}/${this.name}`, {
        method: 'POST',
        body,
        headers: { 'if-match': `"${this.view.version}"` },
      });
      dropDraft(this.draft);
      this.around.done({ name: this.name, seen: this.view.version, answer });
    } catch (thrown) {
      this.busy(false);
      desk.announce('');
      fillWith(this.checking);
      this.form.hidden = false;
      await this.refuse(thrown);
    }
  }

  private async refuse(thrown: unknown): Promise<void> {
    if (thrown instanceof Unreached) {
      showFaults(this.form, [], { heading: said(formWords.offline) });
      return;
    }
    if (!(thrown instanceof Refused)) {
      this.around.fail(thrown);
      return;
    }
    const { status, title, detail, violations = [] } = thrown.problem;
    if (status === 412) await this.catchUp();
    else showFaults(this.form, violations, { heading: title, lines: [detail] });
  }

  /** Someone was faster: shows what they did, keeps what is typed, and lets the person decide anew. */
  private async catchUp(): Promise<void> {
    const since = this.view.version;
    try {
      this.view = await this.around.read();
    } catch (thrown) {
      this.around.fail(thrown);
      return;
    }
    const open = this.view.actions.includes(this.name);
    const says = open ? said(words.stale) : said(words.gone, { step: commandLabels[this.name] });
    const told = notice(says, 'bad', timeline(this.around.desk, this.view.timeline, { since }));
    fillWith(this.news, told);
    const submit = this.form.querySelector<HTMLButtonElement>('button.go');
    if (submit) submit.disabled = !open;
    goTo(told);
  }
}
