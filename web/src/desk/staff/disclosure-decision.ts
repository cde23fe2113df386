// What a second person can do with a publication: approve it, with a reason for every hint that may stand, return it, or
// take down what is public.
import type { DisclosureCommandName } from '#shared/disclosure/commands.ts';
import { mayBeKept } from '#shared/disclosure/scan/hint.ts';
import { publishingWords as words } from '#shared/words/desk/publishing.ts';
import { formWords } from '#shared/words/desk.ts';
import type { Label } from '#shared/words/label.ts';
import { lineField, linesField, valuesOf } from '../field.ts';
import { showFaults } from '../field-faults.ts';
import { make, notice } from '../make.ts';
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
    ...(can('approve')
      ? [approval(view, act, { name: 'approve', title: words.approve, lead: words.approveConfirm })]
      : []),
    ...(can('publish-correction') && view.correction
      ? [
          approval(view, act, {
            name: 'publish-correction',
            title: words.publishCorrection,
            lead: words.correctionConfirm,
            reason: words.correctionReason,
          }),
        ]
      : []),
    ...(can('return') ? [withReason('return', words.return, words.returnReason, undefined, act)] : []),
    ...(can('withdraw')
      ? [withReason('withdraw', isPublic ? words.withdraw : words.drop, words.withdrawReason, hint, act)]
      : []),
  ];
}

interface Approving {
  readonly name: 'approve' | 'publish-correction';
  readonly title: Label;
  readonly lead: Label;
  /** What is also asked, where the step needs a reason of its own. */
  readonly reason?: Label;
}

function approval(view: DisclosureAnswer, act: Deciding['act'], { name, title, lead, reason }: Approving): HTMLElement {
  const hints = view.hints.filter(({ kind }) => mayBeKept(kind));
  const never = view.hints.length - hints.length;
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
    never > 0 && notice(said(words.neverKeptLead, { n: never }), 'bad'),
    hints.length > 0 && make('p', { class: 'note' }, said(words.hintsLead)),
    view.hints.length === 0 && make('p', { class: 'note' }, said(words.noHints)),
    reasons,
    reason && linesField({ name: 'reason', label: reason, hint: words.withdrawHint, needed: true, prefix: 'k' }, 2),
    never === 0 && make('p', { class: 'note' }, said(lead)),
    never === 0 && make('p', { class: 'acts' }, make('button', { class: 'go' }, said(title))),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const values = valuesOf(form);
    const missing = hints.filter(({ id }) => !values[id]);
    const faults = missing.map(({ id, text }) => ({
      path: id,
      says: said(formWords.fillIn, { field: `${said(words.keepReason)}：${text}` }),
    }));
    if (reason && !values.reason) faults.push({ path: 'reason', says: said(formWords.fillIn, { field: reason }) });
    if (faults.length > 0) {
      showFaults(form, faults);
      return;
    }
    const keep = hints.map(({ id }) => ({ hint: id, reason: String(values[id]) }));
    const why = reason ? { reason: values.reason } : {};
    void act(form, name, { ...(keep.length > 0 ? { keep } : {}), ...why });
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
