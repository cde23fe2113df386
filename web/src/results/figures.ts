// How a share is said.

/** A share as whole percent, rounded down, so that 100 % means all of them. */
export const percent = (part: number, whole: number): string => `${Math.floor((part / whole) * 100)}%`;
