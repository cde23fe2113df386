// What the API answers, as far as the desk shows it.

import type { CaseKind, CaseStateName, Light } from '#shared/case/kinds.ts';
import type { Actor } from '#shared/decision.ts';
import type { Role } from '#shared/directory/roles.ts';
import type { Status, WhereaboutsCommandName } from '#shared/directory/whereabouts/commands.ts';
import type { Board, DisclosureStateName, NoticeCategory, TextField } from '#shared/disclosure/boards.ts';
import type { DisclosureCommandName } from '#shared/disclosure/commands.ts';
import type { DisclosureEventType } from '#shared/disclosure/events.ts';
import type { Person } from '#shared/disclosure/people.ts';
import type { HintKind } from '#shared/disclosure/scan/hint.ts';
import type { PublicReportFigures } from '#shared/disclosure/snapshot/report-figures.ts';
import type { Day, Instant } from '#shared/time.ts';
import type { ComplaintCardAnswer } from './complaint-answer.ts';

export interface Me {
  readonly number: string;
  readonly name: string;
  readonly title: string;
  readonly office: string | null;
  readonly roles: readonly string[];
  /** Offices this person heads or supervises, or acts for whoever does. */
  readonly heads: readonly string[];
  readonly leads: readonly string[];
  readonly actions: readonly string[];
}

export interface OfficeAnswer {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly open: boolean;
  readonly head?: string;
  readonly phone?: string;
  readonly place?: string;
}
export interface StaffAnswer {
  readonly number: string;
  readonly name: string;
  readonly title: string;
  readonly office?: string;
  /** Number of the supervising leader. */
  readonly leader?: string;
  readonly phone?: string;
  readonly roles: readonly Role[];
  /** Roles proposed and not confirmed, for whoever proposes or confirms them. */
  readonly waiting?: readonly Role[];
}
export interface ItemAnswer {
  readonly id: string;
  readonly name: string;
  readonly statutoryDays: number | null;
  readonly commitmentDays: number | null;
  /** Names of what is to be handed in. */
  readonly materials: readonly string[];
}

export interface CaseCardAnswer {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly subject: string | null;
  readonly kind: Exclude<CaseKind, 'complaint'>;
  readonly state: CaseStateName;
  readonly office: string;
  readonly holder: string;
  readonly escalated: 0 | 1 | 2;
  /** Duties that were missed. */
  readonly waiting: readonly string[];
  readonly dueOn: Day | null;
  readonly light: Light | null;
  /** Whether it is on the list as one's own, for somebody one stands in for, or as the office's or a level's above. */
  readonly as: 'own' | 'substitute' | 'office';
  readonly emergency?: true;
  /** Offices that have not answered an invitation. */
  readonly asked?: readonly string[];
  readonly extension?: 'head' | 'leader' | 'chair';
  /** Who looks after a bad rating. */
  readonly followUp?: string;
  readonly setAside?: true;
}
/** A row of a list of the staff desk. */
export type RowAnswer = CaseCardAnswer | ComplaintCardAnswer;

export interface Listed<T> {
  readonly items: readonly T[];
  readonly cursor?: string;
}

export interface DueAnswer {
  readonly on: Day;
  readonly provisional: boolean;
  readonly lawfulOn?: Day;
  readonly says: readonly string[];
}

export interface RegisteredAnswer {
  readonly id: string;
  readonly number: string;
  readonly due: DueAnswer | null;
  readonly receipt: { readonly code: string };
}

export interface WhereaboutsAnswer {
  readonly staff: string;
  readonly version: number;
  readonly status: Status;
  readonly since: Instant;
  readonly backAt?: Instant;
  readonly standIn?: string;
  readonly asked?: { readonly status: Status; readonly substitute: string; readonly from?: Instant };
  readonly planned?: { readonly from: Instant; readonly backAt?: Instant; readonly standIn: string };
  readonly actions: readonly ('set' | WhereaboutsCommandName)[];
}

/** How the last publication of the site went. */
export interface PublicationAnswer {
  readonly failed?: { readonly why: string };
}

/** The texts of a publication and what is known besides; which there are depends on the board. */
export type FieldsAnswer = { readonly [F in Exclude<TextField, 'people'>]?: string } & {
  readonly people?: readonly Person[];
  readonly village?: string;
  readonly kind?: CaseKind;
  readonly office?: string;
  readonly receivedOn?: Day;
  readonly dueOn?: Day;
  readonly closedOn?: Day;
  readonly category?: NoticeCategory;
  readonly until?: Day;
  readonly status?: 'open' | 'solved';
  readonly period?: string;
  readonly month?: string;
  readonly catalogue?: string;
};

export interface DisclosureAnswer {
  readonly id: string;
  readonly version: number;
  readonly board: Board;
  readonly boardLabel: string;
  readonly state: DisclosureStateName;
  readonly stateLabel: string;
  /** Its address on the board. */
  readonly name: string;
  readonly case?: { readonly id: string; readonly number: string };
  /** The record that an opinion is on. */
  readonly about?: { readonly board: Board; readonly record: string };
  readonly author: string;
  readonly fields: FieldsAnswer;
  /** Of a report: the figures of its frozen edition that go out with the words. */
  readonly figures?: PublicReportFigures;
  /** A new edition of what is public, as it would read. */
  readonly correction?: { readonly by: string; readonly on: Day; readonly fields: FieldsAnswer };
  readonly hints: readonly {
    readonly id: string;
    readonly kind: HintKind;
    readonly field: TextField;
    /** Where it stands in the text of its field; in a list of persons the cell says it. */
    readonly start: number;
    readonly end: number;
    /** The cell, in a list of persons. */
    readonly where?: string;
    readonly text: string;
    readonly suggestion: string;
    readonly label: string;
    readonly fieldLabel: string;
  }[];
  readonly publishBy: Day;
  /** It should have been public since this day. */
  readonly overdueSince?: Day;
  readonly publishedOn?: Day;
  /** The last day on which it is public. */
  readonly until?: Day;
  readonly publication?: 'published' | 'waiting' | 'failed';
  readonly actions: readonly DisclosureCommandName[];
  /** What was done, the oldest first; when the publication itself was asked for. */
  readonly timeline?: readonly DisclosureEntry[];
}

/** One step in the history of a publication. */
export interface DisclosureEntry {
  readonly type: DisclosureEventType;
  readonly label: string;
  readonly at: Instant;
  readonly actor: Actor;
  /** The words that belong to it; null where they were erased. */
  readonly text?: { readonly reason?: unknown } | null;
}
