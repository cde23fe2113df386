// What a batch holds, entry by entry, as whoever approves it reads it: every fact under the name of its column.
import type { BatchState } from '#shared/directory/batch/batch.ts';
import type { StagedKind } from '#shared/directory/batch/events.ts';
import { clockIn } from '#shared/directory/catalogue/clock.ts';
import type { EntryFields } from '#shared/directory/catalogue/commands.ts';
import type { CommitmentFields } from '#shared/directory/commitment/commands.ts';
import type { Column } from '#shared/directory/import/column.ts';
import { COLUMNS } from '#shared/directory/import/columns.ts';
import type { ImportKind } from '#shared/directory/import/kinds.ts';
import type { ItemFields } from '#shared/directory/item/commands.ts';
import { LISTED_ELEMENTS, missingOf } from '#shared/directory/item/missing.ts';
import { kindLabels } from '#shared/words/case.ts';
import { itemElements } from '#shared/words/directory.ts';
import { importWords } from '#shared/words/import.ts';
import { type Label, type Language, say } from '#shared/words/label.ts';
import type { House } from '../house.ts';
import { entryName } from './registered.ts';
import { isStaged, versionsOf } from './staged-kinds.ts';

export interface ShownMember {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly { readonly label: string; readonly says: string }[];
  /** What such an entry should say and this one does not. */
  readonly missing: readonly string[];
}

/** What of an entry is its name, what else it says, and what it lacks. */
interface Told {
  readonly name: string;
  readonly facts: object;
  readonly missing: readonly Label[];
}

export interface Saying {
  readonly officeName: (id: string) => string;
  readonly language: Language;
}

/** A list as it would be written into one cell; what has parts, with bars between them. */
export function told(value: unknown): string {
  if (Array.isArray(value)) return value.map(told).join('；\n');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(told).join('｜');
  return value === undefined || value === null ? '' : String(value);
}

const limitSaid = (n: number, language: Language): string =>
  say(n === 0 ? importWords.onTheSpot : importWords.workingDays, language, { n });

const ofItem = (item: ItemFields, { officeName, language }: Saying): Told => {
  const { name, statutoryDays, commitmentDays, office, passes, ...rest } = item;
  const limits = Object.entries({ statutoryDays, commitmentDays }).flatMap(([key, n]) =>
    n === undefined ? [] : [[key, limitSaid(n, language)]],
  );
  const facts = {
    ...Object.fromEntries(limits),
    office: officeName(office),
    ...(passes ? { passes: passes.map(officeName) } : {}),
    ...rest,
  };
  return { name, facts, missing: missingOf(item, LISTED_ELEMENTS).map((one) => itemElements[one]) };
};

const ofCommitment = (
  { text, office, covers, days, unit }: CommitmentFields,
  { officeName, language }: Saying,
): Told => {
  const number = unit === 'calendar' ? importWords.calendarDays : importWords.workingDays;
  const facts = {
    ...(office === undefined ? {} : { office: officeName(office) }),
    ...(covers?.kind === undefined ? {} : { kind: say(kindLabels[covers.kind], language) }),
    ...(covers?.item === undefined ? {} : { item: covers.item }),
    ...(days === undefined ? {} : { days: say(number, language, { n: days }) }),
  };
  return { name: text, facts, missing: [] };
};

const ofEntry = (entry: EntryFields): Told => {
  const { matter: _, subMatter: _sub, ...facts } = entry;
  const lacks = [
    ...(entry.board === undefined ? [importWords.board] : []),
    // Without a period in its words the township's own counts, and a publisher should know.
    ...(entry.clock === undefined && clockIn(entry.limit) === undefined ? [importWords.ownClock] : []),
  ];
  return { name: entryName(entry), facts, missing: lacks };
};

function toldOf(kind: StagedKind, says: unknown, saying: Saying): Told {
  if (kind === 'items') return ofItem(says as ItemFields, saying);
  return kind === 'commitments' ? ofCommitment(says as CommitmentFields, saying) : ofEntry(says as EntryFields);
}

const KNOWN_BY = ['name', 'text', 'matter', 'subMatter'];
/** What an entry is known by; a list that gives ids may change that too. */
export const namesOf = (says: object): object =>
  Object.fromEntries(Object.entries(says).filter(([key]) => KNOWN_BY.includes(key)));

/** What an entry says beside its name, by the keys of its columns, offices by their names. */
export function factsOf(kind: ImportKind, says: object, saying: Saying): object {
  if (kind !== 'cases' && isStaged(kind)) return toldOf(kind, says, saying).facts;
  const { office, ...facts } = says as { readonly office?: string };
  return { ...facts, ...(office === undefined ? {} : { office: saying.officeName(office) }) };
}

function shownFacts(kind: BatchState['kind'], facts: object): ShownMember['facts'] {
  const columns: { readonly [key: string]: Column } = COLUMNS[kind];
  return Object.entries(facts)
    .map(([key, value]) => ({ label: columns[key]?.name ?? key, says: told(value) }))
    .filter(({ says }) => says !== '');
}

/** How this house names its offices. */
export async function sayingIn(house: House, language: Language): Promise<Saying> {
  const { directory } = await house.shelf();
  return { officeName: (office) => directory.offices.get(office)?.name ?? office, language };
}

/** The versions of a batch with all they say, in the order of ids. */
async function stagedIn(house: House, batch: string, kind: StagedKind) {
  const versions = versionsOf(kind);
  const wanted = (await versions.all(house.tables)).flatMap(({ id, state }) =>
    state.versions.filter((version) => version.batch === batch).map((version) => ({ id, version })),
  );
  const said = await versions.saidBy(house.tables, wanted);
  return wanted.map(({ id, version }) => ({ id, version, says: said.get(`${id}@${version.version}`) }));
}

/** Items of a batch as they would be published. */
export const itemsOf = async (house: House, batch: string) =>
  (await stagedIn(house, batch, 'items')).map(({ id, version, says }) => {
    const item = says as ItemFields;
    return { id, version: version.version, item, missing: missingOf(item) };
  });

/** The entries of a batch in the order in which they are kept. */
export async function membersOf(
  house: House,
  id: string,
  { kind, members = [] }: BatchState,
  language: Language,
): Promise<readonly ShownMember[]> {
  const saying = await sayingIn(house, language);
  if (isStaged(kind)) {
    return (await stagedIn(house, id, kind)).map(({ id: record, says }) => {
      const { name, facts, missing } = toldOf(kind, says, saying);
      return { id: record, name, facts: shownFacts(kind, facts), missing: missing.map((one) => say(one, language)) };
    });
  }
  return members.map(({ id: record, facts: { name, ...facts } }) => ({
    id: record,
    name,
    facts: shownFacts(kind, factsOf(kind, facts, saying)),
    missing: [],
  }));
}
