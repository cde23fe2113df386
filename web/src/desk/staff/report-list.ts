// The monthly reports this person may see, the newest first: how far each is, and by when the next step is owed.
import { dayOf, type Instant } from '#shared/time.ts';
import { sayMonth } from '#shared/words/day.ts';
import { reportDeskWords as words } from '#shared/words/desk/report.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { make } from '../make.ts';
import { language, said } from '../page.ts';
import { PagedList } from './paged-list.ts';
import { dayOn } from './say.ts';

export interface ReportAnswer {
  readonly month: string;
  readonly version: number;
  readonly state: string;
  readonly stateLabel: string;
  readonly edition: number;
  readonly dueAt?: Instant;
  readonly editions: readonly { readonly edition: number; readonly sha256: string }[];
  readonly signing?: readonly { readonly number: string; readonly name: string; readonly at?: Instant }[];
  readonly actions: readonly string[];
}

/** Whether this person is asked to sign it and has not. */
export const toSign = ({ actions, signing = [] }: ReportAnswer, number: string): boolean =>
  actions.includes('sign') && signing.some((one) => one.number === number && one.at === undefined);

/** By when something is owed, and whether that has passed. */
export const owedLine = ({ dueAt }: ReportAnswer, now: Instant): HTMLElement | false =>
  dueAt !== undefined &&
  make('span', { class: now > dueAt && 'light late' }, said(words.due), ' ', dayOn(dayOf(dueAt), true));

export class ReportList extends PagedList<ReportAnswer> {
  protected readonly words = { ...words, title: staffWords.reports };

  protected address(): string {
    return '/reports/monthly?';
  }

  protected entry(one: ReportAnswer): HTMLElement {
    return make(
      'li',
      {},
      make('a', { href: `#/reports/${one.month}` }, sayMonth(one.month, language)),
      make(
        'span',
        { class: 'under' },
        make('span', {}, one.stateLabel),
        one.edition > 0 && make('span', {}, said(words.edition, { n: one.edition })),
        owedLine(one, this.desk.now()),
        toSign(one, this.desk.me.number) && make('strong', {}, said(words.toSign)),
      ),
    );
  }
}
