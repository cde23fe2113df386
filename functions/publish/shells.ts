// The pages of a release that a door fills per request, laid down where the doors find them. Each switch replaces them,
// so that a page filled by a door has the frame of the site around it.
import type { Language } from '#shared/words/label.ts';
import { shellKey } from '../table/keys.ts';
import type { Tables } from '../table/tables.ts';

export interface Shell {
  readonly language: Language;
  readonly name: string;
  readonly text: string;
}

/** Which shell a file of a release is, or undefined: `en/shells/follow/index.html` is the English shell `follow`. */
export function shellOf(path: string): Omit<Shell, 'text'> | undefined {
  if (path === '404.html') return { language: 'zh', name: 'missing' };
  const match = /^(en\/)?shells\/([a-z0-9-]+)\/index\.html$/.exec(path);
  return match ? { language: match[1] ? 'en' : 'zh', name: match[2] as string } : undefined;
}

/** Puts the shells of a release where the doors read them. */
export async function layDown(tables: Tables, shells: readonly Shell[]): Promise<void> {
  for (const { language, name, text } of shells) {
    await tables.put({ table: 'ephemera', row: { ...shellKey(language, name), body: text } });
  }
}
