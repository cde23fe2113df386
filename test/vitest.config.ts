// One run for everything: the law, the doors on the real engine, the built site, the browser.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // What a test waits for may take long on a busy machine; that is no defect.
    expect: { poll: { timeout: 20_000 } },
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/run-room.ts'],
    // Most of a test's time is waiting for an engine, a browser or a build, each a process of its own.
    maxWorkers: availableParallelism() + 1,
    // Real engines, real builds and a real browser: generous, because a slow machine is not a defect.
    testTimeout: 180_000,
    silent: 'passed-only',
    hookTimeout: 180_000,
  },
});
