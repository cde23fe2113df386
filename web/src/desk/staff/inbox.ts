// What one was told, the newest first: what happened, in which matter, when. Unread ones are marked by a word and by
// weight; nothing becomes read by being looked at.

import { SIGNED_KINDS, SIGNED_PATHS } from '#shared/signed/kinds.ts';
import type { Instant } from '#shared/time.ts';
import { sayMonth } from '#shared/words/day.ts';
import { clueWords } from '#shared/words/desk/accountability.ts';
import { complaintDeskWords } from '#shared/words/desk/complaint.ts';
import { inboxWords as words } from '#shared/words/desk/inbox.ts';
import { mailboxWords } from '#shared/words/desk/mailbox.ts';
import { matterWords } from '#shared/words/desk/matter.ts';
import { rosterWords } from '#shared/words/desk/roster.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { momentFact } from '#shared/words/moment.ts';
import { sayPeriod } from '#shared/words/period.ts';
import { signedKindLabels } from '#shared/words/signed.ts';
import { button, type Child, make } from '../make.ts';
import { language, said } from '../page.ts';
import type { Listed } from './answers.ts';
import type { Desk } from './desk.ts';
import { INBOX_READ } from './desk-bar.ts';
import { mailboxForm } from './mailbox-form.ts';
import { PagedList } from './paged-list.ts';

interface NoticeAnswer {
  readonly aggregate: string;
  readonly id: string;
  readonly number: string;
  readonly subject: string | null;
  /** Of supervision, which of its kinds. */
  readonly kind?: string;
  readonly says: string;
  readonly at: Instant;
  readonly unread: boolean;
}
interface InboxAnswer extends Listed<NoticeAnswer> {
  readonly unread: number;
  readonly upTo: Instant;
}

const lead = (href: string, text: string): HTMLElement => make('a', { href }, text);

/** Where a notice leads, by kind of record. */
type Matter = (desk: Desk, one: NoticeAnswer) => HTMLElement;

/** Of a signed record nothing is said but its kind. */
const signed = (kind: (typeof SIGNED_KINDS)[number]): [string, Matter] => [
  kind,
  (_, { id }) => lead(`#/signed/${SIGNED_PATHS[kind]}/${id}`, said(signedKindLabels[kind])),
];

const MATTERS: { readonly [aggregate: string]: Matter } = {
  ...Object.fromEntries(SIGNED_KINDS.map(signed)),
  'box-watch': () => lead(`#/signed/${SIGNED_PATHS.opening}`, said(signedKindLabels.opening)),
  case: (_, { id, number, subject }) => lead(`#/cases/${id}`, `${number} ${subject ?? said(staffWords.noSubject)}`),
  complaint: (_, { id, number }) => lead(`#/cases/${id}`, said(complaintDeskWords.title, { number })),
  accountability: (_, { id, number }) =>
    lead(`#/clues/${id}`, number === '' ? said(matterWords.matter) : said(clueWords.clue, { number })),
  disclosure: (_, { id, number, subject }) => lead(`#/disclosures/${id}`, [number, subject].filter(Boolean).join(' ')),
  mailbox: () => make('span', {}, said(mailboxWords.title)),
  supervision: (_, { id, kind, number, subject }) =>
    lead(`#/supervision/${kind ?? ''}/${id}`, [number, subject].filter(Boolean).join(' ')),
  appraisal: (_, { id, number }) =>
    lead(`#/appraisals/${id}`, `${said(staffWords.appraisals)} ${sayPeriod(number, language)}`),
  cycle: (_, { id }) => lead(`#/appraisals/cycle/${id}`, `${said(staffWords.appraisals)} ${sayPeriod(id, language)}`),
  report: (_, { id }) => lead(`#/reports/${id}`, `${said(staffWords.reports)} ${sayMonth(id, language)}`),
  roster: () => lead('#/roster', said(rosterWords.title)),
  whereabouts: (desk, { id }) => lead('#/whereabouts', desk.staffName(id)),
};

export class Inbox extends PagedList<NoticeAnswer, InboxAnswer> {
  private unread = 0;
  private upTo: Instant | undefined;
  protected readonly words = words;

  protected override async show(): Promise<void> {
    this.upTo = undefined;
    await super.show();
  }

  protected address(): string {
    return '/inbox';
  }

  protected override above(): Child {
    return [
      make('p', {}, make('a', { href: '#/clues/mine' }, said(matterWords.mine))),
      mailboxForm(this.desk, this.desk.me.number, (thrown) => this.fail(thrown)),
    ];
  }

  protected override took(page: InboxAnswer): void {
    this.unread = page.unread;
    // What arrived while older ones were loaded has not been seen.
    this.upTo ??= page.upTo;
  }

  protected override counts(): Child[] {
    const { unread } = this;
    return [
      make('span', {}, said(words.unreadCount, { n: unread })),
      unread > 0 && button('plain', said(words.readAll), () => void this.readAll()),
    ];
  }

  protected entry(one: NoticeAnswer): HTMLElement {
    const matter = MATTERS[one.aggregate]?.(this.desk, one);
    return make(
      'li',
      {},
      make('p', {}, one.unread ? make('strong', {}, one.says) : one.says),
      matter,
      make(
        'span',
        { class: 'under' },
        make('time', { datetime: one.at }, momentFact(one.at)[language]),
        one.unread && make('span', { class: 'light open' }, said(words.unread)),
      ),
    );
  }

  private async readAll(): Promise<void> {
    try {
      await this.desk.ask('/inbox/read', { method: 'POST', body: { upTo: this.upTo } });
      await this.show();
    } catch (thrown) {
      this.fail(thrown);
      return;
    }
    this.desk.announce(said(words.done));
    this.dispatchEvent(new CustomEvent(INBOX_READ, { bubbles: true }));
  }
}

customElements.define('staff-inbox', Inbox);

export const inbox = (): Inbox => new Inbox();
