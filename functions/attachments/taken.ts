// Whether a file is what it says, and what of it is kept.
import type { AttachmentKind } from '#shared/words/attachments.ts';
import { readJpeg } from './jpeg.ts';
import { readPdf } from './pdf.ts';
import { readPng } from './png.ts';
import { beginsAsProgram } from './programs.ts';
import { not, type Reading } from './reading.ts';

const READERS: Readonly<Record<AttachmentKind, (bytes: Buffer) => Reading>> = {
  'image/jpeg': readJpeg,
  'image/png': readPng,
  'application/pdf': readPdf,
};

/** The kind of file that a media type names, parameters aside; undefined for one that no reader here knows. */
export function kindOf(mediaType: string): AttachmentKind | undefined {
  const bare = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  return Object.hasOwn(READERS, bare) ? (bare as AttachmentKind) : undefined;
}

/**
 * Reads a file as the kind it was said to be, by its content and to its end (DI-4: private papers are taken in, programs
 * are not). Never throws, whatever the bytes.
 * @returns the bytes to keep, metadata taken out, or why it is not taken
 */
export const taken = (kind: AttachmentKind, bytes: Buffer): Reading =>
  beginsAsProgram(bytes) ? not('program') : READERS[kind](bytes);
