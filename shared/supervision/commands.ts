// The bodies people send: one to make a record of each kind, one for each step. The same schemas validate in the door,
// make the API description and draw the form. What supervisors will read holds no identity number (SV-4.3).
import * as v from 'valibot';
import { publicText } from '../directory/public-text.ts';
import { dayField, slug, staffNumber, text } from '../fields.ts';
import { GROUNDS } from '../regulation/clauses/grounds.ts';
import type { Ground } from '../signals/signal.ts';
import { ADOPTIONS, SUBJECTS, type Subject, type SupervisionKind } from './kinds.ts';

const optional = v.exactOptional;
const subject = v.picklist(SUBJECTS);
const title = publicText(80);
const words = publicText(2000);
/** Findings are counted from 1, as people do. */
const finding = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99));

/** How many findings a check begins with, and holds at most: its state stays small. */
export const MOST_AT_ONCE = 5;
export const MOST_FINDINGS = 20;

const Found = v.strictObject({
  subject,
  text: words,
  owner: optional(staffNumber),
  dueOn: optional(dayField),
});
export type Found = v.InferOutput<typeof Found>;

/** What makes a record, by kind. */
export const SUPERVISION_BODIES = {
  'spot-checks': v.strictObject({
    office: slug,
    on: dayField,
    lookedAt: v.pipe(
      v.array(subject),
      v.minLength(1, '至少选一项|choose at least one'),
      v.check((all: Subject[]) => new Set(all).size === all.length, '不能重复|none twice'),
    ),
    note: optional(words),
    findings: optional(
      v.pipe(v.array(Found), v.maxLength(MOST_AT_ONCE, `不能超过 ${MOST_AT_ONCE} 项|at most ${MOST_AT_ONCE}`)),
    ),
  }),
  reports: v.strictObject({
    subject,
    office: optional(slug),
    about: optional(staffNumber),
    title,
    body: text(4000),
  }),
  suggestions: v.strictObject({ office: slug, title, body: words }),
  inquiries: v.strictObject({ office: slug, title, body: words }),
  briefings: v.strictObject({ title, body: publicText(6000) }),
} as const satisfies Readonly<Record<SupervisionKind, unknown>>;
export type SupervisionBodies = {
  readonly [K in SupervisionKind]: v.InferOutput<(typeof SUPERVISION_BODIES)[K]>;
};

const reason = publicText(500);

/** Body of each step, by its name in the address. */
export const SUPERVISION_COMMANDS = {
  'add-finding': Found,
  assign: v.strictObject({ finding, owner: staffNumber, dueOn: dayField }),
  'report-done': v.strictObject({ finding, text: words }),
  confirm: v.strictObject({ finding, note: optional(words) }),
  return: v.strictObject({ finding, reason, dueOn: dayField }),
  'set-aside': v.strictObject({ finding, reason }),
  'take-up': v.strictObject({ ground: v.picklist(GROUNDS.map(({ id }) => id) as [Ground, ...Ground[]]) }),
  dismiss: v.strictObject({ reason }),
  adopt: v.strictObject({ adopted: v.picklist(ADOPTIONS), answer: words }),
  answer: v.strictObject({ answer: words }),
  withdraw: v.strictObject({ reason }),
} as const;
export type SupervisionCommandName = keyof typeof SUPERVISION_COMMANDS;

/** The steps of each kind. */
export const STEPS_OF = {
  'spot-checks': ['add-finding', 'assign', 'report-done', 'confirm', 'return', 'set-aside'],
  reports: ['take-up', 'dismiss'],
  suggestions: ['adopt'],
  inquiries: ['answer'],
  briefings: ['withdraw'],
} as const satisfies Readonly<Record<SupervisionKind, readonly SupervisionCommandName[]>>;

type Made = {
  readonly [K in SupervisionKind]: {
    readonly type: 'make';
    readonly kind: K;
    readonly number: string;
    readonly body: SupervisionBodies[K];
  };
}[SupervisionKind];
export type SupervisionStep = {
  [N in SupervisionCommandName]: { readonly type: N } & v.InferOutput<(typeof SUPERVISION_COMMANDS)[N]>;
}[SupervisionCommandName];

export type MakeCommand<K extends SupervisionKind = SupervisionKind> = Extract<Made, { readonly kind: K }>;
export type SupervisionCommand = Made | SupervisionStep | { readonly type: 'timer'; readonly what: string };
