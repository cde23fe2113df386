// One record of the registry: what it lacks, what waits with old beside new, what is in force, the steps open to this
// person, and all that happened to it. A form in hand stays in hand while the page around it is drawn anew.
import { DECIDING } from '#shared/directory/versioned/commands.ts';
import { type RegistryKind, registryKindLabels, registryWords as words } from '#shared/words/desk/registry.ts';
import { filled, type Label } from '#shared/words/label.ts';
import { type Child, fillWith, make, pairs } from '../make.ts';
import { goTo, said } from '../page.ts';
import type { Facts } from './forms/raw.ts';
import { type CaughtUp, type FormOrder, schemaForm } from './forms/schema-form.ts';
import { Part } from './part.ts';
import { currentOf, newestOf, type RegistryAnswer, type VersionAnswer } from './registry-answer.ts';
import { registryHistory, sayAct } from './registry-history.ts';
import { type Drawn, drawn, heldIn, KINDS, saysOf } from './registry-kinds.ts';
import { lackingElements } from './registry-lacking.ts';
import { changeTable, versionRows } from './registry-versions.ts';

/** A step while its form may be on the page. `of` is the version it decides on. */
interface Step {
  readonly name: 'propose' | 'approve' | 'decline' | 'retire';
  readonly title: Label;
  readonly of?: number;
  readonly order: Partial<FormOrder> & Pick<FormOrder, 'schema'>;
}

export class RegistryRecord extends Part {
  kind: RegistryKind = 'items';
  recordId = '';
  /** The field to put right, where the address names one. */
  field = '';
  private view!: RegistryAnswer;
  private drawn!: Drawn;
  /** Forms by the step they are for, for as long as they are not sent. */
  private readonly forms = new Map<string, HTMLElement>();

  private get path(): string {
    return `/${this.kind}/${encodeURIComponent(this.recordId)}`;
  }

  protected async show(): Promise<void> {
    const [view, items] = await Promise.all([this.desk.ask<RegistryAnswer>(this.path), this.desk.items()]);
    this.view = view;
    this.drawn = drawn(this.kind, this.desk, items);
    this.draw();
  }

  override aim(): HTMLElement | null {
    return this.fieldNamed(this.field);
  }

  private fieldNamed(name: string): HTMLElement | null {
    const fields = Array.from(this.querySelectorAll<HTMLElement>('form [data-field]'));
    return fields.find(({ dataset }) => dataset.field === name) ?? null;
  }

  /** Draws the page. `held` is the step in hand: its form stays, even where the step is not open any more. */
  private draw(held = ''): void {
    // What is kept of the other forms is laid over what stands now, as a draft that has aged.
    for (const key of [...this.forms.keys()]) if (key !== held) this.forms.delete(key);
    const { kind, view } = this;
    const current = currentOf(view);
    const newest = newestOf(view);
    const now = current && heldIn(kind, saysOf(kind, current));
    const shown = current ?? newest ?? view.history?.find(({ act }) => act === 'propose');
    const sections: Child = [
      newest && view.retiredFrom === undefined && this.lacking(newest.missing),
      view.versions.filter(({ approved }) => !approved).map((one) => this.waiting(one)),
      now && make('section', {}, make('h2', {}, said(words.current)), pairs(versionRows(this.drawn, now))),
      this.can('propose') && this.proposal(),
      this.can('retire') && this.step({ name: 'retire', title: words.retire, order: { schema: DECIDING.retire } }),
    ];
    fillWith(
      this,
      make(
        'p',
        { class: 'crumbs' },
        make('a', { href: `#/registry/${kind}` }, `${said(words.back)}（${said(registryKindLabels[kind])}）`),
      ),
      this.heading(shown ? KINDS[kind].titleOf(saysOf(kind, shown)) : view.id),
      make(
        'p',
        { class: 'strip' },
        make('span', {}, view.id),
        make('strong', {}, view.inForce === null ? said(words.none) : said(words.inForce, { n: view.inForce })),
        view.retiredFrom !== undefined && make('span', {}, said(words.retired)),
      ),
      sections,
      registryHistory(this.desk, kind, this.drawn, view),
    );
    const form = this.forms.get(held);
    if (form && !form.isConnected) this.querySelector('.strip')?.insertAdjacentElement('afterend', form);
  }

