// A form of a page of this site that may carry files: its fields, its files, and what it says however a browser wrapped it.
import { createHash } from 'node:crypto';
import { isPlainUtf8 } from './body.ts';
import type { Call } from './call.ts';
import { FORM_LIMIT, pairsOf } from './form.ts';
import { Problem } from './problem.ts';

export interface FormFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface SentForm {
  /** By name, the last one where a name repeats. */
  readonly fields: { readonly [field: string]: string };
  /** Everything that was sent under one name, as of boxes that were ticked. */
  readonly all: (name: string) => readonly string[];
  readonly files: readonly FormFile[];
  /** The same for the same fields and files, whatever a browser put between them. */
  readonly content: Buffer;
}

const isMultipart = ({ headers }: Call): boolean =>
  /^multipart\/form-data\s*;/i.test((headers['content-type'] ?? '').trim());

async function parted(call: Call): Promise<FormData> {
  if (!isPlainUtf8(call)) throw new Problem('mediaType');
  try {
    const headers = { 'content-type': call.headers['content-type'] ?? '' };
    return await new Response(new Uint8Array(call.body), { headers }).formData();
  } catch {
    throw new Problem('malformed');
  }
}

/** Reads a form with or without files. Throws 415, 413 or 400. */
export async function sentForm(call: Call): Promise<SentForm> {
  if (!isMultipart(call)) {
    const pairs = pairsOf(call);
    return { fields: Object.fromEntries(pairs), all: (name) => pairs.getAll(name), files: [], content: call.body };
  }
  const pairs: [string, string][] = [];
  const files: FormFile[] = [];
  for (const [name, value] of await parted(call)) {
    // Line breaks come as two characters by this way, as one by the other.
    if (typeof value === 'string') pairs.push([name, value]);
    // Where nothing was chosen a browser sends an empty part without a name.
    else if (value.name !== '' || value.size > 0) {
      files.push({ name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()) });
    }
  }
  // Whichever way it came, what was typed is no longer: only files are larger.
  const typed = pairs.reduce((sum, pair) => sum + Buffer.byteLength(pair.join('')), 0);
  if (typed > FORM_LIMIT) throw new Problem('tooLarge');
  const digests = files.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]);
  return {
    fields: Object.fromEntries(pairs),
    all: (wanted) => pairs.filter(([name]) => name === wanted).map(([, value]) => value),
    files,
    content: Buffer.from(JSON.stringify([pairs, digests])),
  };
}
