// The boards for a portal that has a frame of its own: of each public page what it says, without head, header and
// footer, with links that lead back to this site; beside them a list of all of them and the open data.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { sha256 } from './sums.ts';

export interface Fragment {
  /** Path on this site, and its whole address. */
  readonly path: string;
  readonly url: string;
  /** The file, below the folder of the list. */
  readonly file: string;
  readonly lang: 'zh' | 'en';
  readonly title: string;
  /** The sentence that says what the page is. */
  readonly lead: string;
  readonly sha256: string;
}

/** Boards and rules; what is for hands, halls and printers stays on the site. */
const SHOWN = /^(en\/)?(index\.html|boards\/.*index\.html|rules\/index\.html)$/;
const ENTITIES: readonly (readonly [string, string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&#39;', "'"],
  ['&#38;', '&'],
  ['&amp;', '&'],
];

const plain = (html: string): string =>
  ENTITIES.reduce((text, [entity, sign]) => text.replaceAll(entity, sign), html.replace(/<[^>]*>/g, '')).trim();
const first = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';

/** Links that begin at the root of the host get the host; those within the page stay. */
const rooted = (html: string, origin: string): string =>
  html.replace(
    /(\s(?:href|src|action)=")(\/(?!\/)[^"]*)"/g,
    (_, name: string, path: string) => `${name}${origin}${path}"`,
  );

/** What a page says, or undefined where it has no main part. */
export function fragmentOf(html: string, origin: string): string | undefined {
  const main = first(html, /<main[^>]*>([\s\S]*?)<\/main>/);
  if (main === '') return undefined;
  const lang = first(html, /<html lang="([^"]*)"/);
  return `<article class="efficacy" lang="${lang}">${rooted(main, origin)}</article>\n`;
}

/**
 * Writes the fragments of a folder of pages below `<out>/fragments/`; how many.
 * @param origin host that the links lead to, `https://lsk.example.gov.cn`; empty: they begin at the root
 * @param base where the site is mounted on that host
 */
export async function writeFragments(dir: string, out: string, origin: string, base: string): Promise<number> {
  const mount = base.replace(/\/+$/, '');
  const target = join(out, 'fragments');
  const pages = (await readdir(dir, { recursive: true })).map((path) => path.split(sep).join('/')).sort();
  const styles = new Set<string>();
  const fragments: Fragment[] = [];
  for (const file of pages.filter((path) => SHOWN.test(path))) {
    const html = await readFile(join(dir, file), 'utf8');
    const fragment = fragmentOf(html, origin);
    if (fragment === undefined) continue;
    for (const [, href] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) styles.add(`${origin}${href}`);
    await mkdir(join(target, dirname(file)), { recursive: true });
    await writeFile(join(target, file), fragment);
    const path = `/${file.slice(0, -'index.html'.length)}`;
    fragments.push({
      path,
      url: `${origin}${mount}${path}`,
      file,
      lang: file.startsWith('en/') ? 'en' : 'zh',
      title: plain(first(fragment, /<h1[^>]*>([\s\S]*?)<\/h1>/)) || plain(first(html, /<title>([\s\S]*?)<\/title>/)),
      lead: plain(first(fragment, /<p class="lead"[^>]*>([\s\S]*?)<\/p>/)),
      sha256: sha256(fragment),
    });
  }
  const { asOf } = JSON.parse(await readFile(join(dir, 'data/manifest.json'), 'utf8')) as { asOf: string };
  const list = { site: `${origin}${mount}/`, asOf, styles: [...styles].sort(), pages: fragments };
  await writeFile(join(target, 'index.json'), `${JSON.stringify(list)}\n`);
  await cp(join(dir, 'data'), join(target, 'data'), { recursive: true });
  return fragments.length;
}
