// What will be sent, in words, for the last look at a step that cannot be taken back.
import type { Day, Instant } from '#shared/time.ts';
import { sayDay } from '#shared/words/day.ts';
import { formWords } from '#shared/words/desk.ts';
import { momentFact } from '#shared/words/moment.ts';
import { type Child, pairs } from '../make.ts';
import { language, said } from '../page.ts';
import type { Desk } from './desk.ts';
import type { Body } from './step-body.ts';
import type { StepBook } from './step-book.ts';
import { labelsOf } from './step-form.ts';

/** When and how somebody was told or confirmed. */
export const sayTelling = ({ how, at, by }: { how: string; at: Instant; by?: string }): string =>
  [how, momentFact(at)[language], by].filter(Boolean).join(language === 'zh' ? '，' : ', ');

function shown(desk: Desk, key: string, value: unknown): Child {
  if (key === 'told' || key === 'confirmed') return sayTelling(value as never);
  if (value === true || value === false) return said(value ? formWords.yes : formWords.no);
  const text = String(value);
  switch (key) {
    case 'office':
      return desk.officeName(text);
    case 'offices':
      return (value as readonly string[]).map((id) => desk.officeName(id)).join(language === 'zh' ? '、' : ', ');
    case 'staff':
    case 'leader':
      return desk.staffName(text);
    case 'dueOn':
    case 'expectedUntil':
      return sayDay(text as Day, language);
    default:
      return text;
  }
}

/** Names and values of a step's body. */
export function shownBody<N extends string, V>(desk: Desk, book: StepBook<N, V>, name: N, body: Body): HTMLElement {
  const labels = labelsOf(book, name);
  return pairs(
    Object.keys(body).map((key) => {
      const value = book.shown(desk, key, body[key]);
      return [said(labels[key] ?? { zh: key, en: key }), value === undefined ? shown(desk, key, body[key]) : value];
    }),
  );
}
