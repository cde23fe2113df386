// `npm run bench`: takes the figures of the list of benchmarks one after the other, prints one table and keeps it in
// `.data/bench.json`. Progress goes to stderr. Figures are compared with a reference of the same run, never with a limit.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coldStart } from './b1-cold-start.ts';
import { warmRequest } from './b2-warm-request.ts';
import { deadlines } from './b4-deadlines.ts';
import { site } from './b5-site.ts';
import { pages } from './b6-pages.ts';
import type { Benchmark } from './bench.ts';
import { type Figure, isMet } from './figure.ts';
import { optionsOf } from './options.ts';
import { tableOf, thisMachine } from './table.ts';

const BENCHMARKS: readonly Benchmark[] = [coldStart, warmRequest, deadlines, site, pages];
const DATA = fileURLToPath(new URL('../../.data/', import.meta.url));

const tell = (progress: string): void => void process.stderr.write(`${progress}\n`);

async function bench(): Promise<void> {
  const options = optionsOf(
    process.argv.slice(2),
    BENCHMARKS.map(({ id }) => id),
  );
  const asked = BENCHMARKS.filter(({ id }) => options.only.length === 0 || options.only.includes(id));
  mkdirSync(DATA, { recursive: true });
  const folder = mkdtempSync(join(DATA, 'bench-'));
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

  const figures: Figure[] = [];
  for (const [i, { id, title, run }] of asked.entries()) {
    tell(`[${i + 1}/${asked.length}] ${id} ${title}`);
    const stand = { options, folder: join(folder, id), bundles: join(DATA, 'bench-bundles') };
    mkdirSync(stand.folder);
    figures.push(...(await run({ ...stand, tell: (progress) => tell(`      ${progress}`) })));
  }
  const machine = thisMachine();
  process.stdout.write(tableOf(figures, machine));
  const told = figures.map((figure) => ({ ...figure, met: isMet(figure) ?? null }));
  const kept = { at: new Date().toISOString(), machine, options, figures: told };
  writeFileSync(join(DATA, 'bench.json'), `${JSON.stringify(kept, null, 2)}\n`);
  tell(`.data/bench.json: ${figures.length} figures`);
}

try {
  await bench();
} catch (fault) {
  tell(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  // Whatever still runs for a measurement that failed ends with this process.
  process.exit(1);
}
