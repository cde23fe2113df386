// The registers of what two people stand by (SC-2, SV-4.1, SC-5), by month: their columns, and what stands in each for one
// record. Who may see the row is not asked here.
import type { SignedFacts } from '../signed/events.ts';
import type { SignedKind } from '../signed/kinds.ts';
import type { SignedState } from '../signed/state.ts';
import { dayOf, type Instant, timeOf } from '../time.ts';
import { registersWords as words } from '../words/registers.ts';
import { giftOutcomeLabels, signedStateLabel } from '../words/signed.ts';
import type { Cell, Saying } from './cells.ts';

export const SIGNED_COLUMNS = [
  'n',
  'writtenAt',
  'on',
  'openedAt',
  'decidedOn',
  'what',
  'value',
  'giver',
  'giftOutcome',
  'handedTo',
  'receipt',
  'box',
  'slips',
  'whom',
  'title',
  'facts',
  'by',
  'with',
  'second',
  'standing',
  'note',
] as const;
export type SignedColumn = (typeof SIGNED_COLUMNS)[number];

/** The columns of each, in their order on paper. */
export const signedColumns: { readonly [K in SignedKind]: readonly SignedColumn[] } = {
  gift: [
    'n',
    'writtenAt',
    'on',
    'what',
    'value',
    'giver',
    'giftOutcome',
    'handedTo',
    'receipt',
    'by',
    'second',
    'standing',
    'note',
  ],
  opening: ['n', 'openedAt', 'box', 'by', 'with', 'slips', 'writtenAt', 'standing', 'note'],
  commendation: ['n', 'decidedOn', 'whom', 'title', 'facts', 'by', 'second', 'standing'],
};

/** One record as its register sees it; `said` is null where the words were erased. */
export interface SignedEntry {
  /** Its place in this copy of the register, from 1. */
  readonly n: number;
  readonly state: SignedState;
  readonly said: { readonly [field: string]: string | number } | null;
}

const minute = (at: Instant): string => `${dayOf(at)} ${timeOf(at)}`;

/** A word of the entry; where it was erased the column that names the entry says so. */
const word =
  (field: string, names = false) =>
  ({ said }: SignedEntry, { language }: Saying): Cell =>
    said ? (said[field] ?? '') : names ? words.erased[language] : '';

const of = <K extends SignedKind>(
  kind: K,
  cell: (facts: Extract<SignedFacts, { kind: K }>, saying: Saying) => Cell | undefined,
) => {
  return ({ state: { facts } }: SignedEntry, saying: Saying): Cell =>
    facts.kind === kind ? (cell(facts as Extract<SignedFacts, { kind: K }>, saying) ?? '') : '';
};

/** Where it stands, and since when where the second person answered. */
function standing({ state: { facts, state, decision, revoked } }: SignedEntry, { language }: Saying): string {
  const at = state === 'corrected' ? undefined : (revoked?.at ?? decision?.at);
  return [signedStateLabel(facts.kind, state)[language], at === undefined ? '' : dayOf(at)].join(' ').trim();
}

const CELLS: { readonly [C in SignedColumn]: (entry: SignedEntry, saying: Saying) => Cell } = {
  n: ({ n }) => n,
  writtenAt: ({ state }) => minute(state.writtenAt),
  on: of('gift', ({ on }) => on),
  openedAt: of('opening', ({ on, time }) => `${on} ${time}`),
  decidedOn: ({ state: { decision } }) => (decision ? dayOf(decision.at) : ''),
  what: word('what', true),
  value: word('value'),
  giver: word('from'),
  giftOutcome: of('gift', ({ outcome }, { language }) => giftOutcomeLabels[outcome][language]),
  handedTo: of('gift', ({ handedTo }, { staffName }) => handedTo && staffName(handedTo)),
  receipt: word('receipt'),
  box: word('box', true),
  slips: word('slips'),
  whom: of('commendation', ({ staff, office }, { staffName, officeName }) =>
    staff === undefined ? officeName(office ?? '') : staffName(staff),
  ),
  title: word('title', true),
  facts: word('facts'),
  by: ({ state }, { staffName }) => staffName(state.by),
  with: of('opening', (facts, { staffName }) => staffName(facts.with)),
  second: ({ state: { decision } }, { staffName }) => (decision ? staffName(decision.by) : ''),
  standing,
  note: word('note'),
};

/** The cells of one record, in the order of its register's columns. */
export const signedCells = (entry: SignedEntry, saying: Saying): Cell[] =>
  signedColumns[entry.state.facts.kind].map((column) => CELLS[column](entry, saying));
