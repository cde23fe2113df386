// The parts in which the site is built: each closed year for itself, and everything else. A build may be asked for some
// of them; what a page looks like does not depend on which.

/** A year that is over, `2025`, or what is neither frozen nor of one year. */
export type Part = string;
export const CURRENT: Part = 'current';

/** The variable of a build's environment that names the closed years to be built, `2024 2025`; absent: all of them. */
const asked = process.env.SITE_YEARS?.split(' ').filter(Boolean);

/** Whether this build makes the pages of a part. What lies outside the closed years is always made. */
export const isBuilt = (part: Part): boolean => part === CURRENT || asked === undefined || asked.includes(part);
