// Giving several cases to one handler (FI-2): one request for each, on the version the list showed. What is refused says
// why and stays chosen; the others stand.
import { CASE_COMMANDS } from '#shared/case/commands.ts';
import { bulkWords as words } from '#shared/words/desk/bulk.ts';
import { Refused, Unreached } from '../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { choiceField, lineField, putBack, valuesOf } from '../field.ts';
import { clearFaults, showFaults } from '../field-faults.ts';
import { button, fillWith, make } from '../make.ts';
import { goTo, said } from '../page.ts';
import type { CaseCardAnswer, RowAnswer } from './answers.ts';
import { type Became, bulkResults } from './bulk-results.ts';
import type { Desk } from './desk.ts';
import { faultsBy } from './faults-by.ts';
import { staffChoices } from './fields/people.ts';

const DRAFT = 'bulk-assign';

interface Around {
  /** Cases as they are now. */
  readonly changed: (rows: readonly CaseCardAnswer[]) => void;
  readonly fail: (thrown: unknown) => void;
}

/** What an answer says of the case in a list. */
type Now = Pick<CaseCardAnswer, 'version' | 'state' | 'office' | 'holder' | 'waiting' | 'dueOn' | 'light'>;
const merged = (row: CaseCardAnswer, { version, state, office, holder, waiting, dueOn, light }: Now) => ({
  ...row,
  ...{ version, state, office, holder, waiting, dueOn, light },
});

export class BulkAssign {
  readonly element: HTMLElement;
  private readonly desk: Desk;
  private readonly around: Around;
  private readonly form: HTMLFormElement;
  private readonly count = make('span', { role: 'status' });
  private readonly results = make('div');
  private readonly chosen = new Set<string>();
  private offered: readonly CaseCardAnswer[] = [];

  constructor(desk: Desk, around: Around) {
    this.desk = desk;
    this.around = around;
    this.form = this.made();
    putBack(this.form, keptDraft(DRAFT) ?? {});
    this.form.addEventListener('input', () => keepDraft(DRAFT, valuesOf(this.form)));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send();
    });
    this.element = make(
      'section',
      { class: 'bulk', 'aria-labelledby': 'bulk' },
      make('h2', { id: 'bulk', tabindex: '-1' }, said(words.begin)),
      make('p', { class: 'note' }, said(words.lead)),
      make('div', {}, this.form),
      this.results,
    );
    this.say();
  }

  private made(): HTMLFormElement {
    const { desk } = this;
    const { heads, leads } = desk.me;
    const offices = Array.from(new Set([...heads, ...leads]));
    const people = offices.flatMap((office) =>
      staffChoices(desk, office).map(({ value, text }) => ({
        value,
        text: offices.length > 1 ? `${desk.officeName(office)} ${text}` : text,
      })),
    );
    const all = button('plain', said(words.pickAll), () => this.pickAll(true));
    const none = button('plain', said(words.pickNone), () => this.pickAll(false));
    return make(
      'form',
      { novalidate: true },
      make('p', { class: 'acts' }, this.count, all, none),
      make(
        'div',
        { class: 'side' },
        choiceField({ name: 'staff', label: words.staff, needed: true, prefix: 'bulk' }, people),
        lineField({ name: 'reason', label: words.reason, needed: true, prefix: 'bulk' }),
      ),
      make('p', { class: 'acts' }, make('button', { class: 'go' }, said(words.submit))),
    );
  }

  /** Which of the cases on screen can be given to somebody by this person. */
  offer(rows: readonly CaseCardAnswer[]): void {
    this.offered = rows;
    for (const id of this.chosen) if (!rows.some((row) => row.id === id)) this.chosen.delete(id);
    this.say();
  }

  /** The box by which a row is chosen. */
  pick({ id, number }: RowAnswer): HTMLElement | false {
    if (!this.offered.some((row) => row.id === id)) return false;
    const box = make('input', { type: 'checkbox', 'aria-label': said(words.pick, { number }), 'data-pick': id });
    box.checked = this.chosen.has(id);
    box.addEventListener('change', () => {
      if (box.checked) this.chosen.add(id);
      else this.chosen.delete(id);
      this.say();
    });
    return make('label', { class: 'pick' }, box);
  }

  private pickAll(on: boolean): void {
    this.chosen.clear();
    if (on) for (const { id } of this.offered) this.chosen.add(id);
    for (const box of document.querySelectorAll<HTMLInputElement>('[data-pick]')) box.checked = on;
    this.say();
  }

  private say(): void {
    this.count.textContent = said(words.picked, { n: this.chosen.size });
  }

  private async send(): Promise<void> {
    clearFaults(this.form);
    fillWith(this.results);
    const { staff, reason } = valuesOf(this.form);
    const body = { staff, reason };
    const faults = faultsBy(CASE_COMMANDS.assign, body, words, ['staff', 'reason']);
    const rows = this.offered.filter(({ id }) => this.chosen.has(id));
    if (rows.length === 0) showFaults(this.form, faults, { heading: said(words.nothingPicked) });
    else if (faults.length > 0) showFaults(this.form, faults);
    else await this.sendEach(rows, body);
  }

  private busy(on: boolean): void {
    for (const one of this.form.querySelectorAll('button')) one.disabled = on;
  }

  private async sendEach(rows: readonly CaseCardAnswer[], body: object): Promise<void> {
    const bar = make('progress', { max: rows.length, value: 0, 'aria-labelledby': 'bulk' });
    const line = make('p', { role: 'status' });
    fillWith(this.results, line, bar);
    this.busy(true);
    const became: Became[] = [];
    try {
      for (const row of rows) {
        line.textContent = said(words.progress, { i: became.length + 1, n: rows.length });
        became.push(await this.assign(row, body));
        bar.value = became.length;
      }
    } catch (thrown) {
      this.around.fail(thrown);
    } finally {
      this.busy(false);
    }
    this.tell(became);
  }

  /** One case. Throws what ends them all, such as a sign-in that ran out. */
  private async assign(row: CaseCardAnswer, body: object): Promise<Became> {
    const path = `/cases/${row.id}`;
    const headers = { 'if-match': `"${row.version}"` };
    try {
      const now = await this.desk.ask<Now>(`${path}/assign`, { method: 'POST', body, headers });
      this.chosen.delete(row.id);
      return { row: merged(row, now) };
    } catch (thrown) {
      if (thrown instanceof Unreached) return { row, why: said(words.unsent) };
      if (!(thrown instanceof Refused)) throw thrown;
      const { status, title, detail } = thrown.problem;
      const why = detail || title;
      // Someone was faster: what they did is shown in the list, and the next try is made knowing it.
      const now = status === 412 ? await this.desk.ask<Now>(path).catch(() => undefined) : undefined;
      return { row: now ? merged(row, now) : row, why };
    }
  }

  private tell(became: readonly Became[]): void {
    if (became.every(({ why }) => why === undefined)) dropDraft(DRAFT);
    const told = bulkResults(this.desk, became);
    fillWith(this.results, told);
    this.around.changed(became.map(({ row }) => row));
    goTo(told.querySelector('h3') ?? told);
  }
}
