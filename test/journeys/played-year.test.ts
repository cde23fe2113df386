// A full year of thirty people and two thousand matters through the real corridor, its evidence and its final table counted again
// from the raw record by a script that shares nothing with the house.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '#functions/audit/audit.ts';
import { exportLines } from '#infra/local/cli/export-format.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import { clientOf, TOWNSHIP } from '../functions/directory/rig.ts';
import { GROUP, LEAVE, TIED } from './played-year/people.ts';
import { playYear } from './played-year/play.ts';
import { type Answered, differences } from './played-year/recomputed/compare.ts';
import { doneBy, type Event, readRecord } from './played-year/recomputed/record.ts';
import type { YearTown } from './played-year/town.ts';

const MATTERS = 2000;
const CYCLES = ['2025-q1', '2025-q2', '2025-h1', '2025-q3', '2025-q4', '2025-year'];

let town: YearTown;
let lines: string[];
let answered: Answered[];

/** Every appraisal as whoever it is about is answered; of those who left, as the chair is. */
async function answers(): Promise<Answered[]> {
  const all: Answered[] = [];
  for (const cycle of CYCLES) {
    const { body } = await town.ask(GROUP[0], 'GET', `/api/appraisals?cycle=${cycle}&limit=200`);
    for (const { id, staff } of body.items as { id: string; staff: string }[]) {
      const own = await town.ask(staff, 'GET', `/api/appraisals/${id}`);
      all.push(own.status === 200 ? own.body : (await town.ask(GROUP[0], 'GET', `/api/appraisals/${id}`)).body);
    }
  }
  return all;
}

beforeAll(async () => {
  town = await playYear(MATTERS);
  const header = { at: town.now, township: TOWNSHIP };
  lines = (await Array.fromAsync(exportLines(header, scanTables(clientOf(town.endpoint))))).map((line) => line.trim());
  answered = await answers();
}, 900_000);
afterAll(() => town?.close());

const typesIn = (aggregate: string): string[] =>
  [...(readRecord(lines).get(aggregate)?.values() ?? [])].flat().map(({ type }) => type);
const count = (types: readonly string[], type: string): number => types.filter((one) => one === type).length;

test('AP-1 to AP-5: evidence, totals, grades and quota of the whole year come out the same when counted again from the raw record', () => {
  expect(differences('2025', lines, answered)).toEqual([]);
});

test('the year was a full one: two thousand matters, some late, rated and reopened, and every way through an appraisal', () => {
  const cases = typesIn('case');
  expect(count(cases, 'CaseRegistered')).toBe(MATTERS);
  for (const [type, least] of [
    ['CaseFellDue', 40],
    ['CaseRated', 80],
    ['HandOverAccepted', 250],
    ['HandOverReturned', 40],
    ['CaseReopened', 20],
    ['ReportedBack', 10],
    ['CaseWithdrawn', 20],
  ] as const) {
    expect(count(cases, type), type).toBeGreaterThanOrEqual(least);
  }
  // What somebody did for one on leave counts for the one who has it.
  const acted = [...(readRecord(lines).get('case')?.values() ?? [])].filter((events) =>
    events.some((one) => one.type === 'CaseCompleted' && doneBy(one) === LEAVE.standIn && one.on < LEAVE.back),
  );
  expect(
    acted.some((events) => !events.some(({ data }) => [data.firstAsked, data.holder].includes(LEAVE.standIn))),
  ).toBe(true);
  const steps = typesIn('appraisal');
  for (const type of [
    'OwnScoreMissed',
    'ReviewMissed',
    'Objected',
    'Recused',
    'PackContested',
    'Regraded',
    'AppraisalFiled',
  ]) {
    expect(count(steps, type), type).toBeGreaterThan(0);
  }
  const year = answered.filter(({ cycle }) => cycle === '2025-year');
  expect(year).toHaveLength(30);
  const of = (grade: string) => year.filter((one) => one.grade === grade).map(({ staff }) => staff);
  expect(of('excellent')).toEqual(['1001', '1003', '1006', '1012', '1014', '1021']);
  expect([...of('basically-competent'), ...of('incompetent')]).toEqual(['1019', '1022', '1025']);
  const without = year.flatMap(({ staff, ungraded }) => (ungraded ? [[staff, ungraded]] : []));
  expect(without).toEqual([
    ['1023', 'open-accountability'],
    ['1028', 'probation'],
    ['1031', 'short-service'],
  ]);
  const tied = TIED.map((one) => year.find(({ staff }) => staff === one)?.total);
  expect(new Set(tied).size).toBe(1);
});

/** The export with one event otherwise: of those that fit, the one after so many; undefined where there are not as many. */
function altered(is: (event: Event) => boolean, change: (event: Event) => void, after: number): string[] | undefined {
  let left = after;
  const changed = lines.map((line) => {
    const read = JSON.parse(line) as { row?: { sk: string; body?: string } };
    if (left < 0 || !read.row?.body || !read.row.sk.startsWith('event#')) return line;
    const event = JSON.parse(read.row.body) as Event;
    if (!is(event) || left-- > 0) return line;
    change(event);
    return JSON.stringify({ ...read, row: { ...read.row, body: JSON.stringify(event) } });
  });
  return left < 0 ? changed : undefined;
}

/**
 * Whether an altered event is found to differ in what is said of it. Some rightly bear on nothing, as a score that an objection
 * changed or a case that was reopened, and which comes first is drawn anew in every run: so one of the first ten must.
 */
const isFound = (is: (event: Event) => boolean, change: (event: Event) => void, says: string): boolean =>
  Array.from({ length: 10 }, (_, after) => after).some((after) => {
    const changed = altered(is, change, after);
    return changed !== undefined && differences('2025', changed, answered).some((one) => one.includes(says));
  });

test('what is counted again would be found to differ: half a point more, or a day later, is named', () => {
  const halfAPoint = ({ data }: Event): void => {
    const [first] = Object.keys(data.scores) as [string];
    data.scores[first] += data.scores[first] >= 50 ? -50 : 50;
  };
  expect(isFound(({ type }) => type === 'Finalized', halfAPoint, '')).toBe(true);
  const aYearLater = ({ data }: Event): void => {
    data.closing.toldAt = '2026-12-31T00:00:00.000Z';
  };
  expect(isFound(({ type }) => type === 'CaseCompleted', aYearLater, '"late"')).toBe(true);
});

test('AP-5: the audit replays everything that happened in the year', async () => {
  const found = await audit(await scanTables(clientOf(town.endpoint)));
  expect(found.broken).toEqual([]);
});

test('what counts again imports nothing of the house', () => {
  const folder = new URL('./played-year/recomputed/', import.meta.url);
  const imports = readdirSync(folder).flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1] as string),
  );
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter((name) => !/^\.\/[a-z]+\.ts$/.test(name))).toEqual([]);
});
