// The publishing scanner's table of true and false cases, in the words officials write.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Texts } from '#shared/disclosure/boards.ts';
import { mask } from '#shared/disclosure/mask.ts';
import { peopleText } from '#shared/disclosure/people.ts';
import type { PubliclyKnown } from '#shared/disclosure/publicly-known.ts';
import { scan, scanText } from '#shared/disclosure/scan/scan.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';

const known: PubliclyKnown = {
  names: new Set(['马国栋', '王芳']),
  phones: new Set(['03567120012']),
  places: ['柳源街1号'],
};
/** Kind and words of every hint in a text. */
const seen = (text: string): string[] =>
  scanText(text, known).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('DI-6: the scanner points at what leads to a person', () => {
  test.each([
    ['身份证110105194912310021', ['idNumber 110105194912310021']],
    ['本人 11010519491231002X，现住镇上', ['idNumber 11010519491231002X']],
    ['证件：１１０１０５１９４９１２３１００２Ｘ', ['idNumber １１０１０５１９４９１２３１００２Ｘ']],
    ['号码110105 19491231 002x已核对', ['idNumber 110105 19491231 002x']],
    ...[
      '❶❶⓿❶⓿❺❶❾❹❾❶❷❸❶⓿⓿❷X',
      '➊➊⓿➊⓿➎➊➒➍➒➊➋➌➊⓿⓿➋X',
      '〡〡〇〡〇〥〡〩〤〩〡〢〣〡〇〇〢X',
      '幺幺洞幺洞五幺勾四勾幺两三幺洞洞两X',
      'll0l05l949l23l0O2X',
      '110105194912310O2✕',
      `110105${' '.repeat(20)}19491231${' '.repeat(20)}002X`,
    ].map((written): [string, string[]] => [`证号${written}，已核`, [`idNumber ${written}`]]),
    ['身份证号：140525197503120099（抄错一位）', ['idNumber 140525197503120099']],
    ...[
      '110105  19491231  002X',
      '110105\n194912310281',
      '110105\u00a019491231\u2009002X',
      '110105.19491231.002X',
      '110105·19491231·002X',
      '110105–19491231–002X',
      '110105_19491231_002X',
      '110105，19491231，002X',
      '1、1、0、1、0、5、1、9、4、9、1、2、3、1、0、0、2、X',
      '110105\u202a19491231\u202c002X',
      '110105\ufe0f19491231\u2061002\u034fX',
      '110105\u180e19491231002X',
      '110105|19491231+002X',
      '𝟏𝟏𝟎𝟏𝟎𝟓𝟏𝟗𝟒𝟗𝟏𝟐𝟑𝟏𝟎𝟎𝟐X',
      '١١٠١٠٥١٩٤٩١٢٣١٠٠٢X',
      '一一〇一〇五一九四九一二三一〇〇二X',
      '一一零一零五一九四九一二三一零二八一',
      '11010519491231002Х',
      '11010519491231002Ⅹ',
    ].map((written): [string, string[]] => [`证号${written}，已核`, [`idNumber ${written}`]]),
    ['ID11010519491231002Xab', ['idNumber 11010519491231002X']],
    ['第1、2项，3、110105194912310281', ['idNumber 110105194912310281']],
    ['110105194912310022 的校验位不对', ['number 110105194912310022']],
    ['140525197503120099', ['number 140525197503120099']],
    ['140525 19750312 0099', ['number 140525 19750312 0099']],
    ['付款凭证1234567890123456789', ['number 1234567890123456789']],
    ['卡号6222 0212 3456 7890 129', ['number 6222 0212 3456 7890 129']],
    ['卡号6222·0212·3456·7890·128', ['bankCard 6222·0212·3456·7890·128']],
    ...['138.1234.5678', '138\u00a01234\u00a05678', '138  1234  5678', '1381 234 5678', '一三八一二三四五六七八'].map(
      (written): [string, string[]] => [`请打${written}联系`, [`mobile ${written}`]],
    ),
    ['请打138(1234)5678', ['mobile 138(1234)5678']],
    ['请打138 1234-5678', ['mobile 138 1234-5678']],
    ['身份证号码为 140525.19750312.0099', ['idNumber 140525.19750312.0099']],
    ['140525·19750312·0099', ['number 140525·19750312·0099']],
    ['住石坪村3组12号的张大山', ['address 3组12号', 'name 张大山']],
    ['补贴打入6222021234567890128账户', ['bankCard 6222021234567890128']],
    ['卡号 6222 0212 3456 7890 128', ['bankCard 6222 0212 3456 7890 128']],
    ['请打13812345678联系', ['mobile 13812345678']],
    ['手机138-1234-5678', ['mobile 138-1234-5678']],
    ['电话+86 138 1234 5678', ['mobile +86 138 1234 5678']],
    ['请打138\u200b1234\u200b5678', ['mobile 138\u200b1234\u200b5678']],
    ['家里电话0356-2345678', ['landline 0356-2345678']],
    ['(010)62345678', ['landline (010)62345678']],
    ['电话：2345678', ['landline 2345678']],
    ['车牌晋E12345占道', ['plate 晋E12345']],
    ['晋E·D12345（新能源）', ['plate 晋E·D12345']],
    ['来信 zhang.san@example.com', ['email zhang.san@example.com']],
    ['加微信号：zhangsan_88', ['account zhangsan_88']],
    ['QQ 12345678', ['account 12345678']],
    ['上河村12号院内积水', ['address 12号院']],
    ['上河村三组12号门前', ['address 三组12号']],
    ['后沟村第二村民小组', ['address 第二村民小组']],
    ['柳源街15号', ['address 15号']],
    ['幸福小区3号楼2单元502室漏水', ['address 3号楼2单元502室']],
    ['村民张建国反映路灯不亮', ['name 张建国']],
    ['户主李秀英的申请', ['name 李秀英']],
    ['姓名：赵六', ['name 赵六']],
    ['联系人为欧阳建华', ['name 欧阳建华']],
    ['联系人张建国，电话138****5678', ['name 张建国']],
    ['联系人张建国电话138****5678', ['name 张建国']],
    ['工程负责人李秀英表示本月完工', ['name 李秀英']],
    ['由经办人赵六负责核对', ['name 赵六']],
    ['受益人周大山、责任人孙伟', ['name 周大山', 'name 孙伟']],
    ['法定代表人欧阳建华的申请', ['name 欧阳建华']],
    ['帮助陈桂花老人办理', ['name 陈桂花']],
    ['，刘强先生来访', ['name 刘强']],
    ['张建国反映路灯不亮', ['name 张建国']],
    ['9月24日，李秀英来电咨询', ['name 李秀英']],
    ['低保户周大山家', ['name 周大山']],
    ['当事人孙伟和邻居吴敏', ['name 孙伟', 'name 吴敏']],
    ['村民张建国反映，已到张建国家中查看', ['name 张建国', 'name 张建国']],
    ['证号110105     19491231     002X', ['idNumber 110105     19491231     002X']],
    ['车牌晋 E 12345占道', ['plate 晋 E 12345']],
    ['晋E-123 45占道', ['plate 晋E-123 45']],
    ['晋E 1 2 3 4 5占道', ['plate 晋E 1 2 3 4 5']],
    ['粤Z1234港', ['plate 粤Z1234港']],
    ['护照号：E12345678', ['number E12345678']],
    ['上河村叁组', ['address 叁组']],
    ['上河村三小组', ['address 三小组']],
    ['李家湾5号', ['address 5号']],
    ['幸福小区3#楼', ['address 3#楼']],
    ['石桥屯甲12号', ['address 甲12号']],
    ['张 建 国反映路灯不亮', ['name 张 建 国']],
    ['村民张 建国', ['name 张 建国']],
    ['户主：张　建国', ['name 张　建国']],
    ['张建国，男，45岁', ['name 张建国']],
    ['帮助张建国等3户', ['name 张建国']],
    ['有村民叫张建国，', ['name 张建国']],
    ...['l38O2345678', '❶❸❽⓿❷❸❹❺❻❼❽', '幺三八洞两三四五六拐八'].map((written): [string, string[]] => [
      `请打${written}联系`,
      [`mobile ${written}`],
    ]),
    ...['晋·E·12345', '晋E一二三四五', '晋(E)12345', '晋E🚗12345', '晋E\n12345', '晋E12O45'].map(
      (written): [string, string[]] => [`车辆${written}占道`, [`plate ${written}`]],
    ),
    ...['三 组', '三组 12 号', '三🙂组', 'Ⅲ组', '老庄组', '下庄自然村', '东头第二家', '5排3号', '第12户'].map(
      (written): [string, string[]] => [`家住石坪村${written}，来信`, [`address ${written}`]],
    ),
    ...['3-2-501', '3号楼201', '301房'].map((written): [string, string[]] => [
      `家住幸福小区${written}，漏水`,
      [`address ${written}`],
    ]),
    ['解放路12-3漏水', ['address 12-3']],
    ['门牌12号', ['address 12号']],
    ['位置35.123456,112.123456', ['address 35.123456,112.123456']],
    ...[
      '村民 张建国 反映',
      '村民“张建国”反映',
      '张建国说，路灯不亮',
      '其子张建国',
      '低保对象张建国',
      '原告张建国',
      '支书张建国',
      '举报人：张建国',
      '我是张建国',
      '与张建国发生纠纷',
      '张建国家的羊',
      '张建国之妻来访',
      '张建国系石坪村人',
      '张建国，58岁',
      '张建国(身份证号略)',
      '关于张建国低保问题的办理结果',
      '张建国宅基地纠纷',
      '张建国',
    ].map((text): [string, string[]] => [text, ['name 张建国']]),
    ['村民覃建国反映', ['name 覃建国']],
    ['申请人：向建国', ['name 向建国']],
    ['申请人：扎西多吉', ['name 扎西多吉']],
    ['村民張建國反映', ['name 張建國']],
    ['张·建·国反映', ['name 张·建·国']],
    ['村民张🙂建国反映', ['name 张🙂建国']],
    ['村民阿依古丽·买买提反映', ['name 阿依古丽·买买提']],
    ['张建国、李秀英和王强三人', ['name 张建国', 'name 李秀英', 'name 王强']],
  ])('%s', (text, hints) => expect(seen(text)).toEqual(hints));
});

