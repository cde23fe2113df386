// One record of the registry: what is in force, each waiting version with what it changes, old beside new, and the steps
// open to this person.
import {
  registryFieldLabels as labels,
  type RegistryKind,
  registryKindLabels,
  registryWords as words,
} from '#shared/words/desk/registry.ts';
import { formWords } from '#shared/words/desk.ts';
import type { Label } from '#shared/words/label.ts';
import { Refused } from '../ask.ts';
import { type Choice, linesField, valuesOf } from '../field.ts';
import { clearFaults, showFaults } from '../field-faults.ts';
import { type Child, fillWith, make, notice, pairs } from '../make.ts';
import { said } from '../page.ts';
import { Part } from './part.ts';
import { registryForm } from './registry-form.ts';
import { choicesOf, type Flat, flatOf, KINDS, type Says } from './registry-kinds.ts';

interface VersionAnswer {
  readonly version: number;
  readonly author: string;
  readonly batch?: string;
  readonly approved?: { readonly by: string; readonly from: string };
  readonly [key: string]: unknown;
}
export interface RegistryAnswer {
  readonly id: string;
  readonly version: number;
  readonly inForce: number | null;
  readonly retiredFrom?: string;
  readonly versions: readonly VersionAnswer[];
  readonly actions: readonly string[];
}

/** What a version says. */
export const saysOf = (kind: RegistryKind, version: VersionAnswer): Says => version[KINDS[kind].says] as Says;

export class RegistryRecord extends Part {
  kind: RegistryKind = 'items';
  recordId = '';
  /** The field to put right, where the address names one. */
  field = '';
  private view!: RegistryAnswer;
  private choices: Readonly<Record<string, readonly Choice[]>> = {};

  private get path(): string {
    return `/${this.kind}/${encodeURIComponent(this.recordId)}`;
  }

  protected async show(): Promise<void> {
    const [view, items] = await Promise.all([this.desk.ask<RegistryAnswer>(this.path), this.desk.items()]);
    this.view = view;
    this.choices = choicesOf(this.desk, items);
    const { kind } = this;
    const current = view.versions.find(({ version }) => version === view.inForce);
    const now = current ? flatOf(kind, saysOf(kind, current)) : undefined;
    const shown = current ?? view.versions.at(-1);
    const can = (name: string): boolean => view.actions.includes(name);
    const kindName = said(registryKindLabels[kind]);
    fillWith(
      this,
      make('p', { class: 'crumbs' }, make('a', { href: `#/registry/${kind}` }, `${said(words.back)}（${kindName}）`)),
      this.heading(shown ? KINDS[kind].titleOf(saysOf(kind, shown)) : view.id),
      make(
        'p',
        { class: 'strip' },
        make('span', {}, view.id),
        make('strong', {}, view.inForce === null ? said(words.none) : said(words.inForce, { n: view.inForce })),
        view.retiredFrom !== undefined && make('span', {}, said(words.retired)),
      ),
      view.versions.filter(({ approved }) => !approved).map((one) => this.waiting(one, now)),
      now && make('section', {}, make('h2', {}, said(words.current)), pairs(this.rows(now))),
      can('propose') && this.rarer(words.propose, this.proposal(now ?? {})),
      can('retire') && this.rarer(words.retire, this.withReason('retire', words.retire, words.retireReason, {})),
    );
  }

  override aim(): HTMLElement | null {
    const fields = Array.from(this.querySelectorAll<HTMLElement>('[data-field]'));
    return fields.find(({ dataset }) => dataset.field === this.field) ?? null;
  }

  private rarer(title: Label, content: HTMLElement): HTMLElement {
    return make('details', { class: 'rarer' }, make('summary', {}, said(title)), content);
  }

  /** Names for what is chosen, the words themselves for the rest. */
  private value(key: string, text: string): string {
    return (
      text
        .split('\n')
        .map((line) => this.choices[key]?.find(({ value }) => value === line)?.text ?? line)
        .join('\n') || '—'
    );
  }

