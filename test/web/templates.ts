// One or two pages of every shape that the site has, found from what the release is held to: a board that is added is
// looked at without being named here.
import { CASE_KINDS } from '#shared/case/kinds.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { expectedPages } from '../../web/src/site/expected-pages.ts';

/** Pages of one shape that are looked at: the first and the last, which differ in what they hold. */
const firstAndLast = (paths: readonly string[]): readonly string[] => [
  ...new Set([...paths.slice(0, 1), ...paths.slice(-1)]),
];

/** Addresses of pages that stand for all of their shape. */
export function templates(snapshot: Snapshot): readonly string[] {
  const ids = new Set<string>([
    ...CASE_KINDS,
    ...[snapshot.items, snapshot.offices, snapshot.township.villages].flatMap((list) => list.map(({ id }) => id)),
  ]);
  const shapeOf = (path: string): string =>
    path
      .split('/')
      .map((part) =>
        ids.has(part) ? 'id' : part.replace(/\d{4}-\d{2}$|^[0-9a-f]{12}$|^[A-Z]+-\d.*$/, (found) => `#${found.length}`),
      )
      .join('/');
  const shapes = new Map<string, string[]>();
  for (const path of expectedPages(snapshot)) {
    const same = shapes.get(shapeOf(path));
    if (same) same.push(path);
    else shapes.set(shapeOf(path), [path]);
  }
  return [...shapes.values()].flatMap(firstAndLast);
}
