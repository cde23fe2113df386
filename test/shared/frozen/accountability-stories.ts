// Lives of clues, told by commands: what `freeze.ts` freezes once.
import { accountabilityLaw } from '#shared/accountability/decide.ts';
import { day } from '#shared/time.ts';
import { does, doing, raised, type Step, step, votes } from '../accountability/given.ts';
import { ADMONISHED_STEPS, UP_TO } from '../accountability/lives.ts';
import { moment } from '../case/case-life.ts';
import { LAW, lawWith } from '../sample-law.ts';
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

const warning = (id: string, at: string) => ({ id, servedAt: moment(at), rule: LAW.policy.warnings });
const reckoned = (at: string, warnings: readonly object[], moves: readonly object[] = []): Told =>
  tells(step(at, 'clock', { type: 'reckon', id: 'this#1', warnings, moves } as never));
const own = warning('this#1', '2026-11-02 10:00');
const others = [warning('a#1', '2026-03-02 10:00'), warning('b#1', '2026-05-06 10:00')];
const before = { id: 'b#1', on: '2026-06-01', year: 2026 };
const timer = (at: string, what: string): Told => tells(step(at, 'clock', { type: 'timer', what }));
const exempt = {
  cause: 'force-majeure',
  finding: '山洪断路',
  evidence: '气象证明',
  result: '无法到场',
  resultEvidence: '值班记录',
} as const;

export const accountability: readonly Story[] = [
  story(
    'accountability-taken-up',
    tells(raised),
    { ...tells(step('2026-11-03 17:30', 'clock', does.timer)), law: flood },
    { ...tells(step('2026-11-04 17:30', 'clock', does.timer)), law: flood },
    tells(step('2026-11-05 09:00', '1005', does.accept)),
  ),
  story(
    'accountability-admonished-on-review',
    ...UP_TO.reviewAsked.map(tells),
    tells(step('2026-11-16 09:00', '1006', doing('decide-review', { result: 'changed', measure: 'admonition' }))),
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
  story(
    'accountability-county-decides',
    ...UP_TO.statementHeard.map(tells),
    tells(step('2026-10-28 09:00', '1010', doing('recuse', { staff: '1010', as: 'own-request' }))),
    tells(step('2026-10-28 09:10', '1011', doing('recuse', { staff: '1011', as: 'own-request' }))),
    tells(step('2026-10-30 09:00', '1005', does['record-county'])),
    tells(step('2026-11-02 10:30', '1005', doing('serve', { at: moment('2026-11-02 10:00') }))),
    tells(step('2026-11-09 09:00', '1002', does['ask-review'])),
    tells(
      step('2026-11-16 09:00', '1005', {
        ...does['record-county'],
        result: 'changed',
        measure: 'self-examination',
        on: day('2026-11-13'),
      }),
    ),
  ),
  story(
    'accountability-by-hand',
    tells(
      step('2026-10-20 09:00', '1010', {
        type: 'raise-by-hand',
        person: '1002',
        ground: 'AC-1.5',
        facts: '三次让人另找别人',
        evidence: '来访登记',
        factsOn: day('2026-10-12'),
        witnessed: true,
      }),
    ),
    tells(step('2026-10-21 09:00', '1005', does.accept)),
  ),
  story('accountability-dismissed', tells(raised), tells(step('2026-10-21 09:00', '1005', does.dismiss))),
  story(
    'accountability-reviewed',
    ...UP_TO.statementHeard.slice(0, 3).map(tells),
    tells(step('2026-10-26 08:30', '1005', doing('recuse', { staff: '1011', note: '姻亲' }))),
    ...UP_TO.statementHeard.slice(3).map(tells),
    tells(step('2026-10-29 09:00', '1006', doing('decide', { votes: votes('+-'), reasons: '会议记录二' }))),
    tells(step('2026-10-30 09:00', '1006', doing('decide', { votes: votes('++') }))),
    ...UP_TO.reviewAsked.slice(7).map(tells),
    timer('2026-12-09 17:30', 'review'),
    tells(
      step(
        '2026-12-10 09:00',
        '1006',
        doing('decide-review', {
          result: 'changed',
          measure: 'self-examination',
          votes: votes('++'),
          reasons: '情节较轻',
        }),
      ),
    ),
  ),
  story(
    'accountability-moved',
    ...UP_TO.served.map(tells),
    reckoned('2026-11-02 10:31', [...others, own]),
    tells(step('2026-12-02 09:00', '1005', does['record-move'])),
    reckoned('2026-12-02 09:01', [...others, own], [{ id: 'this#1', on: '2026-12-01', year: 2026 }]),
    reckoned('2026-12-03 09:00', [own], [{ id: 'this#1', on: '2026-12-01', year: 2026 }]),
    tells(
      step('2026-12-04 09:00', '1006', doing('record-move', { on: day('2026-12-04'), post: '农业办', back: true })),
    ),
  ),
  story(
    'accountability-county',
    ...UP_TO.served.map(tells),
    reckoned('2026-11-02 10:31', [...others, warning('c#1', '2026-05-20 10:00'), own], [before]),
    tells(step('2026-12-02 09:00', '1006', doing('report-county', { note: '随文报送' }))),
    reckoned('2026-12-03 09:00', []),
  ),
  story(
    'accountability-not-corrected',
    ...ADMONISHED_STEPS.map(tells),
    timer('2026-12-02 17:30', 'correction'),
    tells(step('2026-12-03 09:00', '1005', does['not-corrected'])),
    tells(step('2026-12-03 10:00', '1005', doing('serve', { at: moment('2026-12-03 09:30') }))),
    timer('2026-12-10 17:30', 'statement'),
  ),
  story(
    'accountability-corrected',
    ...ADMONISHED_STEPS.map(tells),
    tells(step('2026-11-20 09:00', '1010', does.corrected)),
  ),
  story(
    'accountability-exempt',
    ...UP_TO.investigating.map(tells),
    tells(step('2026-10-26 09:00', '1005', doing('close', { exempt }))),
  ),
  story(
    'accountability-transferred',
    ...UP_TO.investigating.map(tells),
    tells(step('2026-10-26 09:00', '1005', does.transfer)),
  ),
];
