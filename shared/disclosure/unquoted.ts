// What is read where the number of a record stood that was taken down (DI-6), and who must be told that it stood there.
import type { Day } from '../time.ts';
import { BOARDS, type Board } from './boards.ts';
import type { Snapshot } from './snapshot.ts';

const GONE = '（已撤下）';

/** A text without these numbers and ids. */
export const unquoted = (text: string, names: readonly string[]): string =>
  names.reduce((left, name) => left.replaceAll(name, GONE), text);

/** A copy of data that is public without these numbers and ids in any of its texts. */
export function withoutQuotes<T extends object>(data: T, names: readonly string[]): T {
  if (names.length === 0) return data;
  const reviver = (_: string, value: unknown): unknown => (typeof value === 'string' ? unquoted(value, names) : value);
  return JSON.parse(JSON.stringify(data), reviver) as T;
}

/** A number or id that was taken down, with the day. */
export interface Down {
  readonly name: string;
  readonly on: Day;
}

/** Something public that quotes what was taken down: its words must be written anew. */
export interface Quote {
  /** The board on which it is read. */
  readonly board: Board | 'items' | 'commitments' | 'catalogue' | 'functions';
  /** Number or id of what quotes; of an opinion, of what it is about. */
  readonly record: string;
  /** What it is called. */
  readonly title: string;
  readonly name: string;
  readonly office?: string;
  /** The day from which both were so. */
  readonly since: Day;
}

type Shown = Pick<
  Snapshot,
  'items' | 'commitments' | 'catalogue' | 'offices' | 'staff' | 'results' | 'records' | 'opinions'
>;
type Place = Pick<Quote, 'board' | 'record' | 'title' | 'office'> & { readonly from?: string; readonly says: object };

function* placesOf(shown: Shown): Generator<Place> {
  const { items, commitments, catalogue, offices, staff, results, records, opinions } = shown;
  for (const says of items) {
    yield { board: 'items', record: says.id, title: says.name, office: says.office, from: says.inForceFrom, says };
  }
  for (const says of commitments) {
    const { id, text, office, inForceFrom: from } = says;
    yield { board: 'commitments', record: id, title: text, ...(office && { office }), from, says };
  }
  for (const says of catalogue) {
    const title = [says.matter, says.subMatter].filter(Boolean).join('·');
    yield { board: 'catalogue', record: says.id, title, from: says.inForceFrom, says };
  }
  for (const says of offices) yield { board: 'functions', record: says.id, title: says.name, says };
  for (const says of staff) yield { board: 'functions', record: says.number, title: says.name, says };
  for (const says of results) {
    const { number, title, correctedOn, publishedOn } = says;
    yield { board: 'results', record: number, title, from: correctedOn ?? publishedOn, says };
  }
  for (const says of records) {
    const { board, id, title, correctedOn, publishedOn } = says;
    yield { board, record: id, title, from: correctedOn ?? publishedOn, says };
  }
  for (const says of opinions) {
    yield { board: 'opinions', record: says.about, title: says.asked, from: says.publishedOn, says };
  }
}

/** Every place on the boards that quotes one of these; an opinion on what was taken down went with it. */
export function quotesOf(shown: Shown, down: readonly Down[]): Quote[] {
  const gone = new Set(down.map(({ name }) => name));
  const standing = { ...shown, opinions: shown.opinions.filter(({ about }) => !gone.has(about)) };
  return [...placesOf(standing)].flatMap(({ from = '', says, ...place }) => {
    const text = JSON.stringify(says);
    return down
      .filter(({ name }) => text.includes(name))
      .map(({ name, on }) => ({ ...place, name, since: (from > on ? from : on) as Day }));
  });
}

/** Boards whose words are drafted and approved one by one; the others are kept in the registry. */
export const isDrafted = (board: Quote['board']): board is Board => (BOARDS as readonly string[]).includes(board);
