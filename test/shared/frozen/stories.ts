// Lives of records of every kind, told by commands: what `freeze.ts` freezes once. A new type of event gets a new story;
// a story whose samples are frozen is never told differently.
import { overrideLaw } from '#shared/calendar-override/decide.ts';
import type { CaseCommand } from '#shared/case/commands.ts';
import { caseLaw } from '#shared/case/decide.ts';
import type { CaseState } from '#shared/case/state.ts';
import { type Aggregate, type Law, type NewEvent, OPERATOR } from '#shared/decision.ts';
import { batchLaw } from '#shared/directory/batch/batch.ts';
import { EMPTY_DIRECTORY } from '#shared/directory/directory.ts';
import { itemLaw } from '#shared/directory/item/decide.ts';
import { officeLaw } from '#shared/directory/office/decide.ts';
import { policyRecordLaw } from '#shared/directory/policy/record.ts';
import { staffLaw } from '#shared/directory/staff/decide.ts';
import { whereaboutsLaw } from '#shared/directory/whereabouts/decide.ts';
import { disclosureLaw } from '#shared/disclosure/decide.ts';
import { fileLaw } from '#shared/efficacy-file/reading.ts';
import { day, type Instant, instant } from '#shared/time.ts';
import { actorOf, given, moment, step } from '../case/case-life.ts';
import { does, registers } from '../case/does.ts';
import { NEXT_NOTICE as notice } from '../next-notice.ts';
import { LAW, lawWith } from '../sample-law.ts';
import { absences } from './absence-stories.ts';
import { accountability } from './accountability-stories.ts';
import { appraisals } from './appraisal-stories.ts';
import { furtherCases } from './case-stories.ts';
import { complaints } from './complaint-stories.ts';
import { notices } from './notice-stories.ts';
import { registered } from './registered-stories.ts';
import { reopened } from './reopened-stories.ts';
import { reports } from './report-stories.ts';
import { signed } from './signed-stories.ts';
import { supervisions } from './supervision-stories.ts';

/** One step of a story; `law` where it is not the sample's. */
export interface Told {
  readonly at: Instant;
  readonly by: string;
  readonly command: unknown;
  readonly law?: Law;
}
export interface Story {
  /** Name of its file. */
  readonly name: string;
  readonly aggregate: Aggregate<never, NewEvent, unknown>;
  readonly id: string;
  readonly steps: readonly Told[];
}

export const actor = (by: string) => (by === 'operator' ? OPERATOR : actorOf(by));
const tells = (at: string, by: string, command: unknown, law?: Law): Told => ({
  at: moment(at),
  by,
  command,
  ...(law ? { law } : {}),
});
const story = (name: string, aggregate: unknown, ...steps: Told[]): Story => ({
  name,
  aggregate: aggregate as Story['aggregate'],
  id: Buffer.from(name.padEnd(16, '.')).toString('hex').slice(0, 32),
  steps,
});

const timer = (at: string, what: string): Told => tells(at, 'clock', does.timer(what));
const typhoon = lawWith({
  overrides: [{ id: 'o'.repeat(32), on: day('2026-10-08'), working: false, notice: '柳政办〔2026〕9号' }],
});
const contact = { name: '张三', organisation: '柳源村', phone: '13800001234' };
const told = { how: '电话', at: moment('2026-09-30 10:55'), by: '1002' };
const item = { id: 'low-rent', version: 3, office: 'civil-affairs', commitmentDays: 5, statutoryDays: 20 };

