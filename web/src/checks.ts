// The last look at a built release before readers see it. Whatever it finds keeps the release from being switched to;
// the site that is live stays as it was.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { resultPages } from './results/years.ts';
import { answeredByDoor, expectedFiles, expectedPages } from './site/expected-pages.ts';
import { faultsOfPage, linksOf } from './site/page-faults.ts';

export interface Problem {
  /** The file in the release, or the address that is missing. */
  readonly where: string;
  readonly says: string;
}

export interface ReleaseFacts {
  /** Where the site is mounted; `/` by default. */
  readonly base?: string;
  /** Numbers of withdrawn records: none may occur in any byte (DI-6). They are not in the snapshot, which names none. */
  readonly withdrawn?: readonly string[];
}

const TEXT = /\.(html|json|csv|atom|xml|txt|svg|css|js)$/;

/** Reads every text file of a folder: path with leading slash → content. */
function filesOf(dir: string): ReadonlyMap<string, string> {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) => TEXT.test(path));
  return new Map(paths.map((path) => [`/${path.split(sep).join('/')}`, readFileSync(join(dir, path), 'utf8')]));
}

/** The file that answers a path: a folder's index page. */
const fileAt = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

function* missingPages(files: ReadonlyMap<string, string>, snapshot: Snapshot): Generator<Problem> {
  for (const path of expectedPages(snapshot)) {
    if (!files.has(fileAt(path))) yield { where: path, says: 'the page is missing' };
  }
  for (const path of expectedFiles()) {
    if (!files.has(path)) yield { where: path, says: 'the file of data is missing' };
  }
}

function* strayRecords(files: ReadonlyMap<string, string>, snapshot: Snapshot): Generator<Problem> {
  const known = new Set([...resultPages(snapshot).map(({ path }) => path), '/boards/results/'].map(fileAt));
  for (const path of files.keys()) {
    if (path.startsWith('/boards/results/') && !known.has(path))
      yield { where: path, says: 'no record gives this page' };
  }
}

function* withdrawnTraces(files: ReadonlyMap<string, string>, withdrawn: readonly string[]): Generator<Problem> {
  if (withdrawn.length === 0) return;
  for (const [path, content] of files) {
    // The number is not repeated here: what is reported is read by people and kept in logs.
    if (withdrawn.some((number) => content.includes(number))) yield { where: path, says: 'names a withdrawn record' };
  }
}

function* brokenLinks(files: ReadonlyMap<string, string>, base: string): Generator<Problem> {
  const mount = base.replace(/\/+$/, '');
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (file: string): ReadonlySet<string> => {
    const known = anchors.get(file);
    if (known) return known;
    const found = new Set([...(files.get(file) ?? '').matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? ''));
    anchors.set(file, found);
    return found;
  };
  // A target is reported once, where it first occurs: a link of the frame stands on every page.
  const judged = new Set<string>();
  const judge = (target: string): string | undefined => {
    if (!target.startsWith(`${mount}/`)) return 'leaves the base path';
    const [address = '', anchor] = target.slice(mount.length).split('#');
    const path = decodeURI(address.split('?')[0] ?? '');
    if (answeredByDoor(path)) return undefined;
    if (!files.has(fileAt(path))) return 'leads nowhere';
    return anchor === undefined || anchor === '' || anchorsOf(fileAt(path)).has(anchor)
      ? undefined
      : 'has no such anchor';
  };
  for (const [path, content] of files) {
    if (!path.endsWith('.html')) continue;
    for (const target of linksOf(content)) {
      if (target.startsWith('#')) {
        if (!anchorsOf(path).has(target.slice(1))) yield { where: path, says: `link ${target}: has no such anchor` };
        continue;
      }
      if (judged.has(target)) continue;
      judged.add(target);
      const fault = judge(target);
      if (fault !== undefined) yield { where: path, says: `link ${target}: ${fault}` };
    }
  }
}

function* unmarkedSamples(files: ReadonlyMap<string, string>, snapshot: Snapshot): Generator<Problem> {
  if (!snapshot.township.sample) return;
  for (const [path, content] of files) {
    if (path.endsWith('.html') && !content.includes('class="sample"'))
      yield { where: path, says: 'is not marked as sample' };
  }
}

/**
 * All problems of a release; an empty list means that it may be switched to.
 * @param dir the folder that the build wrote
 * @param snapshot the snapshot it was built from
 */
export function checkRelease(dir: string, snapshot: Snapshot, facts: ReleaseFacts = {}): readonly Problem[] {
  const files = filesOf(dir);
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  return [
    ...missingPages(files, snapshot),
    ...strayRecords(files, snapshot),
    ...withdrawnTraces(files, facts.withdrawn ?? []),
    ...unmarkedSamples(files, snapshot),
    ...pages.flatMap(([path, html]) => faultsOfPage(path, html).map((says) => ({ where: path, says }))),
    ...brokenLinks(files, facts.base ?? '/'),
  ];
}
