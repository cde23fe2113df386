// How the last publication of the site went, for the publisher's desk: up to which moment it reaches, or why it failed.
// A note, not a record: losing it loses nothing but this answer.
import type { Instant } from '#shared/time.ts';
import { PUBLICATION, PUBLICATION_WANTED } from '../table/keys.ts';
import type { Tables } from '../table/tables.ts';

export interface Publication {
  /** The live site shows everything decided before; absent before the first release. */
  readonly reaches?: Instant;
  readonly release?: string;
  readonly pages?: number;
  /** Why the last attempt failed; absent when it did not. */
  readonly failed?: { readonly at: Instant; readonly why: string };
}

/** Where one decision stands: on the site, on its way, or held up by a failed build. */
export type Reached = 'published' | 'waiting' | 'failed';

export async function readPublication(tables: Tables): Promise<Publication> {
  const row = await tables.get('ephemera', PUBLICATION);
  return row ? (JSON.parse(String(row.body)) as Publication) : {};
}

const note = (tables: Tables, publication: Publication) =>
  tables.put({ table: 'ephemera', row: { ...PUBLICATION, body: JSON.stringify(publication) } });

/** Something the public sees has changed at this moment: a release must reach beyond it. */
export const noteWanted = (tables: Tables, at: Instant) =>
  tables.put({ table: 'ephemera', row: { ...PUBLICATION_WANTED, at } });

/** Whether the live site is behind what was decided: a lost wish or a failed build is asked for again by the sweep. */
export async function isBehind(tables: Tables): Promise<boolean> {
  const wanted = await tables.get('ephemera', PUBLICATION_WANTED);
  if (!wanted) return false;
  const { reaches } = await readPublication(tables);
  return reaches === undefined || reaches <= String(wanted.at);
}

/** The release is live. */
export const notePublished = (tables: Tables, done: Required<Omit<Publication, 'failed'>>) => note(tables, done);

/** The attempt failed; what is live stays live, and stays noted. */
export async function noteFailed(tables: Tables, at: Instant, why: string): Promise<void> {
  await note(tables, { ...(await readPublication(tables)), failed: { at, why } });
}

/** Whether what was decided at an instant has reached the reader. */
export function reached({ reaches, failed }: Publication, decidedAt: Instant): Reached {
  if (reaches !== undefined && decidedAt < reaches) return 'published';
  return failed && failed.at >= decidedAt ? 'failed' : 'waiting';
}