const cases: readonly Story[] = [
  story(
    'case-entered-late',
    caseLaw,
    tells('2026-09-24 10:00', '1001', registers('petition', 'letter', { occurredAt: moment('2026-09-10 09:00') })),
    timer('2026-09-24 10:00', 'lateEntry'),
  ),
  story(
    'case-handed-around',
    caseLaw,
    tells(
      '2026-09-24 10:00',
      '1001',
      registers('petition', 'window', {
        village: 'liuyuan',
        office: 'civil-affairs',
        body: '已经一个月',
        contact,
        emergency: true,
      }),
    ),
    tells('2026-09-24 10:05', '1001', does.locate),
    tells('2026-09-24 10:10', '1001', does.handOver('civil-affairs', '1002')),
    tells('2026-09-24 10:15', '1002', does.returnHandOver('agriculture')),
    tells('2026-09-24 10:20', '1001', does.handOver('agriculture')),
    timer('2026-09-24 10:50', 'acceptance'),
    tells('2026-09-28 17:30', '1001', does.recall),
    tells('2026-09-29 09:00', '1001', does.handOver('agriculture')),
    tells('2026-09-29 09:10', '1012', does.returnHandOver('civil-affairs')),
    timer('2026-10-08 17:30', 'ruling'),
    tells('2026-10-09 09:00', '1006', does.designate('civil-affairs')),
    tells('2026-10-09 09:05', '1003', does.assign('1002')),
    timer('2026-10-10 17:30', 'assignment'),
    tells('2026-10-12 09:00', '1003', does.accept),
    tells('2026-10-12 09:30', '1003', does.report),
    tells('2026-10-12 09:40', 'person', does.message),
    timer('2026-10-12 09:41', 'lastMorning'),
    timer('2026-10-12 09:41', 'reminder'),
    timer('2026-10-12 09:41', 'due'),
    timer('2026-10-12 09:41', 'overdueHead'),
    timer('2026-10-12 17:30', 'overdueLeader'),
    tells('2026-10-13 09:00', '1003', { ...does.complete, publish: true } as CaseCommand),
    timer('2026-11-12 17:30', 'archive'),
  ),
  story(
    'case-by-telephone',
    caseLaw,
    tells('2026-09-16 09:00', '1001', registers('inquiry', 'phone', { contact: { declined: true } })),
    timer('2026-09-16 17:30', 'relay'),
    tells('2026-09-17 09:00', '1001', { ...does.relay('1004'), note: '请阅' }),
    tells('2026-09-17 09:05', '1001', does.handOver('civil-affairs')),
    tells('2026-09-17 09:10', '1002', does.acceptHandOver),
    tells('2026-09-17 09:15', '1003', does.dispute),
    tells('2026-09-17 10:00', '1004', { ...does.referOutside, told: { ...told, at: moment('2026-09-17 09:58') } }),
  ),
  story(
    'case-on-the-spot',
    caseLaw,
    tells('2026-09-24 10:00', '1001', registers('inquiry', 'window')),
    tells('2026-09-24 10:05', '1001', does.answer),
  ),
  story(
    'case-application',
    caseLaw,
    tells('2026-09-23 10:00', '1001', registers('application', 'window', { item: 'low-rent', given: { item } })),
    { ...timer('2026-10-08 17:30', 'noticeDuty'), law: typhoon },
    timer('2026-10-09 17:30', 'noticeDuty'),
    { ...tells('2026-10-09 18:00', 'clock', does.redate), law: typhoon },
    tells('2026-10-10 09:00', '1001', does.refuse),
  ),
];

const calendar: readonly Story[] = [
  story(
    'override-day',
    overrideLaw,
    tells('2026-09-24 10:00', '1008', {
      type: 'propose',
      on: day('2026-10-08'),
      working: false,
      notice: '柳政办〔2026〕9号',
      reason: '台风停班',
    }),
    tells('2026-09-24 10:05', '1006', { type: 'confirm' }),
  ),
  story(
    'override-notice',
    overrideLaw,
    tells('2026-11-20 10:00', '1008', { type: 'propose', ...notice }),
    tells('2026-11-20 10:05', '1008', { type: 'withdraw' }),
  ),
];

const facts = {
  name: '李四',
  title: '干事',
  duties: ['社会救助'],
  office: 'civil-affairs',
  leader: '1004',
  phone: '0356-7120014',
};
const code = 'a'.repeat(64);
const identity = 'b'.repeat(64);
const staff = (at: string, by: string, command: object, law?: Law) =>
  tells(at, by, { number: '1020', ...command }, law);
