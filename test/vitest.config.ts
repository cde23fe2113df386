// One run for everything: the law, the doors on the real engine, the built site, the browser.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Begun last, it is what everybody waits for: a whole year is played in it. */
const LONGEST = '/journeys/played-year.test.ts';

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith(LONGEST);
    return [...sorted.filter(isLongest), ...sorted.filter((one) => !isLongest(one))];
  }
}

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // What a test waits for may take long on a busy machine; that is no defect.
    expect: { poll: { timeout: 20_000 } },
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/run-room.ts'],
    // A worker imports once for all its files: nothing here keeps in a module what belongs to one house.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Most of a test's time is waiting for an engine, a browser or a build, each a process of its own.
    maxWorkers: availableParallelism() + 1,
    // Real engines, real builds and a real browser: generous, because a slow machine is not a defect.
    testTimeout: 180_000,
    silent: 'passed-only',
    hookTimeout: 180_000,
  },
});
