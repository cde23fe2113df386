// Lives of records of supervision, and of an efficacy supervisor's term: what `freeze.ts` freezes once.
import { staffLaw } from '#shared/directory/staff/decide.ts';
import { supervisionLaw } from '#shared/supervision/decide.ts';
import { day } from '#shared/time.ts';
import { moment } from '../case/case-life.ts';
import { lawWith } from '../sample-law.ts';
import { asked, briefed, lawAt, reported, type Step, spotCheck, step, suggested } from '../supervision/given.ts';
import type { Story, Told } from './stories.ts';

const flood = lawWith({
  overrides: [{ id: 'o'.repeat(32), on: day('2026-10-09'), working: false, notice: '柳政办〔2026〕12号' }],
});

const tells = ({ at, by, command }: Step, law?: typeof flood): Told => ({
  at: moment(at),
  by,
  command,
  law: lawAt(at, law),
});
const story = (name: string, aggregate: unknown, ...steps: readonly Told[]): Story => ({
  name,
  aggregate: aggregate as Story['aggregate'],
  id: Buffer.from(name.padEnd(16, '.')).toString('hex').slice(0, 32),
  steps,
});
const supervision = (name: string, ...steps: readonly Step[]): Story =>
  story(name, supervisionLaw, ...steps.map((one) => tells(one)));
const clock = (at: string, what: string): Step => step(at, 'clock', { type: 'timer', what });

const noted = { subject: 'idleness', text: '公示栏没有更新' } as const;
const facts = { name: '柳样1016', title: '效能监督员', duties: [] };
const person = (at: string, by: string, command: object): Told =>
  tells(step(at, by, { number: '1016', ...command } as never));

export const supervisions: readonly Story[] = [
  supervision(
    'supervision-spot-check',
    step('2026-09-24 15:00', '1009', spotCheck({ note: '查看窗口' })),
    step('2026-09-24 15:10', '1009', { type: 'add-finding', ...noted }),
    step('2026-09-24 15:20', '1009', { type: 'add-finding', ...noted }),
    clock('2026-09-30 17:30', 'nameOwner#2'),
    step('2026-10-08 09:00', '1005', { type: 'assign', finding: 2, owner: '1012', dueOn: day('2026-10-20') }),
    step('2026-10-08 09:05', '1005', { type: 'set-aside', finding: 3, reason: '当天已更新' }),
    clock('2026-10-12 08:30', 'reminder#1'),
    clock('2026-10-12 17:30', 'due#1'),
    clock('2026-10-13 17:30', 'overdue#1'),
    step('2026-10-14 09:00', '1012', { type: 'report-done', finding: 1, text: '已安排替班' }),
    step('2026-10-14 10:00', '1009', { type: 'return', finding: 1, reason: '仍有缺岗', dueOn: day('2026-10-20') }),
    step('2026-10-15 10:00', '1012', { type: 'report-done', finding: 1, text: '已排班' }),
    step('2026-10-16 10:00', '1009', { type: 'confirm', finding: 1, note: '已查看' }),
  ),
  supervision('supervision-report', reported, step('2026-09-28 10:00', '1005', { type: 'take-up', ground: 'AC-1.10' })),
  supervision(
    'supervision-report-dismissed',
    reported,
    step('2026-09-28 10:00', '1005', { type: 'dismiss', reason: '查无此事' }),
  ),
  supervision(
    'supervision-suggestion',
    suggested,
    step('2026-09-28 10:00', '1003', { type: 'adopt', adopted: 'partly', answer: '先添四把' }),
  ),
  story(
    'supervision-inquiry',
    supervisionLaw,
    tells(asked),
    tells(clock('2026-10-09 17:30', 'due'), flood),
    tells(clock('2026-10-10 17:30', 'due')),
    tells(step('2026-10-12 10:00', '1003', { type: 'answer', answer: '两个窗口' })),
  ),
  supervision('supervision-briefing', briefed, step('2026-09-25 10:00', '1005', { type: 'withdraw', reason: '有误' })),
  story(
    'staff-supervisor',
    staffLaw,
    person('2026-09-01 09:00', '1008', { type: 'appoint', facts }),
    person('2026-09-01 09:05', '1008', {
      type: 'propose-role',
      role: 'supervisor',
      from: day('2026-09-01'),
      until: day('2027-08-31'),
    }),
    person('2026-09-01 09:10', '1006', { type: 'confirm-role', role: 'supervisor' }),
    person('2027-08-01 09:00', '1008', {
      type: 'propose-role',
      role: 'supervisor',
      from: day('2027-09-01'),
      until: day('2028-08-31'),
    }),
    person('2027-08-01 09:10', '1006', { type: 'confirm-role', role: 'supervisor' }),
    person('2027-10-01 09:10', '1006', { type: 'revoke-role', role: 'supervisor' }),
  ),
];
