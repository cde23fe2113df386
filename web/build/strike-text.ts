// A record taken out of one text file: the element, entry, row or object that shows it goes, what quotes its number in a
// sentence reads that it was taken down, and everything else stays as it was. Pure; which files, is not decided here.
// The boards mark every place that shows a record with `data-record`; data is told apart by its own fields.
import { unquoted } from '#shared/disclosure/unquoted.ts';
import { sha256 } from './sums.ts';

type Names = ReadonlySet<string>;

const MARKED = /<([a-z][a-z0-9]*)(?=\s)[^>]*\sdata-record="([^"]+)"[^>]*>/g;

/** Where the element ends that begins at `from`; its own kind may stand within it. */
function endOf(html: string, tag: string, from: number): number {
  const tags = new RegExp(`<(/?)${tag}(?=[\\s>])[^>]*>`, 'g');
  tags.lastIndex = from;
  let depth = 0;
  for (let found = tags.exec(html); found; found = tags.exec(html)) {
    depth += found[1] === '' ? 1 : -1;
    if (depth === 0) return tags.lastIndex;
  }
  return html.length;
}

/** A page without the elements that show one of these records. */
function pageWithout(html: string, names: Names): string {
  let kept = '';
  let at = 0;
  for (const found of html.matchAll(MARKED)) {
    if (found.index < at || !names.has(found[2] ?? '')) continue;
    kept += html.slice(at, found.index);
    at = endOf(html, found[1] ?? '', found.index);
  }
  return kept + html.slice(at);
}

/** A hall screen shows another page when this mark is another one; what was struck from it must not stay on the wall. */
const remarked = (before: string, after: string): string =>
  before === after ? after : after.replace(/(<meta name="release" content=")[^"]*/, `$1${sha256(after).slice(0, 16)}`);

const feedWithout = (xml: string, names: Names): string =>
  xml.replace(/ *<entry>[\s\S]*?<\/entry>\n?/g, (entry) =>
    [...names].some((name) => entry.includes(`/${name}/"`)) ? '' : entry,
  );

/** A table without the rows of which one cell is such a name; line ends within quotes belong to the cell. */
function tableWithout(csv: string, names: Names): string {
  const rows = csv.match(/(?:"(?:[^"]|"")*"|[^"\n])*(?:\n|$)/g) ?? [];
  const shows = (row: string): boolean =>
    (row.match(/"(?:[^"]|"")*"|[^",\r\n]+/g) ?? []).some((cell) => names.has(cell));
  return rows.filter((row) => !shows(row)).join('');
}

const isOf = (value: unknown, names: Names): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['number', 'id', 'about'].some((field) => names.has((value as { readonly [name: string]: string })[field] ?? ''));

/** Open data without the objects of these records and of what is about them; `gone` gets those. */
function dataWithout(json: string, names: Names, gone: (left: object) => void): string {
  const reviver = (_: string, value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    for (const one of value) if (isOf(one, names)) gone(one);
    return value.filter((one) => !isOf(one, names));
  };
  return `${JSON.stringify(JSON.parse(json, reviver))}\n`;
}

/** Whether a name stands inside a tag, where it leads to the record or marks it, and is no quotation. */
const inTags = (text: string, name: string): boolean =>
  (text.match(/<[^>]*>/g) ?? []).some((tag) => tag.includes(name));

/** Quotations in sentences say that the record was taken down; what is more than a quotation is left for the check. */
function quietly(file: string, text: string, names: readonly string[]): string {
  const quoted = /\.(html|atom)$/.test(file) ? names.filter((name) => !inTags(text, name)) : names;
  return /\.(html|atom|json|csv)$/.test(file) ? unquoted(text, quoted) : text;
}

/**
 * The text of a file without these records.
 * @param file its path, whose ending says what it is
 * @param names numbers of results, ids of other records and of opinions
 * @param gone gets each object that is taken out of open data
 */
export function textWithout(
  file: string,
  text: string,
  names: readonly string[],
  gone: (left: object) => void = () => undefined,
): string {
  const all = new Set(names);
  if (file.endsWith('.html')) return remarked(text, quietly(file, pageWithout(text, all), names));
  if (file.endsWith('.atom')) return quietly(file, feedWithout(text, all), names);
  if (file.endsWith('.csv')) return quietly(file, tableWithout(text, all), names);
  if (file.endsWith('.json')) return quietly(file, dataWithout(text, all, gone), names);
  return text;
}
