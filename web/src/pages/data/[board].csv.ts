// Open data: one table per board, for spreadsheets.
import { csv } from '#shared/csv.ts';
import type { BoardData } from '../../data/board-data.ts';
import { pathsOfBoards } from '../../data/boards.ts';
import { csvFile } from '../../site/open-data.ts';

export const getStaticPaths = pathsOfBoards;

export const GET = ({ props }: { props: { data: BoardData } }) => {
  const { head, rows } = props.data.table();
  return csvFile(
    csv(
      head.map((label) => label.zh),
      rows,
    ),
  );
};
