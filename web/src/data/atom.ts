// A feed as Atom (RFC 4287). Every date in it is the day of a fact; none is the hour of a build.
import { createHash } from 'node:crypto';
import { escapeHtml } from '#shared/disclosure/shell.ts';
import type { FeedEntry } from './board-data.ts';

/** How many entries a reader that calls once a week still gets whole. */
const ENTRIES = 100;

/** An id that stays the same wherever the site is mounted: a name-based UUID. */
const urn = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** What no XML 1.0 document may hold: control characters but tab and line ends, halves of pairs, two that are none. */
const NOT_XML = /[^\P{Cc}\t\n\r\u007F-\u009F]|\p{Surrogate}|[\uFFFE\uFFFF]/gu;

const xml = (text: string): string => escapeHtml(text.replace(NOT_XML, ''));

/** The start of a township day, as Atom writes moments. */
const moment = (on: string): string => `${on}T00:00:00+08:00`;

export interface Feed {
  /** Names the feed for ever. */
  readonly name: string;
  readonly title: string;
  readonly author: string;
  /** Addresses on this site, base included: of the feed itself and of its board. */
  readonly self: string;
  readonly page: string;
  /** The day that stands for a feed without entries: since then there has been nothing. */
  readonly since: string;
  readonly entries: readonly FeedEntry[];
}

const written = (entry: FeedEntry, link: (path: string) => string): string =>
  [
    '  <entry>',
    `    <id>${urn(entry.name)}</id>`,
    `    <title>${xml(entry.title)}</title>`,
    `    <link rel="alternate" type="text/html" href="${xml(link(entry.path))}"/>`,
    ...(entry.publishedOn === undefined ? [] : [`    <published>${moment(entry.publishedOn)}</published>`]),
    `    <updated>${moment(entry.updatedOn)}</updated>`,
    `    <summary>${xml(entry.summary)}</summary>`,
    '  </entry>',
  ].join('\n');

/** Newest first: by day of the last fact, then by name, so that the order is always the same. */
const newestFirst = (entries: readonly FeedEntry[]): readonly FeedEntry[] =>
  [...entries].sort((a, b) => {
    if (a.updatedOn !== b.updatedOn) return a.updatedOn < b.updatedOn ? 1 : -1;
    return a.name < b.name ? -1 : 1;
  });

/** The feed as a document; `link` gives the address of a page on this site. */
export function atom(
  { name, title, author, self, page, since, entries }: Feed,
  link: (path: string) => string,
): string {
  const shown = newestFirst(entries).slice(0, ENTRIES);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>${urn(name)}</id>
  <title>${xml(title)}</title>
  <author><name>${xml(author)}</name></author>
  <updated>${moment(shown[0]?.updatedOn ?? since)}</updated>
  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>
  <link rel="alternate" type="text/html" href="${xml(page)}"/>
${shown.map((entry) => written(entry, link)).join('\n')}
</feed>
`;
}
