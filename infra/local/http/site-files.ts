// Finds and keeps the files of the live release. An address can only ever reach a file inside that release.
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { compresses, contentType } from '#infra/topology/content-types.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

/** A file ready to be sent in one encoding. `etag` follows the content, not the time of the build. */
export interface SiteFile {
  readonly type: string;
  readonly encoding: Encoding;
  readonly etag: string;
  readonly body: Uint8Array;
}

/** Where an address leads in a release. */
export type Found = { readonly file: string } | { readonly redirect: string } | undefined;

const SMALLEST_WORTH_COMPRESSING = 512;
const KEPT_BYTES = 64 * 1024 * 1024;
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const isFile = async (file: string): Promise<boolean> => (await stat(file).catch(() => undefined))?.isFile() ?? false;

/** A page that was taken down between being found and being read is a missing one (DI-6). */
export function goneMeanwhile(fault: unknown): undefined {
  if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
}

/** Decoded parts of a path, or undefined when one of them tries to leave the release or names a hidden file. */
function partsOf(path: string): string[] | undefined {
  try {
    const parts = path.split('/').map(decodeURIComponent);
    const bad = (part: string) => /[/\\\0]/.test(part) || (part.startsWith('.') && part !== '.well-known');
    return parts.some(bad) ? undefined : parts;
  } catch {
    return undefined;
  }
}

/**
 * Looks an address up in a release: a file, the index of a folder, or the folder's address with its slash.
 * @param path as in the request line, without query, beginning with `/`
 */
export async function findInRelease(release: string, path: string): Promise<Found> {
  const parts = partsOf(path);
  if (!parts) return undefined;
  const asked = join(release, ...parts);
  const index = join(asked, 'index.html');
  const file = path.endsWith('/') ? index : asked;
  if (await isFile(file)) {
    const [real, root] = await Promise.all([file, release].map((one) => realpath(one).catch(goneMeanwhile)));
    return real !== undefined && root !== undefined && real.startsWith(root + sep) ? { file } : undefined;
  }
  return !path.endsWith('/') && (await isFile(index)) ? { redirect: `${path.replace(/^\/+/, '/')}/` } : undefined;
}

/** The best encoding a caller accepts (`accept-encoding`); brotli before gzip. */
export function acceptedEncoding(header: string | undefined): Encoding {
  const offers = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/));
  const takes = (name: string) => offers.some(([offer, q]) => offer === name && !/^q=0(\.0*)?$/.test(q ?? ''));
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}

async function encoded(file: string, content: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  if (encoding === 'br') {
    const ready = await readFile(`${file}.br`).catch(() => undefined);
    return ready ?? toBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  }
  if (encoding === 'gzip')
    return (await readFile(`${file}.gz`).catch(() => undefined)) ?? toGzip(content, { level: 7 });
  return content;
}

/** Reads files of releases, keeping the last ones sent (64 MiB) in memory as they are on disk at that moment. */
export function siteFiles(): (file: string, accepted: Encoding) => Promise<SiteFile> {
  const kept = new Map<string, SiteFile>();
  let bytes = 0;
  return async (file, accepted) => {
    const facts = await stat(file);
    const type = contentType(file);
    const encoding = facts.size >= SMALLEST_WORTH_COMPRESSING && compresses(type) ? accepted : 'identity';
    const key = [file, facts.mtimeMs, facts.size, encoding].join('\n');
    const known = kept.get(key);
    if (known) return known;
    const content = await readFile(file);
    const digest = createHash('sha256').update(content).digest('base64url').slice(0, 22);
    const etag = encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`;
    const fresh: SiteFile = { type, encoding, etag, body: await encoded(file, content, encoding) };
    kept.set(key, fresh);
    bytes += fresh.body.byteLength;
    for (const [oldest, { body }] of kept) {
      if (bytes <= KEPT_BYTES) break;
      kept.delete(oldest);
      bytes -= body.byteLength;
    }
    return fresh;
  };
}
