// The whole house with the sample township in a temporary folder, and a person's way of talking to it over HTTP.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type House, openHouse } from '#infra/local/house.ts';
import { sample } from '#infra/local/sample/sample.ts';
import { astroSite } from '#infra/local/site/astro-site.ts';
import { instant } from '#shared/time.ts';

/** A fresh folder for a house. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'journey-'));

/** Opens the sample township; a new folder begins at `startsAt`, by default a Thursday morning in September 2026. */
export const openSampleHouse = (dataDir: string, startsAt = '2026-09-24T09:00:00+08:00'): Promise<House> =>
  openHouse({
    dataDir,
    port: 0,
    beginning: { ...sample, startsAt: () => instant(startsAt) },
    siteBuilder: astroSite(),
  });

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
