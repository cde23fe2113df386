// Lighthouse in the packaged browser: four marks for a page, as its mobile profile gives them.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import sparticuz from '@sparticuz/chromium';
import lighthouse from 'lighthouse';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

/** From 0 to 100. */
export type Marks = { readonly [category in Category]: number };

export interface Judged {
  readonly marks: Marks;
  /** Audits that cost something, worst first, with the category. */
  readonly lost: readonly string[];
}

export interface Judge {
  readonly judge: (url: string) => Promise<Judged>;
  readonly close: () => Promise<void>;
}

/** Flags for a machine without a screen and without a user of its own. */
const FLAGS = [
  '--headless=shell',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--remote-debugging-port=0',
];

/** Opens a browser; CHROMIUM names another executable than the packaged one. */
export async function openJudge(profile: string): Promise<Judge> {
  mkdirSync(profile, { recursive: true });
  const executable = process.env.CHROMIUM ?? (await sparticuz.executablePath());
  const browser = spawn(executable, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const closed = new Promise<void>((resolve) => browser.once('close', () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    browser.once('error', reject);
    void closed.then(() => reject(new Error(`${executable} closed at once`)));
    createInterface({ input: browser.stderr }).on('line', (line) => {
      const listening = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(line)?.[1];
      if (listening) resolve(Number(listening));
    });
  });
  return {
    async judge(url) {
      const ran = await lighthouse(url, { port, output: 'json', logLevel: 'silent', onlyCategories: [...CATEGORIES] });
      if (!ran) throw new Error(`lighthouse said nothing of ${url}`);
      const { categories, audits } = ran.lhr;
      const mark = (category: Category): number => Math.round((categories[category]?.score ?? 0) * 100);
      const lost = CATEGORIES.flatMap((category) =>
        (categories[category]?.auditRefs ?? [])
          .map(({ id, weight }) => ({ id, weight, score: audits[id]?.score ?? 1 }))
          .filter(({ weight, score }) => weight > 0 && score < 1)
          .map(({ id, score }) => `${category}: ${id} ${Math.round(score * 100)}`),
      );
      const marks = Object.fromEntries(CATEGORIES.map((category) => [category, mark(category)])) as Marks;
      return { marks, lost };
    },
    async close() {
      browser.kill();
      await closed;
    },
  };
}
