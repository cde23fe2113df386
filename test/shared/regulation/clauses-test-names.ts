// Reads the names of all tests, so that a clause can be asked which tests show it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface NamedTest {
  readonly file: string;
  readonly name: string;
}

// The quote right after test( / it( / describe( and their .each, .prop, .for … forms, up to the same quote.
const TITLE =
  /\b(?:test|it|describe)(?:\.\w+)*(?:<[^>]*>)?(?:\([\w.]+\)|\(\s*\[[\s\S]*?\]\s*(?:as const\s*)?,?\s*\))?\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*?)\1/g;
const CLAUSE = /\b(?:FI|TL|SC|DI|AP|AC|SV)-\d+(?:\.\d+)?/g;

/** The names of the tests in one file's text. */
export const namesIn = (source: string): readonly string[] =>
  [...source.matchAll(TITLE)].map((match) => match[2] ?? '');

/** The clause ids that a name cites, whether or not there is such a clause. */
export const citedIn = (name: string): readonly string[] => name.match(CLAUSE) ?? [];

/** Every named test below a folder. */
export function namedTests(folder: string): readonly NamedTest[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .sort()
    .flatMap((file) => namesIn(readFileSync(join(folder, file), 'utf8')).map((name) => ({ file, name })));
}
