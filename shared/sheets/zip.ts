// Taking single files out of a ZIP, as far as spreadsheets use it. What a file unpacks to is bounded before and while it is
// unpacked, whatever its header claims.
import { fileWords } from '../words/import-file.ts';
import { type Ground, NoSheet } from './sheet.ts';

interface Entry {
  readonly method: number;
  readonly from: number;
  readonly packed: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** A comment may stand behind the end record; it holds at most this much. */
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 2_000;
/** What the files of a spreadsheet that are read may unpack to together: 10,000 rows of long texts are a quarter of it. */
const MOST_UNPACKED = 96 * 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

export interface Zip {
  readonly has: (name: string) => boolean;
  /** The text of a file in it; undefined when there is none of that name. Throws `NoSheet` when it cannot be unpacked. */
  readonly text: (name: string) => Promise<string | undefined>;
}

const damaged = (): NoSheet => new NoSheet(fileWords.damaged);

function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  throw damaged();
}

function entriesOf(bytes: Uint8Array, view: DataView, ground: Ground): Map<string, Entry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw damaged();
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== CENTRAL) throw damaged();
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const path = ground.decode(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + name), 'utf-8', 'loose') ?? '';
    entries.set(path.replace(/\\/g, '/').toLowerCase(), {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      from: view.getUint32(at + 42, true),
    });
    at += CENTRAL_LENGTH + name + extra + comment;
  }
  return entries;
}

async function unpacked(
  bytes: Uint8Array,
  view: DataView,
  entry: Entry,
  most: number,
  ground: Ground,
): Promise<Uint8Array> {
  if (view.getUint32(entry.from, true) !== LOCAL) throw damaged();
  const from =
    entry.from + LOCAL_LENGTH + view.getUint16(entry.from + 26, true) + view.getUint16(entry.from + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length !== entry.packed) throw damaged();
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw damaged();
  try {
    return await ground.inflate(packed, Math.max(1, most));
  } catch (fault) {
    if (fault instanceof NoSheet) throw fault;
    throw new NoSheet(fileWords.unpacked);
  }
}

/** Opens a ZIP. Throws `NoSheet` when its list of files cannot be read. */
export function zipOf(bytes: Uint8Array, ground: Ground): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(bytes, view, ground);
  let left = MOST_UNPACKED;
  return {
    has: (name) => entries.has(name.toLowerCase()),
    text: async (name) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return undefined;
      const content = await unpacked(bytes, view, entry, left, ground);
      left -= content.length;
      const encoding = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : 'utf-8';
      const text = ground.decode(content, encoding);
      if (text === undefined) throw damaged();
      return text;
    },
  };
}
