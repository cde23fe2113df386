// One record of supervision: what was looked at, reported, suggested, asked or told, what was found, the steps open to
// this person, and its course. Forms open one at a time, where they belong.
import type { SupervisionCommandName } from '#shared/supervision/commands.ts';
import type { SupervisionKind } from '#shared/supervision/kinds.ts';
import { isFindingStep } from '#shared/supervision/steps.ts';
import { dayOf } from '#shared/time.ts';
import { supervisionFields as fields, supervisionDeskWords as words } from '#shared/words/desk/supervision.ts';
import { supervisionWords } from '#shared/words/supervision.ts';
import { button, type Child, fillWith, make, pairs } from '../make.ts';
import { goTo, language, said } from '../page.ts';
import type { Facts } from './forms/raw.ts';
import { type CaughtUp, schemaForm } from './forms/schema-form.ts';
import { Part } from './part.ts';
import { dayOn, momentOn } from './say.ts';
import { course } from './supervision-course.ts';
import {
  drawnFor,
  type FindingAnswer,
  isLate,
  pathOf,
  placeOf,
  type SupervisionPage,
  stepSchema,
} from './supervision-kinds.ts';
import { titleOf } from './supervision-list.ts';

export class SupervisionRecord extends Part {
  kind: SupervisionKind = 'spot-checks';
  recordId = '';
  private view!: SupervisionPage;
  /** Where the form of a step stands just now. */
  private place: HTMLElement | undefined;

  private get path(): string {
    return `${pathOf(this.kind)}/${encodeURIComponent(this.recordId)}`;
  }

  protected async show(): Promise<void> {
    this.view = await this.desk.ask<SupervisionPage>(this.path);
    this.draw();
  }

  private draw(): void {
    const { kind, view, desk } = this;
    const first = view.timeline[0]?.text;
    const title =
      first === null ? view.number : titleOf({ ...view, title: first?.title ?? null }, (id) => desk.officeName(id));
    fillWith(
      this,
      make(
        'p',
        { class: 'crumbs' },
        make('a', { href: placeOf(kind) }, `${said(words.back)}（${said(supervisionWords.kinds[kind])}）`),
      ),
      this.heading(title),
      this.strip(),
      this.facts(),
      this.said(first),
      this.acts(),
      kind === 'spot-checks' && this.findings(),
      course(desk, view),
    );
  }

  private strip(): HTMLElement {
    const { view, desk } = this;
    return make(
      'p',
      { class: 'strip' },
      make('strong', {}, view.stateLabel),
      make('span', {}, view.number),
      view.dueOn && !view.doneAt && make('span', {}, said(words.dueOn), ' ', dayOn(view.dueOn)),
      view.doneAt && view.kind !== 'spot-checks' && make('span', {}, said(words.done), ' ', dayOn(dayOf(view.doneAt))),
      isLate(desk, view) && make('span', { class: 'light late' }, said(words.late)),
    );
  }

  private facts(): HTMLElement {
    const { view, desk } = this;
    const { office, aboutName, subjectLabel, on, lookedAtLabels, adoptedLabel } = view;
    const name = (field: string): string => said(fields[field] ?? words.said);
    return pairs([
      [name('office'), office && desk.officeName(office)],
      [name('about'), aboutName],
      [name('subject'), subjectLabel],
      [name('on'), on && dayOn(on)],
      [name('lookedAt'), lookedAtLabels?.join(language === 'zh' ? '、' : ', ')],
      [name('adopted'), adoptedLabel],
      [said(words.by), view.byName],
      [said(words.madeAt), momentOn(view.madeAt)],
    ]);
  }

  /** What was written when it was made, and what was answered. */
  private said(first: SupervisionPage['timeline'][number]['text']): Child {
    const { timeline } = this.view;
    const written = first === null ? said(words.erased) : (first?.body ?? first?.note);
    const answer = timeline.find(({ type }) => type === 'SuggestionAnswered' || type === 'InquiryAnswered');
    const block = (title: string, text: string) =>
      make('section', {}, make('h2', {}, title), make('p', { class: 'said' }, text));
    return [
      written !== undefined && block(said(words.said), written),
      answer && block(said(words.answered), answer.text?.answer ?? said(words.erased)),
    ];
  }

  private acts(): Child {
    const own = this.view.actions.filter((name) => !isFindingStep(name));
    return own.length > 0 && make('section', { class: 'unprinted' }, make('h2', {}, said(words.acts)), this.steps(own));
  }

