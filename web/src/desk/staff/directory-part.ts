// The directory on the desk, `#/directory/<kind>/<record>`: tabs by kind; in each its list, a form for a new one, and the
// page of one record.
import {
  DIRECTORY_KINDS,
  type DirectoryKind,
  directoryKindLabels,
  directoryLeads,
  directoryNewLabels,
  directoryWords as words,
} from '#shared/words/desk/directory.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { type Child, fillWith, make } from '../make.ts';
import { goTo, said, uuid } from '../page.ts';
import type { Listed } from './answers.ts';
import { type CalendarAnswer, calendarForm, calendarList, proposingLabels } from './directory-calendar.ts';
import { choicesFor, hintOf, KINDS, labelOf } from './directory-kinds.ts';
import { directoryList, type RecordRow } from './directory-list.ts';
import { DirectoryRecord } from './directory-record.ts';
import { supervisorsList } from './directory-supervisors.ts';
import { schemaForm } from './forms/schema-form.ts';
import { stateTabs } from './paged-list.ts';
import { Part } from './part.ts';

const NEW = 'new';
/** The calendar takes a whole year as well. */
const YEAR = 'year';

class DirectoryPart extends Part {
  kind: DirectoryKind = 'offices';
  /** What is being added, empty in a list. */
  adding: '' | typeof NEW | typeof YEAR = '';
  /** One record, however often it is sent. */
  private readonly key = uuid();

  protected async show(): Promise<void> {
    const { kind } = this;
    const content = this.adding ? this.form() : await this.list();
    const title = this.adding === YEAR ? proposingLabels.year : directoryNewLabels[kind];
    fillWith(
      this,
      this.heading(this.adding ? said(title) : said(staffWords.directory)),
      stateTabs(words.kinds, DIRECTORY_KINDS, kind, (one) => ({
        href: `#/directory/${one}`,
        label: directoryKindLabels[one],
      })),
      content,
    );
  }

  private async list(): Promise<Child> {
    const { kind, desk } = this;
    const may = desk.me.actions.includes(kind === 'calendar' ? 'calendar.propose' : 'directory.keep');
    const rows =
      kind === 'calendar'
        ? calendarList(desk, await desk.ask<CalendarAnswer>('/calendar'), (done) => void this.again(done))
        : directoryList(desk, kind, (await desk.ask<Listed<RecordRow>>(`/${kind}`)).items);
    return [
      make('p', { class: 'note' }, said(directoryLeads[kind])),
      may &&
        make(
          'p',
          { class: 'acts' },
          make('a', { class: 'go', href: `#/directory/${kind}/${NEW}` }, said(directoryNewLabels[kind])),
          kind === 'calendar' && make('a', { href: `#/directory/calendar/${YEAR}` }, said(proposingLabels.year)),
        ),
      rows,
      kind === 'staff' && desk.me.actions.includes('supervision.list-supervisors') && (await supervisorsList(desk)),
    ];
  }

  private async again(done: string): Promise<void> {
    await this.open();
    const heading = this.querySelector('h1');
    if (heading) goTo(heading);
    this.desk.announce(done);
  }

  private form(): Child {
    const { desk, kind } = this;
    if (kind === 'calendar') {
      const what = this.adding === YEAR ? 'year' : 'day';
      return calendarForm(desk, what, this.key, (thrown) => this.fail(thrown));
    }
    const { create, key } = KINDS[kind];
    return schemaForm({
      draft: `new ${kind}`,
      schema: create,
      label: (field) => labelOf(kind, field),
      hint: hintOf,
      choices: choicesFor(desk),
      submit: words.create,
      send: async (body) => {
        await desk.ask(`/${kind}`, { method: 'POST', body, headers: { 'idempotency-key': this.key } });
        await desk.keepNames();
        desk.go(`#/directory/${kind}/${String(body[key])}`);
      },
      cancel: () => desk.go(`#/directory/${kind}`),
      fail: (thrown) => this.fail(thrown),
    });
  }
}

if (!customElements.get('directory-part')) {
  customElements.define('directory-part', DirectoryPart);
  customElements.define('directory-record', DirectoryRecord);
}

/** The part of an address below `#/directory/`. Without a known kind the first. */
export function directoryAt(detail: string, more: string): Part {
  const kind = DIRECTORY_KINDS.find((one) => one === detail) ?? 'offices';
  if (kind === 'calendar') {
    return Object.assign(new DirectoryPart(), { kind, adding: more === NEW || more === YEAR ? more : '' });
  }
  if (more === '' || more === NEW) return Object.assign(new DirectoryPart(), { kind, adding: more });
  return Object.assign(new DirectoryRecord(), { kind, recordId: more });
}
