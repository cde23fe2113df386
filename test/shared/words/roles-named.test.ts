// A role has one name, whoever is told of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { roleLabels } from '#shared/words/directory.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/words');

test('whoever approves what becomes public has the one name that their role has in the directory', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const said = files.flatMap((name) =>
    [...readFileSync(join(FOLDER, name), 'utf8').matchAll(/[发公信][布开息][\p{Script=Han}]{0,3}员/gu)].map(
      ([word]) => word,
    ),
  );
  expect(said.length).toBeGreaterThan(0);
  expect(new Set(said)).toEqual(new Set([roleLabels.publisher.zh]));
});
