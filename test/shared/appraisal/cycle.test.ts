// When a cycle opens, how long its windows last, who is in it and who reviews whom (AP-1, AP-2, AP-3).
import { expect, test } from 'vitest';
import { longerThan, periodOf, periodsEnded, quartersOf } from '#shared/appraisal/period.ts';
import { monthsServed, rosterOf, type Service } from '#shared/appraisal/roster-of-cycle.ts';
import { objectionEnd, opensOn, windowsFrom } from '#shared/appraisal/windows.ts';
import { day, dayOf, timeOf } from '#shared/time.ts';
import { moment } from '../case/case-life.ts';
import { LAW, SAMPLE_DIRECTORY, without } from '../sample-law.ts';

const period = (id: string) => {
  const found = periodOf(id);
  if (!found) throw new Error(id);
  return found;
};

test('AP-2: a period is known by its name, and a name that is none names none', () => {
  expect(period('2026-q3')).toMatchObject({ kind: 'quarter', from: '2026-07-01', to: '2026-09-30' });
  expect(period('2026-h1')).toMatchObject({ kind: 'half-year', from: '2026-01-01', to: '2026-06-30' });
  for (const id of ['2026-q5', '2026-h2', '2026', '1999-q1', '2026-q3 ', 'constructor'])
    expect(periodOf(id)).toBeUndefined();
});

test('AP-2: what has ended since the records began is owed, shorter periods before longer ones', () => {
  const ids = (today: string) => periodsEnded('2026-09-01', day(today)).map(({ id }) => id);
  expect(ids('2026-09-30')).toEqual([]);
  expect(ids('2026-10-01')).toEqual(['2026-q3']);
  expect(ids('2027-01-04')).toEqual(['2026-q3', '2026-q4', '2026-year']);
  expect(ids('2027-07-01').slice(-3)).toEqual(['2027-q1', '2027-q2', '2027-h1']);
  expect(quartersOf(period('2026-year'))).toEqual(['2026-q1', '2026-q2', '2026-q3', '2026-q4']);
  expect(longerThan(period('2026-q2'))).toEqual(['2026-h1', '2026-year']);
  expect(longerThan(period('2026-q4'))).toEqual(['2026-year']);
});

test.each([
  // National Day lasts until 7 October 2026, New Year 2027 until 3 January.
  ['2026-q3', '2026-10-08', ['2026-10-14', '2026-10-21', '2026-10-28']],
  ['2026-year', '2027-01-04', ['2027-01-11', '2027-01-18', '2027-01-25']],
])('AP-2: %s opens on %s and its windows end on %j, counted in working days', (id, opens, ends) => {
  expect(opensOn(LAW, period(id))).toBe(opens);
  const { own, review, final } = windowsFrom(LAW, moment(`${opens} 08:35`));
  expect([own, review, final].map(dayOf)).toEqual(ends);
  expect(timeOf(own)).toBe('17:30');
});

test('AP-5: five working days to object, thirty days for the year, whose last day never lies on a day off', () => {
  expect(dayOf(objectionEnd(LAW, 'quarter', moment('2026-10-28 10:00')))).toBe('2026-11-04');
  expect(dayOf(objectionEnd(LAW, 'year', moment('2027-01-25 10:00')))).toBe('2027-02-24');
  expect(dayOf(objectionEnd(LAW, 'year', moment('2027-01-07 10:00')))).toBe('2027-02-09');
});

const Q3 = period('2026-q3');
const SINCE = '2026-01-01';
const always = (number: string): Service => {
  const { office, leader } = SAMPLE_DIRECTORY.staff.get(number) ?? {};
  return {
    number,
    stated: [{ on: day(SINCE), active: true, ...(office ? { office } : {}), ...(leader ? { leader } : {}) }],
  };
};
const services = (...other: Service[]): Service[] =>
  [...SAMPLE_DIRECTORY.staff.keys()].map((number) => other.find((one) => one.number === number) ?? always(number));
const rostered = (other: readonly Service[] = [], directory = SAMPLE_DIRECTORY) =>
  rosterOf(Q3, directory, services(...other));

test('AP-1: everybody in post on the last day is in it, supervisors are not', () => {
  const all = [...SAMPLE_DIRECTORY.staff.keys()].filter((one) => one !== '1009').sort();
  expect(rostered().appraised.map(({ staff }) => staff)).toEqual(all);
  expect(rostered().left).toEqual([]);
});

test.each([
  ['1001', '1004', 'officer'],
  ['1003', '1004', 'head'],
  ['1012', '1011', 'officer'],
  ['1004', '1006', 'leader'],
  ['1011', '1006', 'leader'],
  ['1006', 'county', 'leader'],
])('AP-3: %s is reviewed by %s and appraised as %s', (staff, reviewer, post) => {
  expect(rostered().appraised.find((one) => one.staff === staff)).toMatchObject({ reviewer, post });
});