  private rows(flat: Flat): [string, string | undefined][] {
    return KINDS[this.kind].fields.map(({ key }) => [
      said(labels[key] ?? { zh: key, en: key }),
      flat[key] ? this.value(key, flat[key]) : undefined,
    ]);
  }

  /** A version that waits, with what it changes. */
  private waiting(one: VersionAnswer, now: Flat | undefined): HTMLElement {
    const next = flatOf(this.kind, saysOf(this.kind, one));
    const changed = KINDS[this.kind].fields.filter(({ key }) => !now || now[key] !== next[key]);
    const rows = changed.map(({ key }) =>
      make(
        'tr',
        {},
        make('th', { scope: 'row' }, said(labels[key] ?? { zh: key, en: key })),
        make('td', { class: 'said', 'data-label': said(words.before) }, now?.[key] ? this.value(key, now[key]) : '—'),
        make('td', { class: 'said', 'data-label': said(words.after) }, this.value(key, next[key] ?? '')),
      ),
    );
    const head = [said(words.field), said(words.before), said(words.after)].map((text) =>
      make('th', { scope: 'col' }, text),
    );
    return make(
      'section',
      { class: 'waits' },
      make('h2', {}, `${said(words.waiting)}：${said(words.version, { n: one.version })}`),
      make(
        'p',
        { class: 'note' },
        `${said(words.proposedBy)} ${this.desk.staffName(one.author)}。${said(words.unchanged)}`,
      ),
      make('table', { class: 'matters' }, make('thead', {}, make('tr', {}, head)), make('tbody', {}, rows)),
      one.batch === undefined ? this.decisions(one) : make('p', { class: 'note' }, said(words.withImport)),
    );
  }

  private decisions({ version, author }: VersionAnswer): Child {
    const can = (name: string): boolean => this.view.actions.includes(name);
    const approve = make('form', { novalidate: true }, make('button', { class: 'go' }, said(words.approve)));
    approve.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.act(approve, 'approve', words.approve, { version });
    });
    return [
      can('approve') && author !== this.desk.me.number && approve,
      can('decline') &&
        this.rarer(words.decline, this.withReason('decline', words.decline, words.declineReason, { version })),
    ];
  }

  private withReason(name: string, title: Label, reason: Label, more: Says): HTMLElement {
    const form = make(
      'form',
      { novalidate: true },
      linesField({ name: 'reason', label: reason, needed: true, prefix: name }, 2),
      make('p', { class: 'acts' }, make('button', { class: 'plain firm' }, said(title))),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = String(valuesOf(form).reason);
      if (text === '') showFaults(form, [{ path: 'reason', says: said(formWords.fillIn, { field: reason }) }]);
      else void this.act(form, name, title, { ...more, reason: text });
    });
    return form;
  }

  private proposal(begins: Flat): HTMLElement {
    return registryForm({
      kind: this.kind,
      draft: `${this.kind} ${this.recordId}`,
      begins,
      choices: this.choices,
      fresh: false,
      send: (body) => this.send('propose', words.propose, body),
      fail: (thrown) => this.fail(thrown),
    });
  }

  private async send(name: string, title: Label, body: Says): Promise<void> {
    const headers = { 'if-match': `"${this.view.version}"` };
    await this.desk.ask(`${this.path}/${name}`, { method: 'POST', body, headers });
    await this.open();
    this.desk.announce(said(words.done, { step: title }));
  }

  private async act(form: HTMLFormElement, name: string, title: Label, body: Says): Promise<void> {
    clearFaults(form);
    try {
      await this.send(name, title, body);
    } catch (thrown) {
      if (!(thrown instanceof Refused) || thrown.problem.status === 401) this.fail(thrown);
      else if (thrown.problem.status === 412) {
        await this.open();
        this.prepend(notice(said(words.stale), 'bad'));
      } else showFaults(form, [], { heading: thrown.problem.title, lines: [thrown.problem.detail] });
    }
  }
}
