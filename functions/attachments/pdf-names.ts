// Finding names in a PDF (ISO 32000-1, 7.3.5) as a reader understands them, `#xx` escapes undone, in the file itself and
// in the compressed parts that hold objects. A reader is not rebuilt here: what cannot be looked into is not taken.
import { inflateSync } from 'node:zlib';

const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]{1,127})/g;

/** Bytes that the compressed objects of one file may unfold to: far beyond any document, well below the door's memory. */
const MOST_UNFOLDED = 32 * 1024 * 1024;
/** What stands between the objects of a stream and their text: filters, and what changes the output of one. */
const FILTER = /Decode$|^(?:Predictor|Crypt)$/;

/** Actions that run, send or start something. A script needs one of these names, wherever its text lies. */
export const ACTIVE = [
  'JavaScript',
  'Rendition',
  'Launch',
  'RichMedia',
  'OnInstantiate',
  'XFA',
  'SubmitForm',
  'ImportData',
];
export const EMBEDDED = ['EmbeddedFile', 'EmbeddedFiles', 'GoToE'];

/** Names that anything here is decided by. */
const TELLING = new Set([...ACTIVE, ...EMBEDDED, ...['Root', 'Encrypt', 'ByteRange', 'ObjStm', 'N', 'First']]);

const unescaped = (name: string): string =>
  name.includes('#')
    ? name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : name;

/** The names of a text that tell anything, each once. Others are not kept: millions of them would fill the memory. */
export function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, written = ''] of text.matchAll(NAME)) {
    const name = unescaped(written);
    if (TELLING.has(name) || FILTER.test(name)) names.add(name);
  }
  return names;
}

/** Whether the words before a stream make it one that holds objects: by its type, or by the two entries it needs. */
function holdsObjects(region: string): boolean {
  if (namesIn(region).has('ObjStm')) return true;
  const own = namesIn(region.slice(region.lastIndexOf('obj')));
  return own.has('N') && own.has('First');
}

/**
 * The text of every object that lies compressed in the file, or undefined where one cannot be unfolded. Regions between
 * streams are looked at once each, so that no arrangement of a file makes this slow.
 */
export function compressedObjects(bytes: Buffer, text: string): string[] | undefined {
  const found: string[] = [];
  let left = MOST_UNFOLDED;
  let before = 0;
  let end = -1;
  for (const match of text.matchAll(/stream[ \t]*(?:\r\n|\r|\n)?/g)) {
    const region = text.slice(before, match.index);
    before = match.index + match[0].length;
    if (!holdsObjects(region)) continue;
    const filters = [...namesIn(region)].filter((name) => FILTER.test(name));
    // Without a filter the objects lie open and are found with all the rest.
    if (filters.length === 0) continue;
    if (end < before) end = text.indexOf('endstream', before);
    if (end < 0 || filters.some((name) => name !== 'FlateDecode')) return undefined;
    try {
      const unfolded = inflateSync(bytes.subarray(before, end), { maxOutputLength: left });
      left -= unfolded.length;
      found.push(unfolded.toString('latin1'));
    } catch {
      return undefined;
    }
    if (left <= 0) return undefined;
  }
  return found;
}
