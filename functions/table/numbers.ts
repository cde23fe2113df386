// Series of numbers and the kinds of record that carry one: cases by year, complaints in a series of their own, so that
// nobody counts from the one what is missing in the other (SV-4.1).

/** Kinds of record with a number. */
export const NUMBERED: readonly string[] = ['case', 'complaint'];

/** What the series of complaints ends with. */
const COMPLAINTS = '-T';

/** The series of a year, e.g. `LSK-2026` for cases and `LSK-2026-T` for complaints. */
export const seriesOf = (township: string, year: string, aggregate: 'case' | 'complaint'): string =>
  `${township}-${year}${aggregate === 'complaint' ? COMPLAINTS : ''}`;

/** A number of a series, its digits filled up already. */
export const numberIn = (series: string, digits: string): string =>
  series.endsWith(COMPLAINTS) ? `${series}${digits}` : `${series}-${digits}`;
