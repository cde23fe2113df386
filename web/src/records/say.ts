// How the boards that people write for and their records are said: clauses, leads, periods of appraisal.
import type { HandBoard } from '#shared/disclosure/boards.ts';
import type { PublicRecord } from '#shared/disclosure/snapshot/records.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import type { Day } from '#shared/time.ts';
import { recordWords as words } from '#shared/words/boards/records.ts';
import { sayDay, sayMonth } from '#shared/words/day.ts';
import { noticeCategoryLabels } from '#shared/words/disclosure.ts';
import { type Language, say } from '#shared/words/label.ts';
import { officeName } from '../results/lists.ts';

/** The clauses that a board meets. */
export const CLAUSES_OF: { readonly [B in HandBoard]: readonly string[] } = {
  notices: ['DI-5', 'DI-1'],
  'hot-problems': ['SC-3'],
  complaints: ['SV-4.4', 'SC-6'],
  appraisal: ['AP-4'],
  'monthly-report': ['SV-4.4'],
  commendations: ['SC-5'],
};

/** The clauses that a record meets: a decision is put up under another one than a list. */
export const clausesOfRecord = (record: PublicRecord): readonly string[] => {
  if (record.board !== 'notices') return CLAUSES_OF[record.board];
  return record.category === 'decision' ? ['DI-1'] : ['DI-5'];
};

/** The sentence that says what a record is. */
export function leadOf(snapshot: Snapshot, record: PublicRecord, language: Language): string {
  const published = sayDay(record.publishedOn as Day, language);
  const office = 'office' in record && record.office !== undefined ? officeName(snapshot, record.office) : '';
  switch (record.board) {
    case 'notices': {
      const until = sayDay(record.until as Day, language);
      return record.category === 'decision'
        ? say(words.decisionLead, language, { office, day: until })
        : say(words.noticeLead, language, { category: noticeCategoryLabels[record.category], office, day: until });
    }
    case 'hot-problems':
      return say(words.problemLead, language, { office });
    case 'complaints':
      return say(words.complaintLead, language, { day: published });
    case 'appraisal':
      return say(words.appraisalLead, language, { period: sayPeriod(record.period, language) });
    case 'monthly-report':
      return say(words.reportLead, language, { month: sayMonth(record.month, language) });
    case 'commendations':
      return say(words.commendationLead, language, { day: published });
  }
}

/** A period of appraisal, `2026-Q3`, `2026-H1` or `2026`, in words; anything else as it was written. */
export function sayPeriod(period: string, language: Language): string {
  const [, year, part] = /^(\d{4})(?:-([QH]\d))?$/.exec(period) ?? [];
  if (year === undefined) return period;
  if (part === undefined) return say(words.year, language, { year });
  const n = Number(part.slice(1));
  if (part.startsWith('H')) return say(n === 1 ? words.firstHalf : words.secondHalf, language, { year });
  return say(words.quarter, language, { year, n, ordinal: '一二三四'.charAt(n - 1) });
}
