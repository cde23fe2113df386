// A referral as the body it is sealed to opens it: the first line is what was said, each line after it a part of a file, which
// the key among those words opens. Nothing of this house is asked; only the private key is needed.
import { createHash, type KeyObject } from 'node:crypto';
import { compactDecrypt } from 'jose';

interface FileSaid {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly parts: number;
  readonly key: string;
}

export interface Referral {
  readonly number: string;
  readonly said: readonly { readonly matter?: { readonly files?: readonly FileSaid[] } }[];
}

/** The lines by what each says it is, `file/part`. */
const partsIn = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    lines.map((line) => {
      const head = JSON.parse(Buffer.from(line.slice(0, line.indexOf('.')), 'base64url').toString()) as { kid: string };
      return [head.kid, line];
    }),
  );

async function whole(file: FileSaid, parts: ReadonlyMap<string, string>): Promise<Buffer> {
  const key = Buffer.from(file.key, 'base64url');
  const opened: Uint8Array[] = [];
  for (let n = 0; n < file.parts; n++) {
    const line = parts.get(`${file.id}/${n}`);
    if (line === undefined) throw new Error(`part ${n} of ${file.name} is missing`);
    opened.push((await compactDecrypt(line, key, { keyManagementAlgorithms: ['dir'] })).plaintext);
  }
  const bytes = Buffer.concat(opened).subarray(0, file.bytes);
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) throw new Error(`${file.name} was changed`);
  return bytes;
}

/** What a referral says, and its files. Throws for one that is sealed to another body, or lacks a part of a file. */
export async function openReferral(text: string, privateKey: KeyObject) {
  const [sealed = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const { plaintext } = await compactDecrypt(sealed.trim(), privateKey);
  const referral = JSON.parse(Buffer.from(plaintext).toString('utf8')) as Referral;
  const parts = partsIn(lines);
  const files = referral.said.flatMap(({ matter }) => matter?.files ?? []);
  const read = files.map(async (file) => ({ name: file.name, bytes: await whole(file, parts) }));
  return { referral, files: await Promise.all(read) };
}
