// How a list is asked for page by page: the same two fields everywhere, 100 rows by default and 200 at most.
import * as v from 'valibot';

export const cursorField = v.pipe(v.string(), v.maxLength(2000));

const rows = (least: number) =>
  v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(least), v.maxValue(200)), '100');

/** Fields of a list's query. A list may answer fewer rows than asked for, and then a cursor. */
export const PAGING = { cursor: v.optional(cursorField), limit: rows(1) };

/** The same where 0 asks for what stands beside the rows alone. */
export const PAGING_OR_NONE = { cursor: v.optional(cursorField), limit: rows(0) };
