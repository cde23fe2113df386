// What supervision and the signed registers of the sample township hold before it is first shown: invented matters, each
// entered and answered by the people whose part it is, and the report of the month before, drafted by its own schedule.
import { dayOf, type Instant, plusDays, timeOf } from '#shared/time.ts';
import type { House } from '../house.ts';
import type { Acting } from './acting.ts';
import { carryOut, type Life } from './carry-out.ts';
import { putForward } from './put-forward.ts';

const KEY = '2c9e7b10-0000-4000-8000-0000000000';
const SUPERVISOR = '1009';
const GROUP = '1005';

/** Days the office has for putting right what was found. */
const DAYS_TO_MEND = 10;

const livesOn = (now: Instant): readonly (readonly [at: string, life: Life])[] => {
  const on = dayOf(now);
  return [
    [
      '/api/supervision/spot-checks',
      {
        key: `${KEY}01`,
        by: SUPERVISOR,
        body: {
          office: 'service-centre',
          on,
          lookedAt: ['absence', 'idleness'],
          note: '上午在大厅看了四十分钟，来办事的有十一人。',
          findings: [{ subject: 'absence', text: '3号窗口有一段时间没有人，也没有挂“暂时离开”的牌子。' }],
        },
        steps: [
          [GROUP, 'assign', { finding: 1, owner: '1018', dueOn: plusDays(on, DAYS_TO_MEND) }],
          ['1018', 'report-done', { finding: 1, text: '各窗口已配离岗牌，写明去向和回来的时间，由值班人员每天查看。' }],
          [SUPERVISOR, 'confirm', { finding: 1, note: '已到现场看过。' }],
        ],
      },
    ],
    [
      '/api/supervision/suggestions',
      {
        key: `${KEY}02`,
        by: SUPERVISOR,
        body: {
          office: 'civil-affairs',
          title: '行动不便老人的申请上门收取',
          body: '村里有几位老人行动不便，建议每月固定一天由民政办到村里集中收取申请材料。',
        },
        steps: [
          ['1003', 'adopt', { adopted: 'adopted', answer: '采纳。每月十五日到村收取材料，时间提前在村务公开栏告知。' }],
        ],
      },
    ],
    [
      '/api/integrity',
      {
        key: `${KEY}03`,
        by: '1012',
        body: {
          outcome: 'handedIn',
          on,
          what: '土特产一箱',
          value: 150,
          from: '办事群众',
          handedTo: GROUP,
          receipt: '廉字第1号',
        },
        steps: [[GROUP, 'confirm']],
      },
    ],
    [
      '/api/box-openings',
      {
        key: `${KEY}04`,
        by: '1018',
        body: { box: '便民服务大厅意见箱', on, time: timeOf(now), with: GROUP, slips: 1, note: '信件一封，已登记。' },
        steps: [[GROUP, 'confirm']],
      },
    ],
  ];
};

const COMMENDATION: Life = {
  key: `${KEY}05`,
  by: '1003',
  body: {
    office: 'civil-affairs',
    title: '民政办汛期上门办理临时救助',
    facts: '汛期连续三天到户办理，受助家庭当天知道结果。',
  },
  steps: [['1010', 'confirm', { reasons: '事实清楚，群众反映好。' }]],
};

/** Carries all of it out, from wherever an earlier start left it. */
export async function beWatched(house: Pick<House, 'now' | 'invoke'>, acts: Acting): Promise<void> {
  for (const [at, life] of livesOn(house.now())) await carryOut(acts, at, life);
  const { body } = await carryOut(acts, '/api/commendations', COMMENDATION);
  // SC-5: what was approved is put forward for its board, and approved there once more.
  await putForward(acts, `${KEY}06`, GROUP, { board: 'commendations', from: { commendation: body.id } });
  // SV-4.4: on a day that is not yet the first working day nothing is drafted, and the schedule comes to it.
  await house.invoke('work', { source: 'schedule', name: 'monthly-report', time: house.now() });
}
