// One case. After each step it is read again, and what the step left for the person is offered to be printed at once.
import { commandLabels } from '#shared/words/case.ts';
import { caseWords as words } from '#shared/words/desk/case.ts';
import { slipWords } from '#shared/words/desk/slips.ts';
import { formWords } from '#shared/words/desk.ts';
import { Refused } from '../ask.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { goTo, said } from '../page.ts';
import type { CaseAnswer, TimelineEntry } from './case-answer.ts';
import type { Taken } from './case-steps.ts';
import { Part } from './part.ts';
import { reissued } from './receipt.ts';
import { slipPage } from './slip.ts';

export class CasePage extends Part {
  caseId = '';
  private view: CaseAnswer | undefined;

  private read(): Promise<CaseAnswer> {
    return this.desk.ask<CaseAnswer>(`/cases/${encodeURIComponent(this.caseId)}`);
  }

  protected async show(): Promise<void> {
    const [view, { caseBody }] = await Promise.all([this.read(), import('./case-body.ts')]);
    this.view = view;
    const does = {
      desk: this.desk,
      read: () => this.read(),
      done: (taken: Taken) => void this.stepTaken(taken),
      fail: (thrown: unknown) => this.fail(thrown),
      again: () => void this.open(),
      print: (entry: TimelineEntry) => void this.offer(entry),
    };
    fillWith(this, caseBody(does, view));
    void this.nameItems();
  }

  /** Items' names in place of their ids, when the list of items has come. */
  private async nameItems(): Promise<void> {
    const places = Array.from(this.querySelectorAll<HTMLElement>('[data-item]'));
    const items = places.length === 0 ? [] : await this.desk.items().catch(() => []);
    for (const place of places) {
      const name = items.find((item) => item.id === place.dataset.item)?.name;
      if (name) place.textContent = name;
    }
  }

  private async stepTaken({ name, seen, answer }: Taken): Promise<void> {
    const done = said(words.done, { step: commandLabels[name] });
    if (answer.receipt && this.view) {
      // Shown before anything else is asked of the network: the code is in this answer and nowhere else.
      const { number, subject } = this.view;
      const facts = { number, subject: subject ?? '', code: answer.receipt.code };
      fillWith(
        this,
        reissued(this.desk, facts, () => void this.open()),
      );
      this.desk.announce(done);
      goTo(this.querySelector('h1') ?? this);
      return;
    }
    await this.open();
    this.desk.announce(done);
    const { hasSlip } = await import('./case-body.ts');
    const paper = this.view?.timeline.find((entry) => entry.version > seen && hasSlip(entry));
    if (paper) await this.offer(paper);
    else goTo(this.querySelector('h1') ?? this);
  }

  /** Shows a paper above the case; while it is there the page prints nothing else. */
  private async offer(entry: TimelineEntry): Promise<void> {
    const papers = await import('./slips.ts').catch(() => undefined);
    this.querySelector('slip-page')?.remove();
    const sheet = this.view && papers?.slipOf(this.desk, this.view, entry);
    if (!sheet) {
      this.desk.announce(said(formWords.unreachable));
      return;
    }
    const lead = make('h2', { class: 'unprinted', tabindex: '-1' }, said(slipWords.ready));
    const away = button('plain', said(slipWords.putAway), () => {
      page.remove();
      goTo(this.querySelector('h1') ?? this);
    });
    const page = slipPage(sheet, away, lead);
    this.insertBefore(page, this.firstChild);
    goTo(lead);
  }

  protected override fail(thrown: unknown): void {
    if (thrown instanceof Refused && thrown.problem.status === 404) {
      fillWith(this, this.heading(thrown.problem.title), notice(said(words.unknown), 'bad'));
      return;
    }
    super.fail(thrown);
  }
}
