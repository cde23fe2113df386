// What is different about the steps of each kind of matter, a case and a complaint: bodies, names, order, fields that need
// more than their schema, and where a step begun is kept. Everything else about taking a step is the same for both.
import type * as v from 'valibot';
import type { Label } from '#shared/words/label.ts';
import type { FieldOptions } from '../field.ts';
import type { Child } from '../make.ts';
import type { ItemAnswer } from './answers.ts';
import type { Desk } from './desk.ts';
import type { Entry } from './fields/schema.ts';

export type Values = { readonly [name: string]: string | boolean };

/** A matter as its steps see it. */
export interface Stepped<N extends string> {
  readonly id: string;
  readonly version: number;
  readonly actions: readonly N[];
}

/** Where what was typed and not sent is kept, by step. */
export interface StepDrafts<N extends string> {
  readonly keep: (id: string, name: N, values: Values) => void;
  readonly kept: (id: string, name: N) => Values | undefined;
  readonly drop: (id: string, name: N) => void;
}

/** What the choice of a step needs: it comes with the page, the book when a step is chosen. */
export interface StepMenu<N extends string, V extends Stepped<N>> {
  readonly labels: Readonly<Record<N, Label>>;
  /** The likely ones first. */
  readonly order: (view: V) => readonly N[];
  /** Rarely needed: folded away, so that the step of the day is found at once. */
  readonly rare: ReadonlySet<N>;
  /** Steps whose form names materials or items. */
  readonly namesItems: ReadonlySet<N>;
  readonly drafts: StepDrafts<N>;
  readonly book: () => Promise<StepBook<N, V>>;
}

/** What a form is made from. `kept` is what was typed and not sent. */
export interface FormFacts<N extends string, V> {
  readonly desk: Desk;
  readonly view: V;
  readonly name: N;
  readonly items: readonly ItemAnswer[];
  readonly kept?: Values | undefined;
  /** Put before ids, where two forms stand on one page. */
  readonly prefix?: string;
}

export interface StepBook<N extends string, V> {
  readonly bodies: { readonly [name in N]: v.GenericSchema };
  /** What a step means, said before it is taken. */
  readonly hints: Readonly<Record<N, Label>>;
  /** Said at every step: what becomes of what is typed. */
  readonly note?: Label;
  /** What fields are called: by key, and by `step.key` where the step gives it a sense of its own. */
  readonly fields: { readonly [path: string]: Label };
  /** What is said at a field, by `step.key`. */
  readonly fieldHints: { readonly [path: string]: Label };
  /** Steps that cannot be taken back. */
  readonly final: ReadonlySet<N>;
  /** The field that a refusal by a rule is about. */
  readonly refusedAt: { readonly [rule: string]: string };
  /** A field that needs more than its schema: false leaves it out, undefined leaves it to the schema. */
  readonly own: (facts: FormFacts<N, V>, asked: Entry, options: FieldOptions) => HTMLElement | false | undefined;
  /** A value in words, for the last look; undefined where it reads as it stands. */
  readonly shown: (desk: Desk, key: string, value: unknown) => Child | undefined;
  /** What happened after a version, for somebody who was writing meanwhile. */
  readonly news: (desk: Desk, view: V, since: number) => HTMLElement;
}
