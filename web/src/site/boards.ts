// The boards that exist, in the order in which home and footer list them.
import { BOARDS, type BoardId } from '#shared/words/board.ts';
import type { Label } from '#shared/words/label.ts';

export interface BoardLink {
  readonly id: BoardId;
  readonly path: string;
  readonly name: Label;
  readonly lead: Label;
}

/** Rules are no board under /boards/, so that a clause has the short address that refusals cite. */
const pathOfBoard = (id: BoardId): string => (id === 'rules' ? '/rules/' : `/boards/${id}/`);

const ORDER: readonly BoardId[] = [
  'results',
  'items',
  'whereabouts',
  'functions',
  'fees',
  'commitments',
  'figures',
  'catalogue',
  'withdrawn',
  'rules',
];

export const boards: readonly BoardLink[] = ORDER.map((id) => ({ id, path: pathOfBoard(id), ...BOARDS[id] }));

export const board = (id: BoardId): BoardLink => ({ id, path: pathOfBoard(id), ...BOARDS[id] });
