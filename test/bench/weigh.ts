// What a page weighs on the wire: its markup, its styles, its scripts, each as the server sends it compressed.
import { get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** Bytes by encoding. */
export interface Weight {
  readonly br: number;
  readonly gzip: number;
  readonly plain: number;
}

export interface Weighed {
  /** Markup and styles. */
  readonly page: Weight;
  /** Scripts that load with the page, those they import included. */
  readonly scripts: Weight;
  /** Scripts that load when something on the page asks for them. */
  readonly later: Weight;
  readonly scriptFiles: number;
}

const NOTHING: Weight = { br: 0, gzip: 0, plain: 0 };
const sum = (weights: readonly Weight[]): Weight =>
  weights.reduce((a, b) => ({ br: a.br + b.br, gzip: a.gzip + b.gzip, plain: a.plain + b.plain }), NOTHING);

function bytesOf(url: string, encoding: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const answer = (response: IncomingMessage): void => {
      if (response.statusCode !== 200) reject(new Error(`${response.statusCode} for ${url}`));
      buffer(response).then(resolve, reject);
    };
    get(url, { agent: false, headers: { 'accept-encoding': encoding } }, answer).once('error', reject);
  });
}

/** A scale for one address; what was weighed before is not fetched again. */
export function openScale(origin: string) {
  const known = new Map<string, Promise<{ weight: Weight; text: string }>>();
  const weigh = (path: string): Promise<{ weight: Weight; text: string }> => {
    const url = new URL(path, origin).href;
    const asked = async () => {
      const [br, gzip, plain] = [await bytesOf(url, 'br'), await bytesOf(url, 'gzip'), await bytesOf(url, 'identity')];
      const weight = { br: br.length, gzip: gzip.length, plain: plain.length };
      return { weight, text: plain.toString('utf8') };
    };
    const weighing = known.get(url) ?? asked();
    known.set(url, weighing);
    return weighing;
  };

  /** Addresses of scripts that one script imports at once, and those it may import later. */
  const importsOf = (path: string, text: string) => {
    const at = (found: Iterable<RegExpMatchArray>) =>
      [...found].map((match) => new URL(match[1] ?? '', new URL(path, origin)).pathname);
    return {
      now: at(text.matchAll(/(?:^|[;}\s])(?:import|export)\b[^'"()]*?["'](\.[^"']+\.js)["']/g)),
      later: at(text.matchAll(/\bimport\(\s*["'`](\.[^"'`]+\.js)["'`]\s*\)/g)),
    };
  };

  async function closure(start: readonly string[], also: 'now' | 'all'): Promise<Set<string>> {
    const found = new Set<string>();
    const waiting = [...start];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (found.has(path)) continue;
      found.add(path);
      const { now, later } = importsOf(path, (await weigh(path)).text);
      waiting.push(...now, ...(also === 'all' ? later : []));
    }
    return found;
  }

  const total = async (paths: Iterable<string>): Promise<Weight> =>
    sum(await Promise.all([...paths].map(async (path) => (await weigh(path)).weight)));

  return async (path: string): Promise<Weighed> => {
    const { weight, text } = await weigh(path);
    const named = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
    const styles = named(/<link[^>]+rel="stylesheet"[^>]*?href="([^"]+)"/g);
    const scripts = named(/<script[^>]+src="([^"]+)"/g);
    const [atOnce, ever] = [await closure(scripts, 'now'), await closure(scripts, 'all')];
    return {
      page: sum([weight, await total(styles)]),
      scripts: await total(atOnce),
      later: await total([...ever].filter((script) => !atOnce.has(script))),
      scriptFiles: atOnce.size,
    };
  };
}
