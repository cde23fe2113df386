// Looks through a list of persons cell by cell (DI-5). A name is expected there and masked on the web; whatever else
// could lead to a person is a hint as anywhere.
import type { Person } from '../people.ts';
import type { Found, Hint } from './hint.ts';

/** What the finders say of one text. */
export type Look = (text: string) => readonly Found[];

/** Hints on a list; `look` is how its free text is read. */
export function peopleHints(people: readonly Person[], look: Look): Hint[] {
  return people.flatMap((person, i) =>
    (['name', 'note'] as const).flatMap((cell) => {
      const said = person[cell] ?? '';
      const found = look(said).filter(({ kind }) => cell !== 'name' || kind !== 'name');
      const count = new Map<string, number>();
      return found.map((one) => {
        const nth = (count.get(one.kind) ?? 0) + 1;
        count.set(one.kind, nth);
        const where = { row: i + 1, cell };
        const id = `people-${where.row}-${cell}-${one.kind}-${nth}`;
        return { ...one, id, field: 'people' as const, where, text: said.slice(one.start, one.end) };
      });
    }),
  );
}
