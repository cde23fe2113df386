// The clock of a catalogue entry: as it was entered, else as its words say, else what counts for everything that says
// nothing of its own (practice 8).
import { addWorkingDays, type Calendar } from '../../regulation/calendar/calendar.ts';
import { type Day, plusDays } from '../../time.ts';
import type { EntryFields } from './commands.ts';

export interface EntryClock {
  readonly days: number;
  readonly unit: 'calendar' | 'working';
  /** False where the entry says nothing and the policy counts. */
  readonly own: boolean;
}

const DIGITS = '〇一二三四五六七八九';

/** A number of one or two places in Chinese or in figures. */
function numberIn(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const [tens, ones] = written.includes('十') ? written.split('十') : ['', written];
  const ten = written.includes('十') ? Math.max(1, DIGITS.indexOf(tens || '一')) * 10 : 0;
  return ten + (ones ? Math.max(0, DIGITS.indexOf(ones)) : 0);
}

/** The first period in the words of a limit: `之日起10个工作日内` is ten working days. */
export function clockIn(limit: string): Omit<EntryClock, 'own'> | undefined {
  const match = /(\d{1,3}|[一二三四五六七八九十]{1,3})\s*个?\s*(工作日|自然日|日|天)/.exec(limit.normalize('NFKC'));
  if (!match) return undefined;
  const days = numberIn(match[1] as string);
  return days > 0 ? { days, unit: match[2] === '工作日' ? 'working' : 'calendar' } : undefined;
}

/** The clock that counts for an entry; `otherwise` is the policy's. */
export function clockOf(
  { clock, limit }: Pick<EntryFields, 'clock' | 'limit'>,
  otherwise: { readonly limit: number; readonly unit: 'calendar' | 'working' },
): EntryClock {
  const own = clock ?? clockIn(limit);
  return own ? { ...own, own: true } : { days: otherwise.limit, unit: otherwise.unit, own: false };
}

/** The last day of so many days after a day, which is not counted. */
export const lastDay = (calendar: Calendar, from: Day, { days, unit }: Pick<EntryClock, 'days' | 'unit'>): Day =>
  unit === 'working' ? addWorkingDays(calendar, from, days) : plusDays(from, days);
