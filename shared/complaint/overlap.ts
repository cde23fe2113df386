// Where law or Party discipline provides for what a complaint is about (AC-2.7): then it is referred, not settled here.
import { INTEGRITY } from './matters.ts';

/** Grounds of accountability, by their number, that overlap with law. */
const OVERLAPPING: ReadonlySet<string> = new Set([2, 3, 7, 8, 9, 10, 13, 16, 17].map((n) => `AC-1.${n}`));

/** Whether law or Party discipline provides for a ground, a clause or a matter of a complaint: such a ground, or integrity. */
export const overlapsLaw = (matter: string): boolean =>
  OVERLAPPING.has(matter) || matter === INTEGRITY || matter.startsWith(`${INTEGRITY}/`);

interface SaidHere {
  readonly matter?: { readonly grounds?: unknown };
}

/** Whether a ground that overlaps with law is among what was said. */
export const overlaps = (said: readonly object[]): boolean =>
  said.some((one) => {
    const { matter } = one as SaidHere;
    return Array.isArray(matter?.grounds) && matter.grounds.some((ground) => overlapsLaw(String(ground)));
  });
