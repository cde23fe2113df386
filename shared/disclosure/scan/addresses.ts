// Places finer than the village: group, house, building, room. The village is the finest place a publication names.
import type { PubliclyKnown } from '../publicly-known.ts';
import type { Place } from './numbers.ts';

const NUMBER = '(?:\\d{1,4}|[一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]{1,4}|[IVX]{1,4})';
const HAN = '[\\u4e00-\\u9fff]';
/** A gap hides nothing from a reader. */
const TEAR = '(?: |\\p{Extended_Pictographic}){0,2}';
const SETTLEMENT = '(?:村|庄|屯|寨|社区)';
/** After these a number with 号 is a door. */
const STREET = '(?:路|街|巷|弄|胡同|大道|组|小区|家园|花园|新村|[村庄屯寨湾沟坪岭坡岗冲堡洼畈]|社区)';
/** With these behind it, 号 names a thing or begins a time of day, not a door. */
const NO_DOOR = '(?![机变桥泵井路灯公线文令地坑塘库闸站厂矿渠堤坝省国乡上下早晚前后起至到召凌夜])';
/** Groups that are people at work. */
const AT_WORK =
  '(?<!工作|调查|领导|专项|督导|督查|检查|巡查|巡察|整治|帮扶|党小|互助|考核|验收|评议|监督|理财|施工|志愿|服务|村民|居民|宣传|调解|议事|应急|抢险|改)';

const place = (source: string): RegExp => new RegExp(source, 'gu');
const PATTERNS: readonly RegExp[] = [
  place(`(?<=${STREET}${TEAR})[附甲乙丙丁]?${NUMBER}${TEAR}(?:-\\d{1,4})?号(?!楼|院)${NO_DOOR}`),
  place(`(?<=[路街巷道])${NUMBER}(?:#|-\\d{1,4}(?![\\d年月]))`),
  place(`${NUMBER}号(?:楼|院)(?!会)`),
  /\d{1,3}(?:[幢栋](?:楼)?|#楼)/g,
  place(`${NUMBER}单元`),
  place(`(?<=${NUMBER}(?:号楼|[幢栋]|单元))\\d{3,4}(?![\\d年元户人平米])`),
  place(`(?<=小区|家园|花园|公寓|苑|院)\\d{1,3}-\\d{1,2}-\\d{3,4}(?!\\d)`),
  /(?<![\d.])\d{1,4}室(?!\d?厅)/g,
  /(?<![\d.])\d{3,4}房(?![间屋产子地租])/g,
  place(`${NUMBER}排${NUMBER}号?`),
  place(`(?<=门牌号?[:为是]?\\s?)${NUMBER}号?`),
  place(`第${NUMBER}户`),
  place(`[村东西南北]头第?${NUMBER}[家户]`),
  place(`(?<=${SETTLEMENT}${TEAR})第?${NUMBER}${TEAR}(?:村民小组|居民小组|小组|组(?!织|合|成|数)|社|队)`),
  place(`(?<=${SETTLEMENT})${HAN}{2,3}${AT_WORK}组(?![织合成数长建团])`),
  place(`第?${NUMBER}(?:村民|居民)小组`),
  place(`第?${NUMBER}组(?=附?${NUMBER}号)`),
  place(`(?<=村)${HAN}{1,4}自然村`),
  // A place on a map, as telephones send it.
  /(?:[东西]经|[南北]纬|[经纬]度)[:为是]?\s?\d{1,3}\.\d{3,}/g,
  /\d{1,3}\.\d{4,}\s?[,，]\s?\d{1,3}\.\d{4,}/g,
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

const spaced = (name: string): RegExp => new RegExp([...name].join('[\\s·•.]{0,2}'), 'g');

/**
 * Names of villages, where even these lead too near: social assistance names no place below the township (DI-5). Those of
 * the township are known without 村 behind them too.
 */
export const villagesIn = (text: string, { villages = [] }: PubliclyKnown): Place[] => [
  ...[...text.matchAll(/([\u4e00-\u9fff]{1,4}?)(?:(?:行政|自然)?村|社区|居委会|[屯寨])/g)].flatMap((match) => {
    const name = (match[1] as string).replace(LEAD, '');
    const end = match.index + match[0].length;
    const start = match.index + (match[1] as string).length - name.length;
    return name === '' || NO_VILLAGE.test(name) ? [] : [{ kind: 'address' as const, start, end }];
  }),
  ...villages.flatMap((name) =>
    [...text.matchAll(spaced(name))].map(({ index, 0: { length } }) => ({
      kind: 'address' as const,
      start: index,
      end: index + length,
    })),
  ),
];
