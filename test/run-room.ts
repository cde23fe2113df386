// The folder of one run of the tests: what is dear to make and always the same is made there once and copied for each
// test that begins with it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the run's folder. */
    runRoom: string;
  }
}

/** Makes the folder and tells its path to every test; the answer takes it away again. */
export function setup(project: TestProject): () => void {
  const room = mkdtempSync(join(tmpdir(), 'tests-'));
  project.provide('runRoom', room);
  return () => rmSync(room, { recursive: true, force: true });
}
