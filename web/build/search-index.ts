// The search index of built pages, made by Pagefind from what the pages themselves say, so that nothing is found that is
// not published. The same pages give the same bytes: pages are added in the order of their addresses, and each index has
// one language, since the list of several is written in no fixed order.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { recordPath } from '../src/results/lists.ts';
import { indexFolder, pagesIndex } from '../src/search/index-names.ts';
import { indexed } from '../src/search/terms.ts';
import { expectedPages } from '../src/site/expected-pages.ts';
import { passagesOf } from './page-text.ts';
import { BuildFailed } from './run-astro.ts';

/** What Pagefind writes and this site does not use: its own look. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)/;
/** The searching program itself; it lies beside the indexes of pages only. */
const PROGRAM = /^(pagefind(-worker)?\.js|wasm\.)/;

/** Results lie in the index of their year; their lists, shells, papers and second names of the same facts in none. */
const isListed = (path: string): boolean =>
  !/^\/(en\/)?boards\/(rules|withdrawn-and-corrected)\//.test(path) &&
  !/^\/(en\/)?(boards\/results\/.+|shells\/|screen\/|print|papers?\/|search\/|data\/|feeds\/)/.test(path) &&
  path.endsWith('/');

/** Which pages each index holds, as addresses in the site; years by the year in which a result was published. */
export function indexedPages(snapshot: Snapshot): ReadonlyMap<string, readonly string[]> {
  const indexes = new Map<string, string[]>([
    [pagesIndex('zh'), []],
    [pagesIndex('en'), []],
  ]);
  const add = (index: string, path: string): void => {
    const own = indexes.get(index);
    if (own) own.push(path);
    else indexes.set(index, [path]);
  };
  for (const path of expectedPages(snapshot).filter(isListed)) {
    add(pagesIndex(path.startsWith('/en/') ? 'en' : 'zh'), path);
  }
  for (const { number, publishedOn } of snapshot.results) add(publishedOn.slice(0, 4), recordPath(number));
  return indexes;
}

/** Throws when Pagefind found fault with what it was given: a page that cannot be found is not published either. */
function sure<T extends { readonly errors: readonly string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new BuildFailed(`索引没有建成 / the index was not built: ${answer.errors[0]}`);
  return answer;
}

/** Builds one index from pages that lie in a folder, into a folder that is made anew. */
async function indexPages(dir: string, name: string, paths: readonly string[], target: string): Promise<void> {
  const { index } = sure(await createIndex({ forceLanguage: 'unknown' }));
  if (!index) throw new BuildFailed('索引没有建成 / the index was not built');
  for (const path of [...new Set(paths)].sort()) {
    const html = await readFile(join(dir, path.slice(1), 'index.html'), 'utf8');
    for (const { at, title, lead, text } of passagesOf(path, html)) {
      sure(
        await index.addCustomRecord({ url: at, content: indexed(title, text), language: 'zh', meta: { title, lead } }),
      );
    }
  }
  await rm(target, { recursive: true, force: true });
  const isYear = /^\d{4}$/.test(name);
  const { files } = sure(await index.getFiles());
  for (const file of files) {
    if (UNUSED.test(file.path) || (isYear && PROGRAM.test(file.path))) continue;
    await mkdir(dirname(join(target, file.path)), { recursive: true });
    await writeFile(join(target, file.path), file.content);
  }
  await index.deleteIndex();
}

/**
 * Builds the indexes of a folder of pages.
 * @param there names of indexes that lie there already, as they were kept: years that are over
 */
export async function indexSite(
  dir: string,
  snapshot: Snapshot,
  there: ReadonlySet<string> = new Set(),
): Promise<void> {
  try {
    for (const [name, paths] of indexedPages(snapshot)) {
      if (!there.has(name)) await indexPages(dir, name, paths, join(dir, indexFolder(name)));
    }
  } finally {
    await close();
  }
}

/** Builds one index into a folder outside the release, as `indexSite` would build it from these pages. */
export async function indexAside(dir: string, name: string, paths: readonly string[], target: string): Promise<void> {
  try {
    await indexPages(dir, name, paths, target);
  } finally {
    await close();
  }
}
