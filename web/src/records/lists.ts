// Which records stand on the boards that people write for, in which order, and how many of a board fall in which month.
import { HAND_BOARDS, type HandBoard } from '#shared/disclosure/boards.ts';
import type { PublicRecord, RecordOf } from '#shared/disclosure/snapshot/records.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { opinionsOn } from './opinions.ts';

export const isHandBoard = (id: string): id is HandBoard => (HAND_BOARDS as readonly string[]).includes(id);

/** The page of a record, `/boards/notices/0000000000a1/`. */
export const pathOfRecord = ({ board, id }: Pick<PublicRecord, 'board' | 'id'>): string => `/boards/${board}/${id}/`;

/** The records of a board, newest first: by day of publication, then by title and id, so that the order is always the same. */
export const recordsOf = <B extends HandBoard>(snapshot: Snapshot, board: B): readonly RecordOf<B>[] =>
  snapshot.records
    .filter((record): record is RecordOf<B> => record.board === board)
    .sort((a, b) => {
      if (a.publishedOn !== b.publishedOn) return a.publishedOn < b.publishedOn ? 1 : -1;
      return a.title === b.title ? (a.id < b.id ? -1 : 1) : a.title < b.title ? -1 : 1;
    });

/** Whether objections and comments are still welcome on the day that the figures are counted for (DI-1, DI-5). */
export const isOpen = ({ figures }: Snapshot, { until }: RecordOf<'notices'>): boolean => until >= figures.on;

/** The day of the newest fact about a record: published, corrected, or an opinion on it answered. */
export const updatedOn = (snapshot: Snapshot, record: PublicRecord): string =>
  [record.publishedOn, record.correctedOn, ...opinionsOn(snapshot, record.id).map((opinion) => opinion.publishedOn)]
    .filter((on) => on !== undefined)
    .sort()
    .at(-1) ?? record.publishedOn;

/** Months `YYYY-MM` from the one to the other, newest first. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = last.slice(0, 7); month >= first.slice(0, 7); ) {
    months.push(month);
    const [year = 0, number = 1] = month.split('-').map(Number);
    month = number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
  }
  return months;
}

/** How many records of a board were published in each month since records begin, newest first; months without any say 0. */
export function countsByMonth(snapshot: Snapshot, board: HandBoard): readonly { month: string; n: number }[] {
  const records = recordsOf(snapshot, board);
  return monthsBetween(snapshot.township.since, snapshot.figures.on).map((month) => ({
    month,
    n: records.filter((record) => record.publishedOn.startsWith(month)).length,
  }));
}