const empty: Law = { ...LAW, directory: EMPTY_DIRECTORY };
const officeFacts = {
  name: '林业站',
  nameEn: 'Forestry',
  functions: ['护林防火'],
  head: '1002',
  phone: '0356-7120015',
  place: '三楼',
};
const office = (at: string, command: object) => tells(at, '1008', { id: 'forestry', ...command });
const fields = {
  name: '低保申请',
  basis: ['《社会救助暂行办法》'],
  conditions: ['家庭人均收入低于标准'],
  materials: [{ name: '身份证', form: '原件' }],
  steps: ['受理', '审核'],
  statutoryDays: 30,
  commitmentDays: 20,
  office: 'civil-affairs',
  handler: '1002',
};
const whereabouts = (at: string, by: string, command: object) => tells(at, by, command);
const backAt = instant('2026-10-20T00:30:00Z');

const directory: readonly Story[] = [
  story(
    'office',
    officeLaw,
    office('2026-09-24 09:00', { type: 'open', facts: officeFacts }),
    office('2026-09-24 09:05', { type: 'import', facts: { ...officeFacts, place: '四楼' }, batch: 'f'.repeat(32) }),
    office('2026-09-24 09:10', { type: 'close' }),
  ),
  story(
    'staff-founder',
    staffLaw,
    staff(
      '2026-09-01 09:00',
      'operator',
      { type: 'found', facts: { name: '王建国', title: '系统管理员', duties: [] }, given: { code } },
      empty,
    ),
    staff('2026-09-01 09:05', '1020', { type: 'bind', given: { code, identity } }),
    staff('2026-09-01 09:10', '1008', { type: 'unbind' }),
  ),
  story(
    'staff-roles',
    staffLaw,
    staff('2026-09-01 09:00', '1008', { type: 'appoint', facts }),
    staff('2026-09-01 09:05', '1008', { type: 'set', facts: { ...facts, title: '副主任' } }),
    staff('2026-09-01 09:10', '1008', { type: 'propose-role', role: 'publisher' }),
    staff('2026-09-01 09:15', '1006', { type: 'confirm-role', role: 'publisher' }),
    staff('2026-09-01 09:20', '1008', { type: 'revoke-role', role: 'publisher' }),
    staff('2026-09-01 09:25', '1008', { type: 'leave' }),
  ),
  story(
    'staff-returned',
    staffLaw,
    staff('2026-09-01 09:00', '1008', { type: 'appoint', facts }),
    staff('2026-09-01 09:05', '1008', { type: 'declare-relatives', relatives: ['1010'], note: '夫妻' }),
    staff('2026-09-01 09:10', '1008', { type: 'leave' }),
    staff('2026-09-08 09:00', '1008', { type: 'appoint', facts }),
  ),
  story(
    'item',
    itemLaw,
    tells('2026-09-01 09:00', '1008', { type: 'create', item: fields }),
    tells('2026-09-01 09:05', '1007', { type: 'approve', version: 1 }),
    tells('2026-09-01 09:10', '1008', {
      type: 'propose',
      item: { ...fields, commitmentDays: 15 },
      from: day('2026-10-01'),
    }),
    tells('2026-09-01 09:15', '1007', { type: 'decline', version: 2, reason: '数字有误' }),
    tells('2026-09-01 09:20', '1008', { type: 'stage', item: fields, batch: 'f'.repeat(32) }),
    tells('2026-09-01 09:25', '1007', {
      type: 'settle',
      batch: 'f'.repeat(32),
      by: '1007',
      activeOn: day('2026-09-02'),
    }),
    tells('2026-09-01 09:30', '1008', { type: 'retire', reason: '事项取消', from: day('2026-12-01') }),
  ),
  story(
    'whereabouts',
    whereaboutsLaw,
    whereabouts('2026-10-09 08:35', '1002', {
      type: 'set',
      staff: '1002',
      status: 'onLeave',
      substitute: '1003',
      backAt,
    }),
    whereabouts('2026-10-09 08:40', '1003', { type: 'decline-substitution' }),
    whereabouts('2026-10-09 08:45', '1002', {
      type: 'set',
      staff: '1002',
      status: 'outOnBusiness',
      substitute: '1003',
      backAt,
    }),
    whereabouts('2026-10-09 08:50', '1003', { type: 'accept-substitution' }),
    whereabouts('2026-10-20 08:35', '1002', { type: 'set', staff: '1002', status: 'onDuty' }),
    whereabouts('2026-10-21 09:00', '1003', { type: 'set', staff: '1002', status: 'onLeave' }),
  ),
  story(
    'batch-items',
    batchLaw,
    tells('2026-09-01 09:00', '1008', { type: 'open', kind: 'items', count: 12 }),
    tells('2026-09-01 09:01', '1008', { type: 'staged' }),
    tells('2026-09-01 09:10', '1007', { type: 'approve' }),
    tells('2026-09-01 09:11', 'clock', { type: 'settled' }),
  ),
  story(
    'batch-offices',
    batchLaw,
    tells('2026-09-01 09:00', '1008', {
      type: 'open',
      kind: 'offices',
      count: 1,
      members: [{ kind: 'offices', id: 'forestry', facts: officeFacts }],
    }),
  ),
  story(
    'batch-withdrawn',
    batchLaw,
    tells('2026-09-01 09:00', '1008', { type: 'open', kind: 'items', count: 2 }),
    tells('2026-09-01 09:01', '1008', { type: 'staged' }),
    tells('2026-09-01 09:10', '1008', { type: 'withdraw', reason: '文件拿错' }),
  ),
  story(
    'policy',
    policyRecordLaw,
    tells('2026-09-01 00:10', 'clock', { type: 'record', from: '2010-01-01', hash: 'c'.repeat(64) }),
  ),
];