describe('the scanner lets ordinary official Chinese pass', () => {
  test.each([
    '编号LSK-2026-000123，9月24日收到，10月8日办结',
    '公示期为2026.09.24、2026.10.08、2026.10.09',
    '柳政办〔2026〕9号，柳政办发〔2026〕12号、13号',
    'LSK-2026-000123、LSK-2026-000124、LSK-2026-000125',
    '第1、2、3、4、5、6、7、8、9、10、11、12、13、14、15、16、17、18项',
    '一、二、三、四、五、六、七、八、九、十，共十一项',
    '13、14、15、16、17、18号，13.5、14.2、15.1、16亩',
    '二〇二六年九月二十四日，二〇二六年十月八日',
    '每户3600、4200、5100、6300元，共1,234,567.89元',
    '人均13812元、34567元，13户81人，一档1300元、二档1500元',
    '2023 2024 2025 2026年，2026-09-24 2026-10-08',
    '住房的石料，门口的田埂，3号的高压线，住建局的金额',
    '投入资金13800元，涉及面积120平方米',
    '请拨打监督电话0356-7120012或12345',
    '晋ICP备00000000号，晋政办发〔2026〕12号文件',
    '307省道改线，2号桥、3号机井已修好',
    '上河村10号上午召开村民会议',
    '上河村1号变压器增容，全村断电半天',
    '王芳同志到柳源街1号窗口答复',
    '村民马国栋反映（镇干部）',
    '村民高度关注，居民高兴地说方便多了',
    '村民张某、李*反映，电话138****5678',
    '慰问高龄老人、独居老人，照顾孤寡老人，关爱留守儿童',
    '请党员同志、有关部门同志、任何同志不得推诿',
    '群众安全、群众方便是第一位的，群众反映的问题已解决',
    '残疾人康复器材、学生上学、老人就医均有安排',
    '申请人为上河村村民，家庭人均收入低于标准',
    '当事人为方便出行要求改道',
    '党政办会同村委会查明是控制箱进水短路，由村电工每月巡查一次',
    '工作组分三组入户，第一组负责上河村',
    '会议室、办公室、教室一律开放',
    '为居民安装路灯12盏，为村民施工修路3公里',
    '高校反映，方可反映，马上反映，武装部反映，高质量来电接听',
    '业主方面提出意见，住户对方案满意',
    '联系人：党政办值班员',
    '联系人、联系人电话、联系人员安排另行通知，联系人康复后答复',
    '负责人高度重视，负责人安全意识强，主要负责人任期届满，负责人任命的程序，责任人陈述、申辩，当事人陈述的理由',
    '责任人员、责任人严格落实，经办人应当场答复，经办人方可办理，受益人数为120人，受益人口多，承包人施工的路段',
    '项目负责人王芳负责，联系人马国栋电话0356-7120012',
    '石坪村、下店村、后沟村一组织二不推',
    '苏木 A 级 12 345 号文，晋 政办发 12345',
    '群众 安全 方便，高 质量 反映，施工 人员',
    '公开目录“综合业务·政策法规”，“廉洁·石坪”活动',
    '申请人：本村村民，联系人：民政办，负责人：安监办主任，当事人：详见附件',
    '联系方法：见公告，联系方式：无，举报方式不限',
    '石坪村工作组、帮扶组、调解组已进村，石坪村12户，3个自然村，各自然村',
    '解放路2026年改造，柳源街12盏灯，阳光小区3期',
    'Illinois look oil 10 lot 100 pool',
    '晋A级景区，川菜2026年，京A2级资质',
    '高中，男女各半；方案等3项，工程等二十户，为毕业生等20人',
  ])('%s', (text) => expect(seen(text)).toEqual([]));

  test('in a township’s published results nothing but places finer than the village is pointed at', () => {
    const file = join(import.meta.dirname, '../../web/fixtures/snapshot.json');
    const { results } = JSON.parse(readFileSync(file, 'utf8')) as Snapshot;
    const hints = results.flatMap(({ title, asked, outcome }) => scan({ title, asked, outcome }, known));
    expect(hints.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['address 第三村民小组']);
  });
});

