// What a desk's script knows of the page it runs in: its language, where the site is mounted, how words are said.
import { type Facts, type Label, type Language, say } from '#shared/words/label.ts';

/** The language of this page. */
export const language: Language = document.documentElement.lang === 'en' ? 'en' : 'zh';

/** A label in the page's language. */
export const said = (label: Label, facts?: Facts): string => say(label, language, facts);

/** An element of the page that must be there. Throws when it is not: then page and script are not of one build. */
export function part<E extends Element>(within: ParentNode, selector: string): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** Moves keyboard and screen reader to a heading or a summary, and shows it. */
export function goTo(target: HTMLElement): void {
  if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
  target.focus();
  target.scrollIntoView();
}

/** Moves to a field or a group of them: into its first control, which a fold around it would hide. */
export function landOn(field: HTMLElement): void {
  for (let at = field.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
  field.scrollIntoView();
  const control = field.querySelector<HTMLElement>('input, select, textarea, button');
  if (control) control.focus();
  else goTo(field);
}

/** A random UUID, also where the browser has no function for it. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
