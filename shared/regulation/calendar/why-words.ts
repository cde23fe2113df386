// "Why this date" in plain sentences, from what the due date stored about itself. It counts nothing anew.
import { dayOf, timeOf } from '../../time.ts';
import { sayDay, saySpan } from '../../words/day.ts';
import type { Label, Language } from '../../words/label.ts';
import { say } from '../../words/label.ts';
import { sayReason } from './day-words.ts';
import type { CountedWhy, DayRun, Due, SetWhy, Unit } from './due-date.ts';

const WHY = {
  start: { zh: '自{start}起算，当日不计入，期限{limit}。', en: 'Counted from {start}, that day left out: {limit}.' },
  sameDay: { zh: '{start}收到，限当日办完。', en: 'Received on {start}: to be done the same day.' },
  extended: { zh: '已延长{days}。', en: 'Extended by {days}.' },
  stopped: { zh: '{span}暂停计时，扣除{days}。', en: 'The clock stood {span}: {days} left out.' },
  skipped: { zh: '不计入：{runs}。', en: 'Not counted: {runs}.' },
  rolled: {
    zh: '期满日{day}不上班，顺延至下一个工作日。',
    en: 'It runs out on {day}, a day off, and moves to the next working day.',
  },
  held: {
    zh: '期满日{day}正在暂停计时，顺延至恢复后的工作日。',
    en: 'It runs out on {day}, when the clock stood, and moves to a working day after it runs again.',
  },
  passed: { zh: '顺延跳过：{runs}。', en: 'Passed over: {runs}.' },
  worked: { zh: '调整为上班、计为工作日：{runs}。', en: 'Working by arrangement: {runs}.' },
  due: { zh: '到期：{day}{time}。', en: 'Due: {day}, {time}.' },
  provisional: {
    zh: '其中有年份的放假安排尚未公布，此日期为暂定；公布后如有变化，将重新计算并留下记录。',
    en: 'A year in it has no holiday notice yet, so the date is provisional; a change will be recorded when it comes.',
  },
  superior: { zh: '日期由上级确定，不因节假日顺延。', en: 'Set by a superior: it does not move for days off.' },
  joint: {
    zh: '日期由联办单位共同确定，不因节假日顺延。',
    en: 'Agreed for joint handling: it does not move for days off.',
  },
  internal: { zh: '内部办理日期，不因节假日顺延。', en: 'An internal date: it does not move for days off.' },
  dayOff: {
    zh: '当天不上班（{reason}），请在此前的工作日{day}办妥。',
    en: 'A day off ({reason}): to be done by the working day before, {day}.',
  },
  basis: { zh: '依据：{clause}。', en: 'Under {clause}.' },
  calendar: { zh: '日历版本：{version}。', en: 'Calendar version {version}.' },
} as const satisfies Record<string, Label>;

const DAYS: { readonly [unit in Unit]: Label } = {
  calendar: { zh: '{n}个自然日', en: '{n} calendar days' },
  working: { zh: '{n}个工作日', en: '{n} working days' },
};

/** Why a date is what it is: short sentences in reading order, the due moment last but for notes on how firm it is. */
export function explainDue(due: Due, language: Language): readonly string[] {
  const { why } = due;
  const line = (key: keyof typeof WHY, facts: Record<string, string> = {}): string => say(WHY[key], language, facts);
  return [
    ...(why.basis === 'counted' ? explainCount(why, language) : explainSet(why, language)),
    line('due', { day: sayDay(due.on, language), time: timeOf(due.at) }),
    ...(due.provisional ? [line('provisional')] : []),
    ...(why.clause === undefined ? [] : [line('basis', { clause: why.clause })]),
    line('calendar', { version: why.calendar }),
  ];
}

function explainCount(why: CountedWhy, language: Language): string[] {
  const line = (key: keyof typeof WHY, facts: Record<string, string>): string => say(WHY[key], language, facts);
  const days = (n: number): string => say(DAYS[why.unit], language, { n });
  const runs = (list: readonly DayRun[]): string =>
    list
      .map(({ from, to, reason }) => {
        const said = sayReason(reason, language);
        return language === 'zh' ? `${saySpan(from, to, 'zh')}（${said}）` : `${saySpan(from, to, 'en')} (${said})`;
      })
      .join(language === 'zh' ? '、' : ', ');
  const { rolledFrom } = why;
  const dayOff = why.skipped.some(({ from, to }) => rolledFrom !== undefined && from <= rolledFrom && rolledFrom <= to);
  return [
    line(why.limit === 0 ? 'sameDay' : 'start', { start: sayDay(why.startOn, language), limit: days(why.limit) }),
    ...why.extensions.map((extension) => line('extended', { days: days(extension.days) })),
    ...why.stops.map((stop) =>
      line('stopped', { span: saySpan(dayOf(stop.from), dayOf(stop.to), language), days: days(stop.days) }),
    ),
    ...(rolledFrom === undefined ? [] : [line(dayOff ? 'rolled' : 'held', { day: sayDay(rolledFrom, language) })]),
    ...(why.skipped.length === 0
      ? []
      : [line(why.unit === 'working' ? 'skipped' : 'passed', { runs: runs(why.skipped) })]),
    ...(why.worked.length === 0 ? [] : [line('worked', { runs: runs(why.worked) })]),
  ];
}

const explainSet = (why: SetWhy, language: Language): string[] => [
  say(WHY[why.setBy], language),
  ...(why.dayOff === undefined
    ? []
    : [
        say(WHY.dayOff, language, {
          reason: sayReason(why.dayOff.reason, language),
          day: sayDay(why.dayOff.warnOn, language),
        }),
      ]),
];
