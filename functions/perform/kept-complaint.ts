// How a complaint is kept: no list of an office, a person or a month has it, only the year's list that is read by mark;
// its reporter's view lies with what is sealed, and its words there for the code alone (SV-4.1).
import type { ComplaintCommand } from '#shared/complaint/commands.ts';
import { complaintLaw } from '#shared/complaint/decide.ts';
import type { ComplaintEvent } from '#shared/complaint/events.ts';
import { type ComplaintFollow, followComplaint, isUnseen } from '#shared/complaint/follow.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import type { JsonObject, Recorded, StoredEvent } from '#shared/decision.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import { sealToCode } from '../seal/code-key.ts';
import { complaintKey, eventKey, followKey } from '../table/keys.ts';
import { heldKey, saidKey, sealedKey } from '../table/sealed-keys.ts';
import type { Put, Tables } from '../table/tables.ts';
import type { Change, IndexKeys, Kept } from './kept.ts';

function index({ timers, undone }: ComplaintState): IndexKeys {
  const due = Object.values(timers).sort()[0];
  return due === undefined || undone ? {} : { due: due as Instant };
}

const yearOf = ({ registeredAt }: ComplaintState): string => dayOf(registeredAt).slice(0, 4);

/** The row of the year's list; taken back at once, it says nothing any more. */
const listRow = (id: string, version: number, state: ComplaintState): Put => {
  const key = complaintKey(yearOf(state), state.number);
  const row = state.undone ? { ...key, erased: true } : { ...key, id, version, body: JSON.stringify(state) };
  return { table: 'cases', row };
};

/** Every word of a complaint that its sender took back at once, and the view under its code, leave a tombstone (SC-1). */
async function erased(tables: Tables, { id, before, entries }: Change<ComplaintState>): Promise<Put[]> {
  const follow = before?.follow ?? '';
  const first = entries[0]?.event.version ?? 1;
  const rows = await tables.getMany(
    'cases',
    Array.from({ length: first - 1 }, (_, i) => eventKey('complaint', id, i + 1)),
  );
  const sealed = rows
    .map(({ body }) => JSON.parse(String(body)) as StoredEvent)
    .flatMap(({ version, sealed: ref }) => (ref ? [sealedKey('complaint', id, version)] : []));
  const row = await tables.get('sealed', followKey(follow));
  const { steps } = row ? (JSON.parse(String(row.body)) as ComplaintFollow) : { steps: [] };
  const said = steps.flatMap((one) => (one.said === undefined ? [] : [saidKey(follow, one.said)]));
  const held = await tables.getMany('sealed', [heldKey(follow)]);
  return [followKey(follow), ...sealed, ...said, ...held.map(({ pk, sk }) => ({ pk, sk }))].map((key) => ({
    table: 'sealed',
    row: { ...key, erased: true },
  }));
}

async function view(tables: Tables, { id, before, after, entries }: Change<ComplaintState>): Promise<Put[]> {
  const row = before ? await tables.get('sealed', followKey(after.follow)) : undefined;
  let seen = row ? (JSON.parse(String(row.body)) as ComplaintFollow) : null;
  const said: Put[] = [];
  for (const { event, person } of entries) {
    seen = followComplaint(seen, id, after, event as Recorded<ComplaintEvent>, person !== undefined);
    if (!person) continue;
    const { held, ...words } = person;
    if (held) {
      const jwe = await sealToCode(after.codeKey, held as JsonObject);
      said.push({ table: 'sealed', row: { ...heldKey(after.follow), jwe } });
    }
    const jwe = await sealToCode(after.codeKey, words);
    said.push({ table: 'sealed', row: { ...saidKey(after.follow, event.version), jwe }, condition: { absent: true } });
  }
  return [{ table: 'sealed', row: { ...followKey(after.follow), body: JSON.stringify(seen) } }, ...said];
}

const beside =
  (tables: Tables) =>
  async (change: Change<ComplaintState>): Promise<Put[]> => {
    const { id, after, entries } = change;
    const last = entries.at(-1)?.event.version ?? 0;
    const list = listRow(id, last, after);
    if (after.undone) return [list, ...(await erased(tables, change))];
    // What the clock does changes nothing of what a reporter sees: `work` needs no right on what is sealed.
    if (entries.every(({ event }) => isUnseen(event))) return [list];
    return [list, ...(await view(tables, change))];
  };

/** What a reporter does, and an opening or new seats, make nobody's form stale (If-Match). */
const BESIDE_THE_WORK: ReadonlySet<string> = new Set([
  'ComplaintUrged',
  'ComplaintWithdrawn',
  'SealOpened',
  'ComplaintReseated',
]);

/** The keeping of complaints over these tables. */
export const keptComplaint = (tables: Tables): Kept<ComplaintCommand, ComplaintEvent, ComplaintState> => ({
  law: complaintLaw,
  index,
  beside: beside(tables),
  isMessage: ({ type, data }: StoredEvent) =>
    BESIDE_THE_WORK.has(type) || (type === 'ComplaintMessage' && (data as { by: string }).by === 'person'),
});
