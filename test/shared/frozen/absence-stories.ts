// Lives of planned leave, of the duty roster and of a mailbox, told by commands: what `freeze.ts` freezes once.
import { type MailboxCommand, mailboxLaw } from '#shared/directory/mailbox/mailbox.ts';
import type { RosterCommand } from '#shared/directory/roster/commands.ts';
import { rosterLaw } from '#shared/directory/roster/decide.ts';
import type { WhereaboutsCommand } from '#shared/directory/whereabouts/commands.ts';
import { whereaboutsLaw } from '#shared/directory/whereabouts/decide.ts';
import { day, instant } from '#shared/time.ts';
import type { Story, Told } from './stories.ts';

const at = (text: string) => instant(`${text.replace(' ', 'T')}:00+08:00`);
const word = (when: string, by: string, command: WhereaboutsCommand): Told => ({ at: at(when), by, command });
const turn = (when: string, by: string, command: RosterCommand): Told => ({ at: at(when), by, command });
const box = (when: string, by: string, command: MailboxCommand): Told => ({ at: at(when), by, command });
const story = (name: string, aggregate: unknown, ...steps: readonly Told[]): Story => ({
  name,
  aggregate: aggregate as Story['aggregate'],
  id: Buffer.from(name.padEnd(16, '.')).toString('hex').slice(0, 32),
  steps,
});

const leave = { from: at('2026-10-12 08:30'), backAt: at('2026-10-14 08:30') };
const planned: WhereaboutsCommand = { type: 'set', staff: '1002', status: 'onLeave', substitute: '1003', ...leave };

export const absences: readonly Story[] = [
  story(
    'whereabouts-planned',
    whereaboutsLaw,
    word('2026-10-09 09:00', '1002', planned),
    word('2026-10-09 09:05', '1003', { type: 'accept-substitution' }),
    word('2026-10-09 10:00', '1002', { type: 'set', staff: '1002', status: 'outOnBusiness' }),
    word('2026-10-12 10:00', '1002', { ...planned, from: at('2026-10-20 08:30'), backAt: at('2026-10-21 08:30') }),
    word('2026-10-12 10:05', '1003', { type: 'decline-substitution' }),
    word('2026-10-14 08:35', '1002', { type: 'set', staff: '1002', status: 'onDuty' }),
    word('2026-10-14 09:00', '1002', { ...planned, from: at('2026-10-20 08:30'), backAt: at('2026-10-21 08:30') }),
    word('2026-10-14 09:05', '1003', { type: 'accept-substitution' }),
    word('2026-10-15 09:00', '1002', { type: 'set', staff: '1002', status: 'onDuty', from: at('2026-10-20 08:30') }),
  ),
  story(
    'roster',
    rosterLaw,
    turn('2026-09-29 00:10', 'clock', { type: 'flag-gaps' }),
    turn('2026-09-29 09:00', '1008', {
      type: 'set',
      days: [
        { on: day('2026-09-30'), person: '1002', leader: '1004' },
        { on: day('2026-10-01'), person: '1012', leader: '1006' },
      ],
      channels: [
        { channel: 'online', staff: '1001' },
        { channel: 'box', staff: '1005' },
      ],
    }),
    turn('2026-11-02 09:00', '1006', { type: 'set', channels: [{ channel: 'box', staff: null }] }),
  ),
  story(
    'mailbox',
    mailboxLaw,
    box('2026-10-09 09:00', '1008', { type: 'set', address: 'zhou@example.gov.cn' }),
    box('2026-10-09 10:00', '1002', { type: 'set', on: false }),
    box('2026-10-12 10:00', '1002', { type: 'set', address: '', on: true }),
  ),
];
