// Whose turn it is: at each moment of a case, who owes what and until when; what was missed comes first.
import { expect, test } from 'vitest';
import { waitsFor } from '#shared/case/waits-for.ts';
import { atTheWindow, given, type Life, moment, shown, step } from './case-life.ts';
import { does, registers } from './does.ts';

/** `what who [until]`, as a clerk would read it; by default at the moment of the last step. */
const turns = ({ state, past }: Life, now?: string): string[] =>
  waitsFor(state, now === undefined ? (past.at(-1)?.at ?? state.registeredAt) : moment(now)).map(
    ({ what, staff, office, level, at, missed, ...rest }) => {
      const who = level ? `${level} of ${office}` : (staff ?? office ?? Object.keys(rest)[0] ?? '-');
      return [missed && 'missed', what, who, at && shown(at)].filter(Boolean).join(' ');
    },
  );

test('FI-1, TL-4: a petition waits for the first responsible person until its date', () => {
  expect(turns(given(atTheWindow))).toEqual(['answer 1001 2026-10-08 17:30']);
  expect(turns(given(atTheWindow), '2026-10-09 09:00')).toEqual(['missed answer 1001 2026-10-08 17:30']);
});

test('FI-4: handed over it waits for the receiving office, and says so when that was missed', () => {
  const life = given(atTheWindow, step('2026-09-24 10:05', '1001', does.handOver('civil-affairs')));
  expect(turns(life)).toEqual(['acceptance civil-affairs 2026-09-24 10:35']);
  expect(turns(life.until('2026-09-24 11:00').life)).toEqual(['missed acceptance civil-affairs 2026-09-24 10:35']);
});

test('FI-3: an application waits to be examined, then for the person, and after that for its end', () => {
  const item = { id: 'allowance', version: 1, office: 'civil-affairs' };
  const registered = step('2026-09-24 10:00', '1001', registers('application', 'window', { given: { item } }));
  const life = given(registered);
  expect(turns(life)).toEqual(['examination 1001 2026-10-09 17:30']);
  const missing = [{ name: '户口簿', how: '带原件' }];
  const told = life
    .at('2026-09-24 11:00')
    .by('1001')
    .when({ type: 'issue-notice', missing })
    .then({ type: 'NoticeIssued' });
  expect(turns(told)).toEqual(['materials person 2026-11-12 17:30']);
});

test('TL-4: an extension asked for waits for whoever decides, and for the answer itself', () => {
  const life = given(
    atTheWindow,
    step('2026-09-24 10:30', '1001', does.accept),
    step('2026-09-25 10:00', '1001', { type: 'request-extension', reason: '要等专家' }),
  );
  expect(turns(life)).toEqual(['grant head of service-centre 2026-09-28 17:30', 'answer 1001 2026-10-08 17:30']);
  expect(turns(life.until('2026-09-29 09:00').life)[0]).toBe('grant leader of service-centre 2026-09-29 17:30');
});

test('TL-5: an invitation waits for each office, and for the leader once one of them says no', () => {
  const invited = given(
    atTheWindow,
    step('2026-09-24 10:30', '1001', does.accept),
    step('2026-09-24 11:00', '1001', {
      type: 'invite-joint',
      offices: ['civil-affairs', 'agriculture'],
      proposedDueOn: '2026-09-30' as never,
    }),
  );
  expect(turns(invited)).toEqual([
    'joint civil-affairs 2026-09-29 17:30',
    'joint agriculture 2026-09-29 17:30',
    'answer 1001 2026-10-08 17:30',
  ]);
  const otherwise = invited
    .at('2026-09-24 14:10')
    .by('1003')
    .when({ type: 'confirm-joint', agreed: false })
    .then('JointConfirmed');
  expect(turns(otherwise)).toEqual(['answer 1001 2026-10-08 17:30', 'jointRuling leader of service-centre']);
});

test('AC-1.19: a dispute waits for the leader, and for the chair once that took too long', () => {
  const life = given(atTheWindow, step('2026-09-24 10:05', '1013', does.dispute));
  expect(turns(life)).toEqual(['ruling leader of service-centre 2026-09-29 17:30']);
  expect(turns(life.until('2026-09-30 09:00').life)).toEqual(['missed ruling chair of service-centre']);
});

test('SC-1: a bad rating waits for its contact and for being put right, by whoever looks after it', () => {
  const life = given(
    atTheWindow,
    step('2026-09-24 10:30', '1001', does.accept),
    step('2026-09-24 11:00', '1001', does.complete),
    step('2026-09-24 14:10', 'person', { type: 'rate', level: 1 }),
  );
  expect(turns(life)).toEqual(['contact 1013 2026-09-28 17:30', 'rectify 1013 2026-10-22 17:30']);
});

test('nothing is owed any more once a case is closed', () => {
  expect(turns(given(atTheWindow, step('2026-09-24 10:30', '1001', does.answer)))).toEqual([]);
});
