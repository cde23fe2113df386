// Chance that is the same in every run: a seeded series of numbers, so that a year played twice is the same year.

export interface Chance {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** One of some. */
  of<T>(some: readonly T[]): T;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
}

/** Mulberry32. */
export function chanceFrom(seed: number): Chance {
  let a = seed;
  const next = (): number => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    of: (some) => some[Math.floor(next() * some.length)] as never,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
  };
}
