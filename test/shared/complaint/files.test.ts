// How many files a complaint takes over its life, and what of them is said to whom (SV-4.1, DI-4).
import { expect, test } from 'vitest';
import { NO_FILES, type SealedFile, sealedWith, tooManyFiles } from '#shared/complaint/files.ts';
import type { Law } from '#shared/decision.ts';

const MEGABYTE = 1024 * 1024;
const law = { policy: { attachments: { files: 6, megabytes: 10 } } } as unknown as Law;
const file = (n: number, megabytes = 1): SealedFile => ({
  id: `${n}`.repeat(32),
  name: `${n}.png`,
  type: 'image/png',
  bytes: megabytes * MEGABYTE,
  sha256: '',
  parts: 4,
  key: 'key',
});
const many = (n: number, megabytes?: number) => Array.from({ length: n }, (_, i) => file(i, megabytes));
const held = (n: number, megabytes: number) => ({
  files: many(n).map(({ id, parts }) => ({ id, parts })),
  bytes: megabytes * MEGABYTE,
});

test.each([
  [6, NO_FILES, 1, undefined],
  [7, NO_FILES, 1, 'SV-4.1/so-many-files'],
  [1, held(5, 5), 1, undefined],
  [1, held(6, 6), 1, 'SV-4.1/so-many-files'],
  [0, held(6, 6), 1, undefined],
  // Ten megabytes for each of six, also where larger ones came under an older policy.
  [1, held(3, 55), 10, 'SV-4.1/so-many-megabytes'],
])('DI-4: %i more beside what came before', (n, before, megabytes, rule) => {
  expect(tooManyFiles(law, { files: many(n, megabytes), held: before })?.refused.rule).toBe(rule);
});

test('SV-4.1: what opens a file goes under the seal alone; its reporter is told how many there are', () => {
  const { matter, person } = sealedWith({ files: many(2), held: held(1, 1) });
  expect(matter).toEqual({ files: many(2) });
  expect(JSON.stringify(person)).not.toMatch(/key|png|name/);
  expect(person).toMatchObject({ files: 2, held: { bytes: 3 * MEGABYTE } });
  expect(sealedWith({ files: [], held: NO_FILES })).toEqual({ matter: {}, person: {} });
});
