// A site of one page, for houses that need no boards: tests of the ground, and a start before there is anything to show.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteBuilder } from './site-builder.ts';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Writes releases `1`, `2`, … with a home page that names the township. */
export function barePage(): SiteBuilder {
  let count = 0;
  return {
    async build({ siteDir, township }) {
      const release = `bare-${Date.now()}-${++count}`;
      const folder = join(siteDir, 'releases', release);
      const name = escaped(township.name.zh);
      await mkdir(folder, { recursive: true });
      await writeFile(
        join(folder, 'index.html'),
        `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${name}</title><h1>${name}</h1></html>\n`,
      );
      return { release, folder, pages: 1 };
    },
  };
}
