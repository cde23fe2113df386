// The boards that exist, in the groups and the order in which home and footer list them.
import { BOARDS, type BoardId } from '#shared/words/board.ts';
import type { Label } from '#shared/words/label.ts';
import { siteWords } from '#shared/words/site.ts';

export interface BoardLink {
  readonly id: BoardId;
  readonly path: string;
  readonly name: Label;
  readonly lead: Label;
}

/** Rules are no board under /boards/, so that a clause has the short address that refusals cite. */
const pathOfBoard = (id: BoardId): string => (id === 'rules' ? '/rules/' : `/boards/${id}/`);

export const board = (id: BoardId): BoardLink => ({ id, path: pathOfBoard(id), ...BOARDS[id] });

const GROUPS: readonly { readonly name: Label; readonly ids: readonly BoardId[] }[] = [
  { name: siteWords.groupServices, ids: ['items', 'fees', 'commitments', 'functions', 'whereabouts'] },
  { name: siteWords.groupMatters, ids: ['results', 'notices', 'hot-problems', 'complaints'] },
  {
    name: siteWords.groupAccount,
    ids: ['figures', 'monthly-report', 'appraisal', 'commendations', 'catalogue', 'withdrawn', 'rules'],
  },
];

export const boardGroups: readonly { readonly name: Label; readonly boards: readonly BoardLink[] }[] = GROUPS.map(
  ({ name, ids }) => ({ name, boards: ids.map(board) }),
);

export const boards: readonly BoardLink[] = boardGroups.flatMap((group) => group.boards);
