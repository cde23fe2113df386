// Who had to do with what a clue comes from. The clue itself names nobody, so they are always read from there: of a case
// everybody who ever had it, of a supervisor's report everybody it concerns now, of a complaint everybody who may not know of it,
// of a month of an office those who work in it and answer for it, of something not made public its author, those who answer
// for the office, and the publishers.
import type { Behind } from '#shared/access/accountability-rights.ts';
import type { Source } from '#shared/accountability/events.ts';
import { type CaseState, involvedIn } from '#shared/case/state.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import {
  actingFor,
  type Directory,
  headOf,
  holdersOf,
  holdsRole,
  leaderOfOffice,
} from '#shared/directory/directory.ts';
import type { DisclosureState } from '#shared/disclosure/state.ts';
import { everybody, peopleConcerned } from '#shared/supervision/concerned.ts';
import type { SupervisionState } from '#shared/supervision/state.ts';
import type { House } from '../house.ts';
import { whoDecides, whoKnows } from '../seal/marks.ts';
import { type Key, stateKey, tableOf } from '../table/keys.ts';
import { standingOf } from './load.ts';

type Kind = 'case' | 'supervision' | 'complaint' | 'disclosure';
/** The record a clue comes from; a month of an office is none. */
type OfRecord = Exclude<Source, { readonly office: string }>;
const isRecord = (source: Source): source is OfRecord => !('office' in source);
function placeOf(source: OfRecord): readonly [Kind, string] {
  if ('case' in source) return ['case', source.case];
  if ('disclosure' in source) return ['disclosure', source.disclosure];
  return 'report' in source ? ['supervision', source.report] : ['complaint', source.complaint];
}
const keyOf = (source: OfRecord): Key => stateKey(...placeOf(source));

/** Head and leader of an office, and whoever acts for one of them now: whose part they play, that one's they stand aside in. */
const answering = (directory: Directory, office: string): string[] =>
  [headOf(directory, office), leaderOfOffice(directory, office)]
    .flatMap((one) => (one === undefined ? [] : [one, actingFor(directory, one)]))
    .filter((one) => one !== undefined);

const officeBehind = (directory: Directory, office: string): Behind => ({
  people: [
    ...[...directory.staff.values()].filter((one) => one.office === office).map(({ number }) => number),
    ...answering(directory, office),
  ],
});

/** For each of these sources, by the answer's function; undefined where it cannot be read, so that nobody knows whose it was. */
export async function behindOf(
  { tables, shelf, keyed }: Pick<House, 'tables' | 'shelf' | 'keyed'>,
  sources: readonly Source[],
): Promise<(source: Source) => Behind | undefined> {
  const { directory } = await shelf();
  const found = new Map<string, Behind>();
  const read = async (kind: Kind): Promise<void> => {
    const own = sources.filter(isRecord).filter((one) => placeOf(one)[0] === kind);
    const keys = new Map(own.map((one) => [keyOf(one).pk, keyOf(one)]));
    for (const row of await tables.getMany(tableOf(kind), [...keys.values()])) {
      found.set(row.pk, BEHIND[kind](row.pk, row));
    }
  };
  type Read = Parameters<typeof standingOf>;
  const caseBehind = (...row: Read): Behind => ({
    people: involvedIn(standingOf<CaseState>(...row).state).people,
  });
  const all = everybody(directory);
  const reportBehind = (...row: Read): Behind => ({
    people: peopleConcerned(all, standingOf<SupervisionState>(...row).state),
  });
  // The marks are the complaint's own, read each time: who stands aside there stands aside here, from the same moment.
  const complaintBehind = (...row: Read): Behind => {
    const id = row[0].slice('complaint#'.length);
    const { state } = standingOf<ComplaintState>(...row);
    const knowing = whoKnows({ keyed }, id, directory, state);
    const people = [...directory.staff.keys()].filter((one) => !knowing.includes(one));
    const group = knowing.some((one) => holdsRole(directory, one, 'appraisal-group'));
    return { people, ...(group ? {} : { instead: whoDecides({ keyed }, id, directory, state) }) };
  };
  const disclosureBehind = (...row: Read): Behind => {
    const { author, office } = standingOf<DisclosureState>(...row).state;
    return { people: [author, ...answering(directory, office), ...holdersOf(directory, 'publisher')] };
  };
  const BEHIND = {
    case: caseBehind,
    supervision: reportBehind,
    complaint: complaintBehind,
    disclosure: disclosureBehind,
  };
  await Promise.all((Object.keys(BEHIND) as Kind[]).map(read));
  return (source) => (isRecord(source) ? found.get(keyOf(source).pk) : officeBehind(directory, source.office));
}
