// What a complaint may be sorted by (SV-2): the grounds of accountability, the matters of integrity (SC-2), and what is looked
// at without being a ground by itself. Ids only: the public desk carries this list, its words are elsewhere.
import type { Subject } from '../supervision/kinds.ts';

/** In the order they are offered, each below one subject of supervision. */
export const MATTERS_OF = {
  lawfulness: [
    'SV-2/unfair',
    'AC-1.9',
    'AC-1.22',
    'AC-1.3',
    'AC-1.7',
    'AC-1.15',
    'AC-1.16',
    'AC-1.17',
    'AC-1.20',
    'AC-1.4',
    'AC-1.21',
  ],
  gifts: ['SC-2/meals', 'SC-2/gifts', 'SC-2/gain', 'AC-1.8', 'AC-1.10'],
  idleness: [
    'SV-2/idle',
    'SV-2/slow',
    'AC-1.1',
    'AC-1.5',
    'AC-1.6',
    'AC-1.2',
    'AC-1.11',
    'AC-1.12',
    'AC-1.13',
    'AC-1.18',
    'AC-1.19',
  ],
  absence: ['SV-2/absent', 'AC-1.14'],
} as const satisfies { readonly [S in Subject]: readonly string[] };
export type Matter = (typeof MATTERS_OF)[Subject][number];

export const MATTERS: readonly Matter[] = Object.values(MATTERS_OF).flat();

/** Integrity as a whole, as it could be named before its matters were told apart; still read, and taken from who sends it. */
export const INTEGRITY = 'SC-2';

/** The subject that a matter is sorted under; undefined for what the list does not know. */
export const subjectOf = (matter: string): Subject | undefined =>
  matter === INTEGRITY
    ? 'gifts'
    : (Object.keys(MATTERS_OF) as Subject[]).find((subject) =>
        (MATTERS_OF[subject] as readonly string[]).includes(matter),
      );
