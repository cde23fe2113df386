// What happened to a structured fact of the directory (an office, a village), one act after another, with who did it.
import { history } from '../perform/load.ts';
import type { Tables } from '../table/tables.ts';

/** Every event, oldest first, by its stored name. `by` is null where no person of the house acted. */
export async function factHistory(tables: Tables, aggregate: 'office' | 'village', id: string) {
  return (await history(tables, aggregate, id)).map(({ event: { type, at, actor, data } }) => ({
    act: type,
    at,
    by: actor.kind === 'staff' ? actor.staff : null,
    ...(data as object),
  }));
}
