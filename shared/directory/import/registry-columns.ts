// What the columns of villages, service commitments and the disclosure catalogue are called.
import { type Column, OFFICE_NAMES } from './column.ts';

export const VILLAGES = {
  name: {
    name: '村名称',
    also: ['村名', '村社区', '村社区名称', '行政村', '行政村名称', '社区名称', '村居名称', '村'],
    required: true,
    own: true,
  },
  id: { name: '村代码', also: ['代码', '编码', '村编码'], own: true },
} as const satisfies Record<string, Column>;

export const COMMITMENTS = {
  text: {
    name: '承诺内容',
    also: ['服务承诺', '承诺事项', '服务承诺内容', '公开承诺', '承诺服务'],
    required: true,
    own: true,
  },
  id: { name: '承诺代码', also: ['代码', '编码'], own: true },
  office: { name: '承办所室', also: [...OFFICE_NAMES, '承诺单位', '承诺科室', '承诺部门'] },
  item: { name: '适用事项', also: ['对应事项', '办事事项', '事项名称', '服务事项', 'covers.item'] },
  kind: { name: '适用类别', also: ['类别', '事项类别', 'covers.kind'] },
  days: { name: '承诺时限', also: ['承诺期限', '承诺办结时限', '办理时限', '办结时限', '时限'] },
  inForceFrom: { name: '生效日期', also: ['施行日期'], day: true },
} as const satisfies Record<string, Column>;

/** The columns of the standard catalogues; some of them write three of these as boxes to tick. */
export const CATALOGUE = {
  id: { name: '条目代码', also: ['目录代码', '代码', '编码'], own: true },
  matter: { name: '一级事项', also: ['公开类别', '一级公开事项', '一级目录', '主题'], required: true },
  subMatter: { name: '二级事项', also: ['公开事项', '二级公开事项', '二级目录', '公开事项名称'], required: true },
  elements: {
    name: '公开内容',
    also: ['公开内容要素', '公开要素', '内容要素', '公开内容及要素'],
    required: true,
  },
  basis: { name: '公开依据', also: ['依据', '法律依据'] },
  limit: { name: '公开时限', also: ['公开期限', '时限'], needed: true },
  unit: { name: '公开主体', also: ['公开责任主体', '责任主体', '公开单位', '责任单位'], needed: true },
  channels: { name: '公开渠道和载体', also: ['公开渠道', '公开载体', '公开渠道及载体', '渠道和载体', '公开平台'] },
  audience: { name: '公开对象', also: ['公开范围'], needed: true },
  manner: { name: '公开方式', also: ['公开形式'], needed: true },
  level: { name: '公开层级', also: ['公开级别', '层级'], needed: true },
  board: { name: '公开栏目', also: ['栏目', '对应栏目'] },
  item: { name: '对应事项', also: ['办事事项', '事项名称'] },
  inForceFrom: { name: '生效日期', also: ['施行日期'], day: true },
} as const satisfies Record<string, Column>;
