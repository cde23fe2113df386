// What the house says of a year against what comes out of its raw record: each difference is one sentence. Nothing in common
// with the house but what it exports and what those who may read are answered.
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Event, type Histories, readRecord } from './record.ts';
import { gradeYear, resultsOf, said } from './results.ts';

/** One appraisal as the house answers it to somebody who may read it. */
export interface Answered {
  readonly staff: string;
  readonly cycle: string;
  readonly total?: string;
  readonly grade?: string;
  readonly ungraded?: string;
  readonly pack: {
    readonly cases: readonly { number: string; days: number; verdict?: string; rating?: number }[];
    readonly onTime: object;
    readonly firstInquiry: object;
    readonly ratings: object;
    readonly sanctions?: readonly { id: string; measure: string; on: string }[];
  };
}

const text = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** Warnings served on somebody in a period that stood when it was counted. */
function sanctionsOf(matters: Histories, staff: string, { from, to }: { from: string; to: string }, at: string) {
  return [...matters].flatMap(([id, all]) => {
    const events = all.filter((one) => one.at <= at);
    const of = (type: string): Event | undefined => events.findLast((one) => one.type === type);
    const [proposed, decided, served, review] = [
      'SanctionProposed',
      'SanctionDecided',
      'DecisionServed',
      'ReviewDecided',
    ].map(of);
    if (proposed?.data.person !== staff || !served || review?.data.result === 'revoked') return [];
    const stands = served.on >= from && served.on <= to;
    return stands ? [{ id, measure: review?.data.measure ?? decided?.data.measure, on: served.on }] : [];
  });
}

function differing(what: string, mine: Evidence, { cases, onTime, firstInquiry, ratings }: Answered['pack']): string[] {
  const found: string[] = [];
  const theirs = new Map(cases.map(({ number, days, verdict, rating }) => [number, { days, verdict, rating }]));
  for (const number of new Set([...theirs.keys(), ...Object.keys(mine.cases)])) {
    const [here, there] = [text(mine.cases[number] ?? null), text(theirs.get(number) ?? null)];
    if (here !== there) found.push(`${what}, ${number}: counted ${here}, the house says ${there}`);
  }
  for (const [name, here, there] of [
    ['on time', mine.onTime, onTime],
    ['first inquiry', mine.firstInquiry, firstInquiry],
    ['ratings', mine.ratings, ratings],
  ] as const) {
    if (text(here) !== text(there))
      found.push(`${what}, ${name}: counted ${text(here)}, the house says ${text(there)}`);
  }
  return found;
}

/** Everything in which the house and its own record disagree. */
export function differences(year: string, lines: Iterable<string>, answered: readonly Answered[]): string[] {
  const record = readRecord(lines);
  const appraisals = record.get('appraisal') as Histories;
  const [cases, matters] = [record.get('case') as Histories, record.get('accountability') ?? new Map()];
  const found: string[] = [];
  const answers = new Map(answered.map((one) => [`${one.cycle} ${one.staff}`, one]));
  const graded = new Map(gradeYear(year, record).map((one) => [`${one.cycle} ${one.staff}`, one]));
  const results = resultsOf(appraisals).map((one) => graded.get(`${one.cycle} ${one.staff}`) ?? one);
  if (results.length !== answered.length)
    found.push(`${results.length} appraisals, the house shows ${answered.length}`);
  const opened = new Map([...appraisals.values()].map((all) => [`${all[0]?.data.cycle} ${all[0]?.data.staff}`, all]));
  const counted = new Map<string, Map<string, Evidence>>();
  for (const one of results) {
    const what = `${one.cycle} of ${one.staff}`;
    const there = answers.get(`${one.cycle} ${one.staff}`);
    const [first, packed] = opened.get(`${one.cycle} ${one.staff}`) as [Event, Event];
    if (!there) {
      found.push(`${what} is not shown`);
      continue;
    }
    const here = [one.total && said(one.total), one.grade, one.ungraded].map((value) => value ?? '-').join(' ');
    const shown = [there.total, there.grade, there.ungraded].map((value) => value ?? '-').join(' ');
    if (here !== shown) found.push(`${what}: comes to ${here}, the house says ${shown}`);
    const { from, to } = first.data;
    const staff = results.filter(({ cycle }) => cycle === one.cycle).map((other) => other.staff);
    if (!counted.has(one.cycle)) counted.set(one.cycle, evidenceOf(cases, staff, { from, to }));
    const mine = counted.get(one.cycle)?.get(one.staff) as Evidence;
    found.push(...differing(what, mine, there.pack));
    const sanctions = text(sanctionsOf(matters, one.staff, { from, to }, packed.at));
    if (sanctions !== text(there.pack.sanctions ?? [])) found.push(`${what}, sanctions: counted ${sanctions}`);
  }
  return found;
}
