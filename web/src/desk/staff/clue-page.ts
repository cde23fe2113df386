// One clue: the case it comes from, the clause it cites, by when it is decided on, and the two answers the appraisal
// group can give. It says of nobody that they did wrong (SV-4.5).
import type { AccountabilityCommandName } from '#shared/accountability/commands.ts';
import { dayOf } from '#shared/time.ts';
import { accountabilityCommandLabels, accountabilityEventLabels } from '#shared/words/accountability.ts';
import { clueWords as words } from '#shared/words/desk/accountability.ts';
import { formWords } from '#shared/words/desk.ts';
import { Refused, Unreached } from '../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { linesField, putBack, valuesOf } from '../field.ts';
import { clearFaults, showFaults } from '../field-faults.ts';
import { fillWith, make, notice, pairs } from '../make.ts';
import { goTo, language, said } from '../page.ts';
import type { ClueAnswer, ClueEntry, CluePageAnswer } from './answers.ts';
import { evidenceOf } from './clue-evidence.ts';
import { clueName, sourceLabel, sourceLead } from './clue-source.ts';
import { historyLine } from './history-line.ts';
import { Part } from './part.ts';
import { dayOn, momentOn } from './say.ts';

export class CluePage extends Part {
  clueId = '';
  private view!: CluePageAnswer;

  private get draft(): string {
    return `clue ${this.clueId}`;
  }

  protected async show(): Promise<void> {
    this.view = await this.desk.ask<CluePageAnswer>(`/accountability/${encodeURIComponent(this.clueId)}`);
    this.draw();
  }

  private draw(): void {
    const { view } = this;
    fillWith(
      this,
      make('p', { class: 'crumbs' }, make('a', { href: `#/clues/${view.state}` }, said(words.back))),
      this.heading(clueName(this.desk, view.source)),
      this.strip(),
      notice(said(words.lead)),
      this.facts(),
      view.evidence && evidenceOf(view.source, view.evidence),
      this.decision(),
      this.history(),
    );
  }

  private strip(): HTMLElement {
    const { state, stateLabel, decideBy, clueDecidedAt } = this.view;
    const late = state === 'clue' && this.desk.now() > decideBy;
    return make(
      'p',
      { class: 'strip' },
      make('strong', {}, stateLabel),
      clueDecidedAt
        ? make('span', {}, said(words.decided), ' ', dayOn(dayOf(clueDecidedAt)))
        : make('span', {}, said(words.decideBy), ' ', dayOn(dayOf(decideBy))),
      late && make('span', { class: 'light late' }, said(words.late)),
    );
  }

  private facts(): HTMLElement {
    const { source, ground, groundTitle, says, raisedAt } = this.view;
    const rule = `${this.desk.facts.root}${language === 'en' ? 'en/' : ''}rules/#${ground}`;
    return pairs([
      [said(sourceLabel(source)), sourceLead(this.desk, source)],
      [said(words.ground), make('a', { href: rule }, `${groundTitle} ${ground}`)],
      [said(words.why), says],
      [said(words.raised), momentOn(raisedAt)],
    ]);
  }

  private decision(): HTMLElement | false {
    const { actions, state } = this.view;
    if (state !== 'clue') return false;
    return make(
      'section',
      { 'aria-labelledby': 'decide', class: 'unprinted' },
      make('h2', { id: 'decide' }, said(words.decide)),
      actions.length === 0 && make('p', { class: 'note' }, said(words.notYours)),
      actions.includes('accept') && this.acceptance(),
      actions.includes('dismiss') && this.dismissal(),
    );
  }

  private acceptance(): HTMLElement {
    const form = make(
      'form',
      { novalidate: true },
      make('p', { class: 'note' }, said(words.acceptHint)),
      make('p', { class: 'acts' }, make('button', { class: 'go' }, said(accountabilityCommandLabels.accept))),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.act(form, 'accept', {});
    });
    return form;
  }

  /** Folded away until it is wanted, or was begun. */
  private dismissal(): HTMLElement {
    const form = make(
      'form',
      { novalidate: true },
      linesField({ name: 'reason', label: words.reason, hint: words.dismissHint, needed: true, prefix: 'dismiss' }, 3),
      make('p', { class: 'acts' }, make('button', { class: 'plain firm' }, said(accountabilityCommandLabels.dismiss))),
    );
    const kept = keptDraft(this.draft);
    if (kept) putBack(form, kept);
    form.addEventListener('input', () => keepDraft(this.draft, valuesOf(form)));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const reason = String(valuesOf(form).reason);
      if (reason === '') showFaults(form, [{ path: 'reason', says: said(formWords.fillIn, { field: words.reason }) }]);
      else void this.act(form, 'dismiss', { reason });
    });
    const title = make('summary', {}, said(accountabilityCommandLabels.dismiss));
    return make('details', { class: 'rarer', open: kept !== undefined }, title, form);
  }

  /** Sends a step, and shows what stands in its way at the form it came from; what was typed is kept. */
  private async act(form: HTMLFormElement, name: AccountabilityCommandName, body: unknown): Promise<void> {
    clearFaults(form);
    try {
      const headers = { 'if-match': `"${this.view.version}"` };
      const asking = { method: 'POST' as const, body, headers };
      await this.desk.ask<ClueAnswer>(`/accountability/${this.view.id}/${name}`, asking);
    } catch (thrown) {
      if (thrown instanceof Unreached) showFaults(form, [], { heading: said(formWords.offline) });
      else if (thrown instanceof Refused) {
        const { title, detail, violations = [] } = thrown.problem;
        showFaults(form, violations, { heading: title, lines: [detail] });
      } else this.fail(thrown);
      return;
    }
    dropDraft(this.draft);
    await this.open();
    goTo(this.querySelector('h1') ?? this);
    this.desk.announce(said(words.done, { step: accountabilityCommandLabels[name] }));
  }

  private history(): HTMLElement {
    const entries = [...this.view.timeline].reverse().map((entry) => this.entry(entry));
    return make('section', {}, make('h2', {}, said(words.history)), make('ol', { class: 'history' }, entries));
  }

  private entry({ type, at, actor, data, text }: ClueEntry): HTMLElement {
    const { desk } = this;
    const told = (data.told ?? []).map((number) => desk.staffName(number)).join(language === 'zh' ? '、' : ', ');
    const to = data.to === undefined ? '' : momentOn(data.to);
    const by = actor.kind === 'staff' ? desk.staffName(actor.staff) : said(words.byClock);
    return historyLine(
      said(accountabilityEventLabels[type], { told, to }),
      `${momentOn(at)} ${by}`,
      false,
      text === null && make('p', { class: 'note' }, said(words.erased)),
      text && make('p', { class: 'said' }, text.reason),
    );
  }
}
