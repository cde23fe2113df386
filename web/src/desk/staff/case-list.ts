// Lists of cases: my own, the office's, what is open, what is overdue, everything. Each case shows its light as shape,
// word and colour; what burns stands first.
import type { Light } from '#shared/case/kinds.ts';
import { timeOf } from '#shared/time.ts';
import { kindLabels, lightLabels, stateLabels } from '#shared/words/case.ts';
import { staffWords as words } from '#shared/words/desk/staff.ts';
import { button, fillWith, make } from '../make.ts';
import { goTo, language, said } from '../page.ts';
import type { CaseCardAnswer, Listed } from './answers.ts';
import { Part } from './part.ts';
import { dayOn, lightOf } from './say.ts';

export const VIEWS = ['todo', 'office', 'open', 'overdue', 'all'] as const;
export type View = (typeof VIEWS)[number];

const URGENCY: Readonly<Record<Light | 'none', number>> = { red: 0, yellow: 1, green: 2, none: 3 };
const LIGHTS: readonly Light[] = ['red', 'yellow', 'green'];

const byUrgency = (a: CaseCardAnswer, b: CaseCardAnswer): number =>
  URGENCY[a.light ?? 'none'] - URGENCY[b.light ?? 'none'] ||
  (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') ||
  a.number.localeCompare(b.number);

export class CaseList extends Part {
  view: View = 'todo';
  private found: readonly CaseCardAnswer[] = [];
  private cursor: string | undefined;

  protected async show(): Promise<void> {
    this.found = [];
    this.cursor = undefined;
    await this.load();
    this.draw();
  }

  private async load(): Promise<void> {
    const cursor = this.cursor ? `&cursor=${encodeURIComponent(this.cursor)}` : '';
    const page = await this.desk.ask<Listed<CaseCardAnswer>>(`/cases?view=${this.view}${cursor}`);
    const known = new Set(this.found.map(({ id }) => id));
    this.found = [...this.found, ...page.items.filter(({ id }) => !known.has(id))];
    this.cursor = page.cursor;
  }

  private draw(): void {
    const { view, found, cursor } = this;
    const rows = view === 'all' ? found : [...found].sort(byUrgency);
    fillWith(
      this,
      this.heading(said(words[view])),
      make(
        'nav',
        { class: 'tabs', 'aria-label': said(words.views) },
        VIEWS.map((one) =>
          make(
            'a',
            { class: 'tab', href: `#/list/${one}`, 'aria-current': one === view ? 'page' : undefined },
            said(words[one]),
          ),
        ),
      ),
      this.counts(),
      rows.length === 0 ? make('p', { class: 'none' }, this.emptiness()) : this.table(rows),
      cursor &&
        make(
          'p',
          { class: 'acts' },
          button('plain', said(words.more), () => void this.more()),
        ),
    );
  }

  private emptiness(): string {
    if (this.cursor) return said(words.keepLooking);
    return said(this.view === 'todo' ? words.noneTodo : words.none);
  }

  private counts(): HTMLElement {
    const { found } = this;
    const lit = LIGHTS.map((light) => ({ light, n: found.filter((one) => one.light === light).length }));
    return make(
      'p',
      { class: 'counts' },
      make('span', {}, said(words.counted, { n: found.length })),
      lit.filter(({ n }) => n > 0).map(({ light, n }) => make('span', {}, lightOf(light), ` ${n}`)),
      make('span', { class: 'small' }, said(words.asOf, { time: timeOf(this.desk.now()) })),
      button('plain', said(words.refresh), () => void this.refresh()),
    );
  }

  private table(rows: readonly CaseCardAnswer[]): HTMLElement {
    const columns = [words.light, words.matter, words.state, words.holder, words.due].map((label) => said(label));
    return make(
      'table',
      { class: 'cases' },
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          columns.map((name) => make('th', { scope: 'col' }, name)),
        ),
      ),
      make(
        'tbody',
        {},
        rows.map((row) => this.row(row, columns)),
      ),
    );
  }

  private row(row: CaseCardAnswer, columns: readonly string[]): HTMLElement {
    const { desk } = this;
    const handingOver = row.state === 'handingOver';
    return make(
      'tr',
      { class: row.light === 'red' ? 'burns' : undefined },
      make('td', { 'data-label': columns[0] }, lightOf(row.light)),
      make(
        'th',
        { scope: 'row' },
        make('a', { href: `#/cases/${row.id}` }, row.subject ?? said(words.noSubject)),
        make('span', { class: 'under' }, make('span', {}, row.number), make('span', {}, said(kindLabels[row.kind]))),
      ),
      make('td', { 'data-label': columns[2] }, said(stateLabels[row.state])),
      make(
        'td',
        { 'data-label': columns[3] },
        make(
          'span',
          {},
          desk.staffName(row.holder),
          make('span', { class: 'under' }, desk.officeName(row.office), handingOver && ` · ${said(words.waitingOn)}`),
        ),
      ),
      make('td', { 'data-label': columns[4], class: 'tight' }, row.dueOn ? dayOn(row.dueOn, true) : said(words.noDate)),
    );
  }

  private async more(): Promise<void> {
    const before = this.found.length;
    await this.load().then(
      () => this.draw(),
      (thrown) => this.fail(thrown),
    );
    const links = this.querySelectorAll<HTMLElement>('tbody th a');
    if (this.view === 'all') links[before]?.focus();
  }

  private async refresh(): Promise<void> {
    await this.open();
    const { found } = this;
    const lit = LIGHTS.map(
      (light) => `${said(lightLabels[light])} ${found.filter((one) => one.light === light).length}`,
    );
    this.desk.announce([said(words.counted, { n: found.length }), ...lit].join(language === 'zh' ? '，' : ', '));
    const heading = this.querySelector('h1');
    if (heading) goTo(heading);
  }
}
