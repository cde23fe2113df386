// Where the engine is looked for, and what is said when there is none.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EngineMissing, findEngine } from '#infra/local/engine/find-engine.ts';

let folder: string;
let binary: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-'));
  binary = join(folder, 'dynoxide');
  writeFileSync(binary, '#!/bin/sh\n');
  chmodSync(binary, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the engine that came with the packages is taken first', () => {
  expect(findEngine({ packaged: binary, endpoint: 'http://127.0.0.1:8000', searchPath: '' })).toEqual({ binary });
});

test('without it the named endpoint is taken, then one on the PATH', () => {
  const searchPath = ['/nowhere', '', folder].join(delimiter);
  expect(findEngine({ packaged: null, endpoint: 'http://127.0.0.1:8000/', searchPath })).toEqual({
    endpoint: 'http://127.0.0.1:8000',
  });
  expect(findEngine({ packaged: null, searchPath })).toEqual({ binary });
});

test('a binary that may not be executed does not count', () => {
  chmodSync(binary, 0o644);
  expect(() => findEngine({ packaged: binary, searchPath: folder })).toThrow(EngineMissing);
});

test('a machine without an engine is told what to do, in both languages', () => {
  const look = () => findEngine({ packaged: null, searchPath: '/nowhere' });
  expect(look).toThrow(/没有找到数据引擎.*npm ci.*PATH.*DYNAMODB_ENDPOINT/s);
  expect(look).toThrow(/no data engine.*npm ci.*PATH.*DYNAMODB_ENDPOINT/s);
});
