// An attachment is named by what it holds: the event that names it stands in the chain of its case, so whoever changes a
// byte afterwards must also change the chain. The salt keeps the name from telling, once the file is erased, what it was.
import { createHash } from 'node:crypto';

/** What the row of a file says of its bytes. */
export interface FileFacts {
  readonly case: string;
  readonly kind: string;
  readonly bytes: number;
  /** SHA-256 of all its bytes, hex. */
  readonly sha256: string;
  readonly salt: string;
}

const digest = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** The id of a file with this digest and salt: 32 hexadecimal digits. */
export const nameFor = (sha256: string, salt: string): string => digest(`${salt}\n${sha256}`).slice(0, 32);

/** A file as it will be laid to a case. */
export function fileOf(
  bytes: Buffer,
  told: Pick<FileFacts, 'case' | 'kind' | 'salt'>,
): FileFacts & { readonly id: string } {
  const sha256 = digest(bytes);
  const { case: laidTo, kind, salt } = told;
  return { id: nameFor(sha256, salt), case: laidTo, kind, bytes: bytes.length, sha256, salt };
}
