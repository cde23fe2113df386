// Lives of gifts, openings of the suggestion box and commendations, and of the watch over the box, told by commands.
import { boxWatchLaw } from '#shared/box-watch/box-watch.ts';
import { signedLaws } from '#shared/signed/decide.ts';
import type { SignedKind } from '#shared/signed/kinds.ts';
import { day } from '#shared/time.ts';
import { moment } from '../case/case-life.ts';
import { lawWith } from '../sample-law.ts';
import { does, type Step, step } from '../signed/given.ts';
import type { Story } from './stories.ts';

const idOf = (name: string): string => Buffer.from(name.padEnd(16, '.')).toString('hex').slice(0, 32);
const story = (kind: SignedKind, name: string, ...steps: readonly Step[]): Story => ({
  name,
  aggregate: signedLaws[kind] as unknown as Story['aggregate'],
  id: idOf(name),
  steps: steps.map(({ at, by, command }) => ({ at: moment(at), by, command })),
});
const first = '2026-09-24 10:00';
const second = '2026-09-25 09:00';
const third = '2026-09-25 09:30';
const corrects = { id: 'd'.repeat(32), confirmed: true };
const source = { case: { id: 'c'.repeat(32), number: 'LSK-2026-000123' } };
const flood = lawWith({
  overrides: [{ id: 'o'.repeat(32), on: day('2026-09-22'), working: false, notice: '柳政办〔2026〕9号' }],
});
const owed = { by: 'clock', command: { type: 'timer', what: 'boxOwed' } } as const;

/** Nobody answers in three working days, the last of which the flood took. */
const waited = (kind: SignedKind, by: string, command: Step['command']): Story => {
  const { steps, ...told } = story(kind, `${kind}-waited`, step('2026-09-18 10:00', by, command));
  const timer = { by: 'clock', command: { type: 'timer', what: 'answer' }, law: flood } as const;
  return {
    ...told,
    steps: [...steps, { at: moment('2026-09-22 17:30'), ...timer }, { at: moment('2026-09-23 17:30'), ...timer }],
  };
};

export const signed: readonly Story[] = [
  story('gift', 'gift-refused', step(first, '1001', does.refuses()), step(second, '1001', does.correct)),
  story('gift', 'gift-confirmed', step(first, '1001', does.handsIn({}, corrects)), step(second, '1005', does.confirm)),
  story('gift', 'gift-declined', step(first, '1001', does.handsIn()), step(second, '1005', does.decline)),
  story(
    'opening',
    'opening-corrected',
    step(first, '1005', does.opens()),
    step(second, '1001', does.confirm),
    step(third, '1005', does.correct),
  ),
  story('opening', 'opening-declined', step(first, '1005', does.opens()), step(second, '1001', does.decline)),
  story(
    'commendation',
    'commendation-revoked',
    step(first, '1003', does.praises({ case: 'LSK-2026-000123' }, source)),
    step(second, '1010', does.approve),
    step(third, '1006', does.revoke),
  ),
  story(
    'commendation',
    'commendation-declined',
    step(first, '1003', does.praises()),
    step(second, '1010', does.decline),
  ),
  waited('gift', '1001', does.handsIn({ on: day('2026-09-16') })),
  waited('opening', '1005', does.opens({ on: day('2026-09-17') })),
  waited('commendation', '1003', does.praises()),
  {
    name: 'box-watch',
    aggregate: boxWatchLaw as unknown as Story['aggregate'],
    id: idOf('box-watch'),
    steps: [
      { at: moment('2026-09-01 00:10'), by: 'clock', command: { type: 'begin' } },
      { at: moment('2026-09-09 08:30'), ...owed },
      { at: moment('2026-09-14 10:00'), by: 'clock', command: { type: 'note', openedAt: moment('2026-09-14 09:00') } },
      { at: moment('2026-09-22 08:30'), ...owed, law: flood },
    ],
  },
];
