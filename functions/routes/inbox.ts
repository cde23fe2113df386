// The inbox of whoever asks, and of nobody else: what they were told, the newest first, and up to when they have read it.
import * as v from 'valibot';
import type { StaffWho } from '#shared/access/who.ts';
import { instantField } from '#shared/fields.ts';
import { SUPERVISION_KINDS } from '#shared/supervision/kinds.ts';
import { sayNotice } from '#shared/words/notices.ts';
import type { House } from '../house.ts';
import { bodyOf, validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { staffCalling } from '../http/commanding.ts';
import { cursorOf, positionOf } from '../http/cursor.ts';
import { PAGING_OR_NONE } from '../http/paging.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { type InboxEntry, inboxPage, markRead, readingNow } from '../notices/inbox.ts';
import { knownNow } from './known-now.ts';

/** Rows looked at for the number of unread notices: the mark of what was read and 99 notices. */
const LOOKED_AT = 100;

const InboxQuery = v.strictObject({
  /** `limit` 0 asks for the number alone. */
  ...PAGING_OR_NONE,
});
const Read = v.strictObject({ upTo: instantField });

const InboxAnswer = v.strictObject({
  items: v.array(
    v.strictObject({
      aggregate: v.string(),
      id: v.string(),
      version: v.number(),
      number: v.string(),
      subject: v.nullable(v.string()),
      /** Of supervision, which of its kinds. */
      kind: v.exactOptional(v.picklist(SUPERVISION_KINDS)),
      what: v.string(),
      says: v.string(),
      at: v.string(),
      unread: v.boolean(),
    }),
  ),
  /** Among the newest 99. */
  unread: v.number(),
  /** To be sent back for marking what this answer shows as read. */
  upTo: v.string(),
  cursor: v.optional(v.string()),
});
const ReadAnswer = v.strictObject({ unread: v.number() });

interface Position {
  readonly sk: string;
}

/** The newest notices of a person, and which of them have arrived since they last read. */
async function newest({ tables }: House, { number }: StaffWho) {
  const { entries, readUpTo, more } = await inboxPage(tables, number, LOOKED_AT);
  return { entries, more, isUnread: ({ written }: Pick<InboxEntry, 'written'>): boolean => written > readUpTo };
}

/** How many of them are unread and still theirs to know. */
async function unreadOf(house: House, who: StaffWho, { entries, isUnread }: Awaited<ReturnType<typeof newest>>) {
  return (await knownNow(house, who, entries.filter(isUnread))).length;
}

async function read(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const { cursor, limit } = validated(InboxQuery, call.query, call.language);
  const bound = `inbox ${who.number}`;
  const after = cursor === undefined ? undefined : positionOf<Position>(house, bound, cursor).sk;
  const upTo = readingNow();
  const first = await newest(house, who);
  const page = after === undefined || limit === 0 ? first : await inboxPage(house.tables, who.number, limit, after);
  const shown = page.entries.slice(0, limit);
  const [known, unread] = await Promise.all([knownNow(house, who, shown), unreadOf(house, who, first)]);
  const items = known.map(({ aggregate, id, version, number, subject, kind, what, at, ...entry }) => {
    const says = sayNotice(aggregate, what, call.language);
    const unread = first.isUnread(entry);
    return { aggregate, id, version, number, subject, ...(kind && { kind }), what, says, at, unread };
  });
  const last = shown.at(-1);
  const more = last && (page.more || page.entries.length > shown.length);
  const next = more ? { cursor: cursorOf(house, bound, { sk: last.sk }) } : {};
  return json(200, { items, unread, upTo, ...next }, { 'cache-control': 'no-store' });
}

async function mark(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const { upTo } = bodyOf(call, Read);
  await markRead(house.tables, who.number, upTo);
  const unread = await unreadOf(house, who, await newest(house, who));
  return json(200, { unread }, { 'cache-control': 'no-store' });
}

export const inboxRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/inbox',
    summary: { zh: '我的通知', en: 'What I was told' },
    staff: true,
    query: InboxQuery,
    answers: { 200: InboxAnswer },
    problems: ['malformed', 'unauthenticated', 'forbidden'],
    handle: read,
  },
  {
    method: 'POST',
    path: '/api/inbox/read',
    summary: { zh: '通知标为已读', en: 'Mark what I was told as read' },
    staff: true,
    body: Read,
    answers: { 200: ReadAnswer },
    problems: ['malformed', 'unauthenticated', 'forbidden', 'tooLarge', 'mediaType'],
    handle: mark,
  },
];
