// The rows of an item list against the registry: which item each one means, whether it says anything new, and what the
// law of items would refuse, asked before anything is written.
import { type Law, OPERATOR } from '#shared/decision.ts';
import type { ItemColumn } from '#shared/directory/import/columns.ts';
import type { ItemRow } from '#shared/directory/import/readers.ts';
import type { Finding } from '#shared/directory/import/table.ts';
import type { ItemFields } from '#shared/directory/item/commands.ts';
import { itemLaw } from '#shared/directory/item/decide.ts';
import { LISTED_ELEMENTS, missingOf } from '#shared/directory/item/missing.ts';
import type { ItemState } from '#shared/directory/item/state.ts';
import { sameFacts } from '#shared/directory/same-facts.ts';
import { versionOn } from '#shared/directory/versioned/state.ts';
import type { Instant } from '#shared/time.ts';
import { itemElements } from '#shared/words/directory.ts';
import { importWords } from '#shared/words/import.ts';
import { RULES, type RuleId } from '#shared/words/rules.ts';
import type { House } from '../house.ts';
import { allItems, saidBy } from '../perform/kept-item.ts';
import type { Checked, ItemMember, Located } from './checked.ts';

/** The column that a refusal of the law is about. */
const COLUMN_OF: { readonly [rule in RuleId]?: ItemColumn } = {
  'TL-1/a-promise-is-not-longer-than-the-statute': 'commitmentDays',
  'DI-2/an-item-has-an-open-office': 'office',
  'DI-2/a-handler-is-on-the-staff': 'handler',
};

/** The open office of this name or id. */
export const officeNamed = ({ directory }: Law, written: string): string | undefined =>
  [...directory.offices.values()].find((one) => one.open && (one.id === written || one.name === written))?.id;

interface Known {
  readonly state: ItemState;
  readonly inForce?: { readonly version: number; readonly item: ItemFields };
}

/** Items as they are now, by id, and the ids by every name they are known under. */
async function registry(house: House, at: Instant) {
  const [standings, { active }] = await Promise.all([allItems(house.tables), house.shelf()]);
  const current = standings.map(({ id, state }) => ({ id, state, version: versionOn(state, at, active) }));
  const said = await saidBy(
    house.tables,
    current.flatMap(({ id, version }) => (version ? [{ id, version }] : [])),
  );
  const known = new Map<string, Known>();
  const named = new Map<string, string>();
  for (const { id, state, version } of current) {
    const item = version && said.get(`${id}@${version.version}`);
    known.set(id, { state, ...(item ? { inForce: { version: version.version, item } } : {}) });
    if (state.retiredFrom !== undefined) continue;
    for (const one of state.versions) named.set(one.name, id);
    if (item) named.set(item.name, id);
  }
  return { known, named };
}

/** What the law would answer to this row, as a finding. */
function refusalOf(law: Law, state: ItemState | null, item: ItemFields, at: Instant) {
  const { refused } = itemLaw.decide(law, state, { type: 'stage', batch: '', item }, OPERATOR, at);
  if (!refused) return undefined;
  const { rule, detail = {} } = refused;
  return { key: COLUMN_OF[rule], says: RULES[rule], facts: detail };
}

/**
 * What the rows would do; `has` says which columns the list has. Every element a guide should have and this list lacks is
 * a warning, item by item (DI-2).
 */
export async function itemMembers(
  house: House,
  records: readonly Located<ItemRow>[],
  heading: (key: string) => string,
  at: Instant,
  has: (key: string) => boolean = () => true,
): Promise<Checked> {
  const [law, { known, named }] = await Promise.all([house.lawAt(at), registry(house, at)]);
  const members: ItemMember[] = [];
  const errors: Finding[] = [];
  const warnings: Finding[] = [];
  const counts = { fresh: 0, changed: 0, unchanged: 0 };
  for (const { row, record } of records) {
    const { id: written, inForceFrom: from, office: officeWritten, ...rest } = record;
    const office = officeNamed(law, officeWritten);
    if (office === undefined) {
      errors.push({ row, column: heading('office'), says: importWords.noOffice, facts: { office: officeWritten } });
      continue;
    }
    const item: ItemFields = { ...rest, office };
    const id = written ?? named.get(item.name) ?? null;
    const now = id === null ? undefined : known.get(id);
    const refusal = refusalOf(law, now?.state ?? null, item, at);
    if (refusal) {
      const { key, says, facts } = refusal;
      errors.push({ row, ...(key ? { column: heading(key) } : {}), says, facts });
    }
    // What no row can say, because its column is not there, is said once for the whole list.
    for (const name of missingOf(item, LISTED_ELEMENTS).filter(has)) {
      warnings.push({ row, column: heading(name), says: importWords.notGiven, facts: { column: itemElements[name] } });
    }
    if (now?.inForce && sameFacts(now.inForce.item, item)) counts.unchanged += 1;
    else {
      counts[now?.inForce ? 'changed' : 'fresh'] += 1;
      const base = now?.inForce?.version ?? null;
      const code = written === undefined ? {} : { code: written };
      members.push({ kind: 'items', ...code, id, item, base, ...(from === undefined ? {} : { from }) });
    }
  }
  return { members, basis: [], ...counts, errors, warnings };
}
