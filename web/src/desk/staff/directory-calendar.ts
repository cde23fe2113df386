// The working calendar on the desk: days that were set otherwise and the notices they rest on, what waits for the second
// person, and the form that proposes another day (TL-4).
import { DayEntry, type OverrideCommandName } from '#shared/calendar-override/commands.ts';
import type { OverrideStateName } from '#shared/calendar-override/state.ts';
import type { Day } from '#shared/time.ts';
import { sayDay } from '#shared/words/day.ts';
import {
  directoryNewLabels,
  directoryWords,
  directoryFieldLabels as labels,
  calendarWords as words,
} from '#shared/words/desk/directory.ts';
import { formWords } from '#shared/words/desk.ts';
import type { Label } from '#shared/words/label.ts';
import { Refused, Unreached } from '../ask.ts';
import { button, type Child, fillWith, make, notice } from '../make.ts';
import { goTo, language, said } from '../page.ts';
import type { Desk } from './desk.ts';
import { hintOf, labelOf } from './directory-kinds.ts';
import { tableOf } from './directory-list.ts';
import { YearTyped, yearBody } from './directory-year.ts';
import { schemaForm } from './forms/schema-form.ts';

interface Entry {
  readonly id: string;
  readonly version: number;
  readonly state: OverrideStateName;
  readonly on?: Day;
  readonly working?: boolean;
  readonly notice?: string;
  readonly year?: number;
  readonly notices?: readonly string[];
  readonly reason?: string;
  readonly proposedBy: string;
  readonly actions: readonly OverrideCommandName[];
}
export interface CalendarAnswer {
  readonly knownTo: number;
  readonly items: readonly Entry[];
}

/** What an entry is about: its day and what becomes of it, or its year. */
const whatOf = ({ on, working, year = 0 }: Entry): string =>
  on === undefined
    ? said(words.year, { year })
    : `${sayDay(on, language)} ${said(working ? words.workingDay : words.dayOff)}`;

/** The list. `again` reads it anew and announces what was done. */
export function calendarList(desk: Desk, { items, knownTo }: CalendarAnswer, again: (done: string) => void): Child {
  const told = make('div', {});

  async function act(entry: Entry, name: OverrideCommandName): Promise<void> {
    try {
      await desk.ask(`/calendar/${entry.id}/${name}`, {
        method: 'POST',
        body: {},
        headers: { 'if-match': `"${entry.version}"` },
      });
      again(said(directoryWords.done, { step: words[name] }));
    } catch (thrown) {
      const said412 = thrown instanceof Refused && thrown.problem.status === 412;
      if (said412) again(said(words.changed));
      else tell(thrown);
    }
  }
  function tell(thrown: unknown): void {
    if (!(thrown instanceof Refused) && !(thrown instanceof Unreached)) throw thrown;
    const says =
      thrown instanceof Refused ? thrown.problem.detail || thrown.problem.title : said(formWords.unreachable);
    const line = notice(says, 'bad');
    fillWith(told, line);
    goTo(line);
  }

  const actsOf = (entry: Entry): Child =>
    entry.actions.map((name) =>
      button('plain', said(words[name]), () => void act(entry, name), {
        'aria-label': said(words.which, { act: words[name], what: whatOf(entry) }),
      }),
    );
  const columns = [words.what, labels.notice, words.proposedBy, directoryWords.state, directoryWords.acts];
  return [
    make('p', {}, said(words.rests, { year: knownTo })),
    told,
    items.length === 0
      ? make('p', { class: 'none' }, said(directoryWords.none))
      : tableOf(
          columns.map((label) => (label ? said(label) : '')),
          items.map((entry) => [
            [whatOf(entry), entry.reason && make('span', { class: 'under' }, entry.reason)],
            entry.notice ?? (entry.notices ?? []).join('、'),
            desk.staffName(entry.proposedBy),
            said(words[entry.state]),
            entry.actions.length > 0 ? actsOf(entry) : '—',
          ]),
        ),
  ];
}

/** A day or a whole year to be proposed. */
export type Proposing = 'day' | 'year';

export const proposingLabels: { readonly [P in Proposing]: Label } = {
  day: directoryNewLabels.calendar,
  year: words.newYear,
};

/** The form that proposes an entry. `key` makes one of it, however often it is sent. */
export const calendarForm = (desk: Desk, what: Proposing, key: string, fail: (thrown: unknown) => void): HTMLElement =>
  schemaForm({
    draft: `new calendar ${what}`,
    schema: what === 'day' ? DayEntry : YearTyped,
    label: (field) => labelOf('calendar', field),
    hint: hintOf,
    choices: {
      working: [
        { value: 'false', text: said(words.dayOff) },
        { value: 'true', text: said(words.workingDay) },
      ],
    },
    submit: proposingLabels[what],
    send: async (typed) => {
      const body = what === 'day' ? typed : yearBody(typed);
      await desk.ask('/calendar', { method: 'POST', body, headers: { 'idempotency-key': key } });
      desk.go('#/directory/calendar');
    },
    cancel: () => desk.go('#/directory/calendar'),
    fail,
  });
