// What a file says nothing of: an empty cell clears a field, a column that is not there leaves it as it is. For every kind
// of list alike.

/** What is kept of a record in the fields of which the file has no column. */
export const unsaid = <F extends object>(kept: F | undefined, absent: (field: string) => boolean): Partial<F> =>
  kept ? (Object.fromEntries(Object.entries(kept).filter(([field]) => absent(field))) as Partial<F>) : {};
