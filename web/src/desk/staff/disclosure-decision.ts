// What a second person can do with a publication: approve it, with a reason for every hint that may stand, return it, or
// take down what is public.
import type { DisclosureCommandName } from '#shared/disclosure/commands.ts';
import { publishingWords as words } from '#shared/words/desk/publishing.ts';
import { formWords } from '#shared/words/desk.ts';
import type { Label } from '#shared/words/label.ts';
import { lineField, linesField, valuesOf } from '../field.ts';
import { showFaults } from '../field-faults.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import type { DisclosureAnswer } from './answers.ts';
import type { Desk } from './desk.ts';

export interface Deciding {
  readonly desk: Desk;
  readonly view: DisclosureAnswer;
  readonly act: (form: HTMLFormElement, name: DisclosureCommandName, body: unknown) => Promise<boolean>;
}

/** The forms of the steps that are open to this person. */
export function decisionForms({ view, act }: Deciding): HTMLElement[] {
  const can = (name: DisclosureCommandName) => view.actions.includes(name);
  const isPublic = view.state === 'published';
  const hint = isPublic ? words.withdrawHint : undefined;
  return [
    ...(can('approve') ? [approval(view, act)] : []),
    ...(can('return') ? [withReason('return', words.return, words.returnReason, undefined, act)] : []),
    ...(can('withdraw')
      ? [withReason('withdraw', isPublic ? words.withdraw : words.drop, words.withdrawReason, hint, act)]
      : []),
  ];
}

function approval(view: DisclosureAnswer, act: Deciding['act']): HTMLElement {
  const { hints } = view;
  const reasons = hints.map((hint) =>
    lineField({
      name: hint.id,
      label: keepLabel(hint.fieldLabel, hint.label, hint.text),
      needed: true,
      prefix: 'k',
    }),
  );
  const form = make(
    'form',
    { novalidate: true },
    make('h2', {}, said(words.hints)),
    make('p', { class: 'note' }, said(hints.length > 0 ? words.hintsLead : words.noHints)),
    reasons,
    make('p', { class: 'note' }, said(words.approveConfirm)),
    make('p', { class: 'acts' }, make('button', { class: 'go' }, said(words.approve))),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const values = valuesOf(form);
    const missing = hints.filter(({ id }) => !values[id]);
    if (missing.length > 0) {
      const faults = missing.map(({ id, text }) => ({
        path: id,
        says: said(formWords.fillIn, { field: `${said(words.keepReason)}：${text}` }),
      }));
      showFaults(form, faults);
      return;
    }
    const keep = hints.map(({ id }) => ({ hint: id, reason: String(values[id]) }));
    void act(form, 'approve', keep.length > 0 ? { keep } : {});
  });
  return form;
}

const keepLabel = (field: string, kind: string, text: string): Label => ({
  zh: `${field}，${kind}“${text}”：${words.keepReason.zh}`,
  en: `${field}, ${kind} “${text}”: ${words.keepReason.en}`,
});

/** A step that takes a reason, folded away because it is the rarer one. */
function withReason(
  name: 'return' | 'withdraw',
  title: Label,
  reason: Label,
  hint: Label | undefined,
  act: Deciding['act'],
): HTMLElement {
  const form = make(
    'form',
    { novalidate: true },
    linesField({ name: 'reason', label: reason, hint, needed: true, prefix: name }, 3),
    make('p', { class: 'acts' }, make('button', { class: 'plain firm' }, said(title))),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = String(valuesOf(form).reason);
    if (text === '') showFaults(form, [{ path: 'reason', says: said(formWords.fillIn, { field: reason }) }]);
    else void act(form, name, { reason: text });
  });
  return make('details', { class: 'rarer' }, make('summary', {}, said(title)), form);
}
