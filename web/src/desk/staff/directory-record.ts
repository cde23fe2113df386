// One record of the directory: what stands, what can be done by whoever looks, and what happened to it.
import type { Role } from '#shared/directory/roles.ts';
import type { Instant } from '#shared/time.ts';
import { directoryActLabels, directoryKindLabels, directoryWords as words } from '#shared/words/desk/directory.ts';
import { momentFact } from '#shared/words/moment.ts';
import { button, type Child, fillWith, make, pairs } from '../make.ts';
import { goTo, language, said } from '../page.ts';
import { choicesFor, hintOf, KINDS, labelOf, type RecordKind, STEP_HINTS, saidFact } from './directory-kinds.ts';
import { codeSheet, hasMatter, rolesFor, staffPairs, standingFor } from './directory-staff.ts';
import type { Term } from './directory-supervisors.ts';
import type { Facts } from './forms/raw.ts';
import { type CaughtUp, schemaForm } from './forms/schema-form.ts';
import { mailboxForm } from './mailbox-form.ts';
import { Part } from './part.ts';

interface Act {
  readonly act: string;
  readonly at: Instant;
  readonly by: string | null;
}

export interface RecordAnswer extends Facts {
  readonly version: number;
  readonly name: string;
  readonly open?: boolean;
  readonly active?: boolean;
  readonly actions: readonly string[];
  readonly history?: readonly Act[];
  readonly roles?: readonly Role[];
  readonly proposals?: readonly { readonly role: Role; readonly by: string; readonly term?: Term }[];
  /** Of an efficacy supervisor. */
  readonly term?: Term;
  readonly bound?: boolean;
  readonly codeUntil?: Instant;
}

/** What came of issuing a code. */
export interface CodeAnswer {
  readonly code: string;
  readonly until: Instant;
}

export class DirectoryRecord extends Part {
  kind: RecordKind = 'offices';
  recordId = '';
  private view!: RecordAnswer;
  private readonly place = make('div', {});

  private get path(): string {
    return `/${this.kind}/${encodeURIComponent(this.recordId)}`;
  }

  protected async show(): Promise<void> {
    this.view = await this.desk.ask<RecordAnswer>(this.path);
    this.draw();
  }

  private draw(...above: Child[]): void {
    const { kind, view, desk } = this;
    const { facts, key } = KINDS[kind];
    const standing =
      view.open === undefined
        ? said(view.active ? words.active : words.left)
        : said(view.open ? words.isOpen : words.isClosed);
    fillWith(this.place);
    fillWith(
      this,
      make(
        'p',
        { class: 'crumbs' },
        make('a', { href: `#/directory/${kind}` }, `${said(words.back)}：${said(directoryKindLabels[kind])}`),
      ),
      this.heading(view.name),
      above,
      pairs([
        [said(labelOf(kind, key)), this.recordId],
        [said(words.state), standing],
        ...facts.slice(1).map((fact) => [said(labelOf(kind, fact)), saidFact(desk, fact, view[fact])] as const),
        ...(kind === 'staff' ? staffPairs(desk, view) : []),
      ]),
      this.acts(),
      this.mailbox(),
      this.history(),
    );
  }

  /** Where the person's reminders go; the administrator's to set, and to see. */
  private mailbox(): Child {
    const { desk, kind, view } = this;
    if (kind !== 'staff' || view.active !== true || desk.me.actions.indexOf('directory.keep') < 0) return false;
    return mailboxForm(desk, this.recordId, (thrown) => this.fail(thrown));
  }

  private acts(): HTMLElement {
    const { view, kind } = this;
    const { names } = KINDS[kind];
    const open = view.actions.filter((name) => hasMatter(name, view));
    const choices = open.map((name) =>
      button('plain', said(names[name] ?? words.acts), () => choose(name), { 'aria-expanded': 'false' }),
    );
    const mark = (name?: string): void =>
      choices.forEach((one, i) => {
        one.setAttribute('aria-expanded', String(open[i] === name));
      });
    const choose = (name: string): void => {
      mark(name);
      fillWith(
        this.place,
        this.step(name, () => {
          mark();
          fillWith(this.place);
          choices[open.indexOf(name)]?.focus();
        }),
      );
      goTo(this.place.querySelector<HTMLElement>('h3') ?? this.place);
    };
    return make(
      'section',
      { 'aria-labelledby': 'act' },
      make('h2', { id: 'act' }, said(words.acts)),
      choices.length === 0 ? make('p', { class: 'note' }, said(words.noActs)) : make('div', { class: 'acts' }, choices),
      this.place,
    );
  }

  private step(name: string, cancel: () => void): Child {
    const { desk, kind, view } = this;
    const { commands, names } = KINDS[kind];
    const label = names[name] ?? words.acts;
    const schema = commands[name];
    const roles = rolesFor(name, view);
    return (
      schema && [
        make('h3', { tabindex: '-1' }, said(label)),
        schemaForm({
          draft: `${this.path} ${name}`,
          schema,
          label: (field) => labelOf(kind, field),
          hint: hintOf,
          choices: { ...choicesFor(desk), ...(roles ? { role: roles } : {}) },
          standing: standingFor(name, view, roles),
          lead: STEP_HINTS[name],
          submit: label,
          send: (body) => this.send(name, body),
          catchUp: () => this.catchUp(name),
          cancel,
          fail: (thrown) => this.fail(thrown),
        }),
      ]
    );
  }

  private async send(name: string, body: Facts): Promise<void> {
    const { desk } = this;
    const { names } = KINDS[this.kind];
    const answer = await desk.ask<RecordAnswer & CodeAnswer>(`${this.path}/${name}`, {
      method: 'POST',
      body,
      headers: { 'if-match': `"${this.view.version}"` },
    });
    // The answer of a step says nothing of what came before it, so the record is read anew for its history.
    const [view] = await Promise.all([desk.ask<RecordAnswer>(this.path), desk.keepNames()]);
    this.view = view;
    const sheet = name === 'issue-code' && codeSheet(answer, view.name, () => this.draw());
    this.draw(sheet);
    goTo(this.querySelector<HTMLElement>(sheet ? '.binding-code' : 'h1') ?? this);
    desk.announce(said(words.done, { step: names[name] ?? words.acts }));
  }

  /** A colleague was faster: what they did last; what they changed is for the form to show. */
  private async catchUp(name: string): Promise<CaughtUp> {
    this.view = await this.desk.ask<RecordAnswer>(this.path);
    const { view } = this;
    const last = view.history?.[view.history.length - 1];
    const news = last && make('p', {}, this.sayAct(last));
    return { news, facts: view, version: view.version, open: view.actions.includes(name) };
  }

  private sayAct({ act, at, by }: Act): string {
    const what = directoryActLabels[act];
    const who = by === null ? '' : `，${this.desk.staffName(by)}`;
    return `${momentFact(at)[language]}${who}${what ? `：${said(what)}` : ''}`;
  }

  private history(): Child {
    const { history } = this.view;
    if (!history) return false;
    return make(
      'details',
      {},
      make('summary', {}, said(words.history)),
      make(
        'ol',
        {},
        history.map((one) => make('li', {}, this.sayAct(one))),
      ),
    );
  }
}
