// The walls of the house: which room may import which, and what may not stand in any file of a room.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /^(shared|functions|infra|web|test)\/.*\.(ts|astro|mjs|js)$/.test(file));

const sources = new Map(FILES.map((file) => [file, readFileSync(file, 'utf8')]));
const roomOf = (file: string): string => file.split('/')[0] as string;

const IMPORTS = [
  /^(?:import|export)\b[^'";=]*?\bfrom\s*'([^']+)'/gm,
  /^import\s+'([^']+)'/gm,
  /\bimport\(\s*'([^']+)'/g,
];
/** Every module a file names, as written. */
const importsOf = (text: string): string[] =>
  IMPORTS.flatMap((form) => [...text.matchAll(form)].map((match) => match[1] as string));

/** The room an import leads to: a room of the house, a package, or a part of Node. */
function targetOf(file: string, name: string): string {
  if (name.startsWith('#')) return name.slice(1).split('/').slice(0, 2).join('/');
  if (!name.startsWith('.')) return name.startsWith('node:') ? 'node' : `package:${name}`;
  const parts = [...file.split('/').slice(0, -1)];
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.slice(0, 2).join('/');
}

const allowed: { readonly [room: string]: (target: string, file: string) => boolean } = {
  shared: (target) => target.startsWith('shared') || target === 'package:valibot',
  functions: (target) =>
    target.startsWith('shared') ||
    target.startsWith('functions') ||
    target.startsWith('infra/topology') ||
    target === 'node' ||
    target.startsWith('package:'),
  infra: (target, file) =>
    target.startsWith('shared') ||
    target.startsWith('infra') ||
    target === 'node' ||
    target.startsWith('package:') ||
    // The house on one machine knows the doors it opens; the stack on AWS knows only their names.
    // So does what publishes the site, here and there.
    (/^infra\/(local|publisher)\//.test(file) && /^(functions|web)/.test(target)),
  web: (target) =>
    target.startsWith('shared') || target.startsWith('web') || target === 'node' || target.startsWith('package:'),
  test: () => true,
};

test('each room imports only what it may', () => {
  const trespasses = [...sources].flatMap(([file, text]) =>
    importsOf(text)
      .map((name) => ({ file, name, target: targetOf(file, name) }))
      .filter(({ target }) => allowed[roomOf(file)]?.(target, file) === false)
      .map(({ name }) => `${file} imports ${name}`),
  );
  expect(trespasses).toEqual([]);
});

test('the law asks no clock, draws no lots and reaches nothing outside', () => {
  const outside = /\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\b|\bprocess\.|\bfetch\(|\bconsole\./;
  const found = [...sources].filter(([file, text]) => file.startsWith('shared/') && outside.test(text));
  expect(found.map(([file]) => file)).toEqual([]);
});

test('tests pass doubles in and patch no module', () => {
  const patch = new RegExp(['vi', '(mock|doMock|spyOn|stubGlobal)\\('].join('\\.'));
  const found = [...sources].filter(([file, text]) => file.startsWith('test/') && patch.test(text));
  expect(found.map(([file]) => file)).toEqual([]);
});

test('only a door reads the environment of a function', () => {
  const doors = /^functions\/(api|public|work|unseal)\.ts$/;
  const found = [...sources].filter(
    ([file, text]) => file.startsWith('functions/') && !doors.test(file) && /\bprocess\.env\b/.test(text),
  );
  expect(found.map(([file]) => file)).toEqual([]);
});

test('every file says first what its room holds, and stays short', () => {
  const code = [...sources].filter(([file]) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  const unsaid = code.filter(([, text]) => !/^(#!.*\n)?(\/\/|\/\*)/.test(text)).map(([file]) => file);
  // A test file may hold one long table; everything else is split well before this.
  const most = (file: string): number => (file.startsWith('test/') ? 400 : 260);
  const long = code.filter(([file, text]) => text.split('\n').length > most(file)).map(([file]) => file);
  expect({ unsaid, long }).toEqual({ unsaid: [], long: [] });
});

test('no file is named for nothing', () => {
  expect(FILES.filter((file) => /\/(utils?|helpers?|common|misc|manager|service)s?\.ts$/.test(file))).toEqual([]);
});
