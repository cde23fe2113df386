// What a case waits for, in words: who, what for, until when. What was missed comes first and says so.
import type { CaseKind } from '#shared/case/kinds.ts';
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

/** What came from above or as a document has nobody who waits for an answer. */
const ANSWERS_NOBODY: ReadonlySet<CaseKind> = new Set(['directive', 'document']);

function line(desk: Desk, waiting: Waiting, kind: CaseKind): HTMLElement {
  const { what, at, missed } = waiting;
  const until = at === undefined ? undefined : momentFact(at)[language];
  const label = what === 'answer' && ANSWERS_NOBODY.has(kind) ? words.completedBy : waitLabels[what];
  const says = missed ? words.missedBy : words.owedBy;
  return make(
    'li',
    {},
    missed && [make('span', { class: 'light late' }, said(words.missed)), ' '],
    said(label, { who: whoOf(desk, waiting) }),
    until !== undefined && [' ', make('span', { class: 'small' }, said(says, { until }))],
  );
}

/** The lines of "下一步", or nothing where nothing is owed. */
export const waitsOf = (desk: Desk, { kind, waitsFor = [] }: CaseAnswer): HTMLElement | false =>
  waitsFor.length > 0 &&
  make(
    'ul',
    { class: 'waits' },
    waitsFor.map((one) => line(desk, one, kind)),
  );
