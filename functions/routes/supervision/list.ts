// Lists of supervision, kind by kind: those something is owed to come soonest first, all others newest first. Each shows
// what this person may know of.
import * as v from 'valibot';
import { knowsSupervision } from '#shared/access/supervision-rights.ts';
import { SUPERVISION_STATES, type SupervisionKind } from '#shared/supervision/kinds.ts';
import type { House } from '../../house.ts';
import { cursorOf, positionOf } from '../../http/cursor.ts';
import { PAGING } from '../../http/paging.ts';
import type { SupervisionCard } from '../../perform/kept-supervision.ts';
import { supervisionOf } from '../../table/partitions.ts';
import type { Page } from '../../table/tables.ts';
import { supervisionTitles } from './titles.ts';
import { type Looking, type Shown, supervisionView } from './view.ts';

export const ListQuery = v.strictObject({ state: v.optional(v.picklist(SUPERVISION_STATES)), ...PAGING });
type ListQuery = v.InferOutput<typeof ListQuery>;

/** Cards looked at in one request; a list that finds little goes on with the cursor instead of reading for ever. */
const MOST_READ = 1000;

/** One page, and a cursor when there may be more. */
export async function supervisionList(house: House, kind: SupervisionKind, query: ListQuery, looking: Looking) {
  const { state, cursor, limit } = query;
  const { who } = looking;
  const bound = `supervision ${kind} ${state ?? ''} ${who.number}`;
  let after: Page['last'] = cursor ? positionOf<NonNullable<Page['last']>>(house, bound, cursor) : undefined;
  const found: Shown[] = [];
  for (let read = 0; ; ) {
    const page = await house.tables.query({
      table: 'appraisals',
      ...(state === 'open' ? { index: 'office' } : { index: 'person', newestFirst: true }),
      pk: supervisionOf(kind),
      limit: limit - found.length,
      after,
    });
    for (const row of page.rows) {
      const card = row.card as SupervisionCard;
      if ((state !== undefined && card.state !== state) || !knowsSupervision(who, card)) continue;
      found.push({ id: row.pk.slice('supervision#'.length), version: Number(row.version), card });
    }
    read += Math.max(1, page.rows.length);
    after = page.last;
    if (!after || found.length >= limit || read >= MOST_READ) break;
  }
  const titles = await supervisionTitles(
    house,
    found.map(({ id }) => id),
  );
  const items = found.map((one) => ({ ...supervisionView(one, looking), title: titles.get(one.id) ?? null }));
  return { items, ...(after ? { cursor: cursorOf(house, bound, after) } : {}) };
}
