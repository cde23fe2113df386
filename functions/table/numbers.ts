// Series of numbers and the kinds of record that carry one: cases by year, complaints and supervision in series of their
// own, so that nobody counts from the one what is missing in the other (SV-4.1). A supervisor's report has a number that was
// drawn: whoever may read every report but those that concern them would find their own by the gap in a series.

/** Kinds of record with a number. */
export const NUMBERED = ['case', 'complaint', 'supervision'] as const;
export type Numbered = (typeof NUMBERED)[number];

/** What each series ends with; that of cases with the year. */
const ENDS: Readonly<Record<Numbered, string>> = { case: '', complaint: '-T', supervision: '-J' };

/** The series of a year, e.g. `LSK-2026` for cases, `LSK-2026-T` for complaints, `LSK-2026-J` for supervision. */
export const seriesOf = (township: string, year: string, aggregate: Numbered): string =>
  `${township}-${year}${ENDS[aggregate]}`;

/** A number of a series, its digits filled up already. */
export const numberIn = (series: string, digits: string): string =>
  Object.values(ENDS).some((end) => end !== '' && series.endsWith(end)) ? `${series}${digits}` : `${series}-${digits}`;

/** A drawn number, e.g. `LSK-2026-B402716`: it stands in no series, and nothing follows from one that is missing. */
export const drawnNumber = (township: string, year: string, digits: string): string => `${township}-${year}-B${digits}`;

/** Whether a number was drawn and so belongs to no series. */
export const isDrawn = (number: string): boolean => /-\d{4}-B\d+$/.test(number);
