// Taking a withdrawn record off the live site before the next one is built (DI-6): its page at once, and everything else
// that mentions it when the next one cannot be built.
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const RECORDS = 'boards/results';
const TEXT = /\.(html|json|csv|atom|xml|txt|js)$/;

/** Removes the pages of these records; from now on their address is answered by the door. */
export async function strikePages(release: string, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) await rm(join(release, RECORDS, number), { recursive: true, force: true });
}

/** Removes every file that mentions one of these records: a hole in the site is better than what was taken back. */
export async function strikeEverywhere(release: string, numbers: readonly string[]): Promise<void> {
  await strikePages(release, numbers);
  for (const file of await readdir(release, { recursive: true })) {
    if (!TEXT.test(file)) continue;
    const path = join(release, file);
    const content = await readFile(path, 'utf8');
    if (numbers.some((number) => content.includes(number))) await rm(path, { force: true });
  }
}