test('a hint names field, place and a masked form, and its id tells nothing of what was found', () => {
  const hints = scan({ title: '路灯', asked: '村民张建国来电13812345678', outcome: '已告知张建国' }, known);
  expect(hints).toEqual([
    { id: 'asked-name-1', kind: 'name', field: 'asked', start: 2, end: 5, text: '张建国', suggestion: '张*' },
    {
      id: 'asked-mobile-1',
      kind: 'mobile',
      field: 'asked',
      start: 7,
      end: 18,
      text: '13812345678',
      suggestion: '138****5678',
    },
    { id: 'outcome-name-1', kind: 'name', field: 'outcome', start: 3, end: 6, text: '张建国', suggestion: '张*' },
  ]);
});

test('what the scanner suggests raises no hint of its own', () => {
  const text = '村民张建国（11010519491231002X，0356-2345678，晋E12345，a@b.cn）反映三组12号积水，欧阳建华女士';
  let masked = text;
  for (const { start, end, suggestion } of [...scanText(text, known)].reverse()) {
    masked = masked.slice(0, start) + suggestion + masked.slice(end);
  }
  expect(masked).toBe('村民张*（（身份证号略），0356****678，晋E*****，（邮箱略））反映积水，欧阳*女士');
  expect(seen(masked)).toEqual([]);
});

