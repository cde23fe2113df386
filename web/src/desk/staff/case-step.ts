// One step while it is being taken: its form, the last look at what cannot be taken back, and what happens when the rules
// or a colleague stand in the way. What is typed is never thrown away but by the person.
import { CASE_COMMANDS, type CaseCommandName } from '#shared/case/commands.ts';
import { commandLabels } from '#shared/words/case.ts';
import { stepHints, caseWords as words } from '#shared/words/desk/case.ts';
import { formWords } from '#shared/words/desk.ts';
import { momentFact } from '#shared/words/moment.ts';
import { Refused, Unreached } from '../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { putBack, valuesOf } from '../field.ts';
import { clearFaults, showFaults } from '../field-faults.ts';
import { button, fillWith, make, notice, pairs } from '../make.ts';
import { goTo, language, said } from '../page.ts';
import type { CaseAnswer } from './answers.ts';
import type { Around } from './case-steps.ts';
import { faultsBy } from './faults-by.ts';
import { bodyOf, labelsOf, neededOf, stepForm } from './step-form.ts';
import { timeline } from './timeline.ts';

/** Steps that close a case. */
const FINAL: ReadonlySet<CaseCommandName> = new Set(['answer-on-the-spot', 'complete', 'refuse', 'refer-outside']);

/** Where a step begun and not yet taken is kept. */
export const draftOf = (id: string, name: CaseCommandName): string => `${id} ${name}`;

export class CaseStep {
  readonly element: HTMLElement;
  private readonly around: Around;
  private readonly name: CaseCommandName;
  private readonly form: HTMLFormElement;
  private view: CaseAnswer;
  private readonly checking = make('div');
  private readonly news = make('div');

  constructor(around: Around, view: CaseAnswer, name: CaseCommandName, close: () => void) {
    this.around = around;
    this.view = view;
    this.name = name;
    this.form = stepForm(around.desk, view, name);
    const step = said(commandLabels[name]);
    const cancel = button('plain', said(words.cancel), () => {
      dropDraft(this.draft);
      close();
    });
    this.form.append(make('p', { class: 'acts' }, make('button', { class: 'go' }, step), cancel));
    const kept = keptDraft(this.draft);
    if (kept) {
      putBack(this.form, kept);
      for (const control of this.form.querySelectorAll('select, input'))
        control.dispatchEvent(new Event('change', { bubbles: true }));
      putBack(this.form, kept);
    }
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

  private check(): void {
    clearFaults(this.form);
    const body = bodyOf(this.name, valuesOf(this.form));
    const needed = neededOf(this.name, 'told' in body);
    const faults = faultsBy(CASE_COMMANDS[this.name], body, labelsOf(this.name), needed);
    if (faults.length > 0) {
      showFaults(this.form, faults);
      return;
    }
    if (FINAL.has(this.name)) this.confirm(body);
    else void this.send(body);
  }

  /** Shows what will be sent, because it cannot be taken back. */
  private confirm(body: { readonly [key: string]: unknown }): void {
    const labels = labelsOf(this.name);
    const title = make('h3', { tabindex: '-1' }, said(words.check));
    const back = () => {
      fillWith(this.checking);
      this.form.hidden = false;
      goTo(this.form.querySelector<HTMLElement>('textarea, input') ?? this.form);
    };
    const told = body.told as { how: string; at: string } | undefined;
    fillWith(
      this.checking,
      title,
      pairs([
        ...Object.keys(body)
          .filter((key) => key !== 'told')
          .map(
            (key) =>
              [
                said(labels[key] ?? { zh: key, en: key }),
                body[key] === true ? said(formWords.yes) : String(body[key]),
              ] as const,
          ),
        [said(labels.told ?? words.toldHow), told && `${told.how}，${momentFact(told.at as never)[language]}`],
      ]),
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

  private async send(body: { readonly [key: string]: unknown }): Promise<void> {
    const { desk } = this.around;
    this.busy(true);
    desk.announce(said(formWords.sending));
    try {
      await desk.ask(`/cases/${this.view.id}/${this.name}`, {
        method: 'POST',
        body,
        headers: { 'if-match': `"${this.view.version}"` },
      });
      dropDraft(this.draft);
      this.around.done(this.name);
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
    const seen = this.view.version;
    try {
      this.view = await this.around.read();
    } catch (thrown) {
      this.around.fail(thrown);
      return;
    }
    const fresh = this.view.timeline.filter(({ version }) => version > seen);
    const open = this.view.actions.includes(this.name);
    const says = open ? said(words.stale) : said(words.gone, { step: commandLabels[this.name] });
    const told = notice(says, 'bad', timeline(this.around.desk, fresh, seen));
    fillWith(this.news, told);
    const submit = this.form.querySelector<HTMLButtonElement>('button.go');
    if (submit) submit.disabled = !open;
    goTo(told);
  }
}
