// What an inspection would count against the township today, grouped by what has to be done, each with how long it stands,
// who can mend it, a way there and the public page it is about.
import type { Fault } from '#shared/directory/catalogue/faults.ts';
import type { Board } from '#shared/disclosure/boards.ts';
import { isDrafted } from '#shared/disclosure/unquoted.ts';
import type { Day } from '#shared/time.ts';
import { BOARDS as BOARD_WORDS } from '#shared/words/board.ts';
import { sayDay } from '#shared/words/day.ts';
import { faultGroups, faultWords as words } from '#shared/words/desk/faults.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { itemElements } from '#shared/words/directory.ts';
import { disclosureBoardLabels } from '#shared/words/disclosure.ts';
import { type Child, fillWith, make } from '../make.ts';
import { language, said } from '../page.ts';
import type { Listed } from './answers.ts';
import { handBoardNamed } from './disclosure-new.ts';
import { Part } from './part.ts';

interface FaultsAnswer {
  readonly on: Day;
  readonly items: readonly Fault[];
}
interface Entry {
  readonly id: string;
  readonly matter?: string;
  readonly subMatter?: string;
  /** Where its content is read, and the service it is about. */
  readonly board?: string;
  readonly item?: string;
}
/** What is wrong in words, where it is mended and where the public reads it; the page below the root of the site. */
interface Said {
  readonly says: string;
  readonly mended?: string | undefined;
  readonly page?: string | undefined;
}

const KINDS = Object.keys(faultGroups) as Fault['what'][];
const day = (on: string): string => sayDay(on as Day, language);
const boardName = (board: string): string => said(disclosureBoardLabels[board as Board]);
const pageOf = (board: string): string | undefined => (board in BOARD_WORDS ? `boards/${board}/` : undefined);

/** A board people write for takes a new record; what comes from cases waits in the queue. */
const writtenAt = (board: string): string => `#/publishing/${board}${handBoardNamed(board) ? '/new' : ''}`;

/** How long a fault stands. A guide was never in order, so it is not late but has stood so long. */
function standing({ what, days }: Fault): string {
  if (days === 0) return said(words.today);
  return said(what === 'lacking' || what === 'quotes' ? words.stands : words.overdue, { n: days });
}

class FaultsList extends Part {
  private entries: ReadonlyMap<string, Entry> = new Map();
  private guides: ReadonlyMap<string, string> = new Map();

  protected async show(): Promise<void> {
    const { desk } = this;
    const [{ on, items }, entries, guides] = await Promise.all([
      desk.ask<FaultsAnswer>('/catalogue/faults'),
      desk.ask<Listed<Entry>>('/catalogue'),
      desk.items(),
    ]);
    this.entries = new Map(entries.items.map((one) => [one.id, one]));
    this.guides = new Map(guides.map(({ id, name }) => [id, name]));
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
    const { facts, officeName } = this.desk;
    const site = `${facts.root}${language === 'en' ? 'en/' : ''}`;
    const { says, mended, page } = this.sentence(fault);
    return make(
      'li',
      {},
      make('p', {}, says),
      make(
        'span',
        { class: 'under' },
        make('span', { class: 'light late' }, standing(fault)),
        make(
          'span',
          {},
          fault.office ? said(words.answers, { office: officeName(fault.office) }) : said(words.publisher),
        ),
        make('a', { href: `${site}rules/#${fault.clause}` }, `${said(words.rule)} ${fault.clause}`),
      ),
      make(
        'p',
        { class: 'acts' },
        mended !== undefined &&
          make('a', { href: mended, 'aria-label': `${said(words.mend)}：${says}` }, said(words.mend)),
        page !== undefined &&
          make('a', { href: `${site}${page}`, 'aria-label': `${said(words.look)}：${says}` }, said(words.look)),
      ),
    );
  }

  private sentence(fault: Fault): Said {
    const due = day(fault.since);
    switch (fault.what) {
      case 'unchanged':
        return { says: said(words.unchanged, { newest: day(fault.newest), due }), mended: '#/publishing', page: '' };
      case 'stale':
      case 'empty': {
        const newest = fault.what === 'stale' ? day(fault.newest) : '';
        const { board } = fault;
        const says = said(words[fault.what], { board: boardName(board), newest, due });
        return { says, mended: writtenAt(board), page: pageOf(board) };
      }
      case 'nothing-under-it': {
        const { matter, subMatter, board, item } = this.entries.get(fault.entry) ?? {};
        const name = [matter, subMatter].filter(Boolean).join('·') || fault.entry;
        const written = board !== undefined && handBoardNamed(board);
        return {
          says: said(words['nothing-under-it'], { entry: name, due }),
          mended: written
            ? writtenAt(board)
            : this.registered(item === undefined ? `catalogue/${fault.entry}` : `items/${item}`),
          page: 'boards/catalogue/',
        };
      }
      case 'lacking': {
        const missing = fault.missing.map((element) => said(itemElements[element])).join(said(words.between));
        return {
          says: said(words.lacking, { item: this.guides.get(fault.item) ?? fault.item, missing }),
          mended: this.registered(`items/${fault.item}`),
          page: `boards/items/${fault.item}/`,
        };
      }
      case 'quotes': {
        const { board, record, title, name } = fault;
        const on = isDrafted(board) ? boardName(board) : said(BOARD_WORDS[board].name);
        const says = said(words.quotes, { board: on, title, name });
        if (isDrafted(board)) return { says, mended: `#/publishing/${board}`, page: pageOf(board) };
        return {
          says,
          mended: board === 'functions' ? undefined : this.registered(`${board}/${record}`),
          page: pageOf(board),
        };
      }
      case 'owed': {
        const { board, record } = fault;
        const says = said(words.owed, { board: boardName(board), due });
        return { says, mended: `#/disclosures/${record}`, page: pageOf(board) };
      }
    }
  }

  /** The record in the registry, for those who may read it. */
  private registered(record: string): string | undefined {
    return this.desk.me.actions.includes('directory.read-imports') ? `#/registry/${record}` : undefined;
  }
}
customElements.define('faults-list', FaultsList);

/** The list as a part of the desk. */
export const faultsList = (): Part => new FaultsList();
