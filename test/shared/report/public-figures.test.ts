// What of a frozen report's figures goes out (SV-4.4): sums of the whole township, none on too few, and nothing that the
// board of figures withholds.

import * as v from 'valibot';
import { expect, test } from 'vitest';
import { publicRecord } from '#shared/disclosure/public-record.ts';
import type { Measure } from '#shared/disclosure/snapshot/figures.ts';
import { ReportFiguresSchema } from '#shared/disclosure/snapshot/report-figures.ts';
import type { SheetLine } from '#shared/figures/month-sheet.ts';
import { publicFigures } from '#shared/report/public-figures.ts';
import { instant } from '#shared/time.ts';
import { EMPTY_LINE, figuresOf } from './given.ts';

const LINE: SheetLine = {
  ...EMPTY_LINE,
  ...{
    received: 12,
    doneOnTime: 8,
    doneLate: 1,
    byPerson: 1,
    notDone: 2,
    overdue: 1,
    medianDays: 3,
    rated: 6,
    dissatisfied: 1,
  },
};
const SHOWN: Measure = { received: 12, closedOnTime: 8, closedLate: 1, open: 2, overdue: 1, rated: 6, ratedGood: 5 };
const months = (shown: Record<string, Measure | undefined>) =>
  new Map(Object.entries(shown).map(([month, measure]) => [month, measure ? { measure } : {}] as const));

const report = (whole: SheetLine, before: SheetLine | null = null) => ({
  ...figuresOf('2026-10'),
  whole,
  monthBefore: { month: '2026-09', line: before, change: null },
  offices: [{ name: 'civil-affairs', line: LINE }],
  overdue: {
    ...{ count: 1, byState: { inProgress: 1 }, byKind: { petition: 1 } },
    listed: [{ number: 'LSK-2026-000002', office: 'civil-affairs', days: 19 }],
  },
  hot: [
    { title: '集市占道', status: 'solved', office: 'safety' },
    { title: '停水', status: 'open', office: 'water' },
  ],
});
const out = (figures: ReturnType<typeof report>, shown: Record<string, Measure | undefined>) =>
  publicFigures(figures, 2, { smallest: 5, months: months(shown) });

test('SV-4.4: the public sees sums of the whole township, and no office, no number, no title and no root', () => {
  const figures = out(report(LINE, LINE), { '2026-10': SHOWN, '2026-09': SHOWN });
  expect(v.parse(ReportFiguresSchema, figures)).toEqual(figures);
  expect(figures).toMatchObject({ month: '2026-10', edition: 2, countedOn: '2026-10-09', hot: { open: 1, solved: 1 } });
  const own = { ...SHOWN, byPerson: 1, medianDays: 3 };
  expect(figures.months).toEqual([
    { month: '2026-10', measure: own },
    { month: '2026-09', measure: own },
  ]);
  expect(JSON.stringify(figures)).not.toMatch(/civil-affairs|LSK|集市|停水|aaaa/);
});

test('SV-4.4: a month with too few has no figures, nor one that would give it away beside the board of figures', () => {
  const few = { ...LINE, received: 4 };
  expect(out(report(few, LINE), { '2026-10': SHOWN, '2026-09': undefined }).months).toEqual([
    { month: '2026-10' },
    { month: '2026-09' },
  ]);
  // Of a month that the board does not list at all nothing is shown either.
  expect(out(report(LINE), {}).months).toEqual([{ month: '2026-10' }]);
});

test('SV-4.4: ratings and the median stay away where they rest on too few, or the board of figures keeps them', () => {
  const { rated: _, ratedGood: __, ...unrated } = SHOWN;
  const measureOf = (line: SheetLine, shown: Measure) => out(report(line), { '2026-10': shown }).months[0]?.measure;
  expect(measureOf(LINE, SHOWN)).toMatchObject({ rated: 6, ratedGood: 5 });
  for (const [line, shown] of [
    [{ ...LINE, rated: 4 }, SHOWN],
    [LINE, unrated],
  ] as const) {
    expect(measureOf(line, shown)).not.toHaveProperty('rated');
    expect(measureOf(line, shown)).not.toHaveProperty('ratedGood');
  }
  expect(measureOf({ ...LINE, doneOnTime: 3 }, SHOWN)).not.toHaveProperty('medianDays');
});

test('SV-4.4: a month in which no records were kept is not compared with', () => {
  expect(out(report(LINE), { '2026-10': SHOWN }).months.map(({ month }) => month)).toEqual(['2026-10']);
});

test('SV-4.4: figures go out with the report of their own month, and with no other', () => {
  const figures = out(report(LINE), { '2026-10': SHOWN });
  const shown = (month: string) => {
    const publishedAt = instant('2026-11-09T01:00:00.000Z');
    const state = { board: 'monthly-report', facts: { month }, figures, publishedAt } as never;
    return publicRecord('0'.repeat(32), state, { title: '月报', body: '另有说明。' });
  };
  expect(shown('2026-10')).toMatchObject({ month: '2026-10', figures });
  expect(shown('2026-09')).not.toHaveProperty('figures');
});
