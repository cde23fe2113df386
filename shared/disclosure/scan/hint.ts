// What the scanner says about one place in a text: what it looks like, where it stands, and what could stand there
// instead. A hint is a question to a person, never a change made by itself.
import type { TextField } from '../boards.ts';
import type { Place } from './cells.ts';

export const HINT_KINDS = [
  'idNumber',
  'bankCard',
  'number',
  'mobile',
  'landline',
  'plate',
  'email',
  'account',
  'address',
  'name',
] as const;
export type HintKind = (typeof HINT_KINDS)[number];

/** Whether a reason can let it stand: an ID number of a person is never published, whoever asks (DI-6). */
export const mayBeKept = (kind: HintKind): boolean => kind !== 'idNumber';

/** A place in one text; offsets count UTF-16 units, the end is the first one after it. */
export interface Found {
  readonly kind: HintKind;
  readonly start: number;
  readonly end: number;
  /** What could be written instead; empty: leave it out. */
  readonly suggestion: string;
}

export interface Hint extends Found {
  /** Field, kind and how manieth of that kind in the field: `asked-mobile-1`. It carries nothing of what was found. */
  readonly id: string;
  readonly field: TextField;
  /** The cell, in a list of persons. */
  readonly where?: Place;
  readonly text: string;
}
