// One case: its head, what was brought, the steps open now, who had it, its history. After each step it is read again.
import type { CaseCommandName } from '#shared/case/commands.ts';
import { commandLabels } from '#shared/words/case.ts';
import { caseWords as words } from '#shared/words/desk/case.ts';
import { Refused } from '../ask.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { goTo, said } from '../page.ts';
import type { CaseAnswer } from './answers.ts';
import { caseContent, caseHead, custodyOf } from './case-head.ts';
import { caseSteps } from './case-steps.ts';
import { Part } from './part.ts';
import { timeline } from './timeline.ts';

export class CasePage extends Part {
  caseId = '';

  private read(): Promise<CaseAnswer> {
    return this.desk.ask<CaseAnswer>(`/cases/${encodeURIComponent(this.caseId)}`);
  }

  protected async show(): Promise<void> {
    const view = await this.read();
    const { desk } = this;
    const around = {
      desk,
      read: () => this.read(),
      done: (name: CaseCommandName) => void this.stepTaken(name),
      fail: (thrown: unknown) => this.fail(thrown),
    };
    fillWith(
      this,
      caseHead(desk, view),
      caseSteps(around, view),
      caseContent(desk, view),
      custodyOf(desk, view),
      make(
        'section',
        { 'aria-labelledby': 'history' },
        make('h2', { id: 'history' }, said(words.history)),
        timeline(desk, view.timeline),
        make(
          'p',
          { class: 'acts' },
          button('plain', said(words.refresh), () => void this.open()),
        ),
      ),
    );
    if (view.item) void this.nameItem(view.item.split('@')[0] ?? '');
  }

  /** The item's name in place of its id, when the list of items has come. */
  private async nameItem(id: string): Promise<void> {
    const items = await this.desk.items().catch(() => []);
    const place = this.querySelector('[data-item]');
    const name = items.find((item) => item.id === id)?.name;
    if (place && name) place.textContent = name;
  }

  private async stepTaken(name: CaseCommandName): Promise<void> {
    await this.open();
    this.desk.announce(said(words.done, { step: commandLabels[name] }));
    goTo(this.querySelector('h1') ?? this);
  }

  protected override fail(thrown: unknown): void {
    if (thrown instanceof Refused && thrown.problem.status === 404) {
      fillWith(this, this.heading(thrown.problem.title), notice(said(words.unknown), 'bad'));
      return;
    }
    super.fail(thrown);
  }
}