  /** Buttons of steps, and the place where the form of the one that was chosen opens. */
  private steps(names: readonly SupervisionCommandName[], finding?: FindingAnswer): Child {
    const place = make('div', {});
    const choices = names.map((name) =>
      button('plain', said(supervisionWords.commands[name]), () => open(name), { 'aria-expanded': 'false' }),
    );
    const mark = (name?: SupervisionCommandName): void => {
      for (const one of Array.from(this.querySelectorAll('[aria-expanded]')))
        one.setAttribute('aria-expanded', 'false');
      choices.forEach((one, i) => {
        one.setAttribute('aria-expanded', String(names[i] === name));
      });
    };
    const open = (name: SupervisionCommandName): void => {
      if (this.place) fillWith(this.place);
      this.place = place;
      mark(name);
      const close = (): void => {
        mark();
        fillWith(place);
        choices[names.indexOf(name)]?.focus();
      };
      fillWith(
        place,
        make('h3', { tabindex: '-1' }, said(supervisionWords.commands[name])),
        this.form(name, finding, close),
      );
      goTo(place.querySelector<HTMLElement>('h3') ?? place);
    };
    return [make('div', { class: 'acts' }, choices), place];
  }

  private form(name: SupervisionCommandName, finding: FindingAnswer | undefined, cancel: () => void): HTMLElement {
    const { desk, view } = this;
    return schemaForm({
      ...drawnFor(desk, name, view.office),
      draft: `${this.path} ${name} ${finding?.finding ?? ''}`,
      schema: stepSchema(name),
      ...(finding ? { fixed: { finding: finding.finding } } : {}),
      submit: supervisionWords.commands[name],
      send: (body) => this.send(name, body),
      catchUp: () => this.catchUp(name),
      cancel,
      fail: (thrown) => this.fail(thrown),
    });
  }

  private async send(name: SupervisionCommandName, body: Facts): Promise<void> {
    const { desk } = this;
    const headers = { 'if-match': `"${this.view.version}"` };
    await desk.ask(`${this.path}/${name}`, { method: 'POST', body, headers });
    this.view = await desk.ask<SupervisionPage>(this.path);
    this.draw();
    goTo(this.querySelector('h1') ?? this);
    desk.announce(said(words.stepDone, { step: supervisionWords.commands[name] }));
  }

  /** A colleague was faster: what they did last stands above the form, which begins from the record as it is now. */
  private async catchUp(name: SupervisionCommandName): Promise<CaughtUp> {
    this.view = await this.desk.ask<SupervisionPage>(this.path);
    const { view } = this;
    const last = { ...view, timeline: view.timeline.slice(-1) };
    return { news: course(this.desk, last, ''), facts: {}, version: view.version, open: view.actions.includes(name) };
  }

  private findings(): HTMLElement {
    const { findings } = this.view;
    return make(
      'section',
      {},
      make('h2', {}, said(words.findings)),
      findings.length === 0 && make('p', { class: 'note' }, said(words.noFindings)),
      findings.map((one) => this.finding(one)),
    );
  }

  private finding(one: FindingAnswer): HTMLElement {
    const { finding: n, subjectLabel, stateLabel, dueOn, doneAt, ownerName, returned = 0, withheld, actions } = one;
    const made = this.view.timeline.find(({ type, data }) => type === 'FindingMade' && data.finding === n);
    const text = made && (made.text?.text ?? said(words.erased));
    const late = isLate(this.desk, one);
    return make(
      'section',
      { class: 'finding', 'aria-labelledby': `finding-${n}` },
      make('h3', { id: `finding-${n}` }, said(words.finding, { n, subject: subjectLabel })),
      make(
        'p',
        { class: 'strip' },
        make('strong', {}, stateLabel),
        returned > 0 && make('span', {}, said(words.returned, { n: returned })),
        late && make('span', { class: 'light late' }, said(words.late)),
      ),
      withheld ? make('p', { class: 'note' }, said(words.withheld)) : make('p', { class: 'said' }, text),
      pairs([
        [said(fields.owner ?? words.by), ownerName],
        [said(fields.dueOn ?? words.dueOn), dueOn && dayOn(dueOn)],
        [said(words.done), doneAt && momentOn(doneAt)],
      ]),
      actions.length > 0 && this.steps(actions, one),
    );
  }
}
