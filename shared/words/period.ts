// How a period of appraisal is called: the quarter, half-year or year that an id such as `2026-q3` names.
import type { CycleKind } from '../appraisal/period.ts';
import { type Label, type Language, say } from './label.ts';

const periodLabels: Readonly<Record<CycleKind, Label>> = {
  quarter: { zh: '{year}年第{n}季度', en: 'Quarter {n} of {year}' },
  'half-year': { zh: '{year}年上半年', en: 'First half of {year}' },
  year: { zh: '{year}年度', en: 'Year {year}' },
};

const kindOf = (id: string): CycleKind =>
  id.endsWith('-year') ? 'year' : id.endsWith('-h1') ? 'half-year' : 'quarter';

export const sayPeriod = (id: string, language: Language): string =>
  say(periodLabels[kindOf(id)], language, { year: id.slice(0, 4), n: id.slice(-1) });
