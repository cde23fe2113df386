// Which papers a snapshot gives, with their addresses.

import type { RecordOf } from '#shared/disclosure/snapshot/records.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';

export const CARDS = ['badges', 'desk-cards'] as const;
export type Card = (typeof CARDS)[number];

/** The sheet with the cards of one office, or of everybody. */
export const cardPath = (card: Card, office?: string): string =>
  office === undefined ? `/print/${card}/` : `/print/${card}/${office}/`;
export const noticePath = (id: string): string => `/print/notices/${id}/`;
export const reportPath = (id: string): string => `/print/reports/${id}/`;
/** Door plates lie on one page, each with its anchor. */
export const DOOR_PLATES = '/print/door-plates/';
export const WALL = '/print/wall/';

export const noticesOf = ({ records }: Snapshot): readonly RecordOf<'notices'>[] =>
  records.flatMap((record) => (record.board === 'notices' ? [record] : []));
export const reportsOf = ({ records }: Snapshot): readonly RecordOf<'monthly-report'>[] =>
  records.flatMap((record) => (record.board === 'monthly-report' ? [record] : []));

/** Offices that have somebody to make a card for. */
export const officesWithStaff = ({ offices, staff }: Snapshot): Snapshot['offices'] =>
  offices.filter((office) => staff.some((member) => member.office === office.id));

/** Paths of all pages for paper. */
export const paperPages = (snapshot: Snapshot): readonly string[] => [
  '/print/',
  ...CARDS.flatMap((card) => [
    cardPath(card),
    ...officesWithStaff(snapshot).map((office) => cardPath(card, office.id)),
  ]),
  DOOR_PLATES,
  WALL,
  ...noticesOf(snapshot).map((notice) => noticePath(notice.id)),
  ...reportsOf(snapshot).map((report) => reportPath(report.id)),
];
