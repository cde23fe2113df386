// Scores counted exactly (AP-3): in hundredths of a point, as fractions of whole numbers. No score is ever a float here;
// only the text for a reader is rounded.

/** `n / d` hundredths of a point: whole numbers, `d` > 0, in lowest terms. */
export interface Exact {
  readonly n: number;
  readonly d: number;
}

const HUNDRED = 100;

const divisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : divisor(b, a % b));

/** The fraction in lowest terms. Throws RangeError for what is not whole, or not countable without loss. */
export function exact(n: number, d = 1): Exact {
  if (!(Number.isSafeInteger(n) && Number.isSafeInteger(d) && d > 0)) throw new RangeError(`no exact score: ${n}/${d}`);
  const by = divisor(n, d) || 1;
  return { n: n / by, d: d / by };
}

/** Whole points as an exact score. */
export const points = (whole: number): Exact => exact(whole * HUNDRED);

/** Below 0 when `a` is the lower. */
export const compare = (a: Exact, b: Exact): number => a.n * b.d - b.n * a.d;

/** `a` × `p` % + `b` × `q` %. */
export const weighed = (a: Exact, p: number, b: Exact, q: number): Exact =>
  exact(p * a.n * b.d + q * b.n * a.d, HUNDRED * a.d * b.d);

/** The mean of some scores; undefined of none. */
export function mean(scores: readonly Exact[]): Exact | undefined {
  if (scores.length === 0) return undefined;
  const sum = scores.reduce((a, b) => exact(a.n * b.d + b.n * a.d, a.d * b.d));
  return exact(sum.n, sum.d * scores.length);
}

/** For a reader: rounded half up to so many decimals. A grade is never read from this text. */
export function shown({ n, d }: Exact, decimals: number): string {
  const scale = 10 ** decimals;
  const rounded = Math.floor((2 * n * scale + HUNDRED * d) / (2 * HUNDRED * d));
  const whole = Math.floor(rounded / scale);
  return decimals === 0 ? String(whole) : `${whole}.${String(rounded % scale).padStart(decimals, '0')}`;
}
