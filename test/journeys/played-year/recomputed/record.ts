// The raw record of a house, read from the lines of an export: every event in order, and what was written beside it. Like all of
// this folder it imports nothing of the house, so that what it comes to is a second opinion and not the same one twice.

/** One event as it is stored; what it says is read by whoever asks. */
export interface Event {
  readonly type: string;
  readonly id: string;
  readonly aggregate: string;
  readonly version: number;
  readonly at: string;
  readonly on: string;
  readonly actor: { readonly kind: string; readonly number?: string; readonly id?: string; readonly staff?: string };
  // biome-ignore lint/suspicious/noExplicitAny: an event's facts differ by its type
  readonly data: any;
  // biome-ignore lint/suspicious/noExplicitAny: texts as they were written
  readonly text?: any;
}

/** The events of each record of one kind, by its id. */
export type Histories = ReadonlyMap<string, readonly Event[]>;

/** Every kind of record in an export. */
export function readRecord(lines: Iterable<string>): ReadonlyMap<string, Histories> {
  const events: Event[] = [];
  const texts = new Map<string, unknown>();
  for (const line of lines) {
    const { row } = JSON.parse(line) as { row?: { pk: string; sk: string; body?: string } };
    if (!row?.body) continue;
    if (row.sk.startsWith('event#')) events.push(JSON.parse(row.body) as Event);
    else if (row.sk.startsWith('private#')) texts.set(`${row.pk} ${Number(row.sk.slice(8))}`, JSON.parse(row.body));
  }
  const kinds = new Map<string, Map<string, Event[]>>();
  for (const event of events) {
    const kind = kinds.get(event.aggregate) ?? new Map<string, Event[]>();
    kinds.set(event.aggregate, kind);
    const text = texts.get(`${event.aggregate}#${event.id} ${event.version}`);
    kind.set(event.id, [...(kind.get(event.id) ?? []), text === undefined ? event : { ...event, text }]);
  }
  for (const kind of kinds.values()) for (const all of kind.values()) all.sort((a, b) => a.version - b.version);
  return kinds;
}

/** The township's day of a moment: eight hours before Greenwich. */
export const dayOf = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

/** Every day from one to another, both included. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** Who of the staff did it. */
export const doneBy = ({ actor }: Event): string | undefined => actor.number ?? actor.staff ?? actor.id;
