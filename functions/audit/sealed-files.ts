// Files of complaints under audit: every part that a file should have is there, is ciphertext, and is of that file and that
// place. Whose they are and what they hold only an opening shows, which checks it; so this audit says nothing of either.
import { partName } from '../seal/file-seal.ts';
import { SEALED_FILE } from '../table/sealed-keys.ts';
import type { Row } from '../table/tables.ts';
import type { Broken } from './audit.ts';

interface File {
  /** Of the row that makes the parts a file; absent for an upload that broke off. */
  parts?: number;
  erased: boolean;
  readonly good: Set<number>;
}

/** Whether a row holds the part that its key says, by the head of its JWE. */
function isPart(id: string, n: number, row: Row): boolean {
  const [head = '', ...rest] = String(row.jwe).split('.');
  try {
    const { alg, enc, kid } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { [name: string]: unknown };
    return rest.length === 4 && alg === 'dir' && enc === 'A256GCM' && kid === partName(id, n);
  } catch {
    return false;
  }
}

/** Opens the audit of the files of complaints. */
export function sealedFileAudit() {
  const files = new Map<string, File>();
  const broken: Broken[] = [];
  return {
    /** Looks at a row of the file with this id. */
    take(id: string, row: Row): void {
      const file = files.get(id) ?? { erased: false, good: new Set<number>() };
      files.set(id, file);
      if (row.erased) file.erased = true;
      else if (row.sk === 'file') file.parts = Number(row.parts);
      else {
        const n = Number(row.sk.slice('chunk#'.length));
        if (isPart(id, n, row)) file.good.add(n);
        else broken.push({ where: `${SEALED_FILE}${id}`, link: 'fileChanged' });
      }
    },
    /** Everything that is wrong. Called once, when no more rows come. */
    finish(): { readonly count: number; readonly broken: readonly Broken[] } {
      const whole = [...files].filter(([, { parts, erased }]) => parts !== undefined || erased);
      const short = whole.filter(([, { parts = 0, erased, good }]) => !erased && good.size !== parts);
      return {
        count: whole.length,
        broken: [...broken, ...short.map(([id]): Broken => ({ where: `${SEALED_FILE}${id}`, link: 'fileShort' }))],
      };
    },
  };
}
