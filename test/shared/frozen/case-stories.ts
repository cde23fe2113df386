// Lives of cases on every further path, told by commands: what `freeze.ts` freezes once. The first lives stand in
// stories.ts.
import { caseLaw } from '#shared/case/decide.ts';
import { day } from '#shared/time.ts';
import { moment, type Step, step } from '../case/case-life.ts';
import { applies, does, registers } from '../case/does.ts';
import { lawWhen } from '../directory/people-away.ts';
import type { Story, Told } from './stories.ts';

const story = (name: string, ...steps: readonly Told[]): Story => ({
  name,
  aggregate: caseLaw as unknown as Story['aggregate'],
  id: Buffer.from(name.padEnd(16, '.')).toString('hex').slice(0, 32),
  steps,
});
const tells = (...told: Parameters<typeof step>): Step => step(...told);
const timer = (at: string, what: string): Told => tells(at, 'clock', does.timer(what));

const limits = { commitmentDays: 5, statutoryDays: 20 };
const received = (notice: number, names: readonly string[], ...in_: string[]) => ({
  ...does.receive(...in_),
  given: { notice, names },
});
const two = ['身份证', '户口簿'];
const instructed = { case: 'e'.repeat(32), number: 'LSK-2026-000009', by: '1004' };
const petition = tells('2026-09-16 09:00', '1002', registers('petition', 'visit', { visitors: 7 }));
const accepted = tells('2026-09-16 09:30', '1002', does.accept);
const completed = tells('2026-09-17 09:00', '1002', does.complete);

const work: readonly Story[] = [
  story(
    'case-materials',
    tells('2026-09-16 09:00', '1001', applies(limits)),
    tells('2026-09-17 09:00', '1001', does.notice(...two)),
    tells('2026-09-18 20:00', 'person', does.offer),
    tells('2026-09-20 09:00', '1001', received(2, two, '户口簿')),
    timer('2026-10-28 08:30', 'lapseSoon'),
    timer('2026-11-04 17:30', 'lapse'),
    tells('2026-11-05 09:00', '1001', received(2, two, '身份证')),
    tells('2026-11-06 09:00', '1001', does.noticeAgain('收入证明')),
    tells('2026-11-06 10:00', '1001', received(8, ['收入证明'], '收入证明')),
  ),
  story(
    'case-moved-dates',
    tells('2026-09-16 09:00', '1001', applies(limits)),
    tells('2026-09-16 09:30', '1001', does.accept),
    tells('2026-09-17 09:00', '1001', does.suspend('2026-09-18')),
    timer('2026-09-18 17:30', 'suspension'),
    tells('2026-09-20 09:00', '1001', does.suspend('2026-09-30', 'inspection')),
    tells('2026-09-21 09:00', '1001', does.resume),
    tells('2026-09-21 10:00', '1001', does.askLonger),
    tells('2026-09-21 11:00', '1013', does.refuseLonger),
    tells('2026-09-21 14:00', '1001', does.askLonger),
    timer('2026-09-22 17:30', 'grant'),
    tells('2026-09-23 09:00', '1004', does.grantLonger),
  ),
  story(
    'case-joint',
    petition,
    accepted,
    tells('2026-09-17 09:00', '1002', does.inviteJoint('2026-09-22', 'service-centre', 'agriculture')),
    tells('2026-09-17 10:00', '1013', { ...does.disagree, proposedDueOn: day('2026-09-23') }),
    tells('2026-09-17 11:00', '1002', does.inviteJoint('2026-09-23', 'service-centre', 'agriculture')),
    tells('2026-09-17 14:00', '1013', does.agree),
    timer('2026-09-20 17:30', 'joint'),
    tells('2026-09-21 09:00', '1004', does.ruleJoint('2026-09-22')),
    tells('2026-09-21 10:00', '1012', does.contribute),
  ),
  story(
    'case-joint-agreed',
    petition,
    accepted,
    tells('2026-09-17 09:00', '1002', does.inviteJoint('2026-09-22', 'service-centre')),
    tells('2026-09-17 10:00', '1013', does.agree),
  ),
  story(
    'case-joint-ruled',
    tells('2026-09-16 09:00', '1012', registers('petition', 'letter')),
    tells('2026-09-16 09:05', '1012', does.handOver('civil-affairs')),
    tells('2026-09-16 09:10', '1003', does.dispute),
    tells('2026-09-16 10:00', '1011', does.designate('civil-affairs')),
    tells('2026-09-16 11:00', '1004', does.dispute),
    tells('2026-09-16 14:00', '1006', does.makeJoint('2026-09-22', 'agriculture', 'civil-affairs')),
  ),
  story(
    'case-document',
    tells('2026-09-16 09:00', '1001', registers('document', 'letter', { urgency: 'urgent', from: '县民政局' })),
    tells('2026-09-16 09:10', '1001', does.signFor),
    timer('2026-09-16 17:30', 'propose'),
    tells('2026-09-17 09:00', '1001', does.propose),
    tells('2026-09-17 09:10', '1001', does.submit('1004')),
    tells('2026-09-17 10:00', '1004', does.instruct('civil-affairs', '2026-10-12')),
  ),
  story(
    'case-directive',
    tells(
      '2026-09-17 10:00',
      '1004',
      registers('directive', 'superior', {
        dueOn: day('2026-09-22'),
        given: { toOffice: 'civil-affairs', instructed },
      }),
    ),
    timer('2026-09-22 17:30', 'internalDate'),
    tells('2026-09-28 09:00', '1003', does.accept),
    tells('2026-09-28 10:00', '1003', does.complete),
    timer('2026-09-28 17:30', 'overdueLeader'),
    timer('2026-09-28 17:30', 'pastLawful'),
    tells('2026-09-29 09:00', '1003', does.reportBack),
  ),
  story(
    'case-emergency',
    {
      ...tells('2026-10-03 02:00', '1001', registers('petition', 'phone', { emergency: true, canWait: false })),
      law: lawWhen({ pair: { person: '1002', leader: '1004' } }),
    },
    timer('2026-10-03 03:00', 'reportUp'),
    tells('2026-10-03 03:10', '1001', does.reportBack),
  ),
];

