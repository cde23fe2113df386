// B1: how long each deployed door takes from nothing to its first answer, against the least a door could be.
// Each sample is a fresh process; door and reference take turns, so that what the machine does meanwhile hits both.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleDoor } from '#infra/bundle/bundle.ts';
import type { DoorName } from '#infra/topology/doors.ts';
import { type Benchmark, commandOf, type Stand } from './bench.ts';
import { answered, openDoorChild } from './child.ts';
import { type Figure, median, ratioOf, shown } from './figure.ts';
import { type Ground, openGround } from './ground.ts';
import { MORNING, readRequest, registerRequest, requestOf, todoRequest } from './requests.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CHILD = fileURLToPath(new URL('cold-child.mjs', import.meta.url));
/** Open cases on the list that the staff's door is first asked for. */
const CASES = 20;
/** Neither a head nor a leader, as most who sign in. */
const CLERK = 12;

/** Milliseconds. */
interface Start {
  readonly load: number;
  readonly first: number;
  /** Processor time of both: what other work on the machine does not change. */
  readonly cpu: number;
  readonly status: number;
}

interface Contender {
  readonly file: string;
  readonly bytes: number;
  readonly env: Record<string, string>;
  readonly event: object;
}

async function startOnce({ file, env, event }: Contender): Promise<Start> {
  const args = [CHILD, pathToFileURL(file).href, JSON.stringify(event)];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  return JSON.parse(await text(child.stdio[3] as Readable)) as Start;
}

interface Made {
  readonly id: string;
  readonly number: string;
  readonly receipt: { readonly code: string };
}

/** Makes what first requests ask for: some cases on one person's list, one of which its person can follow. */
async function prepare(ground: Ground, api: string): Promise<Made> {
  const door = await openDoorChild(api, ground.environment('api'));
  let made: Made | undefined;
  for (let n = 0; n < CASES; n++) made = answered(await door.ask({ event: registerRequest(CLERK) }), 201);
  await door.close();
  if (!made) throw new Error('no case was made');
  return made;
}

interface Duel {
  readonly door: DoorName;
  readonly asks: string;
  readonly status: number;
  readonly ours: Contender;
  readonly bare: Contender;
}

async function duels(stand: Stand, ground: Ground): Promise<Duel[]> {
  const bundled = async (door: DoorName, entry?: string) =>
    bundleDoor(door, join(stand.bundles, entry ? 'bare' : 'doors'), entry ? { root: ROOT, entry } : undefined);
  const api = await bundled('api');
  const { id, number, receipt } = await prepare(ground, api.file);
  const nobody = '0'.repeat(32);
  const reason = { reason: '核查' };
  const firsts: readonly { door: DoorName; asks: string; status: number; event: object; entry?: string }[] = [
    { door: 'api', asks: `own list, ${CASES} cases`, status: 200, event: todoRequest(CLERK) },
    { door: 'api', asks: 'a case', status: 200, event: readRequest(CLERK, id) },
    {
      door: 'public',
      asks: 'progress by number and code',
      status: 200,
      event: requestOf({ method: 'POST', target: '/api/public/lookup', body: { number, code: receipt.code } }),
    },
    {
      door: 'work',
      asks: 'wake-up, nothing due',
      status: 200,
      event: { source: 'wake', time: MORNING },
      entry: 'read-one-and-schedule',
    },
    {
      door: 'unseal',
      asks: 'a case that is none',
      status: 404,
      event: requestOf({
        method: 'POST',
        target: `/api/cases/${nobody}/unseal`,
        who: CLERK,
        body: reason,
        headers: { 'if-match': '"1"' },
      }),
    },
  ];
  const all: Duel[] = [];
  for (const { door, asks, status, event, entry = 'read-one' } of firsts) {
    const [ours, bare] = [await bundled(door), await bundled(door, `test/bench/bare/${entry}.ts`)];
    const env = ground.environment(door);
    all.push({ door, asks, status, ours: { ...ours, env, event }, bare: { ...bare, env, event: {} } });
  }
  return all;
}

function figureOf(stand: Stand, duel: Duel, ours: readonly Start[], bare: readonly Start[]): Figure {
  const whole = (starts: readonly Start[]) => ({ unit: 'ms', all: starts.map(({ load, first }) => load + first) });
  const part = (starts: readonly Start[], name: 'load' | 'first' | 'cpu') => median(starts.map((start) => start[name]));
  const both = (name: 'load' | 'first' | 'cpu') => `${shown(part(ours, name))} against ${shown(part(bare, name))} ms`;
  const kb = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  return {
    id: 'B1',
    what: `cold start of ${duel.door}: ${duel.asks}`,
    command: commandOf('B1', stand.options),
    ours: whole(ours),
    reference: whole(bare),
    against: 'a bare handler with the same SDK clients that reads one item',
    value: ratioOf(whole(ours), whole(bare)),
    unit: '×',
    aim: { is: '≤', value: 1.25 },
    notes: [
      `import and init ${both('load')}, first request ${both('first')}`,
      `processor time ${both('cpu')}: ${shown(part(ours, 'cpu') / part(bare, 'cpu'))} ×; bundle ${kb(duel.ours.bytes)} against ${kb(duel.bare.bytes)}`,
    ],
  };
}

async function run(stand: Stand): Promise<Figure[]> {
  const ground = await openGround(stand.folder, 'engine');
  try {
    stand.tell('bundling');
    const all = await duels(stand, ground);
    const taken = all.map(() => ({ ours: [] as Start[], bare: [] as Start[] }));
    const rounds = stand.options.quick ? 5 : 15;
    // The first round only brings files into the machine's memory.
    for (let round = 0; round <= rounds; round++) {
      for (const [i, duel] of all.entries()) {
        const order = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const);
        for (const side of order) {
          const start = await startOnce(duel[side]);
          const expected = side === 'ours' ? duel.status : 200;
          if (start.status !== expected) throw new Error(`${duel.door} answered ${start.status}, not ${expected}`);
          if (round > 0) taken[i]?.[side].push(start);
        }
      }
      stand.tell(`round ${round} of ${rounds}`);
    }
    return all.map((duel, i) => figureOf(stand, duel, taken[i]?.ours ?? [], taken[i]?.bare ?? []));
  } finally {
    await ground.close();
  }
}

export const coldStart: Benchmark = { id: 'B1', title: 'cold start', run };
