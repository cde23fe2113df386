// The sheet of a notice for the village's own board: where the law demands a list of names, names and villages stand open
// there while objections are welcome (DI-5). On the web they are masked; this sheet never leaves the desk but on paper.
import { publishingWords as words } from '#shared/words/desk/publishing.ts';
import { fieldLabels } from '#shared/words/disclosure.ts';
import { type Child, make } from '../make.ts';
import { said } from '../page.ts';
import type { DisclosureAnswer } from './answers.ts';
import type { Desk } from './desk.ts';
import { dayOn } from './say.ts';
import { slipPage } from './slip.ts';

export function villageEdition({ fields, until, publishedOn }: DisclosureAnswer, desk: Desk, acts: Child): HTMLElement {
  const { facts } = desk;
  const nameOf = (id: string | undefined) => facts.villagesEver.find((one) => one.id === id)?.name ?? id ?? '';
  const rows = (fields.people ?? []).map(({ name, village, note = '' }, i) =>
    make(
      'tr',
      {},
      [String(i + 1), name, nameOf(village), note].map((cell) => make('td', {}, cell)),
    ),
  );
  const head = [said(words.rowNumber), said(words.personName), said(fieldLabels.village), said(words.remark)];
  const sheet = make(
    'section',
    { class: 'slip', 'aria-label': fields.title ?? '' },
    make('p', { class: 'slip-head' }, facts.government),
    make('h2', { class: 'slip-name' }, fields.title ?? ''),
    make('p', { class: 'said' }, fields.body ?? ''),
    fields.basis && make('p', {}, `${said(fieldLabels.basis)}：${fields.basis}`),
    rows.length > 0 &&
      make(
        'table',
        { class: 'persons' },
        make(
          'thead',
          {},
          make(
            'tr',
            {},
            head.map((cell) => make('th', { scope: 'col' }, cell)),
          ),
        ),
        make('tbody', {}, rows),
      ),
    until && make('p', {}, said(words.objectionsUntil, { hotline: facts.hotline }), dayOn(until)),
    make(
      'p',
      { class: 'slip-seal' },
      make('span', {}, fields.office ? desk.officeName(fields.office) : facts.government),
      publishedOn && make('span', {}, dayOn(publishedOn)),
    ),
    until && make('p', { class: 'small' }, said(words.takeDownAfter)),
  );
  return slipPage(sheet, acts);
}
