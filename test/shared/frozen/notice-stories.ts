// Lives of records that come from no case, and of an opinion on one: frozen from the day they were first kept.
import type { CaseState } from '#shared/case/state.ts';
import { disclosureLaw } from '#shared/disclosure/decide.ts';
import { publicFigures } from '#shared/report/public-figures.ts';
import { day } from '#shared/time.ts';
import { atTheWindow, given, moment, step } from '../case/case-life.ts';
import { does } from '../case/does.ts';
import { figuresOf } from '../report/given.ts';
import type { Story, Told } from './stories.ts';

const tells = (at: string, by: string, command: unknown): Told => ({ at: moment(at), by, command });
const told = (name: string, ...steps: Told[]): Story => ({
  name,
  aggregate: disclosureLaw as unknown as Story['aggregate'],
  id: Buffer.from(name.padEnd(16, '.')).toString('hex').slice(0, 32),
  steps,
});

const people = [{ name: '张三', village: 'shanghe', note: '2人' }];
const texts = { title: '低保初审公示', body: '拟将下列家庭纳入。', people: JSON.stringify(people) };
const corrected = { ...texts, body: '拟将下列一户家庭纳入。' };
const report = { title: '2026年9月效能建设月报', month: '2026-09', body: '件数太少，不列比率。' };
const closed: CaseState = {
  ...given(atTheWindow, step('2026-09-24 10:05', '1001', does.accept), step('2026-09-30 11:00', '1001', does.complete))
    .state,
  about: { board: 'notices', record: '0123456789ab' },
};
const said = { asked: '名单里人数不对。', outcome: '已核对，更正为一户。' };

export const notices: readonly Story[] = [
  told(
    'disclosure-notice',
    tells('2026-09-24 09:00', '1002', {
      type: 'draft-by-hand',
      board: 'notices',
      from: {},
      author: '1002',
      fields: { title: texts.title, people, category: 'minimum-living', office: 'civil-affairs' },
    }),
    tells('2026-09-24 09:10', '1002', { type: 'edit', fields: { body: texts.body } }),
    tells('2026-09-24 09:20', '1002', { type: 'submit' }),
    tells('2026-09-24 10:00', '1007', { type: 'approve', given: { edition: 2, texts } }),
    tells('2026-09-28 09:00', '1002', { type: 'edit', fields: { body: '人数有误' } }),
    tells('2026-09-28 09:10', '1007', { type: 'return', reason: '请写全' }),
    tells('2026-09-28 09:20', '1002', { type: 'edit', fields: { body: corrected.body, until: day('2026-10-20') } }),
    tells('2026-09-28 10:00', '1007', {
      type: 'publish-correction',
      reason: '户数有误',
      given: { edition: 4, texts: corrected },
    }),
    tells('2026-10-21 00:00', 'clock', { type: 'timer', what: 'expire' }),
  ),
  told(
    'disclosure-entry',
    tells('2026-09-24 09:00', '1002', {
      type: 'draft-by-hand',
      board: 'notices',
      from: {},
      author: '1002',
      fields: { title: texts.title, body: texts.body, category: 'minimum-living', office: 'civil-affairs' },
    }),
    tells('2026-09-24 09:10', '1002', {
      type: 'edit',
      fields: { catalogue: 'allowance-approved' },
      given: { edition: 1, texts, clock: { days: 10, unit: 'working', own: true } },
    }),
    tells('2026-09-24 09:20', '1002', { type: 'submit' }),
  ),
  told(
    'disclosure-report',
    tells('2026-10-14 09:00', '1005', {
      type: 'draft-by-hand',
      board: 'monthly-report',
      from: { report: '2026-09' },
      author: '1005',
      words: report,
      figures: publicFigures(figuresOf('2026-09'), 1, { smallest: 5, months: new Map() }),
    }),
    tells('2026-10-14 09:10', '1005', { type: 'submit' }),
    tells('2026-10-14 10:00', '1007', { type: 'approve', given: { edition: 1, texts: report } }),
  ),
  told(
    'disclosure-opinion',
    tells('2026-09-30 11:00', '1001', {
      type: 'draft',
      board: 'opinions',
      from: { case: 'c'.repeat(32) },
      case: closed,
      author: '1001',
      fields: said,
    }),
    tells('2026-10-26 09:00', 'clock', { type: 'timer', what: 'overdue' }),
    tells('2026-10-26 11:35', '1001', { type: 'submit' }),
    tells('2026-10-26 15:00', '1007', { type: 'approve', given: { edition: 1, texts: said } }),
  ),
];
