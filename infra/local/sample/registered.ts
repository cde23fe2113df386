// Commitments and the disclosure catalogue of the sample township, each proposed by the administrator and approved by the
// publisher. The catalogue is the standard one for social assistance.
import type { EntryFields } from '#shared/directory/catalogue/commands.ts';
import type { CommitmentFields } from '#shared/directory/commitment/commands.ts';
import type { Acting } from './acting.ts';
import { ADMINISTRATOR, PUBLISHER } from './people.ts';

type Named<F> = F & { readonly id: string };

const COMMITMENTS: readonly Named<CommitmentFields>[] = [
  {
    id: 'allowance-in-25-days',
    text: '最低生活保障申请，25个工作日内审核确认并书面告知结果。',
    office: 'civil-affairs',
    covers: { item: 'minimum-living-allowance' },
    days: 25,
    unit: 'working',
  },
  {
    // The date on every slip is this one: a number that the clock does not know would be a promise nobody is reminded of.
    id: 'inquiry-in-7-days',
    text: '咨询能当场答复的当场答复，不能当场答复的7日内答复。',
    office: 'service-centre',
    covers: { kind: 'inquiry' },
    days: 7,
    unit: 'calendar',
  },
  {
    id: 'petition-in-7-days',
    text: '群众反映的事项，7日内答复办理结果。',
    covers: { kind: 'petition' },
    days: 7,
    unit: 'calendar',
  },
  {
    id: 'papers-told-once',
    text: '申请材料不全的，当场一次性书面告知需要补正的全部内容，不让群众跑第二趟。',
    office: 'service-centre',
  },
  { id: 'noon-duty', text: '便民服务大厅中午和节假日安排专人值守，急事随到随办。', office: 'service-centre' },
];

const COMMON = {
  basis: ['《社会救助暂行办法》', '《政府信息公开条例》'],
  limit: '制定或获取信息之日起10个工作日内',
  unit: '镇人民政府',
  audience: '全社会',
  manner: '主动',
  level: '乡级',
} as const;
const WITH_PERIOD = '制定或获取信息之日起10个工作日内，公示7个工作日';
const ON_SITE_AND_BOARD = ['政府网站', '村公示栏'];
const ON_SITE_HALL_AND_BOARD = ['政府网站', '政务服务中心', '村公示栏'];
const ON_BOARD = ['村公示栏（电子屏）'];
const GUIDE_ELEMENTS = ['申请材料', '办理流程', '办理时间、地点', '联系方式'];

const entry = (
  id: string,
  matter: string,
  subMatter: string,
  elements: string[],
  more: Partial<EntryFields>,
): Named<EntryFields> => ({
  id,
  matter,
  subMatter,
  elements,
  ...COMMON,
  basis: [...COMMON.basis],
  channels: ON_BOARD,
  ...more,
});

const ENTRIES: readonly Named<EntryFields>[] = [
  entry('assistance-policies', '综合业务', '政策法规', ['各级配套政策法规文件'], {
    channels: ON_SITE_AND_BOARD,
    board: 'notices',
  }),
  entry('assistance-contacts', '综合业务', '监督检查', ['社会救助信访通讯地址', '社会救助投诉举报电话'], {
    channels: ON_SITE_AND_BOARD,
    board: 'functions',
  }),
  entry(
    'allowance-guide',
    '最低生活保障',
    '办事指南',
    ['办理事项', '办理条件', '最低生活保障标准', ...GUIDE_ELEMENTS],
    {
      channels: ON_SITE_HALL_AND_BOARD,
      board: 'items',
      item: 'minimum-living-allowance',
    },
  ),
  entry('allowance-first-review', '最低生活保障', '审核信息', ['初审对象名单及相关信息'], {
    limit: WITH_PERIOD,
    board: 'notices',
  }),
  entry('allowance-approved', '最低生活保障', '审批信息', ['低保对象名单及相关信息'], { board: 'notices' }),
  entry(
    'destitute-guide',
    '特困人员救助供养',
    '办事指南',
    ['办理事项', '办理条件', '救助供养标准', ...GUIDE_ELEMENTS],
    {
      channels: ON_SITE_HALL_AND_BOARD,
      board: 'items',
      item: 'destitute-support',
    },
  ),
  entry('destitute-first-review', '特困人员救助供养', '审核信息', ['初审对象名单及相关信息', '终止供养名单'], {
    limit: WITH_PERIOD,
    board: 'notices',
  }),
];

/** Makes each unless it is there, and approves its first version unless it is in force. */
async function register(acts: Acting, at: string, records: readonly Named<object>[]): Promise<void> {
  for (const record of records) {
    const path = `${at}/${record.id}`;
    const { status, body } = await acts.ask(ADMINISTRATOR, 'GET', path);
    if (status === 404) await acts.must(ADMINISTRATOR, 'POST', at, record);
    if (status === 404 || body.inForce === null) await acts.command(PUBLISHER, path, 'approve', { version: 1 });
  }
}

/** Commitments first; entries that name an item need it in force. */
export async function fillRegistered(acts: Acting): Promise<void> {
  await register(acts, '/api/commitments', COMMITMENTS);
  await register(acts, '/api/catalogue', ENTRIES);
}
