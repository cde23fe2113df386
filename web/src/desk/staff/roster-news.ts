// What a colleague set in the roster while somebody else was setting it: days and channels, in words.
import type { Channel } from '#shared/case/kinds.ts';
import { channelLabels } from '#shared/words/case.ts';
import { sayDay } from '#shared/words/day.ts';
import { rosterWords as words } from '#shared/words/desk/roster.ts';
import { language, said } from '../page.ts';
import type { Desk } from './desk.ts';
import { changesIn, type RosterAnswer, type RosterValues } from './roster-changes.ts';

/** A roster as the values of a form that shows all of it; channels that were set before and no longer are, are empty. */
function asValues({ items, channels }: RosterAnswer, before: RosterAnswer): RosterValues {
  const days = items.flatMap(({ on, person, leader }) => [
    [`person.${on}`, person ?? ''],
    [`leader.${on}`, leader ?? ''],
  ]);
  const names = [...Object.keys(before.channels), ...Object.keys(channels)];
  return Object.fromEntries([...days, ...names.map((name) => [`channel.${name}`, channels[name] ?? ''])]);
}

/** What stands now and did not before, one line for each. */
export function rosterNews(desk: Desk, before: RosterAnswer, now: RosterAnswer): readonly string[] {
  const { days, channels } = changesIn(before, asValues(now, before));
  return [
    ...days.map(({ on, person, leader }) => {
      const [one, other] = [desk.staffName(person), desk.staffName(leader)];
      return said(words.theirs, { day: sayDay(on, language), person: one, leader: other });
    }),
    ...channels.map(({ channel, staff }) => {
      const name = staff === null ? words.reception : desk.staffName(staff);
      return said(words.theirChannel, { channel: channelLabels[channel as Channel], name });
    }),
  ];
}
