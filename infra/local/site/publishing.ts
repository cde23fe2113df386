// One build at a time, the newest wish wins, and a wish outlives a crash: stands for the build project on AWS.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goLive, liveRelease } from '../http/release.ts';
import type { Grounds, Release, SiteBuilder } from './site-builder.ts';

export interface Publishing {
  /** Asks for a build and returns at once, as `startBuild` does. */
  request(): void;
  /** Builds from what is published now and resolves when it is live; rejects when the build fails. */
  buildNow(): Promise<Release>;
  /** Does something during which many builds may be asked for; one follows it for all of them. */
  holding<T>(act: () => Promise<T>): Promise<T>;
  /** True while no release was ever live. */
  isBare(): Promise<boolean>;
  /** Resolves when no build runs or waits. */
  settled(): Promise<void>;
  /** Breaks off a build under way and waits until it has; it is asked for again at the next start. */
  close(): Promise<void>;
}

/** Opens publishing over a builder. A build that a crash interrupted, or that newer sources make due, is asked for again. */
export function openPublishing(builder: SiteBuilder, grounds: Grounds, onFault: (fault: unknown) => void): Publishing {
  mkdirSync(grounds.siteDir, { recursive: true });
  const wish = join(grounds.siteDir, 'wanted');
  const closing = new AbortController();
  let building: Promise<Release> | undefined;
  let next: Promise<Release> | undefined;
  let striking: Promise<void> = Promise.resolve();
  /** How many acts hold builds back, and whether one was asked for meanwhile. */
  let holders = 0;
  let asked = false;

  async function build(): Promise<Release> {
    const made = await builder.build(grounds, closing.signal);
    closing.signal.throwIfAborted();
    await goLive(grounds.siteDir, made.folder);
    await builder.afterSwitch?.(grounds, made);
    if (!next && !asked) rmSync(wish, { force: true });
    return made;
  }

  /** A build that began before the wish may have read too early; whoever asks meanwhile shares the one after it. */
  function buildNow(): Promise<Release> {
    writeFileSync(wish, '');
    if (next) return next;
    if (building) {
      next = building
        .catch(() => undefined)
        .then(() => {
          next = undefined;
          return start();
        });
      return next;
    }
    return start();
  }
  function start(): Promise<Release> {
    if (closing.signal.aborted) return Promise.reject(closing.signal.reason);
    const started = build().finally(() => {
      if (building === started) building = undefined;
    });
    building = started;
    return started;
  }
  function request(): void {
    if (holders > 0) {
      asked = true;
      writeFileSync(wish, '');
      return;
    }
    const told = (fault: unknown): void => {
      if (!closing.signal.aborted) onFault(fault);
    };
    // A build strikes first of all; while one runs, what was taken down does not wait for it to end.
    if (building && builder.takeBack) {
      const struck = builder.takeBack(grounds).catch(told);
      striking = striking.then(() => struck);
    }
    void buildNow().catch(told);
  }
  async function holding<T>(act: () => Promise<T>): Promise<T> {
    holders += 1;
    try {
      return await act();
    } finally {
      holders -= 1;
      if (holders === 0 && asked) {
        asked = false;
        request();
      }
    }
  }
  async function settled(): Promise<void> {
    while (building || next) await (next ?? building)?.catch(() => undefined);
    await striking;
  }

  if (existsSync(wish)) request();
  else void builder.isOutdated?.(grounds).then((outdated) => outdated && request(), onFault);
  return {
    request,
    buildNow,
    holding,
    isBare: async () => (await liveRelease(grounds.siteDir)) === undefined,
    settled,
    async close() {
      closing.abort(new Error('系统正在停止 / the house is closing'));
      await settled();
    },
  };
}
