// Making elements: text is always text, never markup, and listeners are attached, never written into attributes.

export type Child = Node | string | false | null | undefined | readonly Child[];
type Attributes = { readonly [name: string]: string | number | boolean | undefined };

const hang = (parent: Node, child: Child): void => {
  if (child === false || child === null || child === undefined) return;
  if (Array.isArray(child)) for (const one of child as readonly Child[]) hang(parent, one);
  else parent.appendChild(typeof child === 'string' ? document.createTextNode(child) : (child as Node));
};

/** An element with attributes (true: present, false or undefined: left out) and children. */
export function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  hang(element, children);
  return element;
}

/** Empties an element and fills it anew. */
export function fillWith(element: Element, ...children: Child[]): void {
  element.textContent = '';
  hang(element, children);
}

/** A button that does something on this page. */
export function button(kind: 'go' | 'plain', text: string, act: () => void, more: Attributes = {}): HTMLButtonElement {
  const made = make('button', { type: 'button', class: kind, ...more }, text);
  made.addEventListener('click', act);
  return made;
}

/** Pairs of a name and what holds, as the site writes them; pairs without a value are left out. */
export const pairs = (rows: readonly (readonly [name: string, value: Child])[]): HTMLElement =>
  make(
    'dl',
    { class: 'pairs' },
    rows
      .filter(([, value]) => value !== undefined && value !== false && value !== null && value !== '')
      .map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', { class: 'said' }, value))),
  );

/** A quiet line: loading, nothing here, what went wrong. */
export const notice = (text: string, kind: '' | 'bad' | 'good' = '', ...more: Child[]): HTMLElement =>
  make('div', { class: `notice ${kind}`.trim(), role: kind === 'bad' ? 'alert' : 'status' }, make('p', {}, text), more);
