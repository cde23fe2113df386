// The bar over every part of the desk: where one can go, who is signed in, the way out.
import { inboxWords } from '#shared/words/desk/inbox.ts';
import { staffWords as words } from '#shared/words/desk/staff.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import type { Desk } from './desk.ts';

/** Only the parts that this person may use. `leave` is the button that signs out. */
export function deskBar({ me, officeName }: Desk, leave: HTMLElement): HTMLElement {
  const may = (action: string): boolean => me.actions.includes(action);
  const entry = (href: string, text: string) =>
    make('a', { class: 'tab', href, 'data-part': href.split('/')[1] }, text);
  return make(
    'div',
    { class: 'desk-bar unprinted' },
    make(
      'nav',
      { 'aria-label': said(words.nav) },
      may('case.list') && entry('#/list/todo', said(words.list)),
      entry('#/inbox', said(inboxWords.title)),
      may('case.list') && entry('#/search', said(words.search)),
      may('case.register') && entry('#/register', said(words.register)),
      may('case.list') && entry('#/registers', said(words.registers)),
      may('case.list') && entry('#/signed', said(words.signed)),
      may('disclosure.list') && entry('#/publishing', said(words.publishing)),
      may('directory.revoke-role') && entry('#/directory', said(words.directory)),
      may('directory.read-faults') && entry('#/faults', said(words.faults)),
      may('directory.read-imports') && entry('#/registry', said(words.registry)),
      may('directory.read-imports') && entry('#/imports', said(words.imports)),
      may('accountability.list') && entry('#/clues', said(words.clues)),
      may('supervision.list-spot-checks') && entry('#/supervision', said(words.supervision)),
      may('appraisal.list') && entry('#/appraisals', said(words.appraisals)),
      may('report.list') && entry('#/reports', said(words.reports)),
      may('directory.read-roster') && entry('#/roster', said(words.roster)),
      entry('#/whereabouts', said(words.whereabouts)),
      may('case.list') && entry('#/file', said(words.file)),
    ),
    make(
      'div',
      { class: 'who', role: 'group', 'aria-label': said(words.account) },
      make('span', {}, me.name, ' ', make('span', { class: 'small' }, me.office ? officeName(me.office) : me.title)),
      leave,
    ),
  );
}

/** The inbox was marked as read: the bar counts anew. */
export const INBOX_READ = 'inbox-read';

/** Says beside the inbox how many notices are unread; without an answer it keeps what it last said. */
export async function countUnread(bar: HTMLElement, { ask }: Desk): Promise<void> {
  const n = await ask<{ readonly unread: number }>('/inbox?limit=0').then(
    ({ unread }) => unread,
    () => undefined,
  );
  const entry = bar.querySelector('[data-part="inbox"]');
  if (n === undefined || !entry) return;
  entry.textContent = n > 0 ? said(inboxWords.titleUnread, { n }) : said(inboxWords.title);
}

/** Marks where in the desk one is. A publication belongs to its queue, a case to the lists. */
export function markPart(desk: HTMLElement, name: string): void {
  const part = name === 'disclosures' ? 'publishing' : name || 'list';
  for (const link of desk.querySelectorAll<HTMLElement>('.desk-bar .tab')) {
    if (link.dataset.part === part) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
