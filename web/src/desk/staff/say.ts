// How the desk writes lights, dates, and what a notice asks for.
import type { Light } from '#shared/case/kinds.ts';
import type { Day, Instant } from '#shared/time.ts';
import { lightLabels } from '#shared/words/case.ts';
import { sayDate, sayDay } from '#shared/words/day.ts';
import { caseWords } from '#shared/words/desk/case.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import type { Label } from '#shared/words/label.ts';
import { momentFact } from '#shared/words/moment.ts';
import { make } from '../make.ts';
import { language, said } from '../page.ts';
import type { DueAnswer } from './answers.ts';

const SHAPES = { green: 'fine', yellow: 'soon', red: 'late' } as const;

/** A light: shape, word and colour; a closed case has none and says so. */
export const lightOf = (light: Light | null): HTMLElement =>
  light === null
    ? make('span', { class: 'light' }, said(staffWords.closedLight))
    : make('span', { class: `light ${SHAPES[light]}` }, said(lightLabels[light]));

/** A day that machines can sort too. */
export const dayOn = (on: Day, short = false): HTMLElement =>
  make('time', { class: 'day', datetime: on }, short ? sayDate(on, language) : sayDay(on, language));

/** A day and time of day in words. */
export const momentOn = (at: Instant): string => momentFact(at)[language];

/** Why a date is what it is, behind one line; `title` says which date, where there are several. */
export const whyOf = ({ says }: Pick<DueAnswer, 'says'>, title: Label = caseWords.why): HTMLElement =>
  make(
    'details',
    { class: 'due-why', open: true },
    make('summary', {}, said(title)),
    make(
      'ol',
      { class: 'why' },
      says.map((line) => make('li', {}, line)),
    ),
  );

/** What a one-time notice asks for. */
export const missingList = (rows: readonly { readonly name: string; readonly how: string }[]): HTMLElement =>
  make(
    'ol',
    { class: 'missing' },
    rows.map(({ name, how }) =>
      make('li', {}, make('strong', {}, name), language === 'zh' ? '：' : ': ', make('span', {}, how)),
    ),
  );
