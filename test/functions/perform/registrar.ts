// A door of its own: registers so many cases at once over an engine that others write to, and prints their numbers.
// Run as a process by the test of the numbers, because doors share no memory.
import { randomUUID } from 'node:crypto';
import { openHouse } from '#functions/house.ts';
import { registerCase } from '#functions/routes/registering.ts';
import { staffActor } from '#shared/decision.ts';
import { instant } from '#shared/time.ts';
import { clientOf, environment } from '../directory/rig.ts';

const [endpoint = '', count = '0'] = process.argv.slice(2);
const house = openHouse(environment(), clientOf(endpoint));
const body = { kind: 'petition', channel: 'window', subject: '路灯不亮' } as const;
const at = instant('2026-09-24T11:00:00+08:00');

const made = await Promise.all(
  Array.from({ length: Number(count) }, () =>
    registerCase(house, body, staffActor('1001'), at, { seed: randomUUID(), spend: () => [] }),
  ),
);
console.log(JSON.stringify(made.map((one) => (one === 'repeated' ? one : one.standing.state.number))));
