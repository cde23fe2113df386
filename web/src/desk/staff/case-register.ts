// Registering at the counter in one screen (FI-1): six fields, the date before and after, a receipt to hand over. What is
// typed is kept until the API has taken it; one key per matter, so that a lost answer never registers twice.
import { Register } from '#shared/case/commands.ts';
import { CASE_KINDS, CHANNELS } from '#shared/case/kinds.ts';
import { channelLabels, kindLabels } from '#shared/words/case.ts';
import { registerWords as words } from '#shared/words/desk/register.ts';
import { formWords } from '#shared/words/desk.ts';
import type { Label } from '#shared/words/label.ts';
import { Refused, Unreached } from '../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { choiceField, lineField, linesField, putBack, radioField, valuesOf } from '../field.ts';
import { clearFaults, type Fault, showFaults } from '../field-faults.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { goTo, said, uuid } from '../page.ts';
import type { RegisteredAnswer } from './answers.ts';
import { duePreview } from './due-preview.ts';
import { faultsBy } from './faults-by.ts';
import { inputOf, instantOf } from './moment-input.ts';
import { Part } from './part.ts';
import { receipt } from './receipt.ts';

const DRAFT = 'register';
/** Complaints are sealed from the first word; until that exists they are not typed here. */
const KINDS = CASE_KINDS.filter((kind) => kind !== 'complaint');
const DATED_CHANNELS: ReadonlySet<unknown> = new Set(['superior', 'platform', 'hotline']);
const DATED_KINDS: ReadonlySet<unknown> = new Set(['directive', 'document']);
const NUMBERED_CHANNELS: ReadonlySet<unknown> = new Set(['platform', 'hotline']);

const LABELS: { readonly [path: string]: Label } = {
  kind: words.kind,
  channel: words.channel,
  subject: words.subject,
  body: words.body,
  'contact.name': words.name,
  'contact.phone': words.phone,
  item: words.item,
  village: words.village,
  office: words.office,
  occurredAt: words.occurredAt,
  lateReason: words.lateReason,
  onBehalfOf: words.onBehalfOf,
  dueOn: words.dueOn,
  externalNumber: words.externalNumber,
};
const field = (name: keyof typeof LABELS & string, more: { hint?: Label; needed?: boolean } = {}) => ({
  name,
  label: LABELS[name] as Label,
  prefix: 'r',
  ...more,
});

type Values = ReturnType<typeof valuesOf>;

export class CaseRegister extends Part {
  private form!: HTMLFormElement;
  private key = uuid();

