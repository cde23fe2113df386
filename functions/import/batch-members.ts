// What a batch holds, entry by entry, as whoever approves it reads it: every fact under the name of its column.
import type { BatchState } from '#shared/directory/batch/batch.ts';
import { COLUMNS, type Column } from '#shared/directory/import/columns.ts';
import { missingOf } from '#shared/directory/item/missing.ts';
import { itemElements } from '#shared/words/directory.ts';
import { importWords } from '#shared/words/import.ts';
import { type Language, say } from '#shared/words/label.ts';
import type { House } from '../house.ts';
import { allItems, saidBy } from '../perform/kept-item.ts';

export interface ShownMember {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly { readonly label: string; readonly says: string }[];
  /** What such an entry should say and this one does not. */
  readonly missing: readonly string[];
}

/** A list as it would be written into one cell; what has parts, with bars between them. */
function told(value: unknown): string {
  if (Array.isArray(value)) return value.map(told).join('；\n');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(told).join('｜');
  return value === undefined || value === null ? '' : String(value);
}

/** Limits in working days, as they are read. */
const LIMITS: ReadonlySet<string> = new Set(['statutoryDays', 'commitmentDays']);

const limitSaid = (n: number, language: Language): string =>
  say(n === 0 ? importWords.onTheSpot : importWords.workingDays, language, { n });

interface Saying {
  readonly officeName: (id: string) => string;
  readonly language: Language;
}

function factsOf(kind: BatchState['kind'], facts: object, { officeName, language }: Saying) {
  const known: { readonly [kind: string]: { readonly [key: string]: Column } } = COLUMNS;
  const columns = known[kind] ?? {};
  const inWords = (key: string, value: unknown): string => {
    if (key === 'office') return officeName(told(value));
    return LIMITS.has(key) ? limitSaid(Number(value), language) : told(value);
  };
  return Object.entries(facts)
    .filter(([key]) => key !== 'name')
    .map(([key, value]) => ({ label: columns[key]?.name ?? key, says: inWords(key, value) }))
    .filter(({ says }) => says !== '');
}

/** Items of a batch as they would be published. */
export async function itemsOf(house: House, batch: string) {
  const wanted = (await allItems(house.tables)).flatMap(({ id, state }) =>
    state.versions.filter((version) => version.batch === batch).map((version) => ({ id, version })),
  );
  const said = await saidBy(house.tables, wanted);
  return wanted.flatMap(({ id, version }) => {
    const item = said.get(`${id}@${version.version}`);
    return item ? [{ id, version: version.version, item, missing: missingOf(item) }] : [];
  });
}

/** The entries of a batch in the order in which they are kept. */
export async function membersOf(
  house: House,
  id: string,
  { kind, members = [] }: BatchState,
  language: Language,
): Promise<readonly ShownMember[]> {
  const { directory } = await house.shelf();
  const officeName = (office: string): string => directory.offices.get(office)?.name ?? office;
  const saying: Saying = { officeName, language };
  if (kind === 'items') {
    return (await itemsOf(house, id)).map(({ id: item, item: facts, missing }) => ({
      id: item,
      name: facts.name,
      facts: factsOf(kind, facts, saying),
      missing: missing.map((one) => say(itemElements[one], language)),
    }));
  }
  return members.map((one) => ({
    id: one.id,
    name: one.facts.name,
    facts: factsOf(kind, one.facts, saying),
    missing: [],
  }));
}
