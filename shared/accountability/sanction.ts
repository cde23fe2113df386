// What is recommended to those who decide (AC-2.1 to AC-2.4): computed from responsibility and circumstances, heavier within
// the range or not at all, and explained by the rules that led to it. A recommendation decides nothing.

/** Direct; took part or oversaw; in charge of the work. */
export const RESPONSIBILITIES = ['direct', 'important-leadership', 'main-leadership'] as const;
export type Responsibility = (typeof RESPONSIBILITIES)[number];

export const CIRCUMSTANCES = ['minor', 'ordinary', 'serious'] as const;
export type Circumstances = (typeof CIRCUMSTANCES)[number];

/** The forms there are, the lightest first: written self-examination, admonition education, efficacy warning, the last two as one. */
export const MEASURES = ['self-examination', 'admonition', 'warning', 'admonition-and-warning'] as const;
export type Measure = (typeof MEASURES)[number];
/** What can be decided; `none` is a decision too. */
export const OUTCOMES = ['none', ...MEASURES] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Obstructing the investigation; making those suffer who report (AC-2.3). */
export const AGGRAVATIONS = ['obstruction', 'retaliation'] as const;
export type Aggravation = (typeof AGGRAVATIONS)[number];

/** What made a right judgement or performance impossible (AC-2.4). */
export const EXEMPTIONS = ['deceit', 'non-cooperation', 'accident', 'force-majeure'] as const;
export type Exemption = (typeof EXEMPTIONS)[number];

/** The rules a recommendation goes by, in the order in which they applied. */
export const SANCTION_RULES = [
  'AC-2.2/direct-and-minor',
  'AC-2.2/direct-otherwise',
  'AC-2.2/important-leadership',
  'AC-2.2/main-leadership',
  'AC-2.2/not-corrected',
  'AC-2.3/the-heaviest-open',
  'AC-2.3/already-the-heaviest',
  'AC-2.4/nobody-answers',
] as const;
export type SanctionRule = (typeof SANCTION_RULES)[number];

export interface Recommendation {
  readonly measure: Outcome;
  /** What this responsibility allows, the lightest first; nothing heavier than its last is decided. */
  readonly range: readonly Measure[];
  readonly because: readonly SanctionRule[];
  /** It was the heaviest already: recorded as aggravating, and a transfer is examined (AC-2.3, AC-2.7). */
  readonly examined?: true;
}

export interface Weighed {
  readonly responsibility: Responsibility;
  readonly circumstances: Circumstances;
  readonly aggravations?: readonly Aggravation[];
  readonly exemption?: Exemption;
  /** Proposed because nothing was corrected after admonition education. */
  readonly notCorrected?: boolean;
}

const RANGE: Readonly<Record<Responsibility, readonly Measure[]>> = {
  direct: ['self-examination', 'warning'],
  'important-leadership': ['admonition'],
  'main-leadership': ['admonition-and-warning'],
};

type Base = readonly [Measure, SanctionRule, readonly Measure[]];

function baseOf({ responsibility, circumstances, notCorrected = false }: Weighed): Base {
  if (notCorrected) return ['warning', 'AC-2.2/not-corrected', ['warning']];
  const range = RANGE[responsibility];
  if (responsibility === 'important-leadership') return ['admonition', 'AC-2.2/important-leadership', range];
  if (responsibility === 'main-leadership') return ['admonition-and-warning', 'AC-2.2/main-leadership', range];
  return circumstances === 'minor'
    ? ['self-examination', 'AC-2.2/direct-and-minor', range]
    : ['warning', 'AC-2.2/direct-otherwise', range];
}

/** Where a measure stands among the outcomes; the heavier, the higher. */
const weight = (outcome: Outcome): number => OUTCOMES.indexOf(outcome);
export const heavier = (a: Outcome, b: Outcome): boolean => weight(a) > weight(b);

/** The recommendation, with the rules that led to it. */
export function recommended(weighed: Weighed): Recommendation {
  const [measure, because, range] = baseOf(weighed);
  if (weighed.exemption) return { measure: 'none', range, because: ['AC-2.4/nobody-answers'] };
  if ((weighed.aggravations ?? []).length === 0) return { measure, range, because: [because] };
  const heaviest = range.at(-1) ?? measure;
  return heavier(heaviest, measure)
    ? { measure: heaviest, range, because: [because, 'AC-2.3/the-heaviest-open'] }
    : { measure, range, because: [because, 'AC-2.3/already-the-heaviest'], examined: true };
}

/** Whether something may be decided at all: never heavier than what the responsibility allows (AC-2.2, AC-2.3). */
export const isOpenMeasure = ({ range }: Pick<Recommendation, 'range'>, outcome: Outcome): boolean =>
  outcome === 'none' || !heavier(outcome, range.at(-1) ?? 'none');

/** A warning is in it, alone or beside admonition education; it counts once (AC-2.2, AC-2.5). */
export const warns = (outcome: Outcome): boolean => outcome === 'warning' || outcome === 'admonition-and-warning';
/** Admonition education is in it: a date to correct by and somebody who checks belong to it (AC-2.2). */
export const admonishes = (outcome: Outcome): boolean =>
  outcome === 'admonition' || outcome === 'admonition-and-warning';
