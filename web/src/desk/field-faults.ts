// Says what is wrong with a form: once in a summary before it, whose lines lead to the fields, and once at each field.
// Used by the forms that stand in the page and by those that a script makes; both carry `data-field`.
import { formWords } from '#shared/words/desk.ts';
import { goTo, landOn, said } from './page.ts';

export interface Fault {
  /** The field's name as in `data-field`; empty or unknown: it concerns the form as a whole. */
  readonly path: string;
  readonly says: string;
}

const fieldsOf = (form: HTMLElement): HTMLElement[] => Array.from(form.querySelectorAll<HTMLElement>('[data-field]'));
const controlOf = (field: HTMLElement): HTMLElement | null => field.querySelector('input, select, textarea');

function describe(control: HTMLElement, id: string, add: boolean): void {
  const others = (control.getAttribute('aria-describedby') ?? '').split(/\s+/).filter((one) => one && one !== id);
  const ids = add ? [...others, id] : others;
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
}

function mark(field: HTMLElement, says: string | undefined): void {
  const name = field.dataset.field ?? '';
  const control = controlOf(field);
  const id = `${control?.id || name}-fault`;
  field.querySelector(':scope > .fault')?.remove();
  field.classList.toggle('is-wrong', says !== undefined);
  // A group of radio buttons is described as a whole; a single control says itself that it is wrong.
  const target = field.tagName === 'FIELDSET' ? field : control;
  if (target) describe(target, id, says !== undefined);
  if (control && field.tagName !== 'FIELDSET') control.setAttribute('aria-invalid', String(says !== undefined));
  if (says === undefined) return;
  const line = document.createElement('p');
  line.className = 'fault';
  line.id = id;
  line.textContent = says;
  const before = field.tagName === 'FIELDSET' ? field.querySelector(':scope > legend') : field.querySelector('label');
  if (before) before.insertAdjacentElement('afterend', line);
  else field.append(line);
}

/** Takes every sign of a fault away. */
export function clearFaults(form: HTMLElement): void {
  form.parentElement?.querySelector(':scope > .faults')?.remove();
  for (const field of fieldsOf(form)) mark(field, undefined);
}

/**
 * Shows what is wrong and moves there. `heading` replaces the count, `lines` stand under it.
 * Returns the summary.
 */
export function showFaults(
  form: HTMLElement,
  faults: readonly Fault[],
  { heading, lines = [] }: { readonly heading?: string; readonly lines?: readonly string[] } = {},
): HTMLElement {
  clearFaults(form);
  const fields = fieldsOf(form);
  const summary = document.createElement('div');
  summary.className = 'faults';
  summary.setAttribute('role', 'alert');
  const title = document.createElement('h2');
  title.textContent = heading ?? said(formWords.summary, { n: faults.length });
  summary.append(title);
  // What a field says is said once, where it leads to the field.
  for (const line of lines.filter((one) => faults.every(({ says }) => says !== one)))
    summary.append(Object.assign(document.createElement('p'), { textContent: line }));
  const list = document.createElement('ul');
  for (const { path, says } of faults) {
    const field = fields.find((one) => one.dataset.field === path);
    const item = document.createElement('li');
    item.append(field ? leadingTo(field, says) : says);
    if (field) mark(field, says);
    list.append(item);
  }
  if (faults.length > 0) summary.append(list);
  form.insertAdjacentElement('beforebegin', summary);
  goTo(summary);
  return summary;
}

/** A line of the summary. It moves by script, because an address with `#` belongs to the staff desk's own pages. */
function leadingTo(field: HTMLElement, says: string): HTMLElement {
  const link = document.createElement('a');
  const control = controlOf(field);
  link.href = `#${control?.id ?? ''}`;
  link.textContent = says;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    landOn(field);
  });
  return link;
}
