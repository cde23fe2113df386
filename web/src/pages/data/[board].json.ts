// Open data: one file per board with all that is published on it.
import type { BoardData } from '../../data/board-data.ts';
import { pathsOfBoards } from '../../data/boards.ts';
import { openData } from '../../site/open-data.ts';

export const getStaticPaths = pathsOfBoards;

export const GET = ({ props }: { props: { data: BoardData } }) => openData(props.data.json());
