// Keys of the rows of what is sealed; the access patterns are those at the head of `keys.ts`. No key says more of a complaint
// than which event, which code or which file it belongs to.
import { followKey, type Key, padded, record } from './keys.ts';

export const sealedKey = (aggregate: string, id: string, version: number): Key => ({
  pk: record(aggregate, id),
  sk: `sealed#${padded(version)}`,
});
/** Words for whoever has the code, beside the view of a complaint. */
export const saidKey = (sha: string, version: number): Key => ({ ...followKey(sha), sk: `said#${padded(version)}` });
/** Which files came with a complaint, encrypted to its code like the words beside it. */
export const heldKey = (sha: string): Key => ({ ...followKey(sha), sk: 'held' });

/** A file that came with a complaint: how many parts it has, and those beside it, counted from 0. */
export const SEALED_FILE = 'sealed-file#';
export const sealedFileKey = (id: string): Key => ({ pk: `${SEALED_FILE}${id}`, sk: 'file' });
export const sealedPartKey = (id: string, n: number): Key => ({
  pk: `${SEALED_FILE}${id}`,
  sk: `chunk#${String(n).padStart(3, '0')}`,
});
