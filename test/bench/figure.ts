// One line of the bench: what was measured, against what, and whether the aim is met. An aim never fails a run.

/** Samples of one quantity in one unit, in the order in which they were taken. */
export interface Samples {
  readonly unit: string;
  readonly all: readonly number[];
}

export interface Aim {
  readonly is: '≤' | '≥';
  readonly value: number;
}

export interface Figure {
  /** As in the list of benchmarks: B1, B2, … */
  readonly id: string;
  readonly what: string;
  /** Prints this line again. */
  readonly command: string;
  readonly ours?: Samples;
  readonly reference?: Samples;
  /** What the reference is. */
  readonly against?: string;
  /** The figure itself: a ratio, or a size where there is nothing to compare with. */
  readonly value: number;
  readonly unit: string;
  readonly aim?: Aim;
  /** What explains the figure: calls made, parts of it, sizes. */
  readonly notes?: readonly string[];
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The middle one; of an even number the mean of the two in the middle. NaN of nothing. */
export function median(values: readonly number[]): number {
  const order = sorted(values);
  const half = order.length / 2;
  return Number.isInteger(half)
    ? ((order[half - 1] ?? Number.NaN) + (order[half] ?? Number.NaN)) / 2
    : (order[Math.floor(half)] as number);
}

/** Ratio of two series by their medians: what two drifting measurements have in common cancels when they alternate. */
export const ratioOf = (ours: Samples, reference: Samples): number => median(ours.all) / median(reference.all);

/** Whether the aim is met; undefined where there is none. */
export const isMet = ({ value, aim }: Figure): boolean | undefined =>
  aim && (aim.is === '≤' ? value <= aim.value : value >= aim.value);

/** A number with three digits that count, and no more than two behind the point. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}

/** `12.3 ms (11.9–15.0)` */
export function shownSamples({ unit, all }: Samples): string {
  const order = sorted(all);
  const range = order.length > 1 ? ` (${shown(order[0] as number)}–${shown(order.at(-1) as number)})` : '';
  return `${shown(median(all))} ${unit}${range}`;
}
