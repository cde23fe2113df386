// One publication: the words beside what may give a person away, and the steps open to this person: writing and
// submitting for its author, approving or returning for a second person (DI-6).
import type { DisclosureCommandName } from '#shared/disclosure/commands.ts';
import { kindLabels } from '#shared/words/case.ts';
import { publishingWords as words } from '#shared/words/desk/publishing.ts';
import { registerWords } from '#shared/words/desk/register.ts';
import { formWords } from '#shared/words/desk.ts';
import { disclosureCommandLabels, fieldLabels } from '#shared/words/disclosure.ts';
import { Refused, Unreached } from '../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { putBack, valuesOf } from '../field.ts';
import { clearFaults, showFaults } from '../field-faults.ts';
import { fillWith, make, notice, pairs } from '../make.ts';
import { goTo, said } from '../page.ts';
import type { CaseAnswer, DisclosureAnswer } from './answers.ts';
import { decisionForms } from './disclosure-decision.ts';
import { disclosureText, editForm, fieldsFrom } from './disclosure-text.ts';
import { Part } from './part.ts';
import { dayOn, lightOf } from './say.ts';

export class DisclosurePage extends Part {
  disclosureId = '';
  private view!: DisclosureAnswer;
  /** The case itself, for those who may see it. */
  private source: CaseAnswer | undefined;

  private get draft(): string {
    return `disclosure ${this.disclosureId}`;
  }

  protected async show(): Promise<void> {
    this.view = await this.desk.ask<DisclosureAnswer>(`/disclosures/${encodeURIComponent(this.disclosureId)}`);
    this.source = await this.desk.ask<CaseAnswer>(`/cases/${this.view.case.id}`).catch((thrown: unknown) => {
      if (thrown instanceof Refused) return undefined;
      throw thrown;
    });
    this.draw();
  }

  private draw(): void {
    const { view } = this;
    const can = (name: DisclosureCommandName) => view.actions.includes(name);
    const own = view.state === 'submitted' && can('return') && !can('approve');
    fillWith(
      this,
      make('p', { class: 'crumbs' }, make('a', { href: `#/publishing/${view.state}` }, said(words.back))),
      this.heading(view.fields.title || view.case.number),
      this.strip(),
      own && notice(said(words.ownWords)),
      can('edit') && !can('approve') ? this.editor() : disclosureText(view),
      decisionForms({ desk: this.desk, view, act: (form, name, body) => this.act(form, name, body) }),
      this.original(),
      this.facts(),
    );
  }

  /** What the case itself says, to write from and to compare with. */
  private original(): HTMLElement | false {
    const { source } = this;
    if (!source) return false;
    const texts = source.timeline.map(({ text }) => text ?? {});
    const result = texts.map((text) => text.result ?? text.answer).find((text) => typeof text === 'string');
    return make(
      'details',
      { class: 'rarer', open: this.view.state === 'draft' },
      make('summary', {}, said(words.source)),
      pairs([
        [said(registerWords.subject), source.subject],
        [said(registerWords.body), texts[0]?.body as string | undefined],
        [said(fieldLabels.outcome), result as string | undefined],
      ]),
    );
  }

  private strip(): HTMLElement {
    const { view } = this;
    const address = `${this.desk.facts.root}boards/results/${view.case.number}/`;
    const shown = view.state === 'published' && view.publication !== 'waiting';
    return make(
      'p',
      { class: 'strip' },
      make('strong', {}, view.stateLabel),
      view.publication === 'failed' && lightOf('red'),
      this.source
        ? make('a', { href: `#/cases/${view.case.id}` }, `${said(words.case)} ${view.case.number}`)
        : make('span', {}, `${said(words.case)} ${view.case.number}`),
      view.publishedOn
        ? make('span', {}, said(words.publishedOn), ' ', dayOn(view.publishedOn))
        : make('span', {}, said(words.publishBy), ' ', dayOn(view.publishBy)),
      shown && make('a', { href: address }, said(words.live)),
      view.state === 'published' && !shown && make('span', {}, said(words.liveSoon)),
    );
  }

  private editor(): HTMLElement {
    const form = editForm(this.view, this.desk);
    const kept = keptDraft(this.draft);
    if (kept) putBack(form, kept);
    form.addEventListener('input', () => keepDraft(this.draft, valuesOf(form)));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const last = (event as SubmitEvent).submitter ?? document.activeElement;
      void this.save(form, last instanceof HTMLElement && last.dataset.then === 'submit');
    });
    return form;
  }

  private async save(form: HTMLFormElement, thenSubmit: boolean): Promise<void> {
    const saved = await this.act(form, 'edit', { fields: fieldsFrom(form, this.view) }, !thenSubmit);
    if (saved && thenSubmit) await this.act(form, 'submit', {});
  }

  /** Sends a step; shows what stands in its way at the form it came from. True when it was taken. */
  private async act(
    form: HTMLFormElement,
    name: DisclosureCommandName,
    body: unknown,
    redraw = true,
  ): Promise<boolean> {
    clearFaults(form);
    try {
      const headers = { 'if-match': `"${this.view.version}"` };
      const asking = { method: 'POST' as const, body, headers };
      this.view = await this.desk.ask<DisclosureAnswer>(`/disclosures/${this.view.id}/${name}`, asking);
    } catch (thrown) {
      this.refuse(form, thrown);
      return false;
    }
    dropDraft(this.draft);
    if (redraw) {
      this.draw();
      goTo(this.querySelector('h1') ?? this);
    }
    this.desk.announce(said(words.done, { step: disclosureCommandLabels[name] }));
    return true;
  }

  private refuse(form: HTMLFormElement, thrown: unknown): void {
    if (thrown instanceof Unreached) showFaults(form, [], { heading: said(formWords.offline) });
    else if (thrown instanceof Refused) {
      const { title, detail, violations = [] } = thrown.problem;
      const faults = violations.map(({ path, says }) => ({ path: path.replace(/^fields\./, ''), says }));
      showFaults(form, faults, { heading: title, lines: [detail] });
    } else this.fail(thrown);
  }

  private facts(): HTMLElement {
    const { fields, author } = this.view;
    const { desk } = this;
    const village = desk.facts.villages.find(({ id }) => id === fields.village)?.name;
    return make(
      'section',
      {},
      make('h2', {}, said(words.facts)),
      pairs([
        [said(fieldLabels.number), this.view.case.number],
        [said(fieldLabels.kind), said(kindLabels[fields.kind])],
        [said(fieldLabels.office), desk.officeName(fields.office)],
        [said(fieldLabels.village), village],
        [said(fieldLabels.receivedOn), dayOn(fields.receivedOn)],
        [said(fieldLabels.dueOn), dayOn(fields.dueOn)],
        [said(fieldLabels.closedOn), dayOn(fields.closedOn)],
        [said(words.author), desk.staffName(author)],
      ]),
    );
  }
}
