// The duty roster of a month (FI-1): who is on duty each night and day off, who stands for each channel, where somebody is
// missing. All staff read it; whoever may set it does so in the same table, and a colleague's change takes nothing away.
import { day, dayOf, plusDays } from '#shared/time.ts';
import { sayDay } from '#shared/words/day.ts';
import { rosterWords as words } from '#shared/words/desk/roster.ts';
import { formWords } from '#shared/words/desk.ts';
import { Refused, Unreached } from '../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { putBack, valuesOf } from '../field.ts';
import { clearFaults, showFaults } from '../field-faults.ts';
import { button, type Child, fillWith, make, notice } from '../make.ts';
import { goTo, language, said } from '../page.ts';
import { Part } from './part.ts';
import { changesIn, filledAsBefore, type RosterAnswer, type RosterDay, valuesOfChanges } from './roster-changes.ts';
import { monthFrom, monthIn, monthsBar } from './roster-months.ts';
import { rosterNews } from './roster-news.ts';
import { channelRoster, markUnsaved, rosterTable } from './roster-table.ts';

export class DutyRoster extends Part {
  month: string | undefined;
  private found!: RosterAnswer;
  private setting = false;
  private form = make('form', { novalidate: true });
  private readonly told = make('div', {});

  protected async show(): Promise<void> {
    this.month = monthIn(this.month) ?? dayOf(this.desk.now()).slice(0, 7);
    this.found = await this.read();
    const kept = this.may ? keptDraft(this.draft) : undefined;
    this.setting = kept !== undefined;
    this.draw();
    if (!kept) return;
    putBack(this.form, kept);
    this.chosen();
    fillWith(this.told, notice(said(words.restored)));
  }

  private get may(): boolean {
    return this.found.actions.includes('set');
  }
  private get draft(): string {
    return `roster ${this.month}`;
  }
  /** Days of the month alone; a week before it is read along, so that gaps can be filled from it. */
  private get days(): readonly RosterDay[] {
    return this.found.items.filter(({ on }) => on.startsWith(String(this.month)));
  }

  private read(): Promise<RosterAnswer> {
    const first = day(`${this.month}-01`);
    const last = plusDays(day(`${monthFrom(String(this.month), 31)}-01`), -1);
    return this.desk.ask<RosterAnswer>(`/roster?from=${plusDays(first, -7)}&to=${last}`);
  }

  private draw(): void {
    const { desk, found, setting } = this;
    const today = dayOf(desk.now());
    const past = today.startsWith(String(this.month)) ? this.days.filter(({ on }) => on < today) : [];
    const ahead = this.days.filter((one) => !past.includes(one));
    const content = [
      rosterTable(desk, ahead, today, setting),
      past.length > 0 && [
        make(
          'details',
          {},
          make('summary', {}, said(words.past, { n: past.length })),
          rosterTable(desk, past, today, false),
        ),
      ],
      channelRoster(desk, found, setting),
    ];
    fillWith(this.told);
    fillWith(
      this,
      this.heading(said(words.title)),
      make('p', { class: 'note' }, said(words.lead)),
      monthsBar(
        String(this.month),
        this.days,
        this.may && !setting && button('go', said(words.edit), () => this.begin()),
      ),
      this.told,
      setting ? this.formWith(content) : content,
    );
  }

  private begin(): void {
    this.setting = true;
    this.draw();
    this.form.querySelector<HTMLElement>('select')?.focus();
  }

  private end(): void {
    dropDraft(this.draft);
    this.setting = false;
    this.draw();
    goTo(this.querySelector<HTMLElement>('.months h2') ?? this);
  }

  private formWith(content: Child): HTMLElement {
    this.form = make(
      'form',
      { novalidate: true },
      make(
        'p',
        { class: 'acts' },
        button('plain', said(words.fill), () => this.fill()),
      ),
      content,
      make(
        'p',
        { class: 'acts' },
        make('button', { class: 'go' }, said(words.save)),
        button('plain', said(words.cancel), () => this.end()),
      ),
    );
    this.form.addEventListener('input', () => this.chosen());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.save();
    });
    return this.form;
  }

  /** Keeps what is chosen and says where it is not saved. */
  private chosen(): void {
    const values = valuesOf(this.form);
    const { days, half } = changesIn(this.found, values);
    keepDraft(this.draft, values);
    markUnsaved(this.form, this.days, dayOf(this.desk.now()), [...days.map(({ on }) => on), ...half]);
  }

  private fill(): void {
    const filled = filledAsBefore(this.found, valuesOf(this.form));
    putBack(this.form, filled);
    this.chosen();
    fillWith(this.told, notice(said(words.filled, { n: Object.keys(filled).length / 2 })));
  }

  private async save(): Promise<void> {
    clearFaults(this.form);
    fillWith(this.told);
    const { days, channels, half } = changesIn(this.found, valuesOf(this.form));
    if (half.length > 0) {
      const faults = half.map((on) => ({ path: on, says: said(words.both, { day: sayDay(on, language) }) }));
      showFaults(this.form, faults);
      return;
    }
    if (days.length + channels.length === 0) {
      fillWith(this.told, notice(said(words.nothing)));
      return;
    }
    const body = { ...(days.length > 0 ? { days } : {}), ...(channels.length > 0 ? { channels } : {}) };
    try {
      const { version } = this.found;
      await this.desk.ask('/roster', {
        method: 'POST',
        body,
        headers: version > 0 ? { 'if-match': `"${version}"` } : {},
      });
      this.found = await this.read();
      this.end();
      this.desk.announce(said(words.saved));
    } catch (thrown) {
      await this.refuse(thrown);
    }
  }

  private async refuse(thrown: unknown): Promise<void> {
    if (thrown instanceof Unreached) showFaults(this.form, [], { heading: said(formWords.offline) });
    else if (thrown instanceof Refused && (thrown.problem.status === 412 || thrown.problem.status === 428))
      await this.catchUp().catch((fault) => this.fail(fault));
    else if (thrown instanceof Refused && thrown.problem.status !== 401) {
      const { title, detail, violations = [] } = thrown.problem;
      showFaults(this.form, violations, { heading: title, lines: [detail] });
    } else this.fail(thrown);
  }

  /** A colleague was faster: what they set is shown and stands, what was chosen here lies over it. */
  private async catchUp(): Promise<void> {
    const before = this.found;
    const mine = valuesOfChanges(before, valuesOf(this.form));
    this.found = await this.read();
    this.draw();
    const theirs = rosterNews(this.desk, before, this.found);
    putBack(this.form, mine);
    this.chosen();
    const lines = make(
      'ul',
      {},
      theirs.map((line) => make('li', {}, line)),
    );
    const told = notice(said(words.stale), 'bad', theirs.length > 0 && lines);
    fillWith(this.told, told);
    goTo(told);
  }
}
