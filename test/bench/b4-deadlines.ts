// B4: what it takes to fire one timer, and to sweep with twenty due, among a thousand open cases and among many more.
// Each size has an engine of its own; they take turns, so that what the machine does meanwhile hits all of them.
import { join } from 'node:path';
import { bundleDoor } from '#infra/bundle/bundle.ts';
import { plusMinutes } from '#shared/time.ts';
import { type Benchmark, commandOf, type Stand } from './bench.ts';
import { type Figure, median, type Samples } from './figure.ts';
import { openGround } from './ground.ts';
import { type Act, type Counted, type Due, openPopulation, type Population } from './population.ts';
import { type Life, recordLife } from './record-life.ts';
import { MORNING } from './requests.ts';

const ACTS = ['timer', 'sweep'] as const;
/** One turn: a timer alone is over so quickly that more of them are taken. */
const TURN: readonly Act[] = ['timer', 'timer', 'timer', 'sweep'];
const NAMES: { readonly [act in Act]: string } = { timer: 'one timer', sweep: 'a sweep with 20 due' };
/** Turns until a process is warm, and until it knows the directory; neither is measured. */
const WARMING = 12;
const ACQUAINTING = 1;

interface Taken {
  readonly population: Population;
  readonly times: { readonly [act in Act]: number[] };
  readonly counts: { [act in Act]?: Counted };
}

/** What is due, a minute apart, all on one working day. */
const planOf = (turns: number): readonly Due[] =>
  Array.from({ length: turns }, () => TURN)
    .flat()
    .map((act, n) => ({ act, at: plusMinutes(MORNING, n + 1) }));

async function turn({ population, times, counts }: Taken, due: Due, n: number, measured: number): Promise<void> {
  if (n < WARMING) await population.time(due);
  else if (n < WARMING + measured) times[due.act].push(await population.time(due));
  else counts[due.act] = await population.count(due);
}

const single = (value: number): Samples => ({ unit: '', all: [value] });

function figuresOf({ options }: Stand, act: Act, few: Taken, many: Taken): Figure[] {
  const [ours, reference] = [many.counts[act], few.counts[act]];
  if (!ours || !reference) throw new Error(`${act} was not counted`);
  const what = `${NAMES[act]} among ${many.population.size} open cases`;
  const shared = {
    id: 'B4',
    command: commandOf('B4', options),
    against: `the same among ${few.population.size} open cases`,
    unit: '×',
    aim: { is: '≤', value: 1.1 },
  } as const;
  const counted = (name: 'read' | 'units', says: string): Figure => ({
    ...shared,
    what: `${what}: ${says}`,
    ours: single(ours[name]),
    reference: single(reference[name]),
    value: ours[name] / reference[name],
  });
  return [
    { ...counted('read', 'items read'), notes: [`${ours.written} items written`] },
    counted('units', 'capacity units'),
    {
      ...shared,
      what: `${what}: time`,
      ours: { unit: 'ms', all: many.times[act] },
      reference: { unit: 'ms', all: few.times[act] },
      // Of each pair taken side by side: what slows the machine for a moment slows both halves.
      value: median(many.times[act].map((ms, n) => ms / (few.times[act][n] as number))),
    },
  ];
}

async function recorded(stand: Stand): Promise<Life> {
  const ground = await openGround(stand.folder, 'one');
  try {
    return await recordLife(ground, (await bundleDoor('api', join(stand.bundles, 'doors'))).file);
  } finally {
    await ground.close();
  }
}

async function run(stand: Stand): Promise<Figure[]> {
  const measured = stand.options.quick ? 7 : 25;
  const sizes = stand.options.full ? [1_000, 10_000, 100_000] : [1_000, 10_000];
  const plan = planOf(WARMING + measured + ACQUAINTING + 1);
  const life = await recorded(stand);
  const { file } = await bundleDoor('work', join(stand.bundles, 'doors'));
  const all: Taken[] = [];
  try {
    for (const size of sizes) {
      stand.tell(`putting ${size} open cases`);
      const population = await openPopulation(size, stand, file, life, plan);
      all.push({ population, times: { timer: [], sweep: [] }, counts: {} });
    }
    for (const [i, due] of plan.entries()) {
      const n = Math.floor(i / TURN.length);
      for (const taken of n % 2 === 0 ? all : all.toReversed()) await turn(taken, due, n, measured);
      if (i % 40 === 39) stand.tell(`${i + 1} of ${plan.length} wake-ups`);
    }
    const [few, ...more] = all as [Taken, ...Taken[]];
    return more.flatMap((many) => ACTS.flatMap((act) => figuresOf(stand, act, few, many)));
  } finally {
    await Promise.all(all.map(({ population }) => population.close()));
  }
}

export const deadlines: Benchmark = { id: 'B4', title: 'deadlines', run };
