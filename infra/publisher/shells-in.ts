// The pages of a release that a door fills, as they lie in its folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Shell, shellOf } from '#functions/publish/shells.ts';

/** Text of every page of a release that a door fills. */
export const shellsIn = (folder: string): readonly Shell[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const shell = shellOf(path.split(sep).join('/'));
    return shell ? [{ ...shell, text: readFileSync(join(folder, path), 'utf8') }] : [];
  });
