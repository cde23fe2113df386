// Every open case, a few at a time: through the lists of all offices, closed ones included, since a case may still lie there.
import type { House } from '../house.ts';
import type { Page, Row } from '../table/tables.ts';
import { groupsOf } from './each.ts';

/** Cases handled at the same time; where each is written, each is a transaction of its own. */
const ABREAST = 8;

/** Rows of the index, with the card; cases whose bad rating is still looked after are among them. */
export async function* openCases(house: Pick<House, 'tables' | 'shelf'>): AsyncGenerator<readonly Row[]> {
  const { directory } = await house.shelf();
  for (const pk of directory.offices.keys()) {
    let after: Page['last'];
    do {
      const page = await house.tables.query({ table: 'cases', index: 'office', pk, after });
      yield* groupsOf(page.rows, ABREAST);
      after = page.last;
    } while (after);
  }
}
