// One step while it is being taken: its form, the last look at what cannot be taken back, and what happens when the rules
// or a colleague stand in the way. What is typed is never thrown away but by the person.
import { stepWords as words } from '#shared/words/desk/case-steps.ts';
import { formWords } from '#shared/words/desk.ts';
import { Refused, Unreached } from '../ask.ts';
import { putBack, valuesOf } from '../field.ts';
import { clearFaults, showFaults } from '../field-faults.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { goTo, said } from '../page.ts';
import type { ItemAnswer } from './answers.ts';
import { shownBody } from './shown-body.ts';
import { type Body, bodyOf } from './step-body.ts';
import type { StepBook, Stepped, Values } from './step-book.ts';
import type { Around } from './step-choices.ts';
import { faultsOf, stepForm } from './step-form.ts';

/** A step of a matter that somebody begins. `items` are needed by the steps that name a material or an item. */
interface Begun<N extends string, V extends Stepped<N>> {
  readonly around: Around<N, V>;
  readonly book: StepBook<N, V>;
  readonly view: V;
  readonly name: N;
  readonly items?: readonly ItemAnswer[];
  readonly prefix?: string;
  /** What the person does who does not take it after all; without it there is no such button. */
  readonly close?: () => void;
}

export class StepTaking<N extends string, V extends Stepped<N>> {
  readonly element: HTMLElement;
  private readonly around: Around<N, V>;
  private readonly book: StepBook<N, V>;
  private readonly name: N;
  private readonly form: HTMLFormElement;
  private view: V;
  private readonly checking = make('div');
  private readonly news = make('div');

  constructor({ around, book, view, name, items = [], prefix = 's', close }: Begun<N, V>) {
    this.around = around;
    this.book = book;
    this.view = view;
    this.name = name;
    const { drafts, labels } = around.menu;
    const kept = drafts.kept(view.id, name);
    this.form = stepForm(book, { desk: around.desk, view, name, items, kept, prefix });
    const step = said(labels[name]);
    const cancel =
      close &&
      button('plain', said(words.cancel), () => {
        drafts.drop(view.id, name);
        close();
      });
    this.form.append(make('p', { class: 'acts' }, make('button', { class: 'go' }, step), cancel));
    if (kept) this.restore(kept);
    this.form.addEventListener('input', () => drafts.keep(view.id, name, valuesOf(this.form)));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.check();
    });
    this.element = make(
      'div',
      {},
      make('h3', { tabindex: '-1' }, step),
      make('p', { class: 'note' }, said(book.hints[name])),
      book.note && make('p', { class: 'note' }, said(book.note)),
      this.news,
      this.form,
      this.checking,
    );
  }

  /** Twice: what is chosen brings further fields with it. */
  private restore(kept: Values): void {
    putBack(this.form, kept);
    for (const control of this.form.querySelectorAll('select, input'))
      control.dispatchEvent(new Event('change', { bubbles: true }));
    putBack(this.form, kept);
  }

  private check(): void {
    clearFaults(this.form);
    const values = valuesOf(this.form);
    const body = bodyOf(this.book.bodies[this.name], values);
    const faults = faultsOf(this.book, this.name, body, values);
    if (faults.length > 0) {
      showFaults(this.form, faults);
      return;
    }
    if (this.book.final.has(this.name)) this.confirm(body);
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
      shownBody(this.around.desk, this.book, this.name, body),
      make(
        'p',
        { class: 'acts' },
        button('go', said(words.confirm, { step: this.around.menu.labels[this.name] }), () => void this.send(body)),
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
      const answer = await desk.ask<unknown>(`/cases/${this.view.id}/${this.name}`, {
        method: 'POST',
        body,
        headers: { 'if-match': `"${this.view.version}"` },
      });
      this.around.menu.drafts.drop(this.view.id, this.name);
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
    const { status, title, detail, rule = '', violations = [] } = thrown.problem;
    const field = this.book.refusedAt[rule];
    if (status === 412) await this.catchUp();
    else if (field !== undefined) showFaults(this.form, [{ path: field, says: detail }], { heading: title });
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
    const says = open ? said(words.stale) : said(words.gone, { step: this.around.menu.labels[this.name] });
    const told = notice(says, 'bad', this.book.news(this.around.desk, this.view, since));
    fillWith(this.news, told);
    const submit = this.form.querySelector<HTMLButtonElement>('button.go');
    if (submit) submit.disabled = !open;
    goTo(told);
  }
}
