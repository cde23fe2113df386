// Who had to do with what a clue comes from. The clue itself names nobody, so they are always read from there: of a case
// everybody who ever had it, of a supervisor's report everybody it concerns now, of a complaint everybody who may not know of it,
// of a clue raised by hand whom it is about, who leads them and a witness,
// of a month of an office those who work in it and answer for it, of something not made public its author, those who answer
// for the office, and the publishers, who answer for a column too; of another record whose log does not agree whoever wrote in it.
import type { Behind } from '#shared/access/accountability-rights.ts';
import type { ByHand, Source } from '#shared/accountability/events.ts';
import { besideHand, outOf } from '#shared/accountability/parties.ts';
import type { AccountabilityState } from '#shared/accountability/state.ts';
import { type CaseState, involvedIn } from '#shared/case/state.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import { type StoredEvent, staffOf } from '#shared/decision.ts';
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
import { leadingMembers } from '#shared/vote/panel.ts';
import type { House } from '../house.ts';
import { markOf, whoDecides, whoKnows, whoStandsAside } from '../seal/marks.ts';
import { EVENTS, historyKey, type Key, stateKey, tableOf } from '../table/keys.ts';
import type { Row } from '../table/tables.ts';
import { standingOf } from './load.ts';

type Kind = 'case' | 'supervision' | 'complaint' | 'disclosure';
/** Sources that are read as a record of one of these kinds; the others are read each in its way. */
type OfRecord = Exclude<
  Source,
  { readonly office: string } | { readonly column: string } | { readonly log: string } | ByHand
>;
const isRecord = (source: Source): source is OfRecord =>
  !('office' in source || 'column' in source || 'log' in source || 'named' in source);
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

/** Where nobody of the appraisal group is left, the senior member of the leading group decides in their place. */
function handBehind(directory: Directory, source: ByHand): Behind {
  const people = besideHand(directory, source);
  const left = (one: string): boolean => !people.includes(one);
  const senior = leadingMembers(directory).find(left);
  const group = holdersOf(directory, 'appraisal-group').some(left);
  return { people, ...(group || senior === undefined ? {} : { instead: [senior] }) };
}

type Reading = Pick<House, 'tables' | 'shelf' | 'keyed'>;

/** The staff who wrote an entry; nobody where it can no longer be read. */
function writerOf({ body }: Row): string {
  try {
    return staffOf((JSON.parse(String(body)) as StoredEvent).actor);
  } catch {
    return '';
  }
}

/** Whoever wrote in the record, whom it is about where its id is a person's number, and who stands aside by its own rules. */
async function logBehind(house: Reading, directory: Directory, log: string): Promise<Behind | undefined> {
  const at = log.indexOf('#');
  const [aggregate, id] = [log.slice(0, at), log.slice(at + 1)];
  const table = tableOf(aggregate);
  const [rows, own] = await Promise.all([
    house.tables.all({ table, pk: historyKey(aggregate, id), begins: EVENTS }),
    house.tables.get(table, stateKey(aggregate, id)),
  ]);
  const people = [...new Set([...rows.map(writerOf), id])].filter((one) => directory.staff.has(one));
  if (aggregate === 'supervision') {
    if (!own) return undefined;
    return {
      people: [...people, ...peopleConcerned(everybody(directory), standingOf<SupervisionState>(id, own).state)],
    };
  }
  if (aggregate !== 'accountability') return { people };
  if (!own) return undefined;
  const { state } = standingOf<AccountabilityState>(id, own);
  const behind = (await behindOf(house, [state.source]))(state.source);
  const { aside: _, ...others } = behind ?? { people: [] };
  return behind && { ...others, people: [...people, ...behind.people, ...outOf(directory, state)] };
}

/** For each of these sources, by the answer's function; undefined where it cannot be read, so that nobody knows whose it was. */
export async function behindOf(
  house: Reading,
  sources: readonly Source[],
): Promise<(source: Source) => Behind | undefined> {
  const { tables, keyed } = house;
  const { directory } = await house.shelf();
  const found = new Map<string, Behind>();
  const publishers = holdersOf(directory, 'publisher');
  const logs = new Map<string, Behind | undefined>();
  const logOf = async (source: Source): Promise<void> => {
    if ('log' in source) logs.set(source.log, await logBehind(house, directory, source.log));
  };
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
    const aside = whoStandsAside({ keyed }, id, directory, state);
    return { people, aside, ...(group ? {} : { instead: whoDecides({ keyed }, id, directory, state) }) };
  };
  const disclosureBehind = (...row: Read): Behind => {
    const id = row[0].slice('disclosure#'.length);
    const { author, office, among } = standingOf<DisclosureState>(...row).state;
    // What comes from a complaint exists for those alone among whom it is kept (SV-4.1).
    const kept = [...directory.staff.keys()].filter(
      (one) => among !== undefined && !among.includes(markOf({ keyed }, id, directory, one)),
    );
    return { people: [author, ...answering(directory, office), ...publishers, ...kept] };
  };
  const BEHIND = {
    case: caseBehind,
    supervision: reportBehind,
    complaint: complaintBehind,
    disclosure: disclosureBehind,
  };
  await Promise.all([...(Object.keys(BEHIND) as Kind[]).map(read), ...sources.map(logOf)]);
  return (source) => {
    if (isRecord(source)) return found.get(keyOf(source).pk);
    if ('log' in source) return logs.get(source.log);
    if ('named' in source) return handBehind(directory, source);
    return 'column' in source ? { people: publishers } : officeBehind(directory, source.office);
  };
}
