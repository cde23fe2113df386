// What the columns of a list are called. Lists come from many hands, so each column answers to several names; what a
// column holds is read elsewhere.
import { IMPORT_KINDS, type ImportKind } from './table.ts';

export interface Column {
  /** As errors call it. */
  readonly name: string;
  /** Other names under which lists carry it. */
  readonly also?: readonly string[];
  /** Without it a row means nothing. */
  readonly required?: true;
}

const ITEMS = {
  name: { name: '事项名称', also: ['服务事项名称', '办事事项', '政务服务事项', '事项'], required: true },
  id: { name: '事项代码', also: ['事项编码', '代码'] },
  category: { name: '事项类别', also: ['事项类型', '类别', '办件类型'] },
  basis: { name: '设定依据', also: ['办理依据', '法律依据', '政策依据', '依据'] },
  conditions: { name: '受理条件', also: ['办理条件', '申请条件', '申报条件', '条件'] },
  materials: { name: '申请材料', also: ['办理材料', '所需材料', '申报材料', '提交材料', '材料'] },
  steps: { name: '办理流程', also: ['办理程序', '流程', '程序'] },
  statutoryDays: { name: '法定时限', also: ['法定办结时限', '法定期限', '法定办理时限'] },
  commitmentDays: { name: '承诺时限', also: ['承诺办结时限', '承诺期限', '承诺办理时限', '办理时限'] },
  fee: { name: '收费标准', also: ['收费情况', '收费', '是否收费'] },
  feeBasis: { name: '收费依据' },
  office: { name: '承办所室', also: ['承办单位', '承办部门', '责任单位', '责任所室', '承办科室'], required: true },
  handler: { name: '承办人工号' },
  place: { name: '办理地点', also: ['受理地点', '办事地点', '地点'] },
  hours: { name: '办理时间', also: ['受理时间'] },
  phone: { name: '咨询电话', also: ['联系电话', '联系方式', '电话'] },
  discipline: { name: '办事纪律' },
  requirements: { name: '办理要求', also: ['注意事项'] },
  qualifications: { name: '资质要求' },
  inForceFrom: { name: '生效日期', also: ['施行日期'] },
} as const satisfies Record<string, Column>;

const OFFICES = {
  name: { name: '所室名称', also: ['名称', '机构名称', '部门名称'], required: true },
  id: { name: '所室代码', also: ['代码', '编码'] },
  nameEn: { name: '英文名称' },
  functions: { name: '主要职能', also: ['职能', '职责', '工作职能', '主要职责'] },
  head: { name: '负责人工号' },
  phone: { name: '电话', also: ['联系电话', '办公电话'] },
  place: { name: '地点', also: ['办公地点', '办公室', '地址'] },
} as const satisfies Record<string, Column>;

const STAFF = {
  number: { name: '工号', also: ['编号'], required: true },
  name: { name: '姓名', required: true },
  title: { name: '职务', also: ['岗位', '职务职级'], required: true },
  duties: { name: '岗位职责', also: ['职责', '工作职责', '分工'] },
  office: { name: '所室', also: ['所在所室', '部门', '科室'] },
  leader: { name: '分管领导工号' },
  phone: { name: '电话', also: ['联系电话', '办公电话'] },
} as const satisfies Record<string, Column>;

