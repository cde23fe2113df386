// Policy values in words, for the rules page and for errors: what is in force, and what would be accepted.
import type { Label } from '../../words/label.ts';
import type { CountUnit, DayUnit, Entry, Session } from './entry.ts';

const UNITS: Readonly<Record<CountUnit, Label>> = {
  minutes: { zh: '分钟', en: 'minutes' },
  months: { zh: '个月', en: 'months' },
  points: { zh: '分', en: 'points' },
  percent: { zh: '%', en: '%' },
  times: { zh: '次', en: 'times' },
  people: { zh: '人', en: 'people' },
  files: { zh: '个', en: 'files' },
  megabytes: { zh: 'MB', en: 'MB' },
  characters: { zh: '个字符', en: 'characters' },
  digits: { zh: '位', en: 'digits' },
  warnings: { zh: '次告诫', en: 'warnings' },
  level: { zh: '级', en: 'levels' },
  cases: { zh: '件', en: 'cases' },
  decimals: { zh: '位小数', en: 'decimals' },
};
const DAYS: Readonly<Record<DayUnit, Label>> = {
  calendar: { zh: '日（自然日）', en: 'calendar days' },
  working: { zh: '个工作日', en: 'working days' },
};

const ANY_DAYS: Label = { zh: '日（自然日或工作日）', en: 'days, calendar or working,' };

const days = (limit: number, unit: DayUnit): Label =>
  limit === 0
    ? { zh: '当日', en: 'the same day' }
    : {
        zh: `${limit}${DAYS[unit].zh}`,
        en: limit === 1 ? `1 ${DAYS[unit].en.slice(0, -1)}` : `${limit} ${DAYS[unit].en}`,
      };

const hours = (given: readonly Session[]): Label => ({
  zh: given.map(({ from, to }) => `${from}—${to}`).join('，'),
  en: given.map(({ from, to }) => `${from}–${to}`).join(', '),
});

/** What an entry's value says: `7日（自然日）`, `30分钟`, `08:30—12:00，14:00—17:30`. */
export function sayValue(entry: Entry): Label {
  switch (entry.kind) {
    case 'count': {
      const gap = entry.unit === 'percent' ? '' : ' ';
      return { zh: `${entry.value}${UNITS[entry.unit].zh}`, en: `${entry.value}${gap}${UNITS[entry.unit].en}` };
    }
    case 'term':
      return days(entry.value.limit, entry.value.unit);
    case 'extension': {
      const length = days(entry.value.limit, entry.value.unit);
      return entry.value.from === 'start'
        ? { zh: `自开始之日起共${length.zh}`, en: `${length.en} in all from the start` }
        : { zh: `在原期限后加${length.zh}`, en: `${length.en} added to the date due` };
    }
    case 'time':
      return { zh: entry.value, en: entry.value };
    case 'sessions':
      return hours(entry.value);
    case 'choice': {
      const named = entry.value.map((code) => entry.options[code]);
      return { zh: named.map((name) => name?.zh).join('、'), en: named.map((name) => name?.en).join(', ') };
    }
    case 'switch':
      return entry.value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  }
}

/** What would be accepted in an entry's place, for the error that refuses something else. */
export function sayExpected(entry: Entry): Label {
  switch (entry.kind) {
    case 'count': {
      const { zh, en } = UNITS[entry.unit];
      return entry.least === entry.most
        ? { zh: `只能是 ${entry.least} ${zh}`, en: `must be ${entry.least} ${en}` }
        : { zh: `须为 ${entry.least} 至 ${entry.most} ${zh}`, en: `must be ${entry.least} to ${entry.most} ${en}` };
    }
    case 'term':
    case 'extension': {
      const { zh, en } = entry.anyUnit ? ANY_DAYS : DAYS[entry.value.unit];
      const fields = Object.keys(entry.value);
      return {
        zh: `须写明 ${fields.join('、')}，长度在 ${entry.least} 至 ${entry.most} ${zh}之间`,
        en: `must give ${fields.join(', ')}, and be ${entry.least} to ${entry.most} ${en} long`,
      };
    }
    case 'time':
      return { zh: '须为 HH:mm 形式的时刻', en: 'must be a time HH:mm' };
    case 'sessions':
      return {
        zh: '须为 1 至 4 段，每段开始早于结束，各段先后相接、互不重叠',
        en: 'must be 1 to 4 stretches in order, each starting before it ends, none overlapping',
      };
    case 'choice': {
      const codes = Object.keys(entry.options);
      return {
        zh: `只能从中选取且不得重复：${codes.join('、')}`,
        en: `must be chosen, each once, from: ${codes.join(', ')}`,
      };
    }
    case 'switch':
      return { zh: '须为 true 或 false', en: 'must be true or false' };
  }
}
