// What must hold of every single page: it says what it is, loads nothing from elsewhere, and runs nothing but what its
// own policy names. Pages are read as text; they come from our own build, so their shape is known.
import { LARGE_TYPE_HASH, LARGE_TYPE_SCRIPT } from './large-type.ts';

/** Boards are read, not worked with: they load no script file. Desks, the hall screen and their shells may. */
const isBoard = (path: string): boolean =>
  /^\/(en\/)?(index\.html|404\.html|boards\/|print\/|rules\/|shells\/(gone|whereabouts)\/)/.test(path);

/** The page that searches runs a compiled program; elsewhere that is as unsafe as any other. */
const mayCompile = (path: string): boolean => /^\/(en\/)?search\/index\.html$/.test(path);

/** The one place outside that a page may link to: ICP numbers must (网站备案). Nothing is loaded from there. */
const OUTSIDE = new Set(['https://beian.miit.gov.cn/']);

const plain = (html: string): string => html.replace(/<[^>]*>/g, '').trim();
const first = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';
const unescaped = (text: string): string =>
  text.replaceAll('&#39;', "'").replaceAll('&#38;', '&').replaceAll('&amp;', '&');

/** Targets of all links, forms and loaded files inside the site; `tel:` and the allowed outside ones left out. */
export const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)]
    .map((match) => unescaped(match[1] ?? ''))
    .filter((target) => !target.startsWith('tel:') && !OUTSIDE.has(target));

/** What is wrong with a page, in words; nothing when it may be published. */
export function faultsOfPage(path: string, html: string): readonly string[] {
  const faults: string[] = [];
  const policy = unescaped(first(html, /<meta http-equiv="content-security-policy" content="([^"]*)"/i));
  if (plain(first(html, /<h1[^>]*>([\s\S]*?)<\/h1>/)) === '') faults.push('has no heading');
  if (plain(first(html, /<p class="lead"[^>]*>([\s\S]*?)<\/p>/)) === '')
    faults.push('has no sentence that says what it is');
  if (policy === '') faults.push('has no content security policy');
  if ((mayCompile(path) ? policy.replace("'wasm-unsafe-eval'", '') : policy).includes('unsafe-'))
    faults.push('its content security policy allows what is unsafe');
  if (!policy.includes(LARGE_TYPE_HASH)) faults.push('its content security policy does not know the large-type switch');
  if (/<[^>]+\sstyle=/.test(html) || /<style[\s>]/.test(html)) faults.push('carries inline style');
  if (/<[^>]+\son[a-z]+=/.test(html)) faults.push('carries an inline event handler');
  for (const [, attributes = '', body = ''] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (/\ssrc=/.test(attributes)) {
      if (isBoard(path)) faults.push('is a board and loads a script file');
    } else if (body !== LARGE_TYPE_SCRIPT) faults.push('runs an inline script that no policy names');
  }
  for (const target of linksOf(html)) {
    if (/^([a-z]+:)?\/\//i.test(target)) faults.push(`points outside: ${target}`);
  }
  return faults;
}