  private can(name: string): boolean {
    return this.view.actions.includes(name);
  }

  private lacking(missing: readonly string[] = []): Child {
    const find = (name: string) => this.fieldNamed(name);
    const at = this.can('propose') ? `#/registry/${this.kind}/${this.recordId}` : undefined;
    return lackingElements(this.desk, this.drawn, { missing, at, find });
  }

  /** A version that waits, with what it changes and what can be decided. */
  private waiting(one: VersionAnswer): HTMLElement {
    const { kind, view } = this;
    const { version, author, batch } = one;
    const current = currentOf(view);
    const now = current && heldIn(kind, saysOf(kind, current));
    const decide = (name: 'approve' | 'decline', title: Label): Child =>
      this.can(name) && this.step({ name, title, of: version, order: { schema: DECIDING[name], fixed: { version } } });
    const own = author === this.desk.me.number;
    return make(
      'section',
      { class: 'waits' },
      make('h2', {}, `${said(words.waiting)}：${said(words.version, { n: version })}`),
      make(
        'p',
        { class: 'note' },
        `${said(words.proposedBy)} ${this.desk.staffName(author)}。${said(words.unchanged)}`,
      ),
      changeTable(this.drawn, now, heldIn(kind, saysOf(kind, one))),
      batch === undefined
        ? [!own && decide('approve', words.approve), decide('decline', words.decline)]
        : make('p', { class: 'note' }, said(words.withImport)),
    );
  }

  private standing(): { facts: Facts; version: number } {
    const { kind, view } = this;
    const newest = newestOf(view);
    return { facts: newest ? saysOf(kind, newest) : {}, version: view.version };
  }

  private proposal(): HTMLElement {
    const newest = newestOf(this.view);
    const order = {
      ...this.drawn,
      schema: KINDS[this.kind].propose,
      standing: this.standing(),
      submit: words.send,
      lead: newest && filled(newest.approved ? words.fromVersion : words.fromWaiting, { n: newest.version }),
    };
    return this.step({ name: 'propose', title: words.propose, order });
  }

  /** The form of a step, made once: an approval in sight, the others folded away because they are rarer. */
  private step(step: Step): HTMLElement {
    const { name, of } = step;
    const key = of === undefined ? name : `${name} ${of}`;
    const made = this.forms.get(key) ?? this.made(key, step);
    this.forms.set(key, made);
    return made;
  }

  private made(key: string, { name, title, of, order }: Step): HTMLElement {
    const form = schemaForm({
      draft: `${this.path} ${key}`,
      label: (field) => this.drawn.label(field === 'reason' ? `${name}.reason` : field),
      choices: {},
      submit: title,
      send: (body) => this.send(name, title, body),
      catchUp: () => this.catchUp(key, name, of),
      fail: (thrown) => this.fail(thrown),
      ...order,
    });
    if (name === 'approve') return form;
    return make('details', { class: 'rarer' }, make('summary', {}, said(title)), form);
  }

  private async send(name: Step['name'], title: Label, body: Facts): Promise<void> {
    const headers = { 'if-match': `"${this.view.version}"` };
    await this.desk.ask(`${this.path}/${name}`, { method: 'POST', body, headers });
    this.view = await this.desk.ask<RegistryAnswer>(this.path);
    this.draw();
    const heading = this.querySelector('h1');
    if (heading) goTo(heading);
    this.desk.announce(said(words.done, { step: title }));
  }

  /** A colleague was faster: what they did, with the page as it now stands around the form. */
  private async catchUp(key: string, name: Step['name'], of?: number): Promise<CaughtUp> {
    const seen = this.view.version;
    this.view = await this.desk.ask<RegistryAnswer>(this.path);
    this.draw(key);
    const since = (this.view.history ?? []).slice(seen);
    const news = make(
      'ul',
      {},
      since.map((act) => make('li', {}, sayAct(this.desk, act))),
    );
    const waits = this.view.versions.some(({ version, approved }) => version === of && !approved);
    return { ...this.standing(), news, open: this.can(name) && (of === undefined || waits) };
  }
}
