// The law of a cycle (AP-1, AP-2, AP-4): opened once on its day, reminding daily while somebody is undecided, and the year's
// table of grades.
import { expect, test } from 'vitest';
import type { YearTable } from '#shared/appraisal/cycle-record.ts';
import { day } from '#shared/time.ts';
import { lawWith } from '../sample-law.ts';
import { votes } from './given.ts';
import { type CycleStep, cycleDoes, cycleLife, openedCycle, tableOf } from './given-cycle.ts';

const typesOf = (...steps: readonly CycleStep[]) => cycleLife(...steps).events.map(({ type }) => type);

test('AP-2: a cycle opens on the first working day after its period, once, and later after a flood', () => {
  expect(typesOf(openedCycle('2026-q3', '2026-10-07 08:35'))).toEqual([]);
  expect(typesOf(openedCycle())).toEqual(['CycleOpened']);
  expect(typesOf(openedCycle(), openedCycle('2026-q3', '2026-10-09 08:35'))).toEqual([]);
  const flood = lawWith({
    overrides: [{ id: 'o'.repeat(32), on: day('2026-10-08'), working: false, notice: '柳政办〔2026〕12号' }],
  });
  expect(typesOf(openedCycle('2026-q3', '2026-10-08 08:35', flood))).toEqual([]);
});

test('AP-2: it reminds each working day until everybody is decided on', () => {
  const open = [openedCycle(), cycleDoes.activated()];
  expect(typesOf(...open, cycleDoes.owed('2026-10-28 17:29'))).toEqual([]);
  const owed = cycleLife(...open, cycleDoes.owed('2026-10-30 17:30'));
  // A Friday: the next working day is Monday.
  expect(owed.events).toEqual([{ type: 'CycleOwed', data: { again: '2026-11-02T09:30:00.000Z' } }]);
  expect(cycleLife(...open, cycleDoes.decided()).state).toMatchObject({ state: 'decided', timers: {} });
  expect(typesOf(openedCycle(), cycleDoes.decided())).toEqual([]);
  expect(typesOf(...open, cycleDoes.decided(), cycleDoes.decided())).toEqual([]);
});

const year = [openedCycle('2026-year', '2027-01-04 08:35'), cycleDoes.activated('2027-01-04 08:36')];
const settled = (...args: Parameters<typeof cycleDoes.settle>) => cycleLife(...year, cycleDoes.settle(...args));

test('AP-4: a tie for the last place keeps the year open until the group has chosen among the tied', () => {
  const open = settled(tableOf());
  expect(open.refused).toMatchObject({ rule: 'AP-4/the-tied-are-chosen-among', detail: { places: 1, chosen: 0 } });
  expect(settled(tableOf(), { chosen: ['1001'] }).refused?.rule).toBe('AP-4/the-tied-are-chosen-among');
  expect(settled(tableOf(), { chosen: ['1002', '1003'] }).refused?.rule).toBe('AP-4/the-tied-are-chosen-among');
  const { events, state } = settled(tableOf(), { chosen: ['1003'] });
  expect(state).toMatchObject({ state: 'decided', settledAt: 3 });
  const grades = events[0]?.data as { settled: readonly { staff: string; grade?: string; ungraded?: string }[] };
  expect(Object.fromEntries(grades.settled.map(({ staff, grade, ungraded }) => [staff, grade ?? ungraded]))).toEqual({
    '1001': 'excellent',
    '1002': 'competent',
    '1003': 'excellent',
    ...Object.fromEntries(['1004', '1005', '1006', '1007', '1008'].map((one) => [one, 'competent'])),
    '1009': 'basically-competent',
    '1010': 'incompetent',
    '1013': 'short-service',
  });
});

test('AP-4: the larger share asks for a recorded approval, and is rounded down as well', () => {
  const ten = settled(tableOf(), { chosen: ['1003'], approval: '县委组织部批复' });
  expect(ten.events[0]?.data).toMatchObject({ percent: 25 });
  expect(settled(tableOf(), { chosen: ['1003'] }).events[0]?.data).toMatchObject({ percent: 20 });
});

test('AP-3: nobody votes on a choice that they are part of, and without a majority nothing is settled', () => {
  const table = tableOf();
  const tied = table.rows.map((one) => (one.staff === '1003' ? { ...one, staff: '1011' } : one));
  const asked = { chosen: ['1002'], votes: votes('1006', '1010', '1011') };
  const own = settled({ ...table, rows: tied }, asked);
  expect(own.refused?.rule).toBe('SV-4.5/who-is-involved-does-not-vote');
  expect(settled({ ...table, rows: tied }, asked, '2027-03-01 09:00', '1011').refused?.rule).toBe(
    'AP-3/nobody-decides-their-own',
  );
  const against = [...votes('1006'), { by: '1010', vote: 'against' } as const];
  expect(settled(table, { chosen: ['1002'], votes: against }).refused?.rule).toBe('AP-3/the-decision-is-adopted');
});

