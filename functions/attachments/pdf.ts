// A PDF from its header to its last mark (ISO 32000-1): taken only when nothing in it runs, opens or carries another
// file, as far as one can see without being a PDF reader.
import { blanked } from './pdf-blank.ts';
import { ACTIVE, compressedObjects, EMBEDDED, namesIn } from './pdf-names.ts';
import { not, type Reading } from './reading.ts';

const any = (names: ReadonlySet<string>, wanted: readonly string[]): boolean => wanted.some((name) => names.has(name));

/** The mark at the end may be followed by blank space only, and says before it where the table of parts lies. */
const ENDS = /startxref\s+(\d{1,10})\s+%%EOF[\0\s]*$/;
/** The table itself, or the object that holds it compressed. */
const TABLE = /^\s{0,8}(?:xref\b|\d{1,10}\s{1,8}\d{1,5}\s{1,8}obj\b)/;

/**
 * Reads a PDF. Without a PDF library nothing can be taken out of one, so metadata is overwritten where it lies open:
 * the Info dictionary, XMP packets and the notes of photographs placed in it. What remains: metadata inside compressed objects
 * or streams, the document's ID, and names of whoever made annotations; whoever sends one is told so. A document that was signed is kept as it
 * is, because its metadata is part of what was signed and a changed byte would void the signature.
 */
export function readPdf(bytes: Buffer): Reading {
  const text = bytes.toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(text)) return not('other');
  const table = ENDS.exec(text.slice(-2048))?.[1];
  if (table === undefined) return not(text.includes('%%EOF') ? 'appended' : 'damaged');
  const open = namesIn(text);
  if (!TABLE.test(text.slice(Number(table), Number(table) + 64)) || !open.has('Root')) return not('damaged');
  if (open.has('Encrypt')) return not('locked');
  const folded = compressedObjects(bytes, text);
  if (!folded) return not('obscure');
  const all = new Set([...open, ...folded.flatMap((one) => [...namesIn(one)])]);
  if (any(all, ACTIVE)) return not('active');
  if (any(all, EMBEDDED)) return not('embedded');
  return { kept: open.has('ByteRange') ? bytes : blanked(bytes, text) };
}
