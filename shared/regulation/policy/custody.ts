// Numbers of registering a matter and of passing it from hand to hand (FI-1, FI-4, AC-1.19, TL-5).
import { choice, count, term } from './entry.ts';

export const REGISTERING = {
  lookBack: term(30, 'calendar', 'FI-1', {
    zh: '补登以前收到的事项最多往前',
    en: 'A matter may be entered this long after it was received',
  }),
  similarWithin: term(90, 'calendar', 'FI-1', {
    zh: '登记时查找相似事项，往前看',
    en: 'While registering, similar matters are looked for as far back as',
  }),
  similarShown: count(
    5,
    'cases',
    'FI-1',
    { zh: '登记时最多列出相似事项', en: 'Similar matters shown while registering, at most' },
    { most: 20 },
  ),
  groupVisitAbove: count(5, 'people', 'TL-4', {
    zh: '来访超过多少人应当推选代表',
    en: 'A visit of more than this many elects representatives',
  }),
  representatives: count(5, 'people', 'TL-4', { zh: '代表最多人数', en: 'Representatives at most' }),
  numberDigits: count(
    6,
    'digits',
    'FI-1',
    { zh: '编号顺序号位数', en: 'Digits of the running number' },
    { least: 4, most: 9 },
  ),
  codeLength: count(
    16,
    'characters',
    'TL-3',
    { zh: '查询码长度', en: 'Length of the query code' },
    { least: 16, most: 32 },
  ),
  codeGroup: count(
    4,
    'characters',
    'TL-3',
    { zh: '查询码每组显示', en: 'The query code is shown in groups of' },
    { least: 2, most: 8 },
  ),
};

export const ATTACHMENTS = {
  files: count(6, 'files', 'DI-4', { zh: '一件最多附件', en: 'Attachments of one case at most' }, { most: 20 }),
  megabytes: count(10, 'megabytes', 'DI-4', { zh: '单个附件最大', en: 'One attachment at most' }, { most: 50 }),
  types: choice(
    {
      'image/jpeg': { zh: 'JPEG 图片', en: 'JPEG pictures' },
      'image/png': { zh: 'PNG 图片', en: 'PNG pictures' },
      'application/pdf': { zh: 'PDF 文件', en: 'PDF documents' },
    },
    'DI-4',
    { zh: '可以上传的附件类型', en: 'Kinds of attachment taken' },
  ),
};

export const HAND_OVER = {
  presentMinutes: count(
    30,
    'minutes',
    'FI-4',
    {
      zh: '来人在场时接收转办的期限（办公时间）',
      en: 'Accepting a hand-over with the person present (office time)',
    },
    { most: 240 },
  ),
  accepted: term(1, 'working', 'FI-4', { zh: '来人不在场时接收转办的期限', en: 'Accepting a hand-over otherwise' }),
  recalled: term(1, 'working', 'FI-4', {
    zh: '转办后多久无人接收可以收回',
    en: 'The holder may recall a hand-over nobody accepted after',
  }),
  returnsToRuling: count(
    2,
    'times',
    'AC-1.19',
    {
      zh: '退回几次即提交分管领导裁定',
      en: 'This many returns bring the case before the supervising leader',
    },
    { most: 3 },
  ),
  assigned: term(1, 'working', 'FI-2', {
    zh: '指定承办人后逾此时间未受理的，由负责人收回',
    en: 'An assignment not accepted goes back to the head after',
  }),
};

export const RULING = {
  byLeader: term(2, 'working', 'AC-1.19', {
    zh: '职责争议由分管领导裁定的期限（逾期报组长）',
    en: 'The supervising leader rules within (then the chair)',
  }),
  toChair: term(1, 'working', 'AC-1.19', {
    zh: '其他分管领导对裁定提请组长复核的期限',
    en: 'Another leader may take the ruling to the chair within',
  }),
};

export const JOINT = {
  agreed: term(2, 'working', 'TL-5', {
    zh: '联办所室协商确定期限的时间（逾期由分管领导裁定）',
    en: 'Offices handling jointly agree on a limit within (then a ruling)',
  }),
};
