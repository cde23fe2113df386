// Axe on a page as it stands. It is put into the page once and asked for nothing but what is wrong: gathering what is right
// as well, and a second page to sum it up, takes four times as long.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}
type WithAxe = typeof globalThis & {
  axe?: { run(on: unknown, how: object): Promise<{ readonly violations: readonly Violation[] }> };
};

/** What every rule of axe finds wrong, in words: the rule and the first places. */
export async function axe(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const found = await page.evaluate(async () => {
    const results = await (globalThis as WithAxe).axe?.run(document, { resultTypes: ['violations'] });
    return results?.violations.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ target }) => target) }));
  });
  if (found === undefined) throw new Error('axe did not run');
  return found.map(({ id, at }) => `${id} at ${at.map((target) => target.join(' ')).join(', ')}`);
}
