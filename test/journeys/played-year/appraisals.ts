// The appraisals of the year as people go through them: own scores, reviews, decisions by vote, objections, the table of grades.
// Who misses a step is named here; everything else follows from what somebody is to come to.
import { addWorkingDays, type Calendar, nextWorkingDay } from '#shared/regulation/calendar/calendar.ts';
import { type Day, day } from '#shared/time.ts';
import type { Agenda } from './agenda.ts';
import { CHAIR, GROUP, PREFERRED, PROBATION, TO_COME } from './people.ts';
import { type Points, raised, sent, spread, type Template } from './scores.ts';
import type { YearTown } from './town.ts';

/** Cycles by the day after their period, and the place of what somebody comes to in them. */
const CYCLES = [
  { id: '2025-q1', after: '2025-04-01', place: 0 },
  { id: '2025-q2', after: '2025-07-01', place: 1 },
  { id: '2025-h1', after: '2025-07-01', place: 1 },
  { id: '2025-q3', after: '2025-10-01', place: 2 },
  { id: '2025-q4', after: '2026-01-01', place: 3 },
  { id: '2025-year', after: '2026-01-01', place: 4 },
] as const;
export type Cycle = (typeof CYCLES)[number]['id'];

/** Who misses a step, by cycle. */
const NO_OWN: Readonly<Partial<Record<Cycle, readonly string[]>>> = {
  '2025-q1': ['1020', '1024'],
  '2025-q3': ['1020'],
  '2025-h1': ['1022'],
  '2025-year': ['1024'],
};
const NO_REVIEW: Readonly<Partial<Record<Cycle, readonly string[]>>> = {
  '2025-q1': ['1024'],
  '2025-q2': ['1026', '1027'],
  '2025-year': ['1015'],
};
/** Who objects: whether the result is changed by so many half points. */
const OBJECTS: Readonly<Partial<Record<Cycle, Readonly<Record<string, number>>>>> = {
  '2025-q1': { '1025': 0, '1009': 2 },
  '2025-q3': { '1022': 1 },
  '2025-year': { '1025': 0, '1018': 1 },
};
/** Stands aside in one appraisal of somebody they lead. */
const ASIDE = { cycle: '2025-q3', staff: '1022', who: '1010' } as const;

interface Listed {
  readonly id: string;
  readonly version: number;
  readonly staff: string;
  readonly reviewer: string;
  readonly recused?: readonly string[];
  readonly state: string;
}

const PATH = '/api/appraisals';
const isMissing = (of: typeof NO_OWN, cycle: Cycle, staff: string): boolean => of[cycle]?.includes(staff) ?? false;

/** What somebody comes to, about 83 where nothing is said. */
function meant(staff: string, place: number): number {
  const said = TO_COME[staff]?.[place];
  return said ?? 80 + ((Number(staff) * 7 + place * 3) % 14) / 2;
}

/** Scores of the three steps: the person thinks better of themselves than the reviewer, the reviewer than the group. */
function stepsOf(template: Template, staff: string, place: number) {
  const final = spread(template, meant(staff, place));
  const which = Number(staff) + place;
  const review = which % 3 === 0 ? raised(template, final, which, 1) : final;
  const own = which % 4 === 0 ? review : raised(template, review, which + 1, 3);
  // A bonus and a deduction of the same size change the steps and not what it comes to.
  const extra = which % 5 === 0 ? { bonus: 1, deduction: 1 } : {};
  return { own, review: { ...review, ...extra }, final: { ...final, ...extra } };
}

export class Appraising {
  readonly #town: YearTown;
  readonly #templates = new Map<string, Template>();

  constructor(town: YearTown) {
    this.#town = town;
  }

