// What a clause is: its id, its words, and by which means it is met. Makers for the lists beside this file, no list.
import type { Label } from '../../words/label.ts';

/** Built, or still to come. Flip the word when the means works and a test names the clause. */
export type MeansStatus = 'now' | 'later';

/** The public boards and printed pieces on which a clause can be seen. */
export type Board =
  | 'home'
  | 'functions'
  | 'whereabouts'
  | 'items'
  | 'fees'
  | 'commitments'
  | 'notices'
  | 'hot-problems'
  | 'results'
  | 'complaints'
  | 'appraisal'
  | 'monthly-report'
  | 'commendations'
  | 'catalogue'
  | 'figures'
  | 'withdrawn'
  | 'rules'
  | 'screen'
  | 'print';

/** One way in which a clause is met. What lies outside software says why and has no status. */
export type Means =
  | { readonly by: 'rule'; readonly status: MeansStatus; readonly what: Label }
  | { readonly by: 'board'; readonly status: MeansStatus; readonly board: Board; readonly what: Label }
  | { readonly by: 'record'; readonly status: MeansStatus; readonly what: Label }
  | { readonly by: 'outside'; readonly why: Label };

export interface Clause<Id extends string = string> {
  readonly id: Id;
  readonly title: Label;
  readonly summary: Label;
  readonly met: readonly Means[];
  /** How an unclear place of the source is read; shown beside the clause. */
  readonly reading?: Label;
}

/** States a clause, keeping its id as a literal so that a misspelt one does not compile. */
export const stated = <const Id extends string>(clause: Clause<Id>): Clause<Id> => clause;

/** Enforced: the system refuses or does it by itself. */
export const rule = (status: MeansStatus, zh: string, en: string): Means => ({ by: 'rule', status, what: { zh, en } });

/** Shown to the public on a board. */
export const board = (status: MeansStatus, board: Board, zh: string, en: string): Means => ({
  by: 'board',
  status,
  board,
  what: { zh, en },
});

/** Supported by a record that people fill in and can be held to. */
export const record = (status: MeansStatus, zh: string, en: string): Means => ({
  by: 'record',
  status,
  what: { zh, en },
});

/** Left to people, with the reason why software cannot do it. */
export const outside = (zh: string, en: string): Means => ({ by: 'outside', why: { zh, en } });
