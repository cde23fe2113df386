// The whole house with the sample township in a temporary folder, and a person's way of talking to it over HTTP.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyFolder } from '#infra/local/doors/secrets.ts';
import { type House, openHouse } from '#infra/local/house.ts';
import { sample } from '#infra/local/sample/sample.ts';
import { astroSite } from '#infra/local/site/astro-site.ts';
import { instant } from '#shared/time.ts';
import { madeOnce } from '../made-once.ts';

/** A fresh folder for a house. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'journey-'));

const open = (dataDir: string, startsAt: string): Promise<House> =>
  openHouse({
    dataDir,
    port: 0,
    beginning: { ...sample, startsAt: () => instant(startsAt) },
    siteBuilder: astroSite(),
  });

/** A filled house that was closed again, in `data` with its keys beside it; `closed` holds its time at that moment. */
const sampleFolder = (startsAt: string): Promise<string> =>
  madeOnce(`sample house from ${startsAt}`, async (folder) => {
    const house = await open(join(folder, 'data'), startsAt);
    await house.settled();
    writeFileSync(join(folder, 'closed'), house.now());
    await house.close();
  });

/**
 * Opens the sample township. A new folder begins at `startsAt`, by default a Thursday morning in September 2026: it is a copy of
 * the run's first such house, opened as after a stop, and its time goes on from there.
 */
export async function openSampleHouse(dataDir: string, startsAt = '2026-09-24T09:00:00+08:00'): Promise<House> {
  if (existsSync(join(dataDir, 'folder.json'))) return open(dataDir, startsAt);
  const folder = await sampleFolder(startsAt);
  // Links stay as they are: followed, they would lead every copy back into the one folder.
  cpSync(join(folder, 'data'), dataDir, { recursive: true, verbatimSymlinks: true });
  cpSync(keyFolder(join(folder, 'data')), keyFolder(dataDir), { recursive: true });
  rmSync(join(dataDir, 'clock.json'));
  return open(dataDir, readFileSync(join(folder, 'closed'), 'utf8'));
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field, and a wrong one fails the test
  readonly body: any;
}

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
};

/** What one person says to the house: with a token of theirs, or as anyone. */
export async function speaking(house: House, number?: string) {
  const identity = number ? { authorization: `Bearer ${await house.token(number)}` } : {};
  return {
    get: async (path: string, headers = {}): Promise<Answer> =>
      answerOf(await fetch(`${house.url}${path}`, { headers: { ...identity, ...headers }, redirect: 'manual' })),
    post: async (path: string, body: unknown, headers = {}): Promise<Answer> =>
      answerOf(
        await fetch(`${house.url}${path}`, {
          method: 'POST',
          headers: { ...identity, 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        }),
      ),
    /** A step in a case as the desk takes it: on the version just seen. */
    step: async (id: string, command: string, body: unknown): Promise<Answer> => {
      const seen = await fetch(`${house.url}/api/cases/${id}`, { headers: identity });
      const { version } = (await seen.json()) as { version: number };
      const headers = { ...identity, 'content-type': 'application/json', 'if-match': `"${version}"` };
      const sent = { method: 'POST', headers, body: JSON.stringify(body) };
      return answerOf(await fetch(`${house.url}/api/cases/${id}/${command}`, sent));
    },
  };
}