/** Register books, the registers printed here and the lists of platforms. */
const CASES = {
  externalNumber: {
    name: '外部编号',
    also: ['平台编号', '热线编号', '工单编号', '工单号', '外部工单号', '转办编号', 'Their number', 'Hotline number'],
  },
  channel: { name: '渠道', also: ['来源', '来源平台', '受理渠道', '诉求来源', '来源渠道'] },
  kind: { name: '类别', also: ['事项类别', '诉求类型', '诉求类别', '类型', '工单类型'] },
  subject: { name: '事由', also: ['标题', '诉求标题', '工单标题', '反映事由', '主题', 'Title'], required: true },
  body: { name: '内容', also: ['具体情况', '诉求内容', '反映内容', '主要内容', '工单内容', '详细内容', 'Details'] },
  name: { name: '姓名', also: ['联系人', '来电人', '来访人', '反映人', '诉求人', 'contact.name'] },
  organisation: { name: '单位', also: ['工作单位', '单位名称', 'contact.organisation', 'organization'] },
  phone: {
    name: '联系电话',
    also: ['电话', '手机号码', '手机号', '来电号码', '联系方式', 'contact.phone', 'Telephone'],
  },
  village: { name: '村', also: ['村社区', '所属村', '所在村', '行政村', '社区'] },
  item: { name: '办事事项', also: ['服务事项', 'Service item'] },
  occurredAt: {
    name: '收到时间',
    also: ['来电时间', '来访时间', '受理时间', '登记时间', '派单时间', '诉求时间', '收到日期', 'Received'],
  },
  dueOn: { name: '要求期限', also: ['期限', '办结期限', '要求办结时间', '截止时间', '截止日期', 'Due'] },
  office: { name: '承办所室', also: ['承办单位', '承办部门', '责任单位', '责任所室', '承办科室'] },
  firstAsked: { name: '首问责任人', also: ['首问责任人工号', '首问人', '接待人', '接听人', 'First responsible'] },
} as const satisfies Record<string, Column>;

export const COLUMNS = { items: ITEMS, offices: OFFICES, staff: STAFF, cases: CASES } as const;
export type ItemColumn = keyof typeof ITEMS;
export type OfficeColumn = keyof typeof OFFICES;
export type StaffColumn = keyof typeof STAFF;
export type CaseColumn = keyof typeof CASES;

/** A heading without what spreadsheets add to it: spaces, line breaks, a star, a remark in brackets. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]|[\s*:\ufeff]/g, '')
    .toLowerCase();

/**
 * Which heading stands for which column; the first of several for one column counts. The English key of a column is a
 * name of it too. Headings no column knows are extra.
 */
export function headings(kind: ImportKind, columns: readonly string[]) {
  const known: { readonly [key: string]: Column } = COLUMNS[kind];
  const plain = columns.map(plainHeading);
  const places = new Map<string, number>();
  const used = new Set<number>();
  // Own names go before other names, so that 职责 is not taken by a column whose own name stands further right.
  for (const other of [false, true]) {
    for (const [key, column] of Object.entries(known)) {
      const names: readonly string[] = other ? (column.also ?? []) : [column.name, key];
      const at = plain.findIndex((heading, i) => !used.has(i) && names.some((name) => plainHeading(name) === heading));
      if (at < 0 || places.has(key)) continue;
      places.set(key, at);
      used.add(at);
    }
  }
  const extra = columns.filter((heading, i) => !used.has(i) && plainHeading(heading) !== '');
  const absent = Object.entries(known).filter(([key]) => !places.has(key));
  return {
    places,
    extra,
    /** Names of required columns that are not there. */
    lacking: absent.filter(([, column]) => column.required).map(([, column]) => column.name),
  };
}

/** What the list itself calls a column, or our name for one that it does not have. */
export function headingOf(kind: ImportKind, columns: readonly string[]): (key: string) => string {
  const known: { readonly [key: string]: Column } = COLUMNS[kind];
  const { places } = headings(kind, columns);
  return (key) => {
    const place = places.get(key);
    return (place === undefined ? undefined : columns[place]?.trim()) ?? known[key]?.name ?? key;
  };
}

/** What a list is about, judged by its headings: the kind whose required columns are all there, the best fit of several. */
export function kindOf(columns: readonly string[]): ImportKind | undefined {
  const fits = IMPORT_KINDS.map((kind) => ({ kind, ...headings(kind, columns) }))
    .filter(({ lacking }) => lacking.length === 0)
    .sort((a, b) => b.places.size - a.places.size);
  return fits[0]?.kind;
}

/** Where the headings stand: above them there may be a title. Looks at the first rows; undefined when none fits any kind. */
export function headingRow(rows: readonly (readonly string[])[], kind?: ImportKind): number | undefined {
  const LOOKED_AT = 10;
  const scores = rows.slice(0, LOOKED_AT).map((cells) => {
    const kinds = kind ? [kind] : IMPORT_KINDS;
    return Math.max(...kinds.map((one) => headings(one, cells).places.size));
  });
  const best = Math.max(...scores, 0);
  // A heading that fits only one column may as well be a title or a row of data.
  return best >= 2 ? scores.indexOf(best) : undefined;
}
