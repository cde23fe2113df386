// Lists of signed records: those that wait for somebody's word, and those of a month. Whoever may not know of a record finds
// nothing of it, and of the suggestion box everybody learns when it was last opened, never what lay in it.
import * as v from 'valibot';
import { can } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { BOX_OWED, BOX_WATCH, type BoxWatchState } from '#shared/box-watch/box-watch.ts';
import { SIGNED_KINDS, type SignedKind } from '#shared/signed/kinds.ts';
import { SIGNED_STATES } from '#shared/signed/state.ts';
import { dayOf } from '#shared/time.ts';
import type { House } from '../house.ts';
import { validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { demand, staffCalling } from '../http/commanding.ts';
import { cursorOf, positionOf } from '../http/cursor.ts';
import { PAGING } from '../http/paging.ts';
import { json } from '../http/reply.ts';
import { load } from '../perform/load.ts';
import type { Page } from '../table/tables.ts';
import { signedRows } from './signed-rows.ts';
import { signedViews } from './signed-view.ts';

export const SignedAnswer = v.looseObject({
  id: v.string(),
  version: v.number(),
  state: v.picklist(SIGNED_STATES),
  stateLabel: v.string(),
  facts: v.looseObject({ kind: v.picklist(SIGNED_KINDS) }),
  by: v.string(),
  writtenAt: v.string(),
  /** The words of the entry; null where they were erased. */
  said: v.nullable(v.looseObject({})),
  actions: v.array(v.string()),
});
export const ListAnswer = v.strictObject({
  items: v.array(SignedAnswer),
  cursor: v.optional(v.string()),
  /** What this person may do here besides. */
  actions: v.array(v.string()),
  /** Of the suggestion box: when it was last opened as far as it is on record, and when a reminder follows. */
  box: v.optional(v.looseObject({ remindsAt: v.string() })),
});
export const ListQuery = v.strictObject({
  /** `waiting` for a second person; without it the records of `month`, this month unless said. */
  view: v.optional(v.picklist(['waiting', 'month'])),
  month: v.optional(v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/))),
  ...PAGING,
});

/** Records looked at in one request. */
const MOST_READ = 1000;
/** Nobody keeps what these registers say. */
export const UNKEPT = { 'cache-control': 'no-store' };

/** What this person may do beside the records that are there. Of a commendation it depends on whom they praise. */
async function general(house: House, kind: SignedKind, who: StaffWho): Promise<string[]> {
  const { directory } = await house.shelf();
  const leads = [...directory.staff.values()].some(({ leader, active }) => active && leader === who.number);
  const offices = [...who.heads, ...who.leads].map((office) => ({ office }));
  const theirs = [{}, ...offices, ...(leads ? [{ leader: who.number }] : [])];
  const subjects = kind === 'commendation' ? theirs : [undefined];
  return subjects.some((subject) => can(who, `${kind}.write`, subject).allowed) ? ['write'] : [];
}

/** When the box was last opened, and when the appraisal group is reminded. */
async function boxOf({ tables }: House) {
  const watch = await load<BoxWatchState>(tables, 'box-watch', BOX_WATCH);
  if (!watch) return {};
  const { openedAt, owedSince, timers } = watch.state;
  return {
    box: {
      ...(openedAt === undefined ? {} : { openedAt }),
      ...(owedSince === undefined ? {} : { owedSince }),
      remindsAt: timers[BOX_OWED],
    },
  };
}

export const signedList = (kind: SignedKind) => async (call: Call, house: House) => {
  const who = await staffCalling(call, house);
  demand(who, `${kind}.list`, undefined);
  const query = validated(ListQuery, call.query, call.language);
  const month = query.view === 'waiting' ? undefined : (query.month ?? dayOf(call.at).slice(0, 7));
  const bound = `${kind} ${month ?? ''} ${who.number}`;
  const after =
    query.cursor === undefined ? undefined : positionOf<NonNullable<Page['last']>>(house, bound, query.cursor);
  const asked = { kind, after, rows: query.limit, reads: MOST_READ, ...(month === undefined ? {} : { month }) };
  const { found, after: next } = await signedRows(house, who, asked);
  const items = await signedViews(house, found, who, call.language);
  const answer = {
    items,
    ...(next ? { cursor: cursorOf(house, bound, next) } : {}),
    actions: await general(house, kind, who),
    ...(kind === 'opening' ? await boxOf(house) : {}),
  };
  return json(200, answer, UNKEPT);
};
