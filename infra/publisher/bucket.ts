// Releases in a bucket, moved by the AWS command line that every build image carries: `releases/<n>/` are the pages,
// `notes/<n>.json` what each was made from, `years/` the closed years, `on-air` the number readers see. The edge of the
// CDN has a copy of that number; where there is none, the township's own front reads the object.
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { contentType } from '#infra/topology/content-types.ts';
import { ON_AIR_OBJECT } from '#infra/topology/publisher.ts';
import { RELEASE_KEY } from '#infra/topology/release-key.ts';
import type { ReleaseNote } from './release-note.ts';
import type { ReleaseStore } from './store.ts';

/** Runs the AWS command line; resolves with what it wrote, rejects when it failed. */
export type Aws = (...args: string[]) => Promise<string>;

export const awsCommand: Aws = async (...args) => {
  const { stdout } = await promisify(execFile)('aws', args, { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
};

export interface Bucket {
  readonly name: string;
  /** The key-value store of the CDN's edge; absent where there is no CDN. */
  readonly edge?: string | undefined;
  /** A folder for small files on their way. */
  readonly room: string;
  readonly aws?: Aws;
}

/** What never changes under its name may be kept for good; everything else is asked for again after a minute. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
const A_MINUTE = 'public, max-age=0, s-maxage=60';
const LASTING = ['_site/*', 'search/index/*/fragment/*', 'search/index/*/index/*'];

/** Opens the releases of a bucket. */
export function releasesIn({ name, edge, room, aws = awsCommand }: Bucket): ReleaseStore {
  const at = (key: string): string => `s3://${name}/${key}`;
  const small = join(room, 'small');
  mkdirSync(small, { recursive: true });

  /** Last parts of the keys below a prefix, folders with their slash. */
  const below = async (prefix: string): Promise<string[]> => {
    const answer = await aws(
      's3api',
      'list-objects-v2',
      '--bucket',
      name,
      '--prefix',
      prefix,
      '--delimiter',
      '/',
      '--output',
      'json',
    );
    const { CommonPrefixes = [], Contents = [] } = JSON.parse(answer || '{}') as {
      CommonPrefixes?: { Prefix: string }[];
      Contents?: { Key: string }[];
    };
    return [...CommonPrefixes.map(({ Prefix }) => Prefix), ...Contents.map(({ Key }) => Key)].map((key) =>
      key.slice(prefix.length),
    );
  };
  const read = async (folder: string, key: string): Promise<string | undefined> => {
    if (!(await below(folder)).includes(key)) return undefined;
    const file = join(small, key);
    await aws('s3', 'cp', at(folder + key), file, '--only-show-errors');
    return readFileSync(file, 'utf8');
  };
  const write = async (key: string, text: string): Promise<void> => {
    const file = join(small, key.replaceAll('/', '-'));
    writeFileSync(file, text);
    await aws('s3', 'cp', file, at(key), '--only-show-errors', '--cache-control', 'no-store');
  };
  const fetch = (key: string, dir: string) => aws('s3', 'sync', at(key), dir, '--only-show-errors');
  const tellEdge = async (release: string): Promise<void> => {
    if (!edge) return;
    const kvs = ['cloudfront-keyvaluestore'];
    const { ETag } = JSON.parse(
      await aws(...kvs, 'describe-key-value-store', '--kvs-arn', edge, '--output', 'json'),
    ) as { ETag: string };
    await aws(...kvs, 'put-key', '--kvs-arn', edge, '--key', RELEASE_KEY, '--value', release, '--if-match', ETag);
  };

  return {
    onAir: () => read('', ON_AIR_OBJECT),
    async putOnAir(release) {
      await write(ON_AIR_OBJECT, release);
      await tellEdge(release);
    },
    async releases() {
      const names = [...(await below('releases/')), ...(await below('notes/'))];
      return [...new Set(names.map((one) => one.replace(/\/$|\.json$/, '')))].filter((one) => /^\d+$/.test(one));
    },
    async note(release) {
      const text = await read('notes/', `${release}.json`);
      return text === undefined ? undefined : (JSON.parse(text) as ReleaseNote);
    },
    writeNote: (release, note) => write(`notes/${release}.json`, JSON.stringify(note)),
    fetchRelease: async (release, dir) => void (await fetch(`releases/${release}/`, dir)),
    async sendRelease(release, dir) {
      const to = at(`releases/${release}/`);
      const endings = new Set(readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((file) => extname(file)));
      // One pass per kind, so that each is served as what it is; nothing is guessed.
      for (const ending of [...endings].filter(Boolean).sort()) {
        const kind = ['--exclude', '*', '--include', `*${ending}`];
        const type = ['--content-type', contentType(`x${ending}`), '--cache-control', A_MINUTE];
        await aws('s3', 'cp', dir, to, '--recursive', '--only-show-errors', ...kind, ...type);
      }
      for (const lasting of LASTING) {
        const kinds = new Set(['.css', '.js', '.pf_fragment', '.pf_index'].filter((ending) => endings.has(ending)));
        for (const ending of kinds) {
          const kind = ['--exclude', '*', '--include', `${lasting}${ending}`];
          const type = ['--content-type', contentType(`x${ending}`), '--cache-control', FOR_GOOD];
          await aws('s3', 'cp', dir, to, '--recursive', '--only-show-errors', ...kind, ...type);
        }
      }
    },
    // Nothing is sent: sizes agree, and what is not in the folder goes.
    async trimRelease(release, dir) {
      await aws('s3', 'sync', dir, at(`releases/${release}/`), '--delete', '--size-only', '--only-show-errors');
    },
    async remove(release) {
      await aws('s3', 'rm', at(`releases/${release}/`), '--recursive', '--only-show-errors');
      await aws('s3', 'rm', at(`notes/${release}.json`), '--only-show-errors');
    },
    fetchYears: async (dir) => void (await fetch('years/', dir)),
    sendYears: async (dir) => void (await aws('s3', 'sync', dir, at('years/'), '--delete', '--only-show-errors')),
  };
}
