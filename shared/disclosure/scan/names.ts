// Names of people who are not on the staff. Chinese has no capitals, so a name is taken for one only between a surname
// and something that says a person is meant; a hint on every second word would teach people to click hints away.
import type { PubliclyKnown } from '../publicly-known.ts';
import { EVERYDAY, NEVER_IN, NEVER_LAST } from './everyday.ts';
import type { Place } from './numbers.ts';
import { read } from './reading.ts';
import { DOUBLE, SINGLE, STARTS_DOUBLE } from './surnames.ts';

const GIVEN = '[\\u4e00-\\u9fff]';
const SURNAME = `(?:${DOUBLE}|[${SINGLE}])`;
/** What a name is torn with: it hides nothing from a reader. */
const TEAR = '[ ·•\\p{Extended_Pictographic}]';
/** Also torn: behind the surname, and then perhaps between the signs of the given name. */
const NAME = `(?:${SURNAME}${GIVEN}{1,2}|${SURNAME}${TEAR}{1,2}${GIVEN}(?:${TEAR}{0,2}${GIVEN})?)`;
/** Of three signs at least; two are too often a word. */
const FULL = `(?:(?:${DOUBLE})${GIVEN}{1,2}|[${SINGLE}]${GIVEN}{2}|[${SINGLE}]${TEAR}{1,2}${GIVEN}${TEAR}{0,2}${GIVEN})`;
/** A name without what it was torn with. */
export const untorn = (name: string): string => name.replace(/[ ·•]|\p{Extended_Pictographic}/gu, '');

const KIN =
  '妻子|丈夫|儿子|女儿|母亲|父亲|配偶|儿媳|女婿|孙子|孙女|外孙|[其之][妻夫子女父母兄弟]|[长次幼][子女]|哥哥|弟弟|姐姐|妹妹|侄子|岳父|岳母|亲属|家属';
const ROLES = `村民|居民|群众|户主|申请人|反映人|来访人|信访人|来电人|举报人|投诉人|当事人|患者|学生|职工|业主|住户|商户|租户|房东|司机|养殖户|种植户|贫困户|低保户|五保户|脱贫户|监测户|受灾户|低保对象|救助对象|保障对象|帮扶对象|退役军人|残疾人|老人|死者|逝者|伤者|原告|被告|肇事者|受害人|支书|会计|村主任|监护人|代理人|邻居|${KIN}`;
/** What a form or a sentence calls somebody for a part in a matter. */
const PARTS = '联系人|负责人|责任人|经办人|承办人|承包人|受益人|收款人|领款人|法定代表人';
const LABELS = `姓名|${PARTS}|${ROLES}`;
const TITLES =
  '先生|女士|同志|老人|师傅|大爷|大妈|大娘|大叔|大伯|大姐|大哥|阿姨|奶奶|爷爷|婆婆|老汉|夫妇|夫妻|一家|家中|家里';
/** What only people do, and only at the beginning of a sentence about them. */
const VERBS = '反映|来电|来访|来信|来函|投诉|求助|咨询|称|自述|表示|说(?![明法服])';
const MARK = '[\\s\\d,.;:!?()"\'、。“”‘’《》【】]';
/** What follows a name in a sentence about somebody. */
const AFTER = `(?=${MARK}|$|反映|来访|来电|来信|称|说|表示|申请|要求|请求|咨询|提出|投诉|等|家|的|因|在|与|和|向|户|于|患|住|系|被|及|、|对|之|${TITLES})`;
/** What follows nobody but a person, so that little needs to stand before. */
const OF_A_PERSON =
  '(?= ?[,，]? ?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})岁|现年|系[^,.;。]{1,12}人|[( ]{0,2}(?:身份证|证号|手机)|之[妻夫子女父母]|[家户](?:[中里的,.。、]|低保|宅基地)|名下|低保|宅基地|信访|一事|[因与]?(?:涉嫌|骗取|骗保|发生(?:纠纷|争执|冲突)|签订|打伤|去世|死亡|病故))';
const COUNT = '(?:\\d+|[一二两三四五六七八九十]+)[户人名位]';
const BEFORE = `(?<=^|${MARK}|的|为|向|给|对|由|和|与|及|帮助|慰问|${ROLES})`;
const OPEN = '[ "\'“‘(【《]?';

