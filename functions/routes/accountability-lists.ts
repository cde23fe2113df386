// Lists of matters: state by state, the one owed soonest first, those that are over newest first. Each state is a partition of
// an index; whoever had to do with what one comes from, or stands aside, finds nothing of it.
import * as v from 'valibot';
import { knowsClue } from '#shared/access/accountability-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import {
  ACCOUNTABILITY_STATES,
  type AccountabilityStateName,
  isOpen,
  STAGE_NAMES,
  STAGES,
} from '#shared/accountability/state.ts';
import type { Language } from '#shared/words/label.ts';
import type { House } from '../house.ts';
import { cursorOf, positionOf } from '../http/cursor.ts';
import { PAGING } from '../http/paging.ts';
import type { AccountabilityCard } from '../perform/kept-accountability.ts';
import { seatedAs } from '../perform/seated.ts';
import { accountabilityIn } from '../table/partitions.ts';
import type { Page, Row } from '../table/tables.ts';
import { accountabilityView, type Shown } from './accountability-view.ts';

export const ListQuery = v.strictObject({
  state: v.optional(v.picklist(ACCOUNTABILITY_STATES)),
  stage: v.optional(v.picklist(STAGE_NAMES)),
  ...PAGING,
});
type ListQuery = v.InferOutput<typeof ListQuery>;

/** Cards looked at in one request; a list that finds little goes on with the cursor instead of reading for ever. */
const MOST_READ = 1000;

interface Position {
  readonly source: number;
  readonly after?: Page['last'];
}

/** Those of a page that this person may know of. */
async function shownOf(house: House, who: StaffWho, rows: readonly Row[]): Promise<Shown[]> {
  const cards = rows.map((row) => ({ row, card: row.card as AccountabilityCard }));
  const seated = await seatedAs(
    house,
    cards.map(({ card }) => card),
  );
  return cards.flatMap(({ row, card }) => {
    const seats = seated(card);
    if (!knowsClue(who, seats)) return [];
    return [{ id: row.pk.slice('accountability#'.length), version: Number(row.version), card, seated: seats }];
  });
}

/** One page, and a cursor when there may be more. */
export async function accountabilityList(house: House, query: ListQuery, who: StaffWho, language: Language) {
  const { state, stage, cursor, limit } = query;
  const within: readonly AccountabilityStateName[] = stage === undefined ? ACCOUNTABILITY_STATES : STAGES[stage];
  const sources = state === undefined ? within : within.filter((one) => one === state);
  const bound = `accountability ${state ?? ''} ${stage ?? ''} ${who.number}`;
  let position: Position = cursor ? positionOf<Position>(house, bound, cursor) : { source: 0 };
  const found: Shown[] = [];
  for (let read = 0; position.source < sources.length && found.length < limit && read < MOST_READ; ) {
    const source = sources[position.source] as AccountabilityStateName;
    const open = isOpen({ state: source });
    const page = await house.tables.query({
      table: 'appraisals',
      index: open ? 'office' : 'month',
      pk: accountabilityIn(source),
      newestFirst: !open,
      limit: limit - found.length,
      after: position.after,
    });
    read += Math.max(1, page.rows.length);
    found.push(...(await shownOf(house, who, page.rows)));
    position = page.last ? { source: position.source, after: page.last } : { source: position.source + 1 };
  }
  const items = found.map((one) => accountabilityView(one, who, language));
  return { items, ...(position.source < sources.length ? { cursor: cursorOf(house, bound, position) } : {}) };
}
