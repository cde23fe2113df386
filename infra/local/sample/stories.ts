// What happened in the sample township before it is first shown: invented matters, each with the steps people took.
// Told here as plain data; who carries them out is elsewhere.

import type { Step } from './carry-out.ts';

export interface Story {
  /** Makes the registration happen once, however often the start is interrupted. */
  readonly key: string;
  readonly clerk: string;
  readonly register: object;
  readonly steps: readonly Step[];
  /** What the results board says of it, written by the first, approved by the publisher. */
  readonly published?: {
    readonly by: string;
    readonly title: string;
    readonly asked: string;
    readonly outcome: string;
  };
}

const KEY = '7d1f4c52-0e6b-4a83-9c55-0000000000';

export const STORIES: readonly Story[] = [
  {
    key: `${KEY}01`,
    clerk: '1001',
    register: {
      kind: 'petition',
      channel: 'window',
      subject: '便民桥护栏松动',
      body: '村口便民桥北侧护栏有三处松动，学生上学从桥上走，担心出事，请求尽快加固。',
      village: 'xiadian',
      office: 'safety',
      contact: { name: '陆大有', phone: '000-0000-0101' },
    },
    steps: [
      ['1001', 'hand-over', { office: 'safety', reason: '属安监办道路交通安全职责' }],
      ['1017', 'accept-hand-over'],
      ['1017', 'accept'],
      ['1017', 'report-progress', { text: '已到现场查看，设置临时警示带，联系施工队。' }],
      ['1017', 'complete', { result: '三处松动护栏已重新焊接并刷漆，村里每月查看一次。', publish: true }],
    ],
    published: {
      by: '1017',
      title: '下店村便民桥护栏加固',
      asked: '村民反映村口便民桥北侧护栏松动，影响学生上学安全，请求加固。',
      outcome: '现场查看后设置警示带，三处松动护栏重新焊接、刷漆，今后由村里每月查看一次。',
    },
  },
  {
    key: `${KEY}02`,
    clerk: '1001',
    register: {
      kind: 'inquiry',
      channel: 'phone',
      subject: '高龄津贴怎样申领',
      body: '母亲刚满八十周岁，问到哪里申请、带什么材料。',
      item: 'old-age-allowance',
      contact: { name: '何秋菊', phone: '000-0000-0102' },
    },
    steps: [
      [
        '1001',
        'answer-on-the-spot',
        { answer: '满八十周岁当月起可以申请，带本人身份证和银行卡复印件到大厅3号窗口，行动不便的由村里代办。' },
      ],
    ],
    published: {
      by: '1001',
      title: '高龄津贴怎样申领',
      asked: '来电询问老人满八十周岁后到哪里申请高龄津贴，需要什么材料。',
      outcome: '当场答复：满八十周岁当月起可以申请，带身份证和银行卡复印件到便民服务大厅，行动不便的由村里代办。',
    },
  },
  {
    key: `${KEY}03`,
    clerk: '1018',
    register: {
      kind: 'suggestion',
      channel: 'box',
      subject: '大厅给老年人准备老花镜和座椅',
      body: '来办事的老人多，看不清表格，也没有地方坐，建议配老花镜，多放几把椅子。',
      contact: { declined: true },
      witness: '1001',
    },
    steps: [
      ['1013', 'assign', { staff: '1018', reason: '大厅设施由其管理' }],
      ['1018', 'accept'],
      ['1018', 'complete', { result: '大厅已配三副不同度数的老花镜和一辆轮椅，等候区增加座椅十二把。', publish: true }],
    ],
    published: {
      by: '1018',
      title: '便民服务大厅增设老年人用品',
      asked: '意见箱来信建议大厅配老花镜、多放座椅，方便老年人办事。',
      outcome: '已配备不同度数的老花镜和轮椅，等候区增加座椅，窗口工作人员主动帮助老人填表。',
    },
  },
  {
    key: `${KEY}04`,
    clerk: '1001',
    register: {
      kind: 'application',
      channel: 'window',
      subject: '申请高龄津贴',
      item: 'old-age-allowance',
      village: 'shiping',
      contact: { name: '石来福', phone: '000-0000-0104' },
    },
    steps: [
      ['1001', 'hand-over', { office: 'civil-affairs', reason: '材料已收齐，转民政办办理' }],
      ['1002', 'accept-hand-over'],
      ['1002', 'accept'],
    ],
  },
  {
    key: `${KEY}05`,
    clerk: '1001',
    register: {
      kind: 'petition',
      channel: 'visit',
      subject: '灌溉渠漏水',
      body: '后沟村东渠有一段漏水，下游二十多亩地浇不上水，请求修补。',
      village: 'hougou',
      office: 'agriculture',
      contact: { name: '郝长贵', phone: '000-0000-0105' },
    },
    steps: [
      ['1001', 'hand-over', { office: 'agriculture', reason: '属农业办水利设施管护职责' }],
      ['1012', 'accept-hand-over'],
      ['1012', 'accept'],
      ['1012', 'report-progress', { text: '已查明漏水段约十五米，正在备料。' }],
    ],
  },
  {
    key: `${KEY}06`,
    clerk: '1001',
    register: {
      kind: 'petition',
      channel: 'letter',
      subject: '村内道路雨后积水',
      body: '每逢下雨，村小学门前道路积水，请求疏通排水沟。',
      village: 'huaishu',
      contact: { name: '槐树村部分家长' },
    },
    steps: [
      ['1001', 'locate'],
      ['1001', 'hand-over', { office: 'party-and-government', reason: '涉及几个所室，请党政办协调' }],
    ],
  },
];
