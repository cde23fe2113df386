// What a case waits for, in words: who, what for, until when. What was missed comes first and says so.
import type { Waiting } from '#shared/case/waits-for.ts';
import { waitLabels, caseWords as words } from '#shared/words/desk/case.ts';
import { momentFact } from '#shared/words/moment.ts';
import { make } from '../make.ts';
import { language, said } from '../page.ts';
import type { CaseAnswer } from './case-answer.ts';
import type { Desk } from './desk.ts';
import { chairOf, leaderOf } from './fields/people.ts';

const named = (desk: Desk, title: string, number: string | undefined): string =>
  title + (number === undefined ? '' : desk.staffName(number));

/** Whose turn it is. */
export function whoOf(desk: Desk, { staff, office = '', level }: Pick<Waiting, 'staff' | 'office' | 'level'>): string {
  if (level === 'chair') return named(desk, said(words.chair), chairOf(desk));
  if (level === 'leader') return named(desk, said(words.leader), leaderOf(desk, office));
  if (level === 'head') return said(words.headOf, { office: desk.officeName(office) });
  if (staff === undefined) return desk.officeName(office);
  const name = desk.staffName(staff);
  return office === '' ? name : said(words.personOfOffice, { name, office: desk.officeName(office) });
}

function line(desk: Desk, waiting: Waiting): HTMLElement {
  const { what, at, missed } = waiting;
  const until = at === undefined ? undefined : momentFact(at)[language];
  const says = missed ? words.missedBy : words.owedBy;
  return make(
    'li',
    {},
    missed && [make('span', { class: 'light late' }, said(words.missed)), ' '],
    said(waitLabels[what], { who: whoOf(desk, waiting) }),
    until !== undefined && [' ', make('span', { class: 'small' }, said(says, { until }))],
  );
}

/** The lines of "下一步", or nothing where nothing is owed. */
export const waitsOf = (desk: Desk, { waitsFor = [] }: CaseAnswer): HTMLElement | false =>
  waitsFor.length > 0 &&
  make(
    'ul',
    { class: 'waits' },
    waitsFor.map((one) => line(desk, one)),
  );
