// Rows of a list whose entries have versions, against what is kept: which record each row means, whether it says anything
// new, and what the law of its kind would refuse, asked before anything is written.
import { OPERATOR } from '#shared/decision.ts';
import type { StagedKind } from '#shared/directory/batch/events.ts';
import type { Finding } from '#shared/directory/import/table.ts';
import { sameFacts } from '#shared/directory/same-facts.ts';
import { plainType, wordedAs } from '#shared/directory/same-wording.ts';
import type { VersionCommand } from '#shared/directory/versioned/commands.ts';
import { type VersionedState, versionOn } from '#shared/directory/versioned/state.ts';
import type { Day, Instant } from '#shared/time.ts';
import { RULES, type RuleId } from '#shared/words/rules.ts';
import type { House } from '../house.ts';
import type { KeptVersions } from '../perform/kept-versioned.ts';
import type { Change, Checked, StagedMember } from './checked.ts';
import { unsaid } from './unsaid.ts';

/** A row as it would be staged. */
export interface StagedRow<F> {
  readonly row: number;
  /** The id that the list gives. */
  readonly code?: string | undefined;
  readonly says: F;
  readonly from?: Day | undefined;
}

export interface Staging<N extends string, K extends string, F, B, G> {
  readonly kind: StagedKind;
  readonly versions: KeptVersions<N, K, F, B, G>;
  /** By what a row is known again where the list gives no id. */
  readonly nameOf: (says: F) => string;
  /** The same from what the state keeps; without it every version is read. */
  readonly briefName?: (brief: B) => string;
  readonly given?: (says: F) => Promise<G>;
  /** Whether the file says nothing of a field: it has no column of it, so what is kept stays. */
  readonly absent: (field: string) => boolean;
  /** The heading of the column that a refusal of the law is about. */
  readonly columnOf: (rule: RuleId) => string | undefined;
}

interface Known<F, B> {
  readonly state: VersionedState<B>;
  readonly inForce?: { readonly version: number; readonly says: F };
}

/** Records as they are now, by id, and the ids by every name they are known under, in one type. */
async function kept<N extends string, K extends string, F, B, G>(
  house: House,
  { versions, nameOf, briefName }: Staging<N, K, F, B, G>,
  at: Instant,
) {
  const [standings, { active }] = await Promise.all([versions.all(house.tables), house.shelf()]);
  const current = standings.map(({ id, state }) => ({ id, state, version: versionOn(state, at, active) }));
  const read = current.flatMap(({ id, state, version }) =>
    briefName ? (version ? [{ id, version }] : []) : state.versions.map((one) => ({ id, version: one })),
  );
  const said = await versions.saidBy(house.tables, read);
  const known = new Map<string, Known<F, B>>();
  const named = new Map<string, string>();
  for (const { id, state, version } of current) {
    const says = version && said.get(`${id}@${version.version}`);
    known.set(id, { state, ...(version && says ? { inForce: { version: version.version, says } } : {}) });
    if (state.retiredFrom !== undefined) continue;
    for (const one of state.versions) {
      const each = said.get(`${id}@${one.version}`);
      const name = briefName?.(one) ?? (each && nameOf(each));
      if (name !== undefined) named.set(plainType(name), id);
    }
    if (says) named.set(plainType(nameOf(says)), id);
  }
  return { known, named };
}

/** What the rows would do. */
export async function stagedMembers<N extends string, K extends string, F extends object, B, G>(
  house: House,
  rows: readonly StagedRow<F>[],
  staging: Staging<N, K, F, B, G>,
  at: Instant,
): Promise<Checked> {
  const { kind, versions, nameOf, columnOf } = staging;
  const [law, { known, named }] = await Promise.all([house.lawAt(at), kept(house, staging, at)]);
  const members: StagedMember[] = [];
  const changes: Change[] = [];
  const errors: Finding[] = [];
  const counts = { fresh: 0, changed: 0, unchanged: 0 };
  for (const { row, code, says: written, from } of rows) {
    const name = nameOf(written);
    const id = code ?? named.get(plainType(name)) ?? null;
    const now = id === null ? undefined : known.get(id);
    const says = wordedAs(now?.inForce?.says, { ...written, ...unsaid(now?.inForce?.says, staging.absent) });
    const given = await staging.given?.(says);
    const proposal = { [versions.kind.key]: says, ...(given === undefined ? {} : { given }) };
    const command = { type: 'stage', batch: '', ...proposal } as unknown as VersionCommand<K, F, G>;
    const { refused } = versions.kept.law.decide(law, now?.state ?? null, command, OPERATOR, at);
    if (refused) {
      const column = columnOf(refused.rule);
      const facts = refused.detail ?? {};
      errors.push({ row, ...(column === undefined ? {} : { column }), says: RULES[refused.rule], facts });
    }
    if (now?.inForce && sameFacts(now.inForce.says, says)) counts.unchanged += 1;
    else {
      counts[now?.inForce ? 'changed' : 'fresh'] += 1;
      if (now?.inForce) changes.push({ row, name: nameOf(now.inForce.says), was: now.inForce.says, is: says });
      const base = now?.inForce?.version ?? null;
      const more = { ...(code === undefined ? {} : { code }), ...(from === undefined ? {} : { from }) };
      members.push({ kind, id, name, proposal, base, ...more });
    }
  }
  return { members, basis: [], ...counts, changes, errors, warnings: [] };
}
