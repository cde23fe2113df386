// What the list of items does not give and a guide should say (DI-2, DI-4): added to a few items of the sample township
// as new versions, so that both kinds of guide are seen, the full one and the one with gaps.
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

const HOURS = '工作日上午8:30—12:00，下午14:30—18:00';
const DISCIPLINE = '一次性告知所需材料；不收受礼品礼金；超过承诺时限须说明原因';
/** How the papers are come by and in how many copies, by name; the same on every list. */
const PAPERS: { readonly [name: string]: { readonly copies?: number; readonly obtain?: string } } = {
  居民身份证: { copies: 1, obtain: '遗失的到县公安局户政窗口补领' },
  户口簿: { copies: 1, obtain: '到户籍所在地派出所办理' },
  收入和财产申报表: { copies: 1, obtain: '便民服务大厅3号窗口领取，工作人员可代填' },
  核对授权书: { copies: 1, obtain: '便民服务大厅3号窗口领取，全体家庭成员签字' },
};

const GUIDES: { readonly [item: string]: Added } = {
  'minimum-living-allowance': {
    passes: ['service-centre', 'civil-affairs'],
    visits: 1,
    handler: '1002',
    hours: HOURS,
    phone: '0000-7120022',
    discipline: DISCIPLINE,
    requirements: '入户调查须两人以上；初审结果在村（社区）公示7个工作日',
    qualifications: '共同生活的家庭成员均须如实申报收入和财产',
    feeBasis: '《社会救助暂行办法》',
    feeScope: '全部申请人',
    feeProcedure: '不收取任何费用，如有收费请拨打监督电话',
  },
  'temporary-relief': {
    passes: ['service-centre', 'civil-affairs', 'finance'],
    visits: 1,
    handler: '1002',
    hours: HOURS,
    phone: '0000-7120022',
    discipline: DISCIPLINE,
    requirements: '情况紧急的先救助，后补手续',
    qualifications: '本镇户籍人员和在本镇居住的人员',
  },
  'house-site': {
    passes: ['service-centre', 'agriculture'],
    visits: 2,
    handler: '1012',
    hours: HOURS,
    phone: '0000-7120031',
    discipline: DISCIPLINE,
    requirements: '选址、放线和竣工三次到场，结果当场签字',
    qualifications: '符合分户条件的本村村民，一户一处',
  },
};

const withPapers = ({ materials }: ItemFields): ItemFields['materials'] =>
  materials.map((one) => ({ ...one, ...PAPERS[one.name] }));

/** Proposes and approves what is not in force yet; done once, it changes nothing. */
export async function completeGuides(acts: Acting): Promise<void> {
  for (const [id, added] of Object.entries(GUIDES)) {
    const path = `/api/items/${id}`;
    const { body } = await acts.must(ADMINISTRATOR, 'GET', path);
    const now = body.versions.find((one: { version: number }) => one.version === body.inForce);
    if (!now || now.item.discipline !== undefined) continue;
    const item = { ...now.item, ...added, materials: withPapers(now.item) };
    const proposed = await acts.command(ADMINISTRATOR, path, 'propose', item);
    const { version } = proposed.body.versions.at(-1);
    await acts.command(PUBLISHER, path, 'approve', { version });
  }
}
