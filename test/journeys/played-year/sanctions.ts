// The accountability matters of the year, from clues that its own late matters raised: one warning, two on one person, one that
// is revoked after the grades were settled, and one not decided on when the year ends.
import { addWorkingDays, type Calendar } from '#shared/regulation/calendar/calendar.ts';
import { type Day, day } from '#shared/time.ts';
import type { Agenda } from './agenda.ts';
import { CLEARED, PENDING, WARNED, WARNED_TWICE } from './people.ts';
import type { YearTown } from './town.ts';

const PATH = '/api/accountability';
const CLERK = '1005';

type Body = Awaited<ReturnType<YearTown['ask']>>['body'];

class Matter {
  readonly #town: YearTown;
  readonly #person: string;
  #id = '';

  constructor(town: YearTown, person: string) {
    this.#town = town;
    this.#person = person;
  }

  #does(by: string, name: string, body: object = {}) {
    return this.#town.does(by, `${PATH}/${this.#id}`, name, body);
  }

  /** Who votes and who presides, as the record itself says. */
  async #meeting(): Promise<{ readonly by: string; readonly votes: readonly object[] }> {
    const { body } = await this.#town.ask('1006', 'GET', `${PATH}/${this.#id}`);
    const entitled: string[] = (body as Body).panel.entitled;
    return { by: body.panel.presides, votes: entitled.map((by) => ({ by, vote: 'for' })) };
  }

  async proposed(): Promise<void> {
    const { body } = await this.#town.ask(CLERK, 'GET', `${PATH}?state=clue`);
    for (const { id } of body.items as { id: string }[]) {
      // One that the chair may know of too: nobody of the group had the case.
      const seen = await this.#town.ask('1006', 'GET', `${PATH}/${id}`);
      if (seen.status === 200) this.#id = id;
      if (this.#id) break;
    }
    await this.#does(CLERK, 'accept');
    await this.#does(CLERK, 'investigate', { note: '调取办理记录，询问经办人' });
    await this.#does(CLERK, 'propose', {
      person: this.#person,
      grounds: ['AC-1.11'],
      elements: [],
      responsibility: 'direct',
      circumstances: 'ordinary',
      facts: '逾期未办结',
    });
    await this.#does(CLERK, 'serve', { how: '当面送达', at: this.#town.now });
  }

  async warned(): Promise<void> {
    await this.#does(this.#person, 'hear-statement', { text: '当日下村，来不及办理' });
    const { by, votes } = await this.#meeting();
    await this.#does(by, 'decide', { measure: 'warning', votes });
    await this.#does(CLERK, 'serve', { how: '当面送达', at: this.#town.now });
  }

  async reviewed(): Promise<void> {
    await this.#does(this.#person, 'ask-review', { reason: '当时并非本人经办' });
  }

  async revoked(): Promise<void> {
    const { by, votes } = await this.#meeting();
    await this.#does(by, 'decide-review', { result: 'revoked', votes, reasons: '经查确非本人经办' });
  }
}

/** Lays the matters on their days. */
export function sanction(town: YearTown, agenda: Agenda, calendar: Calendar): void {
  const on = (when: string, act: () => Promise<void>): void =>
    agenda.on(addWorkingDays(calendar, day(when) as Day, 0), act);
  const warn = (person: string, proposed: string, decided: string): Matter => {
    const matter = new Matter(town, person);
    on(proposed, () => matter.proposed());
    on(decided, () => matter.warned());
    return matter;
  };
  warn(WARNED_TWICE, '2025-03-12', '2025-03-14');
  warn(WARNED, '2025-05-14', '2025-05-16');
  warn(WARNED_TWICE, '2025-09-10', '2025-09-12');
  const cleared = warn(CLEARED, '2025-12-22', '2025-12-29');
  on('2026-01-20', () => cleared.reviewed());
  on('2026-02-11', () => cleared.revoked());
  const pending = new Matter(town, PENDING);
  on('2025-12-23', () => pending.proposed());
}
