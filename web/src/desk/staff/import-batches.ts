// Imports that were made: in a list, and one of them with everything in it, for whoever approves it as one.
import type { BatchState } from '#shared/directory/batch/batch.ts';
import { batchStateLabels, importDeskWords as words } from '#shared/words/desk/importing.ts';
import { formWords } from '#shared/words/desk.ts';
import { batchKindLabels } from '#shared/words/directory.ts';
import { Refused, Unreached } from '../ask.ts';
import { linesField, valuesOf } from '../field.ts';
import { clearFaults, showFaults } from '../field-faults.ts';
import { button, fillWith, make, notice, pairs } from '../make.ts';
import { goTo, said } from '../page.ts';
import type { Desk } from './desk.ts';
import { Part } from './part.ts';
import { dayOn } from './say.ts';

export type BatchAnswer = Omit<BatchState, 'members'> & { readonly id: string; readonly actions: readonly string[] };

/** One entry of a batch as it would stand: its facts by the names of their columns. */
interface MemberAnswer {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly { readonly label: string; readonly says: string }[];
  readonly missing: readonly string[];
}
type WholeBatch = BatchAnswer & { readonly version: number; readonly members: readonly MemberAnswer[] };

const titleOf = ({ kind, count }: BatchAnswer): string =>
  said(words.batchTitle, { kind: said(batchKindLabels[kind]), n: count });

/** All batches, those that wait first. */
export function batchList(desk: Desk, batches: readonly BatchAnswer[]): HTMLElement {
  const waiting = ({ state }: BatchAnswer): number => (state === 'staged' ? 0 : 1);
  const entries = [...batches].sort((a, b) => waiting(a) - waiting(b));
  return make(
    'section',
    { 'aria-labelledby': 'import-batches' },
    make('h2', { id: 'import-batches' }, said(words.batches)),
    entries.length === 0
      ? make('p', { class: 'none' }, said(words.noBatches))
      : make(
          'ul',
          { class: 'entries' },
          entries.map((one) =>
            make(
              'li',
              {},
              make('a', { href: `#/imports/${one.id}` }, titleOf(one)),
              make(
                'span',
                { class: 'under' },
                make('span', {}, said(batchStateLabels[one.state])),
                make('span', {}, `${said(words.by)} ${desk.staffName(one.author)}`),
                one.decided && make('span', {}, dayOn(one.decided.on, true)),
              ),
            ),
          ),
        ),
  );
}

/** Entries shown at once. */
const SHOWN = 100;

export class ImportBatch extends Part {
  batchId = '';
  private view!: WholeBatch;
  private shown = SHOWN;

  protected async show(): Promise<void> {
    this.view = await this.desk.ask<WholeBatch>(`/imports/${encodeURIComponent(this.batchId)}`);
    this.draw();
  }

  private draw(): void {
    const { view } = this;
    const own = view.state === 'staged' && view.author === this.desk.me.number;
    fillWith(
      this,
      make('p', { class: 'crumbs' }, make('a', { href: '#/imports' }, said(words.back))),
      this.heading(titleOf(view)),
      make('p', { class: 'strip' }, make('strong', {}, said(batchStateLabels[view.state]))),
      pairs([
        [said(words.by), this.desk.staffName(view.author)],
        [said(words.approver), view.decided && this.desk.staffName(view.decided.by)],
        [said(words.decided), view.decided && dayOn(view.decided.on)],
      ]),
      own && notice(said(words.own)),
      this.decisions(),
      this.entries(),
    );
  }

  private decisions(): HTMLElement | false {
    const { actions } = this.view;
    const approve = actions.includes('approve');
    if (!approve && !actions.includes('withdraw')) return false;
    const form = make(
      'form',
      { novalidate: true },
      approve && make('p', { class: 'note' }, said(words.approveNote)),
      approve &&
        make(
          'p',
          { class: 'acts' },
          button('go', said(words.approve), () => void this.act(form, 'approve', {})),
        ),
      actions.includes('withdraw') &&
        make(
          'details',
          { class: 'rarer' },
          make('summary', {}, said(words.withdraw)),
          linesField({ name: 'reason', label: words.reason, needed: true, prefix: 'batch' }, 2),
          make('p', { class: 'acts' }, make('button', { type: 'submit', class: 'plain' }, said(words.withdraw))),
        ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.act(form, 'withdraw', { reason: String(valuesOf(form).reason ?? '') });
    });
    return form;
  }

  private async act(form: HTMLFormElement, name: 'approve' | 'withdraw', body: object): Promise<void> {
    clearFaults(form);
    try {
      const headers = { 'if-match': `"${this.view.version}"` };
      await this.desk.ask(`/imports/${this.view.id}/${name}`, { method: 'POST', body, headers });
    } catch (thrown) {
      if (thrown instanceof Unreached) showFaults(form, [], { heading: said(formWords.offline) });
      else if (thrown instanceof Refused) {
        const { title, detail, violations = [] } = thrown.problem;
        showFaults(form, violations, { heading: title, lines: [detail] });
      } else this.fail(thrown);
      return;
    }
    await this.show();
    goTo(this.querySelector('h1') ?? this);
    this.desk.announce(said(words.done, { step: said(words[name]) }));
  }

  private entries(): HTMLElement {
    const { members } = this.view;
    const left = members.length - this.shown;
    const more = (): void => {
      const before = this.shown;
      this.shown += SHOWN;
      this.draw();
      this.querySelectorAll<HTMLElement>('.members summary')[before]?.focus();
    };
    return make(
      'section',
      { class: 'members', 'aria-labelledby': 'batch-members' },
      make('h2', { id: 'batch-members' }, said(words.members)),
      members.slice(0, this.shown).map(entry),
      left > 0 && make('p', { class: 'acts' }, button('plain', said(words.more, { n: Math.min(left, SHOWN) }), more)),
    );
  }
}

const entry = ({ name, facts, missing }: MemberAnswer): HTMLElement =>
  make(
    'details',
    {},
    make(
      'summary',
      {},
      name,
      missing.length > 0 && make('span', { class: 'small' }, ` · ${said(words.missing)} ${missing.length}`),
    ),
    pairs([
      ...facts.map(({ label, says }) => [label, says] as const),
      [said(words.missing), missing.length > 0 && missing.join('、')],
    ]),
  );
