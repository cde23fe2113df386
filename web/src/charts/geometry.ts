// Where the marks of a chart stand: across in percent of its width, down in em of its own type, so that a chart grows
// with the reader's letters and is never shrunk to fit. Numbers only; words and markup are made in the components.

/** A mark across the chart, in percent of the width. */
export interface Span {
  readonly x: number;
  readonly width: number;
  /** Which of the values it stands for. */
  readonly part: number;
  readonly value: number;
}

/** A value that is not shown, because it was counted over too few, is undefined and gets no mark. */
export type Values = readonly (number | undefined)[];

/** Room for the words of the scale on the left of a chart over months, in percent. */
export const GUTTER = 16;
/** Fewer months than this do not make wider columns. */
const LEAST_SLOTS = 6;
/** The most names under the axis that a narrow screen can hold side by side. */
const MOST_NAMES = 6;

const round = (n: number): number => Math.round(n * 100) / 100;
const sum = (values: Values): number => values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** A round number at or above everything that is shown, to end the scale with: 1, 2, 4, 6, 8 or 10 times a power of ten. */
export function topOf(values: Values): number {
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 4, 6, 8, 10].find((step) => step * power >= most) ?? 10) * power;
}

/** The top of a scale for stacks: that of the tallest. */
export const topOfStacks = (stacks: readonly Values[]): number => topOf(stacks.map(sum));

/** The parts of one bar that lie side by side, each beginning where the one before ended; empty parts are left out. */
export function barOf(values: Values, top: number): readonly Span[] {
  let before = 0;
  return values.flatMap((value, part) => {
    if (value === undefined || value <= 0) return [];
    const x = round((before / top) * 100);
    before += value;
    return [{ x, width: round((before / top) * 100 - x), part, value }];
  });
}

export interface Slot {
  /** The middle of a month, in percent of the width. */
  readonly middle: number;
  readonly width: number;
}

/** The places of `count` months side by side, right of the scale. */
export function slotsOf(count: number): readonly Slot[] {
  const width = (100 - GUTTER) / Math.max(count, LEAST_SLOTS);
  return Array.from({ length: count }, (_, n) => ({
    middle: round(GUTTER + width * (n + 0.5)),
    width: round(width),
  }));
}

/** Which months are named under the axis: at even distances back from the newest, which always is. */
export function namedOf(count: number): ReadonlySet<number> {
  const every = Math.max(1, Math.ceil(count / MOST_NAMES));
  return new Set(Array.from({ length: count }, (_, n) => n).filter((n) => (count - 1 - n) % every === 0));
}

/** How far down from the top of a plot of `height` em a value lies. */
export const heightOf = (value: number, top: number, height: number): number => round(height - (value / top) * height);

export interface Block {
  /** Down from the top of the plot, in em. */
  readonly y: number;
  readonly height: number;
  readonly part: number;
}

/** The parts of one column, the first at the foot, in a plot of `height` em. */
export const columnOf = (values: Values, top: number, height: number): readonly Block[] =>
  barOf(values, top).map(({ x, width, part }) => ({
    y: round(height - ((x + width) / 100) * height),
    height: round((width / 100) * height),
    part,
  }));

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly value: number;
}

/** The points of a line; a month without a value has none. */
export const pointsOf = (values: Values, top: number, height: number): readonly Point[] =>
  slotsOf(values.length).flatMap(({ middle }, at) => {
    const value = values[at];
    return value === undefined ? [] : [{ x: middle, y: heightOf(value, top, height), at, value }];
  });

/** What joins points of neighbouring months; across a month that is not shown nothing is drawn. */
export const joinsOf = (points: readonly Point[]): readonly (readonly [Point, Point])[] =>
  points.flatMap((point, n) => {
    const next = points[n + 1];
    return next !== undefined && next.at === point.at + 1 ? [[point, next] as const] : [];
  });
