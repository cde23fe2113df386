// Lives of complaints, told by commands: what `freeze.ts` freezes once. No word of them is in the stored events.
import { complaintLaw } from '#shared/complaint/decide.ts';
import { day } from '#shared/time.ts';
import { moment } from '../case/case-life.ts';
import { COUNTY, receive, received, SEATS, type Step, step } from '../complaint/given.ts';
import { lawWith } from '../sample-law.ts';
import type { Story, Told } from './stories.ts';

const tells = ({ at, by, command }: Step): Told => ({ at: moment(at), by, command });
const story = (name: string, ...steps: readonly Told[]): Story => ({
  name,
  aggregate: complaintLaw as unknown as Story['aggregate'],
  id: Buffer.from(name.padEnd(16, '.')).toString('hex').slice(0, 32),
  steps,
});
const typhoon = lawWith({
  overrides: [{ id: 'o'.repeat(32), on: day('2026-10-08'), working: false, notice: '柳政办〔2026〕9号' }],
});

export const complaints: readonly Story[] = [
  story(
    'complaint-founded',
    tells(received),
    tells(step('2026-09-24 10:30', '1005', { type: 'unseal', reason: '初核', parts: ['matter', 'identity'] })),
    tells(step('2026-09-24 11:00', '1005', { type: 'screen', overlapsLaw: true, note: '属于受理范围' })),
    tells(
      step('2026-09-24 11:10', '1005', {
        type: 'assign-investigator',
        staff: '1014',
        given: { fits: true, hold: ['n14'] },
        reason: '回避',
      }),
    ),
    tells(step('2026-09-24 14:00', '1014', { type: 'plan', text: '约谈' })),
    tells(step('2026-09-25 09:00', 'person', { type: 'message', text: '补充' })),
    tells(step('2026-09-25 09:30', 'person', { type: 'urge', text: '请尽快' })),
    tells(step('2026-09-25 10:00', '1014', { type: 'record', text: '谈话' })),
    tells(step('2026-09-27 09:00', 'person', { type: 'withdraw', reason: '不追究了' })),
    tells(step('2026-09-28 09:00', '1014', { type: 'request-extension', reason: '证人外出' })),
    tells(step('2026-09-28 10:00', '1006', { type: 'refuse-extension', reason: '期限足够' })),
    tells(step('2026-09-28 11:00', '1014', { type: 'request-extension', reason: '仍在外地' })),
    tells(step('2026-09-28 14:00', '1006', { type: 'grant-extension' })),
    tells(step('2026-09-28 15:00', '1014', { type: 'reply', text: '正在调查' })),
    tells(
      step('2026-10-12 10:00', '1014', {
        type: 'find',
        finding: 'founded',
        text: '属实',
        scope: 'public',
        retaliation: true,
      }),
    ),
    tells(step('2026-10-12 11:00', '1014', { type: 'reply', text: '属实' })),
    tells(
      step('2026-10-13 10:00', '1014', { type: 'rectify', text: '补齐', owner: '民政办', dueOn: day('2026-10-30') }),
    ),
    tells(step('2026-10-30 10:00', '1014', { type: 'close', text: '已整改' })),
  ),
  story(
    'complaint-reopened',
    tells(received),
    tells(step('2026-09-24 11:00', '1005', { type: 'screen' })),
    tells(
      step('2026-09-24 11:10', '1005', {
        type: 'assign-investigator',
        staff: '1014',
        given: { fits: true, hold: ['n14'] },
      }),
    ),
    tells(step('2026-09-28 10:00', '1014', { type: 'find', finding: 'unfounded', text: '查无此事', scope: 'public' })),
    tells(step('2026-09-28 11:00', '1014', { type: 'reply', text: '不属实' })),
    tells(step('2026-09-28 15:00', '1014', { type: 'close', scope: 'none', reason: '涉及隐私' })),
    tells(step('2026-09-28 16:00', 'person', { type: 'rate', level: 1, manner: 2, comment: '没问过我' })),
    tells(step('2026-09-29 09:00', '1006', { type: 'contact', text: '已同您说明' })),
    tells(step('2026-09-29 10:00', 'person', { type: 'reopen', reason: '还有证人' })),
    tells(step('2026-09-30 10:00', '1014', { type: 'find', finding: 'partly', text: '部分属实', scope: 'public' })),
    tells(step('2026-09-30 11:00', '1014', { type: 'reply', text: '部分属实' })),
    tells(
      step('2026-09-30 14:00', '1014', { type: 'rectify', text: '补齐', owner: '民政办', dueOn: day('2026-10-09') }),
    ),
    tells(step('2026-10-09 10:00', '1014', { type: 'close' })),
    tells(step('2026-10-09 11:00', 'person', { type: 'rate', level: 4 })),
    tells(step('2026-11-09 17:30', 'clock', { type: 'timer', what: 'archive' })),
    tells(step('2026-11-10 09:00', '1006', { type: 'reopen', reason: '上级要求复查' })),
  ),
  story(
    'complaint-missed',
    tells(received),
    { ...tells(step('2026-10-08 09:00', 'clock', { type: 'timer', what: 'lastMorning' })), law: typhoon },
    { ...tells(step('2026-10-08 10:00', 'clock', { type: 'redate' })), law: typhoon },
    tells(step('2026-10-09 08:30', 'clock', { type: 'timer', what: 'lastMorning' })),
    tells(step('2026-10-09 17:30', 'clock', { type: 'timer', what: 'due' })),
    tells(step('2026-10-13 17:30', 'clock', { type: 'timer', what: 'overdue' })),
    tells(
      step('2026-10-14 09:00', 'clock', {
        type: 'reseat',
        given: { ...SEATS, marks: { ...SEATS.marks, know: ['k5'], hold: ['n14'] } },
      }),
    ),
  ),
  story(
    'complaint-county',
    tells(step('2026-09-24 10:00', '1001', receive(COUNTY, { channel: 'hotline' }))),
    tells(step('2026-09-25 10:00', '1005', { type: 'carry' })),
  ),
  story(
    'complaint-retaliation',
    tells(received),
    tells(step('2026-09-24 11:00', '1005', { type: 'screen' })),
    tells(step('2026-09-24 14:00', 'person', { type: 'report-retaliation', text: '停了我的低保' })),
    tells(
      step('2026-09-25 09:00', '1005', {
        type: 'flag-retaliation',
        text: '核实属实',
        target: { staff: '1003' },
        given: { ...SEATS, marks: { ...SEATS.marks, out: ['n2', 'n3', 'n4'] } },
      }),
    ),
  ),
  story('complaint-undone', tells(received), tells(step('2026-09-24 10:05', 'person', { type: 'withdraw' }))),
];
