// The life of a monthly report, told by commands: what `freeze.ts` freezes once.
import { reportLaw } from '#shared/report/decide.ts';
import { day } from '#shared/time.ts';
import { moment } from '../case/case-life.ts';
import { does, FROZEN, type Step, step } from '../report/given.ts';
import { lawWith } from '../sample-law.ts';
import type { Story } from './stories.ts';

const flood = lawWith({
  overrides: [{ id: 'o'.repeat(32), on: day('2026-10-14'), working: false, notice: '柳政办〔2026〕12号' }],
});
const owed = (at: string, law?: typeof flood): Step => step(at, 'clock', { type: 'timer', what: 'owed' }, law);

const story = (name: string, ...steps: readonly Step[]): Story => ({
  name,
  aggregate: reportLaw as unknown as Story['aggregate'],
  id: '2026-09',
  steps: steps.map(({ at, by, command, law }) => ({ at: moment(at), by, command, ...(law ? { law } : {}) })),
});

export const reports: readonly Story[] = [
  story(
    'report',
    ...FROZEN.slice(0, 3),
    step('2026-10-12 10:00', '1010', { type: 'comment', comment: '请补充民政办的情况' }),
    ...FROZEN.slice(3),
    step('2026-10-20 09:00', '1005', { type: 'correct', reason: '原因写错' }),
  ),
  story(
    'report-returned',
    ...FROZEN.slice(0, 4),
    does.sendBack('1010'),
    step('2026-10-15 09:00', '1005', { type: 'write', causes: '两人同时休假' }),
    step('2026-10-15 09:10', '1005', { type: 'submit' }),
    ...['1006', '1010', '1011'].map((by) => does.sign(by, '2026-10-16 09:00')),
    does.freeze('2026-10-16 10:00'),
  ),
  story(
    'report-closed',
    does.draft('2026-10-08 08:35'),
    owed('2026-10-14 17:30', flood),
    owed('2026-10-15 17:30'),
    step('2026-10-19 09:00', '1005', { type: 'write', causes: '人手不足', measures: '增加值班', remarks: '无' }),
    step('2026-10-19 09:10', '1005', { type: 'submit' }),
    does.sign('1006', '2026-10-20 09:00'),
    does.sign('1010', '2026-10-20 09:10'),
    step('2026-10-21 09:00', '1006', { type: 'close', reason: '一人住院' }),
    does.freeze('2026-10-21 09:01'),
  ),
];