  protected async show(): Promise<void> {
    const items = await this.desk.items();
    const preview = duePreview(this.desk);
    this.form = this.makeForm(items, preview.element);
    const follow = () => {
      const values = valuesOf(this.form);
      this.offer(values);
      preview.follow({
        kind: String(values.kind),
        dueOn: String(values.dueOn),
        occurredAt: String(values.occurredAt),
      });
    };
    this.form.addEventListener('input', () => {
      keepDraft(DRAFT, { ...valuesOf(this.form), key: this.key });
      follow();
    });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send();
    });
    const restored = this.restore();
    fillWith(
      this,
      this.heading(said(words.title)),
      make('p', { class: 'note' }, said(words.lead)),
      restored,
      this.form,
    );
    follow();
  }

  private makeForm(items: readonly { id: string; name: string }[], preview: HTMLElement): HTMLFormElement {
    const { facts, offices } = this.desk;
    const kinds = KINDS.map((value) => ({ value, text: said(kindLabels[value]) }));
    const channels = CHANNELS.map((value) => ({ value, text: said(channelLabels[value]) }));
    const form = make(
      'form',
      { novalidate: true, class: 'register' },
      radioField(field('kind', { needed: true }), kinds),
      make('p', { class: 'note' }, said(words.complaint, { hotline: facts.hotline })),
      choiceField(field('channel', { needed: true }), channels),
      choiceField(
        field('item', { needed: true }),
        items.map(({ id, name }) => ({ value: id, text: name })),
      ),
      lineField(field('subject', { needed: true, hint: words.subjectHint })),
      linesField(field('body')),
      make(
        'div',
        { class: 'side' },
        lineField(field('contact.name')),
        lineField(field('contact.phone'), { inputmode: 'tel' }),
      ),
      lineField(field('dueOn'), { type: 'date' }),
      lineField(field('externalNumber')),
      make(
        'details',
        { class: 'more-fields' },
        make('summary', {}, said(words.more)),
        choiceField(
          field('village'),
          facts.villages.map(({ id, name }) => ({ value: id, text: name })),
        ),
        choiceField(
          field('office'),
          offices.filter(({ open }) => open).map(({ id }) => ({ value: id, text: this.desk.officeName(id) })),
        ),
        lineField(field('onBehalfOf')),
        lineField(field('occurredAt', { hint: words.occurredAtHint }), {
          type: 'datetime-local',
          max: inputOf(this.desk.now()),
        }),
        lineField(field('lateReason')),
      ),
      preview,
      make('p', { class: 'acts' }, make('button', { class: 'go' }, said(words.submit))),
    );
    (form.elements.namedItem('channel') as HTMLSelectElement).value = 'window';
    return form;
  }

  /** Only the fields that the kind and the channel ask for. */
  private offer(values: Values): void {
    const { kind, channel } = values;
    const shown: { readonly [name: string]: boolean } = {
      item: kind === 'application',
      dueOn: DATED_KINDS.has(kind) || DATED_CHANNELS.has(channel),
      externalNumber: NUMBERED_CHANNELS.has(channel),
    };
    for (const name of Object.keys(shown)) {
      const part = this.form.querySelector<HTMLElement>(`[data-field="${name}"]`);
      if (part) part.hidden = !shown[name];
    }
  }

  private restore(): HTMLElement | false {
    const draft = keptDraft(DRAFT);
    if (!draft) return false;
    putBack(this.form, draft);
    this.key = typeof draft.key === 'string' ? draft.key : this.key;
    return notice(
      said(words.restored),
      '',
      button('plain', said(words.discard), () => this.again()),
    );
  }

  private again(): void {
    dropDraft(DRAFT);
    this.key = uuid();
    void this.open().then(() => goTo(this.querySelector('h1') ?? this));
  }

  /** The body of the request: what is hidden or empty is left out. */
  private body(values: Values): { readonly [name: string]: unknown } {
    const body: { [name: string]: unknown } = {};
    const contact: { [name: string]: unknown } = {};
    for (const name of Object.keys(LABELS)) {
      const value = values[name];
      if (!value || this.form.querySelector<HTMLElement>(`[data-field="${name}"]`)?.hidden) continue;
      if (name.startsWith('contact.')) contact[name.slice('contact.'.length)] = value;
      else body[name] = name === 'occurredAt' ? instantOf(String(value)) : value;
    }
    return Object.keys(contact).length > 0 ? { ...body, contact } : body;
  }

  private async send(): Promise<void> {
    clearFaults(this.form);
    const body = this.body(valuesOf(this.form));
    const faults = faultsBy(Register, body, LABELS, [
      'kind',
      'channel',
      'subject',
      ...(body.kind === 'application' ? ['item'] : []),
    ]);
    if (faults.length > 0) {
      this.unfold(faults);
      showFaults(this.form, faults);
      return;
    }
    const submit = this.form.querySelector<HTMLButtonElement>('button.go');
    if (submit) submit.disabled = true;
    this.desk.announce(said(formWords.sending));
    try {
      const headers = { 'idempotency-key': this.key };
      const made = await this.desk.ask<RegisteredAnswer>('/cases', { method: 'POST', body, headers });
      this.done(made, String(body.subject));
    } catch (thrown) {
      if (submit) submit.disabled = false;
      this.desk.announce('');
      this.refuse(thrown);
    }
  }

  private done(made: RegisteredAnswer, subject: string): void {
    dropDraft(DRAFT);
    this.key = uuid();
    this.desk.announce('');
    fillWith(
      this,
      receipt(this.desk, made, subject, () => this.again()),
    );
    goTo(this.querySelector('h1') ?? this);
  }

  private refuse(thrown: unknown): void {
    if (thrown instanceof Unreached) {
      showFaults(this.form, [], { heading: said(formWords.offline) });
    } else if (thrown instanceof Refused) {
      const { status, title, detail, violations = [] } = thrown.problem;
      // The key was spent for other words: the earlier attempt, of which no answer came, did register.
      if (status === 422) showFaults(this.form, [], { heading: title, lines: [said(words.twice)] });
      else {
        this.unfold(violations);
        showFaults(this.form, violations, { heading: title, lines: [detail] });
      }
    } else this.fail(thrown);
  }

  /** A fault in a folded part is no use folded. */
  private unfold(faults: readonly Fault[]): void {
    for (const { path } of faults) {
      const details = this.form.querySelector(`[data-field="${path}"]`)?.closest('details');
      if (details) details.open = true;
    }
  }
}
