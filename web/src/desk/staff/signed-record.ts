// One signed record: what was written, who wrote it and who stands by it, the steps open to this person, and its course.
import { SIGNED_STEP_NAMES, type SignedStepName } from '#shared/signed/commands.ts';
import type { SignedKind } from '#shared/signed/kinds.ts';
import type { Instant } from '#shared/time.ts';
import { signedWords as words } from '#shared/words/desk/signed.ts';
import { momentFact } from '#shared/words/moment.ts';
import { signedKindLabels, signedStepLabel } from '#shared/words/signed.ts';
import { type Child, fillWith, make, pairs } from '../make.ts';
import { goTo, said } from '../page.ts';
import type { Facts } from './forms/raw.ts';
import { type CaughtUp, schemaForm } from './forms/schema-form.ts';
import { historyLine } from './history-line.ts';
import { Part } from './part.ts';
import { putForward } from './put-forward.ts';
import { momentOn } from './say.ts';
import {
  drawnFor,
  factsOf,
  fieldLabel,
  pathOf,
  placeOf,
  type SignedAnswer,
  sayField,
  stepSchema,
  titleOf,
} from './signed-kinds.ts';

interface SignedEntry {
  readonly at: Instant;
  readonly actor: { readonly kind: string; readonly staff?: string };
  readonly label: string;
  readonly text?: { readonly reason?: string; readonly reasons?: string } | null;
}
interface SignedPage extends SignedAnswer {
  readonly timeline: readonly SignedEntry[];
}

export class SignedRecord extends Part {
  kind: SignedKind = 'gift';
  recordId = '';
  private view!: SignedPage;

  private get path(): string {
    return `${pathOf(this.kind)}/${encodeURIComponent(this.recordId)}`;
  }

  protected async show(): Promise<void> {
    this.view = await this.desk.ask<SignedPage>(this.path);
    this.draw();
  }

  private draw(): void {
    const { kind, view } = this;
    fillWith(
      this,
      make(
        'p',
        { class: 'crumbs' },
        make('a', { href: placeOf(kind) }, `${said(words.back)}（${said(signedKindLabels[kind])}）`),
      ),
      this.heading(titleOf(view, said(words.erased))),
      make(
        'p',
        { class: 'strip' },
        make('strong', {}, view.stateLabel),
        view.late && view.state === 'written' && make('span', { class: 'light late' }, said(words.late)),
      ),
      make('section', {}, make('h2', {}, said(words.entry)), pairs(this.rows())),
      this.steps(),
      this.board(),
      this.course(),
    );
  }

  private rows(): [string, Child][] {
    const { desk, kind, view } = this;
    const { by, writtenAt, decision, corrects, correctedBy } = view;
    const of = kind === 'commendation';
    const named = (number: string, at: Instant): string =>
      said(words.byAt, { name: desk.staffName(number), time: momentFact(at) });
    const entry = (id: string, text: string) => make('a', { href: `${placeOf(kind)}/${id}` }, text);
    return [
      ...Object.entries(factsOf(view)).map(([field, value]): [string, Child] => [
        said(fieldLabel(kind, field)),
        sayField(desk, field, value),
      ]),
      ...(view.said ? [] : [[said(words.entry), said(words.erased)] as [string, Child]]),
      [said(of ? words.proposedBy : words.by), named(by, writtenAt)],
      ...(decision
        ? [[said(of ? words.decidedBy : words.second), named(decision.by, decision.at)] as [string, Child]]
        : []),
      ...(corrects ? [[said(words.corrects), entry(corrects.id, said(words.earlier))] as [string, Child]] : []),
      ...(correctedBy ? [[said(words.correctedBy), entry(correctedBy, said(words.further))] as [string, Child]] : []),
    ];
  }

  private steps(): Child {
    const open = SIGNED_STEP_NAMES.filter((name) => this.view.actions.includes(name));
    if (open.length === 0) return false;
    return make(
      'section',
      { class: 'unprinted', 'aria-labelledby': 'decide' },
      make('h2', { id: 'decide' }, said(words.decide)),
      open.map((name) => this.step(name)),
    );
  }

  /** The first answer in sight, the others folded away because they are rarer. */
  private step(name: SignedStepName): HTMLElement {
    const { kind, view } = this;
    const title = signedStepLabel(kind, name);
    const form = schemaForm({
      ...drawnFor(kind, this.desk),
      schema: stepSchema(kind, name),
      ...(name === 'correct' ? { standing: { facts: factsOf(view), version: view.version } } : {}),
      submit: title,
      send: (body) => this.send(name, body),
      catchUp: () => this.catchUp(name),
      fail: (thrown) => this.fail(thrown),
    });
    if (name === 'confirm') return form;
    return make('details', { class: 'rarer' }, make('summary', {}, said(title)), form);
  }

  private async send(name: SignedStepName, body: Facts): Promise<void> {
    const { desk, kind, view } = this;
    const headers = { 'if-match': `"${view.version}"` };
    const done = await desk.ask<SignedAnswer>(`${this.path}/${name}`, { method: 'POST', body, headers });
    const says = said(words.done, { step: signedStepLabel(kind, name) });
    if (done.correctedBy !== undefined) desk.go(`${placeOf(kind)}/${done.correctedBy}`);
    else await this.open();
    const heading = this.querySelector('h1');
    if (heading) goTo(heading);
    desk.announce(says);
  }

  /** Somebody was faster: what happened stands in the course, and the step may be gone. */
  private async catchUp(name: SignedStepName): Promise<CaughtUp> {
    const now = await this.desk.ask<SignedPage>(this.path);
    const seen = this.view.timeline.length;
    const news = make(
      'ul',
      {},
      now.timeline.slice(seen).map(({ label, at }) => make('li', {}, `${label} ${momentOn(at)}`)),
    );
    this.view = now;
    return { facts: factsOf(now), version: now.version, news, open: now.actions.includes(name) };
  }

  /** An approved commendation is put forward for its board, through the gate there. */
  private board(): Child {
    const { desk, kind, view } = this;
    if (kind !== 'commendation' || view.state !== 'confirmed' || !desk.me.roles.includes('appraisal-group'))
      return false;
    return putForward({
      desk,
      heading: said(words.board),
      hint: said(words.putForwardHint),
      label: said(words.putForward),
      body: { board: 'commendations', from: { commendation: view.id } },
      fail: (thrown) => this.fail(thrown),
    });
  }

  private course(): HTMLElement {
    const entries = [...this.view.timeline]
      .reverse()
      .map(({ label, at, actor, text }) =>
        historyLine(
          label,
          `${momentOn(at)} ${actor.staff === undefined ? '' : this.desk.staffName(actor.staff)}`,
          false,
          text === null && make('p', { class: 'note' }, said(words.erased)),
          (text?.reason ?? text?.reasons) !== undefined && make('p', { class: 'said' }, text?.reason ?? text?.reasons),
        ),
      );
    return make('section', {}, make('h2', {}, said(words.history)), make('ol', { class: 'history' }, entries));
  }
}
