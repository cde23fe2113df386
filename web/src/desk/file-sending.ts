// Sending a file that is to come with a complaint: looked at here first, then announced and sent in pieces. What comes back
// is a ticket, which goes along with the words.
import { complaintFileWords as words } from '#shared/words/desk/complaint-files.ts';
import { type Asking, Refused } from './ask.ts';
import { said } from './page.ts';

export interface FileLimits {
  readonly files: number;
  readonly megabytes: number;
  readonly types: readonly string[];
}
type Ask = <T>(path: string, asking: Asking) => Promise<T>;
interface Piece {
  readonly file?: string;
  readonly missing?: readonly number[];
}

/** The longest name that is taken, in characters; the end of it says the type. */
const LONGEST_NAME = 150;

/** What is wrong with a file as it lies on this machine, in a sentence with its name. */
export function fileFault({ name, size, type }: File, { megabytes, types }: FileLimits): string | undefined {
  const fault = (says: string): string => said(words.fault, { name, says });
  if (size === 0) return fault(said(words.empty));
  if (types.indexOf(type) < 0) return fault(said(words.wrongType));
  return size > megabytes * 1024 * 1024 ? fault(said(words.tooLarge, { megabytes })) : undefined;
}

/** Sends a file to an address and answers its ticket. Throws what `ask` throws. */
export async function sendFile(
  ask: Ask,
  path: string,
  file: File,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const body = { name: file.name.slice(-LONGEST_NAME), type: file.type, bytes: file.size };
  const { ticket, pieces, pieceBytes } = await ask<{ ticket: string; pieces: number; pieceBytes: number }>(path, {
    method: 'POST',
    body,
    headers,
  });
  let waiting: readonly number[] = Array.from({ length: pieces }, (_, i) => i + 1);
  for (;;) {
    let last: Piece = {};
    for (const n of waiting) {
      const bytes = file.slice((n - 1) * pieceBytes, n * pieceBytes);
      last = await ask<Piece>(`${path}/${n}`, { method: 'PUT', bytes, headers: { ticket } });
    }
    if (last.file !== undefined) return last.file;
    waiting = last.missing ?? [];
    if (waiting.length === 0) throw new Error('a file was sent and no ticket came');
  }
}

/** Why the house did not take a file, with its name; undefined where it is not the file that stands in the way. */
export function refusedFile({ name }: File, thrown: unknown): string | undefined {
  if (!(thrown instanceof Refused)) return undefined;
  const { status, title, detail, violations } = thrown.problem;
  if (status === 429 || status >= 500 || status === 401 || status === 403) return undefined;
  return said(words.fault, { name, says: violations?.[0]?.says ?? (detail || title) });
}
