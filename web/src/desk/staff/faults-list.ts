// What an inspection would count against the township today, grouped by what has to be done, each with who can mend it
// and a way there.
import type { Fault } from '#shared/directory/catalogue/faults.ts';
import type { Board } from '#shared/disclosure/boards.ts';
import type { Day } from '#shared/time.ts';
import { sayDay } from '#shared/words/day.ts';
import { faultGroups, faultWords as words } from '#shared/words/desk/faults.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { disclosureBoardLabels } from '#shared/words/disclosure.ts';
import { type Child, fillWith, make } from '../make.ts';
import { language, said } from '../page.ts';
import type { Listed } from './answers.ts';
import { Part } from './part.ts';

interface FaultsAnswer {
  readonly on: Day;
  readonly items: readonly Fault[];
}
interface Named {
  readonly id: string;
  readonly name?: string;
  readonly matter?: string;
  readonly subMatter?: string;
}

const KINDS = Object.keys(faultGroups) as Fault['what'][];
const day = (on: string): string => sayDay(on as Day, language);
const boardName = (board: string): string => said(disclosureBoardLabels[board as Board]);

class FaultsList extends Part {
  private names: ReadonlyMap<string, string> = new Map();

  protected async show(): Promise<void> {
    const { desk } = this;
    const [{ on, items }, entries, guides] = await Promise.all([
      desk.ask<FaultsAnswer>('/catalogue/faults'),
      desk.ask<Listed<Named>>('/catalogue'),
      desk.items(),
    ]);
    this.names = new Map([
      ...entries.items.map(({ id, matter, subMatter }): [string, string] => [
        id,
        [matter, subMatter].filter(Boolean).join('·') || id,
      ]),
      ...guides.map(({ id, name }): [string, string] => [id, name]),
    ]);
    fillWith(
      this,
      this.heading(said(staffWords.faults)),
      make('p', { class: 'note' }, said(words.lead, { day: day(on) })),
      make(
        'p',
        { class: 'counts' },
        make('span', {}, items.length === 0 ? said(words.none) : said(words.counted, { n: items.length })),
      ),
      KINDS.map((kind) => this.group(kind, items)),
    );
  }

  private group(kind: Fault['what'], all: readonly Fault[]): Child {
    const faults = all.filter(({ what }) => what === kind);
    if (faults.length === 0) return false;
    return [
      make('h2', {}, `${said(faultGroups[kind])}（${faults.length}）`),
      make(
        'ul',
        { class: 'entries' },
        faults.map((fault) => this.entry(fault)),
      ),
    ];
  }

  private entry(fault: Fault): HTMLElement {
    const { facts } = this.desk;
    return make(
      'li',
      {},
      this.sentence(fault),
      make(
        'span',
        { class: 'under' },
        make(
          'span',
          {},
          fault.office ? said(words.answers, { office: this.desk.officeName(fault.office) }) : said(words.publisher),
        ),
        make('a', { href: `${facts.root}rules/#${fault.clause}` }, `${said(words.rule)} ${fault.clause}`),
      ),
    );
  }

  /** The fault in a sentence that leads to where it is mended. */
  private sentence(fault: Fault): HTMLElement {
    const { root } = this.desk.facts;
    const to = (href: string, text: string) => make('a', { href }, text);
    switch (fault.what) {
      case 'stale': {
        const told = { board: boardName(fault.board), newest: day(fault.newest), due: day(fault.due) };
        return to(`#/publishing/${fault.board}`, said(words.stale, told));
      }
      case 'empty':
        return to(
          `#/publishing/${fault.board}`,
          said(words.empty, { board: boardName(fault.board), due: day(fault.due) }),
        );
      case 'nothing-under-it': {
        const entry = this.names.get(fault.entry) ?? fault.entry;
        return to(`${root}boards/catalogue/`, said(words['nothing-under-it'], { entry, due: day(fault.due) }));
      }
      case 'lacking': {
        const told = { item: this.names.get(fault.item) ?? fault.item, missing: fault.missing.join('、') };
        return to(`${root}boards/items/${fault.item}/`, said(words.lacking, told));
      }
      case 'owed':
        return to(
          `#/disclosures/${fault.record}`,
          `${boardName(fault.board)}：${said(words.owed, { due: day(fault.due) })}`,
        );
    }
  }
}
customElements.define('faults-list', FaultsList);

/** The list as a part of the desk. */
export const faultsList = (): Part => new FaultsList();
