// Looking for a case: one form, what was found below it as the lists show it. What was asked stays in this tab until it is
// cleared or the person signs out, so that coming back from a case finds the same results.
import { CASE_STATES } from '#shared/case/kinds.ts';
import { stateLabels } from '#shared/words/case.ts';
import { searchWords as words } from '#shared/words/desk/search.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { formWords } from '#shared/words/desk.ts';
import type { Label } from '#shared/words/label.ts';
import { Refused, Unreached } from '../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { choiceField, lineField, putBack, valuesOf } from '../field.ts';
import { clearFaults, showFaults } from '../field-faults.ts';
import { button, fillWith, make } from '../make.ts';
import { goTo, said } from '../page.ts';
import type { CaseCardAnswer, ItemAnswer, Listed } from './answers.ts';
import { caseTable } from './case-table.ts';
import { Part } from './part.ts';

const DRAFT = 'search';

type Criteria = { readonly [name: string]: string };
type Named = 'text' | 'name' | 'number' | 'village' | 'office' | 'item' | 'state' | 'from' | 'to';

const field = (name: Named, hint?: Label) => ({ name, label: words[name], prefix: 's', ...(hint ? { hint } : {}) });

export class CaseSearch extends Part {
  private form!: HTMLFormElement;
  private readonly results = make('section', { 'aria-label': said(words.results) });
  private asked: Criteria = {};
  private found: readonly CaseCardAnswer[] = [];
  private cursor: string | undefined;

  protected async show(): Promise<void> {
    const items = await this.desk.items();
    this.form = this.formWith(items);
    // Every field of a search may stay empty; to say so at each would be noise.
    for (const mark of Array.from(this.form.querySelectorAll('label .small'))) mark.remove();
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.search(true);
    });
    const draft = keptDraft(DRAFT);
    if (draft) putBack(this.form, draft);
    fillWith(
      this,
      this.heading(said(staffWords.search)),
      make('p', { class: 'note' }, said(words.lead)),
      this.form,
      this.results,
    );
    if (draft) await this.search(false);
  }

  private formWith(items: readonly ItemAnswer[]): HTMLFormElement {
    const { desk } = this;
    const any = said(words.any);
    const choices = (some: readonly { readonly id: string; readonly name: string }[]) =>
      some.map(({ id, name }) => ({ value: id, text: name }));
    const offices = desk.offices.map(({ id }) => ({ value: id, text: desk.officeName(id) }));
    const states = CASE_STATES.map((value) => ({ value, text: said(stateLabels[value]) }));
    return make(
      'form',
      { novalidate: true, role: 'search', 'aria-label': said(staffWords.search) },
      lineField(field('text', words.textHint)),
      make(
        'div',
        { class: 'side' },
        lineField(field('name', words.nameHint)),
        lineField(field('number', words.numberHint)),
      ),
      make(
        'details',
        {},
        make('summary', {}, said(words.more)),
        make(
          'div',
          { class: 'side' },
          choiceField(field('village'), choices(desk.facts.villagesEver), any),
          choiceField(field('office'), offices, any),
          choiceField(field('item'), choices(items), any),
          choiceField(field('state'), states, any),
          lineField(field('from'), { type: 'date' }),
          lineField(field('to'), { type: 'date' }),
        ),
      ),
      make(
        'p',
        { class: 'acts' },
        make('button', { class: 'go' }, said(words.submit)),
        button('plain', said(words.clear), () => this.clear()),
      ),
    );
  }

  private clear(): void {
    dropDraft(DRAFT);
    void this.open().then(() => this.form.querySelector<HTMLElement>('input')?.focus());
    fillWith(this.results);
  }

  /** Begins anew with what is in the form. `move` takes the keyboard to what was found. */
  private async search(move: boolean): Promise<void> {
    clearFaults(this.form);
    const values = valuesOf(this.form);
    this.asked = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Criteria;
    this.found = [];
    this.cursor = undefined;
    if (Object.keys(this.asked).length === 0) {
      showFaults(this.form, [], { heading: said(words.nothingAsked) });
      return;
    }
    keepDraft(DRAFT, values);
    await this.look(() => {
      const heading = this.results.querySelector('h2');
      if (move && heading) goTo(heading);
    });
  }

  /** Asks for the next cases and shows them; `then` moves the keyboard. */
  private async look(then: () => void): Promise<void> {
    this.results.setAttribute('aria-busy', 'true');
    this.desk.announce(said(words.searching));
    try {
      const body = { ...this.asked, ...(this.cursor ? { cursor: this.cursor } : {}) };
      const page = await this.desk.ask<Listed<CaseCardAnswer>>('/search', { method: 'POST', body });
      this.found = [...this.found, ...page.items];
      this.cursor = page.cursor;
      this.draw();
      then();
    } catch (thrown) {
      this.refuse(thrown);
    } finally {
      this.results.removeAttribute('aria-busy');
      this.desk.announce('');
    }
  }

  private draw(): void {
    const { found, cursor, desk } = this;
    const nothing = found.length === 0;
    const says = cursor ? words.foundSoFar : words.found;
    fillWith(
      this.results,
      make('h2', { tabindex: '-1' }, nothing ? said(words.results) : said(says, { n: found.length })),
      nothing
        ? make('p', { class: 'none' }, cursor ? said(words.noneSoFar) : `${said(words.none)} ${said(words.noneHint)}`)
        : caseTable(desk, found),
      cursor &&
        make(
          'p',
          { class: 'acts' },
          button('plain', said(words.further), () => void this.further()),
        ),
    );
  }

  private async further(): Promise<void> {
    const before = this.found.length;
    await this.look(() => {
      const next = this.results.querySelectorAll<HTMLElement>('tbody th a')[before];
      const heading = this.results.querySelector('h2');
      if (next) next.focus();
      else if (heading) goTo(heading);
    });
  }

  private refuse(thrown: unknown): void {
    if (thrown instanceof Unreached) showFaults(this.form, [], { heading: said(formWords.unreachable) });
    else if (thrown instanceof Refused && thrown.problem.status !== 401) {
      const { title, detail, violations = [] } = thrown.problem;
      for (const details of this.form.querySelectorAll('details')) details.open = violations.length > 0 || details.open;
      showFaults(this.form, violations, { heading: title, lines: [detail] });
    } else this.fail(thrown);
  }
}
