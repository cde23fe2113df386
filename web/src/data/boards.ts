// Which board gives which data; the addresses of its files. Whereabouts gives none: it is rendered anew for each reader,
// and a file of it would be stale as soon as it is kept.
import { HAND_BOARDS, type HandBoard } from '#shared/disclosure/boards.ts';
import type { BoardId } from '#shared/words/board.ts';
import type { BoardData } from './board-data.ts';
import { figuresData } from './figures.ts';
import { catalogueData, functionsData, rulesData, withdrawnData } from './frame.ts';
import { commitmentsData, feesData, itemsData } from './offers.ts';
import { recordsData } from './records.ts';
import { resultsData } from './results.ts';

const byHand = Object.fromEntries(HAND_BOARDS.map((board) => [board, recordsData(board)])) as {
  readonly [B in HandBoard]: BoardData;
};

export const BOARD_DATA: { readonly [B in DataBoard]: BoardData } = {
  ...byHand,
  results: resultsData,
  items: itemsData,
  fees: feesData,
  commitments: commitmentsData,
  functions: functionsData,
  figures: figuresData,
  catalogue: catalogueData,
  rules: rulesData,
  withdrawn: withdrawnData,
};

export const pathsOfBoards = () =>
  (Object.entries(BOARD_DATA) as [DataBoard, BoardData][]).map(([board, data]) => ({
    params: { board },
    props: { board, data },
  }));

/** Boards whose data lies in files. */
export type DataBoard = Exclude<BoardId, 'whereabouts'>;
