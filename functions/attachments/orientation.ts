// Which way up a photograph is to be shown: the one thing in a camera's notes that the picture cannot do without.
// Everything else there (where, when, with which device, a small copy of the picture) is read past.

const EXIF = Buffer.from('Exif\0\0', 'latin1');
/** Tag of the orientation, and the type of a number of two bytes (Exif 2.32, TIFF 6.0). */
const ORIENTATION = 0x0112;
const SHORT = 3;
/** As most cameras mean it: nothing is turned. */
const UPRIGHT = 1;

/** The orientation (2 to 8) that the content of an APP1 segment tells; undefined when it tells none, or upright. */
export function orientationIn(segment: Buffer): number | undefined {
  if (!segment.subarray(0, EXIF.length).equals(EXIF)) return undefined;
  const notes = segment.subarray(EXIF.length);
  const order = notes.subarray(0, 2).toString('latin1');
  if (notes.length < 8 || (order !== 'MM' && order !== 'II')) return undefined;
  const short = (at: number): number => (order === 'MM' ? notes.readUInt16BE(at) : notes.readUInt16LE(at));
  const first = order === 'MM' ? notes.readUInt32BE(4) : notes.readUInt32LE(4);
  if (first + 2 > notes.length) return undefined;
  const end = Math.min(notes.length, first + 2 + short(first) * 12);
  for (let at = first + 2; at + 12 <= end; at += 12) {
    if (short(at) !== ORIENTATION || short(at + 2) !== SHORT) continue;
    const turned = short(at + 8);
    return turned > UPRIGHT && turned <= 8 ? turned : undefined;
  }
  return undefined;
}

/** A whole APP1 segment that says this orientation and nothing else. */
export function orientationOnly(turned: number): Buffer {
  const notes = Buffer.alloc(26);
  notes.write('MM\0*', 0, 'latin1');
  notes.writeUInt32BE(8, 4);
  notes.writeUInt16BE(1, 8);
  notes.writeUInt16BE(ORIENTATION, 10);
  notes.writeUInt16BE(SHORT, 12);
  notes.writeUInt32BE(1, 14);
  notes.writeUInt16BE(turned, 18);
  const content = Buffer.concat([EXIF, notes]);
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2]);
  return Buffer.concat([head, content]);
}
