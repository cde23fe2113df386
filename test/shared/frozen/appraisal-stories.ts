// The lives of appraisals and cycles, told by commands: what `freeze.ts` freezes once.
import { cycleLaw } from '#shared/appraisal/cycle.ts';
import { appraisalLaw } from '#shared/appraisal/decide.ts';
import { day } from '#shared/time.ts';
import { does, NUMBERS, opening, type Step, step } from '../appraisal/given.ts';
import { cycleDoes, openedCycle, tableOf } from '../appraisal/given-cycle.ts';
import { moment } from '../case/case-life.ts';
import { lawWith } from '../sample-law.ts';
import type { Story } from './stories.ts';

const floodOn = (on: string) =>
  lawWith({ overrides: [{ id: 'o'.repeat(32), on: day(on), working: false, notice: '柳政办〔2026〕12号' }] });
const flood = floodOn('2026-10-14');
type Told = Pick<Step, 'at' | 'by' | 'law'> & { readonly command: unknown };
const story = (name: string, aggregate: unknown, id: string, ...steps: readonly Told[]): Story => ({
  name,
  aggregate: aggregate as Story['aggregate'],
  id,
  steps: steps.map(({ at, by, command, law }) => ({ at: moment(at), by, command, ...(law ? { law } : {}) })),
});
const appraisal = (name: string, ...steps: readonly Step[]): Story =>
  story(name, appraisalLaw, 'a'.repeat(32), ...steps);

const quarters = [
  { cycle: '2026-q3', final: true, total: { n: 8500, d: 1 } },
  { cycle: '2026-q4', final: true, total: { n: 8800, d: 1 } },
];

export const appraisals: readonly Story[] = [
  appraisal(
    'appraisal-quarter',
    opening(),
    step('2026-10-09 08:40', '1001', { type: 'contest', fact: '按期率', reason: '一件系重复登记' }),
    step('2026-10-09 08:50', '1005', { type: 'answer-contest', contest: 1, corrected: true, answer: '已核实' }),
    does.own(),
    does.review({ scores: { service: 16 }, reasons: { service: '一次投诉查实' } }),
    step('2026-10-21 09:00', '1011', { type: 'recuse', reason: '近亲属' }),
    does.finalize({ minutes: '会议纪要第 9 期' }),
    does.object(),
    does.timer('2026-11-23 17:30', 'objection'),
    does.decideObjection({ result: 'changed', scores: { service: 17 } }, '2026-11-24 09:00'),
  ),
  appraisal(
    'appraisal-missed',
    opening(),
    does.timer('2026-10-14 17:30', 'own', flood),
    does.timer('2026-10-15 17:30', 'own'),
    does.timer('2026-10-21 17:30', 'review'),
  ),
  appraisal(
    'appraisal-year',
    opening('2026-year', { joined: day('2026-03-02'), moved: [day('2026-08-03')] }, '2027-01-04 08:35'),
    does.own({}, '2027-01-05 09:00'),
    step('2027-02-22 09:00', 'clock', { type: 'open-review', quarters }),
    does.review({}, '2027-02-23 09:00'),
    does.finalize({ quarters, probation: true }, '2027-02-24 09:00'),
    step('2027-03-01 09:00', 'clock', { type: 'grade', ungraded: 'probation' }),
    does.timer('2027-03-31 17:30', 'objecting'),
  ),
  appraisal(
    'appraisal-regraded',
    opening('2026-year', {}, '2027-01-04 08:35'),
    does.own({}, '2027-01-05 09:00'),
    step('2027-02-22 09:00', 'clock', { type: 'open-review', quarters }),
    does.review({}, '2027-02-23 09:00'),
    does.finalize({ quarters }, '2027-02-24 09:00'),
    step('2027-03-01 09:00', 'clock', { type: 'grade', grade: 'basically-competent', cap: 'basically-competent' }),
    step('2027-03-20 09:00', 'clock', {
      type: 'regrade',
      cap: 'not-excellent',
      openCase: false,
      placeLeft: false,
      numbers: NUMBERS,
    }),
  ),
  appraisal(
    'appraisal-county',
    opening('2026-q3', { staff: '1006', post: 'leader', reviewer: 'county' }),
    does.timer('2026-10-14 17:30', 'own'),
    step('2026-11-02 09:00', '1005', {
      type: 'record-county',
      score: 93.5,
      document: '县考〔2026〕3号',
      on: day('2026-10-30'),
    }),
  ),
  story(
    'cycle-quarter',
    cycleLaw,
    '2026-q3',
    openedCycle(),
    cycleDoes.activated(),
    cycleDoes.owed('2026-10-28 17:30', floodOn('2026-10-28')),
    cycleDoes.owed('2026-10-29 17:30'),
    cycleDoes.decided('2026-10-30 09:00'),
  ),
  story(
    'cycle-year',
    cycleLaw,
    '2026-year',
    openedCycle('2026-year', '2027-01-04 08:35'),
    cycleDoes.activated('2027-01-04 08:36'),
    cycleDoes.settle(tableOf(), { chosen: ['1002'], approval: '县委组织部批复' }, '2027-03-01 09:00'),
  ),
];