/** The table with others in the place of some, by number. */
const instead = (table: YearTable, others: { readonly [staff: string]: string }): YearTable => ({
  ...table,
  rows: table.rows.map((one) => ({ ...one, staff: others[one.staff] ?? one.staff })),
});

test('AP-3, AP-4: a member whom the larger share would make excellent stands aside in its vote, and in no other', () => {
  // Of twelve two are excellent by the usual share, and three by the larger one.
  const table = instead(tableOf(true, [95, 94, 93, ...Array(9).fill(80)]), { '1003': '1010', '1010': '1014' });
  const asked = { votes: votes('1006', '1010', '1011') };
  expect(settled(table, asked).events[0]?.data).toMatchObject({ percent: 20 });
  const approved = { ...asked, approval: '县委组织部批复' };
  expect(settled(table, approved).refused?.rule).toBe('SV-4.5/who-is-involved-does-not-vote');
  expect(settled(table, approved, '2027-03-01 09:00', '1010').refused?.rule).toBe('AP-3/nobody-decides-their-own');
  const without = { ...approved, votes: votes('1006', '1011') };
  expect(settled(table, without).events[0]?.data).toMatchObject({ percent: 25 });
});

test('AP-3: who stands aside from one of the tied has no part in choosing among them', () => {
  const table = tableOf();
  const aside = (staff: string): YearTable => ({
    ...table,
    rows: table.rows.map((one) => (one.staff === staff ? { ...one, aside: ['1011'] } : one)),
  });
  const asked = { chosen: ['1002'] };
  expect(settled(aside('1003'), asked).refused?.rule).toBe('SV-4.5/who-is-involved-does-not-vote');
  expect(settled(aside('1008'), asked).state?.state).toBe('decided');
});

test('AP-3: where nobody of the leading group may vote, the year goes to the county and the appraisal group records its document', () => {
  const all = { '1001': '1006', '1002': '1010', '1003': '1011', '1006': '1014', '1010': '1015' };
  const table = instead(tableOf(true, [92, 92, 92, ...Array(7).fill(80)]), all);
  const chosen = { chosen: ['1010', '1011'] };
  expect(settled(table, chosen).refused?.rule).toBe('SV-4.5/too-few-entitled-go-to-the-county');
  const county = { ...chosen, county: '县考〔2027〕8号', votes: [] };
  const by = (who: string, sent: object = county, of = table) => settled(of, sent, '2027-03-01 09:00', who);
  expect(by('1006').refused?.rule).toBe('SV-4.5/too-few-entitled-go-to-the-county');
  expect(by('1005', chosen).refused?.rule).toBe('AP-3/the-leading-group-decides');
  expect(by('1005').state?.state).toBe('decided');
  // Chosen among as well: there is no other hand.
  const too = instead(tableOf(true, [92, 92, 92, 92, ...Array(6).fill(80)]), {
    ...all,
    '1004': '1005',
    '1005': '1016',
  });
  expect(by('1005', county, too).state?.state).toBe('decided');
  // While two may vote, the group writes nothing down.
  expect(by('1005', { ...county, chosen: ['1002'] }, tableOf()).refused?.rule).toBe('AP-3/the-leading-group-decides');
});

test('AP-3: what the county chose is not written down by somebody it was chosen among', () => {
  const table = tableOf();
  const involved = new Map([
    ['1002', '1010'],
    ['1003', '1011'],
  ]);
  const rows = table.rows.map((one) => ({ ...one, staff: involved.get(one.staff) ?? one.staff }));
  const asked = { chosen: ['1011'], county: '县考〔2027〕8号', votes: [] };
  expect(settled({ ...table, rows }, asked, '2027-03-01 09:00', '1011').refused?.rule).toBe(
    'AP-3/nobody-decides-their-own',
  );
  expect(settled({ ...table, rows }, asked).state?.state).toBe('decided');
});

test('AP-4: grades are settled when everybody has a score, of years only, and once', () => {
  expect(settled(tableOf(false)).refused?.rule).toBe('AP-2/all-are-decided-first');
  const quarter = [openedCycle(), cycleDoes.activated()];
  expect(cycleLife(...quarter, cycleDoes.settle(tableOf())).refused?.rule).toBe('AP-4/only-a-year-has-a-grade');
  const done = [...year, cycleDoes.settle(tableOf(), { chosen: ['1002'] })];
  expect(cycleLife(...done, cycleDoes.settle(tableOf(), { chosen: ['1003'] })).refused?.rule).toBe(
    'AP-2/all-are-decided-first',
  );
});
