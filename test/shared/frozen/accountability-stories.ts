// Lives of clues, told by commands: what `freeze.ts` freezes once.
import { accountabilityLaw } from '#shared/accountability/decide.ts';
import { day } from '#shared/time.ts';
import { does, raised, type Step, step } from '../accountability/given.ts';
import { moment } from '../case/case-life.ts';
import { lawWith } from '../sample-law.ts';
import type { Story, Told } from './stories.ts';

const tells = ({ at, by, command }: Step): Told => ({ at: moment(at), by, command });
const story = (name: string, ...steps: readonly Told[]): Story => ({
  name,
  aggregate: accountabilityLaw as unknown as Story['aggregate'],
  id: Buffer.from(name).toString('hex').slice(0, 32),
  steps,
});

const flood = lawWith({
  overrides: [{ id: 'o'.repeat(32), on: day('2026-11-03'), working: false, notice: '柳政办〔2026〕12号' }],
});

export const accountability: readonly Story[] = [
  story(
    'accountability-taken-up',
    tells(raised),
    { ...tells(step('2026-11-03 17:30', 'clock', does.timer)), law: flood },
    { ...tells(step('2026-11-04 17:30', 'clock', does.timer)), law: flood },
    tells(step('2026-11-05 09:00', '1005', does.accept)),
  ),
  story(
    'accountability-signal',
    tells(
      step('2026-10-10 00:10', 'clock', {
        type: 'raise',
        ground: 'AC-1.4',
        source: { office: 'agriculture', number: '2026-09' },
        signal: 'office-month',
        evidence: {
          count: 3,
          from: 3,
          unit: 'cases',
          cases: [{ case: 'c'.repeat(32), number: 'LSK-2026-000123' }],
        },
      }),
    ),
  ),
  story(
    'accountability-column',
    tells(
      step('2026-10-20 00:10', 'clock', {
        type: 'raise',
        ground: 'AC-1.3',
        source: { column: 'notices', number: '' },
        signal: 'column-unkept',
        evidence: { due: day('2026-10-19') },
      }),
    ),
  ),
  story(
    'accountability-log',
    tells(
      step('2026-10-20 00:10', 'clock', {
        type: 'raise',
        ground: 'AC-1.17',
        source: { log: `gift#${'c'.repeat(32)}`, number: '' },
        signal: 'log-mismatch',
        evidence: { events: [{ version: 2, on: day('2026-10-19') }] },
      }),
    ),
  ),
  story('accountability-dismissed', tells(raised), tells(step('2026-10-21 09:00', '1005', does.dismiss))),
];
