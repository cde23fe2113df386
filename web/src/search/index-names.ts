// Where the indexes lie in the site: one per year of results, so that a year that is over keeps its files, and one per
// language for everything else.
import type { Language } from '#shared/words/label.ts';

export const INDEXES = 'search/index';

/** Folder of an index, without leading slash. */
export const indexFolder = (name: string): string => `${INDEXES}/${name}`;

/** The index of all pages of a language that are no results; beside it lies the program that searches. */
export const pagesIndex = (language: Language): string => (language === 'en' ? 'pages-en' : 'pages');
