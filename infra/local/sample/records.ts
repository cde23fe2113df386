// Invented records for the boards that no case fills: put forward by the officers whose matter they are, approved by the
// publisher. What is on them is for show and says so on every page.
import type { HandBoard } from '#shared/disclosure/boards.ts';
import type { DisclosureFields } from '#shared/disclosure/commands.ts';
import type { Acting } from './acting.ts';
import { putForward } from './put-forward.ts';

interface SampleRecord {
  readonly key: string;
  readonly by: string;
  readonly board: HandBoard;
  readonly fields: DisclosureFields;
}

const KEY = '5a3d1e00-0000-4000-8000-0000000002';

const RECORDS: readonly SampleRecord[] = [
  {
    key: `${KEY}01`,
    by: '1002',
    board: 'notices',
    fields: {
      title: '本季度最低生活保障初审对象公示',
      category: 'minimum-living',
      catalogue: 'allowance-first-review',
      office: 'civil-affairs',
      body: '经入户调查和民主评议，拟将下列家庭纳入最低生活保障，现予公示。',
      basis: '《社会救助暂行办法》',
      people: [
        { name: '郭大有', village: 'shanghe', note: '2人' },
        { name: '田秀兰', village: 'hougou', note: '1人' },
        { name: '欧阳喜', village: 'shiping', note: '3人' },
      ],
    },
  },
  {
    key: `${KEY}05`,
    by: '1002',
    board: 'notices',
    fields: {
      title: '本季度最低生活保障审核确认结果公示',
      category: 'minimum-living',
      catalogue: 'allowance-approved',
      office: 'civil-affairs',
      body: '下列家庭经审核确认纳入最低生活保障，现予公示。',
      basis: '《社会救助暂行办法》',
      people: [
        { name: '史保堂', village: 'nanpo', note: '2人' },
        { name: '申改英', village: 'huaishu', note: '1人' },
      ],
    },
  },
  {
    key: `${KEY}06`,
    by: '1002',
    board: 'notices',
    fields: {
      title: '特困人员救助供养初审对象公示',
      category: 'destitute-support',
      catalogue: 'destitute-first-review',
      office: 'civil-affairs',
      body: '经入户调查和生活自理能力评估，拟将下列人员纳入特困人员救助供养，现予公示。',
      basis: '《社会救助暂行办法》',
      people: [{ name: '冯来顺', village: 'xiadian', note: '分散供养' }],
    },
  },
  {
    key: `${KEY}02`,
    by: '1012',
    board: 'notices',
    fields: {
      title: '石坪村进村道路硬化方案征求意见',
      category: 'decision',
      office: 'agriculture',
      body: '拟对石坪村进村道路约八百米进行硬化，工期两个月。方案全文可在农业办查阅，欢迎提出意见。',
    },
  },
  {
    key: `${KEY}03`,
    by: '1012',
    board: 'hot-problems',
    fields: {
      title: '上河村冬季供水',
      office: 'agriculture',
      problem: '上河村部分管网老化，冬季常停水。',
      progress: '已更换主管网六百米，余下部分正在施工。',
      status: 'open',
    },
  },
];

/** Publishes the sample records, from wherever an earlier start left them. */
export async function publishRecords(acts: Acting): Promise<void> {
  for (const { key, by, board, fields } of RECORDS) await putForward(acts, key, by, { board, fields });
}
