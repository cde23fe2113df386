// Files that come with a complaint (SV-4.1, DI-4): what the sealed words say of each, what its reporter may know of all, and
// how many there may be over its life. None of this enters the state: how many came is told nowhere in the clear.
import type { Law, Refusal } from '../decision.ts';

/** A file as the sealed words name it. `key` opens its parts, 32 bytes in base64url; it leaves the seal in no answer. */
export type SealedFile = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly parts: number;
  readonly key: string;
};

/** What came so far, encrypted to the code of the complaint. */
export type HeldFiles = {
  readonly files: readonly { readonly id: string; readonly parts: number }[];
  readonly bytes: number;
};
export const NO_FILES: HeldFiles = { files: [], bytes: 0 };

/** Files that come in now, beside what came before. */
export interface FilesGiven {
  readonly files: readonly SealedFile[];
  readonly held: HeldFiles;
}

const MEGABYTE = 1024 * 1024;

/** Why these files are too many or too large in all, if they are. */
export function tooManyFiles({ policy }: Law, { files, held }: FilesGiven): { readonly refused: Refusal } | undefined {
  if (files.length === 0) return undefined;
  const { files: most, megabytes } = policy.attachments;
  const refused = (rule: Refusal['rule'], n: number) => ({
    refused: { rule, detail: { n, held: held.files.length }, at: 'files' },
  });
  if (held.files.length + files.length > most) return refused('SV-4.1/so-many-files', most);
  const bytes = files.reduce((sum, one) => sum + one.bytes, held.bytes);
  return bytes > most * megabytes * MEGABYTE ? refused('SV-4.1/so-many-megabytes', most * megabytes) : undefined;
}

/** Files among the sealed words, and what the reporter is told of them; nothing where none came. */
export function sealedWith({ files, held }: FilesGiven) {
  if (files.length === 0) return { matter: {}, person: {} };
  const all: HeldFiles = {
    files: [...held.files, ...files.map(({ id, parts }) => ({ id, parts }))],
    bytes: files.reduce((sum, one) => sum + one.bytes, held.bytes),
  };
  return { matter: { files }, person: { files: files.length, held: all } };
}
