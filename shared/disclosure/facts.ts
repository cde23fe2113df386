// What a publication knows that is no free text: of a result and an opinion what the case says, of other records what
// somebody entered.
import type { CaseKind } from '../case/kinds.ts';
import type { Due } from '../regulation/calendar/due-date.ts';
import type { Day } from '../time.ts';
import type { Board, NoticeCategory } from './boards.ts';

/** What the case itself says of its result: the part of a publication that nobody types. */
export interface ResultFacts {
  readonly number: string;
  readonly kind: CaseKind;
  readonly office: string;
  readonly village?: string;
  readonly receivedOn: Day;
  readonly closedOn: Day;
  /** Told the person in time, by the date first owed. */
  readonly onTime: boolean;
  readonly due: Due;
}

/** A published record: its board, and its number or its id there. */
export interface About {
  readonly board: Board;
  readonly record: string;
}

/** What the case of an opinion says of it. */
export interface OpinionFacts {
  readonly number: string;
  readonly office: string;
  readonly about: About;
  readonly receivedOn: Day;
  readonly closedOn: Day;
}

/** What was entered for a record that comes from no case. */
export interface HandFacts {
  readonly office?: string;
  readonly category?: NoticeCategory;
  /** The last day for objections, where it is later than the shortest period (DI-5). */
  readonly until?: Day;
  readonly status?: 'open' | 'solved';
  /** What an appraisal covers: `2026-Q3`, `2026-H1`, `2026`. */
  readonly period?: string;
  /** Month of a report, `2026-09`. */
  readonly month?: string;
  /** Entry of the disclosure catalogue it answers. */
  readonly catalogue?: string;
}
