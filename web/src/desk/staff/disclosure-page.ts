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
import type { DisclosureAnswer, PublicationAnswer } from './answers.ts';
import type { CaseAnswer } from './case-answer.ts';
import { decisionForms } from './disclosure-decision.ts';
import { disclosureText, editForm, fieldsFrom } from './disclosure-text.ts';
import { Part } from './part.ts';
import { dayOn } from './say.ts';

/** The site is built within seconds; asking more often would not make it faster. */
const LOOK_AGAIN_MS = 3_000;

export class DisclosurePage extends Part {
  disclosureId = '';
  /** Where an approved publication stands. */
  private readonly reach = make('span', { role: 'status' });
  private view!: DisclosureAnswer;
  /** The case itself, for those who may see it. */
  private source: CaseAnswer | undefined;

  private get draft(): string {
    return `disclosure ${this.disclosureId}`;
  }

  protected async show(): Promise<void> {
    this.view = await this.desk.ask<DisclosureAnswer>(`/disclosures/${encodeURIComponent(this.disclosureId)}`);
    this.source = await this.readSource();
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
    // A connection that fails while looking again is no reason to take the page away.
    void this.watch().catch(() => undefined);
  }

  /** A publisher of another office cannot see the case and is not made to ask for it. */
  private async readSource(): Promise<CaseAnswer | undefined> {
    const { author, case: source, fields } = this.view;
    const { me } = this.desk;
    if (author !== me.number && fields.office !== me.office) return undefined;
    return this.desk.ask<CaseAnswer>(`/cases/${source.id}`).catch((thrown: unknown) => {
      if (thrown instanceof Refused) return undefined;
      throw thrown;
    });
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
    const named = `${said(words.case)} ${view.case.number}`;
    return make(
      'p',
      { class: 'strip' },
      make('strong', {}, view.stateLabel),
      this.source ? make('a', { href: `#/cases/${view.case.id}` }, named) : make('span', {}, named),
      view.publishedOn
        ? make('span', {}, said(words.publishedOn), ' ', dayOn(view.publishedOn))
        : make('span', {}, said(words.publishBy), ' ', dayOn(view.publishBy)),
      view.state === 'published' && this.reach,
    );
  }

  /** Says where an approved publication stands, and looks again until the reader has it. */
  private async watch(left = 40): Promise<void> {
    const { view } = this;
    if (view.state !== 'published' || !this.isConnected) return;
    const address = `${this.desk.facts.root}boards/results/${view.case.number}/`;
    if (view.publication === 'published') {
      fillWith(this.reach, make('a', { href: address }, said(words.live)));
      return;
    }
    if (view.publication === 'failed') {
      const { failed } = await this.desk.ask<PublicationAnswer>('/publication');
      const told = said(words.liveFailed, { why: failed?.why ?? '' });
      fillWith(this.reach, make('span', { class: 'light late' }, told));
    } else fillWith(this.reach, said(words.liveSoon));
    if (left === 0) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    if (!this.isConnected || this.view !== view) return;
    this.view = await this.desk.ask<DisclosureAnswer>(`/disclosures/${view.id}`);
    await this.watch(left - 1);
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
