// The elements of each ground of accountability (AC-1.1 to AC-1.22): what must be found besides the conduct itself before
// anything is proposed under it. Plain data; the words of a ground stand in regulation/clauses/grounds.ts.
import { overlapsLaw } from '../complaint/overlap.ts';
import type { Ground } from '../signals/signal.ts';

/** What a finding can establish besides the conduct. */
export const ELEMENTS = [
  'bad-effect',
  'no-just-cause',
  'delay',
  'loss',
  'waste',
  'bad-political-effect',
  'seal-misused',
  'files-damaged',
  'files-lost',
] as const;
export type Element = (typeof ELEMENTS)[number];

/** Each inner list is one need, met by any of its elements. */
type Needs = readonly (readonly Element[])[];

const NONE: Needs = [];
const BAD_EFFECT: Needs = [['bad-effect']];
const DELAY_OR_LOSS: Needs = [['delay', 'loss']];

export const NEEDS_OF: Readonly<Record<Ground, Needs>> = {
  'AC-1.1': NONE,
  'AC-1.2': BAD_EFFECT,
  'AC-1.3': BAD_EFFECT,
  'AC-1.4': NONE,
  'AC-1.5': NONE,
  'AC-1.6': BAD_EFFECT,
  'AC-1.7': BAD_EFFECT,
  'AC-1.8': NONE,
  'AC-1.9': NONE,
  'AC-1.10': NONE,
  'AC-1.11': NONE,
  'AC-1.12': BAD_EFFECT,
  'AC-1.13': NONE,
  'AC-1.14': DELAY_OR_LOSS,
  'AC-1.15': NONE,
  'AC-1.16': DELAY_OR_LOSS,
  'AC-1.17': NONE,
  'AC-1.18': [['bad-effect'], ['no-just-cause']],
  'AC-1.19': BAD_EFFECT,
  // Misusing a seal is enough by itself; lax keeping of files only where they suffered.
  'AC-1.20': [['seal-misused', 'files-damaged', 'files-lost']],
  'AC-1.21': [['delay', 'waste', 'bad-political-effect']],
  'AC-1.22': NONE,
};

/** The grounds by their ids alone: the desk carries the schemas made of them, and needs no clause's words for them. */
export const GROUND_IDS = Object.keys(NEEDS_OF) as [Ground, ...Ground[]];

export interface FoundElement {
  readonly ground: Ground;
  readonly element: Element;
}

/** The first need of these grounds that no finding meets, if there is one. */
export function missingNeed(
  grounds: readonly Ground[],
  found: readonly FoundElement[],
): { readonly ground: Ground; readonly needs: readonly Element[] } | undefined {
  for (const ground of grounds) {
    const met = found.filter((one) => one.ground === ground).map(({ element }) => element);
    const needs = NEEDS_OF[ground].find((any) => !any.some((one) => met.includes(one)));
    if (needs) return { ground, needs };
  }
  return undefined;
}

/** A finding of something that its ground does not ask for, or of a ground that is not cited: by its place. */
export const strayElement = (grounds: readonly Ground[], found: readonly FoundElement[]): number =>
  found.findIndex(({ ground, element }) => !grounds.includes(ground) || !NEEDS_OF[ground].flat().includes(element));

/** Those of these grounds for which law or Party discipline provides as well (AC-2.7): referred, not settled here. */
export const lawfulElsewhere = (grounds: readonly Ground[]): readonly Ground[] => grounds.filter(overlapsLaw);
