// How records with versions are kept, and how readers come by what is in force: the small states from the shelf of their
// kind, what a version says from the event that proposed it.
import type { NewEvent, Recorded } from '#shared/decision.ts';
import type { VersionCommand } from '#shared/directory/versioned/commands.ts';
import type { VersionEvent } from '#shared/directory/versioned/events.ts';
import type { Kind } from '#shared/directory/versioned/kind.ts';
import { versionedLaw } from '#shared/directory/versioned/law.ts';
import { type Version, type VersionedState, versionOn } from '#shared/directory/versioned/state.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { eventKey, historyKey, shelfOf } from '../table/keys.ts';
import type { Tables } from '../table/tables.ts';
import type { Kept } from './kept.ts';
import { type Standing, standingOf } from './load.ts';

/** One version in force, with all it says. */
export interface InForce<F, B> {
  readonly id: string;
  readonly version: Version<B>;
  readonly says: F;
}

export interface KeptVersions<N extends string, K extends string, F, B, G> {
  readonly kind: Kind<N, K, F, B, G>;
  readonly kept: Kept<VersionCommand<K, F, G>, VersionEvent<N, K, F>, VersionedState<B>>;
  /** Every record of the kind, whatever its state, in the order of ids. */
  all(tables: Tables): Promise<Standing<VersionedState<B>>[]>;
  /** What these versions say, by `<id>@<version>`. */
  saidBy(
    tables: Tables,
    wanted: readonly { readonly id: string; readonly version: Version<B> }[],
  ): Promise<ReadonlyMap<string, F>>;
  /** All in force at an instant with all they say, in the order of ids. Imports not yet approved are not seen. */
  inForce(house: Pick<House, 'tables' | 'shelf'>, at: Instant): Promise<InForce<F, B>[]>;
}

export function keptVersions<N extends string, K extends string, F, B, G>(
  kind: Kind<N, K, F, B, G>,
): KeptVersions<N, K, F, B, G> {
  const { name, noun, key } = kind;
  /** What a version says never changes: a door reads it once and keeps it while it is in force. */
  const remembered = new WeakMap<Tables, ReadonlyMap<string, F>>();

  const all: KeptVersions<N, K, F, B, G>['all'] = async (tables) => {
    const rows = await tables.all({ table: 'registry', pk: shelfOf(name), consistent: true });
    return rows.map((row) => standingOf<VersionedState<B>>(row.sk.slice(name.length + 1), row));
  };

  const saidBy: KeptVersions<N, K, F, B, G>['saidBy'] = async (tables, wanted) => {
    const keys = wanted.map(({ id, version }) => eventKey(name, id, version.event));
    const rows = await tables.getMany('registry', keys);
    const events = new Map(
      rows.map((row) => [`${row.pk}/${row.sk}`, JSON.parse(String(row.body)) as Recorded<NewEvent>]),
    );
    return new Map(
      wanted.map(({ id, version }) => {
        const event = events.get(`${historyKey(name, id)}/${eventKey(name, id, version.event).sk}`);
        if (event?.type !== `${noun}VersionProposed`) {
          throw new Error(`${name} ${id}: event ${version.event} proposes nothing`);
        }
        return [`${id}@${version.version}`, (event.data as { readonly [said in K]: F })[key]];
      }),
    );
  };

  const inForce: KeptVersions<N, K, F, B, G>['inForce'] = async (house, at) => {
    const [standings, { active }] = await Promise.all([all(house.tables), house.shelf()]);
    const current = standings.flatMap(({ id, state }) => {
      const version = versionOn(state, at, active);
      return version ? [{ id, version, called: `${id}@${version.version}` }] : [];
    });
    const known = remembered.get(house.tables);
    const fresh = await saidBy(
      house.tables,
      current.filter(({ called }) => !known?.has(called)),
    );
    const said = new Map(current.map(({ called }) => [called, (fresh.get(called) ?? known?.get(called)) as F]));
    remembered.set(house.tables, said);
    return current.map(({ id, version, called }) => ({ id, version, says: said.get(called) as F }));
  };

  return { kind, kept: { law: versionedLaw(kind), index: () => ({}) }, all, saidBy, inForce };
}
