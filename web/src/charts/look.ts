// What a chart is told: names, values, and how each series looks. A look is a pattern first and a colour second.

/** Solid: as it should be. Hatched: late. Hollow: still under way. Crossed: past its date and not done. Dotted: ended otherwise. */
export type Look = 'solid' | 'hatched' | 'hollow' | 'crossed' | 'dotted';

export interface Series {
  readonly name: string;
  readonly look: Look;
}

export interface ChartRow {
  /** Its whole name, `2026年9月`. */
  readonly name: string;
  /** Under an axis where there is little room: `9月`, and below it `2026年` where a year begins. */
  readonly short?: readonly [string, string];
  /** One value a series; undefined where too few were counted. */
  readonly values: readonly (number | undefined)[];
}

/** The fill of a look within a chart; patterns are told apart by the chart they belong to. */
export const fillOf = (look: Look, chart: string): string | undefined =>
  look === 'solid' || look === 'hollow' ? undefined : `url(#${chart}-${look})`;
