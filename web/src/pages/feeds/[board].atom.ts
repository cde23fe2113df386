// One feed per board.
import { BOARDS } from '#shared/words/board.ts';
import { atom } from '../../data/atom.ts';
import type { BoardData } from '../../data/board-data.ts';
import { type DataBoard, pathsOfBoards } from '../../data/boards.ts';
import { board as boardAt } from '../../site/boards.ts';
import { link } from '../../site/link.ts';
import { snapshot } from '../../site/snapshot.ts';

export const getStaticPaths = pathsOfBoards;

export const GET = ({ props: { board, data } }: { props: { board: DataBoard; data: BoardData } }) => {
  const { township } = snapshot;
  const feed = atom(
    {
      name: `${board} ${township.code}`,
      title: `${township.government.zh} · ${BOARDS[board].name.zh}`,
      author: township.government.zh,
      self: link(`/feeds/${board}.atom`),
      page: link(boardAt(board).path),
      since: township.since,
      entries: data.feed(),
    },
    link,
  );
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
