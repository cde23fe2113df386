// Looks through a list of persons cell by cell (DI-5). A name is expected there and masked on the web; whatever else
// could lead to a person is a hint as anywhere.
import type { Person } from '../people.ts';
import type { Found, Hint } from './hint.ts';
import { numbered } from './numbered.ts';

/** What the finders say of pieces of text that follow each other. */
export type Look = (texts: readonly string[]) => readonly (readonly Found[])[];

/** Hints on a list; `look` is how its free text is read. */
export function peopleHints(people: readonly Person[], look: Look): Hint[] {
  const cells = people.flatMap((person, i) =>
    (['name', 'note'] as const).flatMap((cell) => {
      const said = person[cell];
      return said ? [{ where: { row: i + 1, cell }, said }] : [];
    }),
  );
  const found = look(cells.map(({ said }) => said));
  return cells.flatMap(({ where, said }, i) =>
    numbered(
      `people-${where.row}-${where.cell}`,
      (found[i] ?? []).filter(({ kind }) => where.cell !== 'name' || kind !== 'name'),
    ).map((one) => ({ ...one, field: 'people' as const, where, text: said.slice(one.start, one.end) })),
  );
}
