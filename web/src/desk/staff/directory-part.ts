// The directory on the desk, `#/directory/<kind>/<record>`: tabs by kind; in each its list, a form for a new one, and the
// page of one record.
import {
  DIRECTORY_KINDS,
  type DirectoryKind,
  directoryKindLabels,
  directoryLeads,
  directoryNewLabels,
  directoryTitle,
  directoryWords as words,
} from '#shared/words/desk/directory.ts';
import { type Child, fillWith, make } from '../make.ts';
import { goTo, said, uuid } from '../page.ts';
import type { Listed } from './answers.ts';
import { type CalendarAnswer, calendarForm, calendarList } from './directory-calendar.ts';
import { directoryForm } from './directory-form.ts';
import { choicesFor, KINDS, labelOf } from './directory-kinds.ts';
import { directoryList, type RecordRow } from './directory-list.ts';
import { DirectoryRecord } from './directory-record.ts';
import { stateTabs } from './paged-list.ts';
import { Part } from './part.ts';

export const NEW = 'new';

class DirectoryPart extends Part {
  kind: DirectoryKind = 'offices';
  adding = false;
  /** One record, however often it is sent. */
  private readonly key = uuid();

  protected async show(): Promise<void> {
    const { kind } = this;
    const content = this.adding ? this.form() : await this.list();
    fillWith(
      this,
      this.heading(this.adding ? said(directoryNewLabels[kind]) : said(directoryTitle)),
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
        ),
      rows,
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
    if (kind === 'calendar') return calendarForm(desk, this.key, (thrown) => this.fail(thrown));
    const { create, key } = KINDS[kind];
    return directoryForm({
      draft: `new ${kind}`,
      schema: create,
      label: (field) => labelOf(kind, field),
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
  if (more === '' || more === NEW || kind === 'calendar') {
    return Object.assign(new DirectoryPart(), { kind, adding: more === NEW });
  }
  return Object.assign(new DirectoryRecord(), { kind, recordId: more });
}
