// What an inspection would miss in a guide, by the law that the list of faults and the public guide go by (DI-2, DI-4): each
// element with a way to its field.
import { registryWords as words } from '#shared/words/desk/registry.ts';
import { type Child, make } from '../make.ts';
import { landOn, said } from '../page.ts';
import type { Desk } from './desk.ts';
import type { Drawn } from './registry-kinds.ts';

interface Lacking {
  readonly missing: readonly string[];
  /** Address of the record, where this person may propose a version of it. */
  readonly at: string | undefined;
  /** The field on the page. */
  readonly find: (name: string) => HTMLElement | null;
}

export function lackingElements({ facts }: Desk, { label }: Drawn, { missing, at, find }: Lacking): Child {
  if (missing.length === 0) return false;
  const named = (name: string): Child => {
    if (at === undefined) return said(label(name));
    const link = make('a', { href: `${at}/${name}` }, said(label(name)));
    link.addEventListener('click', (event) => {
      const field = find(name);
      if (!field) return;
      event.preventDefault();
      landOn(field);
    });
    return link;
  };
  return make(
    'section',
    { class: 'notice lacking' },
    make('h2', {}, said(words.lacking, { n: missing.length })),
    make(
      'ul',
      {},
      missing.map((name) => make('li', {}, named(name))),
    ),
    make('p', {}, make('a', { href: `${facts.root}rules/#DI-2` }, said(words.lackingRule))),
  );
}
