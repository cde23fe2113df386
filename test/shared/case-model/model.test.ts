// The law of a case against a plain model of the same pages: whatever is tried and whenever, both stand at the same place,
// owe the same day, show the same light and refuse the same steps (TL-1 … TL-5, FI-1 … FI-5, SC-1).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lightOf } from '#shared/case/light.ts';
import { moment } from '../case/case-life.ts';
import { count, type Day, type Stop, type Time, type Unit } from './days.ts';
import { CLOSED, OPEN, pass } from './matter.ts';
import { STEPS } from './steps.ts';
import { attempts, type Both, beginning, begun, inTable, later, modelled, standing, taken } from './walks.ts';

const lightAt = (state: Parameters<typeof lightOf>[0], at: string) => lightOf(state, moment(at));
const agrees = ({ matter, life, now }: Both, said: string): void => {
  expect(standing(life, now, lightAt), said).toEqual(modelled(matter, now));
};

test.each<[string, Time, number, Unit, Stop[], Day]>([
  ['seven days end on a holiday and move past it', '2026-09-24 10:00', 7, 'calendar', [], '2026-10-08'],
  ['a Sunday that works is a day like others', '2026-09-13 10:00', 7, 'calendar', [], '2026-09-20'],
  ['working days leave holidays out and count a make-up Saturday', '2026-09-30 16:00', 3, 'working', [], '2026-10-10'],
  ['the same day after hours is the next working day', '2026-09-24 17:31', 0, 'working', [], '2026-09-28'],
  [
    'days on which the clock stood are left out, in the unit of the limit',
    '2026-10-12 09:00',
    5,
    'working',
    [{ from: '2026-10-13 10:00', to: '2026-10-19 10:00' }],
    '2026-10-23',
  ],
])('TL-4: as the model counts, %s', (_, start, limit, unit, stops, on) => {
  expect(count(start, limit, unit, stops)).toBe(on);
});

test('TL-4, FI-3: law and model agree on every life: state, date, light and refusals', () => {
  const [states, steps, refusals] = [new Set<string>(), new Set<string>(), new Set<string>()];
  fc.assert(
    fc.property(beginning, attempts, (start, tries) => {
      let both = begun(start);
      const told: string[] = [JSON.stringify(start)];
      agrees(both, told.join('\n'));
      for (const one of tries) {
        if (!inTable(both, one)) return;
        const { act, model, house, both: next } = taken(both, one);
        told.push(`${next.now} ${JSON.stringify(act)} ${house}`);
        expect(house === true, told.join('\n')).toBe(model);
        (model ? steps : refusals).add(act.name);
        both = next;
        states.add(both.matter.state);
        agrees(both, told.join('\n'));
        const at = later(both.now, one.look);
        const looked = { matter: pass(both.matter, at), life: both.life.untilInstant(moment(at)).life, now: at };
        agrees(looked, `${told.join('\n')}\nlooked at ${at}`);
      }
    }),
    { numRuns: 1000, seed: 20260924 },
  );
  // The walks went everywhere: what was never tried was never compared.
  expect([...states].sort()).toEqual([...OPEN, ...CLOSED, 'archived', 'withdrawn'].sort());
  expect([...steps].sort()).toEqual([...STEPS].sort());
  expect([...refusals].sort()).toEqual([...STEPS].sort());
});
