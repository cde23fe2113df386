// The registers of a month: chosen by name and month, looked at page by page, taken along as a file, printed to be signed.
import { REGISTERS, registerNamed } from '#shared/registers/registers.ts';
import { SIGNED_KINDS, SIGNED_PATHS, signedAt } from '#shared/signed/kinds.ts';
import { dayOf } from '#shared/time.ts';
import { registersDeskWords as words } from '#shared/words/desk/registers.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { formWords } from '#shared/words/desk.ts';
import { registerLabels } from '#shared/words/registers.ts';
import { signedRegisterLabels } from '#shared/words/signed-registers.ts';
import { Refused, Unreached } from '../ask.ts';
import { type Choice, choiceField, lineField, putBack, valuesOf } from '../field.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { said } from '../page.ts';
import { Part } from './part.ts';
import { type RegisterAnswer, registerSheet } from './register-sheet.ts';

/** Rows in one print: what a clerk can still hold in two hands. */
const MOST_PRINTED = 5000;

/** Those of cases, then those of what two people stand by. */
const CHOICES: readonly Choice[] = [
  ...REGISTERS.map((value) => ({ value, text: said(registerLabels[value]) })),
  ...SIGNED_KINDS.map((kind) => ({ value: SIGNED_PATHS[kind], text: said(signedRegisterLabels[kind]) })),
];

export class CaseRegisters extends Part {
  register: string = REGISTERS[0];
  month: string | undefined;
  private found: RegisterAnswer | undefined;
  private readonly told = make('div', {});

  override connectedCallback(): void {
    document.body.classList.add('at-registers');
    super.connectedCallback();
  }
  disconnectedCallback(): void {
    document.body.classList.remove('at-registers');
  }

  private get path(): string {
    return `/registers/${this.register}/${encodeURIComponent(this.month ?? '')}`;
  }

  protected async show(): Promise<void> {
    this.month = this.month ?? this.thisMonth;
    this.found = undefined;
    fillWith(this.told);
    await this.load().catch((thrown) => {
      // A month that is none, or has not begun: the form stays, so that another can be chosen.
      if (!(thrown instanceof Refused) || thrown.problem.status !== 400) throw thrown;
      this.say(thrown.problem.violations?.[0]?.says ?? thrown.problem.detail);
    });
    this.draw();
  }

  private get thisMonth(): string {
    return dayOf(this.desk.now()).slice(0, 7);
  }

  private async load(): Promise<void> {
    const { found } = this;
    const cursor = found?.cursor ? `&cursor=${encodeURIComponent(found.cursor)}` : '';
    const page = await this.desk.ask<RegisterAnswer>(`${this.path}?format=json&limit=200${cursor}`);
    this.found = found ? { ...found, rows: [...found.rows, ...page.rows], cursor: page.cursor } : page;
  }

  private draw(): void {
    const { found } = this;
    fillWith(
      this,
      make(
        'div',
        { class: 'unprinted' },
        this.heading(said(staffWords.registers)),
        this.choice(),
        found && this.acts(),
        this.told,
      ),
      found && registerSheet(this.desk, found),
      found?.cursor &&
        make(
          'p',
          { class: 'acts' },
          button('plain', said(staffWords.more), () => void this.trying(() => this.more())),
        ),
    );
  }

  private choice(): HTMLElement {
    const form = make(
      'form',
      { class: 'register-choice', novalidate: true },
      choiceField({ name: 'register', label: words.register, needed: true, prefix: 'book' }, CHOICES),
      lineField(
        { name: 'month', label: words.month, needed: true, prefix: 'book' },
        { type: 'month', placeholder: '2026-09', max: this.thisMonth },
      ),
      make('p', { class: 'field' }, make('button', { type: 'submit', class: 'plain' }, said(words.show))),
    );
    putBack(form, { register: this.register, month: this.month ?? '' });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { register, month } = valuesOf(form);
      const hash = `#/registers/${register || this.register}/${month || this.thisMonth}`;
      if (location.hash === hash) void this.open();
      else this.desk.go(hash);
    });
    return make('div', {}, make('p', { class: 'note' }, said(words.lead)), form);
  }

  private acts(): HTMLElement {
    const file = (format: 'xlsx' | 'csv'): HTMLElement =>
      button('plain', said(words[format]), () => void this.trying(() => this.take(format)));
    return make(
      'p',
      { class: 'acts' },
      button('go', said(formWords.print), () => void this.trying(() => this.print())),
      file('xlsx'),
      file('csv'),
    );
  }

  /** Does one thing at a time beside the table: what goes wrong is said above it, and the table stays. */
  private async trying(act: () => Promise<void>): Promise<void> {
    if (this.hasAttribute('aria-busy')) return;
    this.setAttribute('aria-busy', 'true');
    fillWith(this.told);
    try {
      await act();
    } catch (thrown) {
      this.desk.announce('');
      if (thrown instanceof Refused) this.say(thrown.problem.detail || thrown.problem.title);
      else if (thrown instanceof Unreached) this.say(said(formWords.unreachable));
      else this.fail(thrown);
    } finally {
      this.removeAttribute('aria-busy');
    }
  }

  private say(text: string): void {
    fillWith(this.told, notice(text, 'bad'));
  }

  private async more(): Promise<void> {
    const before = this.found?.rows.length ?? 0;
    await this.load();
    this.draw();
    this.querySelectorAll<HTMLElement>('tbody th a')[before]?.focus();
  }

  private async take(format: 'xlsx' | 'csv'): Promise<void> {
    const { found } = this;
    if (!found) return;
    this.desk.announce(said(words.fetching));
    const blob = await this.desk.ask<Blob>(`${this.path}?format=${format}`, { as: 'file' });
    const file = `${found.file}.${format}`;
    const href = URL.createObjectURL(blob);
    make('a', { href, download: file }).click();
    // The browser has taken hold of it by then, or never will.
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
    this.desk.announce(said(words.fetched, { file }));
  }

  /** Paper is signed as a whole: what is still missing is loaded first. */
  private async print(): Promise<void> {
    if (this.found?.cursor) this.desk.announce(said(words.gathering));
    while (this.found?.cursor && this.found.rows.length <= MOST_PRINTED) await this.load();
    this.draw();
    this.desk.announce('');
    if (this.found?.cursor) this.say(said(words.tooLong, { n: MOST_PRINTED }));
    else window.print();
  }
}

customElements.define('case-registers', CaseRegisters);

/** From the address, `#/registers/visits/2026-09`. What is missing there is the first register and this month. */
export const registersAt = (name: string, month: string): CaseRegisters =>
  Object.assign(new CaseRegisters(), {
    register: registerNamed(name) ?? (signedAt(name) ? name : REGISTERS[0]),
    month: month || undefined,
  });
