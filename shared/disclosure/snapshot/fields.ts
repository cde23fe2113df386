// The few shapes that every part of the snapshot shares.
import * as v from 'valibot';

export const text = v.string();
export const optional = v.optional(v.string());
/** A township day, `2026-10-09`. */
export const dayText = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
/** A month, `2026-10`. */
export const monthText = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/));
/** A count of things. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
