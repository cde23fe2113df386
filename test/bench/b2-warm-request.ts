// B2: a life of a case (register, hand over, read) through the whole chain of the deployed door, sixteen at a time,
// against the same calls of the engine made by the bare client. Both take turns on the same engine.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleDoor } from '#infra/bundle/bundle.ts';
import { type Benchmark, commandOf, type Stand } from './bench.ts';
import { type Child, openChild } from './child.ts';
import { type Figure, median, type Samples, shown } from './figure.ts';
import { openGround } from './ground.ts';
import { AT_A_TIME, type Lapped, REQUESTS, type Round } from './laps.ts';
import { callsOf, type Life, recordLife } from './record-life.ts';

type Laps = Child<Round, Lapped>;

interface Pair {
  readonly ours: Lapped;
  readonly bare: Lapped;
}

/** Alternating rounds, the first side changing, after both have run until they are warm. */
async function takeTurns(door: Laps, bare: Laps, { options, tell }: Stand, lives: number): Promise<Pair[]> {
  const rounds = options.quick ? 5 : 11;
  for (const laps of [door, bare, door, bare]) await laps.ask({ lives });
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0 ? await door.ask({ lives }) : await bare.ask({ lives });
    const second = round % 2 === 0 ? await bare.ask({ lives }) : await door.ask({ lives });
    const pair = round % 2 === 0 ? { ours: first, bare: second } : { ours: second, bare: first };
    pairs.push(pair);
    tell(`round ${round + 1} of ${rounds}: ${shown(pair.bare.ms / pair.ours.ms)} of the bare client's throughput`);
  }
  return pairs;
}

function figuresOf({ options }: Stand, life: Life, pairs: readonly Pair[], lives: number): Figure[] {
  const requests = lives * REQUESTS;
  const perSecond = (side: keyof Pair): Samples => ({
    unit: '/s',
    all: pairs.map((pair) => (requests / pair[side].ms) * 1000),
  });
  const cpu = (side: keyof Pair): Samples => ({ unit: 'ms', all: pairs.map((pair) => pair[side].cpuMs / requests) });
  const command = commandOf('B2', options);
  const against = 'the same reads and writes by the bare client';
  return [
    {
      id: 'B2',
      what: `warm requests, ${AT_A_TIME} at a time: throughput`,
      command,
      ours: perSecond('ours'),
      reference: perSecond('bare'),
      against,
      // Of each pair taken side by side: what slows the machine for a moment slows both halves.
      value: median(pairs.map(({ ours, bare }) => bare.ms / ours.ms)),
      unit: '×',
      aim: { is: '≥', value: 0.85 },
      notes: [
        `register: ${callsOf(life.register)}`,
        `hand over: ${callsOf(life.handOver)}`,
        `read: ${callsOf(life.read)}`,
      ],
    },
    {
      id: 'B2',
      what: 'processor time added to a request',
      command,
      ours: cpu('ours'),
      reference: cpu('bare'),
      against,
      value: median(pairs.map(({ ours, bare }) => (ours.cpuMs - bare.cpuMs) / requests)),
      unit: 'ms',
    },
  ];
}

async function run(stand: Stand): Promise<Figure[]> {
  const ground = await openGround(stand.folder, 'engine');
  const opened: Laps[] = [];
  try {
    const { file } = await bundleDoor('api', join(stand.bundles, 'doors'));
    const life = await recordLife(ground, file);
    const noted = join(stand.folder, 'life.json');
    writeFileSync(noted, JSON.stringify(life));
    const env = ground.environment('api');
    const door: Laps = await openChild('door-laps.ts', [file], env);
    const bare: Laps = await openChild('bare/bare-laps.ts', [noted], env);
    opened.push(door, bare);
    const lives = stand.options.quick ? 80 : 160;
    return figuresOf(stand, life, await takeTurns(door, bare, stand, lives), lives);
  } finally {
    await Promise.all(opened.map((laps) => laps.close()));
    await ground.close();
  }
}

export const warmRequest: Benchmark = { id: 'B2', title: 'warm requests', run };
