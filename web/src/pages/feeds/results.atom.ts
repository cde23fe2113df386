// The feed of published results. Every date in it is a fact of the record; none is the hour of a build.
import { createHash } from 'node:crypto';
import { escapeHtml } from '#shared/disclosure/shell.ts';
import type { Result } from '#shared/disclosure/snapshot/results.ts';
import { BOARDS } from '#shared/words/board.ts';
import { newestFirst, recordPath } from '../../results/lists.ts';
import { link } from '../../site/link.ts';
import { snapshot } from '../../site/snapshot.ts';

/** How many entries a reader that calls once a week still gets whole. */
const ENTRIES = 100;

/** An id that stays the same wherever the site is mounted: a name-based UUID over the record's own id. */
const urn = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** The start of a township day, as Atom writes moments. */
const moment = (on: string): string => `${on}T00:00:00+08:00`;

const entry = (result: Result): string => `  <entry>
    <id>${urn(`result ${result.id}`)}</id>
    <title>${escapeHtml(result.title)}</title>
    <link rel="alternate" type="text/html" href="${escapeHtml(link(recordPath(result.number)))}"/>
    <published>${moment(result.publishedOn)}</published>
    <updated>${moment(result.reopenedOn ?? result.publishedOn)}</updated>
    <summary>${escapeHtml(result.outcome)}</summary>
  </entry>`;

export const GET = () => {
  const { township, results, asOf } = snapshot;
  const name = escapeHtml(township.government.zh);
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>${urn(`results ${township.code}`)}</id>
  <title>${name} · ${BOARDS.results.name.zh}</title>
  <author><name>${name}</name></author>
  <updated>${moment(asOf)}</updated>
  <link rel="self" type="application/atom+xml" href="${escapeHtml(link('/feeds/results.atom'))}"/>
  <link rel="alternate" type="text/html" href="${escapeHtml(link('/boards/results/'))}"/>
${newestFirst(results).slice(0, ENTRIES).map(entry).join('\n')}
</feed>
`;
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
