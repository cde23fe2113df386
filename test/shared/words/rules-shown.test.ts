// Every rule that a case can be refused by is shown by a test that expects just this refusal: a rule nobody ever sees at
// work is a sentence on a page.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accessRules } from '#shared/words/rules/access.ts';
import { caseRules } from '#shared/words/rules/case.ts';

const ROOM = join(import.meta.dirname, '..');
const SOURCES = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(ROOM, path), 'utf8'));

/** Refusals that tests expect: `refusedBy('…')`, or the id in a table or a comparison. */
const expected = new Set(SOURCES.flatMap((source) => source.match(/(?<=['"])[A-Z]{2}-[\d.]+\/[a-z-]+(?=['"])/g) ?? []));

test.each([
  ['the life of a case', caseRules],
  ['who may do what', accessRules],
])('SV-1: every rule of %s is shown by a test that is refused by it', (_, rules) => {
  expect(Object.keys(rules).filter((rule) => !expected.has(rule))).toEqual([]);
});
