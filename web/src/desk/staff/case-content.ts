// What was brought, as it now reads, and how to reach the person.

import { caseWords as words } from '#shared/words/desk/case.ts';
import { momentFact } from '#shared/words/moment.ts';
import { type Child, make, pairs } from '../make.ts';
import { language, said } from '../page.ts';
import type { CaseAnswer } from './case-answer.ts';
import type { Desk } from './desk.ts';
import { saidNow } from './written.ts';

function itemOf({ item }: CaseAnswer): Child {
  const id = item?.split('@')[0];
  return id !== undefined && make('span', { 'data-item': id }, id);
}

/** The section "来件内容". An item's name comes when the list of items has. */
export function caseContent(desk: Desk, view: CaseAnswer): HTMLElement {
  const first = view.timeline[0];
  const of = (field: string): string | undefined => saidNow(view, field);
  const reach = ['contact.name', 'contact.organisation', 'contact.phone'].map(of).filter(Boolean);
  /** A superior or an office that writes leaves no contact: nothing is said of it then. */
  const brought = view.kind !== 'directive' && view.kind !== 'document';
  const body = of('body');
  const copies = first?.text?.copies;
  return make(
    'section',
    { 'aria-labelledby': 'content' },
    make('h2', { id: 'content' }, said(words.content)),
    first?.text === null && make('p', { class: 'note' }, said(words.erased)),
    body !== undefined && make('p', { class: 'said' }, body),
    pairs([
      [
        said(words.contact),
        reach.join(language === 'zh' ? '，' : ', ') ||
          (brought && said(view.contact === 'declined' ? words.declined : words.noContact)),
      ],
      [said(words.onBehalfOf), of('onBehalfOf')],
      [said(words.agent), of('agent')],
      [said(words.village), desk.facts.villagesEver.find(({ id }) => id === view.village)?.name],
      [said(words.item), itemOf(view)],
      [said(words.from), of('from')],
      [said(words.documentNumber), of('documentNumber')],
      [said(words.copies), typeof copies === 'number' && said(words.nCopies, { n: copies })],
      [said(words.externalNumber), of('externalNumber')],
      [said(words.received), momentFact(view.receivedAt)[language]],
      [said(words.lateReason), of('lateReason')],
    ]),
  );
}
