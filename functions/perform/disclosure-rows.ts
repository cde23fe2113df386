// The rows beside a disclosure that change with it, in the same transaction as the event: its words, the claim on its
// case, the public record with its address, and after a withdrawal a tombstone and a line in the log that name nothing.
import type { Board, Texts } from '#shared/disclosure/boards.ts';
import type { DisclosureEventType } from '#shared/disclosure/events.ts';
import { type DisclosureState, recordName } from '#shared/disclosure/state.ts';
import { toPublic, type Withdrawal } from '#shared/disclosure/to-public.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import { addressKey, claimKey, correctionKey, type Key, publishedKey, withdrawnKey, wordsKey } from '../table/keys.ts';
import type { Condition, Put, Tables } from '../table/tables.ts';
import { type DisclosureChange, newestWords, textOf, wordsOf, wordsRow } from './disclosure-words.ts';

/** The case has a publication already that was not withdrawn. */
export class CaseIsClaimed extends Error {
  override readonly name = 'CaseIsClaimed';
}

/** Takes the case for this publication. Refused while another one stands or is being prepared. */
async function claim(tables: Tables, id: string, board: Board, source: string): Promise<Put> {
  const key = claimKey(board, source);
  const row = await tables.get('registry', key);
  if (row?.by) throw new CaseIsClaimed(`case ${source} is claimed`);
  const condition: Condition = row ? { attribute: 'by', is: '' } : { absent: true };
  return { table: 'registry', row: { ...key, ...row, by: id }, condition };
}

async function drafted(tables: Tables, change: DisclosureChange): Promise<Put[]> {
  const { id, after } = change;
  const words = wordsRow(wordsKey(id), { edition: after.edition, texts: textOf(change) });
  return after.case ? [words, await claim(tables, id, after.board, after.case.id)] : [words];
}

/** The words after what these events changed. */
async function standing(tables: Tables, change: DisclosureChange, writers: DisclosureState['writers']): Promise<Texts> {
  const { texts } = await newestWords(tables, change.id);
  const all = Object.entries({ ...texts, ...textOf(change) });
  return Object.fromEntries(all.filter(([field]) => writers[field as keyof Texts] !== undefined));
}

/** What is public keeps its words; a new edition of it is written beside them. */
async function edited(tables: Tables, change: DisclosureChange): Promise<Put[]> {
  const { id, after } = change;
  const { correction, edition } = after;
  const key = correction ? correctionKey(id) : wordsKey(id);
  return [wordsRow(key, { edition, texts: await standing(tables, change, (correction ?? after).writers) })];
}

const yearOf = ({ board, facts, draftedAt }: DisclosureState): string =>
  (board === 'results' || board === 'opinions' ? facts.closedOn : dayOf(draftedAt)).slice(0, 4);

const publicKey = (id: string, state: DisclosureState): Key => publishedKey(state.board, yearOf(state), id);

/** The public record as it now reads, and where its address leads. */
function shown({ id, after, at }: DisclosureChange, texts: Texts): Put[] {
  const body = JSON.stringify(toPublic(id, after, texts));
  const address = { ...addressKey(after.board, recordName(id, after)), record: id };
  return [
    { table: 'registry', row: { ...publicKey(id, after), at, body } },
    ...(after.case ? [] : [{ table: 'registry' as const, row: address }]),
  ];
}

/** Put there with the approval, and again when the case is reopened. */
const shownPublicly = async (tables: Tables, change: DisclosureChange): Promise<Put[]> =>
  shown(change, (await wordsOf(tables, change.id)).texts);

const logged = (id: string, at: Instant, left: Withdrawal): Put => ({
  table: 'registry',
  row: { ...withdrawnKey(left.on, `${id}#${at}`), at, body: JSON.stringify(left) },
});

/** The new edition takes the place of the words and of the public record; the log says that it was corrected, and why. */
async function corrected(tables: Tables, change: DisclosureChange): Promise<Put[]> {
  const { id, after, at } = change;
  const texts = await standing(tables, change, after.writers);
  const left: Withdrawal = { board: after.board, act: 'corrected', on: dayOf(at), reason: textOf(change).reason ?? '' };
  return [wordsRow(wordsKey(id), { edition: after.edition, texts }), ...shown(change, texts), logged(id, at, left)];
}

/** What was prepared is laid aside: the public words are the newest again. */
async function setAside(tables: Tables, { id, before, after }: DisclosureChange): Promise<Put[]> {
  if (!before?.correction) return [];
  const { texts } = await wordsOf(tables, id);
  return [wordsRow(wordsKey(id), { edition: after.edition, texts })];
}

/** Frees the case, and remembers at its public address that something stood there. */
async function left(tables: Tables, { id, before, after, at }: DisclosureChange): Promise<Put[]> {
  const gone = before?.state === 'published' ? { goneOn: dayOf(at) } : {};
  if (!after.case) {
    const key = addressKey(after.board, recordName(id, after));
    return 'goneOn' in gone ? [{ table: 'registry', row: { ...key, record: id, ...gone } }] : [];
  }
  const key = claimKey(after.board, after.case.id);
  return [{ table: 'registry', row: { ...(await tables.get('registry', key)), ...key, by: '', ...gone } }];
}

/** What was public leaves a tombstone in its place that names nothing. */
const tombstone = ({ id, after, at }: DisclosureChange, said: Partial<Withdrawal> = {}): Put => ({
  table: 'registry',
  row: { ...publicKey(id, after), at, gone: true, body: JSON.stringify(said) },
});

/** A withdrawal leaves a line in the log besides, which does not name it either. */
async function withdrawn(tables: Tables, change: DisclosureChange): Promise<Put[]> {
  const { id, before, after, at } = change;
  const rows = await left(tables, change);
  if (before?.state !== 'published') return rows;
  const said: Withdrawal = { board: after.board, act: 'withdrawn', on: dayOf(at), reason: textOf(change).reason ?? '' };
  return [...rows, tombstone(change, said), logged(id, at, said)];
}

type Beside = (tables: Tables, change: DisclosureChange) => Promise<Put[]>;

/** What lies beside each event. An edit that is published in the same step needs no row of its own. */
const BESIDE: { readonly [T in DisclosureEventType]?: Beside } = {
  DisclosureDrafted: drafted,
  DisclosureEdited: async (tables, change) => (hasCorrected(change) ? [] : edited(tables, change)),
  DisclosureReturned: setAside,
  DisclosureApproved: shownPublicly,
  DisclosureCorrected: corrected,
  DisclosureMarkedReopened: async (tables, change) =>
    change.after.state === 'published' ? shownPublicly(tables, change) : [],
  DisclosureWithdrawn: withdrawn,
  DisclosureExpired: async (tables, change) => [...(await left(tables, change)), tombstone(change)],
};

const hasCorrected = ({ entries }: DisclosureChange): boolean =>
  entries.some(({ event }) => event.type === 'DisclosureCorrected');

/** Rows of all events of a change. Throws CaseIsClaimed for a second draft of a case. */
export async function rowsBeside(tables: Tables, change: DisclosureChange): Promise<Put[]> {
  const rows: Put[] = [];
  for (const { event } of change.entries) {
    rows.push(...((await BESIDE[event.type as DisclosureEventType]?.(tables, change)) ?? []));
  }
  return rows;
}
