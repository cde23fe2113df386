// Small but whole pictures and documents, made byte by byte, with whatever a test wants to hide in them.
import { crc32, deflateSync } from 'node:zlib';

const u16 = (n: number): Buffer => Buffer.from([n >> 8, n & 255]);
const u32 = (n: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(n);
  return bytes;
};
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

export const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A chunk of a PNG with its right checksum. */
export function chunk(type: string, data: Buffer | string = ''): Buffer {
  const named = Buffer.concat([latin(type), Buffer.from(data)]);
  return Buffer.concat([u32(named.length - 4), named, u32(crc32(named))]);
}

export const header = (width: number, height: number): Buffer =>
  chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([8, 2, 0, 0, 0])]));

/** Rows of RGB pixels, unfiltered, compressed. */
export function pixels(width: number, height: number, fill = 0xb0): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, fill)]);
  return deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
}

/** A PNG; `notes` stand between its header and its pixels, `after` behind them. */
export const png = ({
  notes = [],
  after = [],
  data = pixels(4, 3),
}: Partial<{
  readonly notes: readonly Buffer[];
  readonly after: readonly Buffer[];
  readonly data: Buffer;
}> = {}): Buffer => Buffer.concat([PNG_START, header(4, 3), ...notes, chunk('IDAT', data), ...after, chunk('IEND')]);

/** A PNG of about this many bytes, in several runs of data: what does not compress, for files that come in pieces. */
export function largePng(bytes: number): Buffer {
  const noise = Buffer.alloc(bytes);
  for (let i = 0, seed = 1; i < bytes; i++) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    noise[i] = seed >> 16;
  }
  const data = deflateSync(noise, { level: 0 });
  const runs: Buffer[] = [];
  for (let i = 0; i < data.length; i += 65_536) runs.push(chunk('IDAT', data.subarray(i, i + 65_536)));
  return Buffer.concat([PNG_START, header(4, 3), ...runs, chunk('IEND')]);
}

/** A segment of a JPEG. */
export const segment = (marker: number, data: Buffer | string): Buffer => {
  const content = Buffer.from(data as string, 'latin1');
  return Buffer.concat([Buffer.from([0xff, marker]), u16(content.length + 2), content]);
};

export const JFIF = segment(0xe0, Buffer.concat([latin('JFIF\0'), Buffer.from([1, 1, 0, 0, 1, 0, 1, 0, 0])]));
const oneCode = (kind: number): Buffer => Buffer.concat([Buffer.from([kind, 1]), Buffer.alloc(15), Buffer.from([0])]);
/** Tables, one grey block of eight by eight, and its two bits of data. */
export const GREY = Buffer.concat([
  segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
  segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
  segment(0xc4, oneCode(0x00)),
  segment(0xc4, oneCode(0x10)),
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x3f]),
]);

/** A JPEG; `notes` stand before its tables, `behind` after its end. */
export const jpeg = ({
  notes = [JFIF],
  behind = Buffer.alloc(0),
}: Partial<{
  readonly notes: readonly Buffer[];
  readonly behind: Buffer;
}> = {}): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8]), ...notes, GREY, Buffer.from([0xff, 0xd9]), behind]);

/** Exif with an orientation, a camera, and where the picture was taken; byte order as the camera pleased. */
export function exif(orientation: number, order: 'MM' | 'II' = 'MM'): Buffer {
  const [s, l] =
    order === 'MM' ? (['writeUInt16BE', 'writeUInt32BE'] as const) : (['writeUInt16LE', 'writeUInt32LE'] as const);
  const notes = Buffer.alloc(38 + 16);
  notes.write(order, 0, 'latin1');
  notes[s](42, 2);
  notes[l](8, 4);
  notes[s](2, 8);
  notes[s](0x0110, 10);
  notes[s](2, 12);
  notes[l](14, 14);
  notes[l](38, 18);
  notes[s](0x0112, 22);
  notes[s](3, 24);
  notes[l](1, 26);
  notes[s](orientation, 30);
  notes.write('Camera of Wang\0', 38, 'latin1');
  return segment(0xe1, Buffer.concat([latin('Exif\0\0'), notes]));
}

/** A PDF of one empty page. `objects` are added as they are (`<<…>>`, streams), `trailer` to its trailer. */
export function pdf({
  objects = [],
  trailer = '',
}: Partial<{
  readonly objects: readonly (string | Buffer)[];
  readonly trailer: string;
}> = {}): Buffer {
  const all: (string | Buffer)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
    ...objects,
  ];
  const parts: Buffer[] = [latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  const offsets: number[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  all.forEach((object, i) => {
    offsets.push(length());
    parts.push(latin(`${i + 1} 0 obj\n`), Buffer.from(object as string, 'latin1'), latin('\nendobj\n'));
  });
  const at = length();
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    latin(`xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}`),
    latin(`trailer\n<</Size ${all.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

/** A stream that holds objects, compressed, as modern documents keep most of theirs. */
export function objectStream(content: string, dictionary = '/Type/ObjStm/N 1/First 4/Filter/FlateDecode'): Buffer {
  const data = deflateSync(latin(content));
  return Buffer.concat([latin(`<<${dictionary}/Length ${data.length}>>\nstream\n`), data, latin('\nendstream')]);
}
