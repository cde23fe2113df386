// What the list of items does not give and a guide should (DI-2, DI-4): added to the items of the sample township as new
// versions. Of one item nobody has promised a limit yet, so that a guide with a gap is seen as well.
import type { ItemFields } from '#shared/directory/item/commands.ts';
import type { Acting } from './acting.ts';
import { ADMINISTRATOR, PUBLISHER } from './people.ts';

type Added = Pick<
  ItemFields,
  | 'passes'
  | 'visits'
  | 'handler'
  | 'hours'
  | 'phone'
  | 'discipline'
  | 'requirements'
  | 'qualifications'
  | 'feeBasis'
  | 'feeScope'
  | 'feeProcedure'
>;

/** What is the same for every matter of an office. */
const BY_OFFICE: { readonly [office: string]: Pick<Added, 'phone' | 'passes'> } = {
  'service-centre': { phone: '0000-7120014', passes: ['service-centre'] },
  'civil-affairs': { phone: '0000-7120022', passes: ['service-centre', 'civil-affairs'] },
  agriculture: { phone: '0000-7120031', passes: ['service-centre', 'agriculture'] },
  finance: { phone: '0000-7120040', passes: ['finance'] },
  safety: { phone: '0000-7120050', passes: ['service-centre', 'safety'] },
};
const COMMON = {
  visits: 1,
  hours: '工作日上午8:30—12:00，下午14:00—17:30',
  discipline: '一次性告知所需材料；不收受礼品礼金；超过承诺时限须说明原因',
  feeBasis: '国家和省没有对本事项设定收费项目',
  feeScope: '全部申请人',
  feeProcedure: '全程不收取任何费用；有人收费的，请拨打监督举报电话',
} as const satisfies Added;
/** How the papers are come by and in how many copies, by name; the same on every list. */
const PAPERS: { readonly [name: string]: { readonly copies?: number; readonly obtain?: string } } = {
  居民身份证: { copies: 1, obtain: '遗失的到县公安局户政窗口补领' },
  户口簿: { copies: 1, obtain: '到户籍所在地派出所办理' },
  收入和财产申报表: { copies: 1, obtain: '便民服务大厅3号窗口领取，工作人员可代填' },
  核对授权书: { copies: 1, obtain: '便民服务大厅3号窗口领取，全体家庭成员签字' },
};

const GUIDES: { readonly [item: string]: Added } = {
  'minimum-living-allowance': {
    handler: '1002',
    requirements: '入户调查须两人以上；初审结果在村（社区）公示7个工作日',
    qualifications: '共同生活的家庭成员均须如实申报收入和财产',
  },
  'destitute-support': {
    handler: '1002',
    requirements: '生活自理能力评估须两人以上到场；初审结果在村（社区）公示7个工作日',
    qualifications: '老年人、残疾人或未满十六周岁的未成年人',
  },
  'temporary-relief': {
    passes: ['service-centre', 'civil-affairs', 'finance'],
    handler: '1002',
    requirements: '情况紧急的先救助，后补手续',
    qualifications: '本镇户籍人员和在本镇居住的人员',
  },
  'old-age-allowance': {
    handler: '1019',
    requirements: '行动不便的，可由子女或村（社区）代办，也可预约上门办理',
    qualifications: '申领当月年满八十周岁的老年人',
  },
  'disability-allowance': {
    handler: '1019',
    requirements: '残疾人证须在有效期内；行动不便的可委托监护人办理',
    qualifications: '持有有效残疾人证的本镇居民',
  },
  'pension-enrolment': {
    handler: '1018',
    requirements: '登记信息当场核对，由本人签字确认',
    qualifications: '年满十六周岁、不在校、未参加职工养老保险的居民',
  },
  'birth-registration': {
    handler: '1018',
    requirements: '材料齐全的当场登记',
    qualifications: '拟生育或已生育的夫妻',
  },
  'medical-enrolment': {
    handler: '1018',
    requirements: '新生儿可在出生后九十日内登记',
    qualifications: '未参加职工医疗保险的城乡居民',
    feeBasis: '《社会保险法》；县医疗保障局每年公布的城乡居民基本医疗保险缴费标准',
    feeScope: '参加城乡居民基本医疗保险的居民；低保对象、特困人员等按规定资助参保',
    feeProcedure:
      '登记后在集中缴费期内，到税务部门公布的缴费渠道或者银行网点缴纳，镇里窗口不收现金；缴费后可打印缴费凭证',
  },
  'felling-permit': {
    visits: 2,
    handler: '1012',
    requirements: '采伐前现场核实，两名工作人员到场',
    qualifications: '林木所有人或者经营者',
  },
  'house-site': {
    visits: 2,
    handler: '1012',
    requirements: '选址、放线和竣工三次到场，结果当场签字',
    qualifications: '符合分户条件的本村村民，一户一处',
  },
  'farmland-subsidy': {
    handler: '1020',
    requirements: '核对结果在村（社区）张榜公布',
    qualifications: '承包耕地并实际种植的农户',
  },
  'firework-shop': {
    visits: 2,
    handler: '1017',
    requirements: '现场核查须两名工作人员到场，当场填写核查表',
    qualifications: '从业人员均须经安全培训并考核合格',
  },
};

const withPapers = ({ materials }: ItemFields): ItemFields['materials'] =>
  materials.map((one) => ({ copies: 1, ...one, ...PAPERS[one.name] }));

/** Proposes and approves what is not in force yet; done once, it changes nothing. */
export async function completeGuides(acts: Acting): Promise<void> {
  for (const [id, added] of Object.entries(GUIDES)) {
    const path = `/api/items/${id}`;
    const { body } = await acts.must(ADMINISTRATOR, 'GET', path);
    const now = body.versions.find((one: { version: number }) => one.version === body.inForce);
    if (!now || now.item.discipline !== undefined) continue;
    const item = { ...now.item, ...COMMON, ...BY_OFFICE[now.item.office], ...added, materials: withPapers(now.item) };
    const proposed = await acts.command(ADMINISTRATOR, path, 'propose', item);
    const { version } = proposed.body.versions.at(-1);
    await acts.command(PUBLISHER, path, 'approve', { version });
  }
}
