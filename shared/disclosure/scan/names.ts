// Names of people who are not on the staff. Chinese has no capitals, so a name is taken for one only between a surname
// and something that says a person is meant; a hint on every second word would teach people to click hints away.
import type { PubliclyKnown } from '../publicly-known.ts';
import type { Place } from './numbers.ts';
import { read } from './reading.ts';
import { DOUBLE, STARTS_DOUBLE } from './surnames.ts';

/** Common surnames; those that are everyday words as well (和, 向, 成, 时 …) are left to the eyes of the approver. */
const SINGLE =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎常武乔贺赖龚庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦柳邢岳齐梅莫庄辛涂谷冀祁欧翁栾甄裴霍闫郜晋卫冉靳郎柴桑阮';
const GIVEN = '[\\u4e00-\\u9fff]';
const SURNAME = `(?:${DOUBLE}|[${SINGLE}])`;
/** Also torn: a gap behind the surname, and then perhaps between the signs of the given name. */
const NAME = `(?:${SURNAME}${GIVEN}{1,2}|${SURNAME} {1,2}${GIVEN}(?: {0,2}${GIVEN})?)`;
const whole = (name: string): string => name.replace(/ /g, '');

const ROLES =
  '村民|居民|群众|户主|申请人|反映人|来访人|信访人|来电人|当事人|患者|学生|职工|业主|住户|商户|贫困户|低保户|五保户|脱贫户|监测户|残疾人|老人|妻子|丈夫|儿子|女儿|母亲|父亲|配偶|儿媳|孙子|孙女|监护人|代理人|邻居';
const LABELS = `姓名|联系人|负责人|经办人|受益人|${ROLES}`;
const TITLES =
  '先生|女士|同志|老人|师傅|大爷|大妈|大娘|大叔|大伯|大姐|大哥|阿姨|奶奶|爷爷|婆婆|老汉|夫妇|夫妻|一家|家中|家里';
/** What only people do, and only at the beginning of a sentence about them. */
const VERBS = '反映|来电|来访|来信|来函|投诉|求助|咨询|称';
const MARK = '[\\s\\d,.;:!?()"\'、。“”‘’《》【】]';
/** What follows a name in a sentence about somebody. */
const AFTER = `(?=${MARK}|$|反映|来访|来电|来信|称|说|表示|申请|要求|请求|咨询|提出|投诉|等|家|的|因|在|与|和|向|户|于|患|住|系|被|及|、|对|之|${TITLES})`;
const BEFORE = `(?<=^|${MARK}|的|为|向|给|对|由|和|与|及|帮助|慰问|${ROLES})`;

const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?:${LABELS})(?:姓名)?\\s*(?::|为|是|系)\\s*(${NAME})(?=${MARK}|$|电话|手机|身份证|住址|${TITLES})`, 'g'),
  new RegExp(`(?:${ROLES})(${NAME})${AFTER}`, 'g'),
  new RegExp(`${BEFORE}(${NAME})(?=${TITLES})`, 'g'),
  new RegExp(`(?<=^|${MARK})(${NAME})(?=${VERBS})`, 'g'),
  // As lists and reports introduce somebody: 张建国，男 … 张建国等3户 … 名叫张建国
  new RegExp(`(?<=^|${MARK})(${NAME})(?=[ ,、(]{1,2}[男女](?:${MARK}|$))`, 'g'),
  new RegExp(`${BEFORE}(${NAME})(?=等(?:\\d+|[一二三四五六七八九十]+)[户人名位])`, 'g'),
  new RegExp(`(?:叫|叫做|名为)(${NAME})${AFTER}`, 'g'),
  // Whoever lives somewhere: behind a door, or behind 住 and a place.
  new RegExp(`(?<=(?:\\d[号室]|住[^\\s,.;!?。、]{1,20})的)(${NAME})${AFTER}`, 'g'),
];

/** Signs that no name holds: words of grammar, and 某, by which a name is already hidden. */
const NEVER_IN = /[的了在是有不为与及向对从到等也就都而且或把被让使这那其某每各该此几多们上下个于以由被*＊]/;
const NEVER_LAST =
  /[家村镇县区市乡队组员部门位边面龄住心意额注处度年月日分时间所户线路站点费款钱事件法案情况置重切知课考考用便何类型项次地方人校]$/;
/** Everyday words that begin like a name. */
const WORDS = new Set([
  '毕业',
  '方可',
  '方能',
  '任意',
  '任职',
  '任期',
  '严禁',
  '严防',
  '常态',
  '高质',
  '高兴',
  '高中',
  '高温',
  '高空',
  '高速',
  '高压',
  '高效',
  '高标',
  '高龄',
  '方便',
  '方案',
  '方式',
  '安全',
  '安心',
  '安装',
  '安排',
  '安静',
  '安保',
  '金秋',
  '金融',
  '白天',
  '白发',
  '白色',
  '万分',
  '万元',
  '任务',
  '任何',
  '江河',
  '石头',
  '温暖',
  '温馨',
  '关爱',
  '常见',
  '常规',
  '严格',
  '严肃',
  '严厉',
  '马路',
  '田间',
  '田地',
  '林地',
  '林木',
  '林业',
  '水利',
  '钟头',
  '康复',
  '夏季',
  '夏天',
  '秦岭',
  '黄河',
  '黄土',
  '雷雨',
  '武装',
  '段落',
  '程序',
  '程度',
  '许可',
  '许诺',
  '余下',
  '余额',
  '何时',
  '何地',
  '章程',
  '申请',
  '申报',
  '施工',
  '施肥',
  '谢谢',
  '连续',
  '龙头',
  '毛病',
  '梁柱',
  '史料',
  '兰花',
  '石料',
  '石子',
  '丁字',
  '叶子',
  '贺信',
  '洪水',
  '洪涝',
  '汤药',
  '季度',
  '季节',
  '辛苦',
  '庄稼',
  '庄重',
  '谷物',
  '谷子',
  '孔洞',
  '齐全',
  '齐心',
  '柴油',
  '柴火',
  '梅雨',
  '牛羊',
  '马匹',
  '杨树',
  '柳树',
]);

const plausible = (name: string): boolean => {
  const given = name.slice(STARTS_DOUBLE.test(name) ? 2 : 1);
  return !NEVER_IN.test(given) && !NEVER_LAST.test(given) && !WORDS.has(name.slice(0, 2));
};

/** Names in a text by their context. */
export function namesIn(text: string, known: PubliclyKnown): Place[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const name = match[1] as string;
      const start = match.index + match[0].lastIndexOf(name);
      return plausible(whole(name)) && !known.names.has(whole(name))
        ? [{ kind: 'name' as const, start, end: start + name.length }]
        : [];
    }),
  );
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