  async #listed(cycle: Cycle): Promise<Listed[]> {
    const { status, body } = await this.#town.ask(CHAIR, 'GET', `${PATH}?cycle=${cycle}&limit=200`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body.items;
  }

  /** A step on an appraisal as it was just listed. */
  async #does(by: string, { id, version }: Listed, name: string, body: object): Promise<void> {
    const answer = await this.#town.ask(by, 'POST', `${PATH}/${id}/${name}`, body, { 'if-match': `"${version}"` });
    if (answer.status !== 200) throw new Error(`${name} by ${by} on ${id}: ${JSON.stringify(answer.body)}`);
  }

  /** The scores of an appraisal as each step sets them; of a half-year nothing is scored. */
  async #scores({ id, staff }: Listed, cycle: Cycle, place: number) {
    if (cycle === '2025-h1') return { own: {}, review: {}, final: {} } as Record<'own' | 'review' | 'final', Points>;
    const known =
      this.#templates.get(id) ?? ((await this.#town.ask(staff, 'GET', `${PATH}/${id}`)).body.template as Template);
    this.#templates.set(id, known);
    return stepsOf(known, staff, place);
  }

  async #all(cycle: Cycle, act: (one: Listed) => Promise<void>): Promise<void> {
    const all = (await this.#listed(cycle)).filter(({ staff }) => staff !== CHAIR);
    for (let i = 0; i < all.length; i += 4) await Promise.all(all.slice(i, i + 4).map(act));
  }

  own(cycle: Cycle, place: number): Promise<void> {
    return this.#all(cycle, async (one) => {
      if (isMissing(NO_OWN, cycle, one.staff)) return;
      const { own } = await this.#scores(one, cycle, place);
      const body = { scores: own, evidence: '本期办结事项见所附清单' };
      await this.#does(one.staff, one, 'submit-self', body);
    });
  }

  async contest(cycle: Cycle, staff: string): Promise<void> {
    const one = (await this.#listed(cycle)).find((some) => some.staff === staff) as Listed;
    await this.#does(staff, one, 'contest', { fact: '按期率', reason: '一件系重复登记' });
    const answer = { contest: 1, corrected: false, answer: '经查两件并非同一事项' };
    await this.#does('1009', { ...one, version: one.version + 1 }, 'answer-contest', answer);
  }

  async standAside(): Promise<void> {
    const one = (await this.#listed(ASIDE.cycle)).find(({ staff }) => staff === ASIDE.staff) as Listed;
    await this.#does(ASIDE.who, one, 'recuse', { reason: '与本人有亲属关系' });
  }

  review(cycle: Cycle, place: number): Promise<void> {
    return this.#all(cycle, async (one) => {
      if (isMissing(NO_REVIEW, cycle, one.staff)) return;
      const { own, review } = await this.#scores(one, cycle, place);
      const before = isMissing(NO_OWN, cycle, one.staff) ? undefined : own;
      await this.#does(one.reviewer, one, 'review', sent(before, review));
    });
  }

  async decide(cycle: Cycle, place: number): Promise<void> {
    await this.#all(cycle, async (one) => {
      const { own, review, final } = await this.#scores(one, cycle, place);
      const [noOwn, noReview] = [isMissing(NO_OWN, cycle, one.staff), isMissing(NO_REVIEW, cycle, one.staff)];
      const before = noReview ? (noOwn ? undefined : own) : review;
      const entitled = GROUP.filter((member) => member !== one.staff && !one.recused?.includes(member));
      const votes = entitled.map((by, i) => ({ by, vote: i === 3 ? 'against' : 'for' }));
      const probation = cycle === '2025-year' && one.staff === PROBATION ? { probation: true } : {};
      const body = { ...sent(before, final), votes, ...probation };
      await this.#does(CHAIR, one, 'finalize', body);
    });
    const chair = (await this.#listed(cycle)).find(({ staff }) => staff === CHAIR) as Listed;
    const county = { score: 91.5, document: '县考〔2025〕3号', on: this.#town.now.slice(0, 10) };
    const graded = cycle === '2025-year' ? { grade: 'excellent' } : {};
    await this.#does('1005', chair, 'record-county', { ...county, ...graded });
  }

  async object(cycle: Cycle): Promise<void> {
    for (const one of await this.#listed(cycle)) {
      if (OBJECTS[cycle]?.[one.staff] === undefined) continue;
      await this.#does(one.staff, one, 'object', { reason: '漏计一件' });
    }
  }

  async answer(cycle: Cycle, place: number): Promise<void> {
    for (const one of await this.#listed(cycle)) {
      const halves = OBJECTS[cycle]?.[one.staff];
      if (halves === undefined) continue;
      const { final } = await this.#scores(one, cycle, place);
      const template = this.#templates.get(one.id) as Template;
      const changed = { result: 'changed', reasons: '漏计属实', scores: raised(template, final, 0, halves) };
      const body = halves === 0 ? { result: 'upheld', reasons: '所计无误' } : changed;
      await this.#does('1004', one, 'decide-objection', body);
    }
  }

  async settle(): Promise<void> {
    const votes = GROUP.map((by) => ({ by, vote: 'for' }));
    const body = { votes, chosen: [PREFERRED], reasons: '全年实绩更为突出' };
    await this.#town.does(CHAIR, '/api/cycles/2025-year', 'settle-grades', body);
  }
}

/** Lays all of it on the days it is done on. */
export function appraise(town: YearTown, agenda: Agenda, calendar: Calendar): void {
  const appraising = new Appraising(town);
  for (const { id, after, place } of CYCLES) {
    const opens = nextWorkingDay(calendar, day(after));
    const on = (days: number, act: () => Promise<void>): void =>
      agenda.on(addWorkingDays(calendar, opens, days) as Day, act);
    on(2, () => appraising.own(id, place));
    // A half-year and a year wait for the last quarter, which is filed on the evening of the seventeenth day.
    const later = id === '2025-h1' || id === '2025-year' ? 12 : 0;
    on(7 + later, () => appraising.review(id, place));
    on(12 + later, () => appraising.decide(id, place));
    if (id === '2025-q1') on(1, () => appraising.contest(id, '1001'));
    if (id === ASIDE.cycle) on(3, () => appraising.standAside());
    const told = id === '2025-year' ? 28 : 14;
    on(told, () => appraising.object(id));
    on(told + 2, () => appraising.answer(id, place));
    if (id === '2025-year') on(26, () => appraising.settle());
  }
}
