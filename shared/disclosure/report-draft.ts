// The words a report of a month begins with: its whole figures with their formulas, for a person to go on from. Splits
// by office or kind are left out, because the smallest of them may lead to people.

import { judgedOf } from '../figures/measured.ts';
import { type MonthSheet, SHEET_COLUMNS, type SheetColumn } from '../figures/month-sheet.ts';
import { measureOfLine, type Showing } from '../report/public-figures.ts';
import type { Day } from '../time.ts';
import { sayDay, sayMonth } from '../words/day.ts';
import { sheetFormulas, sheetLabels } from '../words/figures.ts';
import { say } from '../words/label.ts';
import { reportWords as words } from '../words/report.ts';
import type { DisclosureFields } from './commands.ts';

/** Said as percent. */
export const RATES: ReadonlySet<SheetColumn> = new Set(['completionRate', 'onTimeRate', 'dissatisfiedRate']);
/** Ratings are shown only where there are enough of them. */
const OF_RATINGS: ReadonlySet<SheetColumn> = new Set(['rated', 'dissatisfied', 'dissatisfiedRate']);

/**
 * Title, month and text of a draft.
 * @param on the day on which was counted
 */
export function reportDraft(sheet: Pick<MonthSheet, 'month' | 'whole'>, on: Day, showing: Showing): DisclosureFields {
  const { month, whole } = sheet;
  const measure = measureOfLine(month, whole, showing);
  const enough = (column: SheetColumn): boolean => {
    if (measure === undefined) return false;
    if (OF_RATINGS.has(column)) return measure.rated !== undefined;
    // As on the board of figures: no rate on fewer than are shown.
    if (column === 'onTimeRate') return judgedOf(measure) >= showing.smallest;
    return column !== 'medianDays' || measure.medianDays !== undefined;
  };
  const lines = SHEET_COLUMNS.flatMap((column) => {
    const value = whole[column];
    if (value === null || !enough(column)) return [];
    const said = RATES.has(column) ? `${value}%` : String(value);
    return [`${sheetLabels[column].zh}：${said}。${sheetFormulas[column].zh}`];
  });
  const facts = { month: sayMonth(month, 'zh'), day: sayDay(on, 'zh') };
  return {
    title: say(words.title, 'zh', facts),
    month,
    body: [say(words.counted, 'zh', facts), ...(lines.length > 0 ? lines : [words.tooFew.zh])].join('\n'),
  };
}