const after: readonly Story[] = [
  story(
    'case-rated',
    petition,
    accepted,
    completed,
    tells('2026-09-17 15:00', 'person', { ...does.rate(1, 2), comment: '态度不好' }),
    timer('2026-09-18 17:30', 'contact'),
    tells('2026-09-20 09:00', '1003', does.contact),
    tells('2026-09-21 09:00', '1003', does.rectify),
    tells('2026-09-22 09:00', 'person', does.rate(4)),
  ),
  story(
    'case-rating-set-aside',
    petition,
    accepted,
    completed,
    tells('2026-09-17 15:00', 'person', does.rate(2)),
    tells('2026-09-18 09:00', '1003', does.proposeSetAside),
    tells('2026-09-18 10:00', '1005', does.confirmSetAside),
  ),
  story(
    'case-reopened',
    petition,
    accepted,
    completed,
    tells('2026-09-18 09:00', 'person', does.reopen),
    tells('2026-09-21 09:00', '1002', does.complete),
    tells('2026-11-30 09:00', '1010', does.reopen),
  ),
  story(
    'case-sent-back',
    tells('2026-09-16 09:00', '1002', registers('petition', 'platform')),
    tells('2026-09-17 09:00', '1002', does.accept),
    tells('2026-09-17 10:00', '1002', does.complete),
    tells('2026-09-18 09:00', '1010', { ...does.reopen, rejected: true }),
  ),
  story(
    'case-undone',
    tells('2026-09-16 09:00', 'person', registers('suggestion', 'online', { firstAsked: '1013' })),
    tells('2026-09-16 09:05', 'person', does.takeBack),
  ),
  story(
    'case-withdrawn',
    tells('2026-09-16 09:00', '1001', registers('suggestion', 'box')),
    tells('2026-09-16 09:05', '1001', does.accept),
    tells('2026-09-16 09:10', '1004', does.supervise),
    timer('2026-09-17 17:30', 'supervised'),
    tells('2026-09-18 09:00', 'person', does.takeBack),
    tells('2026-09-20 09:00', 'person', does.revive),
    tells('2026-09-21 09:00', '1001', does.withdraw(moment('2026-09-21 08:50'))),
  ),
  story(
    'case-kept-right',
    tells(
      '2026-09-16 09:00',
      '1001',
      registers('petition', 'window', { item: 'low-rent', given: applies(limits).given }),
    ),
    tells('2026-09-16 09:05', '1001', does.correct('subject', '村口两盏路灯不亮')),
    tells('2026-09-16 09:10', '1001', does.correct('village', 'liuyuan')),
    tells('2026-09-16 09:15', '1001', does.correct('kind', 'inquiry')),
    tells('2026-09-16 09:20', '1013', does.correct('kind', 'application')),
    tells('2026-09-16 09:25', '1001', does.accept),
    tells('2026-09-16 09:30', '1013', does.correct('item', 'housing', { statutoryDays: 10 })),
    tells('2026-09-16 09:35', '1001', does.link(7)),
    tells('2026-09-16 09:40', '1001', does.attach),
    tells('2026-09-16 09:45', 'person', does.urge),
    timer('2026-09-17 17:30', 'urged'),
    tells('2026-09-18 09:00', '1001', does.message),
    tells('2026-09-18 09:05', '1001', does.reissue),
  ),
];

export const furtherCases: readonly Story[] = [...work, ...after];
