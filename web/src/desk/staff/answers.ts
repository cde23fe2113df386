// What the API answers, as far as the desk shows it.
import type { CaseCommandName } from '#shared/case/commands.ts';
import type { CaseEventType } from '#shared/case/events.ts';
import type { CaseKind, CaseStateName, Channel, Light } from '#shared/case/kinds.ts';
import type { Actor, JsonObject } from '#shared/decision.ts';
import type { Status, WhereaboutsCommandName } from '#shared/directory/whereabouts/commands.ts';
import type { DisclosureStateName, TextField } from '#shared/disclosure/boards.ts';
import type { DisclosureCommandName } from '#shared/disclosure/commands.ts';
import type { Day, Instant } from '#shared/time.ts';

export interface Me {
  readonly number: string;
  readonly name: string;
  readonly title: string;
  readonly office: string | null;
  readonly roles: readonly string[];
  readonly actions: readonly string[];
}

export interface OfficeAnswer {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly open: boolean;
}
export interface StaffAnswer {
  readonly number: string;
  readonly name: string;
  readonly title: string;
  readonly office?: string;
}
export interface ItemAnswer {
  readonly id: string;
  readonly name: string;
  readonly statutoryDays: number | null;
  readonly commitmentDays: number | null;
}

export interface CaseCardAnswer {
  readonly id: string;
  readonly number: string;
  readonly subject: string | null;
  readonly kind: CaseKind;
  readonly state: CaseStateName;
  readonly office: string;
  readonly holder: string;
  readonly waiting: readonly string[];
  readonly dueOn: Day | null;
  readonly light: Light | null;
}
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

export interface TimelineEntry {
  readonly version: number;
  readonly type: CaseEventType;
  readonly at: Instant;
  readonly actor: Actor;
  readonly data: JsonObject;
  readonly text?: JsonObject | null;
}

export interface CaseAnswer {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly kind: CaseKind;
  readonly channel: Channel;
  readonly state: CaseStateName;
  readonly office: string;
  readonly holder: string;
  readonly firstAsked: string;
  readonly item?: string;
  readonly village?: string;
  readonly suggestedOffice?: string;
  readonly contact: 'given' | 'declined' | 'none';
  readonly registeredAt: Instant;
  readonly receivedAt: Instant;
  readonly handOver?: { readonly office: string; readonly staff?: string; readonly acceptBy: Instant };
  readonly custody: readonly {
    readonly holder: string;
    readonly office: string;
    readonly from: Instant;
    readonly to?: Instant;
  }[];
  readonly disclosure?: string;
  readonly closing?: { readonly onTime: boolean; readonly toldAt: Instant };
  readonly closedOn?: Day;
  readonly due: DueAnswer | null;
  readonly light: Light | null;
  readonly actions: readonly CaseCommandName[];
  readonly subject: string | null;
  readonly timeline: readonly TimelineEntry[];
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
  readonly asked?: { readonly status: Status; readonly substitute: string };
  readonly actions: readonly ('set' | WhereaboutsCommandName)[];
}

/** How the last publication of the site went. */
export interface PublicationAnswer {
  readonly failed?: { readonly why: string };
}

export interface DisclosureAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: DisclosureStateName;
  readonly stateLabel: string;
  readonly case: { readonly id: string; readonly number: string };
  readonly author: string;
  readonly fields: Readonly<Record<TextField, string>> & {
    readonly village?: string;
    readonly kind: CaseKind;
    readonly office: string;
    readonly receivedOn: Day;
    readonly dueOn: Day;
    readonly closedOn: Day;
  };
  readonly hints: readonly {
    readonly id: string;
    readonly field: TextField;
    readonly text: string;
    readonly suggestion: string;
    readonly label: string;
    readonly fieldLabel: string;
  }[];
  readonly publishBy: Day;
  readonly publishedOn?: Day;
  readonly publication?: 'published' | 'waiting' | 'failed';
  readonly actions: readonly DisclosureCommandName[];
}
