// What an import of an export says at its end where the house's HASH_SECRET is another than that of the export: what was
// made anew, what could not come along, and what people have to do now.
import type { Label } from '#shared/words/label.ts';
import { say } from '#shared/words/label.ts';
import type { Left } from './restore-house.ts';

const SAYS = {
  anew: {
    zh: '导出文件不是用本机的散列密钥（HASH_SECRET）写成的，或没有写明；已按记录重建 {rows} 条检索行：按姓名、电话、平台编号和登记簿原行查找照常可用',
    en: 'the export was not written under this house’s HASH_SECRET, or does not say so; {rows} rows were made anew from the records: names, telephone numbers, platform numbers and rows of a register are found as before',
  },
  left: { zh: '以下内容未能迁移，请逐项处理：', en: 'this could not be carried over and has to be seen to:' },
  accounts: {
    zh: '{n} 人的登录账号：须由管理员逐人签发一次性绑定码，重新绑定（管理员本人由运维人员签发）',
    en: 'accounts of {n} people: each is bound anew by a one-time code from an administrator (an administrator’s own comes from the operator)',
  },
  codes: {
    zh: '{n} 个尚未使用的绑定码：已失效，须重新签发',
    en: '{n} one-time codes not yet used: they lead nowhere and are issued anew',
  },
  complaints: {
    zh: '{n} 件投诉举报的知悉人员：现在任何人都看不到这些件，须先备好原系统的密封私钥，再由系统重新确定知悉、承办和回避人员；因当时职务而回避、职务后来变动的，请主动再次申明',
    en: 'who knows of {n} complaints: nobody does now, until the old house’s seal key is here and the seats are taken anew; whoever stood aside for a post since left says so again',
  },
  cases: {
    zh: '{n} 件事项：原文已删除或清除，不能再按姓名、电话或平台编号查到',
    en: '{n} cases whose words are erased: no longer found by name, telephone or platform number',
  },
  imported: {
    zh: '{n} 条登记簿原行：原文已删除或清除，同一份登记簿再次导入时会当作新件',
    en: '{n} rows of a register whose words are erased: the same list would register them as new',
  },
  codesOfPeople: {
    zh: '群众手中的查询码照常有效',
    en: 'the query codes that people hold work as before',
  },
  copying: {
    zh: '如要全部原样保留：另取一个空的 DATA_DIR，先把原数据目录里的 secrets.json 放进去，再导入',
    en: 'to keep all of it as it was: take an empty DATA_DIR, put secrets.json of the old data folder there first, and import again',
  },
} as const satisfies Record<string, Label>;

const both = (label: Label, facts = {}): string => `${say(label, 'zh', facts)} / ${say(label, 'en', facts)}`;

/** What was left behind, the same for nothing left: no line. */
export function leftLines(left: Left | undefined): string[] {
  if (!left) return [];
  const open = (['accounts', 'codes', 'complaints', 'cases', 'imported'] as const).filter((what) => left[what] > 0);
  return [
    both(SAYS.anew, { rows: left.rows }),
    both(SAYS.codesOfPeople),
    ...(open.length === 0 ? [] : [both(SAYS.left)]),
    ...open.map((what) => `  · ${both(SAYS[what], { n: left[what] })}`),
    ...(open.length === 0 ? [] : [both(SAYS.copying)]),
  ];
}
