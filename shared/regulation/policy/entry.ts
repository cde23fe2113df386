// The kinds of number a township can set, each described: value, unit, clause, title, and how far it may be moved.
// Only shapes and their makers live here; the numbers themselves lie in the files beside this one.
import type { Label } from '../../words/label.ts';
import type { ClauseId } from '../clauses/clauses.ts';

export type DayUnit = 'calendar' | 'working';
/** A length of time in days. `limit: 0` is the same day. */
export interface Term {
  readonly limit: number;
  readonly unit: DayUnit;
}
/** A longer term: counted in all from the start, or added to the date first due. */
export interface Extension extends Term {
  readonly from: 'start' | 'due';
}
/** A stretch of office time, `HH:mm` to `HH:mm`. */
export interface Session {
  readonly from: string;
  readonly to: string;
}
export type CountUnit =
  | 'minutes'
  | 'months'
  | 'points'
  | 'percent'
  | 'times'
  | 'people'
  | 'files'
  | 'megabytes'
  | 'characters'
  | 'digits'
  | 'warnings'
  | 'level'
  | 'cases'
  | 'decimals';

interface Described {
  readonly clause: ClauseId;
  readonly title: Label;
  /** The law that fixes the number or bounds it; shown beside it and in the error when it is passed. */
  readonly law?: Label;
  /** Read second-hand: a township confirms it before relying on it. */
  readonly confirmLocally?: true;
}
export interface Bounds {
  readonly least: number;
  readonly most: number;
}
export interface CountEntry extends Described, Bounds {
  readonly kind: 'count';
  readonly value: number;
  readonly unit: CountUnit;
}
interface TermBounds extends Bounds {
  /** Days may be counted working or calendar, as the township decides; otherwise the unit stands. */
  readonly anyUnit?: true;
}
export interface TermEntry extends Described, TermBounds {
  readonly kind: 'term';
  readonly value: Term;
}
export interface ExtensionEntry extends Described, TermBounds {
  readonly kind: 'extension';
  readonly value: Extension;
}
export interface TimeEntry extends Described {
  readonly kind: 'time';
  readonly value: string;
}
export interface SessionsEntry extends Described {
  readonly kind: 'sessions';
  readonly value: readonly [Session, ...Session[]];
}
export interface ChoiceEntry<K extends string = string> extends Described {
  readonly kind: 'choice';
  readonly value: readonly K[];
  readonly options: Readonly<Record<K, Label>>;
}
export interface SwitchEntry extends Described {
  readonly kind: 'switch';
  readonly value: boolean;
}
export type Entry = CountEntry | TermEntry | ExtensionEntry | TimeEntry | SessionsEntry | ChoiceEntry | SwitchEntry;

type More = Partial<Bounds> & { readonly law?: Label; readonly confirmLocally?: true };
type MoreOfTerm = More & Pick<TermBounds, 'anyUnit'>;

/** A plain number with its unit. Without bounds it may lie between 1 and 1000. */
export const count = (value: number, unit: CountUnit, clause: ClauseId, title: Label, more: More = {}): CountEntry => ({
  kind: 'count',
  value,
  unit,
  clause,
  title,
  least: 1,
  most: 1000,
  ...more,
});

/** A number of days, working or calendar. Without bounds 1 to 366. */
export const term = (
  limit: number,
  unit: DayUnit,
  clause: ClauseId,
  title: Label,
  more: MoreOfTerm = {},
): TermEntry => ({
  kind: 'term',
  value: { limit, unit },
  clause,
  title,
  least: 1,
  most: 366,
  ...more,
});

/** An extension, counted from the start or added to the date due. */
export const extension = (
  limit: number,
  unit: DayUnit,
  from: Extension['from'],
  clause: ClauseId,
  title: Label,
  more: MoreOfTerm = {},
): ExtensionEntry => ({ kind: 'extension', value: { limit, unit, from }, clause, title, least: 1, most: 366, ...more });

/** A time of day `HH:mm`, township clocks. */
export const time = (value: string, clause: ClauseId, title: Label): TimeEntry => ({
  kind: 'time',
  value,
  clause,
  title,
});

/** Stretches of a working day, in order, not overlapping. */
export const sessions = (value: readonly [Session, ...Session[]], clause: ClauseId, title: Label): SessionsEntry => ({
  kind: 'sessions',
  value,
  clause,
  title,
});

/** What is open out of a closed list; a township narrows it and cannot invent. */
export const choice = <K extends string>(
  options: Readonly<Record<K, Label>>,
  clause: ClauseId,
  title: Label,
  more: { readonly law?: Label } = {},
): ChoiceEntry<K> => ({ kind: 'choice', value: Object.keys(options) as K[], options, clause, title, ...more });

/** Yes or no. */
export const onOff = (
  value: boolean,
  clause: ClauseId,
  title: Label,
  more: { readonly law?: Label } = {},
): SwitchEntry => ({
  kind: 'switch',
  value,
  clause,
  title,
  ...more,
});
