// Which complaint counts as upheld about a person (AP-5), and on which day: only what was decided on them and told to both sides.
import { expect, test } from 'vitest';
import type { OnPerson } from '#shared/accountability/on-person.ts';
import { upheldBy } from '#shared/appraisal/upheld.ts';
import type { ComplaintEvent } from '#shared/complaint/events.ts';
import type { Recorded } from '#shared/decision.ts';
import { day, instant } from '#shared/time.ts';

const at = (text: string) => instant(`${text}:00+08:00`);
const served = {
  id: 'm1',
  round: 1,
  person: '1001',
  state: 'served',
  grounds: ['AC-1.6'],
  responsibility: 'direct',
  circumstances: 'minor',
  factsOn: day('2026-08-03'),
  servedAt: at('2026-09-29T10:00'),
  inForce: 'self-examination',
} as const satisfies OnPerson;
const steps = (finding: string, repliedOn?: string) =>
  [
    { version: 3, type: 'ComplaintReplied', at: at('2026-08-10T10:00'), data: {} },
    { version: 4, type: 'ComplaintFound', at: at('2026-08-20T10:00'), data: { finding } },
    ...(repliedOn === undefined
      ? []
      : [{ version: 5, type: 'ComplaintReplied', at: at(`${repliedOn}T10:00`), data: {} }]),
  ] as unknown as Recorded<ComplaintEvent>[];
const leads = (version: number): boolean => version === 4;
const behind = { steps: steps('founded', '2026-09-01'), scope: 'internal', leads } as const;

test('AP-5: a complaint counts on the day on which both its reporter had the reply and the person the decision', () => {
  expect(upheldBy(served, behind)).toEqual({ id: 'm1', grounds: ['AC-1.6'], on: '2026-09-29' });
  const late = { ...behind, steps: steps('founded', '2026-10-09') };
  expect(upheldBy(served, late)?.on).toBe('2026-10-09');
});

test.each([
  ['nobody was served yet', { inForce: 'none', servedAt: undefined }, {}],
  ['what was decided came to nothing or was revoked', { inForce: 'none' }, {}],
  ['it was not corrected and decided on again: it is one complaint', { round: 2 }, {}],
  ['the reporter has only had word of what is being done', {}, { steps: steps('founded') }],
  ['the finding was another', {}, { steps: steps('unfounded', '2026-09-01') }],
  ['the matter comes from retaliation and not from the finding', {}, { leads: () => false }],
  ['its result is told to nobody', {}, { scope: 'none' }],
  ['nothing was settled about who is told', {}, { scope: undefined }],
] as const)('AP-5, SV-4.1: a complaint counts for nobody where %s', (_, decision, more) => {
  const one = { ...served, ...decision } as OnPerson;
  expect(upheldBy(one, { ...behind, ...more })).toBeUndefined();
});
