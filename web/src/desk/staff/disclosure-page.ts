// One publication: the words beside what may give a person away, and the steps open to this person: writing and
// submitting for its author, approving or returning for a second person (DI-6).
import type { DisclosureCommandName } from '#shared/disclosure/commands.ts';
import { publishingWords as words } from '#shared/words/desk/publishing.ts';
import { formWords } from '#shared/words/desk.ts';
import { disclosureCommandLabels } from '#shared/words/disclosure.ts';
import { Refused, Unreached } from '../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { putBack, valuesOf } from '../field.ts';
import { clearFaults, showFaults } from '../field-faults.ts';
import { fillWith, make, notice } from '../make.ts';
import { goTo, said } from '../page.ts';
import type { DisclosureAnswer, PublicationAnswer } from './answers.ts';
import type { CaseAnswer } from './case-answer.ts';
import { decisionForms } from './disclosure-decision.ts';
import { disclosureHistory, returnedBecause } from './disclosure-history.ts';
import { atField } from './disclosure-new.ts';
import { disclosureFacts, editions, original, villageSheet } from './disclosure-shown.ts';
import { editForm, fieldsFrom } from './disclosure-text.ts';
import { Part } from './part.ts';
import { headingOf } from './publishing-queue.ts';
import { reportFigures } from './report-figures.ts';
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
    this.view = await this.read();
    this.source = await this.readSource();
    this.draw();
  }

  private read(): Promise<DisclosureAnswer> {
    return this.desk.ask<DisclosureAnswer>(`/disclosures/${encodeURIComponent(this.disclosureId)}`);
  }

  private draw(): void {
    const { view } = this;
    const can = (name: DisclosureCommandName) => view.actions.includes(name);
    const waits = view.state === 'submitted' || view.correction !== undefined;
    const own = waits && can('return') && !can('approve') && !can('publish-correction');
    const first = view.state === 'draft' || view.state === 'submitted';
    fillWith(
      this,
      make('p', { class: 'crumbs' }, make('a', { href: `#/publishing/${view.board}/${view.state}` }, said(words.back))),
      this.heading(headingOf(view)),
      this.strip(),
      own && notice(said(words.ownWords)),
      returnedBecause(view, this.desk),
      first && can('edit') && !can('approve') ? this.editor() : editions(view, this.desk),
      decisionForms({ desk: this.desk, view, act: (form, name, body) => this.act(form, name, body) }),
      first && can('edit') && can('approve') && this.masking(),
      this.source && original(this.source, view.state === 'draft'),
      disclosureFacts(view, this.desk),
      view.figures && reportFigures(view.figures),
      view.state === 'published' &&
        can('edit') &&
        make('details', { class: 'rarer' }, make('summary', {}, said(words.correct)), this.editor()),
      view.board === 'notices' && view.state === 'published' && villageSheet(view, this.desk),
      disclosureHistory(view, this.desk),
    );
    // A connection that fails while looking again is no reason to take the page away.
    void this.watch().catch(() => undefined);
  }

  /** A publisher of another office cannot see the case and is not made to ask for it. */
  private async readSource(): Promise<CaseAnswer | undefined> {
    const { author, case: source, fields } = this.view;
    const { me } = this.desk;
    if (!source || (author !== me.number && fields.office !== me.office)) return undefined;
    return this.desk.ask<CaseAnswer>(`/cases/${source.id}`).catch((thrown: unknown) => {
      if (thrown instanceof Refused) return undefined;
      throw thrown;
    });
  }

  private strip(): HTMLElement {
    const { view } = this;
    const { case: source, about } = view;
    const named = source && `${said(words.case)} ${source.number}`;
    return make(
      'p',
      { class: 'strip' },
      make('strong', {}, view.stateLabel),
      make('span', {}, view.boardLabel),
      source && (this.source ? make('a', { href: `#/cases/${source.id}` }, named) : make('span', {}, named)),
      about && make('a', { href: `${this.desk.facts.root}boards/${about.board}/${about.record}/` }, said(words.about)),
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
    const shownAt = view.about ?? { board: view.board, record: view.name };
    const address = `${this.desk.facts.root}boards/${shownAt.board}/${shownAt.record}/`;
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

  /** For the second person, who may mask and leave out and approve it all the same. */
  private masking(): HTMLElement {
    const lead = make('p', { class: 'note' }, said(words.maskInPlaceLead));
    return make('details', { class: 'rarer' }, make('summary', {}, said(words.maskInPlace)), lead, this.editor());
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
    const { fields, faults } = fieldsFrom(form, this.view, this.desk);
    if (faults.length > 0) {
      showFaults(form, faults);
      return;
    }
    const saved = await this.act(form, 'edit', { fields }, !thenSubmit);
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
      const done = await this.desk.ask<DisclosureAnswer>(`/disclosures/${this.view.id}/${name}`, asking);
      // The answer to a step tells no history; where it cannot be read now the step was taken all the same.
      this.view = redraw ? await this.read().catch(() => done) : done;
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
      showFaults(form, violations.map(atField), { heading: title, lines: [detail] });
    } else this.fail(thrown);
  }
}
