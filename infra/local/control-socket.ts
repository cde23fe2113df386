// Where the house of a data folder listens for its command lines, and whether one is there.
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** A short name for a folder given by its real path. */
export const folderDigest = (folder: string): string => createHash('sha256').update(folder).digest('hex').slice(0, 24);

/** Longest path a socket may have; the kernel's limit is 108 bytes with the closing zero, 104 elsewhere. */
const LONGEST_SOCKET_PATH = 103;

/** Where the house of a folder listens. Too long a path is replaced by its digest in a private folder of this user. */
export function controlSocket(folder: string): string {
  const inside = join(folder, 'control.sock');
  if (Buffer.byteLength(inside) <= LONGEST_SOCKET_PATH) return inside;
  const own = join(tmpdir(), `efficacy-${userInfo().uid}`);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  const { uid, mode } = lstatSync(own);
  if (uid !== userInfo().uid || (mode & 0o077) !== 0)
    throw new Error(`不可信的目录 / a folder not to be trusted: ${own}`);
  return join(own, `${folderDigest(folder)}.sock`);
}

/** Whether somebody listens there; a dead socket and no socket at all both say no. */
export function isAnswered(socket: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = connect(socket);
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ECONNREFUSED' || fault.code === 'ENOENT') resolve(false);
      else reject(fault);
    });
  });
}
