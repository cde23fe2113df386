// The markup of every built page, against the HTML standard.
import { HtmlValidate } from 'html-validate';
import { beforeAll, expect, test } from 'vitest';
import { filesIn, fixtureSite } from './build-site.ts';

let pages: readonly (readonly [string, string])[];
beforeAll(async () => {
  pages = [...filesIn(await fixtureSite())]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, bytes]) => [path, bytes.toString('utf8')]);
});

test('every page is valid HTML with the landmarks and labels that assistive technology needs', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'doctype-style': ['error', { style: 'uppercase' }], 'long-title': 'off' },
  });
  const faults: string[] = [];
  for (const [path, html] of pages) {
    const report = await validator.validateString(html, path);
    for (const { messages } of report.results) {
      faults.push(...messages.map((fault) => `${path}: ${fault.ruleId} ${fault.message} (${fault.selector ?? ''})`));
    }
  }
  expect(pages.length).toBeGreaterThan(50);
  expect([...new Set(faults)].slice(0, 20)).toEqual([]);
});
