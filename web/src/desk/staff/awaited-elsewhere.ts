// What awaits somebody besides cases, below their to-do: monthly reports to sign, what the county is to be told, appraisals to
// score, review or decide on.
import type { Instant } from '#shared/time.ts';
import { sayMonth } from '#shared/words/day.ts';
import { appraisalWords } from '#shared/words/desk/appraisal.ts';
import { listWords as words } from '#shared/words/desk/lists.ts';
import { type Child, make } from '../make.ts';
import { language, said } from '../page.ts';
import type { Listed } from './answers.ts';
import { type AppraisalItem, awaitsMe, untilOf } from './appraisal-answer.ts';
import type { Desk } from './desk.ts';
import type { MatterAnswer } from './matter-answer.ts';
import { type ReportAnswer, toSign } from './report-list.ts';
import { momentOn } from './say.ts';

const entry = (href: string, text: string, until: Instant | undefined, now: Instant, ...more: Child[]): HTMLElement =>
  make(
    'li',
    {},
    make('a', { href }, text),
    make(
      'span',
      { class: 'under' },
      more,
      until !== undefined &&
        make('span', { class: now > until && 'light late' }, said(appraisalWords.until), ' ', momentOn(until)),
    ),
  );

/** The nearest end among those that wait. */
const soonest = (all: readonly AppraisalItem[]): Instant | undefined =>
  all
    .map(untilOf)
    .filter((at): at is Instant => at !== undefined)
    .sort()[0];

/** Those of one period are one line, and a single one leads to its own page. */
function appraisalLines(all: readonly AppraisalItem[], now: Instant): HTMLElement[] {
  const periods = new Map<string, AppraisalItem[]>();
  for (const one of all) {
    const key = `${one.period} ${one.stateLabel}`;
    periods.set(key, [...(periods.get(key) ?? []), one]);
  }
  return Array.from(periods, ([key, its]) => {
    const [first] = its;
    const alone = its.length === 1 && first;
    const together = first?.actions.includes('finalize') ? `#/appraisals/cycle/${first.cycle}` : '#/appraisals';
    const href = alone ? `#/appraisals/${alone.id}` : together;
    const text = said(words.appraisals, { what: key, n: its.length });
    return entry(href, text, soonest(its), now, alone && make('span', {}, alone.name));
  });
}

/** Nothing where nothing waits, or where it cannot be asked now: the parts themselves say so. */
export async function awaitedElsewhere(desk: Desk): Promise<Child> {
  const may = (action: string): boolean => desk.me.actions.includes(action);
  const none = { items: [] };
  const listed = <T>(action: string, path: string): Promise<Listed<T>> =>
    may(action) ? desk.ask<Listed<T>>(path).catch(() => none) : Promise.resolve(none);
  const [reports, matters, appraisals] = await Promise.all([
    listed<ReportAnswer>('report.list', '/reports/monthly'),
    listed<MatterAnswer>('accountability.list', '/accountability?stage=effective&limit=200'),
    listed<AppraisalItem>('appraisal.list', '/appraisals?limit=200'),
  ]);
  const now = desk.now();
  const lines = [
    ...reports.items
      .filter((one) => toSign(one, desk.me.number))
      .map((one) =>
        entry(
          `#/reports/${one.month}`,
          said(words.report, { month: sayMonth(one.month, language) }),
          one.dueAt,
          now,
          make('span', {}, one.stateLabel),
        ),
      ),
    ...matters.items
      .filter(({ actions }) => actions.includes('report-county'))
      .map(({ id, proposal, countyBy }) =>
        entry(`#/clues/${id}`, said(words.toCounty, { name: desk.staffName(proposal?.person ?? '') }), countyBy, now),
      ),
    ...appraisalLines(appraisals.items.filter(awaitsMe), now),
  ];
  return (
    lines.length > 0 &&
    make(
      'section',
      { 'aria-labelledby': 'elsewhere' },
      make('h2', { id: 'elsewhere' }, said(words.elsewhere)),
      make('ul', { class: 'entries' }, lines),
    )
  );
}
