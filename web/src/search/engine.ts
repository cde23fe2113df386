// The searching program and its indexes, loaded when something is searched for and not before.
import type { Language } from '#shared/words/label.ts';
import { indexFolder, pagesIndex } from './index-names.ts';
import { inTitle, type Term } from './terms.ts';

/** A page as the index keeps it. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: { readonly title: string; readonly lead: string };
}

/** A page that was found; what it says is fetched when asked for. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  data(): Promise<Fragment>;
}

interface Pagefind {
  search(query: string): Promise<{ readonly results: readonly Hit[] }>;
  mergeIndex(path: string, options: { readonly baseUrl: string }): Promise<void>;
}
interface Program {
  createInstance(options: { readonly basePath: string; readonly baseUrl: string }): Pagefind;
}

export interface Engine {
  /** Pages with a term, the fittest first. */
  find(term: Term): Promise<readonly Hit[]>;
  /** Pages whose title has a term, by id. */
  titled(term: Term): Promise<ReadonlySet<string>>;
  /** Years whose index is not there just now. */
  readonly missing: readonly string[];
}

/** The beginning that every form of a word shares. */
const stem = (word: string): string => (word.length > 4 ? word.replace(/(ies|es|s|ing|ed)$/, '') : word);

/**
 * Loads the program and the indexes. Throws when they cannot be loaded.
 * @param root where the site is mounted, with a slash at the end
 */
export async function openEngine(root: string, language: Language, years: readonly string[]): Promise<Engine> {
  const at = (index: string): string => `${root}${indexFolder(index)}/`;
  const basePath = at(pagesIndex(language));
  const program = (await import(/* @vite-ignore */ `${basePath}pagefind.js`)) as Program;
  const pagefind = program.createInstance({ basePath, baseUrl: root });
  const missing: string[] = [];
  const there = (year: string): Promise<boolean> =>
    fetch(`${at(year)}pagefind-entry.json`).then(
      ({ ok }) => ok,
      () => false,
    );
  await Promise.all(
    years.map(async (year) => {
      if (await there(year)) await pagefind.mergeIndex(at(year), { baseUrl: root });
      else missing.push(year);
    }),
  );
  const results = async (query: string): Promise<readonly Hit[]> => (await pagefind.search(query)).results;
  return {
    missing,
    async titled({ words }) {
      return new Set((await results(`"${words.map(inTitle).join(' ')}"`)).map(({ id }) => id));
    },
    async find({ words, said }) {
      const exact = await results(`"${words.join(' ')}"`);
      const single = words.length === 1 && /^[a-z]{3,}$/.test(said);
      if (!single) return exact;
      // Other forms of an English word count too; where it knows none, the program takes what merely begins alike.
      const alike = await results(said);
      const nearest = await alike[0]?.data();
      return nearest?.content.toLowerCase().includes(stem(said)) ? alike : exact;
    },
  };
}
