// The one table of a bench run, in columns that line up, and the machine it was taken on.
import { availableParallelism, cpus, totalmem } from 'node:os';
import { type Figure, isMet, shown, shownSamples } from './figure.ts';

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly platform: string;
  readonly node: string;
}

export const thisMachine = (): Machine => ({
  cores: availableParallelism(),
  processor: cpus()[0]?.model.trim() ?? '',
  memoryGb: Math.round(totalmem() / 2 ** 30),
  platform: `${process.platform}-${process.arch}`,
  node: process.version,
});

const HEAD = ['', 'work', 'here', 'reference', 'figure', 'aim', 'met', 'again with'] as const;

function cellsOf(figure: Figure): string[] {
  const met = isMet(figure);
  return [
    figure.id,
    figure.what,
    figure.ours ? shownSamples(figure.ours) : '',
    figure.reference ? shownSamples(figure.reference) : '',
    `${shown(figure.value)} ${figure.unit}`,
    figure.aim ? `${figure.aim.is} ${figure.aim.value}` : '',
    met === undefined ? '' : met ? 'yes' : 'no',
    figure.command,
  ];
}

/** The table as text; what explains a figure stands below its line. */
export function tableOf(figures: readonly Figure[], machine: Machine): string {
  const lines = figures.map(cellsOf);
  const widths = HEAD.map((name, i) => Math.max(name.length, ...lines.map((cells) => (cells[i] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] as number))
      .join('  ')
      .trimEnd();
  const rows = figures.flatMap((figure, i) => [
    line(lines[i] as string[]),
    ...(figure.notes ?? []).map((note) => `      ${note}`),
  ]);
  const { cores, processor, memoryGb, platform, node } = machine;
  return [
    `${cores} cores (${processor}), ${memoryGb} GB, ${platform}, node ${node}; medians, (least–most)`,
    '',
    line(HEAD),
    line(widths.map((width) => '─'.repeat(width))),
    ...rows,
    '',
  ].join('\n');
}
