// What a built page says, for the index: its heading, its first sentence and its text, without what leads elsewhere.
// It reads the pages of our own build, whose shape is known.

export interface PageText {
  readonly title: string;
  readonly lead: string;
  readonly text: string;
}

const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[String(name)] ?? whole;
  });

const plain = (html: string): string =>
  unescaped(html.replace(/<\/(p|h\d|li|dt|dd|div|td|th|tr|figcaption)>|<br\s*\/?>/g, ' · ').replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    // Blocks are set apart by one dot, and only where no other mark does it.
    .replace(/(?: ·)+(?= |$)/g, ' ·')
    .replace(/([。，；：？！、.!?;:]) ·/g, '$1')
    .replace(/^[ ·]+|[ ·]+$/g, '');
const first = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';

/** What only leads elsewhere, is for machines, or stands on every page. */
const LEFT_OUT = [
  /<nav[\s>][\s\S]*?<\/nav>/g,
  /<section class="opinion"[\s\S]*?<\/section>/g,
  /<form[\s>][\s\S]*?<\/form>/g,
  /<dl class="browse"[\s\S]*?<\/dl>/g,
  /<h2 class="unprinted"[\s\S]*?<\/h2>/g,
  /<p class="files"[\s\S]*?<\/p>/g,
  /<(script|svg|style|template)[\s>][\s\S]*?<\/\1>/g,
  /<dl class="facts"[\s\S]*?<\/dl>/g,
  /<h1[\s\S]*?<\/h1>/g,
];

/** A page with the address at which it is found; a clause of the rules has one of its own. */
export interface Passage extends PageText {
  readonly at: string;
}

const CLAUSE = /<article class="clause" id="([^"]+)"[^>]*>([\s\S]*?)<\/article>/g;
const OFFICE = /<section id="([^"]+)" aria-labelledby="name-\1"[^>]*>([\s\S]*?)<\/section>/g;

/** Parts of a page that are found on their own, each under its heading. */
const partsOf = (path: string, html: string, part: RegExp, lead: string): readonly Passage[] =>
  [...html.matchAll(part)].map(([, id = '', body = '']) => ({
    at: `${path}#${id}`,
    title: plain(first(body, /<h[23][^>]*>([\s\S]*?)<\/h[23]>/)),
    lead,
    text: plain(body.replace(/<h[23][\s\S]*?<\/h[23]>/, ' ')),
  }));

/** What is found on its own: the clauses of a page of rules instead of it, the offices beside the page that lists them. */
export function passagesOf(path: string, html: string): readonly Passage[] {
  const whole = { at: path, ...pageText(html) };
  const clauses = partsOf(path, html, CLAUSE, whole.title);
  if (clauses.length > 0) return clauses;
  return [whole, ...(path.endsWith('/boards/functions/') ? partsOf(path, html, OFFICE, whole.title) : [])];
}

/** The words of a page. */
export function pageText(html: string): PageText {
  const main = first(html, /<main[^>]*>([\s\S]*)<\/main>/);
  const text = LEFT_OUT.reduce((rest, pattern) => rest.replace(pattern, ' '), main);
  return {
    title: plain(first(main, /<h1[^>]*>([\s\S]*?)<\/h1>/)),
    lead: plain(first(main, /<p class="lead"[^>]*>([\s\S]*?)<\/p>/)),
    text: plain(text),
  };
}
