// A month of the roster as a table that becomes cards on a small screen, to be read or to be set; a gap is a shape and a
// word. The channels stand below it.
import { asksNobody, CHANNELS, type Channel } from '#shared/case/kinds.ts';
import type { Day } from '#shared/time.ts';
import { channelLabels } from '#shared/words/case.ts';
import { sayDay } from '#shared/words/day.ts';
import { rosterWords as words } from '#shared/words/desk/roster.ts';
import { type Choice, choiceField, optionsOf } from '../field.ts';
import { type Child, fillWith, make, pairs } from '../make.ts';
import { language, said } from '../page.ts';
import type { Desk } from './desk.ts';
import { leaderChoices, staffChoices } from './fields/people.ts';
import type { RosterAnswer, RosterDay } from './roster-changes.ts';
import { dayOn } from './say.ts';

/** A day of the month; `set` are the choices where the day can be set. */
interface Row {
  readonly desk: Desk;
  readonly one: RosterDay;
  readonly today: Day;
  readonly columns: readonly string[];
  readonly set?: { readonly people: readonly Choice[]; readonly leaders: readonly Choice[] } | undefined;
}

function named(desk: Desk, number: string | null): Child {
  if (number === null) return false;
  const phone = desk.staff.find((one) => one.number === number)?.phone;
  return make('span', {}, desk.staffName(number), phone !== undefined && make('span', { class: 'under' }, phone));
}

/** Once two people are set they can be changed, not taken away. */
function choice(name: string, label: string, choices: readonly Choice[], value: string | null): HTMLElement {
  const options = optionsOf('—', choices);
  const select = make('select', { name, 'aria-label': label }, value === null ? options : options.slice(1));
  select.value = value ?? '';
  return select;
}

function stateOf({ on, person, gap }: RosterDay, today: Day): HTMLElement {
  if (gap) return make('span', { class: 'light late' }, said(words.gap));
  if (person !== null) return make('span', { class: 'light fine' }, said(words.isSet));
  return make('span', {}, on < today ? said(words.notSet) : '');
}

function rowOf({ desk, one, today, columns, set }: Row): HTMLElement {
  const { on, person, leader, workingDay } = one;
  const day = sayDay(on, language);
  const settable = on >= today ? set : undefined;
  const cell = (i: number, ...children: Child[]) => make('td', { 'data-label': columns[i] }, children);
  const state = make('span', { 'data-state': on }, stateOf(one, today));
  return make(
    'tr',
    { class: on === today ? 'is-today' : undefined },
    make('th', { scope: 'row' }, dayOn(on), on === today && [' ', make('span', { class: 'small' }, said(words.today))]),
    cell(1, said(workingDay ? words.night : words.allDay)),
    cell(
      2,
      settable ? choice(`person.${on}`, said(words.personOn, { day }), settable.people, person) : named(desk, person),
    ),
    cell(
      3,
      settable ? choice(`leader.${on}`, said(words.leaderOn, { day }), settable.leaders, leader) : named(desk, leader),
    ),
    cell(4, state),
  );
}

/** The days given. `setting` offers choices from today on. */
export function rosterTable(desk: Desk, days: readonly RosterDay[], today: Day, setting: boolean): HTMLElement {
  const columns = [words.on, words.when, words.person, words.leader, words.state].map((label) => said(label));
  const set = setting ? { people: staffChoices(desk, ''), leaders: leaderChoices(desk) } : undefined;
  return make(
    'table',
    { class: 'roster' },
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        columns.map((name) => make('th', { scope: 'col' }, name)),
      ),
    ),
    make(
      'tbody',
      {},
      days.map((one) => rowOf({ desk, one, today, columns, set })),
    ),
  );
}

/** Says at each day whether what is chosen there is saved. */
export function markUnsaved(table: HTMLElement, days: readonly RosterDay[], today: Day, changed: readonly Day[]): void {
  for (const one of days) {
    const place = table.querySelector(`[data-state="${one.on}"]`);
    const unsaved = make('span', { class: 'light open' }, said(words.unsaved));
    if (place) fillWith(place, changed.includes(one.on) ? unsaved : stateOf(one, today));
  }
}

/** Channels by which something comes with nobody asked, and any other that was set. */
const channelsOf = (channels: RosterAnswer['channels']): readonly Channel[] =>
  CHANNELS.filter((channel) => asksNobody(channel) || channel in channels);

/** Who stands for which channel in office hours (FI-1). */
export function channelRoster(desk: Desk, { channels }: RosterAnswer, setting: boolean): HTMLElement {
  const its = channelsOf(channels);
  const fields = (): HTMLElement[] =>
    its.map((channel) => {
      const options = { name: `channel.${channel}`, label: channelLabels[channel], needed: true, prefix: 'roster' };
      const made = choiceField(options, staffChoices(desk, ''), said(words.reception));
      const select = made.querySelector('select');
      if (select) select.value = channels[channel] ?? '';
      return made;
    });
  const nameOf = (channel: Channel): string => {
    const staff = channels[channel];
    return staff === undefined ? said(words.reception) : desk.staffName(staff);
  };
  return make(
    'section',
    { 'aria-labelledby': 'channels' },
    make('h2', { id: 'channels' }, said(words.channels)),
    make('p', { class: 'note' }, said(words.channelsLead)),
    setting
      ? make('div', { class: 'side' }, fields())
      : pairs(its.map((channel) => [said(channelLabels[channel]), nameOf(channel)])),
  );
}
