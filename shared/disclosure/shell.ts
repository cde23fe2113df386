// A shell is a page built with the site whose changing places a door fills per request, so that there is one
// renderer of markup and the door supplies facts only. Both sides take the marks from here; every fact is escaped.

/** Facts for a shell: text fills `{{name}}`; a list repeats the block of that name once per entry (none: it vanishes). */
export interface Facts {
  readonly [name: string]: string | readonly Facts[];
}

/** A place for one text, in element content or in a quoted attribute. */
export const place = (name: string): string => `{{${name}}}`;

/** Opens a block that is repeated for each entry of the list `name`. Blocks of different names may nest. */
export const each = (name: string): string => `<!--each:${name}-->`;

/** Closes the block `name`. */
export const end = (name: string): string => `<!--end:${name}-->`;

const ENTITIES: { readonly [char: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '{': '&#123;',
};

/** Text made inert for HTML content and quoted attributes; braces too, so that no fact can pose as a place. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'{]/g, (char) => ENTITIES[char] ?? char);

const BLOCK = /<!--each:([a-z][a-z-]*)-->([\s\S]*?)<!--end:\1-->/g;
const PLACE = /\{\{([a-z][a-z-]*)\}\}/g;

/**
 * Fills a shell. An entry sees the facts around it too. Throws on a mark without a fact, so that a page with a hole
 * is never sent; a fact without a mark is ignored (another language's shell may say less).
 */
export const fillShell = (shell: string, facts: Facts): string => {
  const withBlocks = shell.replace(BLOCK, (_, name: string, body: string) => {
    const entries = facts[name];
    if (!Array.isArray(entries)) throw new Error(`shell: no list for block ${name}`);
    return entries.map((entry: Facts) => fillShell(body, { ...facts, ...entry })).join('');
  });
  return withBlocks.replace(PLACE, (_, name: string) => {
    const text = facts[name];
    if (typeof text !== 'string') throw new Error(`shell: no text for ${name}`);
    return escapeHtml(text);
  });
};
