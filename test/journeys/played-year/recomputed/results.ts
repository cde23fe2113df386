// What the scores of a year come to, counted again: quarters to the hundredth, the half-year and the year in their shares, grades
// by thresholds, what warnings cap, who is not graded, and who is excellent within the quota. Whole numbers only.
import { dayOf, type Event, type Histories } from './record.ts';

const GRADES = ['excellent', 'competent', 'basically-competent', 'incompetent'] as const;
export type Grade = (typeof GRADES)[number];
/** Points from which a grade is reached. */
const FROM = [90, 75, 60, 0];

/** A score as hundredths of a point: `n` of `d`. */
interface Score {
  readonly n: number;
  readonly d: number;
}
export interface Result {
  readonly staff: string;
  readonly cycle: string;
  readonly category: string;
  readonly joined?: string;
  readonly county: boolean;
  readonly probation: boolean;
  readonly total?: Score;
  grade?: string;
  ungraded?: string;
}

/** To two decimals, half up. */
export function said({ n, d }: Score): string {
  const hundredths = Math.floor((2 * n + d) / (2 * d));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** The sum of what was scored last, from nothing to the full hundred. */
function sumOf(scores: Readonly<Record<string, number>>): number {
  const { bonus = 0, deduction = 0, ...criteria } = scores;
  const sum = Object.values(criteria).reduce((a, b) => a + b, 0) + bonus - deduction;
  return Math.min(10_000, Math.max(0, sum));
}

const find = (events: readonly Event[], type: string): Event | undefined => events.findLast((one) => one.type === type);

/** The scores that stand: those of the decision, or of the objection that changed them. */
function scoresOf(events: readonly Event[], before?: Event): Readonly<Record<string, number>> | undefined {
  const known = before ? events.slice(0, events.indexOf(before)) : events;
  return (find(known, 'ObjectionDecided')?.data.scores ?? find(known, 'Finalized')?.data.scores) as never;
}

const gradeOf = ({ n, d }: Score): Grade => GRADES[FROM.findIndex((points) => n >= points * 100 * d)] as Grade;
const worse = (a: Grade, b: Grade): Grade => (GRADES.indexOf(a) > GRADES.indexOf(b) ? a : b);

/** The best grade that so many warnings of a year leave open. */
const leftBy = (warnings: number): Grade => GRADES[Math.min(3, warnings)] as Grade;

/** Warnings of a year in force at a moment, each from its service on; matters proposed and not over, which keep a grade open. */
function standing(matters: Histories, staff: string, year: string, at: string) {
  let [warnings, open] = [0, 0];
  for (const all of matters.values()) {
    const events = all.filter((one) => one.at <= at);
    const proposed = find(events, 'SanctionProposed');
    if (proposed?.data.person !== staff) continue;
    const served = find(events, 'DecisionServed');
    const over = served ?? find(events, 'MatterClosed') ?? find(events, 'MatterTransferred');
    const told = find(events, 'ProposalServed');
    if (told && !over && proposed.on <= `${year}-12-31`) open += 1;
    const review = find(events, 'ReviewDecided')?.data;
    const measure =
      review?.result === 'revoked' ? '' : (review?.measure ?? find(events, 'SanctionDecided')?.data.measure);
    if (served && dayOf(served.data.servedAt).startsWith(year) && /warning/.test(measure)) warnings += 1;
  }
  return { cap: leftBy(warnings), open: open > 0 };
}

/** Months of a year in which somebody was in post on every day. */
const monthsIn = (year: string, joined: string | undefined): number =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}-01`).filter(
    (first) => joined === undefined || joined <= first,
  ).length;

/** Every appraisal with what its own scores come to; the half-year and the year from the quarters beside them. */
export function resultsOf(appraisals: Histories): Result[] {
  const own = [...appraisals.values()].map((events) => {
    const { staff, cycle, category, joined } = events[0]?.data ?? {};
    const county = find(events, 'CountyRecorded');
    const scores = scoresOf(events);
    const sum = county ? county.data.total?.n : scores && Object.keys(scores).length > 0 ? sumOf(scores) : undefined;
    const final = find(events, 'Finalized');
    return { staff, cycle, category, joined, events, county, sum, probation: final?.data.probation === true };
  });
  const quartersOf = (staff: string, cycle: string): number[] =>
    own
      .filter((one) => one.staff === staff && one.cycle.slice(0, 4) === cycle.slice(0, 4) && one.sum !== undefined)
      .filter((one) => (cycle.endsWith('h1') ? /q[12]$/ : /q[1-4]$/).test(one.cycle))
      .map(({ sum }) => sum as number);
  return own.map(({ events: _, county, sum, ...one }): Result => {
    const base = { ...one, county: county !== undefined };
    if (county || /q[1-4]$/.test(one.cycle)) return sum === undefined ? base : { ...base, total: { n: sum, d: 1 } };
    const quarters = quartersOf(one.staff, one.cycle);
    const all = quarters.reduce((a, b) => a + b, 0);
    if (one.cycle.endsWith('h1')) return quarters.length ? { ...base, total: { n: all, d: quarters.length } } : base;
    if (sum === undefined) return base;
    const n = quarters.length;
    // 60 % of the mean of the quarters, 40 % of the year's end.
    return { ...base, total: n === 0 ? { n: sum, d: 1 } : { n: 60 * all + 40 * n * sum, d: 100 * n } };
  });
}

const above = (a: Score, b: Score): boolean => a.n * b.d > b.n * a.d;
const level = (a: Score, b: Score): boolean => a.n * b.d === b.n * a.d;

/** Who is excellent of those that reach it: as many as there are places, of the level ones those who were preferred. */
function within(reach: readonly Result[], places: number, chosen: ReadonlySet<string>): Set<string> {
  const better = (one: Result): number =>
    reach.filter((other) => above(other.total as Score, one.total as Score)).length;
  const same = (one: Result): Result[] => reach.filter((other) => level(other.total as Score, one.total as Score));
  return new Set(
    reach
      .filter((one) => {
        if (better(one) + same(one).length <= places) return true;
        return better(one) < places && chosen.has(one.staff);
      })
      .map(({ staff }) => staff),
  );
}

/** The grades of a year as they are in the end: settled by the table, then changed by what came after it. */
export function gradeYear(year: string, record: ReadonlyMap<string, Histories>): Result[] {
  const appraisals = record.get('appraisal') as Histories;
  const matters = record.get('accountability') ?? new Map();
  const cycle = record.get('cycle')?.get(`${year}-year`) as readonly Event[];
  const settled = find(cycle, 'GradesSettled') as Event;
  const before = new Map([...appraisals].map(([id, events]) => [id, events.filter(({ at }) => at <= settled.at)]));
  for (const [id, events] of before) if (events.length === 0) before.delete(id);
  const ofYear = (all: readonly Result[]): Result[] => all.filter((one) => one.cycle === `${year}-year`);
  const then = ofYear(resultsOf(before)).filter(({ county }) => !county);
  const percent = settled.text?.approval === undefined ? 20 : 25;
  for (const one of then) {
    const { cap, open } = standing(matters, one.staff, year, settled.at);
    if (monthsIn(year, one.joined) < 6) one.ungraded = 'short-service';
    else if (one.probation) one.ungraded = 'probation';
    else if (open) one.ungraded = 'open-accountability';
    else one.grade = worse(gradeOf(one.total as Score), cap);
  }
  for (const category of new Set(then.map((one) => one.category))) {
    const graded = then.filter((one) => one.category === category && one.grade !== undefined);
    const reach = graded.filter((one) => one.grade === 'excellent');
    const excellent = within(reach, Math.floor((graded.length * percent) / 100), new Set(settled.data.chosen));
    for (const one of reach) if (!excellent.has(one.staff)) one.grade = 'competent';
  }
  return afterwards(ofYear(resultsOf(appraisals)), then, { year, matters, percent, appraisals, settled });
}

interface After {
  readonly year: string;
  readonly matters: Histories;
  readonly percent: number;
  readonly appraisals: Histories;
  readonly settled: Event;
}

/** What came after the table: results changed on objection, warnings revoked. Nothing of it lowers a grade. */
function afterwards(
  now: Result[],
  then: readonly Result[],
  { year, matters, percent, appraisals, settled }: After,
): Result[] {
  const settledAs = new Map(then.map((one) => [one.staff, one]));
  for (const one of now) {
    const was = settledAs.get(one.staff);
    if (one.county) {
      const county = [...appraisals.values()].find(
        ([first]) => first?.data.cycle === one.cycle && first.data.staff === one.staff,
      );
      one.grade = county && find(county, 'CountyRecorded')?.data.grade;
    } else if (was?.ungraded) one.ungraded = was.ungraded;
    else one.grade = was?.grade as string;
  }
  for (const one of now) {
    const was = settledAs.get(one.staff);
    if (!was?.grade || !one.total) continue;
    const [bound, free] = [
      standing(matters, one.staff, year, settled.at).cap,
      standing(matters, one.staff, year, '9999').cap,
    ];
    const category = now.filter(
      (other) => other.category === one.category && !other.county && other.grade !== undefined,
    );
    const taken = category.filter((other) => other.grade === 'excellent').length;
    const places = Math.floor((category.length * percent) / 100);
    const lifted = worse(gradeOf(one.total), free);
    const revoked = GRADES.indexOf(free) < GRADES.indexOf(bound);
    // A grade below its score was bound by something else, and only what bound it can free it.
    const byScore = was.grade === gradeOf(was.total as Score);
    if (!revoked && !(byScore && above(one.total, was.total as Score))) continue;
    const best =
      lifted === 'excellent' && was.grade !== 'excellent' && !(revoked && taken < places) ? 'competent' : lifted;
    if (GRADES.indexOf(best as Grade) < GRADES.indexOf(was.grade as Grade)) one.grade = best;
  }
  return now;
}
