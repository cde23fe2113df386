// Stands in for the AWS command line: the same commands, done in a folder as the bucket would do them. What a command
// was given is written down.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, matchesGlob, sep } from 'node:path';
import type { Aws } from '#infra/publisher/bucket.ts';

export interface FolderBucket {
  readonly aws: Aws;
  readonly said: readonly (readonly string[])[];
  /** The edge's key-value store. */
  readonly edge: Map<string, string>;
  /** Type and lasting of each object, as sent last. */
  readonly sent: Map<string, { type: string | undefined; cache: string | undefined }>;
  files(): readonly string[];
  /** What an object says. */
  text(key: string): string;
}

const below = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(dir.length + 1)
            .split(sep)
            .join('/'),
        )
        .sort()
    : [];
const given = (args: readonly string[], flag: string): string | undefined =>
  args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined;

/** A bucket that is a folder. */
export function folderBucket(root: string): FolderBucket {
  const said: string[][] = [];
  const edge = new Map<string, string>();
  const sent: FolderBucket['sent'] = new Map();
  const placeOf = (address: string): string =>
    address.startsWith('s3://') ? join(root, address.replace(/^s3:\/\/[^/]+\//, '').replace(/\/$/, '')) : address;
  const copy = (from: string, to: string): void => {
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to, { preserveTimestamps: true });
  };
  const s3 = (verb: string, args: readonly string[]): string => {
    const [from = '', to = ''] = args.slice(0, 2).map(placeOf);
    const pattern = given(args, '--include');
    if (verb === 'rm') rmSync(from, { recursive: true, force: true });
    else if (verb === 'cp' && !args.includes('--recursive')) copy(from, to);
    else if (verb === 'cp') {
      // The command line's `*` crosses slashes.
      const wanted = below(from).filter(
        (file) => !pattern || matchesGlob(file.replaceAll('/', '|'), pattern.replaceAll('/', '|')),
      );
      for (const file of wanted) {
        copy(join(from, file), join(to, file));
        sent.set(join(to, file).slice(root.length + 1), {
          type: given(args, '--content-type'),
          cache: given(args, '--cache-control'),
        });
      }
    } else if (verb === 'sync') {
      const there = new Set(below(from));
      for (const file of there) {
        const target = join(to, file);
        if (!existsSync(target) || statSync(target).size !== statSync(join(from, file)).size)
          copy(join(from, file), target);
      }
      if (args.includes('--delete')) for (const file of below(to)) if (!there.has(file)) rmSync(join(to, file));
    } else throw new Error(`aws s3 ${verb} is not known here`);
    return '';
  };
  const aws: Aws = async (...args) => {
    said.push(args);
    const [service, verb = '', ...rest] = args;
    if (service === 's3') return s3(verb, rest);
    if (service === 's3api') {
      const prefix = given(rest, '--prefix') ?? '';
      const keys = below(root).filter((key) => key.startsWith(prefix));
      const folders = new Set(
        keys
          .filter((key) => key.slice(prefix.length).includes('/'))
          .map((key) => `${prefix}${key.slice(prefix.length).split('/')[0]}/`),
      );
      return JSON.stringify({
        CommonPrefixes: [...folders].map((Prefix) => ({ Prefix })),
        Contents: keys.filter((key) => !key.slice(prefix.length).includes('/')).map((Key) => ({ Key })),
      });
    }
    if (verb === 'describe-key-value-store') return JSON.stringify({ ETag: 'E1' });
    if (verb === 'put-key' && given(rest, '--if-match') === 'E1')
      edge.set(given(rest, '--key') ?? '', given(rest, '--value') ?? '');
    else throw new Error(`aws ${args.join(' ')} is not known here`);
    return '';
  };
  return { aws, said, edge, sent, files: () => below(root), text: (key) => readFileSync(join(root, key), 'utf8') };
}
