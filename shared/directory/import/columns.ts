// What the columns of a list are called. Lists come from many hands, so each column answers to several names; what a
// column holds is read elsewhere.
import { type Column, OFFICE_NAMES } from './column.ts';
import { CATALOGUE, COMMITMENTS, VILLAGES } from './registry-columns.ts';

const ITEMS = {
  name: {
    name: '事项名称',
    also: [
      '服务事项名称',
      '办事事项',
      '办理事项',
      '项目名称',
      '服务项目',
      '办事项目',
      '政务服务事项',
      '政务服务事项名称',
      '实施事项名称',
      '事项',
      '项目',
    ],
    required: true,
    own: true,
  },
  id: { name: '事项代码', also: ['事项编码', '代码'], own: true },
  category: { name: '事项类别', also: ['事项类型', '类别', '办件类型'] },
  basis: {
    name: '设定依据',
    also: ['办理依据', '法律依据', '政策依据', '法定依据', '实施依据', '法律法规依据', '依据'],
  },
  conditions: { name: '受理条件', also: ['办理条件', '申请条件', '申报条件', '准予条件', '办理对象及条件', '条件'] },
  materials: {
    name: '申请材料',
    also: [
      '办理材料',
      '所需材料',
      '申报材料',
      '提交材料',
      '申请材料清单',
      '申办材料',
      '需提供材料',
      '所需要件',
      '材料',
    ],
  },
  steps: { name: '办理流程', also: ['办理程序', '办事流程', '办事程序', '工作流程', '办理步骤', '流程', '程序'] },
  statutoryDays: {
    name: '法定时限',
    also: ['法定办结时限', '法定期限', '法定办理时限', '法定办结期限', '法定办理期限', '法定时间', '法定'],
  },
  commitmentDays: {
    name: '承诺时限',
    also: [
      '承诺办结时限',
      '承诺期限',
      '承诺办理时限',
      '承诺办结期限',
      '承诺办理期限',
      '承诺时间',
      '办理时限',
      '办结时限',
      '办理期限',
      '承诺',
    ],
  },
  fee: { name: '收费标准', also: ['收费情况', '收费', '是否收费', '收费标准及依据', '收费项目及标准', '费用'] },
  feeBasis: { name: '收费依据' },
  feeScope: { name: '收费范围', also: ['收费对象', '收费对象及范围'] },
  feeProcedure: { name: '收费程序', also: ['缴费方式', '收费方式', '缴费流程'] },
  office: { name: '承办所室', also: OFFICE_NAMES, required: true },
  passes: { name: '经办所室', also: ['流转所室', '涉及所室', '涉及部门', '经办部门', '办理环节所室'] },
  visits: {
    name: '到现场次数',
    also: ['到办事现场次数', '到办事窗口次数', '到窗口次数', '跑动次数', '跑腿次数', '最多跑几次'],
  },
  handler: { name: '承办人工号', also: ['承办人', '经办人', '办理人', '经办人工号'] },
  place: { name: '办理地点', also: ['受理地点', '办事地点', '办理窗口', '受理窗口', '办公地点', '地址', '地点'] },
  hours: { name: '办理时间', also: ['受理时间', '办公时间', '办事时间', '服务时间'] },
  phone: { name: '咨询电话', also: ['联系电话', '联系方式', '咨询方式', '办公电话', '电话'] },
  discipline: { name: '办事纪律', also: ['工作纪律'] },
  requirements: { name: '办理要求', also: ['注意事项', '其他要求', '备注说明'] },
  qualifications: { name: '资质要求', also: ['资格条件', '资质条件', '资格要求'] },
  inForceFrom: { name: '生效日期', also: ['施行日期'], day: true },
} as const satisfies Record<string, Column>;

const OFFICES = {
  name: {
    name: '所室名称',
    also: [
      '名称',
      '机构名称',
      '部门名称',
      '单位名称',
      '站所名称',
      '内设机构',
      '内设机构名称',
      '科室名称',
      '办公室名称',
    ],
    required: true,
    own: true,
  },
  id: { name: '所室代码', also: ['代码', '编码'], own: true },
  nameEn: { name: '英文名称' },
  functions: { name: '主要职能', also: ['职能', '职责', '工作职能', '主要职责'] },
  head: { name: '负责人工号' },
  phone: { name: '电话', also: ['联系电话', '办公电话'] },
  place: { name: '地点', also: ['办公地点', '办公室', '地址'] },
} as const satisfies Record<string, Column>;

const STAFF = {
  number: { name: '工号', also: ['编号', '职工编号', '人员编号', '工作证号'], required: true, own: true },
  name: { name: '姓名', also: ['人员姓名', '干部姓名'], required: true },
  title: { name: '职务', also: ['岗位', '职务职级'], required: true },
  duties: { name: '岗位职责', also: ['职责', '工作职责', '分工'] },
  office: { name: '所室', also: ['所在所室', '部门', '科室', '所在部门', '所在科室', '所属部门', '单位', '工作单位'] },
  leader: { name: '分管领导工号' },
  phone: { name: '电话', also: ['联系电话', '办公电话'] },
} as const satisfies Record<string, Column>;

/** Register books, the registers printed here and the lists of platforms. */
const CASES = {
  externalNumber: {
    name: '外部编号',
    own: true,
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
    day: true,
  },
  dueOn: { name: '要求期限', also: ['期限', '办结期限', '要求办结时间', '截止时间', '截止日期', 'Due'], day: true },
  office: { name: '承办所室', also: OFFICE_NAMES },
  firstAsked: { name: '首问责任人', also: ['首问责任人工号', '首问人', '接待人', '接听人', 'First responsible'] },
} as const satisfies Record<string, Column>;

/** Columns that lists may have and that none is taken from: a batch is read by whoever approves it, an address by its owner. */
export const SET_BY_OWNER: { readonly [kind: string]: readonly string[] } = {
  staff: ['邮箱', '邮箱地址', '电子邮箱', '电子邮件', '邮件地址', '工作邮箱', 'E-mail', 'Email', 'Mail'],
};

export const COLUMNS = {
  items: ITEMS,
  offices: OFFICES,
  staff: STAFF,
  villages: VILLAGES,
  commitments: COMMITMENTS,
  catalogue: CATALOGUE,
  cases: CASES,
} as const;
export type ItemColumn = keyof typeof ITEMS;
export type OfficeColumn = keyof typeof OFFICES;
export type StaffColumn = keyof typeof STAFF;
export type VillageColumn = keyof typeof VILLAGES;
export type CommitmentColumn = keyof typeof COMMITMENTS;
export type EntryColumn = keyof typeof CATALOGUE;
export type CaseColumn = keyof typeof CASES;
