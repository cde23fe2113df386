// Replaces a small file as a whole: a reader, or a start after kill -9, finds the old bytes or the new ones, never half.
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes `text` to `file` by way of a neighbour and a rename. `durable` waits until the disk has it (a power cut cannot
 * undo it); without, it survives the death of the process only, and costs no disk round trip.
 */
export function replaceFile(file: string, text: string, { durable }: { readonly durable: boolean }): void {
  const draft = `${file}.new`;
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeSync(handle, text);
    if (durable) fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
  if (durable) syncFolder(dirname(file));
}

/** A rename lasts only when its folder is on the disk too; some file systems refuse to sync folders, and order them themselves. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch {
    return;
  } finally {
    closeSync(handle);
  }
}