test('whatever is written, hints lie inside the text, in order, and do not overlap', () => {
  const piece = fc.constantFrom(
    '村民',
    '张',
    '建国',
    '138',
    '1234',
    '5678',
    '号',
    '三组',
    '\u200b',
    '１',
    '😀',
    '，',
    ' ',
    '老人',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end } of scanText(text, known)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});

test.each<[string, Texts, string[]]>([
  ['title and text', { title: '关于110105', asked: '194912310281的来信' }, ['title-idNumber-1 110105']],
  [
    'two remarks',
    {
      people: peopleText([
        { name: '张大山', note: '138' },
        { name: '李强', note: '12345678' },
      ]),
    },
    [],
  ],
  [
    'name and remark',
    { people: peopleText([{ name: '张大山' }, { name: '张110105', note: '194912310281' }]) },
    ['people-2-name-idNumber-1 110105'],
  ],
])('DI-6: a number torn in two is found where it begins: %s', (_, texts, hints) =>
  expect(scan(texts, known).map(({ id, text }) => `${id} ${text}`)).toEqual(hints),
);

test('DI-5: a name of the list is one wherever else it stands: in the text, and in another one’s remark', () => {
  const people = [
    { name: '和平' },
    { name: '张 大山（户主）', note: '由和平代领' },
    { name: '王芳', note: '与张大山同住' },
  ];
  const hints = scan({ title: '低保公示', body: '和平、张大山、王芳三户', people: peopleText(people) }, known);
  expect(hints.map(({ id, text }) => `${id} ${text}`)).toEqual([
    'body-name-1 和平',
    'body-name-2 张大山',
    'body-name-3 王芳',
    'people-2-note-name-1 和平',
    'people-3-note-name-1 张大山',
  ]);
});

test('DI-5: where villages stay inside, one of the township is found without 村 behind it, and torn', () => {
  const social = { ...known, villagesStayInside: true, villages: ['石坪'] };
  const found = (text: string) => scanText(text, social).map(({ start, end }) => text.slice(start, end));
  expect(found('家住石坪、石 坪 村、石坪居委会和上河行政村的家庭，李家屯')).toEqual([
    '石坪',
    '石 坪',
    '石坪居委会',
    '上河行政村',
    '李家屯',
  ]);
  expect(scanText('家住石坪的家庭', { ...known, villages: ['石坪'] })).toEqual([]);
});

test.each([
  ['张大山', '张*'],
  [' 张三 ', '张*'],
  ['\u200b张三', '张*'],
  ['𠮷田', '𠮷*'],
  ['欧阳小兰', '欧阳*'],
  ['阿依古丽·买买提', '阿*'],
  ['张大山李强', '张*'],
])('DI-5: of a name no more is shown than the surname: %j', (name, shown) => expect(mask('name', name)).toBe(shown));
