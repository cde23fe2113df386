// The files of a board by its address: every page of the frame offers them, and the release is held to them.
import { boards } from './boards.ts';

export interface DataFile {
  readonly path: string;
  readonly name: string;
}

/** A door renders it anew for each reader, so there is no file that would not be stale. */
const WITHOUT: ReadonlySet<string> = new Set(['whereabouts']);

const filesOf = (id: string): readonly DataFile[] => [
  { path: `/data/${id}.json`, name: 'JSON' },
  { path: `/data/${id}.csv`, name: 'CSV' },
  { path: `/feeds/${id}.atom`, name: 'Atom' },
];

/** JSON, CSV and Atom of the board at a path; none where no board stands, and none of whereabouts. */
export const filesAt = (path: string): readonly DataFile[] =>
  boards.filter((board) => board.path === path && !WITHOUT.has(board.id)).flatMap((board) => filesOf(board.id));

/** Paths of the files of all boards. */
export const allBoardFiles = (): readonly string[] =>
  boards.flatMap((board) => filesAt(board.path)).map((file) => file.path);
