// What somebody chose in a roster against what stands in it: the days and channels that differ, days half filled, gaps
// filled as a week before. Nothing here is shown or sent.
import { type Day, plusDays } from '#shared/time.ts';

export interface RosterDay {
  readonly on: Day;
  readonly person: string | null;
  readonly leader: string | null;
  readonly workingDay: boolean;
  readonly gap: boolean;
}
export interface RosterAnswer {
  readonly items: readonly RosterDay[];
  readonly channels: { readonly [channel: string]: string };
  readonly version: number;
  readonly actions: readonly string[];
}

/** Values of the form by the names of its controls: `person.<day>`, `leader.<day>`, `channel.<channel>`. */
export type RosterValues = { readonly [name: string]: string | boolean };

export interface RosterChanges {
  readonly days: readonly { readonly on: Day; readonly person: string; readonly leader: string }[];
  readonly channels: readonly { readonly channel: string; readonly staff: string | null }[];
  /** Days with one of two chosen. */
  readonly half: readonly Day[];
}

const chosen = (values: RosterValues, name: string): string => String(values[name] ?? '');

/** Days and channels that are not as they stand. What the form does not ask for is no change. */
export function changesIn({ items, channels }: RosterAnswer, values: RosterValues): RosterChanges {
  const typed = items
    .filter(({ on }) => `person.${on}` in values)
    .map(({ on, ...was }) => ({
      on,
      was,
      person: chosen(values, `person.${on}`),
      leader: chosen(values, `leader.${on}`),
    }))
    .filter(({ was, person, leader }) => person !== (was.person ?? '') || leader !== (was.leader ?? ''));
  const set = Object.keys(values)
    .filter((name) => name.startsWith('channel.'))
    .map((name) => ({ channel: name.slice('channel.'.length), staff: chosen(values, name) || null }));
  return {
    days: typed.filter(({ person, leader }) => person && leader).map(({ was: _, ...day }) => day),
    half: typed.filter(({ person, leader }) => !person !== !leader).map(({ on }) => on),
    channels: set.filter(({ channel, staff }) => staff !== (channels[channel] ?? null)),
  };
}

/** The values of the changes alone, to be laid over what has come to stand meanwhile. */
export function valuesOfChanges(before: RosterAnswer, values: RosterValues): RosterValues {
  const { days, half, channels } = changesIn(before, values);
  const names = [
    ...[...days.map(({ on }) => on), ...half].flatMap((on) => [`person.${on}`, `leader.${on}`]),
    ...channels.map(({ channel }) => `channel.${channel}`),
  ];
  return Object.fromEntries(names.map((name) => [name, chosen(values, name)]));
}

/** Empty days take the two people of the same weekday a week before, where that day has them, and so on down. */
export function filledAsBefore({ items }: RosterAnswer, values: RosterValues): RosterValues {
  const pairs = new Map(items.map(({ on, person, leader }) => [on, { person: person ?? '', leader: leader ?? '' }]));
  const filled: { [name: string]: string } = {};
  for (const { on } of items) {
    const asked = `person.${on}` in values;
    const now = asked
      ? { person: chosen(values, `person.${on}`), leader: chosen(values, `leader.${on}`) }
      : pairs.get(on);
    const before = pairs.get(plusDays(on, -7));
    const takes = asked && !now?.person && !now?.leader && before?.person && before.leader;
    if (takes) {
      filled[`person.${on}`] = before.person;
      filled[`leader.${on}`] = before.leader;
    }
    pairs.set(on, takes ? before : (now ?? { person: '', leader: '' }));
  }
  return filled;
}
