// One case. After each step it is read again, and what the step left for the person is offered to be printed at once.
import type { CaseCommandName } from '#shared/case/commands.ts';
import { commandLabels } from '#shared/words/case.ts';
import { caseWords as words } from '#shared/words/desk/case.ts';
import { slipWords } from '#shared/words/desk/slips.ts';
import { formWords } from '#shared/words/desk.ts';
import { Refused } from '../ask.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { goTo, said } from '../page.ts';
import type { CaseAnswer, StepAnswer, TimelineEntry } from './case-answer.ts';
import { CASE_MENU } from './case-menu.ts';
import type { ComplaintAnswer } from './complaint-answer.ts';
import { nameItems } from './item-names.ts';
import { Part } from './part.ts';
import { reissued } from './receipt.ts';
import { slipPage } from './slip.ts';
import type { Taken } from './step-choices.ts';

export class CasePage extends Part {
  caseId = '';
  private view: CaseAnswer | undefined;

  private read(): Promise<CaseAnswer> {
    return this.desk.ask<CaseAnswer>(`/cases/${encodeURIComponent(this.caseId)}`);
  }

  protected async show(): Promise<void> {
    const [view, { caseBody }] = await Promise.all([this.read(), import('./case-body.ts')]);
    if (view.kind === 'complaint') {
      // The same address; what it leads to is another page, from which nothing is kept.
      const { ComplaintPage } = await import('./complaint-page.ts');
      if (!customElements.get('complaint-page')) customElements.define('complaint-page', ComplaintPage);
      const seen = view as unknown as ComplaintAnswer;
      const page = Object.assign(new ComplaintPage(), { desk: this.desk, complaintId: this.caseId, seen });
      fillWith(this, page);
      await page.opened;
      return;
    }
    this.view = view;
    const does = {
      desk: this.desk,
      menu: CASE_MENU,
      read: () => this.read(),
      done: (taken: Taken<CaseCommandName>) => void this.stepTaken(taken),
      fail: (thrown: unknown) => this.fail(thrown),
      again: () => void this.open(),
      print: (entry: TimelineEntry) => void this.offer(entry),
    };
    fillWith(this, caseBody(does, view));
    void nameItems(this.desk, this);
  }

  private async stepTaken({ name, seen, answer }: Taken<CaseCommandName>): Promise<void> {
    const done = said(words.done, { step: commandLabels[name] });
    const { receipt } = answer as StepAnswer;
    if (receipt && this.view) {
      // Shown before anything else is asked of the network: the code is in this answer and nowhere else.
      const { number, subject } = this.view;
      const facts = { number, subject: subject ?? '', code: receipt.code };
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
