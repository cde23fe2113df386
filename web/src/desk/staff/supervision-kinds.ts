// What supervision is on the desk: what the API answers, how the fields of its forms are called and what can be chosen in
// them. Forms are drawn from the schemas that validate at the door.
import type { Actor } from '#shared/decision.ts';
import { SUPERVISION_COMMANDS, type SupervisionCommandName } from '#shared/supervision/commands.ts';
import type { SupervisionEventType } from '#shared/supervision/events.ts';
import {
  ADOPTIONS,
  type FindingStateName,
  SUBJECTS,
  type SupervisionKind,
  type SupervisionStateName,
} from '#shared/supervision/kinds.ts';
import type { Day, Instant } from '#shared/time.ts';
import { supervisionHints as hints, supervisionFields as labels } from '#shared/words/desk/supervision.ts';
import type { Label } from '#shared/words/label.ts';
import { supervisionWords } from '#shared/words/supervision.ts';
import type { Choice } from '../field.ts';
import { said } from '../page.ts';
import type { Desk } from './desk.ts';
import { officeChoices, staffChoices } from './fields/people.ts';
import type { FormOrder } from './forms/schema-form.ts';

export interface FindingAnswer {
  readonly finding: number;
  readonly state: FindingStateName;
  readonly stateLabel: string;
  readonly subjectLabel: string;
  readonly dueOn?: Day;
  readonly dueAt?: Instant;
  readonly doneAt?: Instant;
  readonly withheld?: boolean;
  readonly ownerName?: string;
  readonly returned?: number;
  readonly actions: readonly SupervisionCommandName[];
}
export interface SupervisionAnswer {
  readonly id: string;
  readonly version: number;
  readonly kind: SupervisionKind;
  readonly number: string;
  readonly state: SupervisionStateName;
  readonly stateLabel: string;
  readonly byName: string;
  readonly madeAt: Instant;
  readonly office?: string;
  readonly aboutName?: string;
  readonly subjectLabel?: string;
  readonly on?: Day;
  readonly lookedAtLabels?: readonly string[];
  readonly dueOn?: Day;
  readonly dueAt?: Instant;
  readonly doneAt?: Instant;
  readonly adoptedLabel?: string;
  readonly findings: readonly FindingAnswer[];
  /** In a list. */
  readonly title?: string | null;
  readonly actions: readonly SupervisionCommandName[];
}
export interface SupervisionEntry {
  readonly type: SupervisionEventType;
  readonly at: Instant;
  readonly actor: Actor;
  readonly byName?: string;
  readonly data: {
    readonly finding?: number;
    readonly timer?: string;
    readonly owner?: string;
    readonly to?: Instant;
    readonly clock?: { readonly dueOn: Day };
  };
  readonly text?: { readonly [field: string]: string } | null;
}
export interface SupervisionPage extends SupervisionAnswer {
  readonly timeline: readonly SupervisionEntry[];
}

export const pathOf = (kind: SupervisionKind): string => `/supervision/${kind}`;
export const placeOf = (kind: SupervisionKind): string => `#/supervision/${kind}`;

const named = <K extends string>(values: readonly K[], words: Readonly<Record<K, Label>>): readonly Choice[] =>
  values.map((value) => ({ value, text: said(words[value]) }));

/** How a form is drawn. `step` is a kind or a command; a word of its own comes before the common one. */
export function drawnFor(desk: Desk, step: string, office = ''): Pick<FormOrder, 'label' | 'hint' | 'choices'> {
  const last = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
  const subjects = named(SUBJECTS, supervisionWords.subjects);
  const owners = staffChoices(desk, office);
  return {
    label: (path) => labels[`${step}.${path}`] ?? labels[path] ?? labels[last(path)] ?? { zh: path, en: path },
    hint: (path) => hints[`${step}.${path}`] ?? hints[path],
    choices: {
      office: officeChoices(desk),
      lookedAt: subjects,
      subject: subjects,
      'findings.subject': subjects,
      owner: owners,
      'findings.owner': owners,
      about: staffChoices(desk, ''),
      adopted: named(ADOPTIONS, supervisionWords.adoptions),
      // A clue stands under a ground of accountability; complaints can name more.
      ground: desk.facts.grounds
        .filter(({ id }) => id.startsWith('AC-1.'))
        .map(({ id, title }) => ({ value: id, text: `${title} ${id}` })),
    },
  };
}

export const stepSchema = (name: SupervisionCommandName): FormOrder['schema'] => SUPERVISION_COMMANDS[name];

/** Whether something owed has passed its date. */
export const isLate = (
  desk: Desk,
  { dueAt, doneAt }: { readonly dueAt?: Instant; readonly doneAt?: Instant },
): boolean => dueAt !== undefined && doneAt === undefined && desk.now() > dueAt;
