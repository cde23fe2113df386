// Lists of cases: my own, the office's, what is open, what is overdue, everything. Each case shows its light as shape,
// word and colour; what burns stands first. A to-do says under which heading a case is on it.
import { timeOf } from '#shared/time.ts';
import { bulkWords } from '#shared/words/desk/bulk.ts';
import { listWords } from '#shared/words/desk/lists.ts';
import { staffWords as words } from '#shared/words/desk/staff.ts';
import { formWords } from '#shared/words/desk.ts';
import { button, type Child, fillWith, make } from '../make.ts';
import { goTo, language, said } from '../page.ts';
import type { CaseCardAnswer, Listed, RowAnswer } from './answers.ts';
import type { BulkAssign } from './bulk-assign.ts';
import { byUrgency, type CaseGroup, groupsOf, lightCounts, sayCounts } from './case-groups.ts';
import { caseTable } from './case-table.ts';
import { Part } from './part.ts';

export const VIEWS = ['todo', 'office', 'open', 'overdue', 'all'] as const;
export type View = (typeof VIEWS)[number];

/** Cases of a to-do that are loaded by themselves, so that its counts are whole. */
const COUNTED = 500;

export class CaseList extends Part {
  view: View = 'todo';
  private found: readonly RowAnswer[] = [];
  private cursor: string | undefined;
  private bulk: BulkAssign | undefined;
  private readonly besides = make('div', {});

  protected async show(): Promise<void> {
    this.found = [];
    this.cursor = undefined;
    do await this.load();
    while (this.view === 'todo' && this.cursor && this.found.length < COUNTED);
    this.draw();
    if (this.view === 'todo') void this.elsewhere();
  }

  private async load(): Promise<void> {
    const cursor = this.cursor ? `&cursor=${encodeURIComponent(this.cursor)}` : '';
    const page = await this.desk.ask<Listed<RowAnswer>>(`/cases?view=${this.view}${cursor}`);
    const known = new Set(this.found.map(({ id }) => id));
    this.found = [...this.found, ...page.items.filter(({ id }) => !known.has(id))];
    this.cursor = page.cursor;
  }

  private draw(): void {
    const { view, cursor, bulk } = this;
    bulk?.offer(this.assignable);
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
      bulk?.element,
      this.found.length === 0 ? make('p', { class: 'none' }, this.emptiness()) : this.rows(),
      cursor &&
        make(
          'p',
          { class: 'acts' },
          button('plain', said(words.more), () => void this.more()),
        ),
      this.besides,
    );
  }

  /** What else awaits this person stands below their cases as soon as it is known; nobody waits for it. */
  private async elsewhere(): Promise<void> {
    const { awaitedElsewhere } = await import('./awaited-elsewhere.ts').catch(() => ({ awaitedElsewhere: undefined }));
    const found = await awaitedElsewhere?.(this.desk);
    fillWith(this.besides, found);
  }

  /** One table, or on a to-do one under each heading with a way to it from the top. */
  private rows(): Child {
    const { view, found, desk, bulk } = this;
    const table = (rows: readonly RowAnswer[]) => caseTable(desk, rows, bulk && ((row) => bulk.pick(row)));
    if (view !== 'todo') return table(view === 'all' ? found : [...found].sort(byUrgency));
    const groups = groupsOf(desk, found).map((group) => ({ ...group, heading: headingOf(group) }));
    return [
      groups.length > 1 &&
        make(
          'ul',
          { class: 'groups', 'aria-label': said(listWords.groups) },
          groups.map(({ heading, title, rows: { length: n }, rows }) =>
            make(
              'li',
              {},
              button('plain', said(listWords.cases, { group: title, n }), () => goTo(heading)),
              lightCounts(rows),
            ),
          ),
        ),
      groups.map(({ heading, rows }) => make('section', {}, heading, table(rows))),
    ];
  }

  private emptiness(): string {
    if (this.cursor) return said(words.keepLooking);
    return said(this.view === 'todo' ? words.noneTodo : words.none);
  }

  private counts(): HTMLElement {
    const { found, bulk } = this;
    const assigning = button('plain', said(bulk ? bulkWords.end : bulkWords.begin), () => void this.assigning(), {
      'aria-expanded': String(bulk !== undefined),
    });
    return make(
      'div',
      { class: 'counts' },
      make('span', {}, said(words.counted, { n: found.length })),
      lightCounts(found),
      make('span', { class: 'small' }, said(words.asOf, { time: timeOf(this.desk.now()) })),
      make(
        'span',
        { class: 'counts-acts' },
        (bulk ?? this.assignable.length > 0) && assigning,
        button('plain', said(words.refresh), () => void this.refresh()),
      ),
    );
  }

  /** Cases that this person may give to a handler: those of offices they head or supervise. */
  private get assignable(): readonly CaseCardAnswer[] {
    const { heads, leads } = this.desk.me;
    const offices = new Set([...heads, ...leads]);
    const cases = this.found.flatMap((row) => (row.kind === 'complaint' ? [] : [row]));
    return cases.filter(({ light, office }) => light !== null && offices.has(office));
  }

  /** Begins or ends assigning several. */
  private async assigning(): Promise<void> {
    const fetched = await import('./bulk-assign.ts').catch(() => undefined);
    if (!fetched) {
      this.desk.announce(said(formWords.broken));
      return;
    }
    const around = {
      changed: (rows: readonly CaseCardAnswer[]) => this.take(rows),
      fail: (thrown: unknown) => this.fail(thrown),
    };
    this.bulk = this.bulk ? undefined : new fetched.BulkAssign(this.desk, around);
    this.draw();
    const at = this.querySelector<HTMLElement>(this.bulk ? '.bulk h2' : '.counts button');
    if (at) goTo(at);
  }

  /** Cases as answers have them now, in place of what the list said. */
  private take(rows: readonly CaseCardAnswer[]): void {
    this.found = this.found.map((one) => rows.find(({ id }) => id === one.id) ?? one);
    this.draw();
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
    const told = [said(words.counted, { n: found.length }), ...sayCounts(found)];
    this.desk.announce(told.join(language === 'zh' ? '，' : ', '));
    const heading = this.querySelector('h1');
    if (heading) goTo(heading);
  }
}

const headingOf = ({ title, rows: { length: n } }: CaseGroup): HTMLElement =>
  make('h2', { tabindex: '-1' }, said(listWords.cases, { group: title, n }));
