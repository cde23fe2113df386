// The list of persons that a notice concerns (DI-5). It is kept as one text beside the chain, so that an erasure takes
// it whole; what the web shows of it is masked in `to-public`.
import * as v from 'valibot';
import { slug, text } from '../fields.ts';

const MOST = 500;

/** One row: a name as the law demands it in the village edition, a village of the township, a remark. */
export const Person = v.strictObject({
  name: text(40),
  village: v.exactOptional(slug),
  note: v.exactOptional(text(100)),
});
export type Person = v.InferOutput<typeof Person>;

export const People = v.pipe(v.array(Person), v.maxLength(MOST, `不能超过 ${MOST} 人|at most ${MOST} persons`));

export const CELLS = ['name', 'village', 'note'] as const;
export type Cell = (typeof CELLS)[number];

/** As it is kept; nothing for an empty list. */
export const peopleText = (people: readonly Person[]): string => (people.length === 0 ? '' : JSON.stringify(people));

/** As it was written. */
export const peopleIn = (kept: string | undefined): readonly Person[] =>
  kept ? (JSON.parse(kept) as readonly Person[]) : [];
