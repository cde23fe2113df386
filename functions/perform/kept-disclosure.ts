// How a disclosure is kept: its lists, the words as they stand, the public record written with the approval, and the
// tombstone written with the withdrawal. All of it in the same transaction as the event.
import type { Board, DisclosureStateName, Texts } from '#shared/disclosure/boards.ts';
import type { DisclosureCommand } from '#shared/disclosure/commands.ts';
import { disclosureLaw } from '#shared/disclosure/decide.ts';
import type { DisclosureEvent } from '#shared/disclosure/events.ts';
import { type DisclosureState, isPending } from '#shared/disclosure/state.ts';
import { toPublic, type Withdrawal } from '#shared/disclosure/to-public.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import { claimKey, disclosuresOf, publishedKey, withdrawnKey, wordsKey } from '../table/keys.ts';
import type { Condition, Put, Row, Tables } from '../table/tables.ts';
import type { Change, IndexKeys, Kept } from './kept.ts';

/** What lists need without opening the record. */
export interface DisclosureCard {
  readonly board: Board;
  readonly state: DisclosureStateName;
  readonly case: { readonly id: string; readonly number: string };
  readonly author: string;
  readonly office: string;
}

/** The case has a publication already that was not withdrawn. */
export class CaseIsClaimed extends Error {
  override readonly name = 'CaseIsClaimed';
}

const doneAt = (state: DisclosureState): Instant | undefined => state.withdrawnAt ?? state.publishedAt;

/** Pending ones lie by the day they are owed, the others by the moment they left the desk. */
function index(state: DisclosureState): IndexKeys {
  const { board, publishBy } = state;
  const { number } = state.case;
  return isPending(state)
    ? { office: [disclosuresOf(board), `${publishBy}#${number}`] }
    : { month: [disclosuresOf(board), `${doneAt(state)}#${number}`] };
}

const card = ({ board, state, case: source, author, office }: DisclosureState): DisclosureCard => ({
  board,
  state,
  case: source,
  author,
  office,
});

type DisclosureChange = Change<DisclosureState>;

/** The words as they now stand, and which edition they are. */
export interface Words {
  readonly edition: number;
  readonly texts: Texts;
}

/** The texts of a row that holds them: the words as they stand, or those that one event brought. */
export const textsIn = (row: Row): Texts => JSON.parse(String(row.body)) as Texts;

export async function wordsOf(tables: Tables, id: string): Promise<Words> {
  const row = await tables.get('registry', wordsKey(id));
  return row ? { edition: Number(row.edition), texts: textsIn(row) } : { edition: 0, texts: {} };
}

const textOf = (change: DisclosureChange): { readonly [key: string]: string } =>
  Object.assign({}, ...change.entries.map(({ text }) => (text ? JSON.parse(text.body) : {})));

const wordsRow = (id: string, { edition, texts }: Words): Put => ({
  table: 'registry',
  row: { ...wordsKey(id), edition, body: JSON.stringify(texts) },
});

/** Takes the case for this publication. Refused while another one stands or is being prepared. */
async function claim(tables: Tables, id: string, state: DisclosureState): Promise<Put> {
  const key = claimKey(state.board, state.case.id);
  const row = await tables.get('registry', key);
  if (row?.by) throw new CaseIsClaimed(`case ${state.case.id} is claimed`);
  const condition: Condition = row ? { attribute: 'by', is: '' } : { absent: true };
  return { table: 'registry', row: { ...key, ...row, by: id }, condition };
}

async function drafted(tables: Tables, change: DisclosureChange): Promise<Put[]> {
  const { id, after } = change;
  return [wordsRow(id, { edition: after.edition, texts: textOf(change) }), await claim(tables, id, after)];
}

async function edited(tables: Tables, change: DisclosureChange): Promise<Put[]> {
  const { id, after } = change;
  const { texts } = await wordsOf(tables, id);
  const standing = { ...texts, ...textOf(change) };
  const kept = Object.entries(standing).filter(([field]) => after.writers[field as keyof Texts] !== undefined);
  return [wordsRow(id, { edition: after.edition, texts: Object.fromEntries(kept) })];
}

const yearOf = (state: DisclosureState): string => state.facts.closedOn.slice(0, 4);

/** The public record as it now reads: put there with the approval, and again when the case is reopened. */
async function shownPublicly(tables: Tables, { id, after, at }: DisclosureChange): Promise<Put[]> {
  const { texts } = await wordsOf(tables, id);
  const key = publishedKey(after.board, yearOf(after), id);
  return [{ table: 'registry', row: { ...key, at, body: JSON.stringify(toPublic(id, after, texts)) } }];
}

/** Frees the case. What was public leaves a tombstone in its place and a line in the log, neither of which names it. */
async function withdrawn(tables: Tables, change: DisclosureChange): Promise<Put[]> {
  const { id, before, after, at } = change;
  const on = dayOf(at);
  const key = claimKey(after.board, after.case.id);
  const freed = { ...(await tables.get('registry', key)), ...key, by: '' };
  if (before?.state !== 'published') return [{ table: 'registry', row: freed }];
  const left: Withdrawal = { board: after.board, act: 'withdrawn', on, reason: textOf(change).reason ?? '' };
  const body = JSON.stringify(left);
  return [
    { table: 'registry', row: { ...freed, goneOn: on } },
    { table: 'registry', row: { ...publishedKey(after.board, yearOf(after), id), at, gone: true, body } },
    { table: 'registry', row: { ...withdrawnKey(on, id), at, body } },
  ];
}

/** The keeping of disclosures over these tables. Its writing throws CaseIsClaimed for a second draft of a case. */
export const keptDisclosure = (tables: Tables): Kept<DisclosureCommand, DisclosureEvent, DisclosureState> => ({
  law: disclosureLaw,
  index,
  card,
  beside: async (change) => {
    const rows: Put[] = [];
    for (const { event } of change.entries) {
      if (event.type === 'DisclosureDrafted') rows.push(...(await drafted(tables, change)));
      if (event.type === 'DisclosureEdited') rows.push(...(await edited(tables, change)));
      if (event.type === 'DisclosureApproved') rows.push(...(await shownPublicly(tables, change)));
      if (event.type === 'DisclosureMarkedReopened' && change.after.state === 'published')
        rows.push(...(await shownPublicly(tables, change)));
      if (event.type === 'DisclosureWithdrawn') rows.push(...(await withdrawn(tables, change)));
    }
    return rows;
  },
});
