// A publication whose case was reopened, told by commands: what `freeze.ts` freezes once.
import type { CaseState } from '#shared/case/state.ts';
import { disclosureLaw } from '#shared/disclosure/decide.ts';
import { day } from '#shared/time.ts';
import { atTheWindow, given, moment, step } from '../case/case-life.ts';
import { does } from '../case/does.ts';
import type { Story, Told } from './stories.ts';

const tells = (at: string, by: string, command: unknown): Told => ({ at: moment(at), by, command });
const closed: CaseState = given(
  atTheWindow,
  step('2026-09-24 10:05', '1001', does.accept),
  step('2026-09-30 11:00', '1001', does.complete),
).state;
const texts = { title: '路灯维修', asked: '村口路灯不亮', outcome: '已更换灯泡' };
const from = { case: 'c'.repeat(32) };

export const reopened: readonly Story[] = [
  {
    name: 'disclosure-reopened',
    aggregate: disclosureLaw as unknown as Story['aggregate'],
    id: Buffer.from('disclosure-reopened').toString('hex').slice(0, 32),
    steps: [
      tells('2026-09-30 11:00', '1001', { type: 'draft', board: 'results', from, case: closed, author: '1001' }),
      tells('2026-09-30 11:30', '1001', { type: 'edit', fields: texts }),
      tells('2026-09-30 11:35', '1001', { type: 'submit' }),
      tells('2026-09-30 15:00', '1007', { type: 'approve', keep: [], given: { edition: 2, texts } }),
      tells('2026-10-12 09:00', 'clock', { type: 'mark-reopened', on: day('2026-10-12') }),
    ],
  },
];
