// One run of the site's generator, in a process of its own: a snapshot in, a folder of pages out.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where builds work: below the packages, so that what the generator leaves there finds them. */
const ROOMS = join(ROOT, 'node_modules', '.cache', 'efficacy-site');

/** Why a site was not built, in words for whoever asked for it. */
export class BuildFailed extends Error {
  override readonly name = 'BuildFailed';
}

export interface Building {
  /** The snapshot, as a file. */
  readonly snapshot: string;
  /** Where the pages go; made anew. */
  readonly dir: string;
  /** Where the site is mounted, `/` unless said otherwise. */
  readonly base?: string;
  /** The closed years whose pages are made; all of them unless said otherwise. */
  readonly years?: readonly string[];
  /** The folder of another site for the same generator, to compare with. */
  readonly site?: string;
}

/** Lines of the build's own words that are passed on when it fails. */
const LAST_WORDS = 40;

/** Nothing of this process's own settings but what finds programs and a place for temporary files. */
const inherited = (): Record<string, string> =>
  Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR'].flatMap((name) => (process.env[name] ? [[name, process.env[name] as string]] : [])),
  );

/** The generator cannot write to another disk than the one it works on; its pages are taken there afterwards. */
async function moveTo(dir: string, made: string): Promise<void> {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dirname(dir), { recursive: true });
  await rename(made, dir).catch(async (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EXDEV') throw fault;
    await cp(made, dir, { recursive: true });
  });
}

/**
 * Builds the pages of a snapshot into a folder. Several builds may run at once: each works in a room of its own, since
 * the generator keeps its intermediate files in the folder it is started in.
 * Throws `BuildFailed` with the generator's last words; `closing` breaks it off.
 */
export async function runAstro(
  { snapshot, dir, base = '/', years, site = join(ROOT, 'web') }: Building,
  closing?: AbortSignal,
): Promise<void> {
  mkdirSync(ROOMS, { recursive: true });
  const room = mkdtempSync(join(ROOMS, 'site-'));
  const made = join(room, 'pages');
  const astro = join(dirname(fileURLToPath(import.meta.resolve('astro/package.json'))), 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--root', site], {
    cwd: room,
    env: {
      ...inherited(),
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      SNAPSHOT: snapshot,
      SITE_OUT: made,
      SITE_BASE: base,
      ...(years === undefined ? {} : { SITE_YEARS: years.join(' ') }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (words: Buffer): void => {
    said = (said + words.toString()).slice(-20_000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const stop = (): void => void child.kill();
  closing?.addEventListener('abort', stop, { once: true });
  if (closing?.aborted) stop();
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) {
      const last = said.trim().split('\n').slice(-LAST_WORDS).join('\n').replaceAll(ROOT, '');
      throw new BuildFailed(`网页没有生成 / the pages were not built:\n${last}`);
    }
    await moveTo(dir, made);
  } finally {
    closing?.removeEventListener('abort', stop);
    rmSync(room, { recursive: true, force: true });
  }
}
