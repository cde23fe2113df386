// Every page that a snapshot must give, counted from the snapshot alone: what the release is held to.
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { itemPath } from '../items/limit.ts';
import { paperPages } from '../prints/papers.ts';
import { pathOfRecord } from '../records/lists.ts';
import { resultPages } from '../results/years.ts';
import { allBoardFiles } from './board-files.ts';
import { boards } from './boards.ts';

const english = (path: string): string => `/en${path}`;

/** Where the shell of a board lies that a door fills per request; the board itself has no file. */
const SHELLS: { readonly [path: string]: string } = { '/boards/whereabouts/': '/shells/whereabouts/' };

/** True for an address of the site that a door answers, so that no file stands there. */
export const answeredByDoor = (path: string): boolean => {
  const plain = path.replace(/^\/en(?=\/)/, '');
  // Pages end in a slash; what forms of the desk are sent to does not.
  return plain in SHELLS || plain.startsWith('/api/') || /^\/desk\/[a-z]+$/.test(plain);
};

/** Boards that are also found under their whole name. */
const OTHER_NAMES = ['/boards/rules/', '/boards/withdrawn-and-corrected/'];

/** Paths of all public pages that a snapshot gives, without the desks. */
export const expectedPages = (snapshot: Snapshot): readonly string[] => {
  const inBoth = [
    '/',
    '/search/',
    ...boards.map((board) => SHELLS[board.path] ?? board.path),
    ...OTHER_NAMES,
    ...snapshot.items.map((item) => itemPath(item.id)),
  ];
  const records = snapshot.records.map(pathOfRecord);
  return [
    ...inBoth,
    ...inBoth.map(english),
    ...resultPages(snapshot).map(({ path }) => path),
    ...records,
    ...paperPages(snapshot),
    '/screen/',
    '/shells/gone/',
  ];
};

/** Paths of the files with the data of all boards. */
export const expectedFiles = allBoardFiles;
