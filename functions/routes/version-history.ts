// What happened to a record with versions, one act after another, with what each version said and why one was declined.
import type { Actor, StoredEvent } from '#shared/decision.ts';
import type { VersionCommandName } from '#shared/directory/versioned/commands.ts';
import type { Kind } from '#shared/directory/versioned/kind.ts';
import { history } from '../perform/load.ts';
import type { Tables } from '../table/tables.ts';

const ACTS: { readonly [type: string]: VersionCommandName } = {
  VersionProposed: 'propose',
  VersionApproved: 'approve',
  VersionDeclined: 'decline',
  Retired: 'retire',
};

const numberOf = (actor: Actor): string | null => (actor.kind === 'staff' ? actor.staff : null);

function told(kind: Pick<Kind<string, string, unknown, unknown, unknown>, 'noun'>, event: StoredEvent) {
  const act = ACTS[event.type.slice(kind.noun.length)];
  if (!act) throw new Error(`unknown event ${event.type}`);
  const { by, author, ...data } = event.data as { by?: string; author?: string };
  return { act, at: event.at, by: by ?? author ?? numberOf(event.actor), ...data };
}

/** Every act, oldest first; `by` is null where the clock did what an import had decided. */
export async function versionHistory(
  tables: Tables,
  kind: Pick<Kind<string, string, never, unknown, unknown>, 'name' | 'noun'>,
  id: string,
) {
  const events = await history(tables, kind.name, id);
  return events.map(({ event, text }) => ({
    ...told(kind, event),
    ...(text?.reason === undefined ? {} : { reason: text.reason }),
  }));
}