const pattern = (source: string): RegExp => new RegExp(source, 'gu');
const PATTERNS: readonly RegExp[] = [
  pattern(`(?:${LABELS})(?:姓名)?\\s*(?::|为|是|系)\\s*(${NAME})(?=${MARK}|$|电话|手机|身份证|住址|${TITLES})`),
  pattern(`(?:${PARTS}|${ROLES})${OPEN}(${NAME})(?:${AFTER}|(?=电话|手机|负责))`),
  pattern(`${BEFORE}(${NAME})(?=${TITLES})`),
  pattern(`(?<=^|${MARK})(${NAME})(?= ?(?:${VERBS}))`),
  // As lists and reports introduce somebody: 张建国，男 … 张建国等3户 … 名叫张建国
  pattern(`(?<=^|${MARK})(${NAME})(?=[ ,、(]{1,2}[男女](?:${MARK}|$))`),
  pattern(`${BEFORE}(${NAME})(?=等${COUNT})`),
  pattern(`(?:叫|叫做|名为)(${NAME})${AFTER}`),
  // Whoever lives somewhere: behind a door, or behind 住 and a place.
  pattern(`(?<=(?:\\d[号室]|住[^\\s,.;!?。、]{1,20})的)(${NAME})${AFTER}`),
  // Between words that fit a person only.
  pattern(`(?<=^|${MARK}|关于|[与和被找到向对给为由将把])(${FULL})${OF_A_PERSON}`),
  pattern(`(?:我是|本人|联系人?|举报|控告|感谢|看望|约谈|经查)(${FULL})(?=${MARK}|$|${TITLES})`),
  // A list of them that is counted: 张建国、李秀英、王强三人.
  pattern(`(?<=^|${MARK})(${NAME})(?=(?:[、,和]${NAME})+(?:等|共)?${COUNT})`),
  pattern(`(?<=${FULL}[、,和])(${NAME})(?=(?:[、,和]${NAME})*(?:等|共)?${COUNT})`),
  // Nothing else: a title or a cell that is a name.
  pattern(`^(${FULL})(?<![长会])$`),
  // Names of other peoples have a point between their parts.
  pattern(`(?<!${GIVEN}|[·•])(?:${ROLES})?(${GIVEN}{2,6}[·•]${GIVEN}{2,6}?)${AFTER}`),
  pattern(`(?:${LABELS})(?:姓名)?\\s*:\\s*(${GIVEN}{2,6}[·•]${GIVEN}{2,8})`),
];
/** Behind a label a surname may be one that is a word elsewhere. */
const LABELLED = pattern(
  `(?:姓名|申请人|户主|联系人|当事人|反映人|举报人|投诉人)\\s*:\\s*(${GIVEN}{2,4})(?=${MARK}|$)`,
);
/** What stands behind a label where nobody is named. */
const NOBODY =
  /(?:[人员民户者办局所站室委会部院校队组长任心处科厅司]|同上|不详|保密|匿名|待定|本级|政府|中心)$|^(?:无|详见|见|附|同|未|不|暂|本|该)/;

const plausible = (name: string): boolean => {
  const given = name.slice(STARTS_DOUBLE.test(name) ? 2 : 1);
  return !NEVER_IN.test(given) && !NEVER_LAST.test(given) && !EVERYDAY.has(name.slice(0, 2));
};

/** Two words of four signs with a point between them are a heading: 综合业务·政策法规. */
const HEADING = /^.{4}[·•].{4}$/;
/** Where a name has its point, it has no surname to be judged by. */
const isName = (name: string): boolean =>
  /..[·•]../.test(name) ? name.length > 5 && !HEADING.test(name) && !NEVER_IN.test(name) : plausible(untorn(name));
const isLabelled = (name: string): boolean => !NOBODY.test(name) && !/[的了某]/.test(name);

/** Names in a text by their context. */
export function namesIn(text: string, known: PubliclyKnown): Place[] {
  const placed = (pattern: RegExp, holds: (name: string) => boolean): Place[] =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const name = match[1] as string;
      const start = match.index + match[0].lastIndexOf(name);
      return holds(name) && !known.names.has(untorn(name))
        ? [{ kind: 'name' as const, start, end: start + name.length }]
        : [];
    });
  return [...PATTERNS.flatMap((one) => placed(one, isName)), ...placed(LABELLED, isLabelled)];
}

/** The name in a cell of a list, without what is written behind it: 张建国（户主） and 张 建国 are 张建国. */
export function listedName(cell: string): string[] {
  const [first = ''] = read(cell)
    .text.replace(/^[^\p{L}]+/u, '')
    .replace(/^(\p{L})\s+(?=\p{L})/u, '$1')
    .split(/[^\p{L}·•]/u);
  const name = first.replace(/等$/, '');
  return [...name].length > 1 ? [name] : [];
}

const spaced = (name: string): RegExp => new RegExp([...name.replace(/[·•]/g, '')].join('[\\s·•.]{0,2}'), 'gu');

/** Every place at which one of these names stands, spaced or not: once known as a name, it is one without its context too. */
export const repeatsIn = (text: string, names: ReadonlySet<string>): Place[] =>
  [...names].flatMap((name) =>
    [...text.matchAll(spaced(name))].map((match) => ({
      kind: 'name' as const,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