test('AP-3: nobody reviews their own, whatever the directory says', () => {
  for (const { staff, reviewer } of rostered().appraised) expect(reviewer).not.toBe(staff);
  const orphaned = rosterOf(Q3, without(LAW, '1004').directory, services());
  expect(orphaned.appraised.find(({ staff }) => staff === '1001')?.reviewer).toBe('1006');
  const headless = rosterOf(Q3, without(LAW, '1006', '1004').directory, services());
  expect(headless.appraised.find(({ staff }) => staff === '1001')?.reviewer).toBe('county');
});

test('AP-3: who has no leader of their own is reviewed by the leader of their office', () => {
  const clerk = SAMPLE_DIRECTORY.staff.get('1001');
  if (!clerk) throw new Error('1001');
  const { leader: _, ...led } = clerk;
  const directory = { ...SAMPLE_DIRECTORY, staff: new Map([...SAMPLE_DIRECTORY.staff, ['1001', led]]) };
  expect(rostered([], directory).appraised.find(({ staff }) => staff === '1001')?.reviewer).toBe('1004');
});

test('AP-1: who came, moved or left during the period is told so; who left is named and not appraised', () => {
  const joined: Service = { number: '1001', stated: [{ on: day('2026-08-03'), active: true }] };
  const before = { active: true, office: 'finance', leader: '1010' };
  const moved: Service = {
    number: '1002',
    stated: [
      { on: day(SINCE), ...before },
      { on: day('2026-07-20'), ...before, office: 'civil-affairs' },
      { on: day('2026-09-01'), ...before, office: 'civil-affairs', leader: '1004' },
    ],
  };
  const left: Service = {
    number: '1012',
    stated: [
      { on: day(SINCE), ...before },
      { on: day('2026-08-31'), active: false },
    ],
  };
  const found = rostered([joined, moved, left], without(LAW, '1012').directory);
  const of = (number: string) => found.appraised.find(({ staff }) => staff === number);
  expect(of('1001')?.joined).toBe('2026-08-03');
  expect(of('1002')).toMatchObject({ moved: ['2026-07-20', '2026-09-01'], reviewer: '1004' });
  expect(of('1003')).not.toHaveProperty('joined');
  expect(of('1012')).toBeUndefined();
  expect(found.left).toEqual([{ staff: '1012', on: '2026-08-31' }]);
});

test('AP-1: who was put into an office on the first day of all has not moved', () => {
  const on = day('2026-08-03');
  const stated = [
    { on, active: true },
    { on, active: true, office: 'civil-affairs' },
  ];
  const { appraised } = rosterOf(Q3, SAMPLE_DIRECTORY, [{ number: '1002', stated }]);
  expect(appraised.find(({ staff }) => staff === '1002')).not.toHaveProperty('moved');
});

test('AP-1: who left and came back is told the days between, and who came back from before the period joined it then', () => {
  const stated = (...days: readonly (readonly [on: string, active: boolean])[]) =>
    days.map(([on, active]) => ({ on: day(on), active }));
  const back = { number: '1001', stated: stated([SINCE, true], ['2026-07-20', false], ['2026-09-01', true]) };
  const again = { number: '1002', stated: stated([SINCE, true], ['2026-06-01', false], ['2026-08-17', true]) };
  const sameDay = { number: '1003', stated: stated([SINCE, true], ['2026-08-03', false], ['2026-08-03', true]) };
  const found = rostered([back, again, sameDay]);
  const of = (number: string) => found.appraised.find(({ staff }) => staff === number);
  expect(of('1001')).toMatchObject({ away: [{ from: '2026-07-20', to: '2026-09-01' }] });
  expect(of('1001')).not.toHaveProperty('joined');
  expect(of('1002')).toMatchObject({ joined: '2026-08-17' });
  expect(of('1002')).not.toHaveProperty('away');
  for (const fact of ['away', 'joined']) expect(of('1003')).not.toHaveProperty(fact);
});

test.each([
  [undefined, [['2026-02-10', '2026-09-01']], 5],
  [undefined, [['2026-03-01', '2026-09-01']], 6],
  ['2026-02-01', [['2026-03-12', '2026-03-13']], 10],
  ['2026-02-01', [['2026-04-01', '2026-08-01']], 7],
])('AP-4: in post in 2026 since %s and away %j are %i whole months', (joined, away, months) => {
  const spans = away.map(([from = '', to = '']) => ({ from: day(from), to: day(to) }));
  expect(monthsServed(period('2026-year'), joined === undefined ? undefined : day(joined), spans)).toBe(months);
});

test.each([
  [undefined, 12],
  ['2026-01-01', 12],
  ['2026-07-01', 6],
  ['2026-07-02', 5],
  ['2026-12-31', 0],
])('AP-4: in post in 2026 since %s are %i whole months', (joined, months) => {
  expect(monthsServed(period('2026-year'), joined === undefined ? undefined : day(joined))).toBe(months);
});