const closed: CaseState = given(
  step('2026-09-24 10:00', '1001', registers('petition', 'window', { village: 'liuyuan' })),
  step('2026-09-24 10:05', '1001', does.accept),
  step('2026-09-30 11:00', '1001', { ...does.complete, told }),
).state;
const texts = { title: '路灯维修', asked: '村口路灯不亮', outcome: '已更换灯泡' };
const disclosures: readonly Story[] = [
  story(
    'disclosure',
    disclosureLaw,
    tells('2026-09-30 11:00', '1001', {
      type: 'draft',
      board: 'results',
      from: { case: 'c'.repeat(32) },
      case: closed,
      author: '1001',
    }),
    tells('2026-09-30 11:30', '1001', { type: 'edit', fields: texts }),
    tells('2026-09-30 11:35', '1001', { type: 'submit' }),
    tells('2026-09-30 14:00', '1007', { type: 'return', reason: '请写明何时修好' }),
    tells('2026-09-30 14:10', '1001', { type: 'edit', fields: { outcome: '已于九月二十九日更换灯泡', village: '' } }),
    tells('2026-09-30 14:15', '1001', { type: 'submit' }),
    tells('2026-09-30 15:00', '1007', { type: 'approve', keep: [], given: { edition: 3, texts } }),
    tells('2026-10-09 09:00', '1007', {
      type: 'withdraw',
      reason: '内容有误，更正后重新公开',
      given: { edition: 3, texts },
    }),
  ),
];

/** Every story, in the order in which they were frozen. */
export const STORIES: readonly Story[] = [
  story(
    'efficacy-file',
    fileLaw,
    tells('2026-10-09 09:00', '1005', { type: 'read', as: 'page' }),
    tells('2026-10-09 09:05', '1005', { type: 'read', as: 'sheet' }),
    tells('2026-10-10 09:00', '1010', { type: 'read', as: 'page' }),
  ),
  ...cases,
  ...calendar,
  ...directory,
  ...disclosures,
  ...absences,
  ...accountability,
  ...complaints,
  ...reopened,
  ...notices,
  ...furtherCases,
  ...registered,
  ...signed,
  ...supervisions,
  ...reports,
  ...appraisals,
];
