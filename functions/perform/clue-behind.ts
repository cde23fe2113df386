// Who had to do with what a clue comes from. The clue itself names nobody, so they are always read from there: of a case
// everybody who ever had it, of a supervisor's report everybody it concerns now.
import type { Behind } from '#shared/access/accountability-rights.ts';
import type { Source } from '#shared/accountability/events.ts';
import { type CaseState, involvedIn } from '#shared/case/state.ts';
import { peopleConcerned } from '#shared/supervision/concerned.ts';
import type { SupervisionState } from '#shared/supervision/state.ts';
import type { House } from '../house.ts';
import { type Key, stateKey, tableOf } from '../table/keys.ts';
import { standingOf } from './load.ts';

type Kind = 'case' | 'supervision';
const placeOf = (source: Source): readonly [Kind, string] =>
  'case' in source ? ['case', source.case] : ['supervision', source.report];
const keyOf = (source: Source): Key => stateKey(...placeOf(source));

/** For each of these sources, by the answer's function; undefined where it cannot be read, so that nobody knows whose it was. */
export async function behindOf(
  { tables, shelf }: Pick<House, 'tables' | 'shelf'>,
  sources: readonly Source[],
): Promise<(source: Source) => Behind | undefined> {
  const { directory } = await shelf();
  const found = new Map<string, Behind>();
  const read = async (kind: Kind): Promise<void> => {
    const keys = new Map(sources.filter((one) => placeOf(one)[0] === kind).map((one) => [keyOf(one).pk, keyOf(one)]));
    for (const row of await tables.getMany(tableOf(kind), [...keys.values()])) {
      found.set(row.pk, kind === 'case' ? caseBehind(row.pk, row) : reportBehind(row.pk, row));
    }
  };
  const caseBehind = (...row: Parameters<typeof standingOf>): Behind => ({
    people: involvedIn(standingOf<CaseState>(...row).state).people,
  });
  const reportBehind = (...row: Parameters<typeof standingOf>): Behind => ({
    people: peopleConcerned(directory, standingOf<SupervisionState>(...row).state),
  });
  await Promise.all([read('case'), read('supervision')]);
  return (source) => found.get(keyOf(source).pk);
}
