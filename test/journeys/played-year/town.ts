// The township of the played year on the real engine: its people made by commands, and a clock that does on each day what the
// schedules and the outbox would, nothing by hand.
import { worker } from '#functions/work/worker.ts';
import { nextOccurrence, type Recurrence, SCHEDULES } from '#shared/schedules.ts';
import { type Instant, instant } from '#shared/time.ts';
import { type Answer, openRig, type Rig, TOWNSHIP } from '../../functions/directory/rig.ts';
import { ALL_ROUTES } from '../../functions/town.ts';
import { NOBODY_WOKEN } from '../../functions/woken.ts';
import { CHAIR, GROUP, INSTITUTION, JOINS, LEADER, OFFICES, type Office, STAFF } from './people.ts';

const BEGINS = '2025-01-01T08:00:00+08:00';
export const at = (on: string, time: string): Instant => instant(`${on}T${time}:00+08:00`);

/** Those of the appraisal group. */
export const APPRAISAL_GROUP = ['1005', '1007', '1009'] as const;

export interface YearTown extends Rig {
  /** A step on a record at an address, on the version it has now. Throws unless it was done. */
  does(by: string, path: string, name: string, body?: object): Promise<Answer>;
  /** Lets the clock do all that is owed from where it stands up to a moment. */
  clockTo(until: Instant): Promise<void>;
}

export const factsOf = (number: string, office: string | undefined, leader: string | undefined) => ({
  name: `干部${number}`,
  title: '干部',
  duties: [],
  category: INSTITUTION.has(number) ? 'public-institution' : 'civil-servant',
  ...(office === undefined ? {} : { office }),
  ...(leader === undefined ? {} : { leader }),
});

const must = (answer: Answer, ...good: number[]): Answer => {
  if (!good.includes(answer.status)) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
};

async function staffed(town: YearTown): Promise<void> {
  await town.found();
  await town.appoint(CHAIR, factsOf(CHAIR, undefined, undefined));
  await town.does('1008', `/api/staff/${CHAIR}`, 'propose-role', { role: 'chair' });
  for (const [id, { name }] of Object.entries(OFFICES)) {
    must(await town.ask('1008', 'POST', '/api/offices', { id, name, functions: [] }), 201);
  }
  const roles = async (number: string, ...some: readonly string[]): Promise<void> => {
    for (const role of some) {
      await town.does('1008', `/api/staff/${number}`, 'propose-role', { role });
      await town.does(CHAIR, `/api/staff/${number}`, 'confirm-role', { role });
    }
  };
  for (const leader of GROUP.slice(1)) {
    await town.appoint(leader, factsOf(leader, undefined, CHAIR));
    await roles(leader, 'leading-group');
  }
  for (const [office, numbers] of Object.entries(STAFF) as [Office, readonly string[]][]) {
    for (const number of numbers) {
      const facts = factsOf(number, office, LEADER[office]);
      if (number === '1008') await town.does('1008', '/api/staff/1008', 'set', facts);
      else if (!(number in JOINS)) await town.appoint(number, facts);
    }
    const { name, head } = OFFICES[office];
    await town.does('1008', `/api/offices/${office}`, 'set', { name, functions: [], head });
  }
  for (const number of APPRAISAL_GROUP) await roles(number, 'appraisal-group');
}

/**
 * The schedules as the year is played: those that open cycles on each of their days, one sweep a day after closing, and the
 * turning of the day on three days of the month, each of which closes all days before it. Monthly reports are another story.
 */
const RECURRING: readonly { readonly name: string; readonly recurs: Recurrence }[] = [
  ...[1, 8, 15].map((on) => ({ name: 'daily', recurs: { at: '00:10', days: { from: on, to: on } } })),
  ...SCHEDULES.filter(({ name }) => ['quarter', 'half-year', 'year'].includes(name)),
  { name: 'sweep', recurs: { at: '17:45' } },
];

/** Opens it on New Year's Day 2025, a day off; everybody there from the first day is in post. */
export async function openYear(): Promise<YearTown> {
  const rig = await openRig(ALL_ROUTES, BEGINS, undefined, { ...TOWNSHIP, since: '2025-01-01' });
  const work = worker(rig.house, NOBODY_WOKEN);
  const town: YearTown = Object.assign(rig, {
    async does(by: string, path: string, name: string, body: object = {}) {
      const answer = await rig.command(by, path, name, body);
      if (answer.status !== 200) throw new Error(`${name} by ${by} on ${path}: ${JSON.stringify(answer.body)}`);
      return answer;
    },
    async clockTo(until: Instant) {
      for (;;) {
        const all = RECURRING.map((one) => ({ name: one.name, when: nextOccurrence(one, rig.now) }));
        const when = all.map((one) => one.when).sort()[0] as Instant;
        if (when > until) break;
        for (const one of all) if (one.when === when) await work({ source: 'schedule', name: one.name, time: when });
        rig.now = when;
      }
      rig.now = until;
    },
  });
  await staffed(town);
  return town;
}
