// Places finer than the village: group, house, building, room. The village is the finest place a publication names.
import type { PubliclyKnown } from '../publicly-known.ts';
import type { Place } from './numbers.ts';

const NUMBER = '(?:\\d{1,4}|[一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]{1,4})';
const SETTLEMENT = '(?:村|庄|屯|寨|社区)';
/** After these a number with 号 is a door. */
const STREET = '(?:路|街|巷|弄|胡同|大道|组|小区|家园|花园|新村|[村庄屯寨湾沟坪岭坡岗冲堡洼畈]|社区)';
/** With these behind it, 号 names a thing or begins a time of day, not a door. */
const NO_DOOR = '(?![机变桥泵井路灯公线文令地坑塘库闸站厂矿渠堤坝省国乡上下早晚前后起至到召凌夜])';

const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<=${STREET})[附甲乙丙丁]?${NUMBER}(?:-\\d{1,4})?号(?!楼|院)${NO_DOOR}`, 'g'),
  new RegExp(`${NUMBER}号(?:楼|院)(?!会)`, 'g'),
  /\d{1,3}(?:[幢栋](?:楼)?|#楼)/g,
  new RegExp(`${NUMBER}单元`, 'g'),
  /(?<![\d.])\d{1,4}室(?!\d?厅)/g,
  new RegExp(`(?<=${SETTLEMENT})第?${NUMBER}(?:村民小组|居民小组|小组|组(?!织|合|成|数)|社|队)`, 'g'),
  new RegExp(`第?${NUMBER}(?:村民|居民)小组`, 'g'),
  new RegExp(`第?${NUMBER}组(?=附?${NUMBER}号)`, 'g'),
];

/** Such places in a text, those that touch taken together: 三组12号 is one. */
export function addressesIn(text: string, known: PubliclyKnown): Place[] {
  const shown = known.places.flatMap((place) => {
    const at = text.indexOf(place);
    return at < 0 ? [] : [{ start: at, end: at + place.length }];
  });
  const found = PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  )
    .filter(({ start, end }) => !shown.some((own) => own.start <= start && end <= own.end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: { start: number; end: number }[] = [];
  for (const one of found) {
    const last = merged.at(-1);
    if (last && /^\s?$/.test(text.slice(last.end, one.start)) && one.start <= last.end + 1)
      last.end = Math.max(last.end, one.end);
    else merged.push({ ...one });
  }
  return merged.map(({ start, end }) => ({ kind: 'address' as const, start, end }));
}

/** What stands before 村 where no village is named: 农村, 全村, 本村 … */
const NO_VILLAGE = /[农全本各该乡政然外邻山每多几村]$/;
/** Words of grammar in front of a name. */
const LEAD = /^.*[在住到由为的和与是系及于从]/;

/** Names of villages, where even these lead too near: social assistance names no place below the township (DI-5). */
export const villagesIn = (text: string): Place[] =>
  [...text.matchAll(/([\u4e00-\u9fff]{1,4}?)(?:村|社区)/g)].flatMap((match) => {
    const name = (match[1] as string).replace(LEAD, '');
    const end = match.index + match[0].length;
    const start = match.index + (match[1] as string).length - name.length;
    return name === '' || NO_VILLAGE.test(name) ? [] : [{ kind: 'address' as const, start, end }];
  });
